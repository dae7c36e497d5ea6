#!/usr/bin/env python3
"""Sends requests from 127.0.0.77 with a marker in everything that a browser discloses, at the most verbose log level. Passes if no
address, user agent, referrer, language, key, token, receipt or query is in any file, no answer is in the log or in temporary files, and what was
erased, including earlier answers and contact details, is in no file at all, including free pages and the write-ahead log.

privacy.py [REQUESTS]"""

import asyncio
import json
import pathlib
import random
import re
import sqlite3
import sys
import tempfile
import urllib.parse
import uuid

import answers
from http1 import Connection
from load import TARGET
from server import Server, exported

count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
PORT = 5624
TALKATIVE = {f"Logging__LogLevel__{name}": "Trace" for name in (
    "Default", "Microsoft", "Microsoft.AspNetCore", "Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Server.Kestrel",
    "Microsoft.AspNetCore.Routing.EndpointMiddleware", "Microsoft.AspNetCore.HttpLogging", "System", "Npgsql", "Survey")}
chance = random.Random()


def mark(kind):
    """Forty characters that occur nowhere else."""
    made = f"{kind}{uuid.uuid4().hex}{uuid.uuid4().hex}"[:40]
    marks.setdefault(kind, set()).add(made)
    return made


marks = {}


def headers(**more):
    return {"User-Agent": f"Browser/{mark('agent')}", "Referer": f"http://127.0.0.1/{mark('referrer')}", "Accept-Language": f"el, {mark('lang')}",
            "X-Forwarded-For": "203.0.113.77", "Authorization": f"Bearer {mark('bearer')}", "Cookie": f"session={mark('cookie')}", **more}


def given():
    return {**answers.complete(1), f"{answers.MARKED}-Comment": mark("answer"), "museum_name": mark("name"), "email": f"{mark('mail')}@museum.example"}


def sent(value, notice):
    consent = {"notice": notice, "purposes": ["answers", "email", "museum_name"]}
    return json.dumps({"language": "en", "answers": value, "consent": consent}).encode()


async def submit(connection, notice):
    key = mark("key")
    answer = await connection.ask("POST", TARGET, sent(given(), notice), headers(**{"Content-Type": "application/json", "Idempotency-Key": key}))
    receipt = json.loads(answer.content)["receipt"]
    marks.setdefault("receipt", set()).add(receipt)
    return receipt


async def page(connection, opening, fields, action):
    """Opens a draft and saves answers on its second page."""
    content = {"Content-Type": "application/x-www-form-urlencoded"}
    shown = (await connection.ask("POST", opening, headers=headers(**content))).content.decode()
    token = re.search(r'<input type="hidden" name="draft" value="([^"]*)"', shown)[1]
    marks.setdefault("token", set()).add(token)
    form = urllib.parse.urlencode([("draft", token), *(("shown", name) for name, _ in fields), *fields, ("action", action)]).encode()
    shown = (await connection.ask("POST", "/s/digital-skills/pages/profile?lang=en", form, headers(**content))).content.decode()
    marks["token"].update(re.findall(r"/resume/([0-9a-z]{52})", shown))


async def one(connection, notice):
    """A random request, right or wrong."""
    kind, content, asked = chance.randrange(8), {"Content-Type": "application/json"}, mark("query")
    if kind == 0:
        await submit(connection, notice)
    elif kind == 1:
        await connection.ask("POST", TARGET, sent({**given(), "country": mark("answer")}, notice), headers(**content))
    elif kind == 2:
        await connection.ask("POST", f"{TARGET}?token={asked}", sent(given(), notice)[:-chance.randrange(1, 300)], headers(**content))
    elif kind == 3:
        await connection.ask(chance.choice(["GET", "DELETE", "PATCH"]), f"/api/v1/responses/{mark('receipt')}?email={asked}", headers=headers())
    elif kind == 4:
        await connection.ask("GET", f"/{mark('path')}/%0d%0aforged?{asked}", headers=headers())
    elif kind == 5:
        await page(connection, "/s/digital-skills/start?lang=en", [("museum_name", mark("name"))], "later")
    elif kind == 6:
        await hang_up(notice)
    else:
        await connection.ask("GET", f"/s/digital-skills/resume/{mark('token')}?draft={mark('token')}", headers=headers())


