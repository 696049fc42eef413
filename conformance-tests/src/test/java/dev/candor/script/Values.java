package dev.candor.script;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What a puppet knows in one run: its environment, the machine, and the script's own values, each found once. */
final class Values implements Terms.Scope {
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");

    private final JsonNode definitions;
    private final Map<String, String> environment;
    private final Path folder;
    private final Terms terms;
    private final Map<String, JsonNode> found = new HashMap<>();

    Values(JsonNode definitions, Map<String, String> environment, Path folder, Terms terms) {
        this.definitions = definitions;
        this.environment = environment;
        this.folder = folder;
        this.terms = terms;
    }

    @Override
    public JsonNode get(String name) {
        JsonNode known = found.get(name);
        if (known != null) {
            return known;
        }
        JsonNode definition = definitions.path(name);
        JsonNode value = definition.isMissingNode() ? source(name) : define(definition);
        if (!definition.isMissingNode()) {
            found.put(name, value);
        }
        return value;
    }

    /** Sets what templates call by that name. */
    void set(String name, JsonNode value) {
        found.put(name, value);
    }

    /** Finds the value anew when it is asked for next. */
    void forget(String name) {
        found.remove(name);
    }

    Path path(JsonNode template) {
        return folder.resolve(terms.text(template, this));
    }

    private JsonNode source(String name) {
        if (name.startsWith("env.")) {
            return of(environment.get(name.substring(4)));
        }
        if (name.startsWith("property.")) {
            return property(name.substring(9));
        }
        Instant now = Instant.now();
        return switch (name) {
            case "uuid" -> of(UUID.randomUUID().toString());
            case "now" -> of(MILLIS.withZone(ZoneOffset.UTC).format(now));
            case "nowLocal" -> of(MILLIS.withZone(zone()).format(now));
            case "nowOffset" ->
                // A date's own text leaves the seconds out at a whole minute.
                of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        now.atZone(zone()).truncatedTo(ChronoUnit.SECONDS)));
            case "stamp" ->
                of(DateTimeFormatter.ofPattern("yyyy_MM_dd_HH_mm_ss_SSS")
                        .withZone(ZoneOffset.UTC)
                        .format(now));
            case "epoch" -> of("%d.%06d".formatted(now.getEpochSecond(), now.getNano() / 1_000));
            case "account" -> of(System.getProperty("user.name"));
            case "cwd" -> of(folder.toString());
            case "mac" -> of(Machine.mac());
            case "host" -> of(Machine.host());
            default -> Terms.missing();
        };
    }

    private ZoneId zone() {
        return ZoneId.of(environment.getOrDefault("TZ", "UTC"));
    }

    private static JsonNode of(@org.jspecify.annotations.Nullable String text) {
        return text == null ? Terms.missing() : StringNode.valueOf(text);
    }

    private JsonNode property(String name) {
        Matcher set = Pattern.compile("-D" + Pattern.quote(name) + "=(\\S*)")
                .matcher(environment.getOrDefault("JAVA_TOOL_OPTIONS", ""));
        return set.find() ? StringNode.valueOf(set.group(1)) : Terms.missing();
    }

    private JsonNode define(JsonNode definition) {
        if (definition.has("first")) {
            return first(definition.path("first"));
        }
        if (definition.has("any")) {
            return any(definition.path("any"));
        }
        if (definition.has("if")) {
            return define(
                    definition.path(terms.text(definition.path("if"), this).isEmpty() ? "else" : "then"));
        }
        if (definition.has("read")) {
            return read(definition);
        }
        return definition.has("keep") ? keep(definition) : terms.of(definition, this);
    }

    private JsonNode first(JsonNode templates) {
        JsonNode value = Terms.missing();
        for (JsonNode template : templates) {
            value = terms.of(template, this);
            if (!Terms.text(value).isEmpty()) {
                return value;
            }
        }
        return value;
    }

    private JsonNode any(JsonNode templates) {
        JsonNode value = Terms.missing();
        for (JsonNode template : templates) {
            value = terms.of(template, this);
            if (!value.isMissingNode()) {
                return value;
            }
        }
        return value;
    }

    /** What stands in a file; {@code damaged} where it is no JSON, {@code else} where it lacks what is asked for. */
    private JsonNode read(JsonNode definition) {
        Path file = path(definition.path("read"));
        return Cabinet.read(file).map(text -> within(definition, text)).orElseGet(Terms::missing);
    }

    private JsonNode within(JsonNode definition, String text) {
        JsonNode value = StringNode.valueOf(text);
        if (definition.has("at")) {
            value = json(text);
            if (value.isMissingNode() && definition.has("damaged")) {
                return terms.of(definition.path("damaged"), this);
            }
            value = value.at(definition.path("at").stringValue());
        } else if (definition.has("match")) {
            Matcher matcher =
                    Pattern.compile(definition.path("match").stringValue()).matcher(text);
            value = matcher.find() ? StringNode.valueOf(matcher.group(1)) : Terms.missing();
        }
        return value.isMissingNode() ? terms.of(definition.path("else"), this) : value;
    }

    private static JsonNode json(String text) {
        try {
            return Script.parse(text);
        } catch (JacksonException e) {
            return Terms.missing();
        }
    }

    /** What was kept by an earlier run, else what is made now and kept. */
    private JsonNode keep(JsonNode definition) {
        Path file = path(definition.path("keep"));
        return Cabinet.alone(file, () -> {
            String text = Cabinet.read(file).orElse("");
            JsonNode kept = definition.has("at")
                    ? json(text).at(definition.path("at").stringValue())
                    : StringNode.valueOf(text.trim());
            if (!Terms.text(kept).isEmpty()) {
                return kept;
            }
            JsonNode made = terms.of(definition.path("make"), this);
            Cabinet.write(file, definition.has("at") ? with(text, definition, made) : Terms.text(made));
            return made;
        });
    }

    private static String with(String text, JsonNode definition, JsonNode made) {
        JsonNode change = made;
        String[] steps = definition.path("at").stringValue().substring(1).split("/");
        for (int i = steps.length - 1; i >= 0; i--) {
            ObjectNode around = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
            change = around.set(steps[i], change);
        }
        return Script.merged(json(text), change).toString();
    }
}
