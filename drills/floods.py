#!/usr/bin/env python3
"""Three floods from one address, with the limits on, while somebody else opens pages: bodies with thousands of errors each, drafts filled with as
much as the server keeps, and idle connections. Passes if the others' pages take at most a second (p95) and none fails, memory grows by
at most 150 MB in each flood, a draft's row holds at most 100 KB, and refusals are 4xx.

floods.py [BODIES [CONNECTIONS]]"""

import asyncio
import collections
import json
import pathlib
import re
import sqlite3
import sys
import tempfile
import time
import urllib.parse

import answers
from http1 import Connection
from load import TARGET
from server import Server

bodies = int(sys.argv[1]) if len(sys.argv) > 1 else 200
idle = int(sys.argv[2]) if len(sys.argv) > 2 else 2_100
QUESTIONNAIRE = json.loads((answers.ROOT / "questionnaires" / "digital-skills" / "questionnaire.json").read_text(encoding="utf-8"))
PORT, PAGE = 5631, "/s/digital-skills?lang=en"
FORM = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin", "X-Forwarded-For": "203.0.113.9"}
MANY = json.dumps({"language": "en", "answers": {"country": "ES", "ecommerce": [f"no-such-{number}" for number in range(8_000)],
                                                **{f"unknown_{number}": "x" for number in range(2_000)}}}).encode()
held = []


def expect(what, holds):
    print(f"{'ok  ' if holds else 'FAIL'} {what}", flush=True)
    held.append(holds)


def memory():
    return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{server.process.pid}/status").read_text())[1]) // 1024


async def beside(name, flood):
    """Runs a flood, and somebody else's visits beside it."""
    before, peak, waits, statuses, running = memory(), 0, [], set(), asyncio.ensure_future(flood)
    visitor = Connection(PORT)
    while not running.done():
        began = time.monotonic()
        statuses.add((await visitor.ask("GET", PAGE, headers={"X-Forwarded-For": "203.0.113.10"})).status)
        waits.append(time.monotonic() - began)
        peak = max(peak, memory())
        await asyncio.sleep(0.05)
    found = await running
    p95 = 1000 * sorted(waits)[int(0.95 * len(waits))]
    expect(f"{name}: {found}; others {statuses}, p95 {p95:.0f} ms over {len(waits)}; memory {before} to {peak} MB",
           statuses == {200} and p95 <= 1_000 and peak - before <= 150)
    return found


async def errors():
    async def one():
        answer = await Connection(PORT).ask("POST", TARGET, MANY, {"Content-Type": "application/json", "X-Forwarded-For": "203.0.113.9"})
        return answer.status, len(answer.content)

    found = await asyncio.gather(*(one() for _ in range(bodies)))
    return {"statuses": {status for status, _ in found}, "largest answer": max(size for _, size in found)}


async def drafts():
    """Twenty drafts, each page filled with texts and ticks that no form of the questionnaire can send."""
    statuses, text = collections.Counter(), "x" * 15_000
    for _ in range(20):
        connection = Connection(PORT)
        start = await connection.ask("POST", "/s/digital-skills/start?lang=en", b"", FORM)
        token = re.search(r'<input type="hidden" name="draft" value="([^"]*)"', start.content.decode())[1]
        for page in QUESTIONNAIRE["pages"]:
            names = [element["name"] for element in page["elements"]]
            filled = [("draft", token), ("action", "keep"), *(("shown", name) for name in names), *((name, text) for name in names[:6]),
                      *((name, f"tick {number}") for name in names[6:] for number in range(200)), *((f"{name}-Comment", text) for name in names[:6])]
            answer = await connection.ask("POST", f"/s/digital-skills/pages/{page['name']}?lang=en", urllib.parse.urlencode(filled).encode(), FORM)
            statuses[answer.status] += 1
        connection.close()
    return dict(statuses)


async def connections():
    open_ones = [await asyncio.open_connection("127.0.0.1", PORT) for _ in range(idle)]
    await asyncio.sleep(5)
    for _, writer in open_ones:
        writer.close()
    return f"{len(open_ones)} idle connections"


async def main():
    found = await beside(f"{bodies} bodies of 10,000 errors", errors())
    expect(f"their answers are short: {found}", found["statuses"] <= {422, 429} and found["largest answer"] <= 50_000)
    await beside("drafts", drafts())
    with sqlite3.connect(f"file:{server.data}?mode=ro", uri=True) as database:
        count, largest = database.execute("SELECT count(*), max(length(answers)) FROM drafts").fetchone()
    expect(f"{count} drafts, the largest of {largest} characters", count > 0 and largest <= 100_000)
    await beside("idle", connections())


with tempfile.TemporaryDirectory() as name:
    server = Server(pathlib.Path(name) / "survey.db", PORT, SURVEY_RATE_LIMITS="on")
    server.start()
    asyncio.run(main())
    server.stop()
    sys.exit(0 if all(held) else 1)
