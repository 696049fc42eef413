package dev.candor.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command line: {@code [--profile P] emit | consent grant|deny|status | idle}. */
final class Main {
    private static final int DONE = 0;
    private static final int USAGE = 2;
    private static final int UNSUPPORTED = 64;

    /** Base address in place of the declared one. */
    private static final String ENDPOINT = "CANDOR_ENDPOINT";

    /** A host of which nothing is known. */
    private static final Host NOBODY = Host.of("", "");

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        int status = run(List.of(arguments));
        System.out.flush();
        System.exit(status);
    }

    private static int run(List<String> arguments) throws IOException {
        boolean named = arguments.size() > 2 && arguments.get(0).equals("--profile");
        String profile = named ? arguments.get(1) : "candor";
        String stimulus = String.join(" ", named ? arguments.subList(2, arguments.size()) : arguments);
        try {
            return switch (stimulus) {
                case "emit" -> emit(profile);
                case "idle" -> idle(profile);
                case "consent grant", "consent deny", "consent status" ->
                    ConsentCommand.run(stimulus.substring("consent ".length()), options(profile, NOBODY));
                default -> UNSUPPORTED;
            };
        } catch (IllegalArgumentException wrong) {
            System.err.println("candor-client: " + wrong.getMessage());
            return USAGE;
        }
    }

    private static ClientOptions options(String profile, Host host) {
        String base = System.getenv(ENDPOINT);
        return ClientOptions.of(profile, host)
                .withUpload(ClientOptions.Upload.NOW)
                .withEndpoint(base == null || base.isEmpty() ? null : base);
    }

    private static int idle(String profile) {
        TelemetryClient.open(options(profile, NOBODY)).close();
        return DONE;
    }

    private static int emit(String profile) throws IOException {
        Map<String, @Nullable Object> input =
                JsonReader.object(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        TelemetryClient client = TelemetryClient.open(options(profile, host(input.get("host"))));
        if (input.get("events") instanceof List<?> events) {
            for (Object event : events) {
                record(client, event);
            }
        }
        client.close();
        return DONE;
    }

    private static Host host(@Nullable Object given) {
        Map<?, ?> host = given instanceof Map<?, ?> map ? map : Map.of();
        Map<?, ?> runtime = host.get("runtime") instanceof Map<?, ?> map ? map : Map.of();
        return new Host(
                text(host, "tool"),
                text(host, "version"),
                text(runtime, "name"),
                text(runtime, "version"),
                text(host, "frameworkVersion"));
    }

    private static String text(Map<?, ?> from, String key) {
        return from.get(key) instanceof String text ? text : "";
    }

    private static void record(TelemetryClient client, @Nullable Object event) {
        if (event instanceof Map<?, ?> given && given.get("name") instanceof String name) {
            client.record(new Event(name, attributes(given.get("attributes"))));
        }
    }

    private static Map<String, Object> attributes(@Nullable Object given) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        if (given instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                Object value = entry.getValue();
                if (value != null) {
                    attributes.put(String.valueOf(entry.getKey()), value);
                }
            }
        }
        return attributes;
    }
}
