package dev.candor.rule;

import dev.candor.spec.Delivery.Backlog;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** HARMLESS-06: what is stored to be sent later stays within the declared number of events and bytes. */
final class BoundedBacklog implements Rule {
    /** What else a tool may store meanwhile: ids, marks, locks. */
    private static final long ELSE_BYTES = 64 << 10;

    @Override
    public String requirement() {
        return "HARMLESS-06";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        Backlog backlog = profile.delivery().backlog();
        if (backlog == null || backlog.isFree()) {
            return Verdict.inapplicable("the profile declares no bound of a backlog");
        }
        List<Run> outage = Speech.emits(trial, Sending.ALLOWED).stream()
                .filter(run -> !Emits.answered(run))
                .toList();
        if (outage.isEmpty()) {
            return Verdict.inconclusive("no run hands events over while the endpoint refuses");
        }
        List<Finding> findings = new ArrayList<>(stored(trial, outage, backlog));
        Map<String, Integer> kept = kept(trial, outage, profile);
        findings.addAll(delivered(trial, outage, kept, backlog));
        if (!findings.isEmpty()) {
            return Verdict.of(findings, "");
        }
        long handed =
                outage.stream().mapToLong(run -> run.step().events().size()).sum();
        if (backlog.events() == null || handed <= backlog.events()) {
            return Verdict.inconclusive("no more events were handed over than may be kept");
        }
        return kept.isEmpty()
                ? Verdict.inconclusive("nothing that was handed over while the endpoint refused arrived later")
                : Verdict.passed("of " + handed + " events " + kept.size() + " were kept and left later");
    }

    /** Files that grew over the declared bytes. */
    private static List<Finding> stored(Trial trial, List<Run> outage, Backlog backlog) {
        Integer most = backlog.bytes();
        if (most == null) {
            return List.of();
        }
        int first = outage.get(0).index();
        long before = first == 0 ? 0 : trial.runs().get(first - 1).bytes();
        return outage.stream()
                .filter(run -> run.bytes() - before > most + ELSE_BYTES)
                .map(run -> Finding.at(
                        run, "files", "at most " + most + " bytes of backlog", (run.bytes() - before) + " bytes more"))
                .toList();
    }

    /** The events of the outage that arrived later, each with its bytes on the wire. */
    private static Map<String, Integer> kept(Trial trial, List<Run> outage, Profile profile) {
        Set<Due> handed = new HashSet<>();
        outage.forEach(run -> handed.addAll(Due.of(run, profile)));
        int last = outage.get(outage.size() - 1).index();
        Map<String, Integer> kept = new HashMap<>();
        Sighting.of(trial, profile).stream()
                .filter(seen -> seen.run().index() > last && seen.taken())
                .filter(seen -> handed.contains(new Due(seen.kind(), seen.number())))
                .forEach(seen -> kept.put(
                        seen.kind() + " " + (seen.number().isEmpty() ? seen.name() : seen.number()),
                        seen.event().fields().toString().getBytes(StandardCharsets.UTF_8).length));
        return kept;
    }

    private static List<Finding> delivered(Trial trial, List<Run> outage, Map<String, Integer> kept, Backlog backlog) {
        Run next = trial.runs()
                .get(Math.min(
                        outage.get(outage.size() - 1).index() + 1, trial.runs().size() - 1));
        List<Finding> findings = new ArrayList<>();
        Integer events = backlog.events();
        if (events != null && kept.size() > events) {
            String actual = kept.size() + " events that an outage held back";
            findings.add(Finding.at(next, next.step().name(), "at most " + events + " events of a backlog", actual));
        }
        Integer bytes = backlog.bytes();
        long all = kept.values().stream().mapToLong(Integer::longValue).sum();
        if (bytes != null && all > bytes) {
            findings.add(Finding.at(
                    next, next.step().name(), "at most " + bytes + " bytes of a backlog", all + " bytes of events"));
        }
        return findings;
    }
}
