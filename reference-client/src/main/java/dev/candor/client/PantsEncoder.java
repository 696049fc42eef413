package dev.candor.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The one event of Pants's disclosure: a report whose content is JSON once more, and whose tags repeat it. */
final class PantsEncoder implements Encoder {
    /** The goals that Pants itself brings; the name of any other may tell what a company works on. */
    private static final List<String> STANDARD_GOALS = List.of(
            "check",
            "count-loc",
            "dependees",
            "dependencies",
            "dependents",
            "export-codegen",
            "filedeps",
            "fmt",
            "lint",
            "list",
            "package",
            "py-constraints",
            "repl",
            "roots",
            "run",
            "tailor",
            "test",
            "typecheck",
            "validate");

    private static final int MOST_GOALS = 9_999;

    /** The tags that repeat a value of the content, in their order, each with the key that it repeats. */
    private static final String[][] TAGS = {
        {"python", "python_version"},
        {"session", "run_id"},
        {"pants_version", "pants_version"},
        {"repo", "repo_id"},
        {"user", "user_id"},
        {"machine", "machine_id"},
        {"duration", "duration"},
        {"outcome", "outcome"}
    };

    private final String session;
    private final Origin origin;

    PantsEncoder(String session, Origin origin) {
        this.session = session;
        this.origin = origin;
    }

    @Override
    public @Nullable Map<String, @Nullable Object> encode(Event event, long nowMillis) {
        return event.name().equals("run-finished") ? report(event, PantsIds.of(origin), nowMillis) : null;
    }

    @Nullable
    Map<String, @Nullable Object> report(Event event, PantsIds ids, long nowMillis) {
        Attributes given = new Attributes(event.attributes());
        String outcome = given.oneOf("outcome", List.of("success", "failure"));
        Long millis = given.integer("durationMillis", Long.MAX_VALUE);
        int goals = given.values().get("goals") instanceof List<?> all ? all.size() : -1;
        if (outcome == null || millis == null || goals < 0 || goals > MOST_GOALS) {
            return null;
        }
        List<String> standard = given.allOf("goals", STANDARD_GOALS);
        Map<String, Object> content = new TreeMap<>(ids.hashed());
        content.put("run_id", runId(nowMillis));
        content.put("timestamp", thousandths(nowMillis, false));
        content.put("duration", thousandths(millis, true));
        content.put("outcome", outcome.equals("success") ? "SUCCESS" : "FAILURE");
        content.put("standard_goals", standard);
        content.put("num_goals", String.valueOf(goals));
        content.putAll(environment());
        return report(content, standard);
    }

    /** A host that is no Python says what it is instead, as far as it knows. */
    private Map<String, String> environment() {
        Host host = origin.host();
        return Map.of(
                "platform", platform(),
                "python_implementation", Words.word(host.runtime(), 128) ? host.runtime() : "unknown",
                "python_version", Words.releaseOr("0.0.0", host.runtimeVersion()),
                "pants_version", Words.releaseOr("0.0.0", host.version()));
    }

    private static Map<String, @Nullable Object> report(Map<String, Object> content, List<String> goals) {
        List<String> tags = new ArrayList<>();
        tags.add("source:pantsbuild/pants");
        for (String[] tag : TAGS) {
            if (content.containsKey(tag[1])) {
                tags.add(tag[0] + ":" + content.get(tag[1]));
            }
        }
        for (String goal : goals) {
            tags.add("goal:" + goal);
        }
        Map<String, @Nullable Object> report = new LinkedHashMap<>();
        report.put("title", "pants run " + content.get("run_id"));
        report.put("content", Json.write(content));
        report.put("tags", tags);
        return report;
    }

    /** Stamped in UTC, since a local time would tell where the machine stands. */
    private String runId(long nowMillis) {
        String stamp = Utc.text(nowMillis).substring(0, 23);
        for (char sign : new char[] {'-', 'T', ':', '.'}) {
            stamp = stamp.replace(sign, '_');
        }
        return "pants_run_" + stamp + "_" + session.replace("-", "");
    }

    /** Milliseconds as seconds. */
    private static String thousandths(long millis, boolean shortest) {
        String padded = String.valueOf(1_000 + millis % 1_000).substring(1);
        int end = padded.length();
        while (shortest && end > 0 && padded.charAt(end - 1) == '0') {
            end--;
        }
        return millis / 1_000 + (end == 0 ? "" : "." + padded.substring(0, end));
    }

    /** In the form of {@code platform.platform()}, but for the C library, of which a JVM knows nothing. */
    static String platform() {
        return System.getProperty("os.name", "unknown") + "-" + Platform.release() + "-" + Platform.machine();
    }
}
