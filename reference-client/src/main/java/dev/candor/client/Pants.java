package dev.candor.client;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pants's disclosure: nothing until the user has chosen, one report for each run. */
final class Pants implements Dialect {
    private static final Collector COLLECTOR = new Collector(
            "https://spire.bugout.dev",
            "/humbug/reports",
            Collector.and(Collector.JSON, "Authorization", "Bearer 00000000-0000-4000-8000-000000000000"));
    static final Notice UNDECIDED = new Notice(1, """
            Pants sends no telemetry before you choose. Please set `enabled` in the section [anonymous-telemetry] of
            pants.toml: to true, with a random `repo_id`, or to false, which also ends this message.""", true, true);
    static final Notice NAMELESS = new Notice(1, """
            Pants sends no telemetry: the section [anonymous-telemetry] of pants.toml has no `repo_id`.
            Please set it to a random text, such as uuidgen prints.""", true, true);

    @Override
    public String folder() {
        return "pants";
    }

    @Override
    public List<Switch> switches() {
        return List.of(Switch.DO_NOT_TRACK);
    }

    @Override
    public boolean grantedByDefault() {
        return false;
    }

    @Override
    public Store store(Folders folders, Origin origin) {
        return new PantsStore(origin);
    }

    /** Who said no is told nothing. */
    @Override
    public @Nullable Notice notice(Decision decision) {
        return switch (decision.consent().decidedBy()) {
            case Consent.DEFAULT -> UNDECIDED;
            case Consent.INCOMPLETE -> NAMELESS;
            default -> null;
        };
    }

    @Override
    public Commands commands() {
        return Commands.NONE;
    }

    @Override
    public Delivery delivery() {
        return new Delivery(1, 64 << 10, false);
    }

    @Override
    public Encoder encoder(String session, Origin origin) {
        return new PantsEncoder(session, origin);
    }

    @Override
    public @Nullable Install install() {
        return null;
    }

    @Override
    public List<Request> requests(List<String> events, long nowMillis) {
        List<Request> requests = new ArrayList<>();
        for (String report : events) {
            requests.add(new Request(COLLECTOR, report));
        }
        return requests;
    }
}
