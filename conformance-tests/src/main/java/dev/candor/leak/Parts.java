package dev.candor.leak;

import dev.candor.capture.Exchange;
import dev.candor.capture.Header;
import dev.candor.leak.Leak.Where;
import dev.candor.leak.layer.Percent;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of an exchange. What the kit itself gave to the implementation is none of them. */
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

    private static final Percent PERCENT = new Percent();

    private final Sink sink;

    Parts(Sink sink) {
        this.sink = sink;
    }

    /** Takes one text to be searched, and how what begins somewhere in it is located; null for a body as a whole. */
    interface Sink {
        void text(Where where, byte[] text, @Nullable Place at);
    }

    /** Names a place in a part by where in it something begins. */
    interface Place {
        String of(int origin);
    }

    void each(Exchange exchange) {
        target(exchange);
        for (Header header : exchange.headers()) {
            if (!IMPLIED.contains(header.name().toLowerCase(Locale.ROOT))) {
                sink.text(Where.HEADER_NAME, bytes(header.name()), origin -> header.name());
            }
            if (header.is("Cookie")) {
                cookies(header.value());
            } else if (!(header.is("Host") && header.value().equals(authority(exchange.base())))) {
                sink.text(Where.HEADER, bytes(header.value()), origin -> header.name());
            }
        }
    }

    /** A form by key, the parts of a multipart body by name, anything else as a whole. */
    void body(Exchange exchange, byte[] body) {
        String type = type(exchange).toLowerCase(Locale.ROOT);
        if (type.startsWith("application/x-www-form-urlencoded")) {
            pairs(new String(body, StandardCharsets.UTF_8), Where.BODY_KEY, Where.BODY);
        } else if (!type.startsWith("multipart/") || !Multipart.each(type(exchange), body, sink)) {
            sink.text(Where.BODY, body, null);
        }
    }

    private static String type(Exchange exchange) {
        return exchange.header("Content-Type").orElse("");
    }

    private void target(Exchange exchange) {
        String target = belowBase(exchange);
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        sink.text(Where.PATH, bytes(path), origin -> Integer.toString(path.lastIndexOf('/', origin) + 1));
        // A mark of base64 parts segments too, and a segment may hold one that is written otherwise.
        int start = 0;
        for (String segment : path.split("/")) {
            byte[] text = bytes(segment);
            byte[] plain = PERCENT.undone(text, 0, text.length);
            String at = Integer.toString(start);
            sink.text(Where.PATH, plain == null ? text : plain, origin -> at);
            start += segment.length() + 1;
        }
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
        int scheme = base.indexOf("://");
        int from = scheme < 0 ? 0 : scheme + 3;
        int slash = base.indexOf('/', from);
        return base.substring(from, slash < 0 ? base.length() : slash);
    }

    private void cookies(String value) {
        for (String cookie : value.split(";")) {
            String name = cookie.split("=", 2)[0].strip();
            sink.text(Where.COOKIE, bytes(cookie), origin -> name);
        }
    }

    /** Keys and values as forms and queries have them; the plus sign is a space there. */
    void pairs(String text, Where keys, Where values) {
        for (String pair : text.split("&")) {
            String[] sides = pair.split("=", 2);
            String key = sides[0];
            sink.text(keys, decoded(key), origin -> key);
            if (sides.length > 1) {
                sink.text(values, decoded(sides[1]), origin -> key);
            }
        }
    }

    private static byte[] decoded(String text) {
        byte[] spaced = bytes(text.replace('+', ' '));
        byte[] plain = PERCENT.undone(spaced, 0, spaced.length);
        return plain == null ? spaced : plain;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
