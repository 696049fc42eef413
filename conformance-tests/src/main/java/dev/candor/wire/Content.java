package dev.candor.wire;

import dev.candor.capture.Exchange;
import dev.candor.spec.Json;
import dev.candor.spec.MalformedJsonException;
import dev.candor.wire.WireFormat.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/** The bytes of a body, its content encoding undone. */
public final class Content {
    private static final String ENCODING = "Content-Encoding";
    private static final int MEBIBYTE = 1 << 20;

    private Content() {}

    /** Reads a body by a format's own means, or says why it cannot be read. */
    static Body read(Exchange exchange, Reader reader) {
        try {
            byte[] content = of(exchange);
            if (content.length == 0) {
                throw new UnreadableException("", "a body", "an empty one");
            }
            return new Body(Optional.of(reader.read(content)), Optional.empty());
        } catch (UnreadableException e) {
            return new Body(Optional.empty(), Optional.of(e.in(exchange.index())));
        }
    }

    /** Whether a body says nothing: it is blank, an empty list or an empty object, however it was compressed. */
    public static boolean saysNothing(Exchange exchange) {
        try {
            String text = new String(of(exchange), StandardCharsets.UTF_8).strip();
            if (text.isEmpty()) {
                return true;
            }
            JsonNode json = Json.tree(text);
            return json.isContainer() && json.isEmpty();
        } catch (UnreadableException | MalformedJsonException e) {
            return false;
        }
    }

    private static byte[] of(Exchange exchange) throws UnreadableException {
        if (exchange.bytes() == 0) {
            return exchange.body();
        }
        if (exchange.bytes() > Math.min(exchange.body().length, Exchange.KEPT)) {
            throw tooLarge("", exchange.bytes() + " bytes");
        }
        String encoding = exchange.header(ENCODING).orElse("").strip().toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "", "identity" -> exchange.body();
            case "gzip", "x-gzip" -> unzipped(exchange.body());
            default -> throw new UnreadableException(ENCODING, "gzip or none", "another one");
        };
    }

    private static byte[] unzipped(byte[] body) throws UnreadableException {
        byte[] bytes;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            bytes = in.readNBytes(Exchange.KEPT + 1);
        } catch (IOException e) {
            throw new UnreadableException(ENCODING, "a whole gzip stream, as announced", "bytes that are none");
        }
        if (bytes.length > Exchange.KEPT) {
            throw tooLarge(ENCODING, "more once unpacked");
        }
        return bytes;
    }

    static UnreadableException tooLarge(String at, String actual) {
        return new UnreadableException(at, "at most " + Exchange.KEPT / MEBIBYTE + " MiB", actual);
    }

    /** What a format makes of bytes that are no longer compressed. */
    interface Reader {
        JsonNode read(byte[] content) throws UnreadableException;
    }
}
