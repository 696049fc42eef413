package dev.candor.script;

import java.util.regex.Pattern;

/** Takes out of an error text what is nobody's business: addresses, e-mail addresses, absolute paths, values of secrets. */
final class Stripping {
    private static final Pattern URL = Pattern.compile("\\b[a-z][a-z0-9+.-]*://\\S+");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>(]+@[^\\s@<>)]+");
    private static final Pattern SECRET =
            Pattern.compile("(?i)\\b([\\w-]*(?:token|secret|password|key)[\\w-]*\\s*[=:]\\s*)\\S+");
    private static final Pattern PATH = Pattern.compile("(?<![\\w$])/[^\\s:'\"()]+");

    private Stripping() {}

    static String of(String text) {
        String stripped = URL.matcher(text).replaceAll("\\$SNIP");
        stripped = EMAIL.matcher(stripped).replaceAll("\\$SNIP");
        stripped = SECRET.matcher(stripped).replaceAll("$1\\$SNIP");
        return PATH.matcher(stripped).replaceAll("\\$SNIP");
    }
}
