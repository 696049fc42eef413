package dev.candor.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One place where a value that was handed over arrives.
 *
 * @param pointer relative to one event
 * @param from what of the value arrives, relative to it; absent: all of it
 * @param as in which form
 * @param map value handed over to the texts that may stand for it; empty: it arrives in its form
 */
public record Sent(String pointer, @Nullable String from, As as, Map<String, List<String>> map) {
    private static final BigDecimal MILLIS = BigDecimal.valueOf(1_000);
    private static final int LONGEST_NUMBER = 40;

    /** The form in which a value arrives. */
    public enum As {
        @JsonProperty("equal")
        EQUAL,
        /** A number as its decimal text. */
        @JsonProperty("text")
        TEXT,
        /** Milliseconds as decimal text of seconds, within one millisecond. */
        @JsonProperty("seconds-text")
        SECONDS_TEXT,
        /** How many entries a list has, as decimal text. */
        @JsonProperty("count-text")
        COUNT_TEXT,
        /** The entries of a list that stand on the allow-list of the place, in order. */
        @JsonProperty("listed")
        LISTED
    }

    public Sent {
        as = as == null ? As.EQUAL : as;
        map = Absent.empty(map);
    }

    /** The same at another place. */
    Sent at(String other) {
        return new Sent(other, from, as, map);
    }

    /** What of the value handed over arrives here. */
    public JsonNode of(JsonNode handed) {
        return from == null ? handed : handed.at(from);
    }

    /** The number that was handed over, read from an event; nothing where none stands there. */
    public Optional<BigDecimal> number(JsonNode event) {
        JsonNode there = event.at(pointer);
        if (as == As.EQUAL) {
            return there.isNumber() ? Optional.of(there.decimalValue()) : Optional.empty();
        }
        boolean decimal = as == As.TEXT || as == As.SECONDS_TEXT;
        Optional<BigDecimal> number =
                decimal && there.isString() ? decimal(there.stringValue()) : Optional.<BigDecimal>empty();
        // Binary fractions of a second are whole milliseconds all the same.
        return as == As.SECONDS_TEXT
                ? number.map(seconds -> seconds.multiply(MILLIS).setScale(0, RoundingMode.HALF_UP))
                : number;
    }

    /** A decimal text, exponent allowed; a huge exponent would cost memory and is no honest one. */
    private static Optional<BigDecimal> decimal(String text) {
        try {
            BigDecimal number = text.length() > LONGEST_NUMBER ? null : new BigDecimal(text);
            return Optional.ofNullable(number).filter(n -> Math.abs((long) n.scale()) <= LONGEST_NUMBER);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
