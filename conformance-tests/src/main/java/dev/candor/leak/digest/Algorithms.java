package dev.candor.leak.digest;

import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.apache.commons.codec.digest.MurmurHash2;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.Blake2sDigest;
import org.bouncycastle.crypto.digests.Blake3Digest;
import org.bouncycastle.crypto.digests.GOST3411Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_256Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.digests.MD4Digest;
import org.bouncycastle.crypto.digests.RIPEMD128Digest;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.bouncycastle.crypto.digests.RIPEMD256Digest;
import org.bouncycastle.crypto.digests.RIPEMD320Digest;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.digests.SkeinDigest;
import org.bouncycastle.crypto.digests.TigerDigest;
import org.bouncycastle.crypto.digests.WhirlpoolDigest;

/** Every digest that is looked for, one line each. */
final class Algorithms {
    static final List<Algorithm> ALL = List.of(
            jdk("md2", "MD2"),
            bouncy("md4", MD4Digest::new),
            jdk("md5", "MD5"),
            jdk("sha1", "SHA-1"),
            jdk("sha224", "SHA-224"),
            jdk("sha256", "SHA-256"),
            jdk("sha384", "SHA-384"),
            jdk("sha512", "SHA-512"),
            jdk("sha512-224", "SHA-512/224"),
            jdk("sha512-256", "SHA-512/256"),
            jdk("sha3-224", "SHA3-224"),
            jdk("sha3-256", "SHA3-256"),
            jdk("sha3-384", "SHA3-384"),
            jdk("sha3-512", "SHA3-512"),
            bouncy("shake128", () -> new SHAKEDigest(128)),
            bouncy("shake256", () -> new SHAKEDigest(256)),
            bouncy("keccak-224", () -> new KeccakDigest(224)),
            bouncy("keccak-256", () -> new KeccakDigest(256)),
            bouncy("keccak-288", () -> new KeccakDigest(288)),
            bouncy("keccak-384", () -> new KeccakDigest(384)),
            bouncy("keccak-512", () -> new KeccakDigest(512)),
            bouncy("ripemd128", RIPEMD128Digest::new),
            bouncy("ripemd160", RIPEMD160Digest::new),
            bouncy("ripemd256", RIPEMD256Digest::new),
            bouncy("ripemd320", RIPEMD320Digest::new),
            bouncy("whirlpool", WhirlpoolDigest::new),
            bouncy("tiger", TigerDigest::new),
            bouncy("sm3", SM3Digest::new),
            bouncy("blake2b-160", () -> new Blake2bDigest(160)),
            bouncy("blake2b-256", () -> new Blake2bDigest(256)),
            bouncy("blake2b-384", () -> new Blake2bDigest(384)),
            bouncy("blake2b-512", () -> new Blake2bDigest(512)),
            bouncy("blake2s-128", () -> new Blake2sDigest(128)),
            bouncy("blake2s-160", () -> new Blake2sDigest(160)),
            bouncy("blake2s-224", () -> new Blake2sDigest(224)),
            bouncy("blake2s-256", () -> new Blake2sDigest(256)),
            bouncy("blake3", () -> new Blake3Digest(256)),
            bouncy("gost94", GOST3411Digest::new),
            bouncy("streebog-256", GOST3411_2012_256Digest::new),
            bouncy("streebog-512", GOST3411_2012_512Digest::new),
            bouncy("skein-512-256", () -> new SkeinDigest(SkeinDigest.SKEIN_512, 256)),
            bouncy("skein-512-512", () -> new SkeinDigest(SkeinDigest.SKEIN_512, 512)),
            number("fnv1-64", Fnv::fnv1),
            number("fnv1a-64", Fnv::fnv1a),
            number("murmur2-64", input -> MurmurHash2.hash64(input, input.length, 0)),
            number("murmur2-64", input -> MurmurHash2.hash64(input, input.length)),
            hasher("xxh64", Hashing.xxh64()),
            hasher("xxh3-64", Hashing.xxh3_64()),
            hasher("farmhash64", Hashing.farmHashNa()),
            lowFirst("murmur3-128", Hashing.murmur3_128(), ByteOrder.LITTLE_ENDIAN),
            lowFirst("murmur3-128", Hashing.murmur3_128(), ByteOrder.BIG_ENDIAN),
            highFirst("murmur3-128", Hashing.murmur3_128()),
            lowFirst("xxh3-128", Hashing.xxh3_128(), ByteOrder.LITTLE_ENDIAN),
            highFirst("xxh3-128", Hashing.xxh3_128()));

    /** The dozen that programs take by habit: hashed once more with, keyed with, salted. */
    static final List<Algorithm> COMMON = named(Set.of(
            "md5",
            "sha1",
            "sha224",
            "sha256",
            "sha384",
            "sha512",
            "sha512-256",
            "sha3-256",
            "sha3-512",
            "ripemd160",
            "blake2b-512",
            "blake2s-256"));

    private Algorithms() {}

    static List<Algorithm> named(Set<String> names) {
        return ALL.stream()
                .filter(algorithm -> names.contains(algorithm.name()))
                .toList();
    }

    private static Algorithm jdk(String name, String jdk) {
        try {
            int bits = MessageDigest.getInstance(jdk).getDigestLength() * Byte.SIZE;
            return new Algorithm(name, bits, () -> {
                try {
                    return MessageDigest.getInstance(jdk)::digest;
                } catch (NoSuchAlgorithmException e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK must have the digest " + jdk + ", but has not", e);
        }
    }

    private static Algorithm bouncy(String name, Supplier<ExtendedDigest> fresh) {
        return new Algorithm(name, fresh.get().getDigestSize() * Byte.SIZE, () -> {
            ExtendedDigest digest = fresh.get();
            return input -> {
                byte[] out = new byte[digest.getDigestSize()];
                digest.update(input, 0, input.length);
                digest.doFinal(out, 0);
                return out;
            };
        });
    }

    private static Algorithm number(String name, ToLongFunction<byte[]> hash) {
        return new Algorithm(name, Long.SIZE, () -> input -> bytes(ByteOrder.BIG_ENDIAN, hash.applyAsLong(input)));
    }

    private static Algorithm hasher(String name, Hasher64 hasher) {
        return number(name, hasher::hashBytesToLong);
    }

    private static Algorithm lowFirst(String name, Hasher128 hasher, ByteOrder order) {
        return new Algorithm(name, 2 * Long.SIZE, () -> input -> {
            var hash = hasher.hashBytesTo128Bits(input);
            return bytes(order, hash.getLeastSignificantBits(), hash.getMostSignificantBits());
        });
    }

    /** As one number is written. */
    private static Algorithm highFirst(String name, Hasher128 hasher) {
        return new Algorithm(name, 2 * Long.SIZE, () -> input -> {
            var hash = hasher.hashBytesTo128Bits(input);
            return bytes(ByteOrder.BIG_ENDIAN, hash.getMostSignificantBits(), hash.getLeastSignificantBits());
        });
    }

    private static byte[] bytes(ByteOrder order, long... words) {
        ByteBuffer out = ByteBuffer.allocate(words.length * Long.BYTES).order(order);
        for (long word : words) {
            out.putLong(word);
        }
        return out.array();
    }
}
