package dev.candor.client;

import org.jspecify.annotations.Nullable;

/** Reads one value of a git configuration: quotes, escapes, comments and continued lines as git has them. */
final class GitConfig {
    private static final char END = '\0';

    private final String text;
    private int at;

    GitConfig(String text) {
        String lines = text.replace("\r\n", "\n");
        this.text = lines.startsWith("\uFEFF") ? lines.substring(1) : lines;
    }

    /** The last {@code url} of {@code [remote "origin"]}, or null. */
    @Nullable
    String originUrl() {
        String url = null;
        boolean origin = false;
        while (peek() != END) {
            char c = peek();
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '#' || c == ';') {
                line();
            } else if (c == '[') {
                origin = isOrigin(header());
            } else {
                boolean wanted = key().equalsIgnoreCase("url") && origin;
                String value = value();
                url = wanted && !value.isEmpty() ? value : url;
            }
        }
        return url;
    }

    /** The name of a section ignores case, the name below it does not. */
    private static boolean isOrigin(String header) {
        int quote = header.indexOf('"');
        return quote > 0
                && header.substring(0, quote).strip().equalsIgnoreCase("remote")
                && header.substring(quote).strip().equals("\"origin\"");
    }

    private String header() {
        int from = ++at;
        boolean quoted = false;
        while (peek() != END && peek() != '\n' && (quoted || peek() != ']')) {
            quoted ^= peek() == '"';
            at += peek() == '\\' ? 2 : 1;
        }
        String header = text.substring(from, Math.min(at, text.length()));
        at++;
        return header;
    }

    private String key() {
        int from = at;
        while (peek() != END && peek() != '\n' && peek() != '=') {
            at++;
        }
        return text.substring(from, at).strip();
    }

    private String value() {
        if (peek() != '=') {
            return "";
        }
        at++;
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        while (peek() != END && peek() != '\n') {
            char c = text.charAt(at++);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\') {
                escaped(value);
            } else if (!quoted && (c == '#' || c == ';')) {
                line();
                break;
            } else {
                value.append(c);
            }
        }
        return value.toString().strip();
    }

    private void escaped(StringBuilder value) {
        char c = peek();
        at++;
        switch (c) {
            case '\n' -> {} // The value goes on in the next line.
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case 'b' -> value.append('\b');
            default -> value.append(c);
        }
    }

    private void line() {
        while (peek() != END && peek() != '\n') {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }
}
