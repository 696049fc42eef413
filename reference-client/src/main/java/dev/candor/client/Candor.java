package dev.candor.client;

import java.util.List;

/** Our own model: denied until granted, random identifiers only, one envelope for each request. */
final class Candor implements Dialect {
    private static final String TOOL = "candor";
    private static final Notice NOTICE = new Notice(1, """
            candor reports anonymous usage, as you allowed: its own commands and features, timings, codes of errors.
            See all of it with CANDOR_TELEMETRY=debug.
            To stop, set DO_NOT_TRACK=1 or run: candor-client consent deny""", false, false);

    @Override
    public String tool() {
        return TOOL;
    }

    @Override
    public List<Switch> switches() {
        return List.of(Switch.DO_NOT_TRACK, new Switch("CANDOR_TELEMETRY", Switch.YES, "debug", Switch.Effect.DENIES));
    }

    @Override
    public boolean grantedByDefault() {
        return false;
    }

    @Override
    public Store store(Folders folders) {
        return new CandorStore(folders, NOTICE, TOOL);
    }

    @Override
    public Notice notice() {
        return NOTICE;
    }

    @Override
    public Collector collector() {
        return new Collector("https://telemetry.candor.example", "/v1/events", 3, 2 << 20);
    }

    @Override
    public Encoder encoder(Origin origin) {
        return new CandorEncoder(TOOL, origin);
    }

    @Override
    public String installKey() {
        return "install";
    }

    @Override
    public String unkept(String install) {
        return install;
    }

    @Override
    public String request(List<String> events, long nowMillis) {
        return "{\"candor\":\"1.0\",\"sent\":\"" + Utc.text(nowMillis) + "\",\"events\":[" + String.join(",", events)
                + "]}";
    }

    @Override
    public String message(boolean allowed) {
        return allowed ? "telemetry: granted" : "telemetry: denied";
    }

    @Override
    public boolean answersStatus() {
        return true;
    }
}
