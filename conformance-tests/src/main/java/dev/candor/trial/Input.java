package dev.candor.trial;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an implementation reads on its standard input. */
final class Input {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Input() {}

    /** For {@code emit} the host tool and the events that it hands over; for all else nothing. */
    static String of(Step step) {
        if (step.stimulus() != Stimulus.EMIT) {
            return "";
        }
        ObjectNode input = JSON.objectNode();
        input.set("host", host());
        ArrayNode events = input.putArray("events");
        for (Handed handed : step.events()) {
            ObjectNode event = events.addObject();
            event.put("name", handed.name());
            ObjectNode attributes = event.putObject("attributes");
            handed.attributes().forEach(attributes::set);
        }
        return input.toString();
    }

    /** A host tool for implementations that speak for several; it is the same in every run. */
    private static ObjectNode host() {
        ObjectNode host = JSON.objectNode();
        host.put("tool", "acme").put("version", "1.2.3");
        host.putObject("runtime").put("name", "CPython").put("version", "3.11.7");
        return host.put("frameworkVersion", "5.10.1").put("ci", false);
    }
}
