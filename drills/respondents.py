#!/usr/bin/env python3
"""500 respondents go through the pages without script for 5 minutes: start, save each page, overview, submit, receipt, and start again.
Passes if no request fails, every response with a receipt is stored once, pages take at most 300 ms (p95) and submissions at most
500 ms (p99).

respondents.py [--hall] [RESPONDENTS [SECONDS [PAUSE [CONNECTION-STRING]]]]; PAUSE is the reading time per page in seconds. --hall: a lecture
hall with script behind one address, the limits on: each saves every two seconds while reading, and answers once within the time."""

import asyncio
import collections
import html
import pathlib
import re
import sys
import tempfile
import time
import urllib.parse

import answers
from server import Server, exported

hall = "--hall" in sys.argv
if hall:
    sys.argv.remove("--hall")
people = int(sys.argv[1]) if len(sys.argv) > 1 else 500
seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 300
reading = float(sys.argv[3]) if len(sys.argv) > 3 else 5
PORT = 5617
HIDDEN = re.compile(r'<input type="hidden" name="([^"]*)" value="([^"]*)"')
waits = collections.defaultdict(list)
outcomes = collections.Counter()
faults = []


class Browser:
    """One respondent's browser: cookies and one connection."""

    def __init__(self):
        self.cookies, self.connection = {}, None

    async def request(self, method, path, fields=None):
        if self.connection is None:
            self.connection = await asyncio.open_connection("127.0.0.1", PORT, limit=1 << 20)
        reader, writer = self.connection
        body = urllib.parse.urlencode(fields or []).encode()
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        writer.write(f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\nSec-Fetch-Site: same-origin\r\nX-Forwarded-For: 203.0.113.7\r\n"
                     f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
        began = time.monotonic()
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        headers = dict(line.split(": ", 1) for line in head.split("\r\n")[1:] if ": " in line)
        for line in re.findall(r"(?im)^set-cookie: ([^=]+)=([^;\r]*)", head):
            self.cookies[line[0]] = line[1]
        content = b""
        if "Transfer-Encoding" in headers:
            while (size := int((await reader.readuntil(b"\r\n")).strip(), 16)) > 0:
                content += (await reader.readexactly(size + 2))[:-2]
            await reader.readexactly(2)
        else:
            content = await reader.readexactly(int(headers.get("Content-Length", 0)))
        waits["sent" if path.split("?")[0].endswith("/check") and method == "POST" else "page"].append(time.monotonic() - began)
        status = int(head.split(" ", 2)[1])
        outcomes[status] += 1
        return status, headers.get("Location"), content.decode()


def fields_of(page, given):
    """The fields that the page's form submits when filled in: hidden fields, and answers to the questions shown."""
    hidden = [(html.unescape(name), html.unescape(value)) for name, value in HIDDEN.findall(page)]
    names = {name for name, _ in hidden}
    shown = {value for name, value in hidden if name == "shown"}
    filled = []
    for name, value in given.items():
        if name.removesuffix("-Comment") not in shown or name in names:
            continue
        if isinstance(value, dict):
            filled += [(f"{name}.{row}", column) for row, column in value.items()]
        elif isinstance(value, list):
            filled += [(name, code) for code in value]
        else:
            filled.append((name, "true" if value is True else value))
    return hidden + filled


async def read(browser, path, fields):
    """The pause on a page, in which the script of a hall's browsers keeps what is filled in so far; whether that was accepted."""
    until, kept = time.monotonic() + reading, True
    while hall and "/pages/" in path and (left := until - time.monotonic()) > 2:
        await asyncio.sleep(min(2, left))
        status, _, _ = await browser.request("POST", path, fields + [("action", "keep")])
        kept = kept and status in (200, 204)
    await asyncio.sleep(max(0, until - time.monotonic()))
    return kept


async def journey(number, received):
    browser, given = Browser(), answers.complete(number)
    status, _, page = await browser.request("GET", f"/s/{answers.SURVEY}?lang=en")
    status, _, page = await browser.request("POST", html.unescape(re.search(r'action="(/s/[^"]*/start[^"]*)"', page)[1]))
    path = html.unescape(re.search(r'action="(/s/[^"]*/pages/[^"]*)"', page)[1])
    for _ in range(40):
        status, location, page = await browser.request("GET", path)
        if path.startswith("/r/"):
            received.add(number)
            break
        if not await read(browser, path, fields_of(page, given)):
            faults.append(f"{path}: could not be kept while it was answered")
        action = "submit" if "/check" in path else "next"
        status, location, page = await browser.request("POST", path, fields_of(page, given) + [("action", action)])
        if status != 303:
            faults.append(f"{path}: {status} {re.findall('<title>(.*?)</title>', page)}")
            break
        path = location
    browser.connection[1].close()


async def respondent(numbers, received, until):
    for number in numbers:
        if time.monotonic() > until:
            return
        await journey(number, received)


async def main(received):
    numbers, until = iter(range(people if hall else 10_000_000)), time.monotonic() + seconds

    async def late(place):
        await asyncio.sleep(reading * 8 * place / people)
        await respondent(numbers, received, until)

    await asyncio.gather(*(late(place) for place in range(people)))


def p(kind, share):
    ordered = sorted(waits[kind])
    return 1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0


with tempfile.TemporaryDirectory() as folder:
    data = sys.argv[4] if len(sys.argv) > 4 else pathlib.Path(folder) / "survey.db"
    server, received = Server(data, PORT, **({"SURVEY_RATE_LIMITS": "on"} if hall else {})), set()
    server.start()
    asyncio.run(main(received))
    memory = int(re.search(r"VmHWM:\s+(\d+)", pathlib.Path(f"/proc/{server.process.pid}/status").read_text())[1]) // 1024
    server.stop()
    rows = exported(data)
    stored = collections.Counter(answers.number_of(row) for row in rows)
    lost, twice = [n for n in received if n not in stored], [n for n, count in stored.items() if count > 1]
    damaged = sum(not answers.is_same(row) for row in rows)
    print(f"acknowledged {len(received)}, stored {len(rows)}, lost {len(lost)}, twice {len(twice)}, with other answers {damaged}; outcomes {dict(outcomes)}")
    print(f"pages p95 {p('page', 0.95):.0f} ms, sending p99 {p('sent', 0.99):.0f} ms, memory {memory} MB, faults {faults[:3]}")
    sys.exit(0 if received and (not hall or len(received) == people) and not (lost or twice or damaged or faults) and p("page", 0.95) <= 300 and p("sent", 0.99) <= 500 else 1)
