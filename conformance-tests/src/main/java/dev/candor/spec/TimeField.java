package dev.candor.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field that holds a time.
 *
 * @param endpoint name of the endpoint whose form has it; absent: the first
 */
public record TimeField(String pointer, Of of, @Nullable String endpoint, Form form) {
    private static final String UTC_MILLIS = "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$";
    private static final String SECONDS = "^\\d{1,12}(\\.\\d{1,9})?$";
    private static final Pattern FRACTION = Pattern.compile("\\.(\\d+)");
    private static final int NANO_DIGITS = 9;

    /** How a time is written. */
    public enum Form {
        @JsonProperty("utc-millis")
        UTC_MILLIS("in UTC with milliseconds, e.g. 2026-11-21T05:37:45.815Z"),
        @JsonProperty("rfc3339")
        RFC3339("of RFC 3339, e.g. 2026-11-21T05:37:45Z"),
        @JsonProperty("epoch-seconds")
        EPOCH_SECONDS("as decimal text of seconds since 1970, e.g. 1795240665.815");

        private final String words;

        Form(String words) {
            this.words = words;
        }

        /** What is expected, in words that follow "a time". */
        public String words() {
            return words;
        }
    }

    /** The moment that a value tells; nothing where it has not the declared form. */
    public Optional<Instant> instant(JsonNode value) {
        if (!value.isString()) {
            return Optional.empty();
        }
        String text = value.stringValue();
        try {
            return switch (form) {
                case UTC_MILLIS ->
                    Patterns.found(UTC_MILLIS, text) ? Optional.of(Instant.parse(text)) : Optional.empty();
                case RFC3339 -> Optional.of(OffsetDateTime.parse(text).toInstant());
                case EPOCH_SECONDS -> Patterns.found(SECONDS, text) ? Optional.of(seconds(text)) : Optional.empty();
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** How long the moments are that a value can mean: whole seconds may stand for any moment of theirs, e.g. one of 1 s. */
    public Duration grain(JsonNode value) {
        Matcher fraction = FRACTION.matcher(value.stringValue(""));
        int digits = fraction.find() ? Math.min(fraction.group(1).length(), NANO_DIGITS) : 0;
        return Duration.ofNanos(
                BigDecimal.ONE.movePointRight(NANO_DIGITS - digits).longValue());
    }

    private static Instant seconds(String text) {
        BigDecimal seconds = new BigDecimal(text);
        return Instant.ofEpochSecond(seconds.longValue())
                .plusNanos(seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
    }
}
