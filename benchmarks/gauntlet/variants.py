"""The spellings and parts of a fact that count as the fact."""

import dataclasses
import ipaddress
import re
import unicodedata

LONG = 8  # characters from which on a part of a fact counts
COMMON_PARTS = {"projects", "workspaces", "documents"}


@dataclasses.dataclass(frozen=True)
class Variant:
    """A text that stands for a fact.

    label: of the fact; name: how the text is made of its value; text: what is planted;
    text_too: false where it counts only inside a digest, or inside a path; secret: whether its finding is of that class.
    """

    label: str
    kind: str
    name: str
    text: str
    text_too: bool = True
    secret: bool = False


def users(value):
    return [("as is", value), ("upper", value.upper())]


def names(value):
    given, family = value.split(" ", 1)
    made = [("as is", value), ("lower", value.lower()), ("upper", value.upper()), ("joined", given + family)]
    made.append(("joined lower", (given + family).lower()))
    return made + ([("surname", family)] if len(family) >= LONG else [])


def emails(value):
    local, domain = value.split("@")
    bare = local.split("+")[0]
    made = [("as is", value), ("upper", value.upper())]
    if bare != local:
        made.append(("tag removed", f"{bare}@{domain}"))
    return made + ([("local part", bare)] if len(bare) >= LONG else [])


def hosts(value):
    short, _, domain = value.partition(".")
    made = [("as is", value), ("upper", value.upper())]
    if domain:
        made.append(("short", short))
    return made + ([("domain", domain)] if len(domain) >= LONG else [])


def paths(value, below=()):
    slash, other = ("\\", "/") if "\\" in value else ("/", "\\")
    turned = value.replace(slash, other)
    forward = value.replace("\\", "/")
    address = "file://" + ("" if forward.startswith("/") else "/") + forward
    made = [("as is", value), ("trailing slash", value + slash), ("file address", address), ("other slashes", turned)]
    made += [("below", value + slash + name.replace("/", slash)) for name in below]
    parts = value.split(slash)
    if len(parts[-1]) >= LONG:
        made.append(("base name", parts[-1]))
    return made


def remotes(value):
    forge, owner, repository = remote_parts(value)
    repository_path = f"{forge}/{owner}/{repository}"
    made = [
        ("as is", value),
        ("scp", f"git@{forge}:{owner}/{repository}.git"),
        ("scp without .git", f"git@{forge}:{owner}/{repository}"),
        ("ssh", f"ssh://git@{repository_path}.git"),
        ("https", f"https://{repository_path}.git"),
        ("https without .git", f"https://{repository_path}"),
        ("host/owner/repository", repository_path),
        ("owner/repository", f"{owner}/{repository}"),
    ]
    return made + [(name, part) for name, part in (("owner", owner), ("repository", repository)) if len(part) >= LONG]


def remote_parts(value):
    parts = re.fullmatch(r"(?:\w+://)?(?:[^@/]*@)?([\w.]+)[:/]([\w.-]+)/([\w.-]+?)(?:\.git)?", value)
    return parts.groups()


def token_of(value):
    found = re.search(r"://[^:/@]+:([^@]+)@", value)
    return found.group(1) if found else None


def projects(value):
    parts = value.lstrip("@").split("/")
    return [("as is", value), ("upper", value.upper())] + ([("name", parts[-1])] if len(parts) > 1 and len(parts[-1]) >= LONG else [])


def macs(value):
    digits = re.sub("[^0-9a-f]", "", value.lower())
    pairs = [digits[i : i + 2] for i in range(0, 12, 2)]
    wide = [f"{int(pairs[0], 16) ^ 2:02x}", *pairs[1:3], "ff", "fe", *pairs[3:]]
    made = []
    for name, text in (
        ("colons", ":".join(pairs)),
        ("hyphens", "-".join(pairs)),
        ("dots", ".".join(digits[i : i + 4] for i in (0, 4, 8))),
        ("bare", digits),
        ("EUI-64", ":".join(wide)),
    ):
        made += [(name, text), (name + " upper", text.upper())]
    return made + [("decimal", str(int(digits, 16)))]


def addresses(value):
    address = ipaddress.ip_address(value)
    if address.version == 4:
        return [("as is", value), ("mapped", "::ffff:" + value)]
    whole = address.exploded
    thin = ":".join(f"{int(group, 16):x}" for group in whole.split(":"))
    return [("as is", value), ("upper", value.upper()), ("exploded", whole), ("every group", thin)]


def machine_ids(value):
    parts = (value[:8], value[8:12], value[12:16], value[16:20], value[20:])
    return [("as is", value), ("upper", value.upper()), ("hyphens", "-".join(parts)), ("hyphens upper", "-".join(parts).upper())]


def as_is(value):
    return [("as is", value), ("upper", value.upper())]


MADE = {
    "user": users, "name": names, "email": emails, "host": hosts, "home": paths, "remote": remotes, "project": projects,
    "plugin": as_is, "mac": macs, "ip": addresses, "machine-id": machine_ids, "secret": lambda value: [("as is", value)],
}  # fmt: skip


def variants_of(fact):
    """All variants of one fact, each text once, the more telling name first."""
    label, kind, value = fact["label"], fact["kind"], fact["value"]
    made = paths(value, fact.get("below", ())) if kind == "path" else MADE[kind](value)
    for form in ("NFC", "NFD"):
        made.append((form, unicodedata.normalize(form, value)))
    found = {}
    for name, text in made:
        part = name.split()[0] in ("base", "short", "local", "owner", "repository", "surname", "domain", "name")
        if part and text.lower() in COMMON_PARTS:
            continue
        secret = kind == "secret" or (kind == "remote" and token_of(text) is not None)
        found.setdefault(text, Variant(label, kind, name, text, label != "login", secret))
    if kind == "remote" and token_of(value):
        found[token_of(value)] = Variant(label, kind, "token", token_of(value), True, True)
    return list(found.values())
