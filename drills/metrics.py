#!/usr/bin/env python3
"""Acts as an OpenTelemetry collector (http/protobuf) for the metrics that the server sends while submissions arrive. Passes if
the instruments of docs/operations.md arrive, the number of submissions matches the responses, and they contain no receipt, key or path of a
request.

metrics.py [SUBMISSIONS]"""

import asyncio
import http.server
import pathlib
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

from load import Ledger, send
from server import Server

count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
PORT, COLLECTOR = 5625, 5626
EXPECTED = [b"survey.submissions", b"survey.writes.waiting", b"survey.writes.group", b"survey.writes.duration", b"http.server.request.duration",
            b"kestrel.active_connections", b"/api/v1/surveys/{id}/responses"]
received = []


class Collector(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        received.append((self.path, self.headers["Content-Type"], self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        pass


def fields(message):
    """Number, wire type and value of each field of a protobuf message."""
    at = 0

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte, at = message[at], at + 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(message):
        key = varint()
        number, kind = key >> 3, key & 7
        if kind == 0:
            yield number, kind, varint()
            continue
        size = varint() if kind == 2 else {1: 8, 5: 4}[kind]
        yield number, kind, message[at:at + size]
        at += size


def inside(message, *path):
    """The values at a path of field numbers."""
    found = [message]
    for number in path:
        found = [value for each in found for at, _, value in fields(each) if at == number]
    return found


def counted(body, instrument):
    """The sum of an instrument's points: resource_metrics.scope_metrics.metrics.sum.data_points.as_int."""
    return sum(int.from_bytes(value, "little") for metric in inside(body, 1, 2, 2) if inside(metric, 1) == [instrument]
               for value in inside(metric, 7, 1, 6))


collector = http.server.ThreadingHTTPServer(("127.0.0.1", COLLECTOR), Collector)
threading.Thread(target=collector.serve_forever, daemon=True).start()
with tempfile.TemporaryDirectory() as folder:
    server, ledger = Server(pathlib.Path(folder) / "survey.db", PORT, OTEL_EXPORTER_OTLP_ENDPOINT=f"http://127.0.0.1:{COLLECTOR}",
                            OTEL_EXPORTER_OTLP_PROTOCOL="http/protobuf", OTEL_METRIC_EXPORT_INTERVAL="500"), Ledger()
    server.start()
    asyncio.run(send(range(count), [PORT], ledger, at_once=10))
    try:
        urllib.request.urlopen(f"{server.address}/api/v1/responses/secret-receipt?key=secret-query")
    except urllib.error.HTTPError:
        pass
    time.sleep(1.5)
    stopped = server.stop()
    collector.shutdown()
    bodies = [body for path, kind, body in received if path == "/v1/metrics" and kind == "application/x-protobuf"]
    missing = [name.decode() for name in EXPECTED if not any(name in body for body in bodies)]
    secrets = [secret for secret in (b"secret-receipt", b"secret-query", b"drill 1") if any(secret in body for body in bodies)]
    total = counted(bodies[-1], b"survey.submissions") if bodies else 0
    print(f"{len(bodies)} messages; {total} submissions counted, {len(ledger.acknowledged)} acknowledged; missing {missing}, secrets {secrets}; ended with {stopped}")
    sys.exit(0 if bodies and not missing and not secrets and total == len(ledger.acknowledged) == count and stopped == 0 else 1)
