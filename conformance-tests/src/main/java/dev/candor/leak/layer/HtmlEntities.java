package dev.candor.leak.layer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** References to characters as in HTML and XML: by number, and those by name that writers of text make. */
public final class HtmlEntities implements TextLayer {
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("sol", "/"),
            Map.entry("bsol", "\\"),
            Map.entry("colon", ":"),
            Map.entry("period", "."),
            Map.entry("commat", "@"),
            Map.entry("lowbar", "_"),
            Map.entry("hyphen", "-"),
            Map.entry("dash", "-"),
            Map.entry("plus", "+"),
            Map.entry("num", "#"),
            Map.entry("percnt", "%"),
            Map.entry("equals", "="),
            Map.entry("eacute", "\u00e9"),
            Map.entry("egrave", "\u00e8"),
            Map.entry("uuml", "\u00fc"),
            Map.entry("ouml", "\u00f6"),
            Map.entry("auml", "\u00e4"),
            Map.entry("szlig", "\u00df"),
            Map.entry("ntilde", "\u00f1"),
            Map.entry("ccedil", "\u00e7"),
            Map.entry("aring", "\u00e5"),
            Map.entry("oslash", "\u00f8"));

    private static final int LONGEST = 10;

    @Override
    public String name() {
        return "html-entity";
    }

    @Override
    public int sign() {
        return Octets.AMPERSAND;
    }

    @Override
    public byte @Nullable [] undone(byte[] text, int from, int to) {
        if (!any(text, from, to)) {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
        boolean any = false;
        for (int i = from; i < to; i++) {
            int end = text[i] == '&' ? end(text, i + 1, to) : -1;
            String character =
                    end < 0 ? null : character(new String(text, i + 1, end - i - 1, StandardCharsets.US_ASCII));
            if (character == null) {
                out.write(text[i]);
            } else {
                out.writeBytes(character.getBytes(StandardCharsets.UTF_8));
                any = true;
                i = end;
            }
        }
        return any ? out.toByteArray() : null;
    }

    private static boolean any(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == '&' && end(text, i + 1, to) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int end(byte[] text, int from, int to) {
        for (int i = from; i < Math.min(to, from + LONGEST); i++) {
            if (text[i] == ';') {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable String character(String reference) {
        if (!reference.startsWith("#")) {
            return NAMED.get(reference);
        }
        boolean hex = reference.startsWith("x", 1) || reference.startsWith("X", 1);
        try {
            int point = hex ? Integer.parseInt(reference.substring(2), 16) : Integer.parseInt(reference.substring(1));
            return Character.isValidCodePoint(point) ? Character.toString(point) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
