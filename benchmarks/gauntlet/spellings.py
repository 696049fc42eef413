"""The ways in which bytes of a digest are written."""

import base64
import uuid

BITCOIN = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
Z85 = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"


def base58(data):
    value, text = int.from_bytes(data, "big"), ""
    while value:
        value, rest = divmod(value, 58)
        text = BITCOIN[rest] + text
    return BITCOIN[0] * (len(data) - len(data.lstrip(b"\0"))) + text


def unpadded(text):
    return text.rstrip("=")


def shaped(data):
    return str(uuid.UUID(bytes=data[:16]))


def versioned(data):
    return str(uuid.UUID(bytes=data[:16], version=4))


SPELLINGS = {
    "hex": bytes.hex,
    "hex upper": lambda data: data.hex().upper(),
    "base64": lambda data: base64.b64encode(data).decode(),
    "base64 unpadded": lambda data: unpadded(base64.b64encode(data).decode()),
    "base64url": lambda data: base64.urlsafe_b64encode(data).decode(),
    "base64url unpadded": lambda data: unpadded(base64.urlsafe_b64encode(data).decode()),
    "base32": lambda data: base64.b32encode(data).decode(),
    "base32 unpadded": lambda data: unpadded(base64.b32encode(data).decode()),
    "base32 lower": lambda data: unpadded(base64.b32encode(data).decode()).lower(),
    "base58": base58,
    "decimal": lambda data: str(int.from_bytes(data, "big")),
    "uuid": shaped,
    "uuid upper": lambda data: shaped(data).upper(),
    "uuid versioned": versioned,
}


def fitting(size):
    """The spellings that a digest of that many bytes is met in; a UUID needs 16."""
    return [name for name in SPELLINGS if not name.startswith("uuid") or size >= 16]
