package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** HARMLESS-04: an event is tried at most as often as declared, and not before an answered Retry-After has passed. */
final class BoundedAttempts implements Rule {
    @Override
    public String requirement() {
        return "HARMLESS-04";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        Map<String, List<Attempt>> attempts = new LinkedHashMap<>();
        for (Run run : trial.runs()) {
            Attempt.of(run, profile)
                    .forEach(a -> attempts.computeIfAbsent(a.event(), k -> new ArrayList<>())
                            .add(a));
        }
        if (attempts.isEmpty()) {
            return Verdict.inconclusive("no event arrived, so no attempt can be counted");
        }
        List<Finding> findings = new ArrayList<>();
        Alike alike = Alike.of(trial, profile);
        attempts.values().forEach(tries -> {
            int once = alike.to(tries.get(0));
            findings.addAll(tooMany(tries, once, profile));
            findings.addAll(tooEarly(tries, once));
        });
        return Verdict.of(findings, "each event was tried at most as often as declared, and none too early");
    }

    private static List<Finding> tooMany(List<Attempt> tries, int once, Profile profile) {
        int allowed = once * profile.delivery().attempts();
        // What may be kept for later is tried again in later runs, each with the declared number.
        if (profile.delivery().backlog() == null) {
            return excess(tries, allowed);
        }
        Map<Integer, List<Attempt>> runs = new LinkedHashMap<>();
        tries.forEach(attempt -> runs.computeIfAbsent(attempt.run().index(), k -> new ArrayList<>())
                .add(attempt));
        List<Finding> findings = new ArrayList<>();
        runs.values().forEach(some -> findings.addAll(excess(some, allowed)));
        return findings;
    }

    private static List<Finding> excess(List<Attempt> tries, int allowed) {
        if (tries.size() <= allowed) {
            return List.of();
        }
        String actual = tries.size() + " requests with the same event";
        return List.of(tries.get(allowed).finding("at most " + allowed, actual));
    }

    private static List<Finding> tooEarly(List<Attempt> tries, int once) {
        for (int later = once; later < tries.size(); later++) {
            for (Attempt earlier : tries.subList(0, later - once + 1)) {
                Duration early = tries.get(later).earlyAfter(earlier);
                if (early.compareTo(Duration.ZERO) > 0) {
                    String actual = "an attempt " + early.toSeconds() + " s before that";
                    return List.of(tries.get(later).finding("no attempt before Retry-After has passed", actual));
                }
            }
        }
        return List.of();
    }
}
