#!/usr/bin/env python3
"""Exceeds the limits. Passes if a body that is one byte too long, 200 concurrent bodies of 10 MB and a form with 100,000 fields are
refused within a second each, memory grows by at most 100 MB, and a page with 1,500 fields is accepted without script.

limits.py [BODIES]"""

import asyncio
import html
import json
import pathlib
import re
import sys
import tempfile
import time
import urllib.parse
import urllib.request

import answers
from http1 import Connection, read
from load import TARGET
from server import Server

count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
PORT, LARGEST, FORM = 5623, 256 * 1024, "application/x-www-form-urlencoded"
WIDE = {"title": "A wide page", "pages": [{"name": "wide", "elements": [
    {"type": "matrix", "name": f"matrix_{number}", "title": f"Matrix {number}", "rows": [f"row_{row}" for row in range(50)], "columns": ["no", "yes"]}
    for number in range(30)]}]}


def expect(what, holds):
    print(f"{'ok  ' if holds else 'FAIL'} {what}", flush=True)
    return holds


def memory():
    return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{server.process.pid}/status").read_text())[1]) // 1024


async def send(head, content):
    """The status, and the seconds until it came; the rest of the body is sent meanwhile, until the server hangs up."""
    reader, writer = await asyncio.open_connection("127.0.0.1", PORT)

    async def body():
        try:
            for at in range(0, len(content), 65_536):
                writer.write(content[at:at + 65_536])
                await writer.drain()
        except ConnectionError:
            pass

    began = time.monotonic()
    writer.write(f"POST {TARGET} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n{head}\r\n".encode())
    sending = asyncio.create_task(body())
    try:
        status = (await asyncio.wait_for(read(reader), 30)).status
    except (ConnectionError, asyncio.IncompleteReadError):
        status = "hung up"
    sending.cancel()
    writer.close()
    return status, time.monotonic() - began


def known(size):
    return f"Content-Length: {size}\r\n", answers.body(1).ljust(size)


def chunked(size):
    content = answers.body(1).ljust(size)
    return "Transfer-Encoding: chunked\r\n", b"".join(b"10000\r\n%s\r\n" % content[at:at + 65_536].ljust(65_536) for at in range(0, size, 65_536)) + b"0\r\n\r\n"


async def form(fields):
    connection, began = Connection(PORT), time.monotonic()
    answer = await connection.ask("POST", "/s/wide/pages/wide?lang=en", urllib.parse.urlencode(fields).encode(), {"Content-Type": FORM})
    return answer, time.monotonic() - began


async def main():
    held = []
    for name, (head, content) in {"with its length": known(LARGEST + 1), "in chunks": chunked(LARGEST + 1)}.items():
        status, seconds = await send(head, content)
        held.append(expect(f"one byte too many {name}: {status} after {seconds:.2f} s", status == 413 and seconds <= 1))
    status, _ = await send(*known(LARGEST))
    held.append(expect(f"the largest body allowed: {status}", status == 201))
    before, peak = memory(), 0
    head, content = known(10 * 1024 * 1024)
    sending = asyncio.gather(*(send(head if number % 2 else "Transfer-Encoding: chunked\r\n", content if number % 2 else b"A00000\r\n" + content)
                               for number in range(count)))
    while not sending.done():
        peak = max(peak, memory())
        await asyncio.sleep(0.02)
    statuses = {status for status, _ in await sending}
    held.append(expect(f"{count} bodies of 10 MB at once: {statuses}, memory {before} to {peak} MB", statuses <= {413, "hung up"} and 413 in statuses and peak - before <= 100))
    with urllib.request.urlopen(f"{server.address}/s/wide/start?lang=en", data=b"") as page:
        hidden = [(html.unescape(name), html.unescape(value)) for name, value in re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', page.read().decode())]
    cells = [(f"matrix_{number}.row_{row}", "yes") for number in range(30) for row in range(50)]
    answer, seconds = await form([*hidden, *cells, ("action", "next")])
    held.append(expect(f"a page of {len(cells)} fields: {answer.status} after {seconds:.2f} s", answer.status == 200 and b"/s/wide/check" in answer.content))
    answer, seconds = await form([*hidden, *((f"f{number}", "") for number in range(100_000))])
    held.append(expect(f"100,000 fields: {answer.status} after {seconds:.2f} s", answer.status in (400, 413) and seconds <= 1))
    answer, seconds = await form([*hidden, *((f"{number:x}", "") for number in range(30_000))])
    held.append(expect(f"30,000 fields in a body of the allowed size: {answer.status} after {seconds:.2f} s", answer.status in (400, 413) and seconds <= 1))
    held.append(expect("ready afterwards", server.status("/health/ready") == 200))
    return held


with tempfile.TemporaryDirectory() as name:
    for survey in ("wide", answers.SURVEY):
        (pathlib.Path(name) / "surveys" / survey).mkdir(parents=True)
        source = answers.ROOT / "questionnaires" / survey / "questionnaire.json"
        (pathlib.Path(name) / "surveys" / survey / "questionnaire.json").write_text(json.dumps(WIDE) if survey == "wide" else source.read_text(encoding="utf-8"), encoding="utf-8")
    server = Server(pathlib.Path(name) / "survey.db", PORT, SURVEY_QUESTIONNAIRES=f"{name}/surveys")
    server.start()
    held = asyncio.run(main())
    server.stop()
    sys.exit(0 if all(held) else 1)
