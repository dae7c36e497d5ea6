#!/usr/bin/env python3
"""Kills restores before every system call that creates, renames or deletes a name, then before random calls that change a file
(strace injects SIGKILL), and starts the server after each. The database that is replaced has answers that are only in its write-ahead
log. Passes if the server then has exactly the previous or exactly the restored answers, says which, leaves nothing of the restore
behind, and the previous database can itself be restored completely. Then changes single bits of copy and manifest: passes if every
changed copy is refused.

restore_kills.py [KILLS [FLIPS]]; needs strace."""

import asyncio
import hashlib
import json
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from load import Ledger, send
from server import PROGRAM, ROOT, Server, run

kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
flips = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000
PORT = 5643
NAMES = "rename,renameat,renameat2,unlink,unlinkat,link,linkat,mkdir,mkdirat"
CHANGES = "openat,write,pwrite64,ftruncate,fsync,fdatasync"

if subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"]).returncode != 0:
    print("Not run: this machine does not permit tracing a process.")
    sys.exit(77)


def ids(path):
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    sound = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    found = {name for (name,) in connection.execute("SELECT id FROM responses")}
    connection.close()
    return found if sound else None


def restored_under(folder, calls, kill=None, paths=()):
    """The exit code of a restore in a fresh folder, and the largest number of calls of a thread."""
    log = folder.parent / "trace"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(folder.parent / "base", folder)
    only = [part for path in paths for part in ("-P", str(folder / path))]
    inject = ["-e", f"inject={calls}:signal=SIGKILL:when={kill}"] if kill else []
    done = subprocess.run(["strace", "-f", "-qq", "-o", str(log), *only, "-e", f"trace={calls}", *inject, "dotnet", str(PROGRAM),
                           "restore", str(folder.parent / "copy.db"), "--data", str(folder / "survey.db")], capture_output=True, text=True)
    threads = [line.split()[0] for line in log.read_text().splitlines() if "(" in line]
    return done.returncode, max(map(threads.count, set(threads)), default=0)


def started(folder):
    """What the server says at its next start."""
    server = Server(folder / "survey.db", PORT, SURVEY_DRAIN="0")
    server.log = folder.parent / "log"
    server.log.write_text("")
    server.start(patience=300)
    server.stop()
    said = server.log.read_text()
    return next((which for which in ("previous", "restored") if f"the {which} database is in place" in said), None)


def is_backup(path):
    """Whether a file is what its manifest says."""
    manifest = json.loads(pathlib.Path(f"{path}.manifest.json").read_text())
    return hashlib.sha256(path.read_bytes()).hexdigest() == manifest["sha256"]


def fault(folder, code, before, after):
    """What is wrong after a kill; None if nothing is."""
    was_begun = any((folder / f"survey.db{ending}").exists() for ending in (".part", ".restoring"))
    said, found = started(folder), ids(folder / "survey.db")
    aside = [path for path in folder.glob("survey.db.before-*") if not path.name.endswith((".json", ".part", "-wal", "-shm"))]
    left = [path.name for path in folder.iterdir() if ".part" in path.name or ".restoring" in path.name]
    if left:
        return f"left {left}"
    if found == before:
        return None if said == ("previous" if was_begun else None) else f"previous in place, said {said}"
    if found != after:
        return f"neither: {len(found or [])} answers"
    if len(aside) != 1 or ids(aside[0]) != before or not is_backup(aside[0]):
        return f"the previous database is not kept: {aside}"
    return None if said == ("restored" if was_begun else None) else f"restored in place, said {said}, exit code {code}"


def kill_restores(folder, before, after):
    work, chance = folder / "work", random.Random(13)
    _, names = restored_under(work, NAMES)
    aside = next(path.name for path in work.glob("survey.db.before-*Z"))
    paths = ["", "survey.db", "survey.db-wal", "survey.db-shm", "survey.db.part", "survey.db.restoring"]
    _, changes = restored_under(work, CHANGES, paths=paths)
    plan = [(NAMES, number, ()) for number in range(1, names + 1)]
    faults, killed, runs, outcomes = 0, 0, 0, {"previous": 0, "restored": 0}
    while killed < kills:
        # A thread other than the one that made most calls never reaches the last ones: such a restore ends, and does not count.
        random_call = (CHANGES, chance.randint(1, changes), paths) if chance.random() < 0.5 else (NAMES, chance.randint(1, names), ())
        calls, number, where = plan[runs] if runs < len(plan) else random_call
        runs += 1
        code, _ = restored_under(work, calls, number, where)
        killed += code != 0
        wrong = fault(work, code, before, after)
        outcomes["previous" if ids(work / "survey.db") == before else "restored"] += 1
        if wrong:
            faults += 1
            print(f"killed before call {number} of {calls}: {wrong}", flush=True)
    print(f"{killed} of {runs} restores killed, at {names} calls that change a name and {changes} that change a file ({aside}); "
          f"in place afterwards {outcomes}; {faults} faults", flush=True)
    return faults == 0


def flip_bits(folder):
    chance, accepted = random.Random(14), 0
    target = folder / "flipped" / "survey.db"
    sources = [folder / "copy.db", folder / "copy.db.manifest.json"]
    for _ in range(flips):
        source = chance.choice(sources)
        sound = source.read_bytes()
        changed = bytearray(sound)
        changed[chance.randrange(len(sound))] ^= 1 << chance.randrange(8)
        source.write_bytes(changed)
        done = subprocess.run(["dotnet", str(PROGRAM), "restore", str(sources[0]), "--data", str(target)], capture_output=True)
        accepted += done.returncode == 0 or target.exists()
        source.write_bytes(sound)
    whole = run("restore", sources[0], "--data", target)
    print(f"{flips} copies or manifests with one changed bit: accepted {accepted}; unchanged: {whole.strip()}")
    return accepted == 0


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name).resolve()
    subprocess.run([sys.executable, str(ROOT / "drills/independent_figures.py"), "generate", "200", "1", str(folder / "answers.csv"),
                    "--questionnaire", str(ROOT / "questionnaires/digital-skills")], check=True, stdout=subprocess.DEVNULL)
    data = folder / "base" / "survey.db"
    run("import", folder / "answers.csv", "--survey", "digital-skills", "--data", data)
    run("backup", folder / "copy.db", "--data", data)
    server, ledger = Server(data, PORT), Ledger()
    server.start()
    asyncio.run(send(range(150), [PORT], ledger))
    server.kill()
    shutil.copytree(folder / "base", folder / "seen")
    before, after = ids(folder / "seen" / "survey.db"), ids(folder / "copy.db")
    acknowledged = set(ledger.acknowledged.values())
    print(f"{len(after)} answers in the copy, {len(before)} in the previous database, {len(acknowledged)} of them acknowledged last and "
          f"{data.with_name('survey.db-wal').stat().st_size} bytes in its log")
    held = kill_restores(folder, before, after) & flip_bits(folder)
    sys.exit(0 if held and acknowledged <= before else 1)
