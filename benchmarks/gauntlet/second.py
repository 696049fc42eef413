"""What the detector should mostly find: rarer encodings, split facts, salts that travel with the traffic."""

import dataclasses

import digests
import layers
import wire
from cases import Case, Element, Hidden, Unfit, applied, finished, outer_layers
from guaranteed import WHOLE, any_of, fresh, line_or_wide, salted_bytes, textual, with_digest, written
from layers import MIME_WORD
from positions import BODY, event, json_post

LEVEL = "second"
# Seen in the wild, yet the plan of the detector does not promise it.
BEYOND = "beyond the plan"
UNQUOTED = ("stack frame", "user agent", "basic authorization", "multipart name", "multipart file name", "xml attribute", "xml text")
INSIDE = ("base64", "hex", "gzip", "zlib")


def rare(rng, seed, document, variants):
    """A rarer encoding alone, around a common one, or within one."""
    variant, layer, style = textual(rng, variants), rng.choice((*layers.SECOND, MIME_WORD)), rng.random()
    hidden = fresh(variant.text)
    if style < 0.25:
        inner = rng.choice([other for other in layers.GUARANTEED if other.word in INSIDE])
        hidden = applied(rng, hidden, inner)
        if type(hidden.data) not in layer.takes:
            raise Unfit
    hidden = applied(rng, hidden, layer)
    if hidden is None:
        raise Unfit
    if style > 0.75:
        hidden = outer_layers(rng, hidden, 1, [other for other in layers.GUARANTEED if other.word in INSIDE])
    case = finished(rng, seed, LEVEL, layer.group, variant, hidden)
    # Base85 uses most signs, so what is set off by signs alone cannot hold it.
    if layer.word == "base85" and case.position in UNQUOTED:
        raise Unfit
    return case


def split(rng, seed, document, variants):
    """A fact in pieces: in a list, in neighbouring fields, or in neighbouring events."""
    variant = textual(rng, variants)
    text, chain = variant.text, (Element("split", True),)
    if rng.random() < 0.3:
        hidden = applied(rng, fresh(text), next(layer for layer in layers.TEXTUAL if layer.word == "base64"))
        text, chain = hidden.data, (*chain, Element("base64", True))
    size = rng.randrange(3, 7)
    pieces = [text[i : i + size] for i in range(0, len(text), size)]
    if len(pieces) < 2:
        raise Unfit
    name, document_, at = rng.choice((in_list, in_fields, in_events))(rng, pieces)
    return Case(
        seed, LEVEL, f"split over {name}", variant.label, variant.text, variant.name, (Element("json", False), *chain),
        "secret" if variant.secret else "encoded", "split", BODY, at, json_post(rng, document_),
    )  # fmt: skip


def in_list(rng, pieces):
    return "a list", event(rng) | {"parts": pieces}, "/parts/0"


def in_fields(rng, pieces):
    return "fields", event(rng) | {f"part{i}": piece for i, piece in enumerate(pieces)}, "/part0"


def in_events(rng, pieces):
    return "events", {"events": [{"type": "chunk", "data": piece} for piece in pieces]}, "/events/0/data"


def travelling(rng, seed, document, variants):
    """The salt or key is an id of the same exchange, or of an earlier one."""
    variant, name = any_of(rng, variants), rng.choice(digests.KEYED)
    salt = rng.choice((wire.uuid4(rng), f"{rng.getrandbits(64):016x}", f"run-{rng.getrandbits(40):x}"))
    fact, keyed = variant.text.encode(), rng.random() < 0.4
    made = digests.keyed(name, salt.encode(), fact) if keyed else digests.digest(name, salted_bytes(rng, salt.encode(), fact))
    earlier = rng.random() < 0.4
    text = written(rng, made, ("hex", "base64", "base64url unpadded"))[1]
    kind = ("key" if keyed else "salt") + (" of an earlier exchange" if earlier else " of the same exchange")
    own = {"installId": salt, "fingerprint": text} if not earlier else {"fingerprint": text}
    between = [json_post(rng, event(rng)) for _ in range(rng.randrange(0, 20))] if earlier else []
    before = (json_post(rng, event(rng) | {"installId": salt}), *between) if earlier else ()
    return Case(
        seed, LEVEL, kind, variant.label, variant.text, variant.name,
        (Element("json", False), Element(f"hmac-{name}" if keyed else name, True)),
        "secret" if variant.secret else "digest", "json value", BODY, "/fingerprint", json_post(rng, event(rng) | own),
        salted=not keyed, before=before,
    )  # fmt: skip


def short_digest(rng, seed, document, variants):
    """48 to 60 bits of a digest."""
    variant, name = any_of(rng, variants), rng.choice(digests.COMMON)
    text = digests.digest(name, variant.text.encode()).hex()[: rng.randrange(12, 16)]
    return with_digest(rng, seed, "truncated to 48 to 60 bits", variant, text, [name], 0, level=LEVEL)


def turned_twice(rng, seed, document, variants):
    """A spelling or part of a fact, and a line end or UTF-16 as well."""
    variant, name = any_of(rng, [v for v in variants if v.name not in WHOLE]), rng.choice(digests.COMMON)
    given, style = line_or_wide(rng, variant.text)
    _, text = written(rng, digests.digest(name, given))
    return with_digest(rng, seed, "digest of a part with a line end or UTF-16", variant, text, [name], 0, level=BEYOND, note=style)


def keyed_by_fact(rng, seed, document, variants):
    """The fact is the key, a known word the message."""
    variant, name = any_of(rng, variants), rng.choice(digests.KEYED)
    message = rng.choice(document["salts"]).encode()
    _, text = written(rng, digests.keyed(name, variant.text.encode(), message), ("hex", "base64", "hex upper"))
    return with_digest(rng, seed, "HMAC keyed by the fact", variant, text, ["hmac-" + name], 0, level=BEYOND)


def spoken_otherwise(rng, seed, document, variants):
    """Spellings that people use and the plan does not list by name."""
    name = next(v for v in variants if v.label == "name" and v.name == "as is")
    address = next(v for v in variants if v.label == "ip" and v.name == "as is")
    mac = next(v for v in variants if v.label == "mac" and v.name == "EUI-64")
    given, family = name.text.split(" ", 1)
    octets = [int(part) for part in address.text.split(".")]
    wide = mac.text.split(":")
    link = "fe80::" + ":".join(f"{int(wide[i] + wide[i + 1], 16):x}" for i in range(0, 8, 2))
    variant, text = rng.choice((
        (name, f"{given}.{family}"), (name, f"{given}_{family}"), (name, f"{family}, {given}"), (name, f"{family} {given}"),
        (address, "".join(f"{octet:02x}" for octet in octets)), (address, ".".join(f"{octet:03d}" for octet in octets)),
        (mac, link),
    ))  # fmt: skip
    planted = dataclasses.replace(variant, text=text)
    return finished(rng, seed, BEYOND, f"other spelling: {variant.kind}", planted, Hidden(text, text, []))


GROUPS = ((rare, 10), (split, 4), (travelling, 4), (short_digest, 1), (keyed_by_fact, 1), (turned_twice, 1), (spoken_otherwise, 1))
