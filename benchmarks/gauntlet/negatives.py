"""Exchanges that come near a fact and hold none: numbers that look like addresses, other people's facts, parts of words."""

import base64
import functools
import hashlib
import uuid
import zlib

import digests
import draws
import spellings
import wire
from cases import material
from facts import COMPANIES
from honest_tools import send
from judge import folded

AROUND = {
    "marin": ("submarine", "aquamarines", "marinade"), "basil": ("basilica", "basilisk"), "arden": ("garden", "hardened", "warden"),
    "kline": ("klinefelter", "inklined"), "nolan": ("nolanite", "canolane"), "devin": ("devinette", "undevined"),
    "perry": ("sperryite", "perrying"), "ortiz": ("amortize", "shortize"), "sloan": ("sloaned", "asloant"), "tobin": ("tobinesque", "retobing"),
}  # fmt: skip
HEX_WORDS = ("deadbeef", "cafebabe", "feedface", "baadf00d", "defaced0", "facade01")
OTHER_NAMES = ("John Smith", "Maria Garcia", "Wei Chen", "Anna Müller", "Jane Doe", "José da Silva", "Ivan Petrov")
OTHER_REMOTES = ("https://github.com/vercel/next.js.git", "git@github.com:pantsbuild/pants.git", "https://gitlab.com/gitlab-org/gitlab")
OTHER_FOLDERS = ("/home/runner/work", "/Users/runner", "/root/.cache", "C:\\Users\\runneradmin", "/workspaces/app", "/github/workspace")


def luhn_holds(number):
    total = 0
    for place, digit in enumerate(reversed(str(number))):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def event(rng, values):
    return {"event": rng.choice(draws.COMMANDS), "id": draws.uuid4(rng), "at": draws.millis(rng)} | values


def four_parts(rng, seed):
    versions = {f"v{n}": ".".join(str(rng.randrange(256)) for _ in range(4)) for n in range(rng.randrange(2, 9))}
    return event(rng, versions | {"os": f"10.0.{rng.randrange(10000, 27000)}.{rng.randrange(9000)}"})


def times(rng, seed):
    found = []
    while len(found) < 4:
        drawn = draws.millis(rng)
        found += [drawn] if luhn_holds(drawn) else []
    return event(rng, {"times": found, "micros": str(draws.millis(rng) * 1000 + rng.randrange(1000))})


def worded_uuids(rng, seed):
    made = {}
    for n in range(4):
        start = rng.choice(HEX_WORDS)
        made[f"u{n}"] = f"{start}-cafe-4{draws.hexes(rng, 3)}-beef-{draws.hexes(rng, 12)}"
    return event(rng, made)


def random_digests(rng, seed):
    made = {}
    for name in rng.sample(("md5", "sha1", "sha256", "sha512", "sha3-256"), 3):
        data = digests.ALL[name](draws.uuid4(rng).encode())
        spelling = rng.choice(spellings.fitting(len(data)))
        made[f"{name} {spelling}"] = spellings.SPELLINGS[spelling](data)
    return event(rng, made)


def documentation(rng, seed):
    network = rng.choice(("192.0.2", "198.51.100", "203.0.113"))
    return event(rng, {
        "ip": f"{network}.{rng.randrange(256)}", "ip6": f"2001:db8::{rng.randrange(0x10000):x}", "mail": "user@example.com",
        "mac": f"00:00:5e:00:53:{rng.randrange(256):02x}", "host": "host.example.com", "loop": ["127.0.0.1", "::1", "0.0.0.0", "localhost"],
    })  # fmt: skip


def inner_words(rng, seed):
    document, _ = material(seed.gauntlet, seed.batch)
    values = {fact["label"]: fact["value"] for fact in document["facts"]}
    around = list(AROUND[values["login"]])
    rng.shuffle(around)
    return event(
        rng,
        {
            "words": around + draws.some(rng, draws.WORDS, 5),
            "text": f"{draws.sentence(rng, 4)} {around[0]}, {around[-1]}-{rng.choice(draws.WORDS)}",
        },
    )


def other_names(rng, seed):
    return event(rng, {
        "author": rng.choice(OTHER_NAMES), "remote": rng.choice(OTHER_REMOTES), "cwd": rng.choice(OTHER_FOLDERS),
        "user": rng.choice(("root", "runner", "node", "admin", "ubuntu", "vscode", "jenkins")), "host": rng.choice(("localhost", "buildkitsandbox", "fv-az123-456")),
    })  # fmt: skip


