"""Digests that are no cryptography: FNV, murmur2, murmur3, xxHash. All of them print their number with its high byte first."""

import struct

MASK32, MASK64 = 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF
XX64 = (11400714785074694791, 14029467366897019727, 1609587929392839161, 9650029242287828579, 2870177450012600261)
XX32 = (2654435761, 2246822519, 3266489917, 668265263, 374761393)


def left(value, count, width):
    value &= (1 << width) - 1
    return (value << count | value >> (width - count)) & ((1 << width) - 1)


def fnv(message, width, multiply_first):
    prime, value = (16777619, 2166136261) if width == 32 else (1099511628211, 14695981039346656037)
    for byte in message:
        value = (value * prime ^ byte) if multiply_first else (value ^ byte) * prime
        value &= (1 << width) - 1
    return value


def murmur2_64(message, seed=0):
    factor = 0xC6A4A7935BD1E995
    value = seed ^ (len(message) * factor & MASK64)
    whole = len(message) // 8 * 8
    for (word,) in struct.iter_unpack("<Q", message[:whole]):
        word = word * factor & MASK64
        word = (word ^ word >> 47) * factor & MASK64
        value = (value ^ word) * factor & MASK64
    if whole < len(message):
        value = (value ^ int.from_bytes(message[whole:], "little")) * factor & MASK64
    value = (value ^ value >> 47) * factor & MASK64
    return value ^ value >> 47


def murmur3_last(value):
    value = (value ^ value >> 33) * 0xFF51AFD7ED558CCD & MASK64
    value = (value ^ value >> 33) * 0xC4CEB9FE1A85EC53 & MASK64
    return value ^ value >> 33


def murmur3_128(message, seed=0):
    """The two halves of the form for 64-bit machines."""
    one, two = 0x87C37B91114253D5, 0x4CF5AD432745937F
    h1 = h2 = seed
    whole = len(message) // 16 * 16
    for k1, k2 in struct.iter_unpack("<QQ", message[:whole]):
        h1 ^= left(k1 * one, 31, 64) * two & MASK64
        h1 = ((left(h1, 27, 64) + h2) * 5 + 0x52DCE729) & MASK64
        h2 ^= left(k2 * two, 33, 64) * one & MASK64
        h2 = ((left(h2, 31, 64) + h1) * 5 + 0x38495AB5) & MASK64
    k1, k2 = struct.unpack("<QQ", message[whole:] + bytes(16 - len(message) + whole))
    h1 ^= left(k1 * one, 31, 64) * two & MASK64
    h2 ^= left(k2 * two, 33, 64) * one & MASK64
    h1, h2 = h1 ^ len(message), h2 ^ len(message)
    h1 = (h1 + h2) & MASK64
    h1, h2 = murmur3_last(h1), murmur3_last((h2 + h1) & MASK64)
    h1 = (h1 + h2) & MASK64
    return h1, (h2 + h1) & MASK64


def xx_lanes(message, seed, width, primes):
    """What the four lanes make of the whole stripes of a message."""
    mask, stripe = (1 << width) - 1, width // 2
    turn = 31 if width == 64 else 13
    lanes = [seed + primes[0] + primes[1], seed + primes[1], seed, seed - primes[0]]
    for words in struct.iter_unpack("<4Q" if width == 64 else "<4I", message[: len(message) // stripe * stripe]):
        lanes = [left(lane + word * primes[1], turn, width) * primes[0] & mask for lane, word in zip(lanes, words)]
    turned = zip(lanes, (1, 7, 12, 18))
    return [lane & mask for lane in lanes], sum(left(lane, count, width) for lane, count in turned) & mask


def xx64(message, seed=0):
    value, rest = (seed + XX64[4]) & MASK64, message
    if len(message) >= 32:
        lanes, value = xx_lanes(message, seed, 64, XX64)
        for lane in lanes:
            value ^= left(lane * XX64[1], 31, 64) * XX64[0] & MASK64
            value = (value * XX64[0] + XX64[3]) & MASK64
        rest = message[len(message) // 32 * 32 :]
    value = (value + len(message)) & MASK64
    while len(rest) >= 8:
        value ^= left(int.from_bytes(rest[:8], "little") * XX64[1], 31, 64) * XX64[0] & MASK64
        value, rest = (left(value, 27, 64) * XX64[0] + XX64[3]) & MASK64, rest[8:]
    if len(rest) >= 4:
        value ^= int.from_bytes(rest[:4], "little") * XX64[0] & MASK64
        value, rest = (left(value, 23, 64) * XX64[1] + XX64[2]) & MASK64, rest[4:]
    for byte in rest:
        value = left(value ^ byte * XX64[4] & MASK64, 11, 64) * XX64[0] & MASK64
    value = (value ^ value >> 33) * XX64[1] & MASK64
    value = (value ^ value >> 29) * XX64[2] & MASK64
    return value ^ value >> 32


def number(function, size):
    return lambda message: function(message).to_bytes(size, "big")


def murmur3_bytes(order):
    return lambda message: b"".join(half.to_bytes(8, order) for half in murmur3_128(message))


# Only those of 64 bits and more: 32 bits are candidates, not findings.
DIGESTS = {
    "fnv1-64": number(lambda message: fnv(message, 64, True), 8),
    "fnv1a-64": number(lambda message: fnv(message, 64, False), 8),
    "murmur2-64": number(murmur2_64, 8),
    "murmur3-128": murmur3_bytes("big"),
    "murmur3-128-little": murmur3_bytes("little"),
    "xxh64": number(xx64, 8),
}
