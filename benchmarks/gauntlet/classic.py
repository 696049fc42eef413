"""MD2, MD4 and the RIPEMD family, after RFC 1319, RFC 1320 and the RIPEMD papers."""

import struct

MASK = 0xFFFFFFFF

# The permutation of RFC 1319, made of the digits of pi.
PI_BYTES = bytes.fromhex(
    "292e43c9a2d87c013d3654a1ecf0061362a705f3c0c7738c98932bd9bc4c82ca1e9b573cfdd4e01667426f188a17e512"
    "be4ec4d6da9ede49a0fbf58ebb2fee7aa968799115b2073f94c210890b225f21807f5d9a5a903227353ecce7bff79703"
    "ff1930b348a5b5d1d75e922aac56aac64fb838d296a47db676fc6be29c7404f1459d705964718720865bcf65e62da802"
    "1b6025adaeb0b9f61c46616934407e0f5547a323dd51af3ac35cf9cebac5ea262c530d6e85288409d3dfcdf441814d52"
    "6adc37c86cc1abfa24e17b080cbdb14a7888958be363e86de9cbd5fe3b001d39f2efb70e6658d0e4a67772f8eb754b0a"
    "314450b48fed1f1adb998d339f118314"
)

MIX = (7, 4, 13, 1, 10, 6, 15, 3, 12, 0, 9, 5, 2, 14, 11, 8)
LEFT_SHIFTS = (
    (11, 14, 15, 12, 5, 8, 7, 9, 11, 13, 14, 15, 6, 7, 9, 8),
    (7, 6, 8, 13, 11, 9, 7, 15, 7, 12, 15, 9, 11, 7, 13, 12),
    (11, 13, 6, 7, 14, 9, 13, 15, 14, 8, 13, 6, 5, 12, 7, 5),
    (11, 12, 14, 15, 14, 15, 9, 8, 9, 14, 5, 6, 8, 6, 5, 12),
    (9, 15, 5, 11, 6, 8, 13, 12, 5, 12, 13, 14, 11, 8, 5, 6),
)
RIGHT_SHIFTS = (
    (8, 9, 9, 11, 13, 15, 15, 5, 7, 7, 8, 11, 14, 14, 12, 6),
    (9, 13, 15, 7, 12, 8, 9, 11, 7, 7, 12, 7, 6, 15, 13, 11),
    (9, 7, 15, 11, 8, 6, 6, 14, 12, 13, 5, 14, 13, 13, 7, 5),
    (15, 5, 8, 11, 14, 14, 6, 14, 6, 9, 12, 9, 12, 5, 15, 8),
    (8, 5, 12, 9, 12, 5, 14, 6, 8, 13, 6, 5, 15, 13, 11, 11),
)
LEFT_ADDED = (0, 0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xA953FD4E)
RIGHT_ADDED_4 = (0x50A28BE6, 0x5C4DD124, 0x6D703EF3, 0)
RIGHT_ADDED_5 = (0x50A28BE6, 0x5C4DD124, 0x6D703EF3, 0x7A6D76E9, 0)
FIRST = (0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0)
SECOND = (0x76543210, 0xFEDCBA98, 0x89ABCDEF, 0x01234567, 0x3C2D1E0F)
BOOLEAN = (
    lambda x, y, z: x ^ y ^ z,
    lambda x, y, z: (x & y) | (~x & z),
    lambda x, y, z: (x | ~y) ^ z,
    lambda x, y, z: (x & z) | (y & ~z),
    lambda x, y, z: x ^ (y | ~z),
)


def rotated(value, count):
    value &= MASK
    return ((value << count) | (value >> (32 - count))) & MASK


def blocks_of(message):
    """Blocks of 64 bytes with the padding of MD4: a bit, zeros, the length in bits with its low byte first."""
    padded = message + b"\x80" + bytes(-(len(message) + 9) % 64) + struct.pack("<Q", 8 * len(message))
    return [struct.unpack_from("<16I", padded, at) for at in range(0, len(padded), 64)]


