package dev.candor.leak.digest;

/** Fowler, Noll and Vo's hashes, which no library here has. */
final class Fnv {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Fnv() {}

    static long fnv1(byte[] input) {
        long hash = BASIS;
        for (byte octet : input) {
            hash = hash * PRIME ^ octet & 0xff;
        }
        return hash;
    }

    static long fnv1a(byte[] input) {
        long hash = BASIS;
        for (byte octet : input) {
            hash = (hash ^ octet & 0xff) * PRIME;
        }
        return hash;
    }
}
