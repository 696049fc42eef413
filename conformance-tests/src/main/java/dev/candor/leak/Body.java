package dev.candor.leak;

import dev.candor.capture.Exchange;
import dev.candor.leak.layer.BinaryLayer;
import dev.candor.leak.layer.BinaryLayer.Expanded;
import dev.candor.leak.layer.Layers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A body without its content encoding, as far as it can be undone.
 *
 * @param dark why not all of it can be seen; null where it can
 * @param unsaid what was undone although it is not announced; null where nothing was
 */
record Body(byte[] bytes, @Nullable String dark, @Nullable String unsaid) {
    private static final int MOST = Exchange.KEPT;
    private static final int GZIP_MAGIC = 0x1f8b;

    static Body of(Exchange exchange) {
        boolean announced = !exchange.header("Content-Encoding").orElse("").isBlank();
        Body body = new Body(exchange.body(), null, !announced && isGzip(exchange.body()) ? "gzip" : null);
        for (String encoding : encodings(exchange)) {
            body = body.without(encoding);
        }
        return body.dark == null && exchange.bytes() > exchange.body().length
                ? new Body(body.bytes, "only the first " + Exchange.KEPT + " bytes were kept", body.unsaid)
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
            case "gzip", "x-gzip" -> isGzip(bytes) ? undone(encoding, "gzip") : this;
            case "deflate" -> undone(encoding, "zlib", "deflate");
            case "br" -> undone(encoding, "brotli");
            case "zstd" -> undone(encoding, "zstd");
            default ->
                new Body(
                        bytes,
                        "the content encoding must be gzip, deflate, br, zstd or none to be looked into",
                        unsaid);
        };
    }

    /** What is broken off is seen as far as it came. */
    private Body undone(String encoding, String... names) {
        for (BinaryLayer layer : Layers.COMPRESSIONS) {
            Expanded plain = List.of(names).contains(layer.name()) ? layer.undone(bytes, MOST) : null;
            if (plain != null) {
                String cut = plain.bytes().length < MOST
                        ? encoding + " that is broken"
                        : "more than " + MOST + " bytes after decompression";
                return new Body(plain.bytes(), plain.whole() ? null : cut, unsaid);
            }
        }
        return new Body(bytes, encoding + " that is broken", unsaid);
    }
}
