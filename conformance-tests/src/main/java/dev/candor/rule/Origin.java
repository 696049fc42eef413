package dev.candor.rule;

import dev.candor.spec.EventType.Attribute;
import dev.candor.spec.Of;
import dev.candor.spec.Profile;
import dev.candor.spec.TimeField;
import dev.candor.trial.Handed;
import dev.candor.trial.Run;
import dev.candor.wire.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Tells in which run an event happened: by a number that only this run handed over, else by the event's own time. */
record Origin(Profile profile) {
    /** Whether an event that arrived in one run happened in an earlier one. Where nothing tells, it did not. */
    boolean isEarlier(Event event, Run earlier, Run arrival) {
        Set<BigDecimal> carried = numbers(event);
        boolean fromEarlier = handed(earlier, event).stream().anyMatch(carried::contains);
        boolean fromArrival = handed(arrival, event).stream().anyMatch(carried::contains);
        if (fromEarlier != fromArrival) {
            return fromEarlier;
        }
        return span(event).filter(span -> span.isWithin(earlier, arrival)).isPresent();
    }

    /** The numbers that an event carries where numbers that vary arrive. */
    Set<BigDecimal> numbers(Event event) {
        Set<BigDecimal> numbers = new HashSet<>();
        for (Attribute attribute : attributes(event)) {
            attribute
                    .sent()
                    .forEach(sent ->
                            sent.number(event.fields()).ifPresent(number -> numbers.add(number.stripTrailingZeros())));
        }
        return numbers;
    }

    private Set<BigDecimal> handed(Run run, Event event) {
        Set<BigDecimal> numbers = new HashSet<>();
        for (Handed handed : run.step().events()) {
            if (!handed.name().equals(event.type())) {
                continue;
            }
            profile.event(handed.name())
                    .ifPresent(type -> handed.attributes().forEach((name, value) -> {
                        Attribute attribute = type.attributes().get(name);
                        if (attribute != null && attribute.varies() && value.isNumber()) {
                            numbers.add(plain(value));
                        }
                    }));
        }
        return numbers;
    }

    private Iterable<Attribute> attributes(Event event) {
        return event.in(profile).stream()
                .flatMap(type -> type.attributes().values().stream())
                .filter(Attribute::varies)::iterator;
    }

    /** The first declared time of an event that can be read. */
    Optional<Instant> time(Event event) {
        return span(event).map(Span::from);
    }

    private Optional<Span> span(Event event) {
        return profile.times().stream()
                .filter(field -> field.of() == Of.EVENT && profile.isAt(field.endpoint(), event.endpoint()))
                .flatMap(field -> span(field, event.fields().at(field.pointer())).stream())
                .findFirst();
    }

    private static Optional<Span> span(TimeField field, JsonNode value) {
        return field.instant(value).map(from -> new Span(from, from.plus(field.grain(value))));
    }

    private static BigDecimal plain(JsonNode number) {
        // 5321 and 5321.0 are the same number; BigDecimal.equals tells them apart unless stripped.
        return number.decimalValue().stripTrailingZeros();
    }

    /** The moments that a stated time can mean: a run may begin within a second that a tool states whole. */
    private record Span(Instant from, Instant end) {
        boolean isWithin(Run earlier, Run arrival) {
            return end.isAfter(earlier.began()) && !from.isAfter(earlier.over()) && !end.isAfter(arrival.began());
        }
    }
}
