package dev.candor.trial;

import dev.candor.spec.Json;
import dev.candor.spec.Specification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A thin program by which an existing tool or library is run as an implementation, described in Java: what a candor.json says,
 * by the same words. A value is never changed: each method returns another one.
 */
public final class Adapter {
    private final ObjectNode document;

    private Adapter(ObjectNode document) {
        this.document = document;
    }

    /**
     * A class with a {@code main} method on the class path of the caller; the stimulus follows as arguments.
     *
     * @param arguments that come before it
     */
    public static Adapter main(Class<?> main, String... arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Made for runs of a second: the kit starts a hundred of them.
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        line.addAll(List.of(arguments));
        Adapter adapter = command(line.toArray(String[]::new)).named(main.getSimpleName(), "development");
        adapter.document.put("jvm", true);
        return adapter;
    }

    /** A command line in any language; the stimulus follows as arguments. */
    public static Adapter command(String... line) {
        ObjectNode document = Json.mapper().createObjectNode();
        ArrayNode command = document.putArray("command");
        List.of(line).forEach(command::add);
        return new Adapter(document).named(line[0], "development");
    }

    /** As reports are to show it. */
    public Adapter named(String name, String version) {
        Adapter copy = copy();
        copy.document.put("name", name).put("version", version);
        return copy;
    }

    /**
     * A variable that leads traffic to the kit.
     *
     * @param template of its value: <code>{endpoint}</code> is the base address, without a trailing slash
     */
    public Adapter endpoint(String variable, String template) {
        Adapter copy = copy();
        copy.document.withObject("/endpoint").withObject("/environment").put(variable, template);
        return copy;
    }

    /** A further variable for every run. */
    public Adapter environment(String variable, String value) {
        Adapter copy = copy();
        copy.document.withObject("/environment").put(variable, value);
        return copy;
    }

    /** The name in upper case that stands for {@code <TOOL>} in the profile. */
    public Adapter tool(String name) {
        Adapter copy = copy();
        copy.document.put("tool", name);
        return copy;
    }

    /** A stimulus that the tool does not have. */
    public Adapter unsupported(Stimulus stimulus, String reason) {
        Adapter copy = copy();
        copy.document
                .withArray("/unsupported")
                .addObject()
                .put("stimulus", stimulus.words())
                .put("reason", reason);
        return copy;
    }

    /** An event that the tool does not have. */
    public Adapter unsupported(String event, String reason) {
        Adapter copy = copy();
        ObjectNode entry = copy.document.withArray("/unsupported").addObject();
        entry.put("stimulus", Stimulus.EMIT.words()).put("event", event).put("reason", reason);
        return copy;
    }

    /** A failure that is accepted for a written reason until a day, which is given as {@code 2027-06-30}. */
    public Adapter knownFailure(String requirement, String scenario, String reason, String expires) {
        Adapter copy = copy();
        copy.document
                .withArray("/knownFailures")
                .addObject()
                .put("requirement", requirement)
                .put("scenario", scenario)
                .put("reason", reason)
                .put("expires", expires);
        return copy;
    }

    /**
     * The description as the kit uses it, with paths relative to the caller's working folder.
     *
     * @param by whom it is for, as messages call it
     * @param profile id of a shipped profile, or path of a folder
     * @throws SetUpException where it cannot be used
     */
    public ImplementationFile described(String by, String profile, Specification specification) {
        ObjectNode whole = document.deepCopy();
        whole.putArray("profiles").add(profile);
        return ImplementationFile.of(whole, Path.of(by).toAbsolutePath(), specification);
    }

    private Adapter copy() {
        return new Adapter(document.deepCopy());
    }
}
