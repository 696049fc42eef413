"""Labelled cases: a fact, what hides it, where it stands, and the finding that is due."""

import dataclasses
import functools
import random
import re

import layers
import wire
from facts import facts_of, token
from positions import EITHER, POSITIONS
from variants import variants_of
from wire_positions import BINARY_POSITIONS
from wire_positions import POSITIONS as WIRE_POSITIONS

PLACES = POSITIONS + WIRE_POSITIONS
# HTTP does not imply these, yet nobody would call what stands there encoded.
HALF_IMPLIED = (
    "xml text",
    "xml attribute",
    "csv cell",
    "json in text",
    "json escaped",
    "referrer",
    "trace protobuf",
    "protobuf",
    "msgpack",
    "cbor",
    "cookie",
)
CONTENT_ENCODINGS = ("gzip", "deflate", "br", "zstd")


class Unfit(Exception):
    """What was drawn does not go together; the next number is drawn instead."""


@dataclasses.dataclass(frozen=True)
class Element:
    """One word of a chain; it may be left out where the layer leaves the fact readable or HTTP implies it."""

    word: str
    required: bool


@dataclasses.dataclass(frozen=True)
class Case:
    """One labelled exchange; before: exchanges that have to be seen first."""

    seed: str
    level: str
    group: str
    fact: str
    text: str
    variant: str
    chain: tuple
    form: str
    position: str
    where: frozenset
    at: str | None
    exchange: dict
    salted: bool = False
    note: str = ""
    before: tuple = ()


@dataclasses.dataclass
class Hidden:
    """What has become of a text: data, the part of it that carries the fact, and the chain from the inside out."""

    data: str | bytes
    core: str | bytes
    chain: list


@functools.lru_cache(maxsize=64)
def material(seed, batch):
    """Facts of a batch and all their variants."""
    document = facts_of(seed, batch)
    return document, [variant for fact in document["facts"] for variant in variants_of(fact)]


def survives(core, made):
    """Whether someone who searches the layer's result as it is would find the core, or a long part of it."""
    if isinstance(core, bytes):
        return core in layers.raw(made)
    data, sought = layers.raw(made).lower(), core.lower().encode()
    runs = [run.lower().encode() for run in re.findall(r"\w{6,}", core) + re.findall(r"[A-Za-z]{8,}|\d+(?:\.\d+){3}", core)]
    # Who reads on as far as a token goes finds what its start, or its end, says.
    parts = [part for run in runs for part in (run[:16], run[-16:])] + ([] if runs else [sought[:60], sought[-60:]])
    return any(part in data for part in (sought, *parts))


def applied(rng, hidden, layer):
    """The same, one layer deeper; nothing where the layer would change nothing."""
    made = layer.make(rng, hidden.data)
    if made == hidden.data:
        return None
    # Escapes within JSON are read in one go, however many backslashes there are.
    twice = layer.word == "json" and hidden.chain and hidden.chain[-1].word == "escape"
    required = not twice and not survives(hidden.core, made)
    core = hidden.core if not required else made
    return Hidden(made, core, hidden.chain + [Element(layer.word, required)])


def surrounded(rng, hidden):
    """A fact seldom stands alone in what is encoded."""
    text, core = hidden.data, hidden.core
    style = rng.randrange(6)
    if style == 0:
        return applied(rng, hidden, next(layer for layer in layers.TEXTUAL if layer.word == "json"))
    made = (
        text,
        f"user={text}",
        f"cannot open '{text}': no such file",
        f"{token(rng, 3)};{text};{wire.version(rng)}",
        f"cwd: {text}\nversion: {wire.version(rng)}\nrun: {wire.uuid4(rng)}\n",
    )[style - 1]
    return Hidden(made, core, hidden.chain)


def outer_layers(rng, hidden, depth, choices):
    """Adds layers that a program could add: bytes go through text before anything else, nothing is packed twice."""
    while depth:
        fitting = [layer for layer in choices if type(hidden.data) in layer.takes and sensible(hidden, layer, depth)]
        if not fitting:
            raise Unfit
        layer = rng.choice(fitting)
        if rng.random() < 0.5 and layer.whole and isinstance(hidden.data, str) and not hidden.chain:
            hidden = surrounded(rng, hidden)
            if hidden.chain:
                depth -= 1
                continue
        made = applied(rng, hidden, layer)
        if made is None:
            # Nothing to escape in this text: another layer.
            choices = [other for other in choices if other is not layer]
            continue
        hidden, depth = made, depth - 1
    return hidden


def sensible(hidden, layer, left):
    words = [element.word for element in hidden.chain]
    last = words[-1] if words else None
    if layer.word == last and layer.word not in ("base64", "percent"):
        return False
    if layer.word == "utf-16" and words:
        return False
    if layer.word in layers.COMPRESSIONS and (isinstance(hidden.data, bytes) and last != "utf-16"):
        return False
    # The last layer has to be text; at one layer left, bytes must become text.
    if left == 1 and layer in layers.BINARY:
        return False
    return len(hidden.data) < 60_000


def place(rng, hidden):
    """Puts it into an exchange; nothing where the drawn place cannot hold it."""
    if isinstance(hidden.data, bytes):
        position = rng.choice(BINARY_POSITIONS)
    else:
        position = rng.choice(PLACES)
        if not position.fits(hidden.data):
            return None
    placed = position.place(rng, hidden.data)
    if placed.exchange["body"] and rng.random() < 0.35:
        name = rng.choice(CONTENT_ENCODINGS)
        encoded = wire.encoded(rng, placed.exchange, name)
        implied = (wire.ENCODINGS[name][0], *placed.implied) if placed.where & EITHER else placed.implied
        placed = dataclasses.replace(placed, exchange=encoded, implied=implied)
    return position.name, placed


def finished(rng, seed, level, group, variant, hidden, digest=(), **more):
    """The case of a hidden text; digest: names of its digests from the outside in."""
    drawn = None
    while drawn is None:
        drawn = place(rng, hidden)
    position, placed = drawn
    own = tuple(reversed(hidden.chain))
    if position == "basic authorization":
        implied = (Element("base64", True),)
    else:
        implied = tuple(Element(word, False) for word in placed.implied)
    chain = implied + own + tuple(digest)
    form = "digest" if digest else form_of(position, own)
    if variant.secret:
        # A remote with credentials is told as both.
        form = f"secret or {form}" if variant.kind == "remote" else "secret"
    return Case(
        seed, level, group, variant.label, variant.text, variant.name, chain, form, position,
        placed.where, placed.at, placed.exchange, **more,
    )  # fmt: skip


def form_of(position, own):
    """Classes that are right for a text: what is readable under a layer that changes nothing is both."""
    if any(element.required for element in own) or position == "basic authorization":
        return "encoded"
    return "plain or encoded" if own or position in HALF_IMPLIED else "plain"


def rng_of(seed):
    return random.Random(seed)
