#!/usr/bin/env python3
"""Counts the handles on the SQLite file that are open for writing (strace), while the server accepts 1,000 submissions and other processes export 20 times and
make one backup. Passes if there are two such handles, the writer's and that of the lock on the file, both belong to the server, and all others are
read-only.

handles.py [SUBMISSIONS [EXPORTS]]; needs strace."""

import asyncio
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from load import Ledger, send
from server import PROGRAM, ROOT, Server

count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
exports = int(sys.argv[2]) if len(sys.argv) > 2 else 20
PORT = 5618
CALL = re.compile(r"(\d+) +(\d+\.\d+) (openat|close)\((.*)\) += (-?\d+)")

if subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"]).returncode != 0:
    print("Not run: this machine does not permit tracing a process.")
    sys.exit(77)


def tracing(log, data):
    return ["strace", "-f", "-ttt", "-qq", "-o", str(log), "-P", str(data), "-e", "trace=openat,close"]


def command(*arguments):
    done = subprocess.run([*tracing(folder / f"trace-{len(list(folder.glob('trace-*')))}", data), "dotnet", str(PROGRAM), *map(str, arguments)],
                          cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{arguments[0]} ended with {done.returncode}: {done.stderr}")


def whole(lines):
    """System calls that were split in the log by those of another thread, joined again."""
    begun = {}
    for line in lines:
        thread = line.split(" ", 1)[0]
        if line.endswith("<unfinished ...>"):
            begun[thread] = line.removesuffix("<unfinished ...>")
        elif "resumed>" in line:
            yield begun.pop(thread, "") + line.split("resumed>", 1)[1]
        else:
            yield line


def events(log):
    """Each opening and closing of the file: when, by which process, and whether for writing."""
    kinds = {}
    for line in whole(log.read_text().splitlines()):
        if not (match := CALL.search(line)) or match[5] == "-1":
            continue
        when, call, what, answer = float(match[2]), match[3], match[4], match[5]
        if call == "openat":
            kinds[answer] = "O_RDWR" in what or "O_WRONLY" in what
            yield when, 1, kinds[answer]
        elif (handle := re.match(r"\d+", what)[0]) in kinds:
            yield when, -1, kinds.pop(handle)


def most(timeline, writing):
    """How many handles were open at the same time."""
    now = top = 0
    for _, change, is_writing in sorted(timeline):
        now += change if is_writing == writing else 0
        top = max(top, now)
    return top


async def main():
    sending = asyncio.create_task(send(range(count), [PORT], ledger, at_once=20))
    for number in range(exports):
        await asyncio.to_thread(command, "export", "--survey", "digital-skills", "--raw", "--data", data, "--out", folder / f"{number}.csv")
    await asyncio.to_thread(command, "backup", folder / "copy.db", "--data", data)
    await sending


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name).resolve()
    data, ledger = folder / "survey.db", Ledger()
    server = Server(data, PORT, prefix=tracing(folder / "trace-0", data))
    server.start()
    asyncio.run(main())
    # The tracer does not forward signals, so the traced program is stopped directly.
    children = pathlib.Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children").read_text().split()
    os.kill(int(children[0]), 15)
    server.process.wait(timeout=60)
    own = list(events(folder / "trace-0"))
    others = [event for log in folder.glob("trace-*") if log.name != "trace-0" for event in events(log)]
    writing, reading, foreign = most(own, True), most(own + others, False), sum(change > 0 and is_writing for _, change, is_writing in others)
    print(f"{len(ledger.acknowledged)} submissions, {exports} exports, 1 backup: {writing} handles for writing at a time, "
          f"{reading} read-only at a time, {foreign} for writing by others; outcomes {dict(ledger.outcomes)}")
    # The writer's, and that of the lock on the file, through which nothing is written.
    sys.exit(0 if writing == 2 and foreign == 0 and others and reading > 0 and len(ledger.acknowledged) == count else 1)
