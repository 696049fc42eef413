package dev.candor.client;

import java.util.BitSet;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Strips from a text what may tell of a person or a machine. All forms are looked for in the text as it came and cut
 * together, since what one replacement leaves may hide the next form.
 */
final class Sanitiser {
    private static final String SNIP = "$SNIP";

    /** Shorter values are too common to tell anything, and to cut them would eat ordinary words. */
    private static final int SHORTEST_VALUE = 6;

    /** More is not looked at, and the end of what is looked at is cut, lest it hold a part of a form. */
    private static final int LONGEST = 1 << 16;

    private static final int LAST = 1 << 10;

    /** Up to white space or a quote; a line and column at the end may stay. */
    private static final String REST = "(?:(?!:\\d+(?::\\d+)?(?:[\\s\"'`<>|)\\],;.:]|$))[^\\s\"'`<>|])*";

    private static final Pattern[] FORMS = {
        Pattern.compile("(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]*://[^\\s\"'`<>|]*"),
        Pattern.compile("(?<![^\\s\"'`<>|@=(,;])[^\\s\"'`<>|@=(,;]++@[^\\s\"'`<>|,;)]+"),
        Pattern.compile("(?<![A-Za-z0-9_.@$~-])~?/(?=[^\\s/])" + REST),
        Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]:[\\\\/]" + REST),
        Pattern.compile("\\\\\\\\" + REST),
    };

    private static final Pattern SECRET = Pattern.compile(
            "(?:token|secret|password|key)\\w{0,64}[\"'`]?\\s*[=:]+\\s*(\"[^\"]*\"?|'[^']*'?|`[^`]*`?|\\S+)",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, String> environment;
    private final String workingFolder;

    Sanitiser(Origin origin) {
        environment = origin.environment();
        workingFolder = origin.workingFolder().toString();
    }

    /** The text without all of that, cut to a length. */
    String strip(String text, int most) {
        String seen = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        BitSet cut = new BitSet(seen.length());
        cut.set(text.length() > LONGEST ? LONGEST - LAST : seen.length(), seen.length());
        for (Pattern form : FORMS) {
            mark(form, 0, seen, cut);
        }
        mark(SECRET, 1, seen, cut);
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            if (!variable.getKey().equalsIgnoreCase("PATH")) {
                mark(variable.getValue().strip(), seen, cut);
            }
        }
        mark(workingFolder, seen, cut);
        String left = without(seen, cut);
        return left.length() > most ? left.substring(0, most) : left;
    }

    private static void mark(Pattern form, int group, String text, BitSet cut) {
        Matcher matcher = form.matcher(text);
        while (matcher.find()) {
            cut.set(matcher.start(group), matcher.end(group));
        }
    }

    /** With what follows up to white space: the rest of a path whose folder has a space in its name. */
    private static void mark(String value, String text, BitSet cut) {
        if (value.length() >= SHORTEST_VALUE && text.contains(value)) {
            boolean path = value.startsWith("/") || value.indexOf('\\') >= 0;
            mark(Pattern.compile(Pattern.quote(value) + (path ? REST : "")), 0, text, cut);
        }
    }

    private static String without(String text, BitSet cut) {
        StringBuilder left = new StringBuilder();
        int at = 0;
        for (int from = cut.nextSetBit(0); from >= 0; from = cut.nextSetBit(at)) {
            left.append(text, at, from).append(SNIP);
            at = cut.nextClearBit(from);
        }
        return left.append(text, at, text.length()).toString();
    }
}
