"""Cases and honest exchanges by their seeds: GAUNTLET-SEED/BATCH/LETTER NUMBER, so that each can be made again alone."""

import dataclasses
import random
import re

import guaranteed
import second
from cases import Unfit, material

LEVELS = {"g": guaranteed.GROUPS, "d": guaranteed.DEPTH4, "s": second.GROUPS}
SEED_FORM = re.compile(r"(\d+)/(\d+)/([a-z])(\d+)")


class BadSeed(Exception):
    """The seed of a case is not written as the table prints it."""


@dataclasses.dataclass(frozen=True)
class Seed:
    """Where a case or an exchange comes from."""

    gauntlet: int
    batch: int
    letter: str
    number: int

    def __str__(self):
        return f"{self.gauntlet}/{self.batch}/{self.letter}{self.number}"

    def rng(self):
        return random.Random(str(self))

    @staticmethod
    def read(text):
        found = SEED_FORM.fullmatch(text)
        if not found:
            raise BadSeed(f"a seed must look like 7/0/g12, but was {text!r}: take one from the table")
        return Seed(int(found[1]), int(found[2]), found[3], int(found[4]))


def case_of(seed):
    """The case of a seed; raises Unfit where what it draws does not go together."""
    document, variants = material(seed.gauntlet, seed.batch)
    rng, groups = seed.rng(), LEVELS[seed.letter]
    made = rng.choices([group for group, _ in groups], [weight for _, weight in groups])[0]
    return made(rng, str(seed), document, variants)


def cases_in(gauntlet, batch, letter, count):
    """That many cases of one level, none of them twice; stops early where there are no more to draw."""
    seen, number, barren = set(), 0, 0
    while len(seen) < count and barren < 5000:
        seed, number, barren = Seed(gauntlet, batch, letter, number), number + 1, barren + 1
        try:
            case = case_of(seed)
        except Unfit:
            continue
        meaning = (case.group, case.text, tuple(element.word for element in case.chain), case.position)
        if meaning not in seen:
            seen.add(meaning)
            barren = 0
            yield case


def laid_out(cases):
    """All exchanges in order, and the index of each case's own."""
    exchanges, indices = [], []
    for case in cases:
        exchanges += case.before
        indices.append(len(exchanges))
        exchanges.append(case.exchange)
    return exchanges, indices
