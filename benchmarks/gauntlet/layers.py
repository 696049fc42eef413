"""The encodings that hide a fact. Text is str, all else bytes; a layer tells what it takes by what it is given."""

import base64
import codecs
import dataclasses
import gzip
import json
import quopri
import typing
import urllib.parse
import zlib

import brotli
import zstandard

import spellings
from facts import token


@dataclasses.dataclass(frozen=True)
class Layer:
    """One encoding: its word in a chain, the group in which it is counted, what it takes, and how it is made."""

    word: str
    group: str
    takes: tuple
    make: typing.Callable
    whole: bool = True  # false: it maps character by character, so what surrounds a fact does not matter


def raw(data):
    return data.encode() if isinstance(data, str) else data


def percent(rng, text):
    style = rng.random()
    if style < 0.7:
        return urllib.parse.quote(text, safe=rng.choice(("", "", "/")))
    if style < 0.9:
        return "".join(
            c if c.isalnum() and c.isascii() else urllib.parse.quote(c, safe="").replace("-", "%2D").replace(".", "%2E") for c in text
        )
    made = "".join(f"%{byte:02X}" for byte in text.encode())
    return made.lower() if rng.random() < 0.3 else made


def form(rng, text):
    return urllib.parse.quote_plus(text)


def json_inside(rng, text):
    document = {"id": token(rng, 8), rng.choice(("user", "value", "cwd", "ref", "detail")): text, "ok": rng.random() < 0.5}
    return json.dumps(document, ensure_ascii=rng.random() < 0.5, separators=rng.choice(((",", ":"), (", ", ": "))))


def escape(rng, text):
    made = "".join(f"\\u{unit:04x}" for unit in units(text))
    if rng.random() < 0.6:
        made = "".join(c if c.isalnum() and c.isascii() else "".join(f"\\u{unit:04x}" for unit in units(c)) for c in text)
    return made.replace("\\u00", "\\x") if rng.random() < 0.3 else made


def units(text):
    data = text.encode("utf-16-be")
    return [data[i] << 8 | data[i + 1] for i in range(0, len(data), 2)]


def html(rng, text):
    style = rng.choice(("&#{};", "&#x{:x};", "&#x{:X};"))
    every = rng.random() < 0.6
    named = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "@": "&commat;", "/": "&sol;", ":": "&colon;"}
    made = []
    for c in text:
        if c.isalnum() and c.isascii() and not every:
            made.append(c)
        else:
            made.append(named[c] if c in named and not every else style.format(ord(c)))
    return "".join(made)


def quoted_printable(rng, text):
    if rng.random() < 0.6:
        return "".join(f"={byte:02X}" for byte in text.encode())
    return quopri.encodestring(text.encode(), quotetabs=True).decode().replace("=\n", "=\r\n").rstrip("\n")


def base64_text(rng, data):
    function = rng.choice((base64.b64encode, base64.urlsafe_b64encode))
    made = function(raw(data)).decode()
    return made.rstrip("=") if rng.random() < 0.5 else made


def base64_moved(rng, data):
    """Letters right before it move its start by one to three places."""
    return token(rng, rng.randrange(1, 4), "abcdefghijklmnopqrstuvwxyz") + base64_text(rng, data)


def hexadecimal(rng, data):
    made = raw(data).hex()
    return made.upper() if rng.random() < 0.3 else made


def base32(rng, data):
    made = base64.b32encode(raw(data)).decode()
    made = made.rstrip("=") if rng.random() < 0.5 else made
    return made.lower() if rng.random() < 0.2 else made


def jwt(rng, text):
    def part(document):
        return base64.urlsafe_b64encode(json.dumps(document, separators=(",", ":")).encode()).decode().rstrip("=")

    claims = {"iss": "https://id.example.org", "iat": 1750000000 + rng.randrange(10**7), rng.choice(("sub", "name", "host")): text}
    signature = base64.urlsafe_b64encode(rng.randbytes(32)).decode().rstrip("=")
    return ".".join((part({"alg": "HS256", "typ": "JWT"}), part(claims), signature))


