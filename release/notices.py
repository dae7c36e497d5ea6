#!/usr/bin/env python3
"""Prints the licences of everything that a release holds: of each package in its bill of materials, and of .NET itself. Ends with 1 when a
package has a licence whose text is neither in the package nor in the folder licences, or when the bill names no package.

notices.py BILL_OF_MATERIALS PACKAGES_FOLDER"""

import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
TEXTS = {path.stem: path for path in sorted((HERE / "licences").glob("*.txt"))}
LICENCE = re.compile(r"licen[cs]e(\.txt|\.md)?", re.IGNORECASE)
NOTICES = re.compile(r"third-?party-?notices(\.txt|\.md)?", re.IGNORECASE)
DOTNET = ["microsoft.netcore.app.runtime.linux-x64", "microsoft.aspnetcore.app.runtime.linux-x64"]


def text(path):
    return path.read_text(encoding="utf-8-sig").replace("\r\n", "\n").strip()


def found(folder, pattern):
    return [path for path in sorted(folder.iterdir()) if pattern.fullmatch(path.name)]


def once(content, source):
    """Many packages carry the same text."""
    first = printed.setdefault(content, source)
    return content if first == source else f"The same text as that of {first}."


def about(name, version, holder, licences, folder):
    """A package's heading and its own texts; the names of the licences that are printed once, at the end."""
    own = [once(text(path), f"{name} {version}, {path.name}") for path in found(folder, LICENCE) + found(folder, NOTICES)]
    known = [licence for licence in licences if licence in TEXTS][:1]  # of several to choose from, one is enough
    if not known and not own:
        sys.exit(f"{name} {version} is licensed as {licences or 'unknown'}: add that text to {HERE / 'licences'}.")
    says = f"Licence: {known[0]}, printed at the end." if known else "Licence:"
    return "\n\n".join([f"{name} {version}\n{holder}\n{says}", *own]), known


def packages(bill, store):
    for part in bill["components"]:
        licences = [entry["license"].get("id", "") for entry in part.get("licenses") or []]
        if not (folder := store / part["name"].lower() / part["version"]).is_dir():
            continue  # what is inside of a package, such as SQLite itself, comes under that package's licence
        yield about(part["name"], part["version"], part.get("copyright", ""), licences, folder)


def runtime(store):
    """.NET in the files for one system. The licences are the same for all systems."""
    for name in DOTNET:
        folder = max((store / name).iterdir(), key=lambda path: [int(number) for number in path.name.split(".")])
        yield about(name.removesuffix(".linux-x64"), folder.name, "Copyright (c) .NET Foundation and Contributors", ["MIT"], folder)


printed = {}
bill, store = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")), pathlib.Path(sys.argv[2])
named = [*packages(bill, store)]
if not named:
    sys.exit(f"{sys.argv[1]} names no package.")
parts = [*named, *runtime(store)]
line = "\n\n" + "-" * 80 + "\n\n"
used = sorted({name for _, names in parts for name in names})
print("SkillsSurvey contains the software below. Its own licence is in the file LICENSE.", *(part for part, _ in parts),
      *(f"{name}\n\n{text(TEXTS[name])}" for name in used), sep=line)
