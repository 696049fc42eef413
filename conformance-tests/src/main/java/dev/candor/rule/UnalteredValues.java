package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.spec.Redacted;
import dev.candor.trial.Handed;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import dev.candor.wire.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** SHAPE-08: what the host hands over arrives unaltered in the declared field. */
final class UnalteredValues implements Rule {
    @Override
    public String requirement() {
        return "SHAPE-08";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Finding> findings = new ArrayList<>();
        long looked = 0;
        for (Run run : Emits.undisturbed(trial)) {
            for (String type :
                    run.step().events().stream().map(Handed::name).distinct().toList()) {
                for (String endpoint :
                        profile.event(type).map(profile::endpoints).orElse(List.of())) {
                    List<List<Given>> given = given(run, type, endpoint, profile);
                    List<Event> arrived = arrived(run, type, endpoint);
                    if (!arrived.isEmpty()) {
                        looked += given.stream().mapToInt(List::size).sum();
                    }
                    findings.addAll(altered(run, given, arrived));
                }
            }
        }
        return Arrived.verdict(findings, looked, "values");
    }

    private static List<Event> arrived(Run run, String type, String endpoint) {
        return run.events().stream()
                .filter(event -> type.equals(event.type()) && endpoint.equals(event.endpoint()))
                .toList();
    }

    // An event without a value to compare fits any other and says nothing.
    private static List<List<Given>> given(Run run, String type, String endpoint, Profile profile) {
        return run.step().events().stream()
                .filter(handed -> handed.name().equals(type))
                .map((Handed handed) -> Given.of(handed, profile, endpoint))
                .toList();
    }

    private static List<Finding> altered(Run run, List<List<Given>> given, List<Event> arrived) {
        Matching<List<Given>, Event> matching = new Matching<>(
                given, arrived, (values, event) -> differing(values, event).isEmpty());
        List<Event> over = new ArrayList<>(matching.rightOver());
        List<Finding> findings = new ArrayList<>();
        for (List<Given> values : matching.leftOver()) {
            // Where nothing is left, an event is missing: SHAPE-04.
            over.stream()
                    .min(Comparator.comparingInt(
                            event -> differing(values, event).size()))
                    .ifPresent(closest -> {
                        over.remove(closest);
                        differing(values, closest).forEach(value -> findings.add(finding(run, closest, value)));
                    });
        }
        return findings;
    }

    private static List<Given> differing(List<Given> values, Event event) {
        return values.stream().filter(value -> !value.arrivedIn(event.fields())).toList();
    }

    private static Finding finding(Run run, Event event, Given value) {
        String actual = Redacted.word(event.fields().at(value.pointer()));
        return Finding.at(run, event.exchange(), event.at(value.pointer()), value.expected(), actual);
    }
}
