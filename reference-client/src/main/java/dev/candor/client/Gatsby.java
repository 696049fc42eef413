package dev.candor.client;

import java.util.List;

/** Gatsby's disclosure, kept to the letter: granted until denied, one array of flat events for each run. */
final class Gatsby implements Dialect {
    private static final Notice NOTICE = new Notice(1, """
            Gatsby collects anonymous usage telemetry: commands, timings, errors without paths or secrets.
            See all of it with GATSBY_TELEMETRY_DEBUG=1.
            To opt out, set GATSBY_TELEMETRY_DISABLED=1 or run: gatsby telemetry --disable""", true, true);

    @Override
    public String tool() {
        return "gatsby";
    }

    @Override
    public List<Switch> switches() {
        return List.of(
                Switch.DO_NOT_TRACK,
                new Switch("GATSBY_TELEMETRY_DISABLED", Switch.NO, null, Switch.Effect.DENIES),
                new Switch("GATSBY_TELEMETRY_DEBUG", Switch.NO, null, Switch.Effect.DEBUG));
    }

    @Override
    public boolean grantedByDefault() {
        return true;
    }

    @Override
    public Store store(Folders folders) {
        return new GatsbyStore(folders);
    }

    @Override
    public Notice notice() {
        return NOTICE;
    }

    @Override
    public Collector collector() {
        return new Collector("https://analytics.gatsbyjs.com", "/events", 1, 1 << 20);
    }

    @Override
    public Encoder encoder(Origin origin) {
        return new GatsbyEncoder(origin);
    }

    @Override
    public String installKey() {
        return "machineId";
    }

    @Override
    public String unkept(String install) {
        return "not-a-machine-id-" + install;
    }

    @Override
    public String request(List<String> events, long nowMillis) {
        return "[" + String.join(",", events) + "]";
    }

    @Override
    public String message(boolean allowed) {
        return allowed ? "Telemetry collection enabled" : "Telemetry collection disabled";
    }

    @Override
    public boolean answersStatus() {
        return false;
    }
}
