package dev.candor.script;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Makes records of what the host hands over. */
record Records(Script script, Terms terms, Terms.Scope scope) {

    /** One for each event that the script knows. */
    List<JsonNode> of(JsonNode handed) {
        List<JsonNode> records = new ArrayList<>();
        for (JsonNode event : handed) {
            JsonNode own = script.part("events").path(Terms.text(event.path("name")));
            if (!own.isMissingNode()) {
                JsonNode template = Script.merged(script.part("record"), own);
                Terms.Scope inside = scope(scope, "attr.", event.path("attributes"));
                records.add(terms.of(template, inside.with(java.util.Map.of("name", event.path("name")))));
            }
        }
        return records;
    }

    /** A scope in which the prefix leads into a document: {@code attr.plugin.name}. */
    static Terms.Scope scope(Terms.Scope outer, String prefix, JsonNode document) {
        return name -> {
            if (!name.startsWith(prefix)) {
                return outer.get(name);
            }
            JsonNode value = document;
            for (String step : name.substring(prefix.length()).split("\\.")) {
                value = value.path(step);
            }
            return value;
        };
    }
}
