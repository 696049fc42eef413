package dev.candor.spec;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way to make an identifier from facts.
 *
 * @param when labels of the facts that must be present and not empty; empty: always
 * @param prefix text before the digest
 * @param algorithm {@code md5}, {@code sha256} or {@code hmac-sha256}
 * @param key template of the key of an HMAC
 * @param parts templates over fact labels, in order
 * @param separator text between two parts; absent: none
 * @param base label of a fact that is a hexadecimal number to the base in which it goes in
 * @param trim whether each part, and the key, loses its outer white space
 * @param encoding {@code hex}: lower case
 */
public record Derivation(
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> when,

        @Nullable String prefix,
        String algorithm,
        @Nullable String key,
        List<String> parts,
        @Nullable String separator,
        Map<String, Integer> base,
        boolean trim,
        String encoding) {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");
    private static final int HEXADECIMAL = 16;
    private static final String DIGITS = "[0-9a-fA-F]{1,64}";

    public Derivation {
        when = Absent.empty(when);
        base = Absent.empty(base);
    }

    /** Labels of the facts that go in. */
    public Set<String> labels() {
        Set<String> labels = new TreeSet<>();
        templates().forEach(template -> {
            Matcher place = PLACE.matcher(template);
            while (place.find()) {
                labels.add(place.group(1));
            }
        });
        return labels;
    }

    /** Whether something goes in that is the same for everybody. */
    public boolean constant() {
        return templates()
                .anyMatch(template -> !PLACE.matcher(template).replaceAll("").isEmpty());
    }

    private Stream<String> templates() {
        return Stream.concat(parts.stream(), Stream.ofNullable(key));
    }

    /** Whether the facts that it needs are there. Facts: label to value. */
    public boolean applies(Map<String, String> facts) {
        return when.stream()
                .map(label -> facts.getOrDefault(label, ""))
                .noneMatch(value -> trim ? value.isBlank() : value.isEmpty());
    }

    /** The identifier, or nothing where a fact that it needs is missing. */
    public Optional<String> derive(Map<String, String> facts) {
        return applies(facts) ? Optional.of(value(facts)) : Optional.empty();
    }

    /** The identifier that these facts give. */
    public String value(Map<String, String> facts) {
        Map<String, String> numbers = numbers(facts);
        return orEmpty(prefix) + Digests.hex(algorithm, key == null ? null : fill(key, numbers), input(facts));
    }

    /** What goes into the digest. */
    public String input(Map<String, String> facts) {
        Map<String, String> numbers = numbers(facts);
        return String.join(
                orEmpty(separator),
                parts.stream().map(part -> fill(part, numbers)).toList());
    }

    private String fill(String template, Map<String, String> facts) {
        String text = Template.fill(template, facts);
        return trim ? text.strip() : text;
    }

    private Map<String, String> numbers(Map<String, String> facts) {
        Map<String, String> numbers = new LinkedHashMap<>(facts);
        base.forEach((label, radix) -> numbers.computeIfPresent(
                label, (l, hex) -> hex.matches(DIGITS) ? new BigInteger(hex, HEXADECIMAL).toString(radix) : hex));
        return numbers;
    }

    /** The same with other parts, key and separator. */
    public Derivation of(@Nullable String otherKey, List<String> otherParts, @Nullable String otherSeparator) {
        return new Derivation(when, prefix, algorithm, otherKey, otherParts, otherSeparator, base, trim, encoding);
    }

    /** The same with numbers as the facts have them. */
    public Derivation unconverted() {
        return new Derivation(when, prefix, algorithm, key, parts, separator, Map.of(), trim, encoding);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
