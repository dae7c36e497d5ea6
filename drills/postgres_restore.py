#!/usr/bin/env python3
"""Makes a base backup of PostgreSQL while submissions arrive, verifies it, loses the cluster, and restores it by the written
instructions. Passes if everything acknowledged before the backup began is there once, and pg_verifybackup refuses every copy of which a
single bit was changed.

postgres_restore.py [FLIPS]; needs postgresql-15."""

import asyncio
import os
import pathlib
import random
import subprocess
import sys

from load import Ledger, send
from postgres import Postgres
from server import Server, exported, run

flips = int(sys.argv[1]) if len(sys.argv) > 1 else 100
PORT = 5644
PROGRAMS = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))[-1]
AS_POSTGRES = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []


def tool(name, *arguments, check=True):
    done = subprocess.run([*AS_POSTGRES, str(PROGRAMS / name), *map(str, arguments)], capture_output=True, text=True)
    if check and done.returncode != 0:
        sys.exit(f"{name} ended with {done.returncode}: {done.stderr}")
    return done.returncode


async def back_up(postgres, copy, ledger):
    """What had been acknowledged when the backup began."""
    sending = asyncio.create_task(send(range(100_000), [PORT], ledger, at_once=10, pause=0.05))
    await asyncio.sleep(2)
    before = dict(ledger.acknowledged)
    await asyncio.to_thread(tool, "pg_basebackup", "-h", postgres.folder, "-U", "postgres", "--pgdata", copy, "--wal-method=stream",
                            "--manifest-checksums=SHA256", "--checkpoint=fast")
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)
    return before


def accepted(copy):
    """How many copies with a changed bit are accepted. pg_verifybackup checks the log by replaying it, which is not a hash: left out."""
    chance, count = random.Random(15), 0
    files = [path for path in copy.rglob("*") if path.is_file() and path.stat().st_size > 0 and "pg_wal" not in path.parts]
    for _ in range(flips):
        path = chance.choice(files)
        sound = path.read_bytes()
        changed = bytearray(sound)
        changed[chance.randrange(len(sound))] ^= 1 << chance.randrange(8)
        path.write_bytes(changed)
        count += tool("pg_verifybackup", "--no-parse-wal", copy, check=False) == 0
        path.write_bytes(sound)
    return count


with Postgres() as postgres:
    copy = postgres.folder / "copy"
    server, ledger = Server(postgres.address, PORT), Ledger()
    server.start()
    before = asyncio.run(back_up(postgres, copy, ledger))
    server.kill()
    bad = accepted(copy)
    tool("pg_verifybackup", copy)
    postgres.cut()
    (postgres.folder / "data").rename(postgres.folder / "lost")
    copy.rename(postgres.folder / "data")
    postgres.start()
    ledger.acknowledged = before
    sound = ledger.compare(exported(postgres.address))
    print(run("check-data", "--data", postgres.address).strip())
    print(f"{flips} backups with one changed bit: accepted {bad}")
    sys.exit(0 if sound and before and bad == 0 else 1)
