package dev.candor.leak.layer;

import java.util.List;

/** All that is undone. */
public final class Layers {
    public static final Base64 BASE_64 = new Base64();

    public static final List<TextLayer> TEXTS = List.of(
            new MimeWord(),
            new Percent(),
            new Octal(),
            new Escapes(),
            new HtmlEntities(),
            new QuotedPrintable(),
            new ByteArrays(),
            new Folds(),
            new Utf16(),
            Base85.ascii(),
            Base85.rfc1924());

    public static final List<TokenLayer> TOKENS = List.of(
            new Hex(),
            new Decimal(),
            new Negative(),
            new Base32(Octets.UPPER_32),
            new Base32(Octets.LOWER_32),
            BASE_64,
            new Base58());

    public static final List<BinaryLayer> COMPRESSIONS =
            List.of(Deflated.gzip(), Deflated.zlib(), new Zstd(), Deflated.raw(), new Brotli());

    public static final List<Container> CONTAINERS = List.of(new Protobuf(), new MessagePack(), new Cbor());

    /** Kinds of octet that all letters of a token are to what may be written in them. */
    private static final TokenLayer[][] BY_ALPHABET = byAlphabet();

    private Layers() {}

    private static TokenLayer[][] byAlphabet() {
        TokenLayer[][] layers = new TokenLayer[2 * Octets.BASE_58][];
        for (int kinds = 0; kinds < layers.length; kinds++) {
            int all = kinds;
            layers[kinds] = TOKENS.stream()
                    .filter(layer -> (layer.alphabet() & all) != 0)
                    .toArray(TokenLayer[]::new);
        }
        return layers;
    }

    /** What may be written in letters that are all of these kinds; not to be changed. */
    public static TokenLayer[] of(int kinds) {
        return BY_ALPHABET[kinds & BY_ALPHABET.length - 1];
    }

    /** Whether the mark of a compression begins so. */
    public static boolean marked(byte first) {
        return first == 0x1f || first == 0x28 || first == 0x78;
    }

    /** Whether bytes may be compressed: the first ones of so many. */
    public static boolean compressed(byte[] first, int size) {
        for (BinaryLayer layer : COMPRESSIONS) {
            if (layer.begins(first, size)) {
                return true;
            }
        }
        return false;
    }
}
