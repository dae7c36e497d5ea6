#!/usr/bin/env python3
"""Sends bodies generated from the questionnaires to every address that writes, half of them valid and half invalid, and SQL injection
payloads in every parameter. Passes if no response is 5xx or has a status that /openapi/v1.json does not
list, every valid body is accepted and returned unchanged, every invalid one is refused with problem details that name the question,
and no JSON key occurs twice in a response.

fuzz.py [BODIES [SEED]]: valid and invalid bodies for each questionnaire."""

import asyncio
import collections
import json
import pathlib
import random
import re
import shutil
import sys
import tempfile
import time
import urllib.parse
import urllib.request
import uuid
from functools import partial

from answers import ROOT, SURVEY
from bodies import SERVER_OWNED, SQL, TEXTS, Questions, body, hidden, valid
from http1 import Connection
from invalid import malformed, refused, unknown
from server import Server, run

count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**6)
PORT = 5619
INSIDE = re.compile(rb"sqlite|npgsql|syntax error| at Survey\.|Survey\.Api|Exception|no such (table|column)", re.I)
NAMED = {"null-value", "twice", "list-of-lists", "flag-in-list", "null-in-list", "deep-object"}  # malformed answers to a question called x
faults, outcomes, rules, slowest = [], collections.Counter(), collections.Counter(), 0.0


async def ask(connection, method, path, content=b"", **headers):
    """The response of the server; anything that it must never return is a fault."""
    answer = await connection.ask(method, path, content, {key.replace("_", "-"): value for key, value in headers.items()})
    outcomes[answer.status] += 1
    shown = f"{method} {path[:80]} {content[:200]!r}: {answer.status} {answer.content[:200]!r}"
    if answer.status >= 500:
        faults.append("5xx " + shown)
    if answer.status >= 400 and INSIDE.search(answer.content.replace(content or b"\0", b"")) and not INSIDE.search(content + path.encode()):
        faults.append("inside " + shown)
    return answer, shown


