package dev.candor.rule;

import dev.candor.capture.Connection;
import dev.candor.capture.Exchange;
import dev.candor.capture.Lookup;
import dev.candor.trial.Run;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a run sent, or tried to send, to any address.
 *
 * @param exchange index of the exchange; null where it is none
 * @param host the host or address, in lower case; empty where it is that of the address that was given
 * @param what the whole of it, for people
 */
record Outgoing(Run run, @Nullable Integer exchange, Sort sort, String host, String what) {
    /** What it was. */
    enum Sort {
        REQUEST("/", "no request"),
        CONNECTION("connection", "no connection"),
        /** A connection, or something else, of which the kit could not read what it carried. */
        UNSEEN("connection", "no connection"),
        LOOKUP("look-up", "no look-up of a name");

        private final String at;
        private final String none;

        Sort(String at, String none) {
            this.at = at;
            this.none = none;
        }
    }

    /** All of a run: the requests, the connections that brought none, the look-ups. */
    static Stream<Outgoing> of(Run run) {
        return Stream.of(
                        run.exchanges().stream().map(exchange -> of(run, exchange)),
                        run.capture().requestless().stream().map(connection -> of(run, connection)),
                        run.capture().lookups().stream().map(lookup -> of(run, lookup)))
                .flatMap(all -> all);
    }

    private static Outgoing of(Run run, Exchange exchange) {
        String what = exchange.method() + " " + exchange.address() + " with " + exchange.bytes() + " bytes";
        return new Outgoing(run, exchange.index(), Sort.REQUEST, exchange.host(), what);
    }

    private static Outgoing of(Run run, Connection connection) {
        String to = connection.to().isEmpty() ? "a connection" : "connection to " + connection.to();
        return connection.unseen() && !isSpare(run, connection)
                ? new Outgoing(run, null, Sort.UNSEEN, connection.host(), to + ", " + connection.reason())
                : new Outgoing(
                        run,
                        null,
                        Sort.CONNECTION,
                        connection.host(),
                        to + " that brought " + connection.bytes() + " bytes and no request");
    }

    /** A sender whose request was read at the same host believes the certificate, so it had nothing more to say there. */
    private static boolean isSpare(Run run, Connection connection) {
        return connection.reason().equals(Connection.SHOWN)
                && run.exchanges().stream()
                        .filter(exchange -> exchange.url().startsWith("https:"))
                        .map(exchange -> exchange.host().equals(exchange.givenHost()) ? "" : exchange.host())
                        .anyMatch(connection.host()::equals);
    }

    private static Outgoing of(Run run, Lookup lookup) {
        String what = "look-up of " + lookup.name() + " (" + lookup.type() + ")";
        return new Outgoing(run, null, Sort.LOOKUP, lookup.name().toLowerCase(Locale.ROOT), what);
    }

    /** Where a finding on it stands. */
    String at() {
        return sort.at;
    }

    /** A finding that nothing of the sort was to go out. */
    Finding finding() {
        return new Finding(run.index(), exchange, at(), sort.none, what);
    }
}
