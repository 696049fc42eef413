package dev.candor.wire;

import dev.candor.spec.Problem;
import dev.candor.spec.Redacted;
import dev.candor.spec.Repeat;
import dev.candor.spec.Repeat.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds the texts of an event that repeat its other fields against those fields. */
final class RepeatCheck {
    private static final String KEYWORD = "repeats";

    private final Repeat repeat;
    private final JsonNode event;
    private final List<String> texts;
    private final List<Problem> problems = new ArrayList<>();
    private int next;

    private RepeatCheck(Repeat repeat, JsonNode event) {
        this.repeat = repeat;
        this.event = event;
        this.texts = texts(event.at(repeat.pointer()));
    }

    /** What is wrong; where the order is, the first place alone, since all that follows is shifted. */
    static List<Problem> problems(Repeat repeat, JsonNode event) {
        // What is missing or no text is the schema's matter.
        boolean readable = event.at(repeat.pointer()).isString()
                || event.at(repeat.pointer()).isArray();
        return readable ? new RepeatCheck(repeat, event).problems() : List.of();
    }

    private List<Problem> problems() {
        for (Entry entry : repeat.entries()) {
            if (!take(entry)) {
                return problems;
            }
        }
        takeUndisclosed();
        if (next < texts.size()) {
            wrong("no further entry", texts.get(next));
        }
        return problems;
    }

    /** Takes what an entry asks for; false where it is not there. */
    private boolean take(Entry entry) {
        if (entry.start() != null) {
            takeStarts(entry.text(), text(entry.start()));
            return true;
        }
        if (entry.each() != null) {
            for (JsonNode one : event.at(entry.each())) {
                if (!take(entry.text() + one.asString(""), entry)) {
                    return false;
                }
            }
            return true;
        }
        String value = text(entry.value());
        takeUndisclosed();
        boolean there = next < texts.size() && texts.get(next).startsWith(entry.text());
        if (!there && entry.optional() && value.isEmpty()) {
            return true;
        }
        return take(entry.text() + value, entry);
    }

    private boolean take(String expected, Entry entry) {
        takeUndisclosed();
        String actual = next < texts.size() ? texts.get(next) : null;
        if (expected.equals(actual)) {
            next++;
            return true;
        }
        String of = entry.each() == null ? entry.value() : entry.each();
        wrong('"' + entry.text() + '"' + (of == null ? "" : " and the value at " + of), actual);
        return false;
    }

    private void takeStarts(String text, String value) {
        takeUndisclosed();
        while (next < texts.size() && texts.get(next).startsWith(text)) {
            String start = texts.get(next).substring(text.length());
            if (start.isEmpty() || !value.startsWith(start + ".")) {
                return;
            }
            next++;
        }
    }

    private void takeUndisclosed() {
        while (next < texts.size() && isUndisclosed(texts.get(next))) {
            problems.add(new Problem(
                    at(), SchemaCheck.UNDISCLOSED, "no entry that is not declared", Redacted.word(texts.get(next))));
            next++;
        }
    }

    private boolean isUndisclosed(String text) {
        boolean list = event.at(repeat.pointer()).isArray();
        return list && repeat.entries().stream().noneMatch(entry -> text.startsWith(entry.text()));
    }

    private void wrong(String expected, @Nullable String actual) {
        problems.add(new Problem(at(), KEYWORD, expected, actual == null ? "nothing" : Redacted.word(actual)));
    }

    private String at() {
        boolean list = event.at(repeat.pointer()).isArray();
        return list && next < texts.size() ? repeat.pointer() + "/" + next : repeat.pointer();
    }

    private String text(@Nullable String pointer) {
        return pointer == null ? "" : event.at(pointer).asString("");
    }

    private static List<String> texts(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(entry -> entry.asString("")).toList()
                : List.of(value.asString(""));
    }
}
