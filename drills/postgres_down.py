#!/usr/bin/env python3
"""Stops PostgreSQL as by a power cut in the middle of submissions and restarts it, 10 times; the server is not restarted.
Passes if every acknowledged submission is stored once, refusals in between carry Retry-After, forms are shown again as filled in, and the
server answers again within 15 seconds.

postgres_down.py [ROUNDS]"""

import asyncio
import sys
import time

from load import Ledger, send
from open_form import OpenForm
from postgres import Postgres
from server import Server, exported

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 10
PORT = 5612


async def main(postgres, server, ledger):
    slowest, kept = 0.0, 0
    sending = asyncio.create_task(send(range(1_000_000), [PORT], ledger, at_once=30, seconds=rounds * 12, pause=0.05, retries=200))
    for _ in range(rounds):
        await asyncio.sleep(2)
        form = await asyncio.to_thread(OpenForm, server)
        await asyncio.to_thread(postgres.cut)
        kept += await asyncio.to_thread(form.send) == "kept"
        await asyncio.sleep(2)
        await asyncio.to_thread(postgres.start)
        began = time.monotonic()
        while await asyncio.to_thread(server.status, "/health/ready") != 200 and time.monotonic() - began < 60:
            await asyncio.sleep(0.1)
        slowest = max(slowest, time.monotonic() - began)
    await asyncio.sleep(1)
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)
    return slowest, kept


with Postgres() as postgres:
    server, ledger = Server(postgres.address, PORT), Ledger()
    server.start()
    slowest, kept = asyncio.run(main(postgres, server, ledger))
    server.kill()
    sound = ledger.compare(exported(postgres.address))
    print(f"{rounds} stops; answers again within {slowest:.1f} s; refusals without Retry-After {ledger.without_retry_after}; "
          f"{kept} forms shown again as filled in")
    sys.exit(0 if sound and slowest <= 15 and ledger.without_retry_after == 0 and ledger.outcomes[503] > 0 and kept == rounds else 1)
