package dev.candor.wire;

import dev.candor.capture.Exchange;
import dev.candor.wire.WireFormat.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/** The bytes of a body, its content encoding undone. */
final class Content {
    private static final String ENCODING = "Content-Encoding";
    private static final int MEBIBYTE = 1 << 20;

    private Content() {}

    /** Reads a body by a format's own means, or says why it cannot be read. */
    static Body read(Exchange exchange, Reader reader) {
        try {
            return new Body(Optional.of(reader.read(of(exchange))), Optional.empty());
        } catch (UnreadableException e) {
            return new Body(Optional.empty(), Optional.of(e.in(exchange.index())));
        }
    }

    private static byte[] of(Exchange exchange) throws UnreadableException {
        if (exchange.bytes() == 0) {
            throw new UnreadableException("", "a body", "an empty one");
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
        if (bytes.length == 0) {
            throw new UnreadableException("", "a body", "an empty one");
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
