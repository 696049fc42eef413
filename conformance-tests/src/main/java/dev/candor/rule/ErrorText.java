package dev.candor.rule;

import dev.candor.leak.Leak;
import dev.candor.spec.EventType;
import dev.candor.spec.EventType.Attribute;
import dev.candor.spec.Profile;
import dev.candor.spec.Template;
import dev.candor.trial.Handed;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import dev.candor.wire.Event;
import dev.candor.world.Fact;
import dev.candor.world.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a trial handed over about errors.
 *
 * @param texts the texts, by the name of their attribute
 * @param errors how many errors
 */
record ErrorText(List<Map.Entry<String, String>> texts, int errors) {
    /** Text that people read, as opposed to a code: long enough to stand nowhere by chance. */
    static final Pattern PROSE = Pattern.compile("(?s)(?=.*\\s).{12,}");

    static ErrorText handed(Trial trial, Profile profile) {
        List<Map.Entry<String, String>> texts = new ArrayList<>();
        int errors = 0;
        for (Run run : trial.runs()) {
            for (Handed handed : run.step().events()) {
                EventType type = profile.event(handed.name()).orElse(null);
                if (type == null || !isError(type, profile)) {
                    continue;
                }
                errors++;
                type.attributes().forEach((name, attribute) -> {
                    JsonNode value = handed.attributes().get(name);
                    if (value != null && value.isString() && isText(attribute, profile)) {
                        texts.add(Map.entry(
                                name,
                                Template.fill(value.stringValue(), trial.facts().values())));
                    }
                });
            }
        }
        return new ErrorText(List.copyOf(texts), errors);
    }

    private static boolean isError(EventType type, Profile profile) {
        return type.attributes().values().stream()
                .anyMatch(attribute -> !attribute.sent().isEmpty() && isText(attribute, profile));
    }

    /** Whether it arrives where error text may stand, or must not travel at all. */
    private static boolean isText(Attribute attribute, Profile profile) {
        return attribute.sent().isEmpty()
                || attribute.sent().stream()
                        .anyMatch(sent -> profile.errors().pointers().contains(sent.pointer()));
    }

    List<String> all() {
        return texts.stream().map(Map.Entry::getValue).toList();
    }

    /** The longer texts, so that copies of them can be looked for. */
    Facts asFacts() {
        return Facts.of(
                0,
                texts.stream()
                        .filter(text -> PROSE.matcher(text.getValue()).matches())
                        .map(text -> new Fact(text.getKey(), "text", text.getValue()))
                        .distinct()
                        .toList());
    }

    /** Copies of handed texts besides the fields that are declared for them. */
    static List<Leak> elsewhere(Run run, List<Leak> copies, Profile profile) {
        return copies.stream()
                .filter(copy -> !unread(run, copy))
                .filter(copy -> run.events().stream().noneMatch(event -> isDeclared(copy, event, profile)))
                .toList();
    }

    /** Whether it stands in a body that gave no event: which field it is in cannot be told, and SHAPE-01 judges that. */
    private static boolean unread(Run run, Leak copy) {
        return copy.where() == Leak.Where.BODY
                && run.events().stream().noneMatch(event -> event.exchange() == copy.exchange());
    }

    private static boolean isDeclared(Leak copy, Event event, Profile profile) {
        return profile.errors().pointers().stream().anyMatch(pointer -> stands(copy, event, pointer));
    }

    /** Whether a leak stands in a field of an event, or below it. */
    static boolean stands(Leak leak, Event event, String pointer) {
        String field = event.at(pointer);
        return leak.exchange() == event.exchange()
                && (leak.at().equals(field) || leak.at().startsWith(field + "/"));
    }
}
