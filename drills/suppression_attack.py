#!/usr/bin/env python3
"""Attacks everything that protected reports publish, with linear programming and arithmetic that share no code with the product.

Usage: drills/suppression_attack.py [REPORTS] [FROM] [PROGRAM]      (needs Debian's glpk-utils and lp-solve)

Each report is of 20 to 400 random answers, with K of 3, 5 or 10, broken down by country or by size. The attacker reads its JSON and
workbook, knows the questionnaire and its rules, and computes for each hidden count the smallest and the largest value consistent with everything
published, also for who can and wants more together, which no table counts. A count below K is "narrowed" when that range does not include 0 and K.
GLPK looks for values; lp_solve has to agree with it on some. FROM is the number of the first report. PROGRAM is survey.dll; without it the
repository's own is built. The drill succeeds with 0 narrowed, and exits with 1 otherwise.
"""
import collections
import json
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile

import change_tests
import programme
import weighted_counts
import workbook
from answers import ROOT, SURVEY
from published import QUESTIONS, Published, groups_shown, is_multiple
from random_survey import options, write
from true_counts import TrueCounts

NEAR = 1e-5
COMPARED = 2  # programmes of a report that lp_solve, which is slower, solves as well
MOST_ALONE = 15  # counts of a report that are narrowed; the others are left, since each costs several programmes
SHAKES = 2
FIRST = 20261127
KINDS = ["respondents", "one-way", "cross-tab", "skill", "group", "lesson", "joint", "mean", "sum of a group", "test", "weighted", "p-value", "finding",
         "chart and sheet"]


class Lines:
    """Says at once what was found."""

    def add(self, line):
        print(line, flush=True)


class Attack:
    """Values that each target can have, found by programmes that ask for many at once."""

    def __init__(self, published, targets, k, folder):
        self.lp, self.sums, self.k, self.folder = published.lp, published.sums, k, folder
        self.compared = 0
        self.targets = dict.fromkeys(targets)
        self.ranges = {name: [float("inf"), float("-inf")] for name in [*targets, *(name for name, _ in published.sums)]}

    def run(self):
        """The targets whose range does not reach 0 and K, and those that are not asked for after too many of these."""
        narrowed, chance, size = [], random.Random(self.k), len(self.targets)
        while (left := self.open(narrowed)) and len(narrowed) < MOST_ALONE:
            size = max(1, min(size, len(left)))
            part = set(chance.sample(left, size))
            low, high = ([name for name in names if name in part] for names in (self.low(), self.high()))
            if self.ask(low, {}) | self.ask(high, {name: self.k for name in high}):
                size *= 2
            elif size > 1:
                size //= 4
            else:
                narrowed += part
        for name in chance.sample(sorted(self.targets), min(COMPARED, len(self.targets))):
            self.compare(name, chance.choice((1, -1)))
        self.stir([name for name, _ in self.sums], chance)
        return [(name, *(self.alone(name, sense) for sense in (1, -1))) for name in narrowed], self.open(narrowed)

    def open(self, narrowed):
        return sorted({*self.low(), *self.high()} - {*narrowed})

    def stir(self, names, chance):
        """Brings sums down and up together, each at random, so that few have to be asked for alone."""
        for _ in range(SHAKES if names else 0):
            goal = {name: chance.choice((1, -1)) for name in names}
            self.note(programme.glpk(self.lp, goal, {}, self.folder))
            self.note(programme.glpk(self.lp, {name: -way for name, way in goal.items()}, {}, self.folder))

    def low(self):
        return [name for name in self.targets if self.ranges[name][0] > NEAR]

    def high(self):
        return [name for name in self.targets if self.ranges[name][1] < self.k - NEAR]

    def ask(self, names, caps):
        """Whether new values were found by bringing all together down to 0, or up to K."""
        if not names:
            return False
        before = len(self.open([]))
        self.note(programme.glpk(self.lp, {f"cap {name}": -1 for name in names} if caps else {name: 1 for name in names}, caps, self.folder))
        return len(self.open([])) < before

    def alone(self, name, sense):
        goal, caps = self.programme(name, sense)
        values = programme.glpk(self.lp, goal, caps, self.folder)
        self.note(values)
        return values[name]

    def compare(self, name, sense):
        """Both solvers find the same limit of a count."""
        goal, caps = self.programme(name, sense)
        found = programme.glpk(self.lp, goal, caps, self.folder)[next(iter(goal))]
        least = programme.lp_solve(self.lp, goal, caps, self.folder)
        if least is None:
            return
        self.compared += 1
        other = least / next(iter(goal.values()))
        if abs(other - found) > 1e-3:
            sys.exit(f"the solvers differ on {name}: {found} and {other}")

    def programme(self, name, sense):
        return ({f"cap {name}": -1}, {name: 4 * self.k}) if sense < 0 else ({name: 1}, {})

    def note(self, values):
        for name, found in self.ranges.items():
            if name in values:
                found[0], found[1] = min(found[0], values[name]), max(found[1], values[name])

    def width(self, name):
        if self.ranges[name][1] - self.ranges[name][0] >= self.k:
            return self.k
        low = programme.glpk(self.lp, {name: 1}, {}, self.folder)
        self.note(low)
        high = programme.glpk(self.lp, {f"cap {name}": -1}, {name: self.ranges[name][0] + 4 * self.k}, self.folder)
        self.note(high)
        return self.ranges[name][1] - self.ranges[name][0]


