package dev.candor.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of requests to their collectors, as one run's options have it. */
final class Courier {
    private final Dialect dialect;
    private final ClientOptions options;
    private final Transport transport;
    private final Store store;

    Courier(Dialect dialect, Folders folders, ClientOptions options, Transport transport) {
        this.dialect = dialect;
        this.options = options;
        this.transport = transport;
        store = dialect.store(folders, options.origin());
    }

    /** Who may send, as it stands now. */
    Decision decision() {
        return Decision.now(dialect, store, options);
    }

    /** What carries these events now. */
    List<Request> requests(List<String> events) {
        Install install = dialect.install();
        List<String> whole = install == null ? events : install.into(events, install.of(store));
        return dialect.requests(whole, System.currentTimeMillis());
    }

    /** Posts one request; null where it may not travel to where it would go. */
    Transport.@Nullable Answer post(Request request) throws IOException {
        Collector to = request.to();
        String address = Address.of(options.endpoint() == null ? to.base() : options.endpoint(), to.path());
        return address == null
                ? null
                : transport.post(address, to.headers(), request.body().getBytes(StandardCharsets.UTF_8));
    }
}
