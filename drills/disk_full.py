#!/usr/bin/env python3
"""Fills the disk under the database, then frees it. Passes if refusals are 503 with Retry-After, forms that
cannot be saved are shown again as filled in, reading continues, readiness fails while the disk is full and recovers within 30 seconds
after space is freed, without a restart, and nothing acknowledged is lost.

disk_full.py [MEGABYTES]; needs permission to mount a tmpfs: as root, or through unshare."""

import asyncio
import collections
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from load import Ledger, send
from open_form import OpenForm
from server import Server, exported, run

megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else 32
PORT = 5613
if os.getuid() != 0:
    os.execvp("unshare", ["unshare", "--user", "--map-root-user", "--mount", sys.executable, *sys.argv])


def expect(what, holds):
    print(f"{'ok  ' if holds else 'FAIL'} {what}", flush=True)
    return holds


folder = pathlib.Path(tempfile.mkdtemp())
if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]).returncode != 0:
    print("Not run: this machine does not permit mounting a tmpfs.")
    sys.exit(77)
try:
    ballast = folder / "ballast"
    ballast.write_bytes(bytes(megabytes * 1024 * 1024 // 4))
    data = folder / "survey.db"
    server, ledger = Server(data, PORT), Ledger()
    server.start()
    opened = [OpenForm(server) for _ in range(50)]
    asyncio.run(send(range(100_000), [PORT], ledger, at_once=20, seconds=20))
    forms = collections.Counter(form.send() for form in opened)
    held = [
        expect(f"submissions are refused with 503: {ledger.outcomes[503]}", ledger.outcomes[503] > 0),
        expect(f"nothing but 201 and 503: {dict(ledger.outcomes)}", set(ledger.outcomes) <= {201, 503}),
        expect("each with Retry-After", ledger.without_retry_after == 0),
        expect("readiness says 503", server.status("/health/ready") == 503),
        expect(f"forms are saved or shown again as filled in: {dict(forms)}", forms["kept"] > 0 and forms["lost"] == 0),
        expect("the process lives", server.status("/health/live") == 200),
        expect("pages are served", server.status("/s/digital-skills") == 200),
        expect("stored answers can be exported", len(exported(data)) == len(ledger.acknowledged)),
    ]
    ballast.unlink()
    began, after = time.monotonic(), Ledger()
    while not after.acknowledged and time.monotonic() - began < 30:
        asyncio.run(send([200_000 + int(1000 * (time.monotonic() - began))], [PORT], after, at_once=1))
    held.append(expect(f"takes answers {time.monotonic() - began:.1f} s after there is room", bool(after.acknowledged)))
    held.append(expect("readiness says 200", server.status("/health/ready") == 200))
    ledger.acknowledged.update(after.acknowledged)
    held.append(ledger.compare(exported(data)))
    held.append(expect("ends with 0 on SIGTERM", server.stop() == 0))
    copy = pathlib.Path(tempfile.mkdtemp()) / "copy.db"
    print(run("backup", copy, "--data", data).strip())
    sys.exit(0 if all(held) else 1)
finally:
    subprocess.run(["umount", "-l", str(folder)], check=False)