def md2(message):
    fill = 16 - len(message) % 16
    message += bytes([fill]) * fill
    total, last = bytearray(16), 0
    for at in range(0, len(message), 16):
        for i in range(16):
            total[i] ^= PI_BYTES[message[at + i] ^ last]
            last = total[i]
    state = bytearray(48)
    padded = message + bytes(total)
    for at in range(0, len(padded), 16):
        md2_block(state, padded[at : at + 16])
    return bytes(state[:16])


def md2_block(state, block):
    for i in range(16):
        state[16 + i] = block[i]
        state[32 + i] = block[i] ^ state[i]
    turn = 0
    for step in range(18):
        for i in range(48):
            turn = state[i] = state[i] ^ PI_BYTES[turn]
        turn = (turn + step) & 255


def md4(message):
    state = FIRST[:4]
    orders = (
        (range(16), (3, 7, 11, 19), 0, lambda x, y, z: (x & y) | (~x & z)),
        ([4 * (i % 4) + i // 4 for i in range(16)], (3, 5, 9, 13), 0x5A827999, lambda x, y, z: (x & y) | (x & z) | (y & z)),
        ((0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15), (3, 9, 11, 15), 0x6ED9EBA1, BOOLEAN[0]),
    )
    for words in blocks_of(message):
        a, b, c, d = state
        for order, shifts, added, mixed in orders:
            for i, k in enumerate(order):
                a = rotated(a + mixed(b, c, d) + words[k] + added, shifts[i % 4])
                a, b, c, d = d, a, b, c
        state = tuple((old + new) & MASK for old, new in zip(state, (a, b, c, d)))
    return struct.pack("<4I", *state)


def line(words, state, number, right):
    """One of the rounds of one of the two lines; four or five words of state tell which of the algorithms."""
    wide = len(state) == 5
    rounds = 5 if wide else 4
    if right:
        added = (RIGHT_ADDED_5 if wide else RIGHT_ADDED_4)[number]
        mixed, shifts = BOOLEAN[rounds - 1 - number], RIGHT_SHIFTS[number]
        order = [(9 * i + 5) % 16 for i in range(16)]
    else:
        added, mixed, shifts, order = LEFT_ADDED[number], BOOLEAN[number], LEFT_SHIFTS[number], range(16)
    for _ in range(number):
        order = [MIX[i] for i in order]
    for i, k in enumerate(order):
        state = step(state, mixed, words[k] + added, shifts[i])
    return state


def step(state, mixed, added, shift):
    if len(state) == 4:
        a, b, c, d = state
        return d, rotated(a + mixed(b, c, d) + added, shift), b, c
    a, b, c, d, e = state
    return e, (rotated(a + mixed(b, c, d) + added, shift) + e) & MASK, b, rotated(c, 10), d


def narrow(message, width):
    """RIPEMD-128 (width 4) and RIPEMD-160 (width 5): two lines that are added crosswise."""
    state = FIRST[:width]
    for words in blocks_of(message):
        left = right = state
        for number in range(width):
            left, right = line(words, left, number, False), line(words, right, number, True)
        state = tuple((state[(i + 1) % width] + left[(i + 2) % width] + right[(i + 3) % width]) & MASK for i in range(width))
    return struct.pack(f"<{width}I", *state)


def broad(message, width):
    """RIPEMD-256 (width 4) and RIPEMD-320 (width 5): two lines that exchange one word after each round."""
    state = FIRST[:width] + SECOND[:width]
    exchanged = (0, 1, 2, 3) if width == 4 else (1, 3, 0, 2, 4)
    for words in blocks_of(message):
        left, right = state[:width], state[width:]
        for number in range(width):
            left, right = list(line(words, left, number, False)), list(line(words, right, number, True))
            k = exchanged[number]
            left[k], right[k] = right[k], left[k]
        state = tuple((old + new) & MASK for old, new in zip(state, left + right))
    return struct.pack(f"<{2 * width}I", *state)


DIGESTS = {
    "md2": md2,
    "md4": md4,
    "ripemd128": lambda message: narrow(message, 4),
    "ripemd160": lambda message: narrow(message, 5),
    "ripemd256": lambda message: broad(message, 4),
    "ripemd320": lambda message: broad(message, 5),
}
