"""The command line of the gauntlet."""

import argparse
import pathlib
import sys
import tempfile

import batches
import honest_part
import scan
import selftest
from cases_part import cases_part, show
from cost import cost

HERE = pathlib.Path(__file__).resolve().parent
DEVELOPMENT_SEED = 7


def arguments():
    parser = argparse.ArgumentParser(prog="benchmarks/gauntlet/run", description=__doc__)
    parser.add_argument(
        "--scan",
        default=str(HERE.parent.parent / "candor") + " scan",
        metavar="CMD",
        help="the command that is judged; --facts F FILE --json is added",
    )
    parser.add_argument("--seed", type=int, default=DEVELOPMENT_SEED, help="number that everything is made of")
    parser.add_argument("--shown", type=int, default=40, help="how many shortfalls are printed")
    parser.add_argument("--keep", type=pathlib.Path, metavar="FOLDER", help="keep what is made there")
    add_commands(parser.add_subparsers(dest="command"))
    words = sys.argv[1:]
    if not {"run", "show", "cost", "selftest", "-h", "--help"} & set(words):
        words = words + ["run"]
    return parser.parse_args(words)


def add_commands(commands):
    whole = commands.add_parser("run", help="cases, then honest exchanges (the default)")
    whole.add_argument("--cases", type=int, default=3000, help="of the guaranteed class (full: 50000)")
    whole.add_argument("--depth4", type=int, default=600)
    whole.add_argument("--second", type=int, default=1000)
    whole.add_argument("--honest", type=int, default=5000, help="exchanges without a fact (full: 1000000)")
    whole.add_argument("--negatives", type=int, default=2000, help="exchanges that come near a fact")
    whole.add_argument("--batch", type=int, default=3000, help="cases that share their facts and one run of the command")
    shown = commands.add_parser("show", help="makes one case or exchange again, and lets it be judged")
    shown.add_argument("case", help="its seed, as printed: 7/0/g12")
    commands.add_parser("cost", help="seconds and memory that hostile bodies take, and the rate on JSON within JSON")
    commands.add_parser("selftest", help="encoders, digests and the judge itself, by known answers")


def run(given, folder):
    tally = cases_part(given, folder)
    quiet = honest_part.honest_part(given, folder)
    tally.print(given.shown)
    quiet.print(given.shown)
    print(f"most memory of the command: {scan.peak_mebibytes():.0f} MiB")
    return 0 if tally.reached() and quiet.reached() else 1


def main():
    given = arguments()
    try:
        selftest.run()
        if given.command == "selftest":
            print("encoders, digests and the judge give the known answers")
            return 0
        if given.keep:
            given.keep.mkdir(parents=True, exist_ok=True)
            return act(given, given.keep)
        with tempfile.TemporaryDirectory(prefix="gauntlet-") as folder:
            return act(given, pathlib.Path(folder))
    except (scan.ScanFailed, batches.BadSeed, selftest.Wrong) as wrong:
        print(wrong, file=sys.stderr)
        return 2


def act(given, folder):
    return {"run": run, "show": show, "cost": cost}[given.command](given, folder)


if __name__ == "__main__":
    sys.exit(main())
