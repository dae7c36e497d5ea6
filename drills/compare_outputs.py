#!/usr/bin/env python3
"""Compares everything that two builds of the program write from the same answers.

    compare_outputs.py BEFORE/survey.dll AFTER/survey.dll [--work FOLDER] [--only WORD] [--random N] [--seed SEED]

Both builds analyse the 24 answers of the guide and N random ones (3,000) to JSON, CSV and a workbook, and write cross-tabs as
JSON: plain, in Greek, by size, with small counts hidden, weighted, and weighted with small counts hidden. The drill compares JSON
values, CSV cells, workbook cells (text, number, formula) and the texts and numbers of charts. It ignores only the version.

One line per comparison, every difference below it; exits with 1 on any difference. With --work the outputs of BEFORE are kept
in FOLDER and used again; without it everything is written to a temporary folder. Python 3.9 or later, standard library only.
"""

import argparse
import csv
import json
import subprocess
import sys
import tempfile
import zipfile
from collections import namedtuple
from pathlib import Path
from xml.etree import ElementTree

from independent_figures import generate, read_questions

ROOT = Path(__file__).resolve().parent.parent

FOLDER = ROOT / "questionnaires" / "digital-skills"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FORMATS = ["json", "csv", "xlsx"]
HIDDEN, WEIGHTED = ["--min-cell", "5"], ["--weights-equal", "size"]
GUIDE_CASES = {
    "en": ["--language", "en"],
    "el": ["--language", "el"],
    "by size": ["--by", "size"],
    "min-cell 5": HIDDEN,
    "by size, min-cell 5": ["--by", "size", *HIDDEN],
    "weighted": WEIGHTED,
    "weighted, min-cell 5": [*WEIGHTED, *HIDDEN],
}
RANDOM_CASES = {"en": [], "min-cell 5": HIDDEN, "weighted": WEIGHTED}
PAIRS = [("ownership", "country"), ("digital_gap", "size"), ("scarce_skills", "country,size"),
         ("basic_current/passwords", "visitor_devices")]
CROSSTAB_CASES = {"plain": [], "min-cell 5": HIDDEN, "weighted": WEIGHTED}

Build = namedtuple("Build", "dll folder version keeps")
Task = namedtuple("Task", "title file command")


# ---- What is run ----------------------------------------------------------------------------------------------------

def survey(dll, *arguments):
    run = subprocess.run(["dotnet", str(dll), *map(str, arguments)], capture_output=True, text=True, check=False)
    if run.returncode:
        sys.exit(f"{dll} {' '.join(map(str, arguments))}: exit {run.returncode}\n{run.stdout}{run.stderr}")
    return run.stdout


def analyses(name, answers, cases):
    for case, options in cases.items():
        for kind in FORMATS:
            yield Task(f"{name}, {case}, {kind}", f"{name}-{case}.{kind}".replace(" ", "_").replace(",", ""),
                       ["analyse", answers, "--questionnaire", FOLDER, *options])


def crosstabs(name, answers):
    for rows, columns in PAIRS:
        for case, options in CROSSTAB_CASES.items():
            file = f"{name}-{rows}-{columns}-{case}.json".replace(" ", "_").replace("/", "_")
            yield Task(f"{name}, {rows} by {columns}, {case}", file,
                       ["crosstab", answers, "--questionnaire", FOLDER, "--rows", rows, "--columns", columns, "--json", *options])


def output(build, task):
    path = build.folder / task.file
    if build.keeps and path.exists():
        return path
    if task.command[0] == "analyse":
        survey(build.dll, *task.command, "--out", path)
    else:
        path.write_text(survey(build.dll, *task.command), encoding="utf-8")
    return path


# ---- What is read: a dictionary from the place of a value to the value ----------------------------------------------

def json_values(value, place=""):
    if isinstance(value, dict):
        parts = value.items()
    elif isinstance(value, list):
        parts = enumerate(value)
    else:
        return {place or "/": value}
    found = {f"{place}/": f"{type(value).__name__} of {len(value)}"}
    for name, part in parts:
        found.update(json_values(part, f"{place}/{name}"))
    return found


