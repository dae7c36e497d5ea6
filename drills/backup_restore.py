#!/usr/bin/env python3
"""Makes 20 backups of 100,000 answers while submissions arrive, deletes the database, and restores the last backup by the written
instructions. Passes if every backup, once restored, passes all SQLite checks and contains all answers acknowledged before it was started,
submissions continue (p99 at most 500 ms), and the restored database gives the same export within 5 minutes.

backup_restore.py [ANSWERS [BACKUPS]]"""

import asyncio
import hashlib
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

from load import Ledger, p99, send
from server import ROOT, Server, exported, run

count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
backups = int(sys.argv[2]) if len(sys.argv) > 2 else 20
PORT = 5616


def digest(data, folder):
    path = folder / "digest.csv"
    run("export", "--survey", "digital-skills", "--raw", "--data", data, "--out", path)
    return hashlib.sha256(path.read_bytes()).hexdigest()


def is_whole(copy, before):
    """Whether a backup, restored by the instructions, is sound and contains these answers besides the imported ones."""
    restored = copy.with_suffix(".restored") / "survey.db"
    run("restore", copy, "--data", restored)
    connection = sqlite3.connect(f"file:{restored}?mode=ro", uri=True)
    sound = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)] and not connection.execute("PRAGMA foreign_key_check").fetchall()
    ids = {name for (name,) in connection.execute("SELECT id FROM responses")}
    connection.close()
    shutil.rmtree(restored.parent)
    copy.unlink()
    return sound and before <= ids and len(ids) >= count + len(before)


async def main(folder, data, ledger):
    sending = asyncio.create_task(send(range(1_000_000), [PORT], ledger, at_once=10, pause=0.2))
    incomplete, waits = 0, []
    for number in range(backups):
        await asyncio.sleep(0.5)
        before, copy = set(ledger.acknowledged.values()), folder / f"copy-{number}.db"
        begun = len(ledger.waits)
        await asyncio.to_thread(run, "backup", copy, "--data", data)
        waits += ledger.waits[begun:]
        incomplete += not await asyncio.to_thread(is_whole, copy, before)
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)
    return incomplete, waits


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    data = folder / "live" / "survey.db"
    subprocess.run([sys.executable, str(ROOT / "drills/independent_figures.py"), "generate", str(count), "1", str(folder / "answers.csv"),
                    "--questionnaire", str(ROOT / "questionnaires/digital-skills")], check=True)
    run("import", folder / "answers.csv", "--survey", "digital-skills", "--data", data)
    server, ledger = Server(data, PORT), Ledger()
    server.start()
    incomplete, waits = asyncio.run(main(folder, data, ledger))
    slow = p99(waits)
    server.stop()
    arrived = [row for row in exported(data) if row["ownership-Comment"].startswith("drill ")]
    sound = ledger.compare(arrived)
    run("backup", folder / "last.db", "--data", data)
    before = digest(data, folder)
    shutil.rmtree(data.parent)
    began = time.monotonic()
    print(run("restore", folder / "last.db", "--data", data).strip())
    server.start()
    seconds = time.monotonic() - began
    server.stop()
    same = digest(data, folder) == before
    print(f"{backups} backups restored, {incomplete} incomplete or damaged; submissions meanwhile p99 {slow:.0f} ms, while copies "
          f"were restored beside them as well {p99(ledger.waits):.0f} ms; restored and serving after {seconds:.1f} s, {'the same' if same else 'ANOTHER'} export")
    sys.exit(0 if sound and same and incomplete == 0 and slow <= 500 and seconds <= 300 else 1)
