package dev.candor.wire;

import dev.candor.capture.Exchange;
import dev.candor.spec.Endpoint;
import dev.candor.spec.Profile;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a request went, told by its address alone: a wrong method, query, scheme or port is still that endpoint's. */
public final class Destination {
    /** The machine itself, by whatever name it is asked for. */
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.[0-9.]+|\\[::1]");

    private Destination() {}

    /**
     * The declared endpoint that a request went to. Endpoints of one profile are told apart by their paths where an address
     * was given in place of theirs, else by host and path.
     */
    public static Optional<Endpoint> of(Profile profile, Exchange exchange) {
        return profile.endpoints().stream()
                .filter(endpoint -> reached(endpoint, exchange))
                .findFirst();
    }

    private static boolean reached(Endpoint endpoint, Exchange exchange) {
        boolean overridden = !exchange.base().isEmpty() && exchange.url().startsWith(exchange.base());
        // A stored exchange may hold a path alone.
        if (overridden || exchange.host().isEmpty()) {
            return exchange.path().equals(endpoint.path());
        }
        return exchange.host().equals(endpoint.host())
                && exchange.path().equals(URI.create(endpoint.url()).getRawPath());
    }

    /** Whether a request went to a host that no endpoint names and that was not given in place of one either. */
    public static boolean isForeign(Profile profile, Exchange exchange) {
        return !exchange.host().equals(exchange.givenHost()) && isForeign(profile, exchange.host());
    }

    /** Whether a host is one that no endpoint names; the machine itself is none, nor is an empty one. */
    public static boolean isForeign(Profile profile, String host) {
        return !host.isEmpty() && !profile.hosts().contains(host) && !isLoopback(host);
    }

    /** Whether a host, in lower case, is the machine itself. */
    public static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }
}
