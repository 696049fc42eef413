package dev.candor.trial;

import dev.candor.capture.Answer;
import dev.candor.capture.Certificate;
import dev.candor.spec.Endpoint;
import dev.candor.spec.EventType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** To whom payloads are given, and how large they are. */
final class TransportScenarios {
    private static final List<Integer> MOVED = List.of(301, 302, 303, 307, 308);

    /** As many as anybody sends one by one while the run waits. */
    private static final int MANY = 100;

    /** So many may take longer than one, on a busy machine above all. */
    private static final Duration MANY_BOUND = Step.BOUND.multipliedBy(3);

    /** As many as fit into a request, and some more. */
    private static final int LARGE = 6;

    private static final int FITTING = 5;

    private TransportScenarios() {}

    static List<Scenario> of(Ground ground) {
        List<Scenario> scenarios = new ArrayList<>();
        List<Endpoint> endpoints = ground.profile().endpoints();
        if (endpoints.stream().anyMatch(endpoint -> endpoint.url().startsWith("https:"))) {
            scenarios.add(certificates(ground));
        }
        scenarios.add(redirects(ground));
        scenarios.add(size(ground));
        return scenarios;
    }

    private static Scenario certificates(Ground ground) {
        List<Step> steps = new ArrayList<>(ground.granting());
        steps.add(certificate(ground, "trusted certificate", Certificate.TRUSTED));
        steps.add(certificate(ground, "untrusted certificate", Certificate.UNTRUSTED));
        steps.add(certificate(ground, "expired certificate", Certificate.EXPIRED));
        steps.add(certificate(ground, "certificate for another name", Certificate.OTHER_NAME));
        return Scenario.of("transport/certificates", List.of("TRANSPORT-02", "HARMLESS-03"), steps)
                .against(GrantedScenarios.CONTROL);
    }

    private static Step certificate(Ground ground, String name, Certificate certificate) {
        return answered(ground, name, new Answer.Https(certificate));
    }

    private static Scenario redirects(Ground ground) {
        List<Step> steps = new ArrayList<>(ground.granting());
        MOVED.forEach(status -> steps.add(answered(ground, "redirect " + status, new Answer.Redirect(status))));
        return Scenario.of("transport/redirects", List.of("TRANSPORT-04", "HARMLESS-03"), steps)
                .against(GrantedScenarios.CONTROL);
    }

    private static Step answered(Ground ground, String name, Answer answer) {
        return ground.emit(name, Sending.ALLOWED)
                .without(ground.profile().delivery().resetBackoff())
                .answered(answer);
    }

    /** More than fits: many events, and texts that are too long for one request, alone or together. */
    private static Scenario size(Ground ground) {
        int bytes = ground.profile().delivery().maxRequestBytes();
        List<EventType> types = ground.events();
        List<Handed> many = new ArrayList<>();
        for (int nth = 0; nth < MANY; nth++) {
            many.add(ground.example(types.get(nth % types.size())));
        }
        for (int nth = 0; nth < LARGE; nth++) {
            int length = nth == 0 ? bytes : bytes / FITTING;
            types.stream()
                    .flatMap(type -> swollen(ground, type, length).stream())
                    .findFirst()
                    .ifPresent(many::add);
        }
        List<Step> steps = new ArrayList<>(ground.granting());
        steps.add(Step.emit("many events", Sending.ALLOWED, many).within(MANY_BOUND));
        steps.add(ground.emit("two events", Sending.ALLOWED));
        return Scenario.of("transport/size", List.of("TRANSPORT-05"), steps);
    }

    /** The event with a text of that many bytes, where it has one that may be anything. */
    private static Optional<Handed> swollen(Ground ground, EventType type, int bytes) {
        Map<String, JsonNode> attributes =
                new LinkedHashMap<>(ground.example(type).attributes());
        for (Map.Entry<String, EventType.Attribute> entry : type.attributes().entrySet()) {
            JsonNode example = entry.getValue().example();
            if (!entry.getValue().plants().isEmpty() && example.isString()) {
                String word = example.stringValue() + " ";
                attributes.put(entry.getKey(), StringNode.valueOf(word.repeat(bytes / word.length() + 1)));
                return Optional.of(new Handed(type.id(), attributes));
            }
        }
        return Optional.empty();
    }
}