async def hang_up(notice):
    """A request that is cut off in the middle of its body."""
    reader, writer = await asyncio.open_connection("127.0.0.1", PORT, local_addr=("127.0.0.77", 0))
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers(**{"Content-Type": "application/json", "Idempotency-Key": mark("key")}).items())
    writer.write(f"POST {TARGET}?q={mark('query')} HTTP/1.1\r\nHost: 127.0.0.1\r\n{lines}Content-Length: 9999\r\n\r\n".encode() + sent(given(), notice)[:500])
    await writer.drain()
    writer.close()


async def locked(notice):
    """Submissions that cause a database exception, because another process holds the lock."""
    lock = sqlite3.connect(data, isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    connections = [Connection(PORT, source="127.0.0.77") for _ in range(20)]
    for answer in await asyncio.gather(*(connection.ask(
            "POST", TARGET, sent(given(), notice), headers(**{"Content-Type": "application/json", "Idempotency-Key": mark("key")})) for connection in connections)):
        if answer.status != 503:
            sys.exit(f"A submission under a lock got status {answer.status}.")
    lock.execute("ROLLBACK")
    lock.close()


async def erased(connection, notice):
    """The markers of a response that was submitted, changed in part, and erased."""
    before = {kind: set(found) for kind, found in marks.items()}
    receipt = await submit(connection, notice)
    await page(connection, f"/r/{receipt}/edit?lang=en", [("museum_name", mark("name"))], "later")
    own = {found for kind in ("answer", "name", "mail") for found in marks[kind] - before.get(kind, set())}
    there = sum(found in content() for found in own)
    status = (await connection.ask("DELETE", f"/api/v1/responses/{receipt}", headers=headers())).status
    return own, there, status


def content(*names):
    """The content of all files in the data folder, or in the named folders."""
    files = [path for name in names or ("data",) for path in (folder / name).rglob("*") if path.is_file() and not path.name.endswith(".lock")]
    return "\n".join(path.read_bytes().decode("latin-1") for path in files)


async def main():
    connection = Connection(PORT, source="127.0.0.77")
    notice = json.loads((await connection.ask("GET", "/api/v1/privacy?lang=en")).content)["notice"]
    own, there, status = await erased(connection, notice)
    left = [found for found in own if found in content()]
    for _ in range(count):
        await one(connection, notice)
    await locked(notice)
    return own, there, status, left


def found(kinds, *names):
    text = content(*names)
    return [made for kind in kinds for made in marks[kind] if made in text]


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    for part in ("data", "temp", "log"):
        (folder / part).mkdir()
    data = folder / "data" / "survey.db"
    server = Server(data, PORT, TMPDIR=str(folder / "temp"), **TALKATIVE)
    server.log = folder / "log" / "lines"
    server.start()
    own, there, status, left = asyncio.run(main())
    server.stop()
    secrets = [kind for kind in marks if kind not in ("answer", "name", "mail")]
    disclosed = {"127.0.0.77", "203.0.113.77", "forged"}
    in_log = found(marks, "log", "temp") + [text for text in disclosed if text in content("log", "temp")]
    in_data = found(secrets, "data") + [text for text in disclosed if text in content()]
    lines = content("log").splitlines()
    faults = sum("ended with" in line for line in lines)
    stored = len(exported(data))
    print(f"{count} requests, {sum(map(len, marks.values()))} marks; {len(lines)} lines in the log, {faults} of exceptions; found in log and temporary files {len(in_log)}, "
          f"secrets and addresses in the data {len(in_data)}, of {len(own)} erased markers found before {there}, after {len(left)} (status {status}); {stored} stored")
    print(*(in_log + in_data)[:5], sep="\n")
    holds = faults and not (in_log or in_data or left) and there == len(own) and status == 204 and stored > 0 and lines and found(["answer"], "data")
    sys.exit(0 if holds else 1)
