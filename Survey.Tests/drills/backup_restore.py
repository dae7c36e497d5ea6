#!/usr/bin/env python3
"""Backs up 100,000 answers while submissions arrive, 20 times, loses the database, and restores the last copy by the written
instructions. Holds when every copy has all answers acknowledged before it was begun, submissions go on (p99 at most 500 ms), and the
restored database gives the same export, within 5 minutes.

backup_restore.py [ANSWERS [BACKUPS]]"""

import asyncio
import hashlib
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from load import Ledger, send
from server import ROOT, Server, exported, run

count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
backups = int(sys.argv[2]) if len(sys.argv) > 2 else 20
PORT = 5616


def digest(data, folder):
    path = folder / "digest.csv"
    run("export", "--survey", "digital-skills", "--raw", "--data", data, "--out", path)
    return hashlib.sha256(path.read_bytes()).hexdigest()


async def main(folder, data, ledger):
    sending = asyncio.create_task(send(range(1_000_000), [PORT], ledger, at_once=10, pause=0.2))
    incomplete = 0
    for number in range(backups):
        await asyncio.sleep(0.5)
        before = count + len(ledger.acknowledged)
        said = await asyncio.to_thread(run, "backup", folder / f"copy-{number}.db", "--data", data)
        held = int(said.split(": ")[1].split(" ")[0])
        incomplete += held < before
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)
    return incomplete


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    data = folder / "live" / "survey.db"
    subprocess.run([sys.executable, str(ROOT / "docs/drills/independent_figures.py"), "generate", str(count), "1", str(folder / "answers.csv"),
                    "--questionnaire", str(ROOT / "questionnaires/digital-skills")], check=True)
    run("import", folder / "answers.csv", "--survey", "digital-skills", "--data", data)
    server, ledger = Server(data, PORT), Ledger()
    server.start()
    incomplete = asyncio.run(main(folder, data, ledger))
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
    print(f"{backups} backups, {incomplete} incomplete; submissions meanwhile p99 {ledger.p(0.99):.0f} ms; "
          f"restored and serving after {seconds:.1f} s, {'the same' if same else 'ANOTHER'} export")
    sys.exit(0 if sound and same and incomplete == 0 and ledger.p(0.99) <= 500 and seconds <= 300 else 1)
