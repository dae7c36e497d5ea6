#!/usr/bin/env python3
"""Stops the server as systemd does, during 200 submissions per second, 20 times; clients stop sending when readiness fails, as behind a
proxy with health checks. Passes if readiness returns 503 before the port closes, every request is answered, including one whose body takes 4 more seconds, the server exits with 0 within 30
seconds, its write-ahead log is empty, and what was acknowledged is stored once.

sigterm.py [ROUNDS]"""

import asyncio
import json
import pathlib
import sys
import tempfile
import time

import answers
from http1 import read
from load import TARGET, Ledger, send
from server import Server, exported

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
PORT = 5615


async def proxy(server, ledger):
    """Polls readiness and stops the clients once it fails; the status that it returned then."""
    while (status := await asyncio.to_thread(server.status, "/health/ready")) == 200:
        await asyncio.sleep(0.1)
    ledger.is_away = True
    return status


async def slowly(number):
    """The status of a submission that begins before the stop and ends 4 seconds into it."""
    reader, writer = await asyncio.open_connection("127.0.0.1", PORT)
    content = answers.body(number)
    writer.write(f"POST {TARGET} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {len(content)}\r\n\r\n".encode()
                 + content[:-100])
    await asyncio.sleep(5.5)
    writer.write(content[-100:])
    answer = await read(reader)
    writer.close()
    return answer.status, json.loads(answer.content).get("id")


async def round_of(server, ledger, numbers):
    ledger.is_away = False
    slow = asyncio.create_task(slowly(numbers[-1]))
    sending = asyncio.create_task(send(numbers, [PORT], ledger, at_once=50, seconds=30, pause=0.2))
    asking = asyncio.create_task(proxy(server, ledger))
    await asyncio.sleep(1.5)
    began = time.monotonic()
    code = await asyncio.to_thread(server.stop)
    seconds = time.monotonic() - began
    await sending
    status, name = await slow
    ledger.outcomes[status] += 1
    ledger.acknowledged[numbers[-1]] = name
    return code, seconds, await asking


with tempfile.TemporaryDirectory() as folder:
    data = pathlib.Path(folder) / "survey.db"
    server, ledger, codes, slowest, logs, said = Server(data, PORT), Ledger(), set(), 0.0, 0, set()
    for number in range(rounds):
        server.start()
        code, seconds, status = asyncio.run(round_of(server, ledger, range(number * 10_000, (number + 1) * 10_000)))
        codes.add(code)
        said.add(status)
        slowest = max(slowest, seconds)
        log = pathlib.Path(f"{data}-wal")
        logs += log.stat().st_size if log.exists() else 0
    sound = ledger.compare(exported(data))
    print(f"{rounds} stops; exit codes {codes}, exited within {slowest:.1f} s, {logs} bytes left in the write-ahead log; "
          f"readiness returned {said} first, {ledger.outcomes['broken']} requests not answered")
    sys.exit(0 if sound and codes == {0} and slowest <= 30 and logs == 0 and said == {503} and set(ledger.outcomes) == {201} else 1)
