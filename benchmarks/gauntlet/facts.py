"""Facts of one machine, user and project, drawn from a seed in the form in which real ones come."""

import random
import unicodedata

GIVEN = (
    "Anneliese Bartholomew Cosmina Dagny Eirlys Fiachra Guðrún Hristo Ioanna Jörn Katalin Łukasz Mirjana Nokuthula Océane "
    "Přemysl Quirina Rosalía Søren Þórdís Ümit Violeta Wenzel Ximena Yaroslava Zbigniew Aurélien Børge Çağla Dmytro"
).split()
FAMILY = (
    "Abernethy Brzęczyk Castañeda Dąbrowski Ekwueme Fjeldstad Grünwald Hallgrímsson Iwashita Jurgensen Kowalczyk Lindqvist "
    "Mbatha Nørgaard Okonkwo Pettersson Quintanilla Ravnskov Szczepański Thorvaldsen Uzoamaka Vasconcelos Wojciechowska "
    "Xanthopoulos Yamashita Zoltánffy Åkerström Øvergaard Échevarria Müllenbach"
).split()
SYLLABLES = "bra cor del fen gor hal jin kel lor mer nar ost pel quo ras sel tor ulm ven wix yar zet".split()
COMPANIES = "borlack quenby varnholt tessuto grimaldo ostrander pelquist wexcombe zahradnik havergal".split()
FORGES = ("github.com", "gitlab.com", "bitbucket.org", "codeberg.org")
DOMAINS = ("example.org", "example.net", "example.com")
SHORT_USERS = "kline marin ortiz basil nolan devin arden perry sloan tobin".split()
OUIS = ("3c5282", "a4bb6d", "f01898", "001b21", "dca632", "8c8590", "e86a64")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
LETTERS_AND_DIGITS = LETTERS + "0123456789"


def plain(text):
    """Without accents, as login names are made of names."""
    replaced = text.translate(str.maketrans({"Ł": "L", "ł": "l", "ð": "d", "Þ": "Th", "ø": "o", "Ø": "O", "ı": "i"}))
    return "".join(c for c in unicodedata.normalize("NFD", replaced) if c.isascii())


def word(rng, syllables):
    return "".join(rng.choice(SYLLABLES) for _ in range(syllables))


def token(rng, length, letters=LETTERS_AND_DIGITS):
    return "".join(rng.choice(letters) for _ in range(length))


def user_of(rng, given, family):
    number = rng.randrange(10, 100)
    made = plain(family).lower()
    return rng.choice((
        f"{plain(given).lower()}.{made}{number}",
        f"{plain(given)[0].lower()}{made}{number}",
        f"{made}-{word(rng, 2)}",
        f"{word(rng, 2)}_{made}",
    ))  # fmt: skip


def host_of(rng, company):
    name = rng.choice((f"{word(rng, 3)}-{rng.randrange(10, 99)}", f"lt-{token(rng, 7)}", f"{word(rng, 2)}-mbp-{token(rng, 4)}"))
    return name + rng.choice(("", ".local", f".corp.{company}-{word(rng, 1)}.{rng.choice(DOMAINS)}"))


def home_of(rng, user):
    return rng.choice(("/home/", "/home/", "/Users/", "C:\\Users\\")) + user


def remote_of(rng, owner, repository, user):
    forge, secret = rng.choice(FORGES), "x" + token(rng, 19)
    return rng.choice((
        f"git@{forge}:{owner}/{repository}.git",
        f"ssh://git@{forge}/{owner}/{repository}.git",
        f"https://{forge}/{owner}/{repository}.git",
        f"https://{forge}/{owner}/{repository}",
        f"https://{user}@{forge}/{owner}/{repository}.git",
        f"https://{user}:{secret}@{forge}/{owner}/{repository}.git",
    ))  # fmt: skip


def mac_of(rng):
    digits = rng.choice(OUIS) + token(rng, 6, "0123456789abcdef")
    return ":".join(digits[i : i + 2] for i in range(0, 12, 2))


def ip_of(rng):
    start = rng.choice(((10, rng.randrange(1, 255)), (172, rng.randrange(16, 32)), (203, rng.randrange(120, 250))))
    return ".".join(map(str, (*start, rng.randrange(1, 255), rng.randrange(100, 255))))


def ip6_of(rng):
    groups = ["2a02", f"{rng.randrange(0x100, 0xFFFF):x}"] + [f"{rng.randrange(0x100, 0xFFFF):x}" for _ in range(2)]
    return ":".join(groups) + "::" + ":".join(f"{rng.randrange(0x100, 0xFFFF):x}" for _ in range(2))


def facts_of(seed, batch):
    """One facts document, as schemas/meta/facts.schema.json has it."""
    rng = random.Random(f"{seed}/{batch}/facts")
    facts = [{"label": label, "kind": kind, "value": value} for label, kind, value in values_of(rng)]
    below = [f"src/{word(rng, 3)}.ts", "prisma/schema.prisma"]
    next(fact for fact in facts if fact["label"] == "path")["below"] = below
    salts = [f"{word(rng, 2)}-cli-{rng.randrange(9)}.{rng.randrange(40)}.{rng.randrange(20)}", token(rng, 16)]
    return {"seed": batch, "facts": facts, "public": [f"candor-{word(rng, 2)}/site-{word(rng, 2)}"], "salts": salts}


def values_of(rng):
    """Label, kind and value of each fact of one person at one machine."""
    given, family = rng.choice(GIVEN), rng.choice(FAMILY)
    company, user = rng.choice(COMPANIES), user_of(rng, given, family)
    home, project = home_of(rng, user), f"{word(rng, 2)}-{rng.choice(('portal', 'ledger', 'engine', 'billing'))}"
    slash = "\\" if "\\" in home else "/"
    owner, repository = f"{company}-{word(rng, 1)}", f"{project}-{token(rng, 4)}"
    mail = rng.choice((user, f"{plain(given).lower()}.{plain(family).lower()}"))
    tag = rng.choice(("", "", f"+{word(rng, 2)}"))
    return [
        ("user", "user", user),
        ("login", "user", rng.choice(SHORT_USERS)),
        ("name", "name", f"{given} {family}"),
        ("email", "email", f"{mail}{tag}@{company}-{word(rng, 1)}.{rng.choice(DOMAINS)}"),
        ("host", "host", host_of(rng, company)),
        ("home", "home", home),
        ("path", "path", slash.join((home, rng.choice(("work", "src", "projects")), project))),
        ("remote", "remote", remote_of(rng, owner, repository, user)),
        ("project", "project", rng.choice((project, f"@{company}/{project}"))),
        ("plugin", "plugin", f"{rng.choice(('gatsby-plugin', 'pact-plugin', 'eslint-config'))}-{company}-{word(rng, 2)}"),
        ("mac", "mac", mac_of(rng)),
        ("ip", "ip", ip_of(rng)),
        ("ip6", "ip", ip6_of(rng)),
        ("machine-id", "machine-id", f"{rng.getrandbits(128):032x}"),
        ("secret", "secret", f"synthetic-{token(rng, 12)}-{token(rng, 8)}"),
    ]