@functools.lru_cache(maxsize=512)
def other_variants(gauntlet, own, other):
    """Variants of other people's facts that have nothing in common with the own ones."""
    _, variants = material(gauntlet, own)
    mine = [folded(variant.text) for variant in variants]
    _, theirs = material(gauntlet, other)
    # Who works for the same company shares a part of some facts.
    shared = [company for company in COMPANIES if any(company in part for part in mine)]
    return [v for v in theirs if not any(part in folded(v.text) or folded(v.text) in part for part in (*mine, *shared))]


def others(rng, seed):
    """Facts of the same form, of somebody else: as they are, encoded, and as digests."""
    theirs = other_variants(seed.gauntlet, seed.batch, seed.batch + 100_000 + rng.randrange(20))
    made = {}
    for n in range(5):
        text = rng.choice(theirs).text
        data = text.encode()
        made[f"f{n}"] = rng.choice(
            (
                text,
                base64.b64encode(data).decode(),
                data.hex(),
                hashlib.sha256(data).hexdigest(),
                hashlib.md5(data).hexdigest(),
                str(uuid.uuid5(uuid.NAMESPACE_DNS, text)),
            )
        )
    return event(rng, made)


def neighbours(rng, seed):
    """One digit beside a fact."""
    document, _ = material(seed.gauntlet, seed.batch)
    values = {fact["label"]: fact["value"] for fact in document["facts"]}
    last = values["ip"].rsplit(".", 1)
    turned = "0123456789abcdef"[(int(values["machine-id"][-1], 16) + rng.randrange(1, 15)) % 16]
    mac = values["mac"][:-1] + "0123456789abcdef"[(int(values["mac"][-1], 16) + rng.randrange(1, 15)) % 16]
    ip = f"{last[0]}.{(int(last[1]) + rng.randrange(1, 99)) % 256}"
    return event(
        rng,
        {
            "mac": mac,
            "machine": values["machine-id"][:-1] + turned,
            "ip": ip,
            "list": [mac.replace(":", ""), mac.replace(":", "-").upper()],
        },
    )


def declared_public(rng, seed):
    document, _ = material(seed.gauntlet, seed.batch)
    value = rng.choice(document["public"])
    data = value.encode()
    return event(
        rng,
        {
            "site": value,
            "hash": [hashlib.sha256(data).hexdigest(), hashlib.md5(data).hexdigest(), hashlib.sha1(data).hexdigest()],
            "b": base64.b64encode(data).decode(),
        },
    )


def short_digests(rng, seed):
    """Fewer than 46 bits of a digest of a real fact: too few to say so without a second run."""
    _, variants = material(seed.gauntlet, seed.batch)
    data = rng.choice(variants).text.encode()
    return event(
        rng,
        {
            "commit": hashlib.sha1(data).hexdigest()[: rng.choice((7, 8))],
            "crc": zlib.crc32(data),
            "tag": f"{zlib.adler32(data):08x}",
            "k": hashlib.sha256(data).hexdigest()[:8],
        },
    )


def noise(rng, seed):
    """Bytes and tokens of chance, in every spelling."""
    made = {name: spell(rng.randbytes(rng.choice((16, 20, 32, 48)))) for name, spell in spellings.SPELLINGS.items()}
    return event(rng, made | {"blob": base64.b64encode(rng.randbytes(rng.randrange(200, 3000))).decode()})


KINDS = (
    four_parts, times, worded_uuids, random_digests, documentation, inner_words, other_names, others, neighbours,
    declared_public, short_digests, noise,
)  # fmt: skip


def exchange_of(seed):
    """Kind and exchange of a seed."""
    rng = seed.rng()
    kind = KINDS[seed.number % len(KINDS)]
    document = kind(rng, seed)
    if rng.random() < 0.2:
        body = wire.msgpack(document) if rng.random() < 0.5 else wire.cbor(document)
        return kind.__name__, wire.exchange("POST", "/ingest", [["Content-Type", "application/octet-stream"]], body)
    return kind.__name__, send("/events", [["User-Agent", f"acme-cli/{draws.version(rng)}"]], document)
