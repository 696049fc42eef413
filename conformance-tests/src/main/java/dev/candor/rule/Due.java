package dev.candor.rule;

import dev.candor.spec.EventType;
import dev.candor.spec.EventType.Attribute;
import dev.candor.spec.Profile;
import dev.candor.trial.Handed;
import dev.candor.trial.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One event that was handed over and must arrive at one endpoint.
 *
 * @param kind its type, and its endpoint where there are several
 * @param number the number handed over with it; empty where none travels
 */
record Due(String kind, String number) {
    /** All of a run. */
    static List<Due> of(Run run, Profile profile) {
        Map<String, Map<String, EventType>> kinds = new HashMap<>();
        List<Due> all = new ArrayList<>();
        for (Handed handed : run.step().events()) {
            kinds.computeIfAbsent(handed.name(), name -> kinds(name, profile))
                    .forEach((kind, there) -> all.add(new Due(kind, number(handed, there))));
        }
        return all;
    }

    /** What an event becomes, once for each endpoint at which it must arrive, and its form there. */
    private static Map<String, EventType> kinds(String name, Profile profile) {
        Map<String, EventType> kinds = new LinkedHashMap<>();
        profile.event(name)
                .ifPresent(type -> profile.endpoints(type)
                        .forEach(endpoint -> profile.event(name, endpoint)
                                .ifPresent(there -> kinds.put(Emits.name(name, endpoint, profile), there))));
        return kinds;
    }

    private static String number(Handed handed, EventType type) {
        Set<BigDecimal> numbers = new HashSet<>();
        handed.attributes().forEach((name, value) -> {
            Attribute attribute = type.attributes().get(name);
            if (attribute != null && attribute.varies() && !attribute.sent().isEmpty() && value.isNumber()) {
                numbers.add(stripped(value));
            }
        });
        return number(numbers);
    }

    /** Numbers as one text. */
    static String number(Set<BigDecimal> numbers) {
        // Plain digits of a huge exponent would fill the memory.
        return numbers.stream().sorted().map(BigDecimal::toString).collect(Collectors.joining(" "));
    }

    // 5321 and 5321.0 are the same number.
    private static BigDecimal stripped(JsonNode number) {
        return number.decimalValue().stripTrailingZeros();
    }

    boolean isThat(Sighting seen) {
        return kind.equals(seen.kind()) && number.equals(seen.number());
    }
}
