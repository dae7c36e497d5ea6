#!/usr/bin/env python3
"""Attacks pairs of views of the results that a partner can ask a running server for, with arithmetic that shares no code with the product.

Usage: drills/pairs_of_views.py [PAIRS] [FROM]      (needs Debian's glpk-utils)

Each server has 60 to 400 random answers. A partner asks for the report, for it by every breakdown, for every category, and for every cross-tab
that is answered; whatever is refused is no view. The attacker of a pair knows the report and both views, and that counts are whole numbers and add up: bounds
are narrowed until nothing changes, then GLPK solves for the counts with the narrowest bounds. Last, all views of a server are attacked together. A hidden count
below K is "recovered" when only one value is left. The drill succeeds with 0 recovered, and exits with 1 otherwise.
"""
import collections
import json
import pathlib
import random
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request

import programme
from answers import QUESTIONS, SURVEY
from programme import Programme
from published import PLAN, is_multiple
from random_survey import options, write
from server import Server, run
from true_counts import TrueCounts

K = PLAN["disclosure"]["partner"]
PORT = 5178
FIRST = 20261128
PER_SERVER = 250
SOLVED = 3  # counts of a pair for which GLPK solves
BREAKDOWNS = list(dict.fromkeys([PLAN["breakdown"], *(block["columns"] for section in PLAN["sections"] for block in section["blocks"]
                                                     if block["type"] == "crosstab")]))
ROWS = [block["question"] for section in PLAN["sections"] for block in section["blocks"] if block["type"] == "distribution"]


class Partner:
    def __init__(self, server, key):
        self.server, self.key = server, key

    def get(self, path, **query):
        """The JSON of an address; None where it is refused."""
        address = f"{self.server.address}/api/v1/surveys/{SURVEY}/results/{path}?{urllib.parse.urlencode(query)}"
        request = urllib.request.Request(address, headers={"Authorization": f"Bearer {self.key}"})
        for _ in range(10):
            try:
                with urllib.request.urlopen(request, timeout=120) as answer:
                    return json.load(answer)
            except urllib.error.HTTPError as error:
                if error.code == 400:
                    return None
                if error.code != 504:  # still computing
                    raise
        sys.exit(f"{address} is never answered")


def cell(*conditions):
    return " & ".join(sorted(f"{question}={code}" for question, code in conditions)) or "all"


class Knowledge:
    """Counts that somebody was shown, those with a place but no number, and the sums that tie them."""

    def __init__(self):
        self.shown, self.hidden, self.sums = {}, set(), []

    def add(self, name, value):
        if value is None:
            self.hidden.add(name)
        elif self.shown.setdefault(name, value) != value:
            sys.exit(f"{name} is shown as {self.shown[name]} and as {value}")

    def equal(self, whole, parts):
        self.sums.append((whole, tuple(parts)))

    def merge(self, other):
        for name, value in other.shown.items():
            self.add(name, value)
        self.hidden |= other.hidden
        self.sums += other.sums
        return self


def distribution(known, question, rows, where):
    """The answers to a question among those who meet the condition."""
    everybody, answered, blank = (cell(*where, (question, mark)) if mark else cell(*where) for mark in ("", "*", "∅"))
    known.equal(everybody, [answered, blank])
    counts = {row["code"]: row["count"] for row in rows}
    for base in {row["base"] for row in rows}:
        known.add(answered, base)
    for code, count in counts.items():
        if is_multiple(question):
            chosen = cell(*where, (f"{question}/{code}", "1"))
            known.equal(answered, [chosen, cell(*where, (f"{question}/{code}", "0"))])
        else:
            chosen = cell(*where, (question, code))
        known.add(chosen, count)
    if not is_multiple(question):
        known.equal(answered, [cell(*where, (question, code)) for code in counts])


def report(known, answer, where=()):
    known.add(cell(*where), answer["respondents"])
    tables = {table["name"]: table for section in answer["sections"] for table in section["tables"]}
    for block in (block for section in PLAN["sections"] for block in section["blocks"] if block["type"] == "distribution"):
        if block["table"] in tables:
            distribution(known, block["question"], tables[block["table"]]["rows"], where)
    for skill in (answer.get("gaps") or {}).get("skills", []):
        for measure in ("cannot", "wantsMore"):
            if measure in skill and skill[measure]:
                base, count = skill[measure].get("base", skill.get("base")), skill[measure].get("count")
                name = f"{measure} {skill['skill']}"
                known.add(cell(*where, (name, "1")), count)
                known.add(cell(*where, (name, "*")), base)
                known.equal(cell(*where, (name, "*")), [cell(*where, (name, "1")), cell(*where, (name, "0"))])
    return known


def option(question, code):
    return (f"{question}/{code}", "1") if is_multiple(question) else (question, code)


def crosstab(rows, columns, answer):
    """A cross-tab with the answers that are missing to either question."""
    known = Knowledge()
    names = [category["code"] for category in answer["columns"]["categories"]]
    places = [category["code"] for category in answer["rows"]["categories"]]
    for i, row in enumerate(places):
        for j, column in enumerate(names):
            known.add(cell(option(rows, row), option(columns, column)), answer["counts"][i][j])
            known.add(cell((rows, "*"), option(columns, column)), answer["columnBases"][i][j])
            if is_multiple(rows):
                known.equal(cell((rows, "*"), option(columns, column)),
                            [cell(option(rows, row), option(columns, column)), cell((f"{rows}/{row}", "0"), option(columns, column))])
        if not is_multiple(columns):
            known.equal(cell(option(rows, row)), [cell(option(rows, row), (columns, column)) for column in [*names, "∅"]])
    for column in names:
        if not is_multiple(rows):
            known.equal(cell((rows, "*"), option(columns, column)), [cell((rows, row), option(columns, column)) for row in places])
        known.equal(cell(option(columns, column)), [cell((rows, "*"), option(columns, column)), cell((rows, "∅"), option(columns, column))])
    return known


