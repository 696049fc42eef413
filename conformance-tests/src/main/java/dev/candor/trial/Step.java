package dev.candor.trial;

import dev.candor.capture.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A change of conditions and a stimulus.
 *
 * @param name what is special about it, e.g. {@code DO_NOT_TRACK=1}
 * @param events what {@code emit} hands over
 * @param sending whether the conditions allow sending
 * @param environment variables of this run alone
 * @param files path template to content, written before the run and kept
 * @param removes path templates of files taken away before the run
 * @param facts label to the value that a fact has from this step on; an empty value takes the fact away
 * @param answer how the endpoint behaves
 * @param terminal whether output is a pseudo-terminal where the system has one
 * @param bound after which the run is ended, its tree with it
 * @param copies how many process trees do this at the same time, at least 1; each is handed its part of the events
 */
public record Step(
        String name,
        Stimulus stimulus,
        List<Handed> events,
        Sending sending,
        Map<String, String> environment,
        Map<String, JsonNode> files,
        List<String> removes,
        Map<String, String> facts,
        Answer answer,
        boolean terminal,
        Duration bound,
        int copies) {

    /** How long a run may take unless its scenario says otherwise. */
    public static final Duration BOUND = Duration.ofSeconds(30);

    public Step {
        if (copies < 1) {
            throw new IllegalArgumentException("copies must be at least 1, but was " + copies + " in step " + name);
        }
    }

    public static Step of(String name, Stimulus stimulus, Sending sending) {
        return new Step(
                name,
                stimulus,
                List.of(),
                sending,
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Answer.ACCEPT,
                false,
                BOUND,
                1);
    }

    public static Step emit(String name, Sending sending, List<Handed> events) {
        return of(name, Stimulus.EMIT, sending).handing(events);
    }

    /** The same step by another name. */
    Step called(String other) {
        return new Step(
                other, stimulus, events, sending, environment, files, removes, facts, answer, terminal, bound, copies);
    }

    public Step handing(List<Handed> handed) {
        return new Step(
                name, stimulus, handed, sending, environment, files, removes, facts, answer, terminal, bound, copies);
    }

    /** The same step with further variables. */
    public Step in(Map<String, String> variables) {
        return setting(more(environment, variables), files);
    }

    /** The same step with further files written before it. */
    public Step with(Map<String, JsonNode> written) {
        return setting(environment, more(files, written));
    }

    /** The same step with exactly these variables and files. */
    Step setting(Map<String, String> variables, Map<String, JsonNode> written) {
        return new Step(
                name, stimulus, events, sending, variables, written, removes, facts, answer, terminal, bound, copies);
    }

    public Step without(List<String> paths) {
        List<String> all = new ArrayList<>(removes);
        all.addAll(paths);
        return new Step(
                name, stimulus, events, sending, environment, files, all, facts, answer, terminal, bound, copies);
    }

    /** The same step, from which on further facts have other values. */
    public Step changing(Map<String, String> changed) {
        Map<String, String> all = more(facts, changed);
        return new Step(
                name, stimulus, events, sending, environment, files, removes, all, answer, terminal, bound, copies);
    }

    public Step answered(Answer other) {
        return new Step(
                name, stimulus, events, sending, environment, files, removes, facts, other, terminal, bound, copies);
    }

    public Step onTerminal() {
        return new Step(
                name, stimulus, events, sending, environment, files, removes, facts, answer, true, bound, copies);
    }

    public Step within(Duration other) {
        return new Step(
                name, stimulus, events, sending, environment, files, removes, facts, answer, terminal, other, copies);
    }

    /** The same step, done by several process trees at the same time. */
    public Step atOnce(int times) {
        return new Step(
                name, stimulus, events, sending, environment, files, removes, facts, answer, terminal, bound, times);
    }

    /** What one of the copies is handed: its part of the events, in order. */
    Step share(int copy) {
        int each = events.size() / copies;
        return handing(events.subList(copy * each, (copy + 1) * each));
    }

    private static <V> Map<String, V> more(Map<String, V> before, Map<String, V> further) {
        Map<String, V> all = new LinkedHashMap<>(before);
        all.putAll(further);
        return all;
    }
}
