"""The guaranteed class: what the detector must find without exception."""

import digests
import layers
import spellings
from cases import Element, Hidden, applied, finished, outer_layers, surrounded

LEVEL = "guaranteed"
SEPARATORS = ("", ":", ".", "|", "-", "_", "/")
WHOLE = ("as is", "lower")


def any_of(rng, variants):
    """Each fact as often as any other, however many variants it has."""
    label = rng.choice(sorted({variant.label for variant in variants}))
    return rng.choice([variant for variant in variants if variant.label == label])


def textual(rng, variants):
    return any_of(rng, [variant for variant in variants if variant.text_too])


def fresh(text):
    return Hidden(text, text, [])


def plain(rng, seed, document, variants):
    variant = textual(rng, variants)
    return finished(rng, seed, LEVEL, f"plain: {variant.kind}", variant, fresh(variant.text))


def short_in_path(rng, seed, document, variants):
    """A short user name counts where a path shows that it is one."""
    variant = next(v for v in variants if v.label == "login" and v.name == "as is")
    text = rng.choice((f"/home/{variant.text}/src/a.ts", f"/Users/{variant.text}/b.js", f"C:\\Users\\{variant.text}\\c.cs"))
    return finished(rng, seed, LEVEL, "short user in a path", variant, fresh(text))


def encoded_by(depth, choices=layers.GUARANTEED, level=LEVEL, name=None):
    def made(rng, seed, document, variants):
        variant = textual(rng, variants)
        hidden = outer_layers(rng, fresh(variant.text), depth, choices)
        return finished(rng, seed, level, name or f"{depth} encodings", variant, hidden)

    return made


def one_encoding(rng, seed, document, variants):
    """Each encoding as often as any other; bytes mostly get the text around them that they need."""
    variant, layer = textual(rng, variants), rng.choice(layers.GUARANTEED)
    group = f"encoding: {layer.group}"
    if layer in layers.TEXTUAL:
        return finished(rng, seed, LEVEL, group, variant, outer_layers(rng, fresh(variant.text), 1, [layer]))
    hidden = fresh(variant.text)
    if rng.random() < 0.5 and layer.word != "utf-16":
        hidden = surrounded(rng, hidden)
    hidden = applied(rng, hidden, layer)
    # Without a magic number, only what stands around bytes tells what they are.
    if rng.random() < 0.6 or layer.word in ("deflate", "brotli"):
        hidden = outer_layers(rng, hidden, 1, layers.GUARANTEED)
    return finished(rng, seed, LEVEL, group, variant, hidden)


def digest_input(rng, variant):
    """The bytes that somebody hashes, and how they were made of the text; line ends and UTF-16 come with whole values."""
    text, style = variant.text, rng.random()
    if style < 0.1:
        return text.lower().encode(), "lower"
    if variant.name in WHOLE and style < 0.4:
        return line_or_wide(rng, text)
    return text.encode(), "utf-8"


def line_or_wide(rng, text):
    form = rng.choice(("with a line end", "utf-16-le", "utf-16-be"))
    return ((text + "\n").encode(), form) if form == "with a line end" else (text.encode(form), form)


def written(rng, data, names=None):
    name = rng.choice(names or spellings.fitting(len(data)))
    return name, spellings.SPELLINGS[name](data)


def with_digest(rng, seed, group, variant, text, names, depth=None, **more):
    depth = rng.choice((0, 0, 0, 1, 2)) if depth is None else depth
    hidden = outer_layers(rng, fresh(text), depth, layers.GUARANTEED)
    chain = tuple(Element(name, True) for name in names)
    level = more.pop("level", LEVEL)
    return finished(rng, seed, level, group, variant, hidden, chain, **more)


def digest(rng, seed, document, variants):
    name, variant = rng.choice(list(digests.ALL)), any_of(rng, variants)
    given, style = digest_input(rng, variant)
    spelling, text = written(rng, digests.digest(name, given))
    return with_digest(rng, seed, f"digest: {name}", variant, text, [name], note=f"{style}, {spelling}")


