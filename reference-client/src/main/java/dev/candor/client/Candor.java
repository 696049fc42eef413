package dev.candor.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our own model: denied until granted, random identifiers only, one envelope for each request. */
final class Candor implements Dialect {
    private static final String TOOL = "candor";
    private static final Collector COLLECTOR =
            new Collector("https://telemetry.candor.example", "/v1/events", Collector.JSON);
    static final Notice NOTICE = new Notice(1, """
            candor reports anonymous usage, as you allowed: its own commands and features, timings, codes of errors.
            See all of it with CANDOR_TELEMETRY=debug.
            To stop, set DO_NOT_TRACK=1 or run: candor-client consent deny""", false, false);

    @Override
    public String folder() {
        return TOOL;
    }

    @Override
    public List<Switch> switches() {
        return List.of(
                Switch.DO_NOT_TRACK,
                new Switch(Switch.Source.ENVIRONMENT, "CANDOR_TELEMETRY", Switch.YES, "debug", Switch.Effect.DENIES));
    }

    @Override
    public boolean grantedByDefault() {
        return false;
    }

    @Override
    public Store store(Folders folders, Origin origin) {
        return new CandorStore(folders, NOTICE, TOOL);
    }

    @Override
    public @Nullable Notice notice(Decision decision) {
        return decision.allowed() ? NOTICE : null;
    }

    @Override
    public Commands commands() {
        return new Commands(List.of("grant", "deny", "status"), "telemetry: granted", "telemetry: denied");
    }

    @Override
    public Delivery delivery() {
        return new Delivery(3, 2 << 20, true);
    }

    @Override
    public Encoder encoder(String session, Origin origin) {
        return new CandorEncoder(TOOL, session, origin);
    }

    @Override
    public Install install() {
        return new Install("install", "");
    }

    @Override
    public List<Request> requests(List<String> events, long nowMillis) {
        String body = "{\"candor\":\"1.0\",\"sent\":\"" + Utc.text(nowMillis) + "\",\"events\":["
                + String.join(",", events) + "]}";
        return List.of(new Request(COLLECTOR, body));
    }
}
