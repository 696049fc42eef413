package dev.candor.leak;

import dev.candor.leak.layer.Strides;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Reads the strings and numbers of a text that looks like JSON, as quickly as its bytes can be gone through: one value,
 * several after each other, or one that is broken off.
 */
final class JsonText {
    /** Shorter numbers hide nothing. */
    private static final int LONG_NUMBER = 17;

    /** Fewer octets hide nothing. */
    private static final int OCTETS = 6;

    /** What is put together from the strings of a list is no longer. */
    private static final int LONGEST_JOINED = 1 << 16;

    private static final byte QUOTE = '"';
    private static final byte BACKSLASH = '\\';

    private final byte[] text;
    private final Strings strings;
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    /** Where the strings of the list that is read begin and end. */
    private int[] listed = new int[16];

    private int listedSize;
    private int listedBytes;
    private int keyFrom;
    private int keyTo;
    private final Pieces pieces = new Pieces();

    JsonText(byte[] text, Strings strings) {
        this.text = text;
        this.strings = strings;
    }

    /** Takes what stands in it; ends are exclusive. */
    interface Strings {
        void string(int from, int to, boolean escaped);

        /** One that is long enough to be a digest. */
        void number(int from, int to);

        /** What a list that begins about there stands for when it is put together: its strings, or its numbers as octets. */
        void list(String layer, byte[] joined, int from);
    }

    static boolean opens(byte[] text) {
        return opens(text, 0, text.length);
    }

    /** Whether a text begins as an object, a list or a string of JSON. */
    static boolean opens(byte[] text, int from, int to) {
        int at = from;
        while (at < to && isSpace(text[at])) {
            at++;
        }
        if (at == to) {
            return false;
        }
        return text[at] == '{' || text[at] == '[' || text[at] == '"' && to - at > 2 && text[to - 1] == '"';
    }

    private static boolean isSpace(byte octet) {
        return octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t';
    }

    /** Where it ends to be JSON; the length of the text where it is to its end. */
    int read() {
        int at = 0;
        while (at < text.length) {
            byte octet = text[at];
            int next;
            if (octet == '"') {
                next = string(at);
            } else if (octet == '-' || octet >= '0' && octet <= '9') {
                next = number(at);
            } else {
                next = mark(octet, at);
            }
            if (next < 0) {
                break;
            }
            at = next;
        }
        pieces.each(text, (joined, from) -> strings.list("split", joined, from));
        return Math.min(at, text.length);
    }

    private int mark(byte octet, int at) {
        switch (octet) {
            case ' ', '\n', '\r', '\t', ',' -> {
                return at + 1;
            }
            case ':' -> {
                // What stands before it is a key, and what follows belongs to no list.
                pieces.key(text, keyFrom, keyTo);
                clear();
                return at + 1;
            }
            case '{', '}', '[', ']' -> {
                close(at);
                pieces.nest(octet == '{' || octet == '[' ? 1 : -1);
                return at + 1;
            }
            case 't', 'n' -> {
                return word(at, octet == 't' ? "true" : "null");
            }
            case 'f' -> {
                return word(at, "false");
            }
            default -> {
                return -1;
            }
        }
    }

    private int word(int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= text.length || text[at + i] != word.charAt(i)) {
                return -1;
            }
        }
        return at + word.length();
    }

    private int string(int quote) {
        int at = quote + 1;
        boolean escaped = false;
        for (at = Strides.toEither(text, at, QUOTE, BACKSLASH); at < text.length && text[at] != QUOTE; ) {
            boolean escape = text[at] == BACKSLASH;
            escaped |= escape;
            at = escape ? Strides.toEither(text, at + 2, QUOTE, BACKSLASH) : at + 1;
        }
        int end = Math.min(at, text.length);
        strings.string(quote + 1, end, escaped);
        if (!escaped) {
            listed(quote + 1, end);
            pieces.value(quote + 1, end);
        }
        keyFrom = quote + 1;
        keyTo = end;
        return at + 1;
    }

    private void listed(int from, int to) {
        if (listedBytes + to - from > LONGEST_JOINED) {
            return;
        }
        if (listedSize == listed.length) {
            listed = Arrays.copyOf(listed, 2 * listedSize);
        }
        listed[listedSize++] = from;
        listed[listedSize++] = to;
        listedBytes += to - from;
    }

    private int number(int from) {
        int at = from + 1;
        while (at < text.length && (text[at] >= '0' && text[at] <= '9' || ".eE+-".indexOf(text[at]) >= 0)) {
            at++;
        }
        if (at - from >= LONG_NUMBER) {
            strings.number(from, at);
        }
        octet(from, at);
        return at;
    }

    private void octet(int from, int to) {
        int value = 0;
        int first = text[from] == '-' ? from + 1 : from;
        for (int i = first; i < to && value <= 0xff; i++) {
            value = text[i] >= '0' && text[i] <= '9' ? 10 * value + text[i] - '0' : 0x100;
        }
        if (value <= 0xff && to > first) {
            octets.write(first == from ? value : -value);
        }
    }

    private void close(int at) {
        if (octets.size() >= OCTETS) {
            strings.list("byte-array", octets.toByteArray(), at - 1);
        }
        if (listedSize > 2) {
            byte[] joined = new byte[listedBytes];
            int to = 0;
            for (int i = 0; i < listedSize; i += 2) {
                int length = listed[i + 1] - listed[i];
                System.arraycopy(text, listed[i], joined, to, length);
                to += length;
            }
            strings.list("split", joined, listed[0]);
        }
        clear();
    }

    private void clear() {
        octets.reset();
        listedSize = 0;
        listedBytes = 0;
    }
}
