"""Keccak as it was before it became SHA-3, SM3, and BLAKE3 for messages of one chunk."""

import struct

MASK32, MASK64 = 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF
SM3_START = (0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E)
BLAKE3_START = (0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19)
BLAKE3_ORDER = (2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8)
BLAKE3_LANES = (
    (0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
    (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14),
)  # fmt: skip
CHUNK_BYTES = 1024
CHUNK_START, CHUNK_END, ROOT = 1, 2, 8


def left32(value, count):
    value &= MASK32
    count %= 32
    return (value << count | value >> (32 - count)) & MASK32


def left64(value, count):
    return (value << count | value >> (64 - count)) & MASK64 if count else value


def keccak_constants():
    register, constants = 1, []
    for _ in range(24):
        constant = 0
        for power in range(7):
            if register & 1:
                constant |= 1 << ((1 << power) - 1)
            register = register << 1 ^ (0x171 if register & 128 else 0)
        constants.append(constant)
    return constants


def keccak_turns():
    """Where each lane goes, and by how many bits it is turned on the way."""
    turns, x, y = {(0, 0): 0}, 1, 0
    for t in range(24):
        turns[x, y] = (t + 1) * (t + 2) // 2 % 64
        x, y = y, (2 * x + 3 * y) % 5
    return [(x + 5 * y, y + 5 * ((2 * x + 3 * y) % 5), turn) for (x, y), turn in turns.items()]


KECCAK_CONSTANTS, KECCAK_TURNS = keccak_constants(), keccak_turns()


def keccak_permuted(lanes):
    for constant in KECCAK_CONSTANTS:
        sums = [lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20] for x in range(5)]
        spread = [sums[x - 1] ^ left64(sums[(x + 1) % 5], 1) for x in range(5)]
        moved = [0] * 25
        for source, goal, turn in KECCAK_TURNS:
            moved[goal] = left64(lanes[source] ^ spread[source % 5], turn)
        lanes = [moved[i] ^ (~moved[i - i % 5 + (i + 1) % 5] & moved[i - i % 5 + (i + 2) % 5] & MASK64) for i in range(25)]
        lanes[0] ^= constant
    return lanes


def keccak(message, bits, ending=0x01):
    rate = 200 - bits // 4
    padded = bytearray(message + bytes([ending]))
    padded += bytes(-len(padded) % rate)
    padded[-1] |= 0x80
    lanes = [0] * 25
    for at in range(0, len(padded), rate):
        words = struct.unpack_from(f"<{rate // 8}Q", padded, at)
        lanes = keccak_permuted([lane ^ (words[i] if i < len(words) else 0) for i, lane in enumerate(lanes)])
    return struct.pack("<25Q", *lanes)[: bits // 8]


def sm3_block(state, block):
    w = list(struct.unpack(">16I", block))
    for i in range(16, 68):
        x = w[i - 16] ^ w[i - 9] ^ left32(w[i - 3], 15)
        w.append(x ^ left32(x, 15) ^ left32(x, 23) ^ left32(w[i - 13], 7) ^ w[i - 6])
    a, b, c, d, e, f, g, h = state
    for i in range(64):
        one = left32(left32(a, 12) + e + left32(0x79CC4519 if i < 16 else 0x7A879D8A, i), 7)
        two = one ^ left32(a, 12)
        first = a ^ b ^ c if i < 16 else (a & b) | (a & c) | (b & c)
        second = e ^ f ^ g if i < 16 else (e & f) | (~e & g)
        one, two = (second + h + one + w[i]) & MASK32, (first + d + two + (w[i] ^ w[i + 4])) & MASK32
        a, b, c, d, e, f, g, h = two, a, left32(b, 9), c, one ^ left32(one, 9) ^ left32(one, 17), e, left32(f, 19), g
    return tuple(old ^ new for old, new in zip(state, (a, b, c, d, e, f, g, h)))


def sm3(message):
    padded = message + b"\x80" + bytes(-(len(message) + 9) % 64) + struct.pack(">Q", 8 * len(message))
    state = SM3_START
    for at in range(0, len(padded), 64):
        state = sm3_block(state, padded[at : at + 64])
    return struct.pack(">8I", *state)


def blake3_block(chained, block, flags):
    words = struct.unpack("<16I", block + bytes(64 - len(block)))
    v = list(chained + BLAKE3_START[:4]) + [0, 0, len(block), flags]
    for _ in range(7):
        for i, (a, b, c, d) in enumerate(BLAKE3_LANES):
            for word, first, second in ((words[2 * i], 16, 20), (words[2 * i + 1], 24, 25)):
                v[a] = (v[a] + v[b] + word) & MASK32
                v[d] = left32(v[d] ^ v[a], first)
                v[c] = (v[c] + v[d]) & MASK32
                v[b] = left32(v[b] ^ v[c], second)
        words = [words[i] for i in BLAKE3_ORDER]
    return tuple(v[i] ^ v[i + 8] for i in range(8))


def blake3(message):
    if len(message) > CHUNK_BYTES:
        raise ValueError(f"a message must have at most {CHUNK_BYTES} bytes (one chunk of BLAKE3), but has {len(message)}")
    chained = BLAKE3_START
    starts = list(range(0, len(message), 64)) or [0]
    for at in starts:
        flags = (CHUNK_START if at == 0 else 0) | (CHUNK_END | ROOT if at == starts[-1] else 0)
        chained = blake3_block(chained, message[at : at + 64], flags)
    return struct.pack("<8I", *chained)


def keccak_of(bits):
    return lambda message: keccak(message, bits)


DIGESTS = {f"keccak-{bits}": keccak_of(bits) for bits in (224, 256, 288, 384, 512)} | {"sm3": sm3, "blake3": blake3}
