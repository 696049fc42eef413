package dev.candor.wire;

import dev.candor.capture.Exchange;
import dev.candor.spec.Endpoint;
import dev.candor.spec.Json;
import dev.candor.spec.MalformedJsonException;
import dev.candor.spec.Pointers;
import dev.candor.spec.Problem;
import dev.candor.spec.Redacted;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One JSON object whose {@code content} is an object written as text; decoded, the object stands in the text's place. */
final class HumbugReport implements WireFormat {
    private static final String CONTENT = "content";

    @Override
    public String name() {
        return "humbug-report";
    }

    @Override
    public Body body(Exchange exchange, Endpoint endpoint) {
        return Content.read(exchange, HumbugReport::read);
    }

    @Override
    public List<String> events(JsonNode body) {
        return List.of("");
    }

    @Override
    public byte[] write(JsonNode body) {
        JsonNode content = body.path(CONTENT);
        return JsonBody.write(
                content.isObject() ? ((ObjectNode) body.deepCopy()).put(CONTENT, JsonBody.text(content)) : body);
    }

    private static JsonNode read(byte[] bytes) throws UnreadableException {
        ObjectNode report = JsonBody.object(bytes);
        return report.set(CONTENT, content(report.path(CONTENT)));
    }

    private static JsonNode content(JsonNode text) throws UnreadableException {
        if (!text.isString()) {
            throw unreadable("a text that holds a JSON object", Redacted.of(text));
        }
        JsonNode content = tree(text.stringValue());
        if (!content.isObject()) {
            throw unreadable("a text that holds a JSON object", "a text that holds " + Redacted.of(content));
        }
        return content;
    }

    private static JsonNode tree(String text) throws UnreadableException {
        try {
            return Json.tree(text);
        } catch (MalformedJsonException e) {
            Problem problem = e.problem();
            String where = problem.at().isEmpty() ? "" : " (" + problem.at() + " of the text)";
            throw unreadable(problem.expected(), problem.actual() + where);
        }
    }

    private static UnreadableException unreadable(String expected, String actual) {
        return new UnreadableException(Pointers.step(CONTENT), expected, actual);
    }
}
