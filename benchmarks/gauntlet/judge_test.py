"""The judge is judged: by perfect findings, and by findings with one fault each."""

import batches
import judge
from cases import material

CASES = 300


def perfect(case):
    """The finding that is due, every word of its chain named."""
    return {
        "fact": case.fact, "where": sorted(case.where)[0], "at": case.at or "17", "class": case.form.split(" or ")[0],
        "chain": [element.word for element in case.chain], "salt": "s" if case.salted else None,
    }  # fmt: skip


def shortest(case):
    """Only the words that have to be named."""
    return perfect(case) | {"chain": [element.word for element in case.chain if element.required]}


def other_label(case, variants):
    taken = judge.standing(case, variants)
    return next(variant.label for variant in variants if variant.label not in taken)


def judge_holds(same):
    _, variants = material(1, 0)
    for letter in batches.LEVELS:
        for case in batches.cases_in(1, 0, letter, CASES):
            found = perfect(case)
            for name, finding, due in (
                ("every word", found, "found"),
                ("the needed words", shortest(case), "found"),
                ("another fact", found | {"fact": other_label(case, variants)}, "wrong fact"),
                ("a foreign layer", found | {"chain": ["octal", *found["chain"]]}, "wrong chain"),
                ("another class", found | {"class": "pattern"}, "wrong class"),
                ("another part", found | {"where": "elsewhere"}, "wrong place"),
            ):
                same(f"the judge, by {name}, of {case.seed}", judge.outcome(case, [finding], variants), due)
            same(f"the judge, by nothing, of {case.seed}", judge.outcome(case, [], variants), "missed")
            if case.salted:
                same(f"the judge, by no salt, of {case.seed}", judge.outcome(case, [found | {"salt": None}], variants), "wrong chain")
            without_needed(same, case, variants)


def without_needed(same, case, variants):
    """A chain that leaves out all that has to be named does not hold."""
    if any(element.required for element in case.chain):
        bare = perfect(case) | {"chain": []}
        same(f"the judge, by no chain, of {case.seed}", judge.outcome(case, [bare], variants), "wrong chain")