def analyse(program, answers, target, k, breakdown, *more):
    run = subprocess.run(["dotnet", program, "analyse", answers, "--questionnaire", ROOT / "questionnaires" / SURVEY, "--out", target,
                          "--min-cell", str(k), "--by", breakdown, *more], capture_output=True, text=True)
    if run.returncode == 0:
        return "written"
    if "options/min-cell-weighted" in run.stderr:
        return "refused"
    sys.exit(f"analyse failed: {run.stderr[-2000:]}")


def small(name, true, k, lp):
    return name not in lp.known and 0 <= true.of(name) < k


def targets(published, true, k):
    """Hidden small counts by kind, and the rests of shown and hidden counts."""
    found = {}
    for name, (kind, value) in published.cells.items():
        if value is None and true.of(name) < k and is_counted(name, true):
            found[name] = kind
    for whole, part, name in published.rests:
        are_counted = all(side in published.cells and is_counted(side, true) for side in (whole, part)) and has_others(part, true)
        if true.of(name) < k and are_counted:
            found[name] = published.cells[part][0]
    for kind, names in (("mean", published.level_counts), ("joint", published.joint)):
        for name, group in names:
            if true.of(name) < k and (group is None or true.of(f"n {true.breakdown} {group}") > 0):
                found[name] = kind
    return found


def has_others(name, true):
    """Whether somebody chose another option: of a single choice that all answered alike, nothing else is counted."""
    kind, *words = name.split(" ")
    if kind not in ("n", "x"):
        return True
    question, code = (words[0], words[1]) if kind == "n" else (words[0], words[3])
    return is_multiple(question) or true.of(f"a {question}") > true.of(f"n {question} {code}")


def is_counted(name, true):
    """Not an option of a single choice that nobody chose: it is hidden with the first hidden option, and is 0."""
    kind, *words = name.split(" ")
    if kind in ("r", "c", "x"):
        rows, _, columns, *codes = words
        names = {"r": [(rows, codes[0])], "c": [(columns, codes[0])], "x": list(zip((rows, columns), codes))}[kind]
        return all(is_counted(f"n {question} {code}", true) for question, code in names)
    if kind == "n":
        return is_multiple(words[0]) or true.of(name) > 0
    if len(words) == 2 and words[0] != "lesson" and kind in ("rated", "cannot", "both", "more", "less", "equal"):
        return true.of(f"n {true.breakdown} {words[1]}") > 0
    return True


