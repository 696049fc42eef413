package dev.candor.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gatsby's disclosure, kept to the letter: granted until denied, one array of flat events for each run. */
final class Gatsby implements Dialect {
    private static final Collector COLLECTOR =
            new Collector("https://analytics.gatsbyjs.com", "/events", Collector.JSON);
    static final Notice NOTICE = new Notice(1, """
            Gatsby collects anonymous usage telemetry: commands, timings, errors without paths or secrets.
            See all of it with GATSBY_TELEMETRY_DEBUG=1.
            To opt out, set GATSBY_TELEMETRY_DISABLED=1 or run: gatsby telemetry --disable""", true, false);

    @Override
    public String folder() {
        return "gatsby";
    }

    @Override
    public List<Switch> switches() {
        return List.of(
                Switch.DO_NOT_TRACK,
                Switch.denying(Switch.Source.ENVIRONMENT, "GATSBY_TELEMETRY_DISABLED"),
                new Switch(Switch.Source.ENVIRONMENT, "GATSBY_TELEMETRY_DEBUG", Switch.NO, null, Switch.Effect.DEBUG));
    }

    @Override
    public boolean grantedByDefault() {
        return true;
    }

    @Override
    public Store store(Folders folders, Origin origin) {
        return new GatsbyStore(folders);
    }

    /** A stored choice makes it needless. */
    @Override
    public @Nullable Notice notice(Decision decision) {
        return decision.allowed() && !decision.chosen() ? NOTICE : null;
    }

    @Override
    public Commands commands() {
        return new Commands(List.of("grant", "deny"), "Telemetry collection enabled", "Telemetry collection disabled");
    }

    @Override
    public Delivery delivery() {
        return new Delivery(1, 1 << 20, true);
    }

    @Override
    public Encoder encoder(String session, Origin origin) {
        return new GatsbyEncoder(session, origin);
    }

    @Override
    public Install install() {
        return new Install("machineId", "not-a-machine-id-");
    }

    @Override
    public List<Request> requests(List<String> events, long nowMillis) {
        return List.of(new Request(COLLECTOR, "[" + String.join(",", events) + "]"));
    }
}
