"""Databases with an earlier schema, created by its migrations and filled with rows."""

import hashlib
import json
import shutil
import sqlite3
import subprocess

import answers

MIGRATIONS = answers.ROOT / "Survey.Api" / "Storage" / "Migrations"
NEWEST = len(list((MIGRATIONS / "Sqlite").glob("*.sql")))
APPLICATION = 0x536B5376
JOURNAL = "CREATE TABLE migrations (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, checksum TEXT)"


def migrations(database, schema):
    """The statements of the first migrations, each with its entry in the journal."""
    for number, path in enumerate(sorted((MIGRATIONS / database).glob("*.sql"))[:schema], 1):
        sql = path.read_text(encoding="utf-8")
        checksum = hashlib.sha256(sql.rstrip().encode()).hexdigest()
        yield f"{sql};\nINSERT INTO migrations (number, name, checksum) VALUES ({number}, '{path.name}', '{checksum}');"


def filled(count):
    """Answers, contact details and drafts, in the columns of the first schema."""
    for number in range(count):
        mark = hashlib.sha256(str(number).encode()).hexdigest()
        given = json.dumps(answers.complete(number), ensure_ascii=False).replace("'", "''")
        yield ("INSERT INTO responses (survey, id, submitted_at, language, weight, answers, receipt_hash, submission_hash, payload_hash) VALUES "
               f"('{answers.SURVEY}', 'id-{number}', '2026-11-22T00:00:00Z', 'en', 1, '{given}', '{mark}', '{mark}', '{mark}');")
        yield f"INSERT INTO contacts (key, survey, day, answers) VALUES ('{mark}', '{answers.SURVEY}', '2026-11-22', '{{\"email\":\"{number}\"}}');"
        yield ("INSERT INTO drafts (token_hash, survey, language, answers, updated, expires) VALUES "
               f"('{mark}', '{answers.SURVEY}', 'el', '{{\"country\":\"GR\"}}', '2026-11-22', '2099-01-01');")


class SqliteFixture:
    name, processes, calls = "SQLite", 1, "pwrite64,fdatasync,fsync,ftruncate"

    def __init__(self, folder):
        self.folder, self.copies = folder, 0

    def paths(self, address):
        return [address + ending for ending in ("", "-wal", "-shm")]

    def make(self, schema, count):
        address = str(self.folder / f"schema-{schema}.db")
        connection = sqlite3.connect(address)
        connection.executescript(f"PRAGMA journal_mode = WAL; {JOURNAL} STRICT;")
        connection.executescript("\n".join(["BEGIN;", *migrations("Sqlite", schema), *filled(count), "COMMIT;"]))
        connection.executescript(f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {schema};")
        connection.close()
        return address

    def copy(self, base):
        self.copies += 1
        address = str(self.folder / f"copy-of-{self.copies}.db")
        shutil.copyfile(base, address)
        return address

    def rows(self, address, like=None):
        """Every row of every table; given earlier rows, limited to their tables and columns."""
        connection = sqlite3.connect(f"file:{address}?mode=ro", uri=True)
        tables = like or {name: None for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        found = {table: [dict(zip((column[0] for column in cursor.description), row)) for row in cursor]
                 for table in tables if table != "migrations" for cursor in [connection.execute(f"SELECT * FROM {table}")]}
        connection.close()
        return only(found, like)

    def journal(self, address):
        connection = sqlite3.connect(f"file:{address}?mode=ro", uri=True)
        numbers = [number for (number,) in connection.execute("SELECT number FROM migrations ORDER BY number")]
        connection.close()
        return numbers


class PostgresFixture:
    name, processes, calls = "PostgreSQL", 2, "sendto,sendmsg"

    def __init__(self, host):
        self.host, self.copies = host, 0

    def paths(self, _):
        return []

    def psql(self, database, sql):
        return subprocess.run(["psql", "-q", "-t", "-A", "-v", "ON_ERROR_STOP=1", "-h", str(self.host), "-U", "postgres", "-d", database],
                              input=sql, check=True, capture_output=True, text=True).stdout

    def address(self, name):
        return f"Host={self.host};Username=postgres;Database={name}"

    def make(self, schema, count):
        name = f"schema_{schema}"
        self.psql("postgres", f"CREATE DATABASE {name}")
        self.psql(name, "\n".join(["BEGIN;", f"{JOURNAL};", *migrations("Postgres", schema), *filled(count), "COMMIT;"]))
        return self.address(name)

    def copy(self, base):
        self.copies += 1
        name = f"copy_{self.copies}"
        self.psql("postgres", f"CREATE DATABASE {name} TEMPLATE {base.split('=')[-1]}")
        return self.address(name)

    def rows(self, address, like=None):
        database = address.split("=")[-1]
        tables = like or self.psql(database, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'").split()
        found = {table: [json.loads(line) for line in self.psql(database, f"SELECT to_jsonb(t) FROM {table} t").splitlines()]
                 for table in tables if table != "migrations"}
        return only(found, like)

    def journal(self, address):
        return [int(number) for number in self.psql(address.split("=")[-1], "SELECT number FROM migrations ORDER BY number").split()]


def only(found, like):
    """The rows, limited to the columns of the earlier rows."""
    columns = {table: set(rows[0]) if rows else set() for table, rows in (like or found).items()}
    return {table: sorted(({key: shown(key, value) for key, value in row.items() if key in columns[table]} for row in rows), key=repr)
            for table, rows in found.items()}


def shown(column, value):
    """Hashes of receipts, formerly stored as text, are now their first 16 bytes."""
    if column != "receipt_hash" or value is None:
        return value
    return value.hex() if isinstance(value, bytes) else value.removeprefix("\\x")[:32]
