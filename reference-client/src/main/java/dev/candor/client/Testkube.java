package dev.candor.client;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Testkube's disclosure: granted until denied; each event goes to two collectors, and to both says the same. */
final class Testkube implements Dialect {
    /** The write key {@code synthetic}, as the user of a request without password. */
    private static final Collector SEGMENT = new Collector(
            "https://analytics.testkube.io",
            "/v1/track",
            Collector.and(Collector.JSON, "Authorization", "Basic c3ludGhldGljOg=="));

    private static final Collector GOOGLE = new Collector(
            "https://www.google-analytics.com",
            "/mp/collect?measurement_id=G-0000000000&api_secret=synthetic",
            Collector.JSON);

    /** The sender is this library: the tool's own version is in no line of the disclosure. */
    private static final Map<String, Object> CONTEXT =
            Map.of("library", new TreeMap<>(Map.of("name", "candor-client", "version", "1.0.0")));

    @Override
    public String folder() {
        return "testkube";
    }

    @Override
    public List<Switch> switches() {
        return List.of(Switch.DO_NOT_TRACK);
    }

    @Override
    public boolean grantedByDefault() {
        return true;
    }

    @Override
    public Store store(Folders folders, Origin origin) {
        Path home = Folders.home(origin.environment());
        return home == null ? Store.NOWHERE : new TestkubeStore(home, new MachineId(MachineId.FILES));
    }

    @Override
    public @Nullable Notice notice(Decision decision) {
        return null;
    }

    @Override
    public Commands commands() {
        return new Commands(
                List.of("grant", "deny", "status"), "Telemetry on CLI enabled", "Telemetry on CLI disabled");
    }

    @Override
    public Delivery delivery() {
        return new Delivery(1, 32 << 10, false);
    }

    @Override
    public Encoder encoder(String session, Origin origin) {
        return new TestkubeEncoder();
    }

    /** The id of the machine, which does not travel itself. */
    @Override
    public Install install() {
        return new Install("machine", "");
    }

    @Override
    public List<Request> requests(List<String> events, long nowMillis) {
        List<Request> requests = new ArrayList<>();
        for (String event : events) {
            Map<String, @Nullable Object> recorded = JsonReader.object(event);
            String anonymousId = Hmac.sha256(String.valueOf(recorded.get("machine")), "testkube");
            requests.add(new Request(SEGMENT, Json.write(track(recorded, anonymousId, nowMillis))));
            requests.add(new Request(GOOGLE, Json.write(measured(recorded, anonymousId))));
        }
        return requests;
    }

    private static Map<String, @Nullable Object> track(
            Map<String, @Nullable Object> recorded, String anonymousId, long nowMillis) {
        Map<String, @Nullable Object> track = new LinkedHashMap<>();
        track.put("type", "track");
        track.put("event", "testkube-" + recorded.get("event"));
        track.put("anonymousId", anonymousId);
        track.put("messageId", recorded.get("id"));
        track.put("timestamp", recorded.get("time"));
        track.put("sentAt", Utc.text(nowMillis));
        track.put("integrations", Map.of());
        track.put("context", CONTEXT);
        if (recorded.get("said") instanceof Map<?, ?> said && !said.isEmpty()) {
            track.put("properties", said);
        }
        return track;
    }

    private static Map<String, @Nullable Object> measured(Map<String, @Nullable Object> recorded, String clientId) {
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        event.put("name", "testkube_" + String.valueOf(recorded.get("event")).replace('-', '_'));
        event.put("params", recorded.get("said"));
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("client_id", clientId);
        body.put("events", List.of(event));
        return body;
    }
}
