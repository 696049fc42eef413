package dev.candor.wire;

import dev.candor.capture.Exchange;
import dev.candor.capture.Header;
import dev.candor.spec.Documents;
import dev.candor.spec.Endpoint;
import dev.candor.spec.Patterns;
import dev.candor.spec.Problem;
import dev.candor.spec.Profile;
import dev.candor.spec.Redacted;
import dev.candor.spec.Shipped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the headers that any request may carry, or its endpoint declares, from those that nobody disclosed. */
public final class HeaderCheck {
    private static final List<Common> COMMON =
            List.of(Documents.read(Shipped.path("core/headers.json"), "urn:candor:core:headers", Common[].class));

    private final Profile profile;

    public HeaderCheck(Profile profile) {
        this.profile = profile;
    }

    /** The undisclosed headers of one request; each problem stands at the header's name. */
    public List<Problem> problems(Exchange exchange) {
        List<Allowed> allowed = allowed(exchange);
        List<Problem> problems = new ArrayList<>();
        for (Header header : exchange.headers()) {
            List<Allowed> named =
                    allowed.stream().filter(a -> header.is(a.name())).toList();
            if (named.isEmpty()) {
                problems.add(problem(header, "no header that is not declared"));
            } else if (named.stream().noneMatch(a -> a.lets(header.value()))) {
                problems.add(problem(header, "a value of the declared form"));
            }
        }
        return problems;
    }

    private List<Allowed> allowed(Exchange exchange) {
        Stream<Allowed> declared = Destination.of(profile, exchange).map(Endpoint::headers).orElse(List.of()).stream()
                .map(part -> new Allowed(part.name(), part.pattern()));
        return Stream.concat(COMMON.stream().map(c -> new Allowed(c.name(), c.pattern())), declared)
                .toList();
    }

    private static Problem problem(Header header, String expected) {
        String name = header.name().length() > Redacted.SHOWN
                ? header.name().substring(0, Redacted.SHOWN) + "..."
                : header.name();
        return new Problem(
                name, "header", expected, "a value of " + header.value().length() + " characters");
    }

    private record Allowed(String name, @Nullable String pattern) {
        boolean lets(String value) {
            return pattern == null || Patterns.found(pattern, value);
        }
    }

    private record Common(String name, @Nullable String pattern, String why) {}
}
