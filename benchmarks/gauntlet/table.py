"""What a run of the gauntlet shows, added up and printed."""

import collections

import judge

AIMS = {"guaranteed": 1.0, "depth 4": 0.99, "second": 0.95, "beyond the plan": 0.0}


class Tally:
    """Outcomes by level and group, and what fell short."""

    def __init__(self):
        self.outcomes = collections.defaultdict(collections.Counter)
        self.places = collections.defaultdict(collections.Counter)
        self.short = []
        self.strays = []
        self.unpointed = 0

    def add(self, case, findings, variants):
        outcome = judge.outcome(case, findings, variants)
        self.outcomes[case.level, case.group][outcome] += 1
        self.places[case.position][outcome] += 1
        if outcome != "found":
            self.short.append((case, outcome, findings))
        elif not judge.pointed(case, findings):
            self.unpointed += 1
        self.strays += [(case, finding) for finding in judge.strays(case, findings, variants)]

    def level(self, level):
        total = collections.Counter()
        for (of, _), outcomes in self.outcomes.items():
            if of == level:
                total += outcomes
        return total

    def reached(self):
        totals = [(self.level(level), aim) for level, aim in AIMS.items()]
        return all(recall(total) >= aim for total, aim in totals) and not self.strays

    def print(self, shown):
        heads = ("cases", "found", "recall", *judge.OUTCOMES[1:])
        print(f"{'':40}" + "".join(f"{head:>12}" for head in heads))
        for level in AIMS:
            groups = sorted(group for of, group in self.outcomes if of == level)
            for group in groups if len(groups) > 1 else ():
                print(row(f"  {group}", self.outcomes[level, group]))
            if groups:
                print(row(f"{level} (aim {AIMS[level]:.0%})", self.level(level)) + "\n")
        self.print_places()
        print(f"findings that point at another field of the right part: {self.unpointed}")
        print(f"findings of facts that do not stand there: {len(self.strays)}")
        for case, finding in self.strays[:shown]:
            print(f"  {case.seed}  due {case.fact}  said {said(finding)}")
        for case, outcome, findings in self.short[:shown]:
            print(f"  {case.seed}  {outcome}: {case.level}, {case.group}, {case.position}; due {due(case)}")
            for finding in findings[:3]:
                print(f"      said {said(finding)}")
        if len(self.short) > shown:
            print(f"  and {len(self.short) - shown} more (--shown N)")

    def print_places(self):
        weak = {place: outcomes for place, outcomes in self.places.items() if recall(outcomes) < 1}
        for place, outcomes in sorted(weak.items(), key=lambda entry: recall(entry[1]))[:12]:
            print(row(f"  at: {place}", outcomes))


def recall(outcomes):
    return outcomes["found"] / max(1, outcomes.total())


def row(name, outcomes):
    numbers = [f"{outcomes[outcome] or '':>12}" for outcome in judge.OUTCOMES[1:]]
    return f"{name:40}{outcomes.total():>12}{outcomes['found']:>12}{recall(outcomes):>12.2%}" + "".join(numbers)


def due(case):
    words = " > ".join(element.word if element.required else f"({element.word})" for element in case.chain)
    note = f" [{case.note}]" if case.note else ""
    return f"{case.fact} ({case.variant}), {case.form}, {'/'.join(sorted(case.where))} {case.at or ''}: {words or 'plain'}{note}"


def said(finding):
    chain = " > ".join(finding["chain"]) or "no chain"
    return f"{finding.get('fact')}, {finding['class']}, {finding['where']} {finding.get('at')}: {chain}"
