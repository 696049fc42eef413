package dev.candor.rule;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The keys and values that stand in a part of an event. */
final class Texts {
    private Texts() {}

    /**
     * One of them.
     *
     * @param pointer JSON Pointer relative to the part; of a key, that of its object
     */
    record Text(String pointer, String text) {}

    static List<Text> in(JsonNode part) {
        List<Text> texts = new ArrayList<>();
        add("", part, texts);
        return texts;
    }

    private static void add(String pointer, JsonNode value, List<Text> texts) {
        if (value.isValueNode()) {
            texts.add(new Text(pointer, value.asString("")));
        }
        value.properties().forEach(member -> {
            texts.add(new Text(pointer, member.getKey()));
            String escaped = member.getKey().replace("~", "~0").replace("/", "~1");
            add(pointer + "/" + escaped, member.getValue(), texts);
        });
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            add(pointer + "/" + i, value.get(i), texts);
        }
    }
}
