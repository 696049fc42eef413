package dev.candor.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that follow {@code token}, {@code secret}, {@code password} or {@code key} and {@code =} or a colon in a text. */
final class Credentials {
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?i)(token|secret|password|(?<![a-z])key|(?:api|access|private|auth|_)key)[\"']?\\s*([=:])\\s*[\"']?"
                    + "([^\\s\"'`&,;)}\\]]+)");

    /** What stands in the place of a value. */
    private static final Pattern STAND_IN =
            Pattern.compile("(?i)[^a-z0-9+/_~.-].*|\\W+|x{3,}|(redacted|removed|hidden|masked|stripped|snip|secret"
                    + "|undefined|null|none|empty|true|false)\\W*");

    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("(?=.*[A-Za-z])(?=.*\\d)\\S{8,}");
    private static final Pattern UNLIKE_A_WORD = Pattern.compile("(?=.*[\\d_])\\S{6,}");
    private static final Pattern ANY = Pattern.compile("\\S{4,}");

    private Credentials() {}

    /** What was found, in words; never a value. */
    static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Matcher assigned = ASSIGNED.matcher(text);
        while (assigned.find()) {
            String value = assigned.group(3);
            String word = assigned.group(1).toLowerCase(Locale.ROOT);
            if (!STAND_IN.matcher(value).matches()
                    && likely(word, assigned.group(2)).matcher(value).matches()) {
                found.add("a value after \"" + word + assigned.group(2) + '"');
            }
        }
        return found.stream().distinct().toList();
    }

    // "Unexpected token: identifier" and "key=index" are no credentials, "token=..." in a URL is one whatever it looks
    // like.
    private static Pattern likely(String word, String sign) {
        if (word.endsWith("key")) {
            return LETTERS_AND_DIGITS;
        }
        return sign.equals("=") ? ANY : UNLIKE_A_WORD;
    }
}
