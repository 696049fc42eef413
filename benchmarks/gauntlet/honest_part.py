"""The part of a run that holds no fact: whatever is found there is false. It tells the speed as well."""

import collections
import json
import sys

import honest_more
import honest_tools
import negatives
import scan
from batches import Seed
from cases import material
from table import said

TOOLS = honest_tools.TOOLS + honest_more.TOOLS
CHUNK = 25_000
MEGA = 1_000_000


def honest_of(seed):
    tool = TOOLS[seed.number % len(TOOLS)]
    return tool.__name__, tool(seed.rng())


MAKERS = {"h": honest_of, "n": negatives.exchange_of}


class Quiet:
    """How many exchanges were searched, how fast, and what was said of them."""

    def __init__(self):
        self.exchanges = collections.Counter()
        self.false = []
        self.bytes = 0
        self.seconds = 0.0
        self.starts = []

    def reached(self):
        return not self.false

    def print(self, shown):
        print(
            f"honest exchanges: {self.exchanges['h']} of {len(TOOLS)} tools; hard negatives: {self.exchanges['n']} of {len(negatives.KINDS)} kinds"
        )
        kinds = collections.Counter(kind for _, kind, _ in self.false)
        print(f"false findings (aim 0): {len(self.false)}" + "".join(f"  {kind} {count}" for kind, count in kinds.most_common()))
        for seed, kind, finding in self.false[:shown]:
            print(f"  {seed}  {kind}: said {said(finding)}")
        if self.starts:
            self.print_speed(sum(self.starts) / len(self.starts))

    def print_speed(self, start):
        told = f"start with the whole table: {start:.1f} s (aim 5); "
        if self.seconds < start:
            print(told + "rate not told, for the search took less than the start: more exchanges (--honest N)")
        else:
            print(told + f"then {self.bytes / MEGA / self.seconds:.1f} MB/s of {self.bytes / MEGA:.0f} MB (aim 60 on one core)")


def honest_part(given, folder):
    quiet, batch = Quiet(), 0
    for letter, count in (("h", given.honest), ("n", given.negatives)):
        for start in range(0, count, CHUNK):
            searched(given, folder, quiet, [Seed(given.seed, batch, letter, n) for n in range(start, min(start + CHUNK, count))])
            batch += 1
            print(f"\rhonest: {sum(quiet.exchanges.values())} of {given.honest + given.negatives}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return quiet


def searched(given, folder, quiet, seeds):
    letter, batch = seeds[0].letter, seeds[0].batch
    document, _ = material(given.seed, batch)
    exchanges = (MAKERS[letter](seed)[1] for seed in seeds)
    facts_file, lines_file, size = scan.write(folder, f"honest-{batch}", document, exchanges)
    findings, seconds = scan.run(given.scan, facts_file, lines_file)
    quiet.exchanges[letter] += len(seeds)
    for index, found in findings.items():
        quiet.false += [(seeds[index], MAKERS[letter](seeds[index])[0], finding) for finding in found]
    if letter == "h":
        measured(given, folder, quiet, document, seeds[0], size, seconds)
    if not given.keep:
        lines_file.unlink()


def measured(given, folder, quiet, document, seed, size, seconds):
    """What one exchange takes is the start; it is taken off, so that the rate is that of the search."""
    if len(quiet.starts) < 3:
        _, start = scan.run(given.scan, *scan.write(folder, "start", document, [honest_of(seed)[1]])[:2])
        quiet.starts.append(start)
    quiet.bytes += size
    quiet.seconds += max(0.0, seconds - sum(quiet.starts) / len(quiet.starts))


def show(given, folder, seed, document):
    kind, made = MAKERS[seed.letter](seed)
    print(f"{seed}  {kind}; nothing is due\n{made['method']} {made['url']}\n{json.dumps(made['headers'])}\n{made['body'][:6000]!r}")
    findings, _ = scan.run(given.scan, *scan.write(folder, "shown", document, [made])[:2])
    for finding in findings.get(0, []):
        print("said " + said(finding))
    return 1 if findings else 0
