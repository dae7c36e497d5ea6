#!/usr/bin/env python3
"""Tries to tell which contact details came with which answers, as somebody with a copy of the files could: people answer one after another,
then the database of the stopped server and a backup made before are read byte for byte. Contacts are put in the order of their places in the file,
of their rows and of their days, responses in the order of arrival and of their places. Passes if no pairing of two orders names more pairs
than seven, which is chance: of 28 people one is right on average, and more than seven once in 100,000 pairings.

linkage.py [PEOPLE [REPEATS]]"""

import asyncio
import json
import pathlib
import sqlite3
import sys
import tempfile
import uuid

import answers
from http1 import Connection
from load import TARGET
from server import Server, run

people = int(sys.argv[1]) if len(sys.argv) > 1 else 28
repeats = int(sys.argv[2]) if len(sys.argv) > 2 else 3
PORT, MOST = 5647, 7


async def answer_all():
    """Each person's address and the id of the response."""
    connection, ids = Connection(PORT), []
    notice = json.loads((await connection.ask("GET", "/api/v1/privacy?lang=en")).content)["notice"]
    for number in range(people):
        body = {"language": "en", "answers": {**answers.complete(number), "email": address(number)},
                "consent": {"notice": notice, "purposes": ["answers", "email"]}}
        answer = await connection.ask("POST", TARGET, json.dumps(body).encode(),
                                      {"Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())})
        ids.append(json.loads(answer.content)["id"])
    return ids


def address(number):
    return f"person{number:03d}@museum.example"


def orders(path, ids):
    """Orders of people by their contacts, and by their answers."""
    content = b"".join(part.read_bytes() for part in (path, pathlib.Path(f"{path}-wal")) if part.exists())
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    rows = [json.loads(text)["email"] for (text,) in base.execute("SELECT answers FROM contacts")]
    days = [json.loads(text)["email"] for (text,) in base.execute("SELECT answers FROM contacts ORDER BY day")]
    arrival = [name for (name,) in base.execute("SELECT id FROM responses ORDER BY arrival")]
    base.close()
    everyone = [address(number) for number in range(people)]
    by_contact = {"rows": rows, "days": days, "first place": sorted(everyone, key=lambda text: content.find(text.encode())),
                  "last place": sorted(everyone, key=lambda text: -content.rfind(text.encode()))}
    by_answers = {"arrival": arrival, "place": sorted(ids, key=lambda text: -content.rfind(text.encode()))}
    return ({name: [everyone.index(text) for text in order] for name, order in by_contact.items()},
            {name: [ids.index(text) for text in order] for name, order in by_answers.items()})


def most_named(path, ids):
    """The pairing of two orders, forwards or backwards, that names most pairs."""
    contacts, responses = orders(path, ids)
    return max((sum(one == other for one, other in zip(contact[::step], response)), f"{contact_name} x {name}")
               for contact_name, contact in contacts.items() for name, response in responses.items() for step in (1, -1))


worst = 0
for repeat in range(repeats):
    with tempfile.TemporaryDirectory() as name:
        data, copy = pathlib.Path(name) / "survey.db", pathlib.Path(name) / "copy.db"
        server = Server(data, PORT)
        server.start()
        ids = asyncio.run(answer_all())
        run("backup", copy, "--data", data)
        server.stop()
        for what, path in (("database", data), ("backup", copy)):
            named, how = most_named(path, ids)
            worst = max(worst, named)
            print(f"{what}: at most {named} of {people} contacts named ({how})", flush=True)

sys.exit(0 if worst <= MOST else 1)
