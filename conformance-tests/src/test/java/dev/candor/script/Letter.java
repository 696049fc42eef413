package dev.candor.script;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;

/**
 * A request as the script has it, its templates filled.
 *
 * @param text the body before it is compressed
 */
record Letter(String method, URI to, Map<String, String> headers, String text, byte[] body) {

    /** @param base of the endpoint, without a trailing slash */
    static Letter of(JsonNode request, String base, Terms terms, Terms.Scope scope) {
        String text = text(request, terms, scope);
        boolean gzip = request.path("gzip").asBoolean(false);
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        body = gzip ? zipped(body) : body;
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", terms.text(request.path("type"), scope));
        request.path("headers")
                .properties()
                .forEach(one -> headers.put(one.getKey(), terms.text(one.getValue(), scope)));
        if (gzip && request.path("announced").asBoolean(true)) {
            headers.put("Content-Encoding", "gzip");
        }
        headers.put("Content-Length", Integer.toString(body.length));
        headers.values().removeIf(String::isEmpty);
        String url = request.has("url") ? terms.text(request.path("url"), scope) : base;
        String query = terms.text(request.path("query"), scope);
        URI to = URI.create(url + terms.text(request.path("path"), scope) + (query.isEmpty() ? "" : "?" + query));
        return new Letter(request.has("method") ? Terms.text(request.path("method")) : "POST", to, headers, text, body);
    }

    /** The same letter with another address. */
    Letter to(URI other) {
        return new Letter(method, other, headers, text, body);
    }

    private static String text(JsonNode request, Terms terms, Terms.Scope scope) {
        JsonNode body = terms.of(request.path("body"), scope);
        String tail = terms.text(request.path("tail"), scope);
        String encoding = Terms.text(request.path("encoding"));
        if (encoding.isEmpty()) {
            return Terms.text(body) + tail;
        }
        boolean raw = encoding.equals("raw-form");
        return body.properties().stream()
                .map(one ->
                        one.getKey() + "=" + (raw ? Terms.text(one.getValue()) : escaped(Terms.text(one.getValue()))))
                .collect(Collectors.joining("&", "", tail));
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static byte[] zipped(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Wire.End send(Deadline deadline) {
        return Wire.send(to, Wire.head(method, to, headers), body, deadline);
    }
}
