package dev.candor.leak;

import dev.candor.leak.Leak.Where;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a body of several parts (RFC 7578), each by its name. */
final class Multipart {
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]+)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile("[;\\s]name=(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);

    private Multipart() {}

    /** Hands over heads and contents; false, and nothing, where the body is none. */
    static boolean each(String type, byte[] body, Parts.Sink sink) {
        Matcher boundary = BOUNDARY.matcher(type);
        if (!boundary.find()) {
            return false;
        }
        // Every octet is one character here, so that indices in the text are those in the body.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String line = "--" + group(boundary);
        int at = text.indexOf(line);
        if (at < 0) {
            return false;
        }
        while (at >= 0) {
            int from = at + line.length();
            int next = text.indexOf(line, from);
            part(text, body, from, next < 0 ? body.length : next, sink);
            at = next;
        }
        return true;
    }

    private static void part(String text, byte[] body, int from, int to, Parts.Sink sink) {
        int blank = text.indexOf("\r\n\r\n", from);
        int end = blank < 0 || blank > to ? to : blank;
        Matcher name = NAME.matcher(text.substring(from, end));
        String shown = name.find() ? group(name) : Integer.toString(from);
        sink.text(Where.BODY_KEY, Arrays.copyOfRange(body, from, end), origin -> shown);
        if (end + 4 <= to) {
            int last = text.startsWith("\r\n", to - 2) ? to - 2 : to;
            sink.text(Where.BODY, Arrays.copyOfRange(body, end + 4, Math.max(end + 4, last)), origin -> shown);
        }
    }

    private static String group(Matcher matcher) {
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
}
