package dev.candor.leak;

import dev.candor.capture.Exchange;
import dev.candor.capture.Header;
import dev.candor.leak.Leak.Where;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** The parts of an exchange besides its body. What the kit itself gave to the implementation is none of them. */
final class Parts {
    /** Names that HTTP or its clients imply, so that they say nothing; lower case. */
    private static final Set<String> IMPLIED = Set.of(
            "host",
            "content-type",
            "content-length",
            "transfer-encoding",
            "content-encoding",
            "connection",
            "accept",
            "accept-encoding",
            "accept-language",
            "user-agent",
            "expect",
            "upgrade",
            "http2-settings",
            "keep-alive",
            "te",
            "proxy-connection",
            "sec-fetch-mode",
            "authorization",
            "cookie");

    private final Sink sink;

    Parts(Sink sink) {
        this.sink = sink;
    }

    /** Takes one text to be searched, and how a hit in it is located. */
    interface Sink {
        void text(Where where, byte[] text, Function<Hit, String> at);
    }

    void each(Exchange exchange) {
        target(exchange);
        for (Header header : exchange.headers()) {
            if (!IMPLIED.contains(header.name().toLowerCase(Locale.ROOT))) {
                sink.text(Where.HEADER_NAME, bytes(header.name()), hit -> header.name());
            }
            if (header.is("Cookie")) {
                cookies(header.value());
            } else if (!(header.is("Host") && header.value().equals(authority(exchange.base())))) {
                sink.text(Where.HEADER, bytes(header.value()), hit -> header.name());
            }
        }
    }

    private void target(Exchange exchange) {
        String target = belowBase(exchange);
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        sink.text(Where.PATH, bytes(path), hit -> Integer.toString(hit.offset()));
        if (query >= 0) {
            pairs(target.substring(query + 1), Where.QUERY, Where.QUERY);
        }
    }

    /** What the implementation added to the address that it was given. */
    private static String belowBase(Exchange exchange) {
        String base = exchange.base();
        String url = exchange.url();
        if (!base.isEmpty() && url.startsWith(base)) {
            return url.substring(base.length());
        }
        String origin = "http://" + authority(base);
        return !base.isEmpty() && url.startsWith(origin) ? url.substring(origin.length()) : url;
    }

    private static String authority(String base) {
        return base.replaceFirst("^[a-z]+://", "").replaceFirst("/.*", "");
    }

    private void cookies(String value) {
        for (String cookie : value.split(";")) {
            String name = cookie.split("=", 2)[0].strip();
            sink.text(Where.COOKIE, bytes(cookie), hit -> name);
        }
    }

    /** Keys and values as forms and queries have them; the plus sign is a space there. */
    void pairs(String text, Where keys, Where values) {
        for (String pair : text.split("&")) {
            String[] sides = pair.split("=", 2);
            String key = sides[0];
            sink.text(keys, decoded(key), hit -> key);
            if (sides.length > 1) {
                sink.text(values, decoded(sides[1]), hit -> key);
            }
        }
    }

    private static byte[] decoded(String text) {
        byte[] spaced = bytes(text.replace('+', ' '));
        return Percent.undone(spaced).orElse(spaced);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
