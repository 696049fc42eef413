package dev.candor.rule;

import dev.candor.spec.Identifier;
import dev.candor.spec.Of;
import dev.candor.trial.Run;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An identifier where a run sent it.
 *
 * @param at its place in the decoded body
 * @param value as sent; never null, never missing
 */
record Identified(Run run, int exchange, String at, JsonNode value) {
    /** Everywhere in one run, in order of arrival. Where it is missing there is none: that is SHAPE-02's matter. */
    static List<Identified> in(Run run, Identifier identifier) {
        List<Identified> all = new ArrayList<>();
        if (identifier.of() == Of.REQUEST) {
            run.decoded().requests().stream()
                    .filter(request -> request.endpoint().events().equals(identifier.endpoint()))
                    .forEach(request -> add(all, run, request.exchange(), "", request.body(), identifier));
        } else {
            run.events().stream()
                    .filter(event -> event.endpoint().equals(identifier.endpoint()))
                    .forEach(event -> add(all, run, event.exchange(), event.pointer(), event.fields(), identifier));
        }
        return all;
    }

    private static void add(
            List<Identified> all, Run run, int exchange, String pointer, JsonNode bearer, Identifier identifier) {
        JsonNode value = bearer.at(identifier.pointer());
        if (!value.isMissingNode() && !value.isNull()) {
            all.add(new Identified(run, exchange, pointer + identifier.pointer(), value));
        }
    }

    /** The value; of what is no text, its JSON. */
    String text() {
        return value.isString() ? value.stringValue() : value.toString();
    }

    /** A finding at this place; neither text may hold the value. */
    Finding finding(String expected, String actual) {
        return Finding.at(run, exchange, at, expected, actual);
    }
}
