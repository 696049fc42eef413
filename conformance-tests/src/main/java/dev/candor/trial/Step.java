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
 * @param answer how the endpoint behaves
 * @param terminal whether output is a pseudo-terminal where the system has one
 * @param bound after which the run is ended, its tree with it
 */
public record Step(
        String name,
        Stimulus stimulus,
        List<Handed> events,
        Sending sending,
        Map<String, String> environment,
        Map<String, JsonNode> files,
        List<String> removes,
        Answer answer,
        boolean terminal,
        Duration bound) {

    /** How long a run may take unless its scenario says otherwise. */
    public static final Duration BOUND = Duration.ofSeconds(30);

    public static Step of(String name, Stimulus stimulus, Sending sending) {
        return new Step(name, stimulus, List.of(), sending, Map.of(), Map.of(), List.of(), Answer.ACCEPT, false, BOUND);
    }

    public static Step emit(String name, Sending sending, List<Handed> events) {
        return of(name, Stimulus.EMIT, sending).handing(events);
    }

    public Step handing(List<Handed> handed) {
        return new Step(name, stimulus, handed, sending, environment, files, removes, answer, terminal, bound);
    }

    /** The same step with further variables. */
    public Step in(Map<String, String> variables) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.putAll(variables);
        return new Step(name, stimulus, events, sending, more, files, removes, answer, terminal, bound);
    }

    /** The same step with further files written before it. */
    public Step with(Map<String, JsonNode> written) {
        Map<String, JsonNode> more = new LinkedHashMap<>(files);
        more.putAll(written);
        return new Step(name, stimulus, events, sending, environment, more, removes, answer, terminal, bound);
    }

    public Step without(List<String> paths) {
        List<String> more = new ArrayList<>(removes);
        more.addAll(paths);
        return new Step(name, stimulus, events, sending, environment, files, more, answer, terminal, bound);
    }

    public Step answered(Answer other) {
        return new Step(name, stimulus, events, sending, environment, files, removes, other, terminal, bound);
    }

    public Step onTerminal() {
        return new Step(name, stimulus, events, sending, environment, files, removes, answer, true, bound);
    }

    public Step within(Duration other) {
        return new Step(name, stimulus, events, sending, environment, files, removes, answer, terminal, other);
    }
}
