#!/usr/bin/env bash
# Runs a private PostgreSQL in a temporary folder, reached through a socket in that folder, until standard input is closed; then it
# stops and removes the folder. Prints the folder once it is ready. Arguments are settings: postgres.sh fsync=off
set -euo pipefail
umask 022

# PostgreSQL refuses to run as root; Debian's package creates a user for it, who may not be able to read this file.
if [ "$(id -u)" -eq 0 ]; then
  exec runuser -u postgres -- bash -c "$(cat "$0")" "$0" "$@"
fi

programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
export PATH="${programs:+$programs:}$PATH"
folder=$(mktemp -d)
# The socket's path, with "/.s.PGSQL.5432", must stay below 107 characters.
[ "${#folder}" -le 90 ] || { rmdir "$folder"; echo "The path $folder is too long for a socket: choose a shorter TMPDIR." >&2; exit 1; }
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
initdb -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$folder/initdb.log"

settings=()
for setting in "$@"; do settings+=(-c "$setting"); done
postgres -D "$folder/data" -k "$folder" -c listen_addresses= -c max_connections=300 "${settings[@]}" >"$folder/log" 2>&1 &
server=$!
for _ in $(seq 100); do
  pg_isready -q -h "$folder" -U postgres && break
  kill -0 "$server" || { cat "$folder/log" >&2; exit 1; }
  sleep 0.1
done
echo "$folder"
cat >/dev/null || true
kill -QUIT "$server" 2>/dev/null || true
wait "$server" || true
