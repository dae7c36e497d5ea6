#!/usr/bin/env python3
"""Attacks 200 protected reports with GLPK, a solver that shares no code with the product.

Usage: drills/linked_tables_attack.py      (needs the .NET SDK and Debian's glpk-utils)

The test suite writes seeded reports of linked tables: what is shown, what is hidden, and the sums that readers know. For each
sensitive count, glpsol finds the smallest and the largest value consistent with everything shown. A count is "narrowed" when that
range does not reach the limits of the report's rule. The drill succeeds with 0 narrowed cells, and exits with 1 otherwise.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
BEYOND = 100_000  # stands for "no limit": far above every count of the drill


def sensitive(cell, report):
    return cell["isProtected"] and (0 < cell["value"] < report["k"] or (report["zeros"] and cell["value"] == 0 < report["k"]))


def programme(report, targets, sense):
    """One linear programme in CPLEX format: a copy of the unknown cells for each target, so that each is solved separately."""
    cells, rows = report["cells"], []
    for t, target in enumerate(targets):
        for members in report["sums"]:
            unknown = [(m, 1 if i == 0 else -1) for i, m in enumerate(members) if not cells[m]["shown"]]
            known = sum((1 if i == 0 else -1) * cells[m]["value"] for i, m in enumerate(members) if cells[m]["shown"])
            if unknown:
                terms = " ".join(f"{'+' if sign > 0 else '-'} x{t}_{m}" for m, sign in unknown)
                rows.append(f" {terms} = {-known}")
        rows.append(f" + x{t}_{target} <= {BEYOND}")
    goal = " ".join(f"+ x{t}_{target}\n" for t, target in enumerate(targets))
    return f"{sense}\n goal: {goal}\nSubject To\n" + "\n".join(rows) + "\nEnd\n"


def solve(report, targets, sense, folder):
    model, output = folder / "model.lp", folder / "solution.txt"
    model.write_text(programme(report, targets, sense))
    run = subprocess.run(["glpsol", "--lp", model, "-w", output], capture_output=True, text=True)
    lines = output.read_text().splitlines() if output.exists() else []
    if run.returncode != 0 or not any(line.startswith("s bas") and " f f " in line for line in lines):
        sys.exit(f"glpsol found no optimum:\n{run.stdout}")
    names = {}
    run = subprocess.run(["glpsol", "--lp", model, "--check", "--wglp", folder / "model.glp"], capture_output=True, text=True)
    for line in (folder / "model.glp").read_text().splitlines():
        if line.startswith("n j "):
            _, _, column, name = line.split()
            names[int(column)] = name
    values = {names[int(line.split()[1])]: float(line.split()[3]) for line in lines if line.startswith("j ")}
    return [values[f"x{t}_{target}"] for t, target in enumerate(targets)]


def attack(report, folder):
    """The number of sensitive counts, and one line per narrowed count."""
    targets = [i for i, cell in enumerate(report["cells"]) if sensitive(cell, report)]
    shown = [i for i in targets if report["cells"][i]["shown"]]
    narrowed = [f"{report['cells'][i]['key']} = {report['cells'][i]['value']} is shown" for i in shown]
    targets = [i for i in targets if i not in shown]
    for start in range(0, len(targets), 25):
        part = targets[start:start + 25]
        for i, low, high in zip(part, solve(report, part, "Minimize", folder), solve(report, part, "Maximize", folder)):
            if low > report["low"] + 1e-6 or high < report["high"] - 1e-6:
                narrowed.append(f"{report['cells'][i]['key']} = {report['cells'][i]['value']}: {low} to {high}")
    return len(targets) + len(shown), narrowed


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        dump = folder / "reports.jsonl"
        subprocess.run(["dotnet", "test", "Survey.Tests", "--nologo", "-v", "q", *sys.argv[1:],
                        "--filter", "FullyQualifiedName~Attack_FileNamed_WritesTheReportsForTheDrill"],
                       cwd=ROOT, env={**os.environ, "SUPPRESSION_ATTACK_FILE": str(dump)}, check=True)
        reports = [json.loads(line) for line in dump.read_text().splitlines()]
        attacked, narrowed = 0, []
        for number, report in enumerate(reports):
            count, lines = attack(report, folder)
            attacked += count
            narrowed += [f"report {number}: {line}" for line in lines]
        print("\n".join(narrowed))
        print(f"{len(reports)} reports, {attacked} sensitive cells attacked with glpsol, {len(narrowed)} narrowed")
        sys.exit(1 if narrowed else 0)


main()
