#!/usr/bin/env python3
"""Prints the size of each page of the questionnaire, and the size of the SurveyJS form library for the same questionnaire.

    python3 drills/page_weight.py http://localhost:5080 [FOLDER OF NPM PACKAGES]

Sizes are those of transferred bodies, as the server compresses them (gzip), without headers. A page is its HTML and every file that it
refers to. The second part needs a folder in which `npm pack survey-core survey-js-ui` was run. It only reads the files and counts the
scripts and styles that a page with the library must load, compressed at gzip level 6, and the definition that the API serves.
"""
import glob
import gzip
import re
import sys
import tarfile
import urllib.request

SURVEY = "digital-skills"
LIBRARY = {
    "survey-core": ["survey.core.min.js", "survey-core.min.css"],
    "survey-js-ui": ["survey-js-ui.min.js"],
}


def fetch(url, opener=urllib.request.build_opener(urllib.request.HTTPCookieProcessor()), data=None):
    request = urllib.request.Request(url, data=data, headers={"Accept-Encoding": "gzip", "Accept-Language": "en"})
    try:
        answer = opener.open(request)
    except urllib.error.HTTPError as error:
        answer = error
    body = answer.read()
    return answer, len(body), (gzip.decompress(body) if answer.headers.get("Content-Encoding") == "gzip" else body)


def weigh(base, path, files):
    answer, size, body = fetch(base + path)
    names = re.findall(r'(?:<link rel="stylesheet" href|<script src)="([^"]+)"', body.decode())
    elsewhere = [name for name in re.findall(r'(?:src|href)="(https?://[^"]+)"', body.decode()) if not name.startswith(base)]
    for name in names:
        if name not in files:
            files[name] = fetch(base + name)[1]
    total = size + sum(files[name] for name in names)
    print(f"{path.split('?')[0][:60]:60} {len(names) + 1:3} requests {size:8,} HTML {total:8,} in all{'   ELSEWHERE: ' + str(elsewhere) if elsewhere else ''}")
    return total


def pages(base):
    fetch(f"{base}/s/{SURVEY}/start?lang=en", data=b"")
    start = f"/s/{SURVEY}?lang=en"
    definition = fetch(f"{base}/api/v1/surveys/{SURVEY}?lang=en")[2].decode()
    names = re.findall(r'\{"name":"(\w+)",(?:"title"|"description"|"elements")', definition.replace(": ", ":"))
    return ["/?lang=en", start, *(f"/s/{SURVEY}/pages/{name}?lang=el" for name in dict.fromkeys(names)), "/privacy?lang=en", "/accessibility?lang=en"]


def library(base, folder):
    total, count = 0, 0
    for package, files in LIBRARY.items():
        with tarfile.open(glob.glob(f"{folder}/{package}-[0-9]*.tgz")[0]) as archive:
            for file in files:
                content = archive.extractfile(f"package/{file}").read()
                size = len(gzip.compress(content, 6))
                print(f"{package + '/' + file:60}     {'':8} {len(content):8,} as is {size:8,} gzip")
                total, count = total + size, count + 1
    size = fetch(f"{base}/api/v1/surveys/{SURVEY}?lang=en")[1]
    print(f"{'the definition of the questionnaire in one language':60}     {'':8} {'':8}       {size:8,} gzip")
    print(f"SurveyJS, all pages at once, without the page around it: {count + 2} requests, {total + size:,} bytes")


if __name__ == "__main__":
    address = sys.argv[1].rstrip("/")
    heaviest = max(weigh(address, path, files) for files in [{}] for path in pages(address))
    print(f"heaviest page: {heaviest:,} bytes (limit 40,960)")
    if len(sys.argv) > 2:
        library(address, sys.argv[2])
    sys.exit(heaviest > 40_960)
