package dev.candor.rule;

import java.util.regex.Pattern;

/** Output without what only a terminal shows: escapes and box-drawing characters. */
final class Folded {
    /** More than any notice; patterns that look ahead take the square of the length. */
    private static final int KEPT = 1 << 14;

    // ECMA-48: control sequences, operating system commands, and the remaining two-character escapes.
    private static final Pattern ESCAPE =
            Pattern.compile("\u001B(\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001B]*(\u0007|\u001B\\\\)|[@-Z\\\\-_])");
    // Box drawing and block elements.
    private static final Pattern BOX = Pattern.compile("[\u2500-\u259F]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern BREAK = Pattern.compile("\r\n?");

    private Folded() {}

    /** On one line, each run of white space one blank. */
    static String text(String output) {
        return SPACE.matcher(lines(output)).replaceAll(" ").strip();
    }

    /** With its lines kept. */
    static String lines(String output) {
        return plain(output.length() > KEPT ? output.substring(0, KEPT) : output);
    }

    /** The whole of it, however long, with its lines kept. */
    static String plain(String output) {
        return BOX.matcher(unescaped(output)).replaceAll("");
    }

    /** Without escapes, but with the boxes. */
    static String unescaped(String output) {
        return BREAK.matcher(ESCAPE.matcher(output).replaceAll("")).replaceAll("\n");
    }

    /** Whether a line belongs to a drawn box. */
    static boolean boxed(String line) {
        return BOX.matcher(line).find();
    }
}
