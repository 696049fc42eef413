package dev.candor.client;

import java.util.ArrayList;
import java.util.List;

/** Evidently's disclosure, kept to the letter: granted until denied, and each start says which of the two holds. */
final class Evidently implements Dialect {
    static final Notice ENABLED = new Notice(
            1,
            "Anonymous usage reporting is enabled. To disable it, set env variable DO_NOT_TRACK to any value",
            true,
            true);
    static final Notice DISABLED = new Notice(1, "Anonymous usage reporting is disabled", true, true);

    /** The declared address is no {@code https} one, so nothing leaves for it: only another base is served. */
    private static final Collector COLLECTOR = new Collector(
            "http://35.232.253.5:8000", "/api/v1/s2s/event?ip_policy=strict&token=s2s.synthetic", Collector.JSON);

    @Override
    public String folder() {
        return "evidentlyai";
    }

    /** Any value at all denies, an empty one too. */
    @Override
    public List<Switch> switches() {
        return List.of(new Switch(
                Switch.Source.ENVIRONMENT, Switch.DO_NOT_TRACK.name(), List.of(), null, Switch.Effect.DENIES));
    }

    @Override
    public boolean grantedByDefault() {
        return true;
    }

    @Override
    public Store store(Folders folders, Origin origin) {
        return new EvidentlyStore(folders);
    }

    @Override
    public Notice notice(Decision decision) {
        return decision.allowed() ? ENABLED : DISABLED;
    }

    @Override
    public Commands commands() {
        return Commands.NONE;
    }

    @Override
    public Delivery delivery() {
        return new Delivery(1, 32 << 10, false);
    }

    @Override
    public Encoder encoder(String session, Origin origin) {
        return new EvidentlyEncoder(origin);
    }

    @Override
    public Install install() {
        return new Install("user_id", "");
    }

    @Override
    public List<Request> requests(List<String> events, long nowMillis) {
        List<Request> requests = new ArrayList<>(events.size());
        for (String event : events) {
            requests.add(new Request(COLLECTOR, event));
        }
        return requests;
    }
}
