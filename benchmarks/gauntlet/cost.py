"""What hostile bodies cost, each alone, and how fast text within text within text is read."""

import base64
import gzip
import random
import urllib.parse
import zlib

import brotli
import zstandard

import honest_more
import scan
import wire
from cases import material

BODY_BYTES = 1_000_000
AIM_SECONDS, AIM_MEBIBYTES, AIM_NESTED = 2.0, 256, 20
ZEROS = bytes(1 << 20)


def streamed(packer, count, finish):
    """Zeros without end, packed piece by piece: the memory of this process would be counted as the command's own."""
    return b"".join([packer(ZEROS) for _ in range(count)] + [finish()])


def bomb(rng):
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return streamed(packer.compress, 900, packer.flush)


def bomb_in_bomb(rng):
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    inner = streamed(packer.compress, 100, packer.flush)
    return gzip.compress(inner * 40, 9, mtime=0)


def zstd_bomb(rng):
    packer = zstandard.ZstdCompressor(level=3).compressobj()
    return streamed(packer.compress, 900, packer.flush)


def brotli_bomb(rng):
    packer = brotli.Compressor(quality=3)
    return streamed(packer.process, 300, packer.finish)


def bombs_in_text(rng):
    small = base64.b64encode(zlib.compress(ZEROS * 4, 9)).decode()
    return wire.compact([small] * (BODY_BYTES // len(small))).encode()


def base64_deep(rng):
    data = rng.randbytes(BODY_BYTES // 316)
    for _ in range(20):
        data = base64.b64encode(data)
    return data[:BODY_BYTES]


def percent_deep(rng):
    return b"%" + b"25" * (BODY_BYTES // 2)


def percent_wide(rng):
    return b"%2525252525" * (BODY_BYTES // 11)


def backslashes(rng):
    text = "x"
    while len(text) < BODY_BYTES // 2:
        text = wire.compact({"a": text})
    return text.encode()


def brackets(rng):
    return b'{"a":[' * (BODY_BYTES // 12) + b"]}" * (BODY_BYTES // 12)


def all_hex(rng):
    return rng.randbytes(BODY_BYTES // 2).hex().encode()


def hex_tokens(rng):
    return wire.compact([f"{rng.getrandbits(256):064x}" for _ in range(BODY_BYTES // 67)]).encode()


def base64_tokens(rng):
    return wire.compact([base64.b64encode(rng.randbytes(24)).decode() for _ in range(BODY_BYTES // 35)]).encode()


def one_token(rng):
    return base64.b64encode(rng.randbytes(BODY_BYTES * 3 // 4))


def packed_tokens(rng):
    return wire.compact(
        [base64.b64encode(zlib.compress(rng.randbytes(8).hex().encode())).decode() for _ in range(BODY_BYTES // 36)]
    ).encode()


def entities(rng):
    return "".join(f"&#{rng.randrange(33, 127)};" for _ in range(BODY_BYTES // 6)).encode()


def escapes(rng):
    return b'{"a":"' + b"\\u005c" * (BODY_BYTES // 6) + b'"}'


def fields(rng):
    return urllib.parse.urlencode([(f"k{n}", rng.getrandbits(40)) for n in range(BODY_BYTES // 20)]).encode()


def digits(rng):
    return ",".join(str(rng.getrandbits(128)) for _ in range(BODY_BYTES // 40)).encode()


def parts(rng):
    return wire.multipart(rng, [(f"p{n}", None, b"1") for n in range(BODY_BYTES // 90)])[0]


def noise(rng):
    return rng.randbytes(BODY_BYTES)


HOSTILE = (
    bomb, bomb_in_bomb, zstd_bomb, brotli_bomb, bombs_in_text, base64_deep, percent_deep, percent_wide, backslashes, brackets, all_hex,
    hex_tokens, base64_tokens, one_token, packed_tokens, entities, escapes, fields, digits, parts, noise,
)  # fmt: skip
DECLARED = {"bomb": "gzip", "bomb_in_bomb": "gzip", "zstd_bomb": "zstd", "brotli_bomb": "br"}
TYPES = {"fields": "application/x-www-form-urlencoded", "backslashes": "application/json", "noise": "application/octet-stream"}


def exchange_of(kind, seed):
    rng = random.Random(f"{seed}/{kind.__name__}")
    headers = [["Content-Type", TYPES.get(kind.__name__, "application/json")]]
    if kind.__name__ in DECLARED:
        headers.append(["Content-Encoding", DECLARED[kind.__name__]])
    return wire.exchange("POST", "/events", headers, kind(rng))


def cost(given, folder):
    """Prints seconds beyond the start for each hostile body, then the rate on JSON within JSON."""
    document, _ = material(given.seed, 0)
    start = min(seconds_of(given, folder, document, [wire.exchange("GET", "/", [])])[0] for _ in range(2))
    print(f"start {start:.1f} s")
    slow = 0
    for kind in HOSTILE:
        made = exchange_of(kind, given.seed)
        seconds = seconds_of(given, folder, document, [made])[0] - start
        slow += seconds > AIM_SECONDS
        print(
            f"{kind.__name__:16}{len(made['body']):>10} bytes{seconds:>8.2f} s (aim {AIM_SECONDS:.0f})  most memory so far {scan.peak_mebibytes():.0f} MiB"
        )
    rng = random.Random(given.seed)
    seconds, size = seconds_of(given, folder, document, [honest_more.nested(rng) for _ in range(10_000)])
    rate = size / 1e6 / max(0.001, seconds - start)
    print(f"JSON within JSON within JSON: {rate:.1f} MB/s of {size / 1e6:.0f} MB (aim {AIM_NESTED})")
    memory = scan.peak_mebibytes()
    print(f"most memory: {memory:.0f} MiB (aim {AIM_MEBIBYTES})")
    return 0 if not slow and rate >= AIM_NESTED and memory <= AIM_MEBIBYTES else 1


def seconds_of(given, folder, document, exchanges):
    facts_file, lines_file, size = scan.write(folder, "cost", document, exchanges)
    _, seconds = scan.run(given.scan, facts_file, lines_file)
    return seconds, size
