package dev.candor.trial;

import dev.candor.capture.Listener;
import dev.candor.spec.Profile;
import dev.candor.spec.Template;
import dev.candor.world.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** An implementation in any language: a command line, run once per step. */
final class CommandImplementation implements Implementation {
    /** Says that a stimulus is not supported. */
    private static final int UNSUPPORTED = 64;

    private final CommandLines lines;
    private final Description description;
    private final Profile profile;

    CommandImplementation(CommandLines lines, Profile profile) {
        this.lines = lines;
        this.description = lines.description();
        this.profile = profile;
    }

    @Override
    public String name() {
        return description.name();
    }

    @Override
    public String version() {
        return description.version();
    }

    @Override
    public boolean jvm() {
        return description.jvm();
    }

    @Override
    public String tool() {
        return description.tool();
    }

    @Override
    public Optional<String> unsupported(Stimulus stimulus, @Nullable String event) {
        return description.lacks(stimulus, event);
    }

    @Override
    public Carried carry(Step step, World world, Listener listener, Runnable ended) {
        world.write(files(lines.places(listener)));
        boolean terminal = step.terminal() && Terminal.there();
        List<ProcessBuilder> copies = new ArrayList<>();
        for (int copy = 0; copy < step.copies(); copy++) {
            Path input = world.input(Input.of(step.share(copy)), copy);
            copies.add(builder(step, world, listener, terminal, input));
        }
        Carried carried =
                new CommandRun(world, listener, profile.delivery().linger()).carry(copies, step.bound(), ended);
        Integer status = carried.exit().status();
        if (status != null
                && status == UNSUPPORTED
                && unsupported(step.stimulus(), null).isEmpty()) {
            throw unsupported(step);
        }
        return carried;
    }

    private ProcessBuilder builder(Step step, World world, Listener listener, boolean terminal, Path input) {
        List<String> line = lines.line(step.stimulus(), lines.places(listener));
        ProcessBuilder builder = new ProcessBuilder(world.command(terminal ? Terminal.line(line, input) : line))
                .directory(world.cwd().toFile())
                .redirectInput(terminal ? Path.of("/dev/null").toFile() : input.toFile())
                .redirectErrorStream(terminal);
        builder.environment().clear();
        builder.environment().putAll(environment(step, world, listener, terminal));
        return builder;
    }

    private Map<String, String> environment(Step step, World world, Listener listener, boolean terminal) {
        Map<String, String> places = lines.places(listener);
        Map<String, String> all = new LinkedHashMap<>(world.environment());
        if (terminal) {
            all.put("TERM", "xterm-256color");
        }
        Description.Endpoint endpoint = description.endpoint();
        if (endpoint != null) {
            endpoint.environment().forEach((name, value) -> all.put(name, Template.fill(value, places)));
        }
        if (listener.proxy()) {
            all.putAll(ProxyVariables.of(listener, description.jvm()));
        }
        description.environment().forEach((name, value) -> all.put(name, Template.fill(value, places)));
        step.environment().forEach((name, value) -> all.merge(name, value, (before, now) -> merged(name, before, now)));
        return all;
    }

    // What a step sets there must not undo what leads a JVM through the proxy.
    private static String merged(String name, String before, String now) {
        return name.equals(Setting.JVM_OPTIONS) ? before + " " + now : now;
    }

    private Map<String, JsonNode> files(Map<String, String> places) {
        Map<String, JsonNode> files = new LinkedHashMap<>();
        Description.Endpoint endpoint = description.endpoint();
        if (endpoint != null) {
            endpoint.files()
                    .forEach((path, content) -> files.put(
                            path.startsWith("~/") ? "{home}" + path.substring(1) : path,
                            StringNode.valueOf(Template.fill(content, places))));
        }
        return files;
    }

    private static SetUpException unsupported(Step step) {
        return new SetUpException("\"" + step.stimulus().words() + "\" must be supported, since \"unsupported\" in"
                + " candor.json does not list it, but ended with exit status " + UNSUPPORTED + " in step \""
                + step.name()
                + "\"; list it there with a reason, or support it");
    }
}
