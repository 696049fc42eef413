package dev.candor.client;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pact's disclosure, kept to the letter: granted until denied, a form for each event, nothing kept. */
final class Pact implements Dialect {
    private static final Collector COLLECTOR =
            new Collector("https://www.google-analytics.com", "/collect", Collector.FORM);

    @Override
    public String folder() {
        return "pact";
    }

    @Override
    public List<Switch> switches() {
        return List.of(
                Switch.DO_NOT_TRACK,
                Switch.denying(Switch.Source.ENVIRONMENT, "PACT_DO_NOT_TRACK"),
                Switch.denying(Switch.Source.PROPERTY, "pact_do_not_track"));
    }

    @Override
    public boolean grantedByDefault() {
        return true;
    }

    @Override
    public Store store(Folders folders, Origin origin) {
        return Store.NONE;
    }

    /** None is disclosed. */
    @Override
    public @Nullable Notice notice(Decision decision) {
        return null;
    }

    @Override
    public Commands commands() {
        return Commands.NONE;
    }

    @Override
    public Delivery delivery() {
        return new Delivery(1, 8 << 10, false);
    }

    @Override
    public Encoder encoder(String session, Origin origin) {
        return new PactEncoder(origin);
    }

    /** Its one identifier is a digest, made with the event. */
    @Override
    public @Nullable Install install() {
        return null;
    }

    @Override
    public List<Request> requests(List<String> events, long nowMillis) {
        List<Request> requests = new ArrayList<>(events.size());
        for (String event : events) {
            requests.add(new Request(COLLECTOR, Form.write(JsonReader.object(event))));
        }
        return requests;
    }
}