class Fuzz:
    """One address that accepts answers: that of a survey, or of a response to be changed."""

    def __init__(self, survey, notice, documented, chance, own=None):
        definition = json.loads((surveys / survey / "questionnaire.json").read_text(encoding="utf-8"))
        self.survey, self.questions, self.notice, self.chance = survey, Questions(definition), notice, chance
        self.method, self.path = ("PUT", own) if own else ("POST", f"/api/v1/surveys/{survey}/responses")
        self.good, self.stored = 200 if own else 201, 0
        self.documented = documented["/api/v1/responses/{receipt}" if own else "/api/v1/surveys/{id}/responses"][self.method.lower()]["responses"]

    async def submit(self, connection, content, **headers):
        key = f"secret-{uuid.uuid4()}"
        answer, shown = await ask(connection, self.method, self.path, content, **{"Content_Type": "application/json", "Idempotency_Key": key, **headers})
        if str(answer.status) not in self.documented:
            faults.append("undocumented " + shown)
        if key.encode() in answer.content or answer.status >= 400 and self.path.split("/")[-1].encode() in answer.content and self.method == "PUT":
            faults.append("secret " + shown)
        if answer.status >= 400 and (answer.type != "application/problem+json" or json.loads(answer.content)["status"] != answer.status):
            faults.append("no problem details " + shown)
        return answer, shown, key

    async def allowed(self, connection):
        given = valid(self.questions, self.chance)
        dropped, personal = hidden(self.questions, given), [name for name, question in self.questions.all.items() if question.get("personal")]
        consent = self.chance.choice([None, {"notice": self.notice, "purposes": ["answers", *personal]}, {"notice": self.notice, "purposes": ["answers"]}])
        content = body("en", {**given, **dropped}, consent)
        kept = {name: value for name, value in given.items() if name not in personal or consent and name in consent["purposes"]}
        answer, shown, key = await self.submit(connection, content)
        self.stored += answer.status == 201
        if answer.status != self.good:
            faults.append("refused " + shown)
        elif self.method == "PUT":
            compare(kept, json.loads(answer.content)["answers"], given if consent is None else kept)
        elif self.chance.random() < 0.05:
            await self.follow(connection, json.loads(answer.content)["receipt"], kept, content, key)

    async def follow(self, connection, receipt, kept, content, key):
        """Read, sent again, sent with other answers, erased, and used after that."""
        own = f"/api/v1/responses/{receipt}"
        compare(kept, json.loads((await ask(connection, "GET", own))[0].content)["answers"])
        again = (await self.submit(connection, content, Idempotency_Key=key))[0]
        other = valid(self.questions, self.chance)
        reused = (await self.submit(connection, body("en", other), Idempotency_Key=key))[0]
        erased = [(await ask(connection, method, own, body("en", other) if method == "PUT" else b"", Content_Type="application/json"))[0].status
                  for method in ("DELETE", "GET", "PUT", "DELETE")]
        self.stored -= 1
        if json.loads(again.content).get("receipt") != receipt or reused.status != 422 or erased != [204, 404, 404, 404]:
            faults.append(f"after it: again {again.status}, with other answers {reused.status}, erased {erased}")

    async def wrong(self, connection):
        given, kind = valid(self.questions, self.chance), self.chance.random()
        if kind < 0.3:
            (content, rule), name, expected = malformed(given, self.chance), None, 400
        else:
            (content, rule, name), expected = (unknown if kind < 0.4 else partial(refused, self.questions))(given, self.chance), 422
        answer, shown, _ = await self.submit(connection, content)
        rules[rule] += 1
        self.stored += answer.status == 201
        if answer.status != expected:
            faults.append(f"{rule}: {expected} expected, {shown}")
        elif not name and json.loads(answer.content).get("code") != "request/malformed":
            faults.append(f"{rule}: no code, {shown}")
        elif rule in NAMED and "'x'" not in json.loads(answer.content)["detail"]:
            faults.append(f"{rule}: the question is not named, {shown}")
        elif name and not any(place.startswith(name) for place in json.loads(answer.content).get("errors", {})):
            faults.append(f"{rule}: {name} is not named, {shown}")

    async def around(self, connection):
        """Faults in the request other than in the answers."""
        given, payload = valid(self.questions, self.chance), self.chance.choice(SQL)
        content = body("en", given)
        cases = [(422, body(payload, {}), {}), (415, content, {"Content_Type": "text/plain"}), (415, content, {"Content_Type": "application/xml"}),
                 (413, content + b" " * 256 * 1024, {}), (422, body("en", given, {"notice": payload, "purposes": ["answers"]}), {}),
                 (422, body("en", given, {"notice": self.notice, "purposes": ["answers", payload]}), {}),
                 (400, body("en", given, {"notice": self.notice, "purposes": ["answers"], "day": "2020-01-01"}), {})]
        if self.method == "POST":
            cases += [(400, content, {"Idempotency_Key": payload}), (400, content, {"Idempotency_Key": "x" * 10_000})]
        expected, content, headers = self.chance.choice(cases)
        answer, shown, _ = await self.submit(connection, content, **headers)
        if answer.status != expected:
            faults.append(f"{headers}: {expected} expected, {shown}")


def compare(kept, stored, most=None):
    """What is returned: everything that may be stored and nothing that does not apply, with texts as sent."""
    texts = [name for name, text in kept.items() if isinstance(text, str) and isinstance(stored.get(name), str)]
    if not set(kept) <= set(stored) <= set(most or kept) or any(stored[name] != kept[name].strip() for name in texts):
        faults.append(f"stored otherwise: {kept} as {stored}")


async def parameters(chance):
    """Every address with an SQL injection payload in each of its parameters."""
    global slowest
    connection, paths = Connection(PORT), [
        "GET /api/v1/surveys/{}", "GET /api/v1/surveys/kinds?lang={}", "POST /api/v1/surveys/{}/responses", "GET /api/v1/responses/{}", "DELETE /api/v1/responses/{}", "PUT /api/v1/responses/{}",
        "GET /?lang={}", "GET /s/{}", "GET /s/kinds/pages/{}", "GET /s/kinds/pages/first?draft={}", "GET /s/kinds/resume/{}", "GET /s/kinds/check?draft={}",
        "POST /s/{}/start", "POST /s/{}/restart", "POST /s/kinds/pages/{}", "POST /s/kinds/resume/{}", "GET /i/{}", "POST /i/{}", "GET /r/{}", "GET /r/{}/report", "GET /r/{}/answers.json", "POST /r/{}/edit", "POST /r/{}/erase",
        "GET /privacy/{}", "GET /openapi/{}.json"]
    for payload in SQL:
        for method, path in (line.split(" ", 1) for line in paths):
            form = urllib.parse.urlencode({name: payload for name in ("draft", "shown", "score", "action", "receipt", "purpose", "lang")}).encode()
            kind = "application/json" if "/api/" in path else "application/x-www-form-urlencoded"
            content = body("en", {}) if "/api/" in path else form
            began = time.monotonic()
            answer, shown = await ask(connection, method, path.format(urllib.parse.quote(payload, safe="")), content if method in ("POST", "PUT") else b"",
                                      Content_Type=kind, Accept_Language=payload, Cookie=f"draft-kinds={urllib.parse.quote(payload)}")
            slowest = max(slowest, time.monotonic() - began)
            if answer.status not in (200, 303, 400, 404, 415, 422):
                faults.append(shown)


