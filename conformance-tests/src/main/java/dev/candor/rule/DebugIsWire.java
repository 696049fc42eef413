package dev.candor.rule;

import dev.candor.spec.Debug;
import dev.candor.spec.EventType;
import dev.candor.spec.Identifier;
import dev.candor.spec.Profile;
import dev.candor.spec.Sent;
import dev.candor.trial.Handed;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import dev.candor.wire.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** TRANSPARENT-02: what debug prints for an event is what is sent for it, field by field. */
final class DebugIsWire implements Rule {
    @Override
    public String requirement() {
        return "TRANSPARENT-02";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        Debug debug = profile.debug();
        if (debug == null) {
            return Verdict.inapplicable("the profile declares no debug mode");
        }
        DebugOutput output = new DebugOutput(profile, debug, trial);
        List<Finding> findings = new ArrayList<>();
        int looked = 0;
        for (Run run : Speech.emits(trial, Sending.DEBUG)) {
            List<Event> printed = output.requests(run).stream()
                    .flatMap(read -> read.events().stream())
                    .toList();
            for (Handed handed : run.step().events()) {
                List<Event> sent = output.samples(handed);
                if (!sent.isEmpty() && output.shows(run, handed)) {
                    looked++;
                    findings.addAll(
                            printed.isEmpty()
                                    ? unsaid(run, sent, output, profile)
                                    : differing(run, handed, printed, sent, output, debug, profile));
                }
            }
            findings.addAll(further(run, printed, profile, debug));
        }
        return looked == 0 && findings.isEmpty()
                ? Verdict.inconclusive("no event was found both in what debug printed and in what was sent")
                : Verdict.of(findings, "what debug printed of " + looked + " events is what was sent for the same");
    }

    /** Where debug prints requests, each event that was handed over must stand there once. */
    private static List<Finding> further(Run run, List<Event> printed, Profile profile, Debug debug) {
        return run.step().events().stream()
                .map(Handed::name)
                .distinct()
                .filter(name -> profile.event(name)
                        .filter(type -> type.elsewhere().isEmpty())
                        .isPresent())
                .filter(name -> printed.stream()
                                .filter(event -> name.equals(event.type()))
                                .count()
                        > run.step().events().stream()
                                .filter(handed -> handed.name().equals(name))
                                .count())
                .map(name -> Finding.at(run, stream(debug), "the event " + name + " once", "a further one"))
                .toList();
    }

    private static List<Finding> differing(
            Run run,
            Handed handed,
            List<Event> printed,
            List<Event> sent,
            DebugOutput output,
            Debug debug,
            Profile profile) {
        List<Event> candidates =
                printed.stream().filter(event -> output.isOf(event, handed)).toList();
        if (candidates.isEmpty()) {
            return List.of(
                    Finding.at(run, stream(debug), "the event " + handed.name() + " as it is sent", "nothing of it"));
        }
        return candidates.stream()
                .flatMap(event -> sent.stream().map(other -> differences(event, other, sent, profile)))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of())
                .stream()
                .map(difference -> Finding.at(
                        run,
                        difference.at(),
                        "what is sent: " + kind(difference.other()),
                        "printed: " + kind(difference.one())))
                .toList();
    }

    private static List<Difference> differences(Event printed, Event sent, List<Event> all, Profile profile) {
        Set<String> varying = varying(sent, all, profile);
        return Stream.concat(
                        Difference.between(printed.fields(), sent.fields(), varying::contains).stream(),
                        leftOut(printed, sent, all, profile))
                .toList();
    }

    /** In a variable place another value may stand, but not none; an id that is kept may be made at the first sending. */
    private static Stream<Difference> leftOut(Event printed, Event sent, List<Event> all, Profile profile) {
        Set<String> kept = profile.identifiers().stream()
                .filter(identifier -> identifier.kept() != null)
                .map(Identifier::pointer)
                .collect(Collectors.toSet());
        return profile.variable().stream()
                .filter(at -> !kept.contains(at) && printed.fields().at(at).isMissingNode())
                .filter(at ->
                        all.stream().noneMatch(other -> other.fields().at(at).isMissingNode()))
                .map(at -> new Difference(
                        at, printed.fields().at(at), sent.fields().at(at)));
    }

    /** The declared variable places, those of numbers that vary, and those in which what is sent differs by itself. */
    private static Set<String> varying(Event sent, List<Event> all, Profile profile) {
        Set<String> varying = new HashSet<>(profile.variable());
        sent.in(profile).stream()
                .flatMap(type -> type.attributes().values().stream())
                .filter(EventType.Attribute::varies)
                .flatMap(attribute -> attribute.sent().stream())
                .map(Sent::pointer)
                .forEach(varying::add);
        all.stream()
                .filter(other -> other.endpoint().equals(sent.endpoint()))
                .flatMap(other -> Difference.between(sent.fields(), other.fields(), varying::contains).stream())
                .map(Difference::at)
                .toList()
                .forEach(varying::add);
        return varying;
    }

    /** Where only values stand in the output: those of what is sent that do not. */
    private static List<Finding> unsaid(Run run, List<Event> sent, DebugOutput output, Profile profile) {
        String printed = output.printed(run);
        return sent.stream()
                .map(event -> missing(event, sent, printed, profile))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of())
                .stream()
                .map(at -> Finding.at(run, at, "the value that is sent there", "nothing of it in the output"))
                .toList();
    }

    private static List<String> missing(Event event, List<Event> sent, String printed, Profile profile) {
        Set<String> varying = varying(event, sent, profile);
        return Difference.leaves(event.fields()).stream()
                // Nothing is written in many ways.
                .filter(at -> !event.fields().at(at).isNull())
                .filter(at -> varying.stream().noneMatch(place -> at.equals(place) || at.startsWith(place + "/")))
                .filter(at -> texts(event.fields().at(at)).noneMatch(printed::contains))
                .toList();
    }

    /** How a value may stand in the output: as it is, or as JSON and most languages quote it. */
    private static Stream<String> texts(JsonNode value) {
        String quoted = value.toString();
        return value.isString()
                ? Stream.of(value.stringValue(), quoted.substring(1, quoted.length() - 1))
                : Stream.of(quoted, quoted.substring(0, 1).toUpperCase(Locale.ROOT) + quoted.substring(1));
    }

    /** What stands at a place, without its value: facts may stand there. */
    private static String kind(JsonNode value) {
        return value.isMissingNode()
                ? "nothing"
                : "another " + value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private static String stream(Debug debug) {
        return debug.stream().name().toLowerCase(Locale.ROOT);
    }
}
