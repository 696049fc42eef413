package dev.candor.capture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Request line and header lines of one request.
 *
 * @param target what stands between method and version
 * @param version HTTP/1.0 or HTTP/1.1
 */
record Head(String method, String target, String version, List<Header> headers) {
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");

    /** The elements of all header lines of that name, in lower case. */
    List<String> elements(String name) {
        return values(name)
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(element -> element.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    Stream<String> values(String name) {
        return headers.stream().filter(header -> header.is(name)).map(Header::value);
    }

    /** Whether the sender waits for leave to send the body. */
    boolean asksToContinue() {
        return version.equals("HTTP/1.1") && elements("Expect").contains("100-continue");
    }

    /** Whether the sender may use the connection again. */
    boolean keepsOpen() {
        return version.equals("HTTP/1.1") && !elements("Connection").contains("close");
    }

    /** The URL that was asked for; the host is the one of the request where it names one. */
    String url(String authority) {
        // A query may hold an address of its own.
        if (ABSOLUTE.matcher(target).lookingAt()) {
            return target;
        }
        if (method.equals("CONNECT")) {
            return "http://" + target;
        }
        Optional<String> host = values("Host").filter(value -> !value.isEmpty()).findFirst();
        return "http://" + host.orElse(authority) + (target.startsWith("/") ? "" : "/") + target;
    }
}
