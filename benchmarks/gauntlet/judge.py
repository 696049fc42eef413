"""Compares findings with the labels of cases."""

import functools
import re
import unicodedata

import digests
from facts import plain

# What may be said for a word of a chain, because it is as true.
ALIKE = {
    "percent": {"percent", "form"}, "form": {"form", "percent"}, "json": {"json", "escape"}, "escape": {"escape", "json"},
    "jwt": {"jwt", "base64"}, "zlib": {"zlib", "deflate"}, "mime-word": {"mime-word", "base64", "quoted-printable"},
    # The one of UTF-16 with its high byte first is the other of UTF-16 with its low byte first.
    "fnv1-64": {"fnv1a-64"}, "fnv1a-64": {"fnv1-64"},
}  # fmt: skip
# What may be said anywhere: it opens nothing that the other layers leave closed.
HARMLESS = {"fold", "json", "form", "multipart", "truncated"}
SPELLINGS = {"hex", "base64", "base32", "base58"}
NAMES = {
    "rmd160": "ripemd160", "blake2b": "blake2b512", "blake2s": "blake2s256", "tiger192": "tiger", "xxhash64": "xxh64",
    "murmur264a": "murmur264", "murmurhash264": "murmur264", "murmur2": "murmur264", "murmur3": "murmur3128",
    "murmur3128little": "murmur3128", "murmur3128le": "murmur3128", "murmur3128be": "murmur3128", "murmur3x64128": "murmur3128",
    "fnv164": "fnv164", "fnv1a": "fnv1a64", "fnv1": "fnv164", "uuidv3": "uuid3", "uuidv5": "uuid5", "xx64": "xxh64",
}  # fmt: skip
SHORTEST = 4  # characters; what is shorter tells nobody apart
OUTCOMES = ("found", "wrong place", "wrong class", "wrong chain", "wrong fact", "missed")


@functools.cache
def normal(word):
    bare = re.sub("[^a-z0-9]", "", word.lower())
    return NAMES.get(bare, bare)


@functools.cache
def folded(text):
    return unicodedata.normalize("NFC", text).casefold()


def same_word(said, due):
    return normal(said) == normal(due) or said in ALIKE.get(due, ())


def same_chain(said, due):
    """Whether the words said are the due ones in order, without those that may be left out."""
    if not said:
        return not any(element.required for element in due)
    if due:
        if same_word(said[0], due[0].word) and same_chain(said[1:], due[1:]):
            return True
        if not due[0].required and same_chain(said, due[1:]):
            return True
    if said[0] in HARMLESS:
        return same_chain(said[1:], due)
    # How a digest is written may be named right before it.
    return (
        said[0] in SPELLINGS
        and len(said) > 1
        and bool(due)
        and same_word(said[1], due[0].word)
        and is_digest(due[0].word)
        and same_chain(said[1:], due)
    )


def equals(case, variants):
    """Labels of facts that the very same text stands for."""
    text = folded(case.text)
    return {case.fact} | {variant.label for variant in variants if folded(variant.text) == text}


def standing(case, variants):
    """Labels of facts that really stand in what was hidden: the text, or a part of it, is one of theirs."""
    text = folded(case.text)
    turned = text.replace("\\", "/")
    # A slash at the end may as well stand between a fact and its salt.
    same = {text, turned, turned.rstrip("/")}
    hashed = any(is_digest(element.word) for element in case.chain)
    found = equals(case, variants)
    for variant in variants:
        for part in parts_of(variant):
            if part in same or (not hashed and (part in text or part in turned)):
                found.add(variant.label)
    return found


@functools.cache
def parts_of(variant):
    """Every text that could be said to be the fact, or a part of it that tells."""
    text = folded(variant.text)
    turned = text.replace("\\", "/")
    parts = {text, turned, *re.split("[/:@]", turned), *re.split("[/:@.]", turned)}
    if variant.kind == "name" and " " in text:
        parts |= names_of(text) | names_of(plain(text))
    if variant.kind == "user":
        parts |= {f"/home/{text}", f"/users/{text}", f"c:/users/{text}", f"file:///home/{text}"}
    return {part for part in parts if len(part) >= SHORTEST}


def names_of(text):
    """A name in the orders and with the signs between in which it is written; in a login name without accents."""
    given, family = text.split(" ", 1)
    betweens = ("", ".", "_", "-", " ", ", ")
    return {given, family} | {between.join(pair) for pair in ((given, family), (family, given)) for between in betweens}


def is_digest(word):
    return normal(word) in DIGEST_WORDS


def words_of_digests():
    names = {normal(name) for name in digests.ALL} | {normal("hmac-" + name) for name in digests.KEYED}
    return names | {"uuid3", "uuid5"}


DIGEST_WORDS = words_of_digests()


def chain_holds(finding, case):
    if case.salted and not finding.get("salt"):
        return False
    said = tuple(finding["chain"])
    if not any(element.required for element in case.chain):
        # Layers that leave the fact readable can be taken off in any order.
        return all(word in HARMLESS or any(same_word(word, element.word) for element in case.chain) for word in said)
    return same_chain(said, case.chain)


def outcome(case, findings, variants):
    """One of OUTCOMES: how near the best finding comes to the due one."""
    right = [finding for finding in findings if finding.get("fact") in equals(case, variants)]
    if not right:
        wrong = [f for f in findings if f.get("fact") not in standing(case, variants)]
        return "wrong fact" if wrong else "missed"
    right = [finding for finding in right if chain_holds(finding, case)]
    if not right:
        return "wrong chain"
    classes = [finding for finding in right if class_holds(finding, case)]
    if not classes:
        return "wrong class"
    return "found" if any(place_holds(finding, case) for finding in classes) else "wrong place"


def class_holds(finding, case):
    if finding["class"] in case.form.split(" or "):
        return True
    # Credentials make a remote a secret, whatever part of it was meant.
    return finding["class"] == "secret" and case.fact == "remote" and "@" in case.text


def place_holds(finding, case):
    return finding["where"] in case.where


def pointed(case, findings):
    """Whether a finding points at the very field; where the label knows none, any place will do."""
    return case.at is None or any(finding.get("at") in (case.at, "/" + case.at) for finding in findings)


def strays(case, findings, variants):
    """Findings of facts that do not stand there, beside whatever is right."""
    due = standing(case, variants)
    return [finding for finding in findings if finding.get("fact") not in due]
