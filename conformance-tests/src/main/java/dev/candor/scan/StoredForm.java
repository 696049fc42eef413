package dev.candor.scan;

import dev.candor.capture.Header;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Exchanges as the kit keeps them (schema {@code urn:candor:meta:exchange}). */
final class StoredForm implements Form {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Set<String> BODIES = Set.of("body", "text", "json");
    private static final int BASE64_CHARACTERS = 4;
    private static final int BASE64_BYTES = 3;

    private final Indexes indexes = new Indexes();

    @Override
    public Optional<Read> read(Piece piece) throws Broken {
        Reader reader = new Reader();
        Parsing.read(piece, reader);
        int index = indexes.of(reader.index, piece.line());
        return Optional.of(new Read(reader.draft.exchange(index), piece.line(), reader.draft.dark, reader.unknown));
    }

    private static final class Reader implements Parsing.Member {
        private final Draft draft = new Draft();
        private final Set<String> seen = new HashSet<>();
        private long index = -1;
        private boolean unknown;

        @Override
        public void read(String name, Parsing value) throws Broken {
            if (!seen.add(BODIES.contains(name) ? "body, text or json" : name)) {
                throw new Broken(
                        "each key must stand once in an exchange, and one of body, text and json, but one more does");
            }
            switch (name) {
                case "method" -> draft.method = value.text(name);
                case "url" -> draft.url = value.text(name);
                case "base" -> draft.base = value.text(name);
                case "headers" -> value.list(name, this::header);
                case "body", "text", "json" -> body(name, value);
                case "index" -> index = value.number();
                case "bytes" -> draft.atLeast(value.number());
                case "atMillis", "answer" -> value.skip();
                default -> {
                    unknown = true;
                    value.skip();
                }
            }
        }

        private void header(Parsing header) throws Broken {
            List<String> pair = new ArrayList<>(2);
            header.list("a header", part -> pair.add(part.text("name and value of a header")));
            if (pair.size() != 2) {
                throw new Broken("a header must be a list of name and value, but has " + pair.size() + " entries");
            }
            draft.headers.add(new Header(pair.get(0), pair.get(1)));
        }

        private void body(String name, Parsing value) throws Broken {
            long missing = value.missing();
            switch (name) {
                case "body" -> draft.body(value.base64(name), missing / BASE64_CHARACTERS * BASE64_BYTES);
                case "text" -> draft.body(value.text(name).getBytes(StandardCharsets.UTF_8), missing);
                default -> draft.body(compact(value), 0);
            }
        }

        private static byte[] compact(Parsing value) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
                json.copyCurrentStructureExact(value.json());
            }
            return out.toByteArray();
        }
    }
}