def spelled(rng, seed, document, variants):
    name, variant = rng.choice(digests.COMMON), any_of(rng, variants)
    given, style = digest_input(rng, variant)
    spelling, text = written(rng, digests.digest(name, given))
    return with_digest(rng, seed, f"spelling: {spelling}", variant, text, [name], 0, note=style)


def twice(rng, seed, document, variants):
    """The inner digest goes on raw, in hex of both cases, or in base64."""
    variant, outer = any_of(rng, variants), rng.choice(digests.COMMON)
    usual = rng.random() < 0.7
    inner = rng.choice(digests.COMMON if usual else list(digests.CRYPTOGRAPHIC))
    given, style = digest_input(rng, variant)
    data = digests.digest(inner, given)
    form = rng.choice(("raw", "hex", "hex", "hex upper", "base64"))
    between = data if form == "raw" else spellings.SPELLINGS[form](data).encode()
    spelling, text = written(rng, digests.digest(outer, between))
    group = "digest of a digest" + ("" if usual else " that is less usual")
    return with_digest(rng, seed, group, variant, text, [outer, inner], note=f"{style}, inside {form}, {spelling}")


def salted_bytes(rng, salt, fact):
    separator = rng.choice(SEPARATORS).encode()
    return salt + separator + fact if rng.random() < 0.5 else fact + separator + salt


def salted(rng, seed, document, variants):
    variant, name = any_of(rng, variants), rng.choice(digests.COMMON)
    salt = rng.choice(document["salts"]).encode()
    fact = rng.choice((variant.text, variant.text, variant.text.lower())).encode()
    mixed = salted_bytes(rng, salt, fact)
    spelling, text = written(rng, digests.digest(name, mixed))
    return with_digest(rng, seed, "known salt", variant, text, [name], salted=True, note=f"of {mixed!r}, {spelling}")


def keyed(rng, seed, document, variants):
    variant, name = any_of(rng, variants), rng.choice(digests.KEYED)
    key = rng.choice(document["salts"]).encode()
    fact = rng.choice((variant.text, variant.text, variant.text.lower())).encode()
    spelling, text = written(rng, digests.keyed(name, key, fact))
    return with_digest(rng, seed, "HMAC with a known key", variant, text, ["hmac-" + name], note=f"of {fact!r}, {spelling}")


def named_uuid(rng, seed, document, variants):
    variant, version = any_of(rng, variants), rng.choice((3, 5))
    namespace = rng.choice(list(digests.NAMESPACES))
    data = digests.named_uuid(version, namespace, rng.choice((variant.text, variant.text.lower())).encode())
    _, text = written(rng, data, ("uuid", "uuid", "uuid upper", "hex"))
    return with_digest(rng, seed, f"UUID version {version}", variant, text, [f"uuid{version}"])


def truncated(rng, seed, document, variants):
    """The first or the last 64 bits and more."""
    variant = any_of(rng, variants)
    name = rng.choice([name for name in digests.CRYPTOGRAPHIC])
    given, style = digest_input(rng, variant)
    data = digests.digest(name, given)
    if rng.random() < 0.6:
        digits = rng.choice([n for n in (16, 17, 20, 24, 30, 32, 40) if n < 2 * len(data)])
        text = data.hex()[:digits] if rng.random() < 0.6 else data.hex()[-digits:]
        text = text.upper() if rng.random() < 0.3 else text
    else:
        size = rng.choice([n for n in (8, 10, 12, 16, 20) if n < len(data)])
        part = data[:size] if rng.random() < 0.6 else data[-size:]
        _, text = written(rng, part, ("base64", "base64url unpadded", "base32 unpadded", "base32 lower"))
    return with_digest(rng, seed, "truncated to 64 bits or more", variant, text, [name], note=f"{style}, {text}")


# How often each kind of case is drawn.
GROUPS = (
    (plain, 20), (short_in_path, 2), (one_encoding, 26), (encoded_by(2), 16), (encoded_by(3), 16),
    (digest, 26), (spelled, 14), (twice, 8), (salted, 7), (keyed, 4), (named_uuid, 4), (truncated, 6),
)  # fmt: skip
DEPTH4 = ((encoded_by(4, level="depth 4"), 1),)
