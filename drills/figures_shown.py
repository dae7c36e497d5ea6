#!/usr/bin/env python3
"""How much of a report remains when small counts are hidden, and how long it takes.

Usage: drills/figures_shown.py [SURVEY.dll]

Writes answers with the generator of independent_figures.py, puts them into 2 to 12 countries at random, and counts the figures of
the report for K = 3, 5 and 10, with zeros protected and shown. Standard library only; needs a built Survey.Api.
"""
import csv
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
QUESTIONNAIRE = ROOT / "questionnaires" / "digital-skills"
PROGRAM = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "Survey.Api" / "bin" / "Debug" / "net10.0" / "survey.dll")
COUNTRIES = "GR IT ES NL PT FR DE AT BE PL RO BG".split()
CASES = [(24, 2), (24, 4), (24, 6), (100, 2), (100, 5), (100, 10), (400, 2), (400, 6), (400, 12)]


def write_answers(path, count, groups):
    generator = ROOT / "drills" / "independent_figures.py"
    subprocess.run([sys.executable, generator, "generate", str(count), str(groups), path, "--questionnaire", QUESTIONNAIRE],
                   check=True, stdout=subprocess.DEVNULL)
    with open(path, newline="", encoding="utf-8") as file:
        header, *rows = csv.reader(file)
    rng, country = random.Random(groups), header.index("country")
    for row in rows:
        row[country] = rng.choice(COUNTRIES[:groups])
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([header, *rows])


def analyse(answers, folder, *options):
    out = folder / "report.json"
    start = time.monotonic()
    subprocess.run(["dotnet", PROGRAM, "analyse", answers, "--questionnaire", QUESTIONNAIRE, "--out", out, *options],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return json.loads(out.read_text(encoding="utf-8")), time.monotonic() - start


def figures(report):
    """(figures shown, figures hidden, tables left out)."""
    shown = hidden = left_out = 0
    for section in report["sections"]:
        left_out += len(section.get("leftOut", []))
        for table in section["tables"]:
            names = [column["name"] for column in table["columns"] if column["measure"] not in ("code", "text")]
            for row in table["rows"]:
                shown += sum(isinstance(row.get(name), (int, float)) for name in names)
                hidden += sum(row.get("reasons", {}).get(name) == "hidden" for name in names)
    return shown, hidden, left_out


def main():
    slowest = 0
    print("| answers | groups | K | of all figures, zeros protected | of the tables shown | tables left out | of all figures, zeros shown "
          "| of the tables shown | tables left out | seconds |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for count, groups in CASES:
            answers = folder / "answers.csv"
            write_answers(answers, count, groups)
            whole = figures(analyse(answers, folder)[0])[0]
            for k in (3, 5, 10):
                cells, times = [], []
                for zeros in ("protected", "shown"):
                    report, seconds = analyse(answers, folder, "--min-cell", str(k), "--zeros", zeros)
                    shown, hidden, left_out = figures(report)
                    cells += [f"{shown / whole:.0%}", f"{shown / max(1, shown + hidden):.0%}", str(left_out)]
                    times.append(seconds)
                slowest = max(slowest, *times)
                print(f"| {count} | {groups} | {k} | {' | '.join(cells)} | {times[0]:.1f}, {times[1]:.1f} |", flush=True)
    print(f"\nslowest {slowest:.1f} s")


if __name__ == "__main__":
    main()
