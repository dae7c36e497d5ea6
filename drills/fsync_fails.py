#!/usr/bin/env python3
"""Makes every 20th flush to the disk fail (strace injects EIO). Passes if the affected submissions get 503, the server keeps
running, and nothing acknowledged is lost or stored twice.

fsync_fails.py [SUBMISSIONS]; needs strace."""

import asyncio
import pathlib
import subprocess
import sys
import tempfile

from load import Ledger, send
from server import Server, exported, run

count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
PORT = 5614
STRACE = ["strace", "-D", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync",
          "-e", "inject=fsync,fdatasync:error=EIO:when=60+20"]

if subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"]).returncode != 0:
    print("Not run: this machine does not permit tracing a process.")
    sys.exit(77)

with tempfile.TemporaryDirectory() as folder:
    data = pathlib.Path(folder) / "survey.db"
    server, ledger = Server(data, PORT, prefix=STRACE), Ledger()
    server.start()
    asyncio.run(send(range(count), [PORT], ledger, at_once=4, retries=50))
    server.kill()
    sound = ledger.compare(exported(data))
    print(run("backup", pathlib.Path(folder) / "copy.db", "--data", data).strip())
    complete = len(ledger.acknowledged) == count
    refused = ledger.outcomes[503]
    print(f"{refused} submissions met a flush that failed; {len(ledger.acknowledged)} of {count} were acknowledged in the end")
    sys.exit(0 if sound and complete and refused > 0 else 1)
