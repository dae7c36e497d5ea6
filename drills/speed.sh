#!/usr/bin/env bash
# Measures how fast submissions are stored, each time with the simplest program that does the same for comparison: in process, over HTTP, and on
# PostgreSQL. Needs wrk and PostgreSQL, and an otherwise idle machine.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-10}
warm=$((3 * seconds))
route=/api/v1/surveys/digital-skills/responses
# The runtime as docs/operations.md sets it for a server.
export CONFIGURATION=Release SURVEY_RATE_LIMITS=off DOTNET_NOLOGO=1 DOTNET_TieredPGO=1
dotnet build -c Release -v q Survey.Benchmarks >/dev/null
benchmarks="dotnet Survey.Benchmarks/bin/Release/net10.0/Survey.Benchmarks.dll"
survey="dotnet Survey.Api/bin/Release/net10.0/survey.dll"
folder=$(mktemp -d)
export BODIES=$folder/bodies
pids=()
finish() { exec 9>&-; kill "${pids[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$folder"; }
trap finish EXIT
(cd drills && python3 -c "import answers
for number in range(200): print(answers.body(number).decode())") >"$BODIES"

echo "== in process"
$benchmarks submissions
for again in 1 2; do $benchmarks submissions "$folder/again-$again.db" | tail -1; done

under_load() { # NAME PORT CONNECTIONS
  until curl -s -o /dev/null "http://127.0.0.1:$2/"; do sleep 0.2; done
  load "$2" "$3" "$warm" >/dev/null
  reached=$(load "$2" "$3" "$seconds")
  echo "$1, $3 connections: $reached"
}
load() { wrk -t 2 -c "$2" -d "$3s" --latency -s drills/submit.lua "http://127.0.0.1:$1$route" | tail -1; } # PORT CONNECTIONS SECONDS
at_half_that() { # PORT CONNECTIONS, of what was reached last
  echo "at half that: $(PAUSE=$((2000 * $2 / ${reached%%/*})) load "$1" "$2" "$seconds")"
}

echo "== over HTTP"
$benchmarks bare-api http://127.0.0.1:5630 >/dev/null & pids+=($!)
under_load "bare API that only parses" 5630 64
$survey --data "$folder/survey.db" --urls http://127.0.0.1:5631 >/dev/null 2>&1 & pids+=($!)
under_load "SQLite" 5631 64
at_half_that 5631 64
$survey --data "$folder/second.db" --urls http://127.0.0.1:5633 >/dev/null 2>&1 & pids+=($!)
under_load "SQLite" 5633 512
for again in 1 2; do echo "again: $(load 5633 512 "$seconds")"; done
at_half_that 5633 512

echo "== PostgreSQL"
mkfifo "$folder/open"
drills/postgres.sh <"$folder/open" >"$folder/postgres" &
exec 9>"$folder/open"
until [ -s "$folder/postgres" ]; do sleep 0.2; done
postgres=$(cat "$folder/postgres")
address="Host=$postgres;Username=postgres;Database=postgres"
$survey retention --dry-run --data "$address" >/dev/null
psql -q -h "$postgres" -U postgres -c "CREATE TABLE bodies (id serial PRIMARY KEY, body text)" \
  -c "\\copy bodies (body) FROM '$BODIES' WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')"
cat >"$folder/insert.sql" <<'SQL'
\set i random(1, 200)
INSERT INTO responses (survey, id, submitted_at, language, weight, answers, receipt_hash, payload_hash)
SELECT 'digital-skills', gen_random_uuid()::text, '2026-11-22T00:00:00Z', 'en', 1, body, decode(md5(gen_random_uuid()::text), 'hex'),
  md5('c') || md5('d') FROM bodies WHERE id = :i
SQL
echo "pgbench, the same row, 16 connections: $(pgbench -n -M prepared -h "$postgres" -U postgres -c 16 -j 2 -T "$seconds" -f "$folder/insert.sql" postgres 2>/dev/null | grep '^tps')"
$benchmarks submissions "$address"
$survey --data "$address" --urls http://127.0.0.1:5632 >/dev/null 2>&1 & pids+=($!)
under_load "PostgreSQL" 5632 64
at_half_that 5632 64
