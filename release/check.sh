#!/usr/bin/env bash
# What a download must do: the file for Linux, alone in an empty folder of a user without .NET, serves the form with its style and script,
# checks, makes a workbook and keeps answers; a terminal sees no log lines; the dotnet tool does as much. Ends with 1 at the first that fails.
#
# release/check.sh [FOLDER]   FOLDER: what release/build.sh made with the parts linux-x64 and tool; without one they are built.
set -euo pipefail
cd "$(dirname "$0")/.."
port=5641
address="http://127.0.0.1:$port"
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill "$server"; wait "$server"; } || true; rm -rf "$work"' EXIT

fail() { echo "FAILED: $*"; exit 1; }

built=${1:-$work/built}
[ -n "${1:-}" ] || release/build.sh --out "$built" linux-x64 tool
built=$(cd "$built" && pwd)
(cd "$built" && sha256sum --check --quiet SHA256SUMS) || fail "checksums"
mkdir "$work/unpacked" "$work/home"
tar -xzf "$built"/survey-*-linux-x64.tar.gz -C "$work/unpacked"
for file in LICENSE THIRD-PARTY-NOTICES.txt questionnaires/digital-skills/questionnaire.json; do
  [ -s "$work"/unpacked/survey-*/"$file" ] || fail "no $file in the archive"
done

# In an empty folder with nothing on the path, and nothing of .NET in the environment.
alone=(env --chdir="$work/here" -i HOME="$work/home" PATH=/nonexistent TERM=xterm)

now() { date +%s%3N; }

# Starts the program's command, waits for its start page, and looks at a form as a browser does.
answers() {
  local began
  began=$(now)
  until curl -fso "$work/home.html" "$address/"; do
    kill -0 "$server" 2>/dev/null || { cat "$work/output" "$work/log"; fail "$* ended"; }
    [ $(($(now) - began)) -lt 60000 ] || fail "$* does not answer"
    sleep 0.02
  done
  echo "$*: first page after $(($(now) - began)) ms"
}

shows_the_form() {
  curl -fsL "$address/s/digital-skills/pages/profile?lang=el" >"$work/form.html" || fail "no form page"
  grep -q '<form' "$work/form.html" || fail "the page holds no form"
  local files
  files=$(grep -oE '/survey\.(css|js)\?v=[0-9a-f]+' "$work/form.html" | sort -u)
  [ "$(wc -l <<<"$files")" -eq 2 ] || fail "the page does not name one stylesheet and one script: $files"
  for file in $files; do
    [ "$(curl -fsS "$address$file" | wc -c)" -gt 1000 ] || fail "$file"
  done
}

serves() {
  "${alone[@]}" "$@" --urls "$address" >"$work/output" 2>"$work/log" & server=$!
  answers "$2"
  shows_the_form
  kill "$server"
  wait "$server" || fail "$2 ended with $?: $(cat "$work/log")"
  server=
}

works() {
  serves "$1" demo
  [ -z "$(ls -A "$work/here")" ] || fail "the demo left files behind"
  "${alone[@]}" "$1" check questionnaires/digital-skills || fail "check"
  "${alone[@]}" "$1" analyse questionnaires/digital-skills/guide-2021.csv --questionnaire questionnaires/digital-skills --out guide.xlsx ||
    fail "analyse"
  python3 -c 'import sys, zipfile; file = zipfile.ZipFile(sys.argv[1]); assert file.testzip() is None; file.getinfo("xl/workbook.xml")' \
    "$work/here/guide.xlsx" || fail "the workbook"
  serves "$1" serve
  [ -s "$work/here/data/survey.db" ] || fail "no data/survey.db here"
}

# At a terminal: the addresses, the link to sign in, where the answers are, and nothing else.
is_quiet() {
  "${alone[@]}" /usr/bin/script -qefc "$1 --urls $address" /dev/null >"$work/output" 2>"$work/log" & server=$!
  answers "at a terminal"
  until grep -q Ctrl "$work/output"; do sleep 0.1; done
  cat "$work/output"
  grep -q "Questionnaires: $address/" "$work/output" || fail "the address is not printed"
  grep -q "/sign-in/" "$work/output" || fail "no link to sign in"
  [ "$(grep -c . "$work/output")" -eq 4 ] || fail "other lines at a terminal than four"
  kill "$server"
  wait "$server" || true
  server=
}

program="$work/survey"
mv "$work"/unpacked/survey-*/survey "$program"
began=$(now)
mkdir "$work/here"
"${alone[@]}" "$program" --help >/dev/null
echo "--help for the first time: $(($(now) - began)) ms"
began=$(now)
"${alone[@]}" "$program" --help >/dev/null
echo "--help: $(($(now) - began)) ms; $(du -m "$program" | cut -f1) MB, to download $(du -m "$built"/survey-*-linux-x64.tar.gz | cut -f1) MB"
works "$program"
is_quiet "$program"

dotnet tool install SkillsSurvey --tool-path "$work/tool" --source "$built" >/dev/null
rm -rf "$work/here" && mkdir "$work/here"
(cd "$work/here" && "$work/tool/survey" check questionnaires/digital-skills) || fail "the tool"
echo "The release works."
