package dev.candor.trial;

import dev.candor.spec.Consent;
import dev.candor.spec.Consent.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A denial that is the first thing a world sees, and then the file in which it is kept, damaged in every manner. */
final class StoreScenarios {
    private static final StringNode EMPTY = StringNode.valueOf("");

    private StoreScenarios() {}

    static List<Scenario> of(Ground ground) {
        Consent.Arrangement kept = ground.profile().consent().states().get(State.DENIED);
        if (kept == null || kept.files().size() != 1 || Denial.stored(ground).isEmpty()) {
            return List.of();
        }
        String store = kept.files().keySet().iterator().next();
        Denial denial = Denial.stored(ground).get(0);
        List<String> requirements = new ArrayList<>();
        List<Step> steps = new ArrayList<>(denial.before());
        if (!ground.optIn()) {
            requirements.addAll(List.of("CONSENT-02", "CONSENT-06"));
            steps.add(ground.emit("denied", Sending.DENIED));
            steps.add(ground.emit("denied, again", Sending.DENIED));
            steps.add(Step.of("denied, idle", Stimulus.IDLE, Sending.DENIED));
        }
        requirements.add("CONSENT-14");
        damages(ground, store, Objects.requireNonNull(kept.files().get(store)))
                .forEach((name, files) ->
                        steps.add(ground.emit(name, Sending.OPEN).with(files)));
        denial.after().forEach(step -> steps.add(step.without(List.of(store))));
        steps.add(ground.emit("lifted", Sending.ALLOWED));
        return List.of(Scenario.of("store", requirements, steps).against(GrantedScenarios.CONTROL));
    }

    /** The files that each manner of damage writes, by its name. */
    private static Map<String, Map<String, JsonNode>> damages(Ground ground, String store, JsonNode denied) {
        Map<String, Map<String, JsonNode>> damages = new java.util.LinkedHashMap<>();
        damages.put("store cut off", Map.of(store, cut(ground, store, denied)));
        damages.put("a folder in the store's place", Map.of(store + "/kept", EMPTY));
        damages.put("store empty", Map.of(store, EMPTY));
        if (denied instanceof ObjectNode object) {
            damages.put("store of another type", Map.of(store, retyped(object)));
        }
        return damages;
    }

    private static JsonNode cut(Ground ground, String store, JsonNode denied) {
        Consent.Arrangement damaged = ground.profile().consent().states().get(State.DAMAGED);
        if (damaged != null && damaged.files().containsKey(store)) {
            return damaged.files().get(store);
        }
        String text = denied.isString() ? denied.stringValue() : denied.toString();
        return StringNode.valueOf(text.substring(0, text.length() / 2));
    }

    /** The same keys; in place of each value its text, or a list where it was a text. */
    private static JsonNode retyped(ObjectNode object) {
        ObjectNode other = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(entry -> other.set(entry.getKey(), retyped(entry.getValue())));
        return other;
    }

    private static JsonNode retyped(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return retyped(object);
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        return value.isString() ? list.add(value) : StringNode.valueOf(value.asString());
    }
}
