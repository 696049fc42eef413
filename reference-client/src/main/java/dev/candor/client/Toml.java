package dev.candor.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the texts and booleans of one table of a TOML document, and goes past all else. */
final class Toml {
    private static final int DEEPEST = 64;

    private final TomlText text;
    private final String table;
    private final Map<String, Object> found = new HashMap<>();

    private Toml(TomlText text, String table) {
        this.text = text;
        this.table = table;
    }

    /**
     * The keys that stand directly in a table, each with a {@code String} or {@code Boolean}; other values are left out.
     *
     * @throws IllegalArgumentException where the document is no TOML
     */
    static Map<String, Object> table(String document, String name) {
        Toml toml = new Toml(new TomlText(document), name);
        toml.read();
        return toml.found;
    }

    private void read() {
        List<String> header = List.of();
        for (text.blank(); !text.ended(); text.blank()) {
            if (text.passes("[")) {
                header = header();
            } else {
                entry(header, 1);
            }
            text.lineEnd();
        }
    }

    private List<String> header() {
        boolean oneOfSeveral = text.passes("[");
        List<String> path = path();
        text.expect("]");
        if (oneOfSeveral) {
            text.expect("]");
            path.add(""); // An element of a list stands one level below the name of the list.
        }
        return path;
    }

    private List<String> path() {
        List<String> path = new ArrayList<>();
        do {
            text.space();
            path.add(text.key());
            text.space();
        } while (text.passes("."));
        return path;
    }

    private void entry(List<String> above, int depth) {
        List<String> path = new ArrayList<>(above);
        path.addAll(path());
        text.expect("=");
        text.space();
        value(path, depth);
    }

    private void value(List<String> path, int depth) {
        if (depth > DEEPEST) {
            throw text.wrong("at most " + DEEPEST + " levels");
        }
        if (text.peek() == '"' || text.peek() == '\'') {
            keep(path, text.quoted());
        } else if (text.passes("[")) {
            array(depth);
        } else if (text.passes("{")) {
            inlineTable(path, depth);
        } else {
            String word = text.word();
            if (word.equals("true") || word.equals("false")) {
                keep(path, Boolean.valueOf(word));
            }
        }
    }

    private void array(int depth) {
        for (text.blank(); !text.passes("]"); text.blank()) {
            value(List.of(), depth + 1);
            text.blank();
            if (!text.passes(",") && text.peek() != ']') {
                throw text.wrong("a comma or the end of the array");
            }
        }
    }

    private void inlineTable(List<String> path, int depth) {
        for (text.blank(); !text.passes("}"); text.blank()) {
            entry(path, depth + 1);
            text.blank();
            if (!text.passes(",") && text.peek() != '}') {
                throw text.wrong("a comma or the end of the table");
            }
        }
    }

    private void keep(List<String> path, Object value) {
        boolean wanted = path.size() == 2 && path.get(0).equals(table);
        if (wanted && found.put(path.get(1), value) != null) {
            throw text.wrong("each key once");
        }
    }
}
