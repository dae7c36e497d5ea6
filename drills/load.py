"""Concurrent submissions over HTTP, and the outcome of each."""

import asyncio
import collections
import json
import time
import uuid

import answers
from http1 import read

TARGET = f"/api/v1/surveys/{answers.SURVEY}/responses"


class Ledger:
    """What was sent, and what was acknowledged."""

    def __init__(self):
        self.acknowledged = {}
        self.outcomes = collections.Counter()
        self.waits = []
        self.without_retry_after = 0
        self.is_away = False  # as a proxy would decide: nothing more is sent to the server

    def compare(self, rows):
        """Prints how many were acknowledged, stored, lost and stored twice; returns whether all is well."""
        stored = collections.Counter(answers.number_of(row) for row in rows)
        ids = {answers.number_of(row): row["response_id"] for row in rows}
        lost = [number for number in self.acknowledged if number not in stored]
        twice = [number for number, count in stored.items() if count > 1]
        wrong = [number for number, name in self.acknowledged.items() if number in ids and ids[number] != name]
        damaged = sum(not answers.is_same(row) for row in rows)
        print(f"acknowledged {len(self.acknowledged)}, stored {len(rows)}, lost {len(lost)}, twice {len(twice)}, "
              f"under another id {len(wrong)}, with other answers {damaged}; outcomes {dict(self.outcomes)}", flush=True)
        return not (lost or twice or wrong or damaged)


def p99(waits):
    """The 99th percentile in milliseconds of waits given in seconds; 0 if there are none."""
    return 1000 * sorted(waits)[len(waits) * 99 // 100] if waits else 0.0


async def exchange(reader, writer, number, key, headers=""):
    body = answers.body(number)
    writer.write(f"POST {TARGET} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nIdempotency-Key: {key}\r\n"
                 f"{headers}Content-Length: {len(body)}\r\n\r\n".encode() + body)
    await writer.drain()
    answer = await read(reader)
    return answer.status, answer.head, answer.content


async def sender(numbers, ports, ledger, until, pause, retries):
    connection = None
    for number in numbers:
        key = str(uuid.uuid4())
        for attempt in range(1 + retries):
            if ledger.is_away or time.monotonic() > until:
                return
            try:
                if connection is None:
                    connection = await asyncio.open_connection("127.0.0.1", ports[(number + attempt) % len(ports)])
                began = time.monotonic()
                status, head, content = await asyncio.wait_for(exchange(*connection, number, key), timeout=60)
                ledger.waits.append(time.monotonic() - began)
            except (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError, asyncio.LimitOverrunError):
                ledger.outcomes["broken"] += 1
                if connection is not None:
                    connection[1].close()
                connection = None
                await asyncio.sleep(0.2)
                continue
            ledger.outcomes[status] += 1
            if status == 201:
                ledger.acknowledged[number] = json.loads(content)["id"]
                break
            if status in (429, 503) and "retry-after:" not in head:
                ledger.without_retry_after += 1
            await asyncio.sleep(0.5 if retries else 0.05)
        if pause:
            await asyncio.sleep(pause)
    if connection is not None:
        connection[1].close()


async def send(numbers, ports, ledger, at_once=50, seconds=3600, pause=0, retries=0):
    """Sends each number once, or until the time is up; with retries, again with the same key when it was not acknowledged."""
    queue = iter(numbers)
    until = time.monotonic() + seconds
    await asyncio.gather(*(sender(queue, ports, ledger, until, pause, retries) for _ in range(at_once)))
