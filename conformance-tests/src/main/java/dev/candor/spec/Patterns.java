package dev.candor.spec;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The patterns of profiles, each compiled once. */
public final class Patterns {
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Patterns() {}

    /** Whether a pattern stands anywhere in a text. */
    public static boolean found(String pattern, String text) {
        try {
            return COMPILED.computeIfAbsent(pattern, Pattern::compile)
                    .matcher(text)
                    .find();
        } catch (StackOverflowError e) {
            // The engine recurses into repeated groups: no honest text is that long.
            return false;
        }
    }
}
