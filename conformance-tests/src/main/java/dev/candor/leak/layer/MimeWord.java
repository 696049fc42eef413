package dev.candor.leak.layer;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Encoded words (RFC 2047) as they stand in headers: {@code =?utf-8?q?...?=}. */
public final class MimeWord implements TextLayer {
    private static final Pattern WORD = Pattern.compile("=\\?[^?]{1,40}\\?([bBqQ])\\?([^?]*)\\?=(?:\\s+(?==\\?))?");
    private static final QuotedPrintable QUOTED = new QuotedPrintable();

    @Override
    public String name() {
        return "mime-word";
    }

    @Override
    public int sign() {
        return Octets.EQUALS;
    }

    @Override
    public byte @Nullable [] undone(byte[] text, int from, int to) {
        int mark = from;
        while (mark + 1 < to && !(text[mark] == '=' && text[mark + 1] == '?')) {
            mark++;
        }
        if (mark + 1 >= to) {
            return null;
        }
        String whole = new String(text, from, to - from, StandardCharsets.ISO_8859_1);
        Matcher word = WORD.matcher(whole);
        return word.find()
                ? word.reset()
                        .replaceAll(one -> Matcher.quoteReplacement(inner(one.group(1), one.group(2))))
                        .getBytes(StandardCharsets.ISO_8859_1)
                : null;
    }

    private static String inner(String manner, String text) {
        byte[] bytes = text.replace('_', ' ').getBytes(StandardCharsets.ISO_8859_1);
        if (manner.equalsIgnoreCase("q")) {
            byte[] undone = QUOTED.undone(bytes, 0, bytes.length);
            return new String(undone == null ? bytes : undone, StandardCharsets.ISO_8859_1);
        }
        try {
            return new String(java.util.Base64.getMimeDecoder().decode(text), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
