package dev.candor.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.candor.capture.Exchange;
import dev.candor.spec.Documents;
import dev.candor.spec.Endpoint;
import dev.candor.spec.Specification;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Bodies by wire format, and what the format makes of them. */
final class Bodies {
    // A format reads the body alone; any endpoint will do.
    private static final Endpoint ENDPOINT =
            Specification.shipped().profile("candor").endpoints().get(0);

    private Bodies() {}

    static List<JsonNode> rows(String file) {
        Path path = Path.of("src", "test", "resources", "dev", "candor", "wire", file);
        return Documents.read(path).valueStream().toList();
    }

    static byte[] bytes(JsonNode row) {
        return row.has("hex")
                ? HexFormat.of().parseHex(row.path("hex").stringValue())
                : row.path("body").stringValue().getBytes(UTF_8);
    }

    static WireFormat format(String name) {
        WireFormat format = WireFormats.ALL.get(name);
        if (format == null) {
            throw new IllegalArgumentException("expected one of " + WireFormats.ALL.keySet() + ", but was " + name);
        }
        return format;
    }

    static WireFormat.Body read(String format, byte[] body) {
        return read(format, Posts.to("/", body));
    }

    static WireFormat.Body read(String format, Exchange exchange) {
        return format(format).body(exchange, ENDPOINT);
    }
}
