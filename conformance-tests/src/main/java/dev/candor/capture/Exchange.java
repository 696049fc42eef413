package dev.candor.capture;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
        @Nullable Integer status) {

    /** How many bytes of a body are kept: 16 MiB. */
    public static final int KEPT = 16 << 20;

    /** The same exchange with what was answered. */
    Exchange answered(int with) {
        return new Exchange(index, at, method, url, base, headers, body, bytes, with);
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

    /** The host that was asked for, empty where the URL is no URL. */
    public String host() {
        try {
            String host = URI.create(url.split("\\?", 2)[0]).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
