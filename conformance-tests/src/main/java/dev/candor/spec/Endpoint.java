package dev.candor.spec;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where events go.
 *
 * @param url the declared address
 * @param path what an override's base is followed by
 * @param query the query's keys, exactly
 * @param headers what may or must stand besides the headers that every profile allows
 * @param wireFormat how requests carry events
 * @param schema file of the schema of a request's decoded body; absent where the event is the whole body
 * @param insteadOf name of the endpoint whose events may come here in its place
 */
public record Endpoint(
        String name,
        String method,
        String url,
        String path,
        List<Part> query,
        List<Part> headers,
        String contentType,
        String wireFormat,
        @Nullable String schema,
        @Nullable String insteadOf,
        String owner,
        String source) {

    static final int HTTP = 80;
    static final int HTTPS = 443;

    /** A query key or a header with the form of its value. */
    public record Part(String name, @Nullable String pattern, boolean required) {}

    public Endpoint {
        query = Absent.empty(query);
        headers = Absent.empty(headers);
    }

    /** Host of the declared address, in lower case: a name, or an address as a URL writes it. */
    public String host() {
        return String.valueOf(URI.create(url).getHost()).toLowerCase(Locale.ROOT);
    }

    /** Port of the declared address, that of the scheme where none is named. */
    public int port() {
        int port = URI.create(url).getPort();
        return port >= 0 ? port : url.startsWith("https:") ? HTTPS : HTTP;
    }

    /** Name of the endpoint whose events come here: its own, or that of the one in whose place it stands. */
    public String events() {
        return insteadOf == null ? name : insteadOf;
    }
}
