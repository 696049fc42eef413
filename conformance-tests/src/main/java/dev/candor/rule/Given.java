package dev.candor.rule;

import dev.candor.spec.AllowList;
import dev.candor.spec.Errors;
import dev.candor.spec.EventType;
import dev.candor.spec.EventType.Attribute;
import dev.candor.spec.Profile;
import dev.candor.spec.Redacted;
import dev.candor.spec.Sent;
import dev.candor.spec.Sent.As;
import dev.candor.trial.Handed;
import java.math.BigDecimal;
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
 * @param sent where and in which form
 * @param value what was handed over
 * @param texts what may stand for it: of a list the entries that must arrive; empty otherwise
 * @param stripped whether it only has to be there, since errors are sanitised
 */
record Given(Sent sent, JsonNode value, List<String> texts, boolean stripped) {
    private static final Comparator<JsonNode> EQUAL =
            (a, b) -> a.isNumber() && b.isNumber() ? a.decimalValue().compareTo(b.decimalValue()) : a.equals(b) ? 0 : 1;

    /** The values of an event that can be compared at one endpoint: not those handed over to look for leaks. */
    static List<Given> of(Handed handed, Profile profile, String endpoint) {
        List<Given> given = new ArrayList<>();
        profile.event(handed.name(), endpoint)
                .ifPresent(type -> handed.attributes().forEach((name, value) -> {
                    Attribute attribute = type.attributes().get(name);
                    if (attribute != null) {
                        attribute
                                .sent()
                                .forEach(sent -> of(type, attribute, sent, value, profile)
                                        .ifPresent(given::add));
                    }
                }));
        return given;
    }

    private static Optional<Given> of(EventType type, Attribute attribute, Sent sent, JsonNode whole, Profile profile) {
        JsonNode value = sent.of(whole);
        Errors errors = profile.errors();
        if (errors.form() == Errors.Form.SANITISED && errors.pointers().contains(sent.pointer())) {
            return Optional.of(new Given(sent, value, List.of(), true));
        }
        if (!sent.map().isEmpty()) {
            String word = value.isString() ? value.stringValue() : value.toString();
            return Optional.ofNullable(sent.map().get(word)).map(texts -> new Given(sent, value, texts, false));
        }
        if (sent.as() == As.LISTED) {
            return Optional.of(new Given(sent, value, listed(type, sent, value, profile), false));
        }
        boolean declared = Stream.concat(Stream.of(attribute.example()), attribute.also().stream())
                .anyMatch(known -> same(known, whole));
        boolean counted = sent.as() == As.COUNT_TEXT && value.isArray();
        return declared || counted || attribute.varies() && value.isNumber()
                ? Optional.of(new Given(sent, value, List.of(), false))
                : Optional.empty();
    }

    private static List<String> listed(EventType type, Sent sent, JsonNode value, Profile profile) {
        List<String> names = profile.allowlists().stream()
                .filter(list -> list.event().equals(type.id()) && list.pointer().equals(sent.pointer()))
                .map(AllowList::values)
                .findFirst()
                .orElse(List.of());
        return value.valueStream()
                .map(entry -> entry.asString(""))
                .filter(names::contains)
                .toList();
    }

    String pointer() {
        return sent.pointer();
    }

    boolean arrivedIn(JsonNode event) {
        JsonNode there = event.at(pointer());
        if (stripped) {
            return there.isString();
        }
        if (!sent.map().isEmpty()) {
            return there.isString() && texts.contains(there.stringValue());
        }
        return switch (sent.as()) {
            case EQUAL -> same(value, there);
            case TEXT -> there.isString() && there.stringValue().equals(value.asString(""));
            case SECONDS_TEXT ->
                sent.number(event)
                        .filter(millis -> isWithinOne(millis, value.decimalValue()))
                        .isPresent();
            case COUNT_TEXT -> there.isString() && there.stringValue().equals(String.valueOf(value.size()));
            case LISTED -> there.isArray() && entries(there).equals(texts);
        };
    }

    private static boolean isWithinOne(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(BigDecimal.ONE) <= 0;
    }

    private static List<String> entries(JsonNode list) {
        return list.valueStream().map(entry -> entry.asString("")).toList();
    }

    String expected() {
        if (stripped) {
            return "the text that was handed over, stripped";
        }
        if (!sent.map().isEmpty()) {
            return String.join(" or ", texts);
        }
        String text = value.isString() ? Redacted.word(value) : value.toString();
        return switch (sent.as()) {
            case EQUAL -> text + ", as handed over";
            case TEXT -> "the text \"" + value.asString("") + "\", as handed over";
            case SECONDS_TEXT -> "decimal text of " + text + " milliseconds in seconds";
            case COUNT_TEXT -> "the text \"" + value.size() + "\", the number of entries handed over";
            case LISTED -> "of the entries handed over, in order, " + texts;
        };
    }

    private static boolean same(JsonNode a, @Nullable JsonNode b) {
        return b != null && a.equals(EQUAL, b);
    }
}
