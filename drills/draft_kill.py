#!/usr/bin/env python3
"""Fills in the first three pages, asks for a resume link, kills the server with SIGKILL right after the third page and the link are
acknowledged, restarts it and continues with the link in another browser; 20 times. Passes if every answer is there, the page is the
fourth, and the language is the respondent's.

draft_kill.py [ROUNDS]"""

import pathlib
import re
import sys
import tempfile
import urllib.parse
import urllib.request

from open_form import begin, browser, hidden_fields
from server import Server

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
LANGUAGES = ["en", "nl", "es", "it", "el"]
PAGES = ["welcome", "profile", "situation"]


def first_answers(html):
    """The first option of every question of the page, the first country, and no text."""
    answers = {}
    for name, value in re.findall(r'<input type="(?:radio|checkbox)"[^>]* name="([^"]+)" value="([^"]+)"', html):
        answers.setdefault(name, value)
    for name, options in re.findall(r'(?s)<select[^>]* name="([^"]+)".*?</option>(.*?)</select>', html):
        answers[name] = re.search(r'value="([^"]+)"', options).group(1)
    return answers


def fill_in(server, language):
    """The resume link and all answers given, after the third page is acknowledged."""
    opened, given = browser(), {}
    begin(opened, server, language)
    for page in PAGES:
        address = f"{server.address}/s/digital-skills/pages/{page}?lang={language}"
        html = opened.open(address).read().decode()
        answers = first_answers(html)
        given |= answers
        action = "later" if page == PAGES[-1] else "next"
        body = urllib.parse.urlencode([*hidden_fields(html), *answers.items(), ("action", action)]).encode()
        with opened.open(address, data=body) as answer:
            answered = answer.read().decode()
            if answer.url == address and action == "next":
                sys.exit(f"{address} was not accepted.")
    return re.search(r'class="link" href="([^"]+)"', answered).group(1), given


def holds(server, link, given, language):
    """What the resume link opens."""
    opened = browser()
    opened.open(link).close()
    with opened.open(link, data=b"") as answer:
        html = answer.read().decode()
    lost = []
    for page in PAGES:
        with opened.open(f"{server.address}/s/digital-skills/pages/{page}?lang={language}") as answer:
            shown = answer.read().decode()
        lost += [name for name, value in given.items() if f'name="{name}"' in shown
                 and not re.search(rf'value="{re.escape(value)}" (?:checked|selected)', shown)]
    right = 'action="/s/digital-skills/pages/skills_basic' in html and f'<html lang="{language}"' in html
    return right and not lost and given, lost


with tempfile.TemporaryDirectory() as folder:
    server, held = Server(pathlib.Path(folder) / "survey.db", 5629), 0
    server.start()
    for number in range(rounds):
        language = LANGUAGES[number % len(LANGUAGES)]
        link, given = fill_in(server, language)
        server.kill()
        server.start()
        right, lost = holds(server, link, given, language)
        held += bool(right)
        if not right:
            print(f"round {number}, {language}: lost {lost}")
    server.stop()
    print(f"{held} of {rounds} drafts of {len(given)} answers found complete, on the right page and in the right language")
    sys.exit(0 if held == rounds else 1)
