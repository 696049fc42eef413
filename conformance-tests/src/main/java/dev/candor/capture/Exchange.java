package dev.candor.capture;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request, and the answer it got.
 *
 * @param index place in its run, from 0
 * @param at time from the beginning of the run to the first byte of the request
 * @param url as it was asked for, with scheme and host
 * @param base the address that was given to the implementation, without a trailing slash; what follows it is the path
 * @param headers in the order they were sent; what came between and after chunks stands at the end
 * @param body the bytes as sent (after chunks are joined, before any decompression), at most {@link #KEPT} of them
 * @param bytes how many bytes the body really had
 * @param status what was answered; null where nothing was
 * @param taken how many bytes of the answer, its head included, were taken, give or take what waits on the way
 */
public record Exchange(
        int index,
        Duration at,
        String method,
        String url,
        String base,
        List<Header> headers,
        byte[] body,
        long bytes,
        @Nullable Integer status,
        long taken) {

    // A host name that no URI allows is a host all the same, so this is not left to java.net.URI.
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://)(?:[^/?#@]*@)?(\\[[^]]*]|[^/?#:]*)(:\\d*)?");

    /** How many bytes of a body are kept: 16 MiB. */
    public static final int KEPT = 16 << 20;

    /** One of whose answer nothing was taken. */
    public Exchange(
            int index,
            Duration at,
            String method,
            String url,
            String base,
            List<Header> headers,
            byte[] body,
            long bytes,
            @Nullable Integer status) {
        this(index, at, method, url, base, headers, body, bytes, status, 0);
    }

    /** The same exchange with what was answered. */
    Exchange answered(int with) {
        return new Exchange(index, at, method, url, base, headers, body, bytes, with, taken);
    }

    /** The same exchange with so much more of its answer taken. */
    Exchange taking(int more) {
        return new Exchange(index, at, method, url, base, headers, body, bytes, status, taken + more);
    }

    /** The first value of a header, its name in any letter case. */
    public Optional<String> header(String name) {
        return headers.stream().filter(h -> h.is(name)).map(Header::value).findFirst();
    }

    /** The path below the base; the whole path where the request went past the base. */
    public String path() {
        String path = pathAndQuery();
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /** The raw query, empty where there is none. */
    public String query() {
        int query = url.indexOf('?');
        return query < 0 ? "" : url.substring(query + 1);
    }

    /** Method and URL, for people. */
    public String requestLine() {
        return method + " " + pathAndQuery();
    }

    private String pathAndQuery() {
        if (!base.isEmpty() && url.startsWith(base)) {
            return url.substring(base.length());
        }
        int scheme = url.startsWith("/") ? -1 : url.indexOf("://");
        int slash = scheme < 0 ? 0 : url.indexOf('/', scheme + 3);
        return slash < 0 ? "/" : url.substring(slash);
    }

    /** Where it went, for people, without the query: the path below the base, or the whole address where it went past it. */
    public String address() {
        Matcher parts = HOST.matcher(url);
        boolean given = !base.isEmpty() && url.startsWith(base);
        return given || !parts.lookingAt() ? path() : parts.group(1) + authority(parts) + path();
    }

    private static String authority(Matcher parts) {
        return parts.group(2) + (parts.group(3) == null ? "" : parts.group(3));
    }

    /** The host that was asked for, in lower case; empty where the URL is a path alone. */
    public String host() {
        return host(url);
    }

    /** The host of the address that was given to the implementation, empty where none was. */
    public String givenHost() {
        return host(base);
    }

    private static String host(String url) {
        Matcher parts = HOST.matcher(url);
        return parts.lookingAt() ? parts.group(2).toLowerCase(Locale.ROOT) : "";
    }
}
