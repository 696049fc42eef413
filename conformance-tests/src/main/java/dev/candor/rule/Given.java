package dev.candor.rule;

import dev.candor.spec.Errors;
import dev.candor.spec.EventType;
import dev.candor.spec.EventType.Attribute;
import dev.candor.spec.EventType.Sent;
import dev.candor.spec.Profile;
import dev.candor.spec.Redacted;
import dev.candor.trial.Handed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One value that was handed over and must arrive.
 *
 * @param pointer where, relative to the event
 * @param value what was handed over
 * @param texts what may stand for it; empty: it arrives equal
 * @param stripped whether it only has to be there, since errors are sanitised
 */
record Given(String pointer, JsonNode value, List<String> texts, boolean stripped) {
    private static final Comparator<JsonNode> EQUAL =
            (a, b) -> a.isNumber() && b.isNumber() ? a.decimalValue().compareTo(b.decimalValue()) : a.equals(b) ? 0 : 1;

    /** The values of an event that can be compared: not those that were handed over to look for leaks. */
    static List<Given> of(Handed handed, Profile profile) {
        Optional<EventType> type = profile.event(handed.name());
        List<Given> given = new ArrayList<>();
        handed.attributes()
                .forEach((name, value) -> type.map(t -> t.attributes().get(name))
                        .flatMap(attribute -> of(attribute, value, profile.errors()))
                        .ifPresent(given::add));
        return given;
    }

    private static Optional<Given> of(Attribute attribute, JsonNode value, Errors errors) {
        Sent sent = attribute.sent();
        if (sent == null) {
            return Optional.empty();
        }
        if (errors.form() == Errors.Form.SANITISED && errors.pointers().contains(sent.pointer())) {
            return Optional.of(new Given(sent.pointer(), value, List.of(), true));
        }
        if (!sent.map().isEmpty()) {
            String word = value.isString() ? value.stringValue() : value.toString();
            return Optional.ofNullable(sent.map().get(word))
                    .map(texts -> new Given(sent.pointer(), value, texts, false));
        }
        boolean declared = Stream.concat(Stream.of(attribute.example()), attribute.also().stream())
                .anyMatch(known -> same(known, value));
        return declared || attribute.varies() && value.isNumber()
                ? Optional.of(new Given(sent.pointer(), value, List.of(), false))
                : Optional.empty();
    }

    boolean arrivedIn(JsonNode event) {
        JsonNode there = event.at(pointer);
        if (stripped) {
            return there.isString();
        }
        return texts.isEmpty() ? same(value, there) : there.isString() && texts.contains(there.stringValue());
    }

    String expected() {
        if (stripped) {
            return "the text that was handed over, stripped";
        }
        String text = value.isString() ? Redacted.word(value) : value.toString();
        return texts.isEmpty() ? text + ", as handed over" : String.join(" or ", texts);
    }

    private static boolean same(JsonNode a, @Nullable JsonNode b) {
        return b != null && a.equals(EQUAL, b);
    }
}
