#!/usr/bin/env python3
"""Stops the server as systemd does, in the middle of submissions, 20 times. Holds when it ends with 0 within 30 seconds, its log is
empty, and what was acknowledged is stored once; what was accepted is answered.

sigterm.py [ROUNDS]"""

import asyncio
import pathlib
import sys
import tempfile
import time

from load import Ledger, send
from server import Server, exported

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
PORT = 5615


async def round_of(server, ledger, numbers):
    sending = asyncio.create_task(send(numbers, [PORT], ledger, at_once=50, seconds=30, pause=0.2))
    await asyncio.sleep(1.5)
    began = time.monotonic()
    code = await asyncio.to_thread(server.stop)
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)
    return code, time.monotonic() - began


with tempfile.TemporaryDirectory() as folder:
    data = pathlib.Path(folder) / "survey.db"
    server, ledger, codes, slowest, logs = Server(data, PORT), Ledger(), set(), 0.0, 0
    for number in range(rounds):
        server.start()
        code, seconds = asyncio.run(round_of(server, ledger, range(number * 10_000, (number + 1) * 10_000)))
        codes.add(code)
        slowest = max(slowest, seconds)
        log = pathlib.Path(f"{data}-wal")
        logs += log.stat().st_size if log.exists() else 0
    sound = ledger.compare(exported(data))
    print(f"{rounds} stops; exit codes {codes}, ended after {slowest:.1f} s at the most, {logs} bytes left in the log")
    sys.exit(0 if sound and codes == {0} and slowest <= 30 and logs == 0 else 1)
