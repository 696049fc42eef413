package dev.candor.leak.digest;

/** Bytes to other bytes from which they cannot be computed back; not for use by two threads at a time. */
interface Digest {
    byte[] of(byte[] input);
}
