package dev.candor.capture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Request line and header lines of one request.
 *
 * @param target what stands between method and version
 * @param version HTTP/1.0 or HTTP/1.1
 */
record Head(String method, String target, String version, List<Header> headers) {
    private static final Pattern ORIGIN = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");

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

    /**
     * The URL that was asked for.
     *
     * @param certain host and port that the connection led to for certain; null where only the request tells
     * @param otherwise host and port where the request does not tell either
     */
    String url(String scheme, @Nullable String certain, String otherwise) {
        // Matched at the beginning alone: a query may hold an address of its own.
        Matcher origin = ORIGIN.matcher(target);
        boolean absolute = origin.lookingAt();
        if (certain == null && absolute) {
            return target;
        }
        if (certain == null && method.equals("CONNECT")) {
            return scheme + "://" + target;
        }
        String path = absolute ? target.substring(origin.end()) : target;
        String host = certain == null
                ? values("Host").filter(value -> !value.isEmpty()).findFirst().orElse(otherwise)
                : certain;
        return scheme + "://" + host + (path.startsWith("/") ? "" : "/") + path;
    }
}
