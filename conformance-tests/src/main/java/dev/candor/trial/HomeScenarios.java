package dev.candor.trial;

import dev.candor.spec.Identifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** One home for many runs at once, and homes in which nothing can be kept. */
final class HomeScenarios {
    private static final int AT_ONCE = 8;

    private static final JsonNode ANY = StringNode.valueOf("in the way");

    /** Lies below a file, so that nobody can make it, whatever rights he has. */
    private static final String NOWHERE = "{home}/.gitconfig/nowhere";

    private static final List<String> FOLDERS =
            List.of("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME");

    private HomeScenarios() {}

    static List<Scenario> of(Ground ground) {
        return List.of(atOnce(ground), obstructed(ground));
    }

    private static Scenario atOnce(Ground ground) {
        List<Handed> events = IntStream.range(0, AT_ONCE)
                .boxed()
                .flatMap(copy -> ground.told().stream())
                .toList();
        List<Step> steps = new ArrayList<>(ground.granting());
        steps.add(Step.emit("eight at once", Sending.ALLOWED, events).atOnce(AT_ONCE));
        // What one could not send leaves with the next events at the latest, or after the declared number of runs.
        int before = Math.max(0, ground.profile().delivery().drainRuns() - 1);
        steps.addAll(Collections.nCopies(before, Step.of("idle", Stimulus.IDLE, Sending.ALLOWED)));
        steps.add(Step.emit("afterwards", Sending.ALLOWED, ground.told()));
        return Scenario.of("home/eight-at-once", List.of("SHAPE-09", "HARMLESS-08"), steps)
                .against(GrantedScenarios.CONTROL);
    }

    /** A file where a folder should be, the reverse, and no home at all: rights would stop nobody who has them all. */
    private static Scenario obstructed(Ground ground) {
        List<Step> steps = new ArrayList<>(ground.granting());
        steps.add(ground.emit("home as it should be", Sending.ALLOWED));
        // The first run of a tool may say what later ones do not.
        steps.add(ground.emit("home as it should be, again", Sending.ALLOWED));
        // Whether anything is sent there is not known: what was granted may be out of reach.
        Step step = ground.emit("", Sending.OPEN);
        steps.add(step.called("a file where a folder should be").with(file(ground)));
        steps.add(step.called("folders where files should be").with(inTheWay(stored(ground))));
        steps.add(step.called("no home").in(nowhere()));
        return Scenario.of("home/obstructed", List.of("HARMLESS-07"), steps).against(GrantedScenarios.CONTROL);
    }

    /** A step in homes in which no identifier can be kept; none where none is kept. */
    static List<Step> unkept(Ground ground, Step step) {
        Map<String, JsonNode> files = new LinkedHashMap<>();
        kept(ground).forEach(file -> files.put(folder(file), ANY));
        return files.isEmpty()
                ? List.of()
                : List.of(
                        step.called("a folder where an id is kept").with(inTheWay(kept(ground))),
                        step.called("a file where its folder should be").with(files),
                        step.called("no home").in(nowhere()));
    }

    private static Map<String, String> nowhere() {
        Map<String, String> variables = new LinkedHashMap<>();
        FOLDERS.forEach(name -> variables.put(name, NOWHERE));
        return variables;
    }

    /** What was granted stays in reach where it is kept apart from all else. */
    private static Map<String, JsonNode> file(Ground ground) {
        Map<String, JsonNode> files = new LinkedHashMap<>(Map.of("{state}", ANY));
        Stream.concat(
                        stored(ground)
                                .filter(file ->
                                        file.startsWith("{home}/") && file.lastIndexOf('/') > "{home}/".length()),
                        kept(ground).filter(file -> file.startsWith("{config}/")))
                .forEach(file -> files.put(folder(file), ANY));
        return files;
    }

    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/'));
    }

    private static Map<String, JsonNode> inTheWay(Stream<String> files) {
        Map<String, JsonNode> folders = new LinkedHashMap<>();
        files.forEach(file -> folders.put(file + "/folder", ANY));
        return folders;
    }

    /** The tool's own files as far as the profile names them; a project's settings belong to the host tool. */
    private static Stream<String> stored(Ground ground) {
        Stream<String> choices =
                ground.profile().consent().states().values().stream().flatMap(state -> state.files().keySet().stream());
        return Stream.concat(choices, kept(ground))
                .filter(file -> !file.startsWith("{cwd}"))
                .distinct();
    }

    /** Where identifiers are kept. */
    private static Stream<String> kept(Ground ground) {
        return ground.profile().identifiers().stream()
                .flatMap(identifier -> Stream.ofNullable(identifier.kept()))
                .map(Identifier.Kept::file);
    }
}
