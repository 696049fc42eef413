package dev.candor.wire;

import dev.candor.capture.Exchange;
import dev.candor.spec.Endpoint;
import dev.candor.spec.EventType;
import dev.candor.spec.Problem;
import dev.candor.spec.Profile;
import dev.candor.spec.Redacted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges one payload on disk: the body of a request, its content encoding undone. */
public final class PayloadCheck {
    private final Profile profile;
    private final Optional<EventType> type;
    private final SchemaCheck schemas;

    /**
     * @param type what every event of the payload must be; empty: what it says it is
     * @param collected whether the fields that the collector adds may stand in it
     */
    public PayloadCheck(Profile profile, Optional<EventType> type, boolean collected) {
        this.profile = profile;
        this.type = type;
        this.schemas = new SchemaCheck(profile, collected);
    }

    /** What is wrong with it; where a profile has several endpoints, for the one that it comes closest to. */
    public List<Problem> problems(byte[] payload) {
        return profile.endpoints().stream()
                .map(endpoint -> problems(payload, endpoint))
                .min(Comparator.comparing((List<Problem> problems) -> isUnread(problems))
                        .thenComparingInt(List::size))
                .orElse(List.of());
    }

    // One problem of a body that cannot be read hides all others.
    private static boolean isUnread(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> WireFormats.ALL.containsKey(problem.keyword()));
    }

    /** What is wrong with it at one endpoint. */
    List<Problem> problems(byte[] payload, Endpoint endpoint) {
        String url = endpoint.url();
        Exchange exchange =
                new Exchange(0, Duration.ZERO, endpoint.method(), url, url, List.of(), payload, payload.length, null);
        WireFormat format = WireFormats.of(endpoint);
        WireFormat.Body body = format.body(exchange, endpoint);
        List<Problem> problems = new ArrayList<>();
        body.reason()
                .ifPresent(reason -> problems.add(
                        new Problem(reason.at(), endpoint.wireFormat(), reason.expected(), reason.actual())));
        body.json().ifPresent(json -> {
            Request request = new Request(0, endpoint, json);
            problems.addAll(schemas.request(request));
            WireFormats.events(profile, request).forEach(event -> problems.addAll(problems(event)));
        });
        return problems;
    }

    private List<Problem> problems(Event event) {
        Optional<EventType> here = type.flatMap(wanted -> profile.event(wanted.id(), event.endpoint()));
        if (here.isPresent()) {
            return schemas.event(event, here.get());
        }
        List<Problem> problems = new ArrayList<>();
        if (event.type() == null) {
            String at = profile.typePointer(event.endpoint());
            problems.add(new Problem(
                    event.at(at),
                    "type of event",
                    "an event that the profile lists",
                    Redacted.word(event.fields().at(at))));
        }
        problems.addAll(schemas.event(event));
        return problems;
    }
}
