package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.trial.Handed;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import dev.candor.wire.Event;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds events again that happened in runs that must not send, wherever they arrive later. */
final class Suppressed {
    private final Trial trial;
    private final Profile profile;
    private final Origin origin;
    private final List<Run> silenced;

    Suppressed(Trial trial, Profile profile, List<Run> silenced) {
        this.trial = trial;
        this.profile = profile;
        this.origin = new Origin(profile);
        this.silenced = silenced;
    }

    /** The arrivals, each a finding; in these runs, whose every event is one already, they are not looked for. */
    List<Finding> findings(List<Run> told) {
        List<Finding> findings = new ArrayList<>();
        for (Run run : trial.runs()) {
            if (told.contains(run) || silenced.isEmpty() || run.index() < first()) {
                continue;
            }
            for (Event event : arrived(run)) {
                findings.add(Finding.at(
                        run,
                        event.exchange(),
                        event.at(""),
                        "no event of a run that must not send",
                        "an event that happened in such a run"));
            }
        }
        return findings;
    }

    /** The events of a run that are its own. */
    List<Event> fresh(Run run) {
        List<Event> arrived = arrived(run);
        return run.events().stream()
                .filter(event -> arrived.stream().noneMatch(other -> other == event))
                .toList();
    }

    private List<Event> arrived(Run run) {
        List<Event> arrived = new ArrayList<>();
        List<Event> own = new ArrayList<>();
        for (Event event : run.events()) {
            (isOf(silenced, event, run) ? arrived : own).add(event);
        }
        run.step().events().stream()
                .map(Handed::name)
                .distinct()
                .flatMap(type -> profile.event(type).stream())
                .forEach(type -> profile.endpoints(type)
                        .forEach(endpoint -> arrived.addAll(surplus(run, type.id(), endpoint, own))));
        return arrived;
    }

    /** The events of a type beyond those that the control sends for the same stimulus, repeats of one event apart. */
    private List<Event> surplus(Run run, String type, String endpoint, List<Event> own) {
        List<JsonNode> seen = new ArrayList<>();
        List<Event> distinct = new ArrayList<>();
        for (Event event : own) {
            if (isOf(event, type, endpoint) && !seen.contains(event.fields()) && !isOf(before(run), event, run)) {
                seen.add(event.fields());
                distinct.add(event);
            }
        }
        long usual = Math.max(
                usual(run, type, endpoint),
                names(run).stream().filter(type::equals).count());
        return distinct.stream().skip(usual).toList();
    }

    private long usual(Run run, String type, String endpoint) {
        return trial.control().stream()
                .flatMap(control -> control.runs().stream())
                .filter(other -> names(other).equals(names(run)))
                .mapToLong(other -> other.events().stream()
                        .filter(event -> isOf(event, type, endpoint))
                        .count())
                .max()
                .orElse(0);
    }

    private static boolean isOf(Event event, String type, String endpoint) {
        return type.equals(event.type()) && endpoint.equals(event.endpoint());
    }

    private boolean isOf(List<Run> earlier, Event event, Run arrival) {
        return earlier.stream()
                .filter(run -> run.index() < arrival.index())
                .anyMatch(run -> origin.isEarlier(event, run, arrival));
    }

    private List<Run> before(Run run) {
        return trial.runs().subList(0, Math.min(run.index(), trial.runs().size()));
    }

    private int first() {
        return silenced.stream().mapToInt(Run::index).min().orElse(0);
    }

    private static List<String> names(Run run) {
        return run.step().events().stream().map(Handed::name).toList();
    }
}
