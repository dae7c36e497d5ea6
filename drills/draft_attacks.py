#!/usr/bin/env python3
"""What another person can learn or keep of a respondent's answers: by a link with a token of the sender's own, by the next person at the same
browser, and by what is still under way when answers are erased. Passes if nothing is learned or left.

draft_attacks.py [TRIES [PROGRAM]]; PROGRAM is the survey.dll to attack, also one of an earlier release."""

import concurrent.futures
import html
import json
import pathlib
import random
import re
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request

import answers
import server as program
from load import TARGET
from open_form import browser, hidden_fields

tries = int(sys.argv[1]) if len(sys.argv) > 1 else 40
if len(sys.argv) > 2:
    program.PROGRAM = pathlib.Path(sys.argv[2]).resolve()
SURVEY = f"/s/{answers.SURVEY}"
LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
held = []


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


thief = urllib.request.build_opener(Stay())


def expect(what, holds):
    print(f"{'ok  ' if holds else 'FAIL'} {what}", flush=True)
    held.append(holds)


def ask(opened, path, fields=None, method=None, **headers):
    """Status, headers, text and final address of an answer."""
    content = urllib.parse.urlencode(fields).encode() if isinstance(fields, list) else fields
    request = urllib.request.Request(urllib.parse.urljoin(server.address, path), content, headers, method=method)
    try:
        answer = opened.open(request, timeout=60)
    except urllib.error.HTTPError as error:
        answer = error
    return answer.status, answer.headers, answer.read().decode(), answer.url


def action(page):
    return html.unescape((re.search(r'<form[^>]*id="answers"[^>]* action="([^"]*)"', page) or re.search(r'<form[^>]* action="([^"]*)"', page))[1])


def filled(page, given):
    """The hidden fields of a page, and answers to the questions that it shows."""
    hidden = hidden_fields(page)
    shown = {value for name, value in hidden if name == "shown"}
    for name, value in given.items():
        if name.removesuffix("-Comment") in shown:
            hidden += ([(f"{name}.{row}", column) for row, column in value.items()] if isinstance(value, dict)
                       else [(name, code) for code in value] if isinstance(value, list) else [(name, "true" if value is True else value)])
    return hidden


def overview(opened, marker, address):
    """Fills in every page with a marker; the overview."""
    given = {**answers.complete(1), f"{answers.MARKED}-Comment": marker, "museum_name": marker, "email": f"{marker}@museum.example"}
    page = ask(opened, address)[2]
    if 'name="shown"' not in page:
        page = ask(opened, action(page), hidden_fields(page))[2]
    while "/check" not in action(page):
        page = ask(opened, action(page), [*filled(page, given), ("action", "next")])[2]
    return page


def send(opened, page):
    """The receipt."""
    fields = [*hidden_fields(page), ("action", "submit"), ("purpose", "museum_name"), ("purpose", "email")]
    return re.search(r"/r/(\w{52})", ask(opened, action(page), fields)[3])[1]


def submit(marker, key):
    given = {**answers.complete(2), f"{answers.MARKED}-Comment": marker}
    content = json.dumps({"language": "en", "answers": given}).encode()
    status, _, text, _ = ask(thief, TARGET, content, **{"Content-Type": "application/json", "Idempotency-Key": key})
    return status, json.loads(text)


def erase(receipt):
    return ask(thief, f"/api/v1/responses/{receipt}", method="DELETE")[0]


def is_left(marker):
    """Whether any file of the data folder holds the marker."""
    return any(marker.encode() in path.read_bytes() for path in folder.rglob("*") if path.is_file() and not path.name.endswith(".lock"))


def link():
    token, victim = "".join(random.choice(LETTERS) for _ in range(52)), browser()
    page = overview(victim, "marker-of-the-victim", f"{SURVEY}/pages/welcome?lang=en&draft={token}")
    read = ask(thief, f"{SURVEY}/pages/profile?lang=en&draft={token}")[2] + ask(browser(), f"{SURVEY}/resume/{token}")[2]
    expect("the sender of a link with a token does not read along", "marker-of-the-victim" not in read and 'name="shown"' not in read)
    receipt = send(victim, page)
    location = ask(thief, f"{SURVEY}/check?lang=en", [("draft", token), ("action", "submit")])[1].get("Location")
    expect("nor gets the receipt", receipt not in (location or ""))
    expect("a GET of a page sets no cookie", "Set-Cookie" not in ask(thief, f"{SURVEY}/pages/profile?lang=en")[1])


def next_person():
    shared = browser()
    page = overview(shared, "marker-of-the-one-before", f"{SURVEY}/pages/welcome?lang=en")
    ask(shared, action(page), [*hidden_fields(page), ("action", "later")])
    expect("who comes after somebody has stopped is offered no draft", 'name="draft"' not in ask(shared, f"{SURVEY}?lang=en")[2])


def late():
    opened = browser()
    page = overview(opened, "marker-of-what-was-sent", f"{SURVEY}/pages/welcome?lang=en")
    receipt = send(opened, page)
    kept = [("draft", dict(hidden_fields(page))["draft"]), ("shown", "museum_name"), ("museum_name", "marker-of-what-came-late"), ("action", "keep")]
    status = ask(opened, f"{SURVEY}/pages/profile?lang=en", kept)[0]
    erase(receipt)
    expect(f"a page that the script saves after sending ({status}) leaves nothing after erasure",
           not (is_left("marker-of-what-was-sent") or is_left("marker-of-what-came-late")))
    marker, key = "marker-of-a-submission", "key-of-a-submission-1"
    erase(submit(marker, key)[1]["receipt"])
    status, body = submit(marker, key)
    expect(f"a submission sent again after erasure is not stored ({status} {body.get('code')})", not is_left(marker))


def beside():
    """An erasure while the same answers are opened for change."""
    left = 0
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        for number in range(tries):
            marker = f"marker-of-try-{number}-"
            receipt = submit(marker, f"key-of-try-{number:06}")[1]["receipt"]
            jobs = [pool.submit(ask, thief, f"/r/{receipt}/edit?lang=en", b"") for _ in range(4)] + [pool.submit(erase, receipt)]
            concurrent.futures.wait(jobs)
            left += is_left(marker)
    expect(f"erased beside an edit, {tries} times: {left} left answers behind", left == 0)


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    server = program.Server(folder / "survey.db", 5633)
    server.start()
    link()
    next_person()
    late()
    beside()
    server.stop()
    sys.exit(0 if all(held) else 1)
