"""The part of a run that plants facts: makes labelled cases, lets the command search them, compares."""

import sys

import batches
import honest_part
import scan
from cases import material
from table import Tally, due, said

SHARES = (("g", "cases"), ("d", "depth4"), ("s", "second"))


def cases_part(given, folder):
    tally = Tally()
    total = given.cases + given.depth4 + given.second
    count = max(1, -(-total // given.batch))
    for batch in range(count):
        made = [
            case
            for letter, option in SHARES
            for case in batches.cases_in(given.seed, batch, letter, share(getattr(given, option), count, batch))
        ]
        judged(given, folder, batch, made, tally)
        print(f"\rcases: batch {batch + 1} of {count}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return tally


def share(total, count, batch):
    return total // count + (1 if batch < total % count else 0)


def judged(given, folder, batch, cases, tally):
    document, variants = material(given.seed, batch)
    exchanges, indices = batches.laid_out(cases)
    facts_file, lines_file, _ = scan.write(folder, f"cases-{batch}", document, exchanges)
    findings, _ = scan.run(given.scan, facts_file, lines_file)
    for case, index in zip(cases, indices):
        tally.add(case, findings.get(index, []), variants)
    if not given.keep:
        lines_file.unlink()


def show(given, folder):
    """One case or honest exchange: what was made, what is due, what the command says."""
    seed = batches.Seed.read(given.case)
    document, variants = material(seed.gauntlet, seed.batch)
    if seed.letter not in batches.LEVELS:
        return honest_part.show(given, folder, seed, document)
    case = batches.case_of(seed)
    exchanges, (index,) = batches.laid_out([case])
    made = case.exchange
    print(f"{seed}  {case.level}, {case.group}, {case.position}\ndue  {due(case)}\ntext {case.text}")
    print_exchange(made)
    findings, _ = scan.run(given.scan, *scan.write(folder, "shown", document, exchanges)[:2])
    for finding in findings.get(index, []):
        print("said " + said(finding))
    tally = Tally()
    tally.add(case, findings.get(index, []), variants)
    print("outcome " + next(iter(tally.outcomes[case.level, case.group])))
    return 0 if not tally.short and not tally.strays else 1


def print_exchange(made):
    print(f"{made['method']} {made['url']}")
    for name, value in made["headers"]:
        print(f"{name}: {value}")
    print(repr(made["body"])[:4000])
