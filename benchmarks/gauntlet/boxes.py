"""Tiger and Whirlpool. Their tables are made as their authors made them, on first use, rather than written down."""

import functools
import struct

MASK = 0xFFFFFFFFFFFFFFFF
TIGER_START = (0x0123456789ABCDEF, 0xFEDCBA9876543210, 0xF096A5B4C3B2E187)
TIGER_TITLE = b"Tiger - A Fast New Hash Function, by Ross Anderson and Eli Biham"
TIGER_PASSES = 5
WHIRLPOOL_E = (1, 11, 9, 12, 13, 6, 15, 3, 14, 8, 7, 4, 10, 2, 5, 0)
WHIRLPOOL_R = (7, 12, 11, 13, 14, 4, 9, 15, 6, 3, 8, 10, 2, 5, 1, 0)
WHIRLPOOL_ROW = (1, 1, 4, 1, 8, 5, 2, 9)
WHIRLPOOL_ROUNDS = 10


def tiger_pass(state, words, factor, boxes):
    a, b, c = state
    s0, s1, s2, s3 = boxes
    for word in words:
        c ^= word
        a = (a - (s0[c & 255] ^ s1[c >> 16 & 255] ^ s2[c >> 32 & 255] ^ s3[c >> 48 & 255])) & MASK
        b = (b + (s3[c >> 8 & 255] ^ s2[c >> 24 & 255] ^ s1[c >> 40 & 255] ^ s0[c >> 56])) & MASK
        b = b * factor & MASK
        a, b, c = b, c, a
    # Eight rounds turned the roles twice too often.
    return b, c, a


def tiger_schedule(x):
    x = list(x)
    x[0] = (x[0] - (x[7] ^ 0xA5A5A5A5A5A5A5A5)) & MASK
    x[1] ^= x[0]
    x[2] = (x[2] + x[1]) & MASK
    x[3] = (x[3] - (x[2] ^ (~x[1] << 19 & MASK))) & MASK
    x[4] ^= x[3]
    x[5] = (x[5] + x[4]) & MASK
    x[6] = (x[6] - (x[5] ^ ((~x[4] & MASK) >> 23))) & MASK
    x[7] ^= x[6]
    x[0] = (x[0] + x[7]) & MASK
    x[1] = (x[1] - (x[0] ^ (~x[7] << 19 & MASK))) & MASK
    x[2] ^= x[1]
    x[3] = (x[3] + x[2]) & MASK
    x[4] = (x[4] - (x[3] ^ ((~x[2] & MASK) >> 23))) & MASK
    x[5] ^= x[4]
    x[6] = (x[6] + x[5]) & MASK
    x[7] = (x[7] - (x[6] ^ 0x0123456789ABCDEF)) & MASK
    return x


def tiger_block(state, words, boxes):
    a, b, c = state
    for factor in (5, 7, 9):
        a, b, c = tiger_pass((a, b, c), words, factor, boxes)
        # The roles of the three words turn between the passes.
        a, b, c = c, a, b
        words = tiger_schedule(words)
    return a ^ state[0], (b - state[1]) & MASK, (c + state[2]) & MASK


def exchange_columns(box, i, chosen):
    for column in range(8):
        shift = 8 * column
        j = chosen >> shift & 255
        difference = (box[i] ^ box[j]) >> shift & 255
        if i != j:
            box[i] ^= difference << shift
            box[j] ^= difference << shift


@functools.cache
def tiger_boxes():
    boxes = [[0x0101010101010101 * i for i in range(256)] for _ in range(4)]
    state, turn, title = TIGER_START, 2, struct.unpack("<8Q", TIGER_TITLE)
    for _ in range(TIGER_PASSES):
        for i in range(256):
            for box in boxes:
                turn = (turn + 1) % 3
                if turn == 0:
                    state = tiger_block(state, title, boxes)
                exchange_columns(box, i, state[turn])
    return boxes


def tiger(message):
    state = TIGER_START
    padded = message + b"\x01" + bytes(-(len(message) + 9) % 64) + struct.pack("<Q", 8 * len(message))
    for at in range(0, len(padded), 64):
        state = tiger_block(state, struct.unpack_from("<8Q", padded, at), tiger_boxes())
    return struct.pack("<3Q", *state)


def times(value, factor):
    """Product in the field of 256 elements whose polynomial is 0x11D."""
    product = 0
    while factor:
        if factor & 1:
            product ^= value
        value = value << 1 ^ (0x11D if value & 128 else 0)
        factor >>= 1
    return product


@functools.cache
def whirlpool_boxes():
    """The substitution, and for each of the eight columns what a byte there adds to a row."""
    back = [WHIRLPOOL_E.index(i) for i in range(16)]
    box = []
    for value in range(256):
        upper, lower = WHIRLPOOL_E[value >> 4], back[value & 15]
        middle = WHIRLPOOL_R[upper ^ lower]
        box.append(WHIRLPOOL_E[upper ^ middle] << 4 | back[lower ^ middle])
    first = [int.from_bytes(bytes(times(s, f) for f in WHIRLPOOL_ROW), "big") for s in box]
    rows = [[value >> 8 * k | value << (64 - 8 * k) & MASK if k else value for value in first] for k in range(8)]
    return box, rows


def whirlpool_round(rows, key):
    _, t = whirlpool_boxes()
    turned = []
    for i in range(8):
        value = key[i]
        for k in range(8):
            value ^= t[k][rows[(i - k) % 8] >> (56 - 8 * k) & 255]
        turned.append(value)
    return turned


def whirlpool(message):
    box, _ = whirlpool_boxes()
    padded = message + b"\x80" + bytes(-(len(message) + 33) % 64) + (8 * len(message)).to_bytes(32, "big")
    state = [0] * 8
    for at in range(0, len(padded), 64):
        words = struct.unpack_from(">8Q", padded, at)
        key, rows = state, [word ^ part for word, part in zip(words, state)]
        for number in range(WHIRLPOOL_ROUNDS):
            constant = int.from_bytes(bytes(box[8 * number : 8 * number + 8]), "big")
            key = whirlpool_round(key, [constant] + [0] * 7)
            rows = whirlpool_round(rows, key)
        state = [old ^ row ^ word for old, row, word in zip(state, rows, words)]
    return struct.pack(">8Q", *state)


DIGESTS = {"tiger": tiger, "whirlpool": whirlpool}