def attack(program, number, folder, tally, lines):
    chance = random.Random(FIRST + number)
    count = int(20 * 20 ** chance.random())
    groups, k = chance.randint(2, 12), chance.choice([3, 5, 10])
    breakdown = chance.choice(["country", "size"])
    answers, target = folder / "answers.csv", folder / "report.json"
    write(answers, count, groups, chance)
    true = TrueCounts(answers)
    where = f"report {number} ({count} answers, {groups} countries, by {breakdown}, K = {k})"
    weights = []
    if number % 4 == 3:
        if analyse(program, answers, target, k, breakdown, "--weights-equal", "country") == "refused":
            tally["weighted"]["refused"] += 1
        else:
            weights = ["--weights-equal", "country"]
    if not weights:
        analyse(program, answers, target, k, breakdown)
    report = json.loads(target.read_text(encoding="utf-8"))
    true.groups = groups_shown(report, breakdown, lambda code: true.of(f"n {breakdown} {code}"), k)
    published = Published(report, breakdown, true.groups, bool(weights))
    true.breakdown = published.breakdown
    if weights:
        published.weights({code: true.of(f"n country {code}") for code in options(QUESTIONS["country"])},
                          true.of("N"))
    found = targets(published, true, k)
    for name in published.cells:
        if name in published.lp.known and published.lp.known[name] != true.of(name):
            sys.exit(f"{where}: {name} is {true.of(name)}, read as {published.lp.known[name]}")
    search = Attack(published, found, k, folder)
    narrowed, undecided = search.run()
    tally["lp_solve"]["compared"] += search.compared
    for name, kind in found.items():
        tally["weighted" if weights else kind]["attacked"] += 1
    for name in undecided:
        tally["weighted" if weights else found[name]]["undecided"] += 1
    for name, low, high in narrowed:
        kind = "weighted" if weights else found[name]
        tally[kind]["narrowed"] += 1
        lines.add(f"{where}: {kind}: {name} = {true.of(name)}: {low:.3g} to {high:.3g}")
    for name, scope in published.sums:
        members = true.of(f"both {scope}")
        if members:
            tally["sum of a group"]["attacked"] += 1
            if search.width(name) < min(k, members) - NEAR:
                tally["sum of a group"]["narrowed"] += 1
                lines.add(f"{where}: sum of a group: {name}: {search.ranges[name]}")
    if weights:
        weighted_counts.attack(published, true, k, tally, lines, where)
    else:
        change_tests.attack(report, true, k, tally, lines, where)
    workbook_path = None
    if number % 10 == 0:
        workbook_path = folder / "report.xlsx"
        analyse(program, answers, workbook_path, k, breakdown, *weights)
    workbook.attack(report, workbook_path, tally, lines, where)


def main():
    missing = [tool for tool in ("glpsol", "lp_solve") if shutil.which(tool) is None]
    if missing:
        print(f"needs {', '.join(missing)}")
        sys.exit(77)
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    if len(sys.argv) > 3:
        program = pathlib.Path(sys.argv[3]).resolve()
    else:
        subprocess.run(["dotnet", "build", "Survey.Api", "-v", "q", "--nologo"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        program = ROOT / "Survey.Api" / "bin" / "Debug" / "net10.0" / "survey.dll"
    tally, first, done = {kind: collections.Counter() for kind in [*KINDS, "lp_solve"]}, int(sys.argv[2]) if len(sys.argv) > 2 else 0, 0
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped before the end"))
    try:
        with tempfile.TemporaryDirectory() as name:
            for number in range(first, first + reports):
                attack(program, number, pathlib.Path(name), tally, Lines())
                done += 1
                if done % 10 == 0:
                    print(total(tally, done), file=sys.stderr, flush=True)
    finally:
        table(tally, done)
    sys.exit(1 if failures(tally) else 0)


def failures(tally):
    return sum(kind["narrowed"] + kind["undecided"] for kind in tally.values())


def total(tally, done):
    attacked = sum(kind["attacked"] for kind in tally.values())
    return f"{done} reports, {attacked} hidden counts and figures attacked, {failures(tally)} narrowed or undecided"


def table(tally, done):
    print(f"{'published':<18} {'attacked':>9} {'narrowed':>9} {'undecided':>9}")
    for kind in KINDS:
        remark = f"   {tally[kind]['refused']} reports refused" if tally[kind]["refused"] else ""
        print(f"{kind:<18} {tally[kind]['attacked']:>9} {tally[kind]['narrowed']:>9} {tally[kind]['undecided']:>9}{remark}")
    print(f"{total(tally, done)}; {tally['lp_solve']['compared']} limits compared with lp_solve", flush=True)


if __name__ == "__main__":
    main()
