package dev.candor.cli;

import java.util.regex.Pattern;

/** What was sent must not steer the reader's terminal, by control characters or by marks of direction. */
final class Printable {
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final int SHOWN = 120;

    private Printable() {}

    static String of(String text) {
        return STEERING.matcher(text)
                .replaceAll(
                        match -> String.format("\\\\u%04x", (int) match.group().charAt(0)));
    }

    /** At most so much of it as fits on a line. */
    static String cut(String text) {
        String whole = of(text);
        return whole.length() > SHOWN ? whole.substring(0, SHOWN) + "..." : whole;
    }
}
