package dev.candor.spec;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** How a found value is shown: enough to find it again, never what a person may have written. */
public final class Redacted {
    /** The longest value that is ever shown, in characters. */
    public static final int SHOWN = 40;

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.:-]{1," + SHOWN + "}");

    private Redacted() {}

    /** Type and size; numbers and truth values as they are. */
    public static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object with " + count(value.size(), "key");
            case ARRAY -> "a list of " + count(value.size(), "entry");
            case STRING ->
                value.stringValue().isEmpty()
                        ? "an empty text"
                        : "a text of " + count(value.stringValue().length(), "character");
            case NUMBER -> number(value.asString());
            case BOOLEAN -> value.asString();
            case NULL -> "null";
            default -> "nothing";
        };
    }

    /** As {@link #of}, but a single short word of plain letters is shown: for places where only listed words may stand. */
    public static String word(JsonNode value) {
        return value.isString() && WORD.matcher(value.stringValue()).matches()
                ? '"' + value.stringValue() + '"'
                : of(value);
    }

    /** As {@link #word(JsonNode)}, for text that is no JSON. */
    public static String word(String text) {
        return word(StringNode.valueOf(text));
    }

    private static String number(String digits) {
        return digits.length() > SHOWN ? "a number of " + count(digits.length(), "character") : digits;
    }

    private static String count(int size, String noun) {
        if (size == 1) {
            return "1 " + noun;
        }
        return size + " " + (noun.endsWith("y") && !noun.equals("key") ? noun.replaceAll("y$", "ies") : noun + "s");
    }
}
