#!/usr/bin/env python3
"""200 writers send submissions for 10 seconds while 20 readers request own reports and own answers. Passes if no response is 5xx
or mentions a lock and every acknowledged submission is stored once; in runs of 10 seconds or more, submissions must also take at most 500 ms
(p99) and 2 s (slowest).

readers.py [SECONDS [CONNECTION-STRING]]"""

import asyncio
import collections
import itertools
import json
import pathlib
import sys
import tempfile
import time
import uuid

import answers
from http1 import Connection
from load import TARGET, Ledger, p99, send
from server import Server, exported

seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 10
PORT, WRITERS, READERS = 5627, 200, 20
PATHS = ("/r/{}/report", "/r/{}/answers", "/api/v1/responses/{}", "/health/ready", "/")
LOCKED = (b"database is locked", b"busy", b"deadlock")
outcomes, bad = collections.Counter(), []


async def reader(receipts, until):
    """Requests the pages of one response after another."""
    connection = Connection(PORT)
    for number in itertools.count():
        if time.monotonic() > until:
            return connection.close()
        path = PATHS[number % len(PATHS)]
        answer = await connection.ask("GET", path.format(receipts[number % len(receipts)]))
        outcomes[answer.status] += 1
        if answer.status >= 500 or any(word in answer.content.lower() for word in LOCKED):
            bad.append((path, answer.status, answer.content[:100]))


async def submitted(connection, number):
    answer = await connection.ask("POST", TARGET, answers.body(number), {"Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())})
    received = json.loads(answer.content)
    ledger.acknowledged[number] = received["id"]
    return received["receipt"]


async def main():
    connection = Connection(PORT)
    receipts = [await submitted(connection, number) for number in range(100)]
    until = time.monotonic() + seconds
    readers = [reader(receipts[number * 5:], until) for number in range(READERS)]
    await asyncio.gather(send(range(100, 10_000_000), [PORT], ledger, at_once=WRITERS, seconds=seconds), *readers)


with tempfile.TemporaryDirectory() as folder:
    data = sys.argv[2] if len(sys.argv) > 2 else pathlib.Path(folder) / "survey.db"
    server, ledger = Server(data, PORT), Ledger()
    server.start()
    asyncio.run(main())
    server.stop()
    sound = ledger.compare(exported(data))
    slowest, slow = 1000 * max(ledger.waits), p99(ledger.waits)
    print(f"{WRITERS} writers: p99 {slow:.0f} ms, slowest {slowest:.0f} ms; {READERS} readers: {dict(outcomes)}, bad {bad[:3]}")
    sys.exit(0 if sound and not bad and set(ledger.outcomes) == {201} and set(outcomes) == {200} and (seconds < 10 or slow <= 500 and slowest <= 2_000) else 1)