def raw_deflate(rng, data):
    packer = zlib.compressobj(rng.choice((1, 6, 9)), zlib.DEFLATED, -15)
    return packer.compress(raw(data)) + packer.flush()


def utf16(rng, text):
    mark, name = rng.choice(((b"", "utf-16-le"), (b"", "utf-16-be"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")))
    return mark + text.encode(name)


def zstandard_made(rng, data):
    return zstandard.ZstdCompressor(level=rng.choice((1, 3, 10)), write_content_size=rng.random() < 0.8).compress(raw(data))


TEXT, BYTES, BOTH = (str,), (bytes,), (str, bytes)
PERCENT = Layer("percent", "percent", TEXT, percent, False)
ESCAPE = Layer("escape", "escape", TEXT, escape, False)
TEXTUAL = (
    PERCENT,
    Layer("form", "form", TEXT, form, False),
    Layer("json", "json inside", TEXT, json_inside),
    ESCAPE,
    Layer("html-entity", "html entities", TEXT, html, False),
    Layer("quoted-printable", "quoted-printable", TEXT, quoted_printable),
    Layer("base64", "base64", BOTH, base64_text),
    Layer("base64", "base64 at an offset", BOTH, base64_moved),
    Layer("hex", "hex", BOTH, hexadecimal),
    Layer("base32", "base32", BOTH, base32),
    Layer("jwt", "jwt", TEXT, jwt),
)
BINARY = (
    Layer("gzip", "gzip", BOTH, lambda rng, data: gzip.compress(raw(data), rng.choice((1, 6, 9)), mtime=0)),
    Layer("zlib", "zlib", BOTH, lambda rng, data: zlib.compress(raw(data), rng.choice((1, 6, 9)))),
    Layer("deflate", "deflate", BOTH, raw_deflate),
    Layer("zstd", "zstd", BOTH, zstandard_made),
    Layer("brotli", "brotli", BOTH, lambda rng, data: brotli.compress(raw(data), quality=rng.choice((1, 5, 11)))),
    Layer("utf-16", "utf-16", TEXT, utf16),
)
GUARANTEED = TEXTUAL + BINARY
COMPRESSIONS = {"gzip", "zlib", "deflate", "zstd", "brotli"}


def byte_array(rng, data):
    numbers = [str(byte) for byte in raw(data)]
    if rng.random() < 0.3:
        numbers = [str(byte - 256 if byte > 127 else byte) for byte in raw(data)]
    return "[" + rng.choice((",", ", ")).join(numbers) + "]"


def rot13(rng, text):
    return codecs.encode(text, "rot13")


SECOND = (
    Layer("reversed", "reversed", TEXT, lambda rng, text: text[::-1]),
    Layer("rot13", "rot13", TEXT, rot13, False),
    Layer("base58", "base58", BOTH, lambda rng, data: spellings.base58(raw(data))),
    Layer("base85", "base85 of RFC 1924", BOTH, lambda rng, data: base64.b85encode(raw(data)).decode()),
    Layer("base85", "Ascii85", BOTH, lambda rng, data: base64.a85encode(raw(data), adobe=rng.random() < 0.5).decode()),
    Layer("byte-array", "byte array", BOTH, byte_array),
    Layer("octal", "octal", TEXT, lambda rng, text: "".join(f"\\{byte:03o}" for byte in text.encode()), False),
)


def mime_word(rng, text):
    if rng.random() < 0.5:
        return f"=?UTF-8?B?{base64.b64encode(text.encode()).decode()}?="
    return "=?utf-8?Q?" + "".join(f"={byte:02X}" for byte in text.encode()) + "?="


MIME_WORD = Layer("mime-word", "mime word", TEXT, mime_word)
