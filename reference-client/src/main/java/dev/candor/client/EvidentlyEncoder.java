package dev.candor.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Actions of Evidently's disclosure, in the form of its examples. */
final class EvidentlyEncoder implements Encoder {
    /** Actions of which nothing more is said. */
    private static final List<String> PLAIN = List.of(
            "startup",
            "index",
            "get_project_info",
            "project_dashboard",
            "list_test_suites",
            "get_snapshot_download",
            "add_project",
            "search_projects",
            "update_project_info",
            "get_snapshot_graph_data",
            "list_project_dashboard_panels",
            "add_snapshot");

    private static final List<String> SNAPSHOTS = List.of("report", "test_suite");
    private static final int HIGHEST = 999;
    private static final int LONGEST_OS_VERSION = 128;

    private final Origin origin;

    EvidentlyEncoder(Origin origin) {
        this.origin = origin;
    }

    @Override
    public @Nullable Map<String, @Nullable Object> encode(Event event, long nowMillis) {
        Map<String, Object> extra = extra(event.name(), new Attributes(event.attributes()));
        if (extra == null) {
            return null;
        }
        Map<String, @Nullable Object> encoded = new LinkedHashMap<>();
        encoded.put("interface", "service_backend");
        encoded.put("action", event.name());
        encoded.put("error", null);
        encoded.put("extra", extra);
        encoded.put("python_version", python(origin.host()));
        encoded.put("tool_name", "evidently");
        encoded.put("tool_version", Words.versionOr("0.0.0", origin.host().version()));
        encoded.put("group_id", null);
        encoded.put("os_name", system());
        encoded.put("os_version", systemVersion());
        return encoded;
    }

    private static @Nullable Map<String, Object> extra(String action, Attributes given) {
        return switch (action) {
            case "list_projects" -> Fields.of("project_count", given.integer("project_count", Long.MAX_VALUE));
            case "list_reports" -> Fields.of("reports_count", given.integer("reports_count", Long.MAX_VALUE));
            case "get_snapshot_data" -> snapshot(given);
            default -> PLAIN.contains(action) ? Fields.of() : null;
        };
    }

    private static @Nullable Map<String, Object> snapshot(Attributes given) {
        Map<String, Object> extra = Fields.of("snapshot_type", given.oneOf("snapshot_type", SNAPSHOTS));
        for (Map.Entry<String, List<String>> names : EvidentlyNames.KNOWN.entrySet()) {
            if (extra != null) {
                extra.put(names.getKey(), given.allOf(names.getKey(), names.getValue()));
            }
        }
        return extra;
    }

    /** Of the host's interpreter, where that is one of Python. */
    private static Map<String, Object> python(Host host) {
        boolean python = host.runtime().toLowerCase(Locale.ROOT).contains("py");
        String[] parts = (python ? host.runtimeVersion() : "").split("\\.", 3);
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("major", part(parts, 0));
        version.put("minor", part(parts, 1));
        version.put("patch", part(parts, 2));
        return version;
    }

    /** The digits at the start of a part; 0 where there are none. */
    private static int part(String[] parts, int nth) {
        int number = 0;
        String text = nth < parts.length ? parts[nth] : "";
        for (int i = 0; i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9'; i++) {
            number = number * 10 + text.charAt(i) - '0';
            if (number > HIGHEST) {
                return 0;
            }
        }
        return number;
    }

    private static String system() {
        String system = Platform.system();
        return system.equals("darwin") ? "mac" : system;
    }

    private static String systemVersion() {
        String version = OsRelease.version(OsRelease.FILES);
        return Words.ascii(version, LONGEST_OS_VERSION) ? version : "";
    }
}