def narrowed(known):
    """The bounds of every count, narrowed by every sum until nothing changes."""
    low, high = collections.defaultdict(int), collections.defaultdict(lambda: known.shown.get("all", 10 ** 6))
    for name, value in known.shown.items():
        low[name] = high[name] = value
    sums = list(dict.fromkeys(known.sums))
    changed = True
    while changed:
        changed = False
        for whole, parts in sums:
            lows, highs = sum(low[part] for part in parts), sum(high[part] for part in parts)
            for name, least, most in [(whole, lows, highs), *((part, low[whole] - highs + high[part], high[whole] - lows + low[part])
                                                              for part in parts)]:
                if least > low[name] or most < high[name]:
                    low[name], high[name] = max(low[name], least), min(high[name], most)
                    changed = True
                    lows, highs = sum(low[part] for part in parts), sum(high[part] for part in parts)
    return {name: (low[name], high[name]) for name in known.hidden - known.shown.keys()}


def solved(known, name, folder):
    """The smallest and the largest value by GLPK."""
    linear = Programme()
    for whole, parts in dict.fromkeys(known.sums):
        linear.equal(whole, list(parts))
    for shown, value in known.shown.items():
        linear.variable(shown)
        linear.fix(shown, value)
    linear.variable(name)
    low = programme.glpk(linear, {name: 1}, {}, folder)[name]
    high = programme.glpk(linear, {f"cap {name}": -1}, {name: low + 4 * K}, folder)[name]
    return low, high


def attack(known, true, folder, most):
    """Hidden counts below K, and those of them of which only one value is left."""
    empty = {name for name, value in known.shown.items() if value == 0}  # options that nobody chose, which is no secret
    bounds = {name: range_ for name, range_ in narrowed(known).items()
              if true(name) is not None and true(name) < K and not empty & set(name.split(" & "))}
    found = [name for name, (low, high) in bounds.items() if low == high]
    for name in sorted(bounds, key=lambda name: (bounds[name][1] - bounds[name][0], name))[:most]:
        if name not in found:
            low, high = solved(known, name, folder)
            if high - low < 1 - 1e-6:
                found.append(name)
    return len(bounds), found


def counter(path):
    """The true count of a cell; None where the answers do not say."""
    counts = TrueCounts(path)

    def true(name):
        members = counts.everyone
        for condition in ([] if name == "all" else name.split(" & ")):
            question, code = condition.rsplit("=", 1)
            if " " in question or code in ("∅", "0") or "other_groups" in code:
                return None
            question, *chosen = question.split("/")
            question = question.removesuffix(" (groups)")
            members &= counts.answered(question) if code == "*" else counts.chosen(question, *chosen or [code])
        return members.bit_count()

    return true


def asked(partner):
    """All views that are answered."""
    views = {}
    for column in BREAKDOWNS:
        answer = partner.get("report", by=column)
        if answer:
            views[f"by {column}"] = report(Knowledge(), answer)
        for code in options(QUESTIONS[column]):
            answer = partner.get("report", where=f"{{{column}}} = '{code}'")
            if answer:
                views[f"{column} = {code}"] = report(Knowledge(), answer, [(column, code)])
        for row in ROWS:
            answer = partner.get("crosstab", rows=row, columns=column) if row != column else None
            if answer and not isinstance(answer, list) and "counts" in answer:
                views[f"{row} by {column}"] = crosstab(row, column, answer)
    return views


def serve(number, chance, folder):
    count, groups = chance.choice([(60, 3), (120, 3), (250, 4), (400, 5)])
    path = folder / "answers.csv"
    write(path, count, groups, chance)
    data = folder / "survey.db"
    run("import", path, "--survey", SURVEY, "--data", data, check=False)
    key = run("keys", "add", "--role", "partner", "--name", "drill", "--data", data).strip()
    server = Server(data, PORT + number % 20)
    server.start()
    return count, path, server, key


def main():
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    done, attacked, recovered, number = 0, 0, [], first
    while done < pairs:
        chance = random.Random(FIRST + number)
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            count, path, server, key = serve(number, chance, folder)
            partner, true = Partner(server, key), counter(path)
            whole, views = report(Knowledge(), partner.get("report")), asked(partner)
            names = sorted(views)
            part = min(PER_SERVER, pairs - done)
            for _ in range(part):
                pair = chance.sample(names, 2)
                known = Knowledge().merge(whole).merge(views[pair[0]]).merge(views[pair[1]])
                cells, found = attack(known, true, folder, SOLVED if done % 10 == 0 else 0)
                attacked, done = attacked + cells, done + 1
                recovered += [f"{number}: {pair}: {cell}" for cell in found]
            everything = Knowledge().merge(whole)
            for view in views.values():
                everything.merge(view)
            cells, found = attack(everything, true, folder, 10)
            recovered += [f"{number}: all views: {cell}" for cell in found]
            print(f"{number}: {count} answers, {len(views)} views, {part} pairs, {cells} small hidden counts in all views together; recovered {len(recovered)}",
                  flush=True)
            server.stop()
        number += 1
    print(f"{done} pairs of views, {attacked} small hidden counts attacked, recovered below K = {K}: {len(recovered)}")
    for line in recovered[:50]:
        print(line)
    sys.exit(1 if recovered else 0)


main()