def csv_values(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return {f"line {line}, cell {cell}": text
                for line, row in enumerate(csv.reader(file), 1) for cell, text in enumerate(row, 1)}


def cell_value(cell, shared):
    """Kind, text or number, and formula of a cell."""
    kind, formula, value = cell.get("t", "n"), cell.findtext(f"{SHEET}f"), cell.findtext(f"{SHEET}v")
    if kind == "inlineStr":
        kind, value = "s", "".join(cell.find(f"{SHEET}is").itertext())
    elif kind == "s":
        value = shared[int(value)]
    return kind, value, formula


def workbook_values(path):
    with zipfile.ZipFile(path) as book:
        shared, found = [], {}
        if "xl/sharedStrings.xml" in book.namelist():
            texts = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
            shared = ["".join(text.itertext()) for text in texts]
        for part in sorted(book.namelist()):
            if part.startswith("xl/worksheets/") and part.endswith(".xml"):
                for cell in ElementTree.fromstring(book.read(part)).iter(f"{SHEET}c"):
                    found[f"{part} {cell.get('r')}"] = cell_value(cell, shared)
            elif part.startswith(("xl/charts/", "xl/tables/", "xl/workbook.xml")) and part.endswith(".xml"):
                for number, node in enumerate(ElementTree.fromstring(book.read(part)).iter()):
                    found[f"{part} node {number} {node.tag.split('}')[-1]}"] = (node.get("name"), node.text)
    return found


def values(path):
    if path.suffix == ".json":
        return json_values(json.loads(path.read_text(encoding="utf-8-sig")))
    return csv_values(path) if path.suffix == ".csv" else workbook_values(path)


def without_version(value, version):
    if isinstance(value, tuple):
        return tuple(without_version(part, version) for part in value)
    return "(version)" if value == version else value


def read(build, task):
    found = values(output(build, task))
    return {place: without_version(value, build.version) for place, value in found.items()}


# ---- What is printed ------------------------------------------------------------------------------------------------

def compare(task, builds):
    before, after = (read(build, task) for build in builds)
    absent = object()
    differences = [(place, before.get(place, absent), after.get(place, absent))
                   for place in {**before, **after} if before.get(place, absent) != after.get(place, absent)]
    print(f"{task.title}: {len(before)} values, {len(differences)} differ", flush=True)
    for place, old, new in differences:
        print(f"    {place}: {'(absent)' if old is absent else repr(old)} -> {'(absent)' if new is absent else repr(new)}")
    return len(before), len(differences)


def build_of(dll, folder, keeps):
    folder.mkdir(parents=True, exist_ok=True)
    return Build(dll, folder, survey(dll, "--version").split()[1].split("+")[0], keeps)


def run(arguments, work):
    answers = work / f"random-{arguments.random}-{arguments.seed}.csv"
    if not answers.exists():
        generate(arguments.random, arguments.seed, answers, read_questions(FOLDER))
    guide = FOLDER / "guide-2021.csv"
    tasks = [*analyses("24", guide, GUIDE_CASES), *crosstabs("24", guide),
             *analyses("random", answers, RANDOM_CASES), *crosstabs("random", answers)]
    builds = [build_of(arguments.before, work / "before", keeps=True), build_of(arguments.after, work / "after", keeps=False)]
    results = [compare(task, builds) for task in tasks if arguments.only in task.title]
    compared, different = (sum(column) for column in zip(*results))
    print(f"{len(results)} comparisons, {compared} values, {different} differ")
    return 1 if different else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("before", type=Path, help="survey.dll of the build to compare with")
    parser.add_argument("after", type=Path, help="survey.dll of the build to check")
    parser.add_argument("--work", type=Path, help="a folder for the outputs, which keeps those of BEFORE")
    parser.add_argument("--only", default="", help="only comparisons with this word in their title, such as json")
    parser.add_argument("--random", type=int, default=3000, help="the number of random answers")
    parser.add_argument("--seed", type=int, default=1, help="the seed of the random answers")
    arguments = parser.parse_args()
    if arguments.work:
        arguments.work.mkdir(parents=True, exist_ok=True)
        sys.exit(run(arguments, arguments.work))
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(run(arguments, Path(folder)))


if __name__ == "__main__":
    main()
