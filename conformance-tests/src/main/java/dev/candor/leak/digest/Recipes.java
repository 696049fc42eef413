package dev.candor.leak.digest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** All ways from a text to a digest that are looked for, in a fixed order; not for use by two threads at a time. */
final class Recipes {
    private static final HexFormat HEX = HexFormat.of();
    private static final HexFormat UPPER = HexFormat.of().withUpperCase();

    /** What stands between a salt and what it salts. */
    static final List<String> SEPARATORS = List.of("", ":", ".", "|", "-", "_", "/");

    private final List<Recipe> simple = new ArrayList<>();
    private final List<Recipe> all = new ArrayList<>();

    Recipes(List<String> salts) {
        for (Algorithm algorithm : Algorithms.ALL) {
            simple.add(new Recipe(
                    List.of(algorithm.name()), null, true, algorithm.digest().get()));
        }
        simple.addAll(NameBased.recipes());
        all.addAll(simple);
        List.copyOf(simple).stream()
                .filter(recipe -> !recipe.chain().get(0).startsWith("uuid"))
                .forEach(this::twice);
        salts.forEach(salt -> all.addAll(Salted.by(salt, Algorithms.COMMON)));
    }

    /** Those of a text alone, hashed once: the first ones of {@link #all}. */
    List<Recipe> simple() {
        return simple;
    }

    List<Recipe> all() {
        return all;
    }

    /** A digest that is hashed once more: as it is, in hexadecimal, in base64. */
    private void twice(Recipe inner) {
        Digest first = last(inner.digest());
        List<Digest> spellings = List.of(
                first,
                last(input -> bytes(HEX.formatHex(first.of(input)))),
                last(input -> bytes(UPPER.formatHex(first.of(input)))),
                last(input -> Base64.getEncoder().encode(first.of(input))));
        for (Digest spelled : spellings) {
            for (Algorithm outer : Algorithms.COMMON) {
                Digest digest = outer.digest().get();
                all.add(new Recipe(
                        List.of(outer.name(), inner.chain().get(0)),
                        null,
                        false,
                        input -> digest.of(spelled.of(input))));
            }
        }
    }

    /** Remembers what it made last: the recipes follow each other with the same text. */
    private static Digest last(Digest digest) {
        return new Digest() {
            private byte[] input = {};
            private byte[] output = digest.of(input);

            @Override
            public byte[] of(byte[] text) {
                if (text != input) {
                    output = digest.of(text);
                    input = text;
                }
                return output;
            }
        };
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
