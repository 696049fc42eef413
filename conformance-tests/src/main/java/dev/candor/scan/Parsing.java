package dev.candor.scan;

import dev.candor.capture.Exchange;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.Base64Variants;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Walks through the JSON of a piece; what is wrong with it is told without any of it. */
final class Parsing {
    /** The deepest nesting that is read. */
    static final int LEVELS = 500;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(LEVELS)
                    .maxStringLength(Gathered.MOST)
                    .maxNameLength(Gathered.MOST)
                    .build())
            .build();
    private static final Base64Variant BASE64 = Base64Variants.MIME_NO_LINEFEEDS.withPaddingAllowed();
    private static final int GROUP = 4;

    private final Piece piece;
    private final JsonParser json;

    private Parsing(Piece piece, JsonParser json) {
        this.piece = piece;
        this.json = json;
    }

    /** What to do with a member whose value comes next; it goes to the last token of that value. */
    interface Member {
        void read(String name, Parsing value) throws Broken;
    }

    /** What to do with an entry of a list. */
    interface Entry {
        void read(Parsing value) throws Broken;
    }

    /** Reads a piece that must be one object. */
    static void read(Piece piece, Member member) throws Broken {
        if (piece.tooLong()) {
            throw new Broken("an exchange must have at most 10 MiB beside one long text, but has more");
        }
        try (JsonParser json =
                FACTORY.createParser(ObjectReadContext.empty(), piece.bytes(), piece.from(), piece.length())) {
            Parsing parsing = new Parsing(piece, json);
            json.nextToken();
            parsing.object("an exchange", member);
            if (json.nextToken() != null) {
                throw new Broken("one JSON object must stand here, but more comes after it");
            }
        } catch (JacksonException e) {
            throw new Broken(reason(e));
        }
    }

    /** Whether the text begins as an archive does: an object with a member {@code log}. */
    static boolean isArchive(Piece beginning) {
        try (JsonParser json = FACTORY.createParser(
                ObjectReadContext.empty(), beginning.bytes(), beginning.from(), beginning.length())) {
            boolean object = json.nextToken() == JsonToken.START_OBJECT;
            while (object && json.nextToken() == JsonToken.PROPERTY_NAME) {
                if (json.currentName().equals("log")) {
                    return true;
                }
                json.nextToken();
                json.skipChildren();
            }
            return false;
        } catch (JacksonException e) {
            return false;
        }
    }

    void object(String what, Member member) throws Broken {
        require(json.currentToken() == JsonToken.START_OBJECT, what + " must be a JSON object");
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            member.read(name, this);
        }
    }

    void list(String what, Entry entry) throws Broken {
        require(json.currentToken() == JsonToken.START_ARRAY, what + " must be a list");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            entry.read(this);
        }
    }

    String text(String what) throws Broken {
        require(json.currentToken() == JsonToken.VALUE_STRING, what + " must be a text");
        return json.getString();
    }

    /** A whole number from 0 on, or -1 where it is none. */
    long number() {
        boolean whole = json.currentToken() == JsonToken.VALUE_NUMBER_INT;
        JsonParser.NumberType type = whole ? json.getNumberType() : null;
        boolean fits = type == JsonParser.NumberType.INT || type == JsonParser.NumberType.LONG;
        return fits ? Math.max(-1, json.getLongValue()) : -1;
    }

    boolean isNull() {
        return json.currentToken() == JsonToken.VALUE_NULL;
    }

    void skip() {
        json.skipChildren();
    }

    JsonParser json() {
        return json;
    }

    /** How many bytes of the text at which it stands were left out. */
    long missing() {
        TokenStreamLocation here = json.currentTokenLocation();
        return piece.cut().isEmpty() ? 0 : piece.cut().getOrDefault(here.getByteOffset(), 0L);
    }

    byte[] base64(String what) throws Broken {
        require(json.currentToken() == JsonToken.VALUE_STRING, what + " must be a text in base64");
        if (missing() > 0) {
            return beginning(what, json.getString());
        }
        try {
            return json.getBinaryValue(BASE64);
        } catch (UnexpectedEndOfInputException e) {
            throw e;
        } catch (JacksonException e) {
            throw notBase64(what);
        }
    }

    /** What the whole groups at the beginning give. */
    static byte[] beginning(String what, String base64) throws Broken {
        try {
            return Base64.getDecoder().decode(base64.substring(0, base64.length() / GROUP * GROUP));
        } catch (IllegalArgumentException e) {
            throw notBase64(what);
        }
    }

    static byte[] kept(byte[] body) {
        return body.length > Exchange.KEPT ? Arrays.copyOf(body, Exchange.KEPT) : body;
    }

    static Broken notBase64(String what) {
        return new Broken(what + " must be base64 of the standard alphabet, but is not");
    }

    private void require(boolean holds, String what) throws Broken {
        if (!holds) {
            throw new Broken(what + ", but is " + found());
        }
    }

    private String found() {
        JsonToken token = json.currentToken();
        if (token == null) {
            return "missing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            default -> String.valueOf(token.asString());
        };
    }

    private static String reason(JacksonException e) {
        TokenStreamLocation where = e.getLocation();
        String at = where == null || where.getColumnNr() < 1 ? "" : " (byte " + where.getByteOffset() + " of it)";
        String said = String.valueOf(e.getOriginalMessage());
        if (e instanceof UnexpectedEndOfInputException || said.contains("end-of-input")) {
            return "an exchange must be a whole JSON object, but ends too early";
        }
        if (e instanceof StreamConstraintsException) {
            return said.contains("nesting depth")
                    ? "an exchange must have at most " + LEVELS + " levels of nesting, but has more"
                    : "an exchange must have names and numbers of bearable size, but has a larger one";
        }
        if (said.contains("surrogate")) {
            return "the texts of an exchange must be of whole characters, but one has half of a pair" + at;
        }
        return said.contains("UTF-8")
                ? "an exchange must be UTF-8, but is not" + at
                : "an exchange must be JSON (RFC 8259), but is not" + at;
    }
}
