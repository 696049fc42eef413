package dev.candor.leak;

import dev.candor.capture.Exchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A body without its content encoding, as far as it can be undone.
 *
 * @param dark why not all of it can be seen; null where it can
 */
record Body(byte[] bytes, @Nullable String dark) {
    private static final int BLOCK = 1 << 16;
    private static final int GZIP_MAGIC = 0x1f8b;

    static Body of(Exchange exchange) {
        Body body = new Body(exchange.body(), null);
        for (String encoding : encodings(exchange)) {
            body = body.without(encoding);
        }
        return body.dark == null && exchange.bytes() > exchange.body().length
                ? new Body(body.bytes, "only the first " + Exchange.KEPT + " bytes were kept")
                : body;
    }

    /** The encodings, the last applied first; a gzip that is not announced is told by its first bytes. */
    private static List<String> encodings(Exchange exchange) {
        String announced = exchange.header("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
        if (announced.isBlank()) {
            return isGzip(exchange.body()) ? List.of("gzip") : List.of();
        }
        List<String> encodings = new ArrayList<>(List.of(announced.strip().split("\\s*,\\s*")));
        Collections.reverse(encodings);
        return encodings;
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 2 && ((body[0] & 0xff) << Byte.SIZE | body[1] & 0xff) == GZIP_MAGIC;
    }

    private Body without(String encoding) {
        if (dark != null) {
            return this;
        }
        return switch (encoding) {
            case "identity" -> this;
            case "gzip", "x-gzip" -> isGzip(bytes) ? inflated(encoding) : this;
            case "deflate" -> inflated(encoding);
            default -> new Body(bytes, "the content encoding must be gzip, deflate or none to be looked into");
        };
    }

    /** What is broken off is seen as far as it came. */
    private Body inflated(String encoding) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(BLOCK);
        try (InputStream in = open(encoding)) {
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                out.write(block, 0, read);
                if (out.size() > Exchange.KEPT) {
                    return new Body(out.toByteArray(), "more than " + Exchange.KEPT + " bytes after decompression");
                }
            }
            return new Body(out.toByteArray(), null);
        } catch (IOException e) {
            return new Body(out.toByteArray(), encoding + " that is broken");
        }
    }

    private InputStream open(String encoding) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        return encoding.equals("deflate") ? new InflaterInputStream(in) : new GZIPInputStream(in);
    }
}
