package dev.candor.cli;

import dev.candor.puppet.Puppet;
import dev.candor.spec.Documents;
import dev.candor.spec.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One call of the kit.
 *
 * @param printed on both streams
 * @param status its exit status
 * @param reports the folder that was named with {@code --report}
 */
record Played(String printed, int status, Path reports) {
    /** Program and arguments of Java for a main class of the tests, as candor.json has it. */
    static List<String> java(Class<?> main) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = Path.of("target", "test-classes").toAbsolutePath().toString();
        return List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classes, main.getName());
    }

    /** The same, but that a script of the shell (without braces) starts it, by {@code exec "$@"}. */
    static List<String> wrapped(String script, Class<?> main) {
        List<String> line = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        line.addAll(java(main));
        return line;
    }

    /** Judges a puppet that breaks what the word says; nothing where it is empty. */
    static Played puppet(Path folder, String breaks, String... arguments) {
        write(folder, java(Puppet.class), Map.of("PUPPET_BREAKS", breaks));
        return candor(folder, arguments);
    }

    /** Writes a candor.json for profile {@code candor} into the folder. */
    static void write(Path folder, List<String> command, Map<String, String> environment) {
        write(folder, command, environment, "candor");
    }

    static void write(Path folder, List<String> command, Map<String, String> environment, String profile) {
        Map<String, Object> endpoint = Map.of("environment", Map.of("PUPPET_ENDPOINT", "{endpoint}"));
        write(folder, command, environment, profile, Map.of("endpoint", endpoint));
    }

    /** Writes a candor.json of an implementation whose address is built in. */
    static void writeBuiltIn(Path folder, List<String> command, Map<String, String> environment, String profile) {
        write(folder, command, environment, profile, Map.of());
    }

    /** Writes a candor.json with further members. */
    static void write(
            Path folder,
            List<String> command,
            Map<String, String> environment,
            String profile,
            Map<String, Object> further) {
        Map<String, Object> file = new LinkedHashMap<>(Map.of("name", "puppet", "version", "1.2.3"));
        file.putAll(Map.of("profiles", List.of(profile), "command", command, "environment", environment));
        file.putAll(further);
        try {
            Files.writeString(folder.resolve("candor.json"), Json.mapper().writeValueAsString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs {@code candor test FOLDER --open --report FOLDER/reports} with further arguments, in this process. */
    static Played candor(Path folder, String... arguments) {
        Path reports = folder.resolve("reports");
        List<String> line =
                new ArrayList<>(List.of("test", folder.toString(), "--open", "--report", reports.toString()));
        line.addAll(List.of(arguments));
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed, true);
        int status = Candor.run(writer, writer, line.toArray(String[]::new));
        return new Played(printed.toString(), status, reports);
    }

    /** Runs {@code candor test FOLDER --sealed --report FOLDER/reports} with further arguments, in a process of its own. */
    static Played sealed(Path folder, String... arguments) {
        List<String> line = new ArrayList<>(List.of("--sealed"));
        line.addAll(List.of(arguments));
        try {
            Child child = Child.candor(folder, List.of("-XX:TieredStopAtLevel=1"), line.toArray(String[]::new));
            String printed = child.end();
            return new Played(printed, child.process().exitValue(), folder.resolve("reports"));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@code candor verify} says of its evidence under profile {@code candor}. */
    Played verified() {
        StringWriter again = new StringWriter();
        PrintWriter writer = new PrintWriter(again, true);
        String evidence = reports.resolve("candor").resolve("evidence.zip").toString();
        int answered = Candor.run(writer, writer, "verify", evidence);
        return new Played(again.toString(), answered, reports);
    }

    /** The report under profile {@code candor}. */
    JsonNode report() {
        return Documents.read(reports.resolve("candor").resolve("report.json"), "urn:candor:meta:report");
    }

    /** {@code REQUIREMENT in SCENARIO} of every verdict with this outcome. */
    List<String> verdicts(String outcome) {
        return verdicts()
                .filter(v -> v.path("outcome").asString().equals(outcome))
                .map(v -> v.path("requirement").asString() + " in "
                        + v.path("scenario").asString())
                .toList();
    }

    /** Ids of the requirements that have a verdict with this outcome. */
    List<String> requirements(String outcome) {
        return verdicts()
                .filter(v -> v.path("outcome").asString().equals(outcome))
                .map(v -> v.path("requirement").asString())
                .distinct()
                .toList();
    }

    /** The reasons of all verdicts with this outcome. */
    List<String> reasons(String outcome) {
        return verdicts()
                .filter(v -> v.path("outcome").asString().equals(outcome))
                .map(v -> v.path("reason").asString())
                .toList();
    }

    /** What was found by a requirement in one run of a scenario. */
    List<String> found(String requirement, String scenario, int run) {
        return verdicts()
                .filter(v -> v.path("requirement").asString().equals(requirement))
                .filter(v -> v.path("scenario").asString().equals(scenario))
                .flatMap(v -> v.path("findings").valueStream())
                .filter(finding -> finding.path("run").asInt() == run)
                .map(finding -> finding.path("actual").asString())
                .toList();
    }

    /** Numbers of the runs of a scenario in which something was found. */
    List<Integer> runsWithFindings(String scenario) {
        return verdicts()
                .filter(v -> v.path("scenario").asString().equals(scenario))
                .flatMap(v -> v.path("findings").valueStream())
                .map(finding -> finding.path("run").asInt())
                .distinct()
                .toList();
    }

    /** What was found where: each verdict with the places of its findings, without what differs from run to run. */
    List<String> places() {
        return verdicts()
                .map(v -> String.join(
                        " ",
                        v.path("requirement").asString(),
                        v.path("scenario").asString(),
                        v.path("outcome").asString(),
                        v.path("findings")
                                .valueStream()
                                .map(Played::place)
                                .toList()
                                .toString()))
                .toList();
    }

    private static String place(JsonNode finding) {
        return finding.path("run") + " " + finding.path("exchange") + " " + finding.path("at");
    }

    Stream<JsonNode> verdicts() {
        return report().path("verdicts").valueStream();
    }
}
