package dev.candor.trial;

import dev.candor.spec.Consent;
import dev.candor.spec.EventType;
import dev.candor.spec.EventType.Attribute;
import dev.candor.spec.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** What every scenario of one plan stands on: how consent is granted and denied, and which events are handed over. */
final class Ground {
    /** First of the numbers handed over where an attribute varies: six digits that nothing else in a payload has. */
    private static final int FIRST_NUMBER = 310_007;

    private static final int NEXT_NUMBER = 1_013;

    private final Profile profile;
    private final Implementation implementation;
    private int handed;

    Ground(Profile profile, Implementation implementation) {
        this.profile = profile;
        this.implementation = implementation;
    }

    Profile profile() {
        return profile;
    }

    Implementation implementation() {
        return implementation;
    }

    boolean optIn() {
        return profile.consent().byDefault() == Consent.State.DENIED;
    }

    /** The event types that the implementation can be asked for. */
    List<EventType> events() {
        return profile.events().stream()
                .filter(type ->
                        implementation.unsupported(Stimulus.EMIT, type.id()).isEmpty())
                .filter(type ->
                        profile.consent().optOut().filter(type.id()::equals).isEmpty())
                .toList();
    }

    /** Two events for runs in which any event will do; one where there is only one. */
    List<Handed> some() {
        return events().stream().limit(2).map(this::example).toList();
    }

    /** Two events that a number tells from others, where there are such; else two of any kind. */
    List<Handed> told() {
        List<EventType> numbered = events().stream()
                .filter(type -> type.attributes().values().stream()
                        .anyMatch(attribute ->
                                attribute.varies() && !attribute.sent().isEmpty()))
                .limit(2)
                .toList();
        return numbered.isEmpty()
                ? some()
                : numbered.stream().map(this::example).toList();
    }

    /** One event with its examples; numbers that vary are new each time. */
    Handed example(EventType type) {
        Map<String, JsonNode> attributes = new LinkedHashMap<>();
        type.attributes().forEach((name, attribute) -> attributes.put(name, value(attribute)));
        return new Handed(type.id(), attributes);
    }

    private JsonNode value(Attribute attribute) {
        return attribute.varies() ? IntNode.valueOf(FIRST_NUMBER + NEXT_NUMBER * handed++) : attribute.example();
    }

    /** The event with the nth further value of each attribute, if any attribute has one. */
    Optional<Handed> further(EventType type, int nth) {
        return replaced(
                type,
                attribute -> attribute.also().size() > nth ? attribute.also().get(nth) : null);
    }

    /** The event with the nth plant of each attribute, if any attribute has one. */
    Optional<Handed> planted(EventType type, int nth) {
        return replaced(
                type,
                attribute -> attribute.plants().size() > nth
                        ? plant(attribute, attribute.plants().get(nth))
                        : null);
    }

    private static JsonNode plant(Attribute attribute, String text) {
        return attribute.example().isArray()
                ? JsonNodeFactory.instance.arrayNode().add(text)
                : StringNode.valueOf(text);
    }

    private Optional<Handed> replaced(EventType type, Choice choice) {
        Map<String, JsonNode> attributes = new LinkedHashMap<>(example(type).attributes());
        boolean changed = false;
        for (Map.Entry<String, Attribute> entry : type.attributes().entrySet()) {
            JsonNode other = choice.of(entry.getValue());
            if (other != null) {
                attributes.put(entry.getKey(), other);
                changed = true;
            }
        }
        return changed ? Optional.of(new Handed(type.id(), attributes)) : Optional.empty();
    }

    /** The steps that bring consent about in a fresh world; none where it is the default. */
    List<Step> granting() {
        if (!optIn()) {
            return List.of();
        }
        return commanded(Stimulus.GRANT)
                ? List.of(Step.of("consent grant", Stimulus.GRANT, Sending.OPEN))
                : List.of(arranged("consent granted", Consent.State.GRANTED));
    }

    /** A step that starts the host once in a stored state that the kit arranges. */
    Step arranged(String name, Consent.State state) {
        Consent.Arrangement to = profile.consent().states().get(state);
        Step step = Step.of(name, Stimulus.IDLE, Sending.OPEN);
        return to == null ? step : step.with(to.files()).in(to.environment());
    }

    /** Whether the profile has the command and the implementation takes it. */
    boolean commanded(Stimulus stimulus) {
        return profile.consent().commands().containsKey(stimulus.arguments().get(1))
                && implementation.unsupported(stimulus, null).isEmpty();
    }

    /** A scenario's steps after consent has been brought about. */
    List<Step> granted(List<Step> steps) {
        List<Step> all = new ArrayList<>(granting());
        all.addAll(steps);
        return all;
    }

    /** Any event, handed over under these conditions. */
    Step emit(String name, Sending sending) {
        return Step.emit(name, sending, some());
    }

    private interface Choice {
        @org.jspecify.annotations.Nullable
        JsonNode of(Attribute attribute);
    }
}
