package dev.candor.leak.digest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** UUIDs made from names (RFC 9562, versions 3 and 5) under the four namespaces that it lists. */
final class NameBased {
    private static final int LENGTH = 16;
    private static final List<String> NAMESPACES = List.of("10", "11", "12", "14");

    private NameBased() {}

    static List<Recipe> recipes() {
        List<Recipe> recipes = new ArrayList<>();
        for (Algorithm algorithm : Algorithms.named(Set.of("md5", "sha1"))) {
            int version = algorithm.name().equals("md5") ? 3 : 5;
            for (String one : NAMESPACES) {
                byte[] namespace = HexFormat.of().parseHex("6ba7b8" + one + "9dad11d180b400c04fd430c8");
                Digest digest = algorithm.digest().get();
                recipes.add(new Recipe(
                        List.of("uuid" + version),
                        null,
                        true,
                        name -> uuid(digest.of(Recipes.joined(namespace, name)), version)));
            }
        }
        return recipes;
    }

    private static byte[] uuid(byte[] digest, int version) {
        byte[] uuid = Arrays.copyOf(digest, LENGTH);
        uuid[6] = (byte) (uuid[6] & 0x0f | version << 4);
        uuid[8] = (byte) (uuid[8] & 0x3f | 0x80);
        return uuid;
    }
}
