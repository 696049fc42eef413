package dev.candor.client;

/** The words of a TOML document, one after the other: keys, texts in quotes, blanks and comments. */
final class TomlText {
    private static final char END = '\0';
    private static final String BARE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final String text;
    private int at;

    TomlText(String document) {
        String lines = document.replace("\r\n", "\n");
        text = lines.startsWith("\uFEFF") ? lines.substring(1) : lines;
    }

    boolean ended() {
        return at >= text.length();
    }

    char peek() {
        return ended() ? END : text.charAt(at);
    }

    /** Goes past what is expected, if it stands here. */
    boolean passes(String expected) {
        boolean here = text.startsWith(expected, at);
        at += here ? expected.length() : 0;
        return here;
    }

    void expect(String expected) {
        if (!passes(expected)) {
            throw wrong(expected);
        }
    }

    void space() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    /** Goes past white space, line ends and comments. */
    void blank() {
        for (space(); peek() == '\n' || peek() == '#'; space()) {
            if (peek() == '#') {
                comment();
            } else {
                at++;
            }
        }
    }

    /** Nothing but a comment may follow on this line. */
    void lineEnd() {
        space();
        if (peek() == '#') {
            comment();
        }
        if (!ended()) {
            expect("\n");
        }
    }

    private void comment() {
        while (!ended() && peek() != '\n') {
            at++;
        }
    }

    String key() {
        if (peek() == '"' || peek() == '\'') {
            return quoted();
        }
        int from = at;
        while (!ended() && BARE.indexOf(peek()) >= 0) {
            at++;
        }
        if (at == from) {
            throw wrong("a key");
        }
        return text.substring(from, at);
    }

    /** A value without quotes. */
    String word() {
        int from = at;
        while (!ended() && ",]}#\n".indexOf(peek()) < 0) {
            at++;
        }
        String word = text.substring(from, at).strip();
        if (word.isEmpty()) {
            throw wrong("a value");
        }
        return word;
    }

    /** A text in quotes of any of the four kinds. */
    String quoted() {
        String quote = peek() == '\'' ? "'" : "\"";
        String three = quote + quote + quote;
        boolean lines = passes(three);
        if (lines) {
            passes("\n");
        } else {
            expect(quote);
        }
        StringBuilder out = new StringBuilder();
        while (!passes(lines ? three : quote)) {
            character(out, quote.equals("\""), lines);
        }
        // One or two quotes may stand at the end of a text between three.
        for (int more = 0; lines && more < 2 && passes(quote); more++) {
            out.append(quote);
        }
        return out.toString();
    }

    private void character(StringBuilder out, boolean escapes, boolean lines) {
        char c = take();
        if (c == '\n' && !lines) {
            throw wrong("the end of the text before the end of the line");
        }
        if (c == '\\' && escapes) {
            escaped(out, lines);
        } else {
            out.append(c);
        }
    }

    private void escaped(StringBuilder out, boolean lines) {
        char c = take();
        switch (c) {
            case '"', '\\' -> out.append(c);
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'u' -> out.appendCodePoint(codePoint(4));
            case 'U' -> out.appendCodePoint(codePoint(8));
            default -> {
                if (!lines || !Character.isWhitespace(c)) {
                    throw wrong("an escape of TOML");
                }
                continued();
            }
        }
    }

    /** A text between three quotes goes on with the next word. */
    private void continued() {
        while (Character.isWhitespace(peek())) {
            at++;
        }
    }

    private int codePoint(int digits) {
        int code = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(take(), 16);
            if (digit < 0 || code > Character.MAX_CODE_POINT) {
                throw wrong(digits + " hex digits of a character");
            }
            code = code * 16 + digit;
        }
        if (!Character.isValidCodePoint(code) || code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
            throw wrong("a character");
        }
        return code;
    }

    private char take() {
        if (ended()) {
            throw wrong("more text");
        }
        return text.charAt(at++);
    }

    IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("TOML: expected " + expected + " at character " + at);
    }
}
