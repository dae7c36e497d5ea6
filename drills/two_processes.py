#!/usr/bin/env python3
"""Two processes on one PostgreSQL behind nginx; one of them is killed and restarted in between. Passes if every submission is
eventually acknowledged and stored once, and the other process shows and erases what one process acknowledged.

two_processes.py [SUBMISSIONS]; needs nginx."""

import asyncio
import json
import pathlib
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request

import answers
from load import TARGET, Ledger, send
from postgres import Postgres
from server import Server, exported

count = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
FRONT, PORTS = 5620, (5621, 5622)
CONFIGURATION = """
daemon off; pid {folder}/pid; error_log {folder}/error.log; events {{}}
http {{
  access_log off;
  client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder}; uwsgi_temp_path {folder}; scgi_temp_path {folder};
  upstream survey {{ server 127.0.0.1:{first} max_fails=1 fail_timeout=2s; server 127.0.0.1:{second} max_fails=1 fail_timeout=2s; keepalive 16; }}
  server {{
    listen 127.0.0.1:{front};
    client_max_body_size 256k;
    location / {{
      proxy_pass http://survey; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Host $host;
      # Retrying is safe: the Idempotency-Key and the hidden key of forms prevent duplicates.
      proxy_next_upstream error timeout http_503 non_idempotent;
    }}
  }}
}}
"""


def call(port, path, method="GET", body=None):
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", body, {"Content-Type": "application/json"}, method=method)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, b""


async def main(servers, ledger):
    sending = asyncio.create_task(send(range(count), [FRONT], ledger, at_once=40, retries=100))
    await asyncio.sleep(1)
    await asyncio.to_thread(servers[0].kill)
    await asyncio.sleep(1)
    await asyncio.to_thread(servers[0].start)
    await sending


with Postgres() as postgres, tempfile.TemporaryDirectory() as folder:
    servers, ledger = [Server(postgres.address, port) for port in PORTS], Ledger()
    for server in servers:
        server.start()
    configuration = pathlib.Path(folder) / "nginx.conf"
    configuration.write_text(CONFIGURATION.format(folder=folder, front=FRONT, first=PORTS[0], second=PORTS[1]))
    nginx = subprocess.Popen(["nginx", "-c", str(configuration), "-p", folder, "-e", f"{folder}/start.log"])
    try:
        asyncio.run(main(servers, ledger))
        receipt = json.loads(call(PORTS[0], TARGET, "POST", answers.body(count))[1])["receipt"]
        own = f"/api/v1/responses/{receipt}"
        seen = [call(PORTS[1], own)[0], call(PORTS[1], own, "DELETE")[0], call(PORTS[0], own)[0]]
    finally:
        nginx.terminate()
        nginx.wait()
        for server in servers:
            server.kill()
    sound = ledger.compare(exported(postgres.address))
    print(f"{len(ledger.acknowledged)} of {count} acknowledged; shown, erased and gone at the other process: {seen}")
    sys.exit(0 if sound and len(ledger.acknowledged) == count and seen == [200, 204, 404] else 1)
