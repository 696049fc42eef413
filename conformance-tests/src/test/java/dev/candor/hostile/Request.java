package dev.candor.hostile;

import dev.candor.capture.Exchange;
import dev.candor.capture.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request before it is sent.
 *
 * @param target as the request line has it
 * @param headers without those that say how long the body is
 */
record Request(String method, String target, List<Header> headers, byte[] body) {
    private static final String HERE = "http://127.0.0.1:9/";
    private static final List<String> LENGTHS = List.of("Content-Length", "Transfer-Encoding");

    /** The request that was captured as this. */
    static Request of(Exchange exchange) {
        String url = exchange.url();
        List<Header> headers = exchange.headers().stream()
                .filter(header -> LENGTHS.stream().noneMatch(header::is))
                .toList();
        String target = url.startsWith(HERE) ? url.substring(HERE.length() - 1) : url;
        return new Request(exchange.method(), target, headers, exchange.body());
    }

    /** The first value of a header. */
    Optional<String> header(String name) {
        return headers.stream().filter(h -> h.is(name)).map(Header::value).findFirst();
    }

    Request having(byte[] other) {
        return new Request(method, target, headers, other);
    }

    Request to(String other) {
        return new Request(method, other, headers, body);
    }

    /** The same request with one more header. */
    Request with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Request(method, target, List.copyOf(more), body);
    }
}
