#!/usr/bin/env python3
"""Fills in the first three pages, kills the server with SIGKILL right after the third is acknowledged, restarts it and
continues with the resume link in a browser without cookies; 20 times. Passes if every answer is there, the page is the fourth, and the
language is the respondent's.

draft_kill.py [ROUNDS]"""

import http.cookiejar
import pathlib
import re
import sys
import tempfile
import urllib.parse
import urllib.request

from server import Server

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
LANGUAGES = ["en", "nl", "es", "it", "el"]
PAGES = ["welcome", "profile", "situation"]


def browser():
    return urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))


def first_answers(html):
    """The first option of every question of the page, the first country, and no text."""
    answers = {}
    for name, value in re.findall(r'<input type="(?:radio|checkbox)"[^>]* name="([^"]+)" value="([^"]+)"', html):
        answers.setdefault(name, value)
    for name, options in re.findall(r'(?s)<select[^>]* name="([^"]+)".*?</option>(.*?)</select>', html):
        answers[name] = re.search(r'value="([^"]+)"', options).group(1)
    return answers


def fill_in(server, language):
    """The draft's token and all answers given, after the third page is acknowledged."""
    opened, given = browser(), {}
    address = f"{server.address}/s/digital-skills/pages/{PAGES[0]}?lang={language}"
    for _ in PAGES:
        html = opened.open(address).read().decode()
        answers = first_answers(html)
        given |= answers
        hidden = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', html)
        token = dict(hidden)["draft"]
        body = urllib.parse.urlencode([*hidden, *answers.items(), ("action", "next")]).encode()
        with opened.open(address, data=body) as answer:
            if answer.url == address:
                sys.exit(f"{address} was not accepted.")
            address = answer.url
    return token, given


def holds(server, token, given, language):
    """What the resume link shows."""
    with urllib.request.urlopen(f"{server.address}/s/digital-skills/resume/{token}") as answer:
        html, path = answer.read().decode(), answer.url
    lost = []
    for page in PAGES:
        with urllib.request.urlopen(f"{server.address}/s/digital-skills/pages/{page}?lang={language}&draft={token}") as answer:
            shown = answer.read().decode()
        lost += [name for name, value in given.items() if f'name="{name}"' in shown
                 and not re.search(rf'value="{re.escape(value)}" (?:checked|selected)', shown)]
    right = "/pages/skills_basic" in path and f'<html lang="{language}"' in html
    return right and not lost and given, lost


with tempfile.TemporaryDirectory() as folder:
    server, held = Server(pathlib.Path(folder) / "survey.db", 5629), 0
    server.start()
    for number in range(rounds):
        language = LANGUAGES[number % len(LANGUAGES)]
        token, given = fill_in(server, language)
        server.kill()
        server.start()
        right, lost = holds(server, token, given, language)
        held += bool(right)
        if not right:
            print(f"round {number}, {language}: lost {lost}")
    server.stop()
    print(f"{held} of {rounds} drafts of {len(given)} answers found complete, on the right page and in the right language")
    sys.exit(0 if held == rounds else 1)
