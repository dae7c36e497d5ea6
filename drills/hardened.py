#!/usr/bin/env python3
"""Runs the server as an unprivileged user where only its data folder is writable. Passes if it becomes ready, accepts an
answer, makes its first backup, exits with 0, and nobody else can read its files and folders.

hardened.py; needs permission to mount: as root."""

import asyncio
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import uuid

import answers
import server as program
from http1 import Connection
from load import TARGET

PORT, NOBODY = 5628, 65534

if os.getuid() != 0:
    print("Not run: only root may run a program as another user.")
    sys.exit(77)
if "inside" not in sys.argv:
    sys.exit(subprocess.run(["unshare", "--mount", sys.executable, *sys.argv, "inside"]).returncode)

folder = pathlib.Path(tempfile.mkdtemp())
folder.chmod(0o755)
shutil.copytree(program.PROGRAM.parent, folder / "program")
shutil.copytree(answers.ROOT / "questionnaires", folder / "questionnaires")
data = folder / "data"
data.mkdir(mode=0o700)
os.chown(data, NOBODY, NOBODY)


async def submit():
    answer = await Connection(PORT).ask("POST", TARGET, answers.body(1), {"Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())})
    return answer.status


try:
    # The root is mounted a second time, read-only; the data folder stays writable.
    subprocess.run(["mount", "--bind", str(data), str(data)], check=True)
    if subprocess.run(["mount", "-o", "remount,bind,ro", "/"], stderr=subprocess.DEVNULL).returncode != 0:
        print("Not run: this machine does not permit mounting the root read-only.")
        sys.exit(77)
    program.PROGRAM, program.ROOT = folder / "program" / "survey.dll", folder
    server = program.Server(data / "own" / "survey.db", PORT, ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--no-new-privs"],
                            SURVEY_BACKUPS=str(data / "backups"), TMPDIR=str(data), HOME="/nonexistent")
    server.start()
    status = asyncio.run(submit())
    code = server.stop()
    found = [path for path in data.rglob("*") if not path.name.startswith(("dotnet-", "clr-"))]
    open_to_others = [f"{path.name} {path.stat().st_mode & 0o777:o}" for path in found if path.stat().st_mode & 0o077]
    backups = list((data / "backups").glob("*.db"))
    print(f"submission {status}, {len(backups)} backup, ended with {code}; of {len(found)} files and folders open to others: {open_to_others}")
    sys.exit(0 if status == 201 and backups and code == 0 and not open_to_others else 1)
finally:
    subprocess.run(["mount", "-o", "remount,bind,rw", "/"], stderr=subprocess.DEVNULL)
    subprocess.run(["umount", "-l", str(data)], stderr=subprocess.DEVNULL)
    shutil.rmtree(folder)
