"""How bytes are put on the wire: exchanges, multipart, protobuf, msgpack, CBOR, content encodings."""

import base64
import gzip
import json
import struct
import uuid
import zlib

import brotli
import zstandard

HOSTS = ("telemetry.example.com", "events.example.net", "in.example.org", "127.0.0.1:18901")
ENCODINGS = {"gzip": ("gzip",), "deflate": ("zlib", "deflate"), "br": ("brotli",), "zstd": ("zstd",)}


def uuid4(rng):
    return str(uuid.UUID(int=rng.getrandbits(128), version=4))


def version(rng):
    return f"{rng.randrange(12)}.{rng.randrange(40)}.{rng.randrange(30)}"


def compact(document, ascii_only=False):
    return json.dumps(document, ensure_ascii=ascii_only, separators=(",", ":"))


def exchange(method, url, headers, body=b""):
    return {"method": method, "url": url, "headers": headers, "body": body}


def post(rng, content_type, body, path="/v1/events"):
    headers, url = addressed(rng, path)
    headers += [["Content-Type", content_type], ["User-Agent", f"acme-cli/{version(rng)}"]]
    return exchange("POST", url, headers, body.encode() if isinstance(body, str) else body)


def addressed(rng, path):
    """The host line, and the address in one of the two forms that exchanges have."""
    host = rng.choice(HOSTS)
    return [["Host", host]], f"https://{host}{path}" if rng.random() < 0.5 else path


def encoded(rng, made, name):
    """The same exchange with a declared content encoding."""
    body = made["body"]
    if name == "gzip":
        body = gzip.compress(body, 6, mtime=0)
    elif name == "deflate":
        packer = zlib.compressobj(6, zlib.DEFLATED, rng.choice((15, 15, -15)))
        body = packer.compress(body) + packer.flush()
    elif name == "br":
        body = brotli.compress(body, quality=5)
    elif name == "zstd":
        body = zstandard.ZstdCompressor(level=3).compress(body)
    return made | {"body": body, "headers": made["headers"] + [["Content-Encoding", name]]}


def line_of(index, made):
    """One line of a file of exchanges."""
    document = {"index": index, "method": made["method"], "url": made["url"], "headers": made["headers"]}
    return compact(document | {"body": base64.b64encode(made["body"]).decode()}) + "\n"


def multipart(rng, parts):
    """Body and content type; a part is (name, file name or none, content)."""
    boundary = "----form" + f"{rng.getrandbits(64):016x}"
    made = bytearray()
    for name, file_name, content in parts:
        made += f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"'.encode()
        if file_name is not None:
            made += f'; filename="{file_name}"\r\nContent-Type: application/octet-stream'.encode()
        made += b"\r\n\r\n" + content + b"\r\n"
    return bytes(made) + f"--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"


def varint(value):
    made = bytearray()
    while value > 127:
        made.append(value & 127 | 128)
        value >>= 7
    return bytes(made) + bytes([value])


def protobuf(fields):
    """A message of (number, value): int, float, bytes, str, or a list of fields for a message inside."""
    made = bytearray()
    for number, value in fields:
        if isinstance(value, int):
            made += varint(number << 3) + varint(value)
        elif isinstance(value, float):
            made += varint(number << 3 | 1) + struct.pack("<d", value)
        else:
            data = protobuf(value) if isinstance(value, list) else value.encode() if isinstance(value, str) else value
            made += varint(number << 3 | 2) + varint(len(data)) + data
    return bytes(made)


def sized(length, small, limit, wide):
    """Head of a msgpack value: small lengths share a byte with the type, larger ones follow in 1, 2 or 4 bytes."""
    if length < limit:
        return bytes([small | length])
    for code, form in wide:
        if code is not None and length < 1 << 8 * struct.calcsize(form):
            return bytes([code]) + struct.pack(form, length)
    raise ValueError(f"a length must fit into 32 bits, but is {length}")


def msgpack(value):
    if value is None or isinstance(value, bool):
        return {None: b"\xc0", False: b"\xc2", True: b"\xc3"}[value]
    if isinstance(value, int):
        return (
            bytes([value]) if 0 <= value < 128 else b"\xcf" + struct.pack(">Q", value) if value >= 0 else b"\xd3" + struct.pack(">q", value)
        )
    if isinstance(value, float):
        return b"\xcb" + struct.pack(">d", value)
    if isinstance(value, bytes):
        return sized(len(value), 0, 0, ((0xC4, ">B"), (0xC5, ">H"), (0xC6, ">I"))) + value
    if isinstance(value, str):
        data = value.encode()
        return sized(len(data), 0xA0, 32, ((0xD9, ">B"), (0xDA, ">H"), (0xDB, ">I"))) + data
    if isinstance(value, dict):
        items = b"".join(msgpack(key) + msgpack(item) for key, item in value.items())
        return sized(len(value), 0x80, 16, ((None, ">B"), (0xDE, ">H"), (0xDF, ">I"))) + items
    return sized(len(value), 0x90, 16, ((None, ">B"), (0xDC, ">H"), (0xDD, ">I"))) + b"".join(map(msgpack, value))


def cbor_head(major, value):
    if value < 24:
        return bytes([major << 5 | value])
    for code, form in ((24, ">B"), (25, ">H"), (26, ">I"), (27, ">Q")):
        if value < 1 << 8 * struct.calcsize(form):
            return bytes([major << 5 | code]) + struct.pack(form, value)
    raise ValueError(f"a number must fit into 64 bits, but is {value}")


def cbor(value):
    if value is None or isinstance(value, bool):
        return {None: b"\xf6", False: b"\xf4", True: b"\xf5"}[value]
    if isinstance(value, int):
        return cbor_head(0, value) if value >= 0 else cbor_head(1, -1 - value)
    if isinstance(value, float):
        return b"\xfb" + struct.pack(">d", value)
    if isinstance(value, bytes):
        return cbor_head(2, len(value)) + value
    if isinstance(value, str):
        return cbor_head(3, len(value.encode())) + value.encode()
    if isinstance(value, dict):
        return cbor_head(5, len(value)) + b"".join(cbor(key) + cbor(item) for key, item in value.items())
    return cbor_head(4, len(value)) + b"".join(map(cbor, value))
