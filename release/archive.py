#!/usr/bin/env python3
"""Packs a folder as .zip or .tar.gz, in the order of the names and owned by nobody in particular; the program can be executed.

archive.py FOLDER FILE"""

import pathlib
import sys
import tarfile
import zipfile

folder, target = map(pathlib.Path, sys.argv[1:])
files = [(path, path.relative_to(folder.parent)) for path in sorted(folder.rglob("*")) if path.is_file()]


def entry(info):
    info.uid = info.gid = 0
    info.uname = info.gname = ""
    info.mode = 0o755 if info.name.endswith("/survey") else 0o644
    return info


if target.suffix == ".zip":
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, name in files:
            archive.write(path, name)
else:
    with tarfile.open(target, "w:gz") as archive:
        for path, name in files:
            archive.add(path, name, filter=entry)
