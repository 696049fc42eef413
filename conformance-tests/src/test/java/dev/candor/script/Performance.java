package dev.candor.script;

import dev.candor.capture.Answer;
import dev.candor.capture.Listener;
import dev.candor.spec.Stream;
import dev.candor.trial.Carried;
import dev.candor.trial.Exit;
import dev.candor.trial.Printed;
import dev.candor.trial.Step;
import dev.candor.trial.Stimulus;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** One run of a puppet: the moments that come about, and in each the script's actions. */
final class Performance {
    private final Script script;
    private final Step step;
    private final Listener listener;
    private final Runnable ended;
    private final Waiting waiting;
    private final Terms terms;
    private final Values values;
    private final Delivery delivery;
    private final List<JsonNode> records = new ArrayList<>();
    private final List<Printed> printed = new ArrayList<>();
    private final ArrayNode handed = JsonNodeFactory.instance.arrayNode();
    private int status;
    private Duration took = Duration.ZERO;
    private Duration lingers = Duration.ZERO;
    private boolean detached;

    Performance(
            Script script, Step step, Map<String, String> environment, Path folder, Listener listener, Runnable ended) {
        this.script = script;
        this.step = step;
        this.listener = listener;
        this.ended = ended;
        waiting = new Waiting(step.bound(), stalls());
        terms = new Terms(new Pipes(script.part("lists")));
        values = new Values(script.part("values"), environment, folder, terms);
        delivery = new Delivery(script, terms, values, listener.base(), waiting);
        step.events().forEach(event -> {
            ObjectNode one = handed.addObject().put("name", event.name());
            event.attributes().forEach(one.putObject("attributes")::set);
        });
    }

    Carried carried() {
        String state = new Consenting(script.part("consent"), terms, values).state();
        values.set("state", StringNode.valueOf(state));
        values.set("handed", handed);
        values.set("any", BooleanNode.valueOf(!handed.isEmpty()));
        values.set("sends", BooleanNode.valueOf(state.equals("granted") || state.equals("debug")));
        values.set("working", BooleanNode.valueOf(working()));
        values.set("base", StringNode.valueOf(listener.base()));
        play("start");
        play(working() ? state : step.stimulus().arguments().get(1));
        play("end");
        if (!detached) {
            took = took();
        } else {
            lingers = lingers.plus(listener.elapsed()).minus(took);
        }
        return new Carried(exit(), List.copyOf(printed));
    }

    private boolean stalls() {
        return step.answer() instanceof Answer.Stall || step.answer() instanceof Answer.Drip;
    }

    /** By the clock where all goes well; else what a machine that is not busy would need. */
    private Duration took() {
        return step.answer().equals(Answer.ACCEPT) ? listener.elapsed() : waiting.spent();
    }

    private boolean working() {
        return step.stimulus() == Stimulus.EMIT || step.stimulus() == Stimulus.IDLE;
    }

    private Exit exit() {
        return waiting.over() && !detached
                ? new Exit(null, took, Duration.ZERO, true, 0)
                : new Exit(status, took, lingers, false, 0);
    }

    private void play(String moment) {
        script.part("on").path(moment).properties().stream()
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(action -> action.path("order").asInt(0)))
                .filter(action -> !waiting.over() && due(action))
                .forEach(this::act);
    }

    private boolean due(JsonNode action) {
        boolean wanted = !action.has("if") || holds(action.path("if"));
        return wanted && !(action.has("unless") && holds(action.path("unless"))) && first(action);
    }

    private boolean holds(JsonNode condition) {
        String text = terms.text(condition, values);
        return !text.isEmpty() && !text.equals("false");
    }

    /** Whether the file that says that it was done is not there yet. */
    private boolean first(JsonNode action) {
        if (!action.has("once")) {
            return true;
        }
        Path mark = values.path(action.path("once"));
        try {
            Files.createDirectories(mark.getParent());
            Files.createFile(mark);
            return true;
        } catch (FileAlreadyExistsException e) {
            return !mark.equals(Path.of(e.getFile() == null ? "" : e.getFile()));
        } catch (IOException e) {
            return true;
        }
    }

    private void act(JsonNode action) {
        String kind = Terms.text(action.path("do"));
        switch (kind) {
            case "print" -> print(action, terms.text(action.path("text"), values));
            case "record" -> records.addAll(new Records(script, terms, values).of(things(action)));
            case "send" -> send(action);
            case "keep" -> delivery.spool().keep(records);
            case "show" -> show(action);
            case "post" -> delivery.letter(action, records).send(delivery.patience());
            case "connect" -> Wire.connect(java.net.URI.create(listener.base()), delivery.patience());
            case "write" -> write(action);
            case "merge" -> merge(action);
            case "delete" -> action.path("files").forEach(file -> Cabinet.delete(values.path(file)));
            case "need" -> values.get(Terms.text(action.path("value")));
            case "wait" -> waiting.pause(Duration.ofMillis(action.path("millis").asLong()));
            case "exit" -> status = action.path("status").asInt();
            case "linger" -> lingers = Duration.ofMillis(action.path("millis").asLong());
            case "detach" -> detach();
            default -> throw new IllegalArgumentException("a script must say what to do, but was " + action);
        }
    }

    private JsonNode things(JsonNode action) {
        return action.has("events") ? terms.of(action.path("events"), values) : handed;
    }

    private void print(JsonNode action, String text) {
        Stream to = Terms.text(action.path("to")).equals("stdout") ? Stream.STDOUT : Stream.STDERR;
        printed.add(new Printed(listener.elapsed(), to, text + "\n"));
    }

    private void send(JsonNode action) {
        List<JsonNode> all = new ArrayList<>();
        if (delivery.spools() && !action.path("newOnly").asBoolean(false)) {
            all.addAll(delivery.spool().take());
        }
        all.addAll(records);
        records.clear();
        delivery.send(all);
        values.set("failed", BooleanNode.valueOf(delivery.failed()));
    }

    private void show(JsonNode action) {
        List<JsonNode> shown = records.stream()
                .map(one -> without(action.path("without"), one))
                .toList();
        delivery.letters(shown).forEach(letter -> print(action, letter.text()));
    }

    private static JsonNode without(JsonNode names, JsonNode one) {
        ObjectNode left = one.deepCopy().asObject();
        names.forEach(name -> left.remove(Terms.text(name)));
        return left;
    }

    private void write(JsonNode action) {
        Path file = values.path(action.path("file"));
        boolean written = Cabinet.write(file, terms.text(action.path("content"), values));
        values.set("unwritable", BooleanNode.valueOf(!written));
    }

    private void merge(JsonNode action) {
        Path file = values.path(action.path("file"));
        Cabinet.alone(file, () -> {
            JsonNode old = Cabinet.read(file).map(Performance::json).orElseGet(Terms::missing);
            return Cabinet.write(
                    file,
                    Script.merged(old, terms.of(action.path("content"), values)).toString());
        });
    }

    private static JsonNode json(String text) {
        try {
            return Script.parse(text);
        } catch (tools.jackson.core.JacksonException e) {
            return Terms.missing();
        }
    }

    private void detach() {
        took = took();
        detached = true;
        ended.run();
    }
}
