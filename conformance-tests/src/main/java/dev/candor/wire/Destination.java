package dev.candor.wire;

import dev.candor.capture.Exchange;
import dev.candor.spec.Endpoint;
import dev.candor.spec.Profile;
import java.net.URI;
import java.util.Optional;

/** Which declared endpoint a request went to, told by its address alone: a wrong method or query is still that endpoint's. */
public final class Destination {
    private Destination() {}

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
        URI declared = URI.create(endpoint.url());
        return exchange.host().equalsIgnoreCase(declared.getHost())
                && exchange.path().equals(declared.getRawPath());
    }
}
