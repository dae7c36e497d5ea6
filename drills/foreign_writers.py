#!/usr/bin/env python3
"""Breaks the rule of one writer: while the server takes submissions, four other processes write to its file with the same SQLite library and
two checkpoint it without a pause (RESTART and TRUNCATE); every second one of the writers is killed and restarted. Passes if the file is
sound afterwards and contains every acknowledged commit of the server and of the others once. SQLite up to 3.51.2 had a race there.

foreign_writers.py [SECONDS]"""

import asyncio
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time

from load import Ledger, send
from server import PROGRAM, Server, exported

PORT = 5622
LIBRARY = PROGRAM.parent / "runtimes" / "linux-x64" / "native" / "libe_sqlite3.so"
LARGE = "x" * 3_000  # several pages, so that the log is reset often


def connect(data):
    connection = sqlite3.connect(data, timeout=60, isolation_level=None)
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def write(data, name):
    """Prints each number once its commit is done."""
    connection = connect(data)
    number = connection.execute("SELECT coalesce(max(number), 0) FROM foreign_rows WHERE writer = ?", [name]).fetchone()[0]
    while True:
        number += 1
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO foreign_rows (writer, number, filling) VALUES (?, ?, ?)", [name, number, LARGE])
        connection.execute("COMMIT")
        print(number, flush=True)
        time.sleep(0.002)  # or the server would never get its turn


def checkpoint(data, mode):
    connection = connect(data)
    while True:
        print(*connection.execute(f"PRAGMA wal_checkpoint({mode})").fetchone(), flush=True)


def start(*arguments):
    """Another process with the program's SQLite instead of the system's."""
    log = folder / f"{'-'.join(arguments)}.log"
    with open(log, "ab") as out:
        return subprocess.Popen([sys.executable, __file__, "as", *arguments, str(data)], stdout=out,
                                env={**os.environ, "LD_LIBRARY_PATH": str(folder)})


def acknowledged(name):
    """A number whose line was cut off by a kill does not count."""
    text = (folder / f"write-{name}.log").read_text()
    return [int(line) for line in text[: text.rfind("\n") + 1].split()]


async def torture(ledger, seconds):
    writers = {name: start("write", name) for name in "abcd"}
    checkpointers = [start("checkpoint", mode) for mode in ("RESTART", "TRUNCATE")]
    sending = asyncio.create_task(send(range(1_000_000), [PORT], ledger, at_once=10, seconds=seconds))
    kills = 0
    while not sending.done():
        await asyncio.wait([sending], timeout=1)
        name = "abcd"[kills % 4]
        writers[name].kill()
        writers[name].wait()
        writers[name] = start("write", name)
        kills += 1
    for process in [*writers.values(), *checkpointers]:
        process.kill()
        process.wait()
    return kills


def main(seconds):
    ledger = Ledger()
    (folder / "libsqlite3.so.0").symlink_to(LIBRARY)
    server = Server(data, PORT)
    server.start()
    with connect(data) as connection:
        connection.execute("CREATE TABLE foreign_rows (writer TEXT, number INTEGER, filling TEXT, PRIMARY KEY (writer, number))")
    kills = asyncio.run(torture(ledger, seconds))
    code = server.stop()
    with connect(data) as connection:
        verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
        stored = {tuple(row) for row in connection.execute("SELECT writer, number FROM foreign_rows")}
    reported = {(name, number) for name in "abcd" for number in acknowledged(name)}
    resets = sum(1 for line in (folder / "checkpoint-RESTART.log").read_text().splitlines() if line.startswith("0 "))
    is_whole = ledger.compare(exported(data))
    version = subprocess.run([sys.executable, "-c", "import sqlite3; print(sqlite3.sqlite_version)"], capture_output=True, text=True,
                             env={**os.environ, "LD_LIBRARY_PATH": str(folder)}).stdout.strip()
    print(f"SQLite {version}: integrity {verdict}; others wrote {len(reported)}, lost {len(reported - stored)}; {resets} checkpoints that restarted the log, "
          f"{kills} kills; server ended with {code}")
    return is_whole and verdict == "ok" and reported <= stored and reported and ledger.acknowledged and resets and code == 0


if sys.argv[1:2] == ["as"]:
    _, _, task, name, file = sys.argv
    {"write": write, "checkpoint": checkpoint}[task](file, name)
else:
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name).resolve()
        data = folder / "survey.db"
        sys.exit(0 if main(float(sys.argv[1]) if len(sys.argv) > 1 else 120) else 1)
