package dev.candor.scan;

import dev.candor.world.Fact;
import dev.candor.world.Facts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the label of a fact wherever its value would be shown. */
public final class Labels {
    /** Shorter values are parts of other words by chance. */
    private static final int LONG = 6;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String LETTER_OR_DIGIT = "[\\p{L}\\p{N}]";

    private final Map<String, String> labels = new HashMap<>();
    private final Pattern values;

    public Labels(Facts facts) {
        for (Fact fact : facts.facts()) {
            String value = fact.value().strip();
            labels.putIfAbsent(folded(value), fact.label());
            labels.putIfAbsent(folded(inPointer(value)), fact.label());
        }
        labels.remove("");
        List<String> longest = labels.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        String any = longest.stream().map(Labels::pattern).collect(Collectors.joining("|"));
        this.values = Pattern.compile(any.isEmpty() ? "(?!)" : any, FLAGS);
    }

    /** The text with {@code {label}} in place of every value. */
    public String in(String text) {
        return values.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement("{" + labels.get(folded(match.group())) + "}"));
    }

    private static String pattern(String value) {
        String quoted = Pattern.quote(value);
        return value.length() >= LONG
                ? quoted
                : "(?<!" + LETTER_OR_DIGIT + ")" + quoted + "(?!" + LETTER_OR_DIGIT + ")";
    }

    private static String inPointer(String value) {
        return value.replace("~", "~0").replace("/", "~1");
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