async def forms(chance, number):
    """Pages sent with fields that no page has, and values that no browser sends."""
    connection, questions = Connection(PORT), Questions(json.loads((surveys / "kinds" / "questionnaire.json").read_text()))
    names = [*questions.all, "skills.paint", "colour-Comment", "shown", "draft", "action", "from", *SERVER_OWNED]
    for _ in range(number):
        fields = [(name, chance.choice(["\0", "x" * 5_000, "\ud800", "1e400", "-0", "true", "", "next", "submit", "language:xx", *TEXTS, *SQL])) for name in
                  chance.choices(names, k=chance.randrange(1, 30))] + [("draft", chance.choice(["a" * 52, "A" * 52, ""]))]
        content = urllib.parse.urlencode(fields, errors="surrogatepass").encode()
        path = chance.choice(["/s/kinds/start", "/s/kinds/pages/first", "/s/kinds/pages/reds", "/s/kinds/check", "/s/kinds/continue", "/s/kinds/later", "/s/kinds/restart",
                              "/s/kinds/resume/none", "/r/none/edit", "/i/none"])
        answer, shown = await ask(connection, "POST", path, content, Content_Type="application/x-www-form-urlencoded")
        if answer.status not in (200, 204, 303, 400, 404, 410, 413, 422):
            faults.append(shown)


async def fetch(path, content=None):
    request = urllib.request.Request(server.address + path, content, {"Content-Type": "application/json"})
    with await asyncio.to_thread(urllib.request.urlopen, request) as answer:
        return json.load(answer)


async def main():
    documented, notice = (await fetch("/openapi/v1.json"))["paths"], (await fetch("/api/v1/privacy?lang=en"))["notice"]
    chance, targets = random.Random(seed), []
    for survey in (SURVEY, "kinds"):
        first = Fuzz(survey, notice, documented, chance)
        receipt = (await fetch(first.path, body("en", valid(first.questions, chance))))["receipt"]
        first.stored += 1
        targets += [first, Fuzz(survey, notice, documented, chance, own=f"/api/v1/responses/{receipt}")]

    async def many(target, each, number):
        numbers = iter(range(number))

        async def worker():
            connection = Connection(PORT)
            for _ in numbers:
                await each(target, connection)

        await asyncio.gather(*(worker() for _ in range(8 if target.method == "POST" else 1)))

    for target in targets:
        await many(target, Fuzz.allowed, count)
        await many(target, Fuzz.wrong, count)
        await many(target, Fuzz.around, count // 20)
    await forms(chance, count // 10)
    await parameters(chance)
    return targets


with tempfile.TemporaryDirectory() as name:
    surveys, data = pathlib.Path(name) / "surveys", pathlib.Path(name) / "survey.db"
    shutil.copytree(ROOT / "questionnaires" / SURVEY, surveys / SURVEY)
    (surveys / "kinds").mkdir()
    shutil.copy(pathlib.Path(__file__).with_name("kinds.json"), surveys / "kinds" / "questionnaire.json")
    server = Server(data, PORT, SURVEY_QUESTIONNAIRES=str(surveys))
    server.start()
    targets = asyncio.run(main())
    server.stop()
    for target in targets[::2]:
        survey = target.survey
        rows = int(run("fieldwork", "--survey", survey, "--data", data, "--questionnaires", surveys).split(", ")[1].split(" ")[0])
        if rows != target.stored:
            faults.append(f"{survey}: {rows} stored, {target.stored} accepted")
    for fault in faults[:20]:
        print(fault)
    print(f"seed {seed}: {sum(outcomes.values())} requests, {dict(sorted(outcomes.items()))}, {len(rules)} kinds of faults, "
          f"slowest with SQL {1000 * slowest:.0f} ms, {len(faults)} faults")
    sys.exit(1 if faults or slowest > 2 else 0)
