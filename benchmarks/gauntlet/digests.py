"""All digests that the detector must know, by the names of its chains."""

import functools
import hashlib
import hmac
import uuid

import xxhash

import boxes
import classic
import fast
import sponge

NAMED = {
    "md5": "md5", "sha1": "sha1", "sha224": "sha224", "sha256": "sha256", "sha384": "sha384", "sha512": "sha512",
    "sha512-224": "sha512_224", "sha512-256": "sha512_256",
    "sha3-224": "sha3_224", "sha3-256": "sha3_256", "sha3-384": "sha3_384", "sha3-512": "sha3_512",
}  # fmt: skip


def named(name):
    return lambda message: hashlib.new(name, message, usedforsecurity=False).digest()


def blake2(function, size):
    return lambda message: function(message, digest_size=size).digest()


CRYPTOGRAPHIC = (
    {label: named(name) for label, name in NAMED.items()}
    | {f"blake2b-{bits}": blake2(hashlib.blake2b, bits // 8) for bits in (160, 256, 384, 512)}
    | {f"blake2s-{bits}": blake2(hashlib.blake2s, bits // 8) for bits in (128, 160, 224, 256)}
    | classic.DIGESTS
    | sponge.DIGESTS
    | boxes.DIGESTS
)
FAST = fast.DIGESTS | {
    "xxh3-64": lambda message: xxhash.xxh3_64(message).digest(),
    "xxh3-128": lambda message: xxhash.xxh3_128(message).digest(),
}
ALL = CRYPTOGRAPHIC | FAST
# What people really put around another digest, or mix salts into.
COMMON = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3-256", "sha3-512", "ripemd160", "blake2b-512")
KEYED = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")
NAMESPACES = {"dns": uuid.NAMESPACE_DNS, "url": uuid.NAMESPACE_URL, "oid": uuid.NAMESPACE_OID, "x500": uuid.NAMESPACE_X500}


@functools.lru_cache(maxsize=65536)
def digest(name, message):
    return ALL[name](message)


def keyed(name, key, message):
    return hmac.new(key, message, NAMED[name]).digest()


def named_uuid(version, namespace, message):
    """RFC 9562 over bytes, for what is not UTF-8 as well."""
    outer = "md5" if version == 3 else "sha1"
    value = digest(outer, NAMESPACES[namespace].bytes + message)[:16]
    return uuid.UUID(bytes=value, version=version).bytes
