package dev.candor.rule;

import dev.candor.spec.Delivery;
import dev.candor.spec.Identifier;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SHAPE-09: each event carries an id that no other event has, and the same on every retry. */
final class OneIdPerEvent implements Rule {
    @Override
    public String requirement() {
        return "SHAPE-09";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Sighting> sightings = Sighting.of(trial, profile);
        if (profile.identifiers().stream().noneMatch(Sighting::tellsEvents)) {
            return withoutIds(sightings);
        }
        List<Sighting> told = sightings.stream()
                .filter(seen -> Sighting.declared(seen.event(), profile).isPresent())
                .toList();
        if (told.isEmpty()) {
            return Verdict.inconclusive("no event arrived that could carry an id");
        }
        List<Finding> findings = new ArrayList<>(missing(told, profile));
        findings.addAll(shared(told, trial, profile));
        Optional<Run> fault =
                trial.runs().stream().filter(run -> !Emits.answered(run)).findFirst();
        if (fault.isPresent()) {
            // A new id is what makes a retry look like news; what comes twice without any fault is SHAPE-05's.
            findings.addAll(new Surplus(trial, profile).ids(told, pointer(profile)));
        }
        if (!findings.isEmpty()) {
            return Verdict.of(findings, "");
        }
        return fault.isPresent() && mustRetry(profile) && !retried(told)
                ? Verdict.inconclusive("no event was sent a second time, so nothing shows that its id stays the same")
                : Verdict.passed(
                        "each of the events that arrived has an id of its own, the same each time it was sent");
    }

    private static String pointer(Profile profile) {
        return profile.identifiers().stream()
                .filter(Sighting::tellsEvents)
                .map(Identifier::pointer)
                .findFirst()
                .orElse("");
    }

    /** Without an id nothing tells a retry from news; where nothing is ever sent again, nothing has to. */
    private static Verdict withoutIds(List<Sighting> sightings) {
        Map<String, Sighting> tried = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Sighting seen : sightings) {
            Sighting earlier =
                    seen.number().isEmpty() ? null : tried.putIfAbsent(seen.kind() + " " + seen.number(), seen);
            if (earlier != null && !earlier.taken()) {
                findings.add(seen.finding(
                        "", "an id, the same as when it was sent before", "none: the profile has no id of an event"));
            }
        }
        return findings.isEmpty()
                ? Verdict.inapplicable("the profile has no id of an event, and no event was sent a second time")
                : Verdict.of(findings, "");
    }

    private static List<Finding> missing(List<Sighting> told, Profile profile) {
        List<Finding> findings = new ArrayList<>();
        for (Sighting seen : told) {
            if (seen.id().isEmpty()) {
                findings.add(seen.finding(pointer(profile), "an id of the event", "nothing"));
            }
        }
        return findings;
    }

    private static List<Finding> shared(List<Sighting> told, Trial trial, Profile profile) {
        Map<String, Sighting> firsts = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Sighting seen : told) {
            String key = seen.event().endpoint() + " " + seen.id();
            Sighting first = seen.id().isEmpty() ? null : firsts.putIfAbsent(key, seen);
            if (first != null && !isSame(first, seen, trial, profile)) {
                String actual = "the id of another event, in run " + first.run().index();
                findings.add(seen.finding(pointer(profile), "an id that no other event has", actual));
            }
        }
        return findings;
    }

    /** Whether both may be one event, sent again. */
    private static boolean isSame(Sighting first, Sighting again, Trial trial, Profile profile) {
        if (!first.kind().equals(again.kind()) || !first.number().equals(again.number())) {
            return false;
        }
        if (!first.number().isEmpty() || first.run().index() == again.run().index()) {
            return true;
        }
        // What is handed over anew with an endpoint that answers is new, unless its time says that it is older.
        boolean disturbed = !Emits.answered(first.run()) || Emits.faultBefore(trial, again.run());
        return new Origin(profile).time(again.event()).isPresent()
                ? new Origin(profile).isEarlier(again.event(), first.run(), again.run())
                : disturbed;
    }

    private static boolean mustRetry(Profile profile) {
        Delivery.Backlog backlog = profile.delivery().backlog();
        return backlog != null && !backlog.isFree();
    }

    private static boolean retried(List<Sighting> told) {
        return told.stream()
                        .map(seen -> seen.event().endpoint() + " " + seen.id())
                        .distinct()
                        .count()
                < told.size();
    }
}
