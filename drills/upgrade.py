#!/usr/bin/env python3
"""Upgrades databases of every earlier schema, created by its migrations and filled with answers, and kills the program at random
points: before the nth write to the file, or the nth message to PostgreSQL (strace injects SIGKILL). Then the program is restarted; on
PostgreSQL two processes start at once. Passes if the newest schema is reached each time, no step is applied twice, every row is unchanged, and
the file passes every check.

upgrade.py [KILLS [SCHEMA]]: for each schema of each database, or for the given schema; needs strace and postgresql-15."""

import pathlib
import random
import subprocess
import sys
import tempfile

from answers import is_same, number_of
from fixtures import NEWEST, PostgresFixture, SqliteFixture
from postgres import Postgres
from server import PROGRAM, exported, run

kills = int(sys.argv[1]) if len(sys.argv) > 1 else 20
schemas = [int(sys.argv[2])] if len(sys.argv) > 2 else range(1, NEWEST)
ANSWERS = 300
UPGRADE = ["dotnet", str(PROGRAM), "retention", "--dry-run", "--data"]

if subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"]).returncode != 0:
    print("Not run: this machine does not permit tracing a process.")
    sys.exit(77)


def traced(fixture, address, folder, inject=None):
    """The exit code, and the number of system calls that change the database."""
    log = folder / "trace"
    paths = [part for path in fixture.paths(address) for part in ("-P", path)]
    kill = ["-e", f"inject={fixture.calls}:signal=SIGKILL:when={inject}"] if inject else []
    done = subprocess.run(["strace", "-f", "-qq", "-o", str(log), *paths, "-e", f"trace={fixture.calls}", *kill, *UPGRADE, address],
                          capture_output=True, text=True)
    return done.returncode, sum("(" in line for line in log.read_text().splitlines())


def killed(fixture, base, folder, chance, calls):
    """A database during whose upgrade the program was killed. strace counts calls per thread, so a late call may never be reached."""
    while True:
        address = fixture.copy(base)
        if traced(fixture, address, folder, inject=chance.randint(1, calls))[0] < 0:
            return address


def finished(fixture, address):
    """Whether a restart, with as many processes as may serve the database, reaches the newest schema."""
    started = [subprocess.Popen([*UPGRADE, address], stdout=subprocess.DEVNULL) for _ in range(fixture.processes)]
    codes = {process.wait() for process in started}
    return codes == {0} and fixture.journal(address) == list(range(1, NEWEST + 1))


def holds(fixture, address, before):
    """Whether every row is unchanged, each answer can be exported, and the file is sound."""
    if fixture.rows(address, before) != before:
        return False
    rows = exported(address)
    return sorted(map(number_of, rows)) == list(range(ANSWERS)) and all(map(is_same, rows))


def drill(fixture, folder, chance):
    bad = 0
    for schema in schemas:
        base = fixture.make(schema, ANSWERS)
        before = fixture.rows(base)
        _, calls = traced(fixture, fixture.copy(base), folder)
        for number in range(kills):
            address = killed(fixture, base, folder, chance, calls)
            if not finished(fixture, address) or fixture.rows(address, before) != before:
                bad += 1
                print(f"{fixture.name} {schema}, kill {number}: journal {fixture.journal(address)}")
        bad += not holds(fixture, address, before)
        if fixture.name == "SQLite":
            run("backup", folder / f"copy-{schema}.db", "--data", address)
        print(f"{fixture.name} {schema} to {NEWEST}: killed before {kills} of {calls} calls", flush=True)
    return bad


with tempfile.TemporaryDirectory() as name, Postgres() as postgres:
    folder, chance = pathlib.Path(name).resolve(), random.Random()
    bad = sum(drill(fixture, folder, chance) for fixture in (SqliteFixture(folder), PostgresFixture(postgres.folder)))
    print(f"{2 * kills * len(schemas)} kills in upgrades from {len(schemas)} schemas on two databases; {bad} unfinished or with changed rows")
    sys.exit(1 if bad else 0)
