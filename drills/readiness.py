#!/usr/bin/env python3
"""Makes every write to the disk of a running server fail with EIO, ENOSPC and EROFS (strace is attached and injects them), then detaches.
Passes if readiness says 503 with Retry-After while the fault lasts and 200 after it, without a restart, liveness says 200 throughout,
hundreds of probes leave the database no larger, and a submission afterwards is stored.

readiness.py [PROBES]; needs strace."""

import asyncio
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

from load import Ledger, send
from server import Server, exported

probes = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
PORT = 5645

if subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"]).returncode != 0:
    print("Not run: this machine does not permit tracing a process.")
    sys.exit(77)


def ready(server):
    """The status of readiness, and whether a refusal says when to try again."""
    try:
        with urllib.request.urlopen(server.address + "/health/ready", timeout=30) as answer:
            return answer.status, True
    except urllib.error.HTTPError as error:
        return error.code, error.headers.get("Retry-After") is not None


def pages(data):
    connection = sqlite3.connect(f"file:{data}?mode=ro", uri=True)
    (count,) = connection.execute("PRAGMA page_count").fetchone()
    connection.close()
    return count


def until(server, status, seconds=30):
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        found, asks = ready(server)
        if found == status:
            return asks
        time.sleep(0.2)
    return False


def holds(server, calls, error):
    tracer = subprocess.Popen(["strace", "-f", "-qq", "-o", "/dev/null", "-p", str(server.process.pid), "-e", f"trace={calls}",
                               "-e", f"inject={calls}:error={error}"], stderr=subprocess.DEVNULL)
    refused = until(server, 503)
    alive = server.status("/health/live") == 200
    tracer.terminate()
    tracer.wait()
    recovered = until(server, 200)
    print(f"{calls} fails with {error}: 503 with Retry-After {refused}, alive {alive}, 200 afterwards {recovered}", flush=True)
    return refused and alive and recovered


with tempfile.TemporaryDirectory() as name:
    data = pathlib.Path(name) / "survey.db"
    server, ledger = Server(data, PORT), Ledger()
    server.start(patience=300)
    before = pages(data)
    held = all([holds(server, calls, error) for calls, error in
                (("pwrite64", "EIO"), ("pwrite64", "ENOSPC"), ("pwrite64", "EROFS"), ("fsync,fdatasync", "EIO"))])
    began = time.monotonic()
    for _ in range(probes):
        ready(server)
    seconds, growth, log = time.monotonic() - began, pages(data) - before, data.with_name("survey.db-wal").stat().st_size
    asyncio.run(send([1], [PORT], ledger, at_once=1, retries=5))
    server.stop()
    sound = ledger.compare(exported(data)) and len(ledger.acknowledged) == 1
    print(f"{probes} probes in {seconds:.1f} s; the database has grown by {growth} pages, its log has {log} bytes")
    sys.exit(0 if held and sound and growth <= 1 and log <= 16_000_000 else 1)
