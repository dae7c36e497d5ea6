#!/usr/bin/env python3
"""Kills the server with SIGKILL at a random moment during 2,000 concurrent submissions, 20 times, and restarts it.
Passes if every acknowledged submission is stored once with its answers, and the server is ready again within 10 seconds.

kill9.py [ROUNDS [SUBMISSIONS [CONNECTION-STRING]]]; on SQLite without a connection string."""

import asyncio
import pathlib
import random
import sys
import tempfile

from load import Ledger, send
from server import Server, exported, run

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
count = int(sys.argv[2]) if len(sys.argv) > 2 else 2_000
PORT = 5611


async def round_of(server, ledger, numbers, chance):
    sending = asyncio.create_task(send(numbers, [PORT], ledger, at_once=200, seconds=40))
    await asyncio.sleep(chance.uniform(0.05, 1.5))
    server.kill()
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)


with tempfile.TemporaryDirectory() as folder:
    data = sys.argv[3] if len(sys.argv) > 3 else pathlib.Path(folder) / "survey.db"
    server, ledger, chance, slowest = Server(data, PORT), Ledger(), random.Random(), 0.0
    server.start()
    for number in range(rounds):
        asyncio.run(round_of(server, ledger, range(number * count, (number + 1) * count), chance))
        slowest = max(slowest, server.start())
    sound = ledger.compare(exported(data))
    server.kill()
    if isinstance(data, pathlib.Path):
        # The copy is made from the file as the last kill left it; backup fails unless it passes integrity and foreign key checks.
        print(run("backup", pathlib.Path(folder) / "copy.db", "--data", data).strip())
    print(f"{rounds} kills; ready again within {slowest:.1f} s")
    sys.exit(0 if sound and slowest <= 10 else 1)
