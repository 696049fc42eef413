package dev.candor.rule;

import dev.candor.capture.Exchange;
import dev.candor.capture.Header;
import dev.candor.spec.Debug;
import dev.candor.spec.Endpoint;
import dev.candor.spec.EventType;
import dev.candor.spec.EventType.Attribute;
import dev.candor.spec.Profile;
import dev.candor.trial.Handed;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import dev.candor.wire.Decoded;
import dev.candor.wire.Event;
import dev.candor.wire.WireFormats;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds events in what debug printed, in the form that the profile declares. */
final class DebugOutput {
    private static final String BASE = "http://127.0.0.1";

    private final Profile profile;
    private final Debug debug;
    private final Trial trial;

    DebugOutput(Profile profile, Debug debug, Trial trial) {
        this.profile = profile;
        this.debug = debug;
        this.trial = trial;
    }

    /** Whether it is known what an event handed over looks like when it is sent. */
    boolean isKnown(Handed handed) {
        return !samples(handed).isEmpty();
    }

    boolean isKnown(Run run) {
        return run.step().events().stream().anyMatch(this::isKnown);
    }

    /** Whether a run printed the event, on the declared stream and in the declared form. */
    boolean shows(Run run, Handed handed) {
        String printed = printed(run);
        return debug.form() == Debug.Form.VALUES
                ? samples(handed).stream().anyMatch(sample -> values(sample).allMatch(printed::contains))
                : printed.lines().flatMap(line -> request(line.strip())).anyMatch(event -> isOf(event, handed));
    }

    private Stream<String> values(Event sample) {
        return debug.shows().stream().map(pointer -> sample.fields().at(pointer).asString());
    }

    /** What a run printed on the declared stream, without escapes. */
    String printed(Run run) {
        return Folded.plain(run.output(debug.stream()));
    }

    /** The requests that a run printed, each on a line, as far as they can be read. */
    List<Decoded> requests(Run run) {
        return printed(run).lines().map(line -> decoded(line.strip())).toList();
    }

    /** How the event arrived where the same was handed over and sent. */
    List<Event> samples(Handed handed) {
        Stream<Run> own = trial.runs(Sending.ALLOWED).stream();
        Stream<Run> others = trial.control().stream().flatMap(c -> c.runs(Sending.ALLOWED).stream());
        return Stream.concat(own, others)
                .filter(run -> run.step().events().stream().anyMatch(other -> isAlike(other, handed)))
                .flatMap(run -> run.events().stream())
                .filter(event -> handed.name().equals(event.type()))
                .filter(event -> debug.shows().stream()
                        .noneMatch(pointer -> event.fields().at(pointer).isMissingNode()))
                .toList();
    }

    private boolean isAlike(Handed one, Handed other) {
        return one.name().equals(other.name()) && steady(one).equals(steady(other));
    }

    private Map<String, JsonNode> steady(Handed handed) {
        Map<String, JsonNode> steady = new HashMap<>(handed.attributes());
        Set<String> varying = new HashSet<>();
        attributes(handed).forEach((name, attribute) -> {
            if (attribute.varies()) {
                varying.add(name);
            }
        });
        steady.keySet().removeAll(varying);
        return steady;
    }

    private Map<String, Attribute> attributes(Handed handed) {
        return profile.event(handed.name()).map(EventType::attributes).orElse(Map.of());
    }

    /** The events of a line that is a request of some endpoint; none where it is not. */
    private Stream<Event> request(String line) {
        return decoded(line).events().stream();
    }

    private Decoded decoded(String line) {
        return profile.endpoints().stream()
                .map(endpoint -> WireFormats.decode(profile, List.of(posted(endpoint, line))))
                .filter(decoded -> !decoded.events().isEmpty())
                .findFirst()
                .orElse(Decoded.NOTHING);
    }

    private static Exchange posted(Endpoint endpoint, String line) {
        byte[] body = line.getBytes(StandardCharsets.UTF_8);
        List<Header> headers = List.of(new Header("Content-Type", endpoint.contentType()));
        String url = BASE + endpoint.path();
        return new Exchange(0, Duration.ZERO, endpoint.method(), url, BASE, headers, body, body.length, null);
    }

    boolean isOf(Event event, Handed handed) {
        return handed.name().equals(event.type())
                && attributes(handed).entrySet().stream()
                        .filter(entry -> entry.getValue().varies())
                        .allMatch(entry -> arrives(
                                event, entry.getValue(), handed.attributes().get(entry.getKey())));
    }

    private static boolean arrives(Event event, Attribute attribute, @Nullable JsonNode value) {
        return value == null
                || attribute.sent().stream()
                        .allMatch(sent -> sent.number(event.fields())
                                .filter(number -> number.compareTo(value.decimalValue()) == 0)
                                .isPresent());
    }
}
