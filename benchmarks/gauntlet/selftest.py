"""Known answers: what the gauntlet encodes and how it judges has to be right before anything else is judged by it."""

import base64
import codecs
import email.header
import gzip
import html
import json
import pathlib
import quopri
import random
import urllib.parse
import uuid
import zlib

import brotli
import zstandard

import digests
import fast

import layers
import negatives
import spellings
import wire
from judge_test import judge_holds

ANSWERS = json.loads(pathlib.Path(__file__).with_name("known-answers.json").read_text(encoding="utf-8"))
SAMPLES = ("/home/quillon-7fxw2m/work", "Łukasz Grünwald", "a+b=c&d@e.example", "x" * 700, "\U0001f600 smile")


class Wrong(Exception):
    """An encoder or the judge does not give the known answer."""


def same(what, made, due):
    if made != due:
        raise Wrong(f"{what} must give {due!r}, but gave {made!r}: mend it before anything is judged by it")


def run():
    digests_hold()
    spellings_hold()
    wire_holds()
    layers_hold()
    judge_holds(same)


def digests_hold():
    for name, due in ANSWERS["digests of abc"].items():
        same(name, digests.ALL[name](b"abc").hex(), due)
    same("the digests with a known answer", set(ANSWERS["digests of abc"]), set(digests.ALL))
    for name, due in ANSWERS["verification over 256 keys"].items():
        same(name + " over 256 keys", f"{verification(SEEDED[name]):08x}", due)
    keyed, named = ANSWERS["keyed"], ANSWERS["named uuid"]
    for name in ("sha256", "md5"):
        same("hmac-" + name, digests.keyed(name, keyed["key"].encode(), keyed["message"].encode()).hex(), keyed[name])
    for version in (3, 5):
        data = digests.named_uuid(version, named["namespace"], named["name"].encode())
        same(f"uuid{version}", str(uuid.UUID(bytes=data)), named[str(version)])


SEEDED = {
    "murmur2-64": lambda message, seed: fast.murmur2_64(message, seed).to_bytes(8, "little"),
    "murmur3-128": lambda message, seed: b"".join(half.to_bytes(8, "little") for half in fast.murmur3_128(message, seed)),
    "xxh64": lambda message, seed: fast.xx64(message, seed).to_bytes(8, "little"),
}


def verification(function):
    """The one number by which implementations of seeded digests are compared: keys 0, 0 1, 0 1 2, ..., seeds counting down."""
    made = b"".join(function(bytes(range(count)), 256 - count) for count in range(256))
    return int.from_bytes(function(made, 0)[:4], "little")


def spellings_hold():
    for name, due in ANSWERS["spellings of foobar"].items():
        same(name, spellings.SPELLINGS[name](b"foobar"), due)
    for text, due in ANSWERS["base58"].items():
        same("base58", spellings.base58(text.encode()), due)
    same("Luhn of 79927398713", negatives.luhn_holds(79927398713), True)
    same("Luhn of 79927398710", negatives.luhn_holds(79927398710), False)


def wire_holds():
    for name, function in (("protobuf", wire.protobuf), ("msgpack", wire.msgpack), ("cbor", wire.cbor)):
        for due, value in ANSWERS[name].items():
            same(name, function(value).hex(), due)


def utf16_read(data):
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16").encode()
    # Without a mark, the byte that is zero in Latin letters tells the order.
    return data.decode("utf-16-be" if data[0] == 0 else "utf-16-le").encode()


def unescaped(text):
    units, rest = [], text
    while rest:
        width = {"\\u": 6, "\\x": 4}.get(rest[:2], 1)
        units.append(int(rest[2:width], 16) if width > 1 else ord(rest[0]))
        rest = rest[width:]
    return b"".join(unit.to_bytes(2, "big") for unit in units).decode("utf-16-be").encode()


def padded(text, size):
    return text + "=" * (-len(text) % size)


def base64_read(text):
    return base64.b64decode(padded(text.rstrip("=").replace("-", "+").replace("_", "/"), 4))


def base64_moved_read(text):
    """Whichever of the three starts gives a sample."""
    found = [base64_read(text[n:]) for n in (1, 2, 3) if len(text.rstrip("=")[n:]) % 4 != 1]
    return next((data for data in found if data in [sample.encode() for sample in SAMPLES]), found[0])


def claims(text):
    return next(value for key, value in json.loads(base64_read(text.split(".")[1])).items() if key in ("sub", "name", "host")).encode()


def mime_read(text):
    return "".join(
        data.decode(charset or "ascii") if isinstance(data, bytes) else data for data, charset in email.header.decode_header(text)
    ).encode()


# The way back, from the standard library where it has one.
READ = {
    "percent": urllib.parse.unquote_to_bytes,
    "form": lambda text: urllib.parse.unquote_plus(text).encode(),
    "json inside": lambda text: next(v for k, v in json.loads(text).items() if k not in ("id", "ok")).encode(),
    "escape": unescaped,
    "html entities": lambda text: html.unescape(text).encode(),
    "quoted-printable": lambda text: quopri.decodestring(text.encode()),
    "base64": base64_read,
    "base64 at an offset": base64_moved_read,
    "hex": bytes.fromhex,
    "base32": lambda text: base64.b32decode(padded(text.rstrip("=").upper(), 8)),
    "jwt": claims,
    "gzip": gzip.decompress,
    "zlib": zlib.decompress,
    "deflate": lambda data: zlib.decompress(data, -15),
    "zstd": lambda data: zstandard.ZstdDecompressor().decompressobj().decompress(data),
    "brotli": brotli.decompress,
    "utf-16": utf16_read,
    "reversed": lambda text: text[::-1].encode(),
    "rot13": lambda text: codecs.decode(text, "rot13").encode(),
    "base85 of RFC 1924": base64.b85decode,
    "Ascii85": lambda text: base64.a85decode(text, adobe=text.startswith("<~")),
    "byte array": lambda text: bytes(number % 256 for number in json.loads(text)),
    "octal": lambda text: bytes(int(part, 8) for part in text.split("\\")[1:]),
    "mime word": mime_read,
    "base58": lambda text: base58_read(text),
}


def base58_read(text):
    value = 0
    for letter in text:
        value = value * 58 + spellings.BITCOIN.index(letter)
    return value.to_bytes((value.bit_length() + 7) // 8, "big")


def back(layer, made):
    try:
        return READ[layer.group](made)
    except (ValueError, zlib.error, OSError, brotli.error, zstandard.ZstdError) as unread:
        raise Wrong(
            f"{layer.group} must be readable, but gave {made[:80]!r} ({unread}): mend it before anything is judged by it"
        ) from unread


def layers_hold():
    every = (*layers.GUARANTEED, *layers.SECOND, layers.MIME_WORD)
    same("the layers with a way back", set(READ), {layer.group for layer in every})
    for layer in every:
        rng = random.Random(layer.group)
        for sample in SAMPLES * 6:
            if layer.word == "utf-16" and not sample.isascii():
                continue
            same(f"{layer.group} and back", back(layer, layer.make(rng, sample)), sample.encode())
    for word, answers in ANSWERS["layers"].items():
        layer = next(layer for layer in layers.SECOND if layer.word == word)
        for text, due in answers.items():
            same(word, layer.make(random.Random(1), text), due)
