package dev.candor.leak.digest;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A text hashed together with a salt: before or after it, under it as a key, or as the key of it. */
final class Salted {
    private static final Map<String, String> KEYED = Map.of(
            "md5", "HmacMD5",
            "sha1", "HmacSHA1",
            "sha224", "HmacSHA224",
            "sha256", "HmacSHA256",
            "sha384", "HmacSHA384",
            "sha512", "HmacSHA512",
            "sha512-256", "HmacSHA512/256",
            "sha3-256", "HmacSHA3-256",
            "sha3-512", "HmacSHA3-512");

    private Salted() {}

    static List<Recipe> by(String salt, List<Algorithm> algorithms) {
        List<Recipe> recipes = new ArrayList<>();
        for (Algorithm algorithm : algorithms) {
            Digest digest = algorithm.digest().get();
            for (String separator : Recipes.SEPARATORS) {
                byte[] before = Recipes.bytes(salt + separator);
                byte[] after = Recipes.bytes(separator + salt);
                List<String> chain = List.of(algorithm.name());
                recipes.add(new Recipe(chain, salt, false, text -> digest.of(Recipes.joined(before, text))));
                recipes.add(new Recipe(chain, salt, false, text -> digest.of(Recipes.joined(text, after))));
            }
            if (KEYED.containsKey(algorithm.name())) {
                Mac mac = mac(KEYED.get(algorithm.name()), salt);
                recipes.add(new Recipe(List.of("hmac-" + algorithm.name()), salt, false, mac::doFinal));
                Mac other = mac(KEYED.get(algorithm.name()), salt);
                recipes.add(
                        new Recipe(List.of("hmac-" + algorithm.name()), salt, false, key -> keyed(other, key, salt)));
            }
        }
        return recipes;
    }

    private static byte[] keyed(Mac mac, byte[] key, String message) {
        try {
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
            return mac.doFinal(Recipes.bytes(message));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(
                    "any bytes must be a key of " + mac.getAlgorithm() + ", but some are not", e);
        }
    }

    private static Mac mac(String name, String key) {
        try {
            Mac mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec(Recipes.bytes(key), name));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("the JDK must have " + name + ", but has not", e);
        }
    }
}
