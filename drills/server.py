"""The program as an operator runs it: a process, commands and files."""

import atexit
import csv
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[1]
PROGRAM = ROOT / "Survey.Api" / "bin" / os.environ.get("CONFIGURATION", "Debug") / "net10.0" / "survey.dll"


def run(*arguments, check=True):
    """Runs a command of the program and returns its output."""
    done = subprocess.run(["dotnet", str(PROGRAM), *map(str, arguments)], cwd=ROOT, capture_output=True, text=True)
    if check and done.returncode != 0:
        sys.exit(f"{' '.join(map(str, arguments))} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def exported(data):
    """The rows of the raw export."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "answers.csv"
        run("export", "--survey", "digital-skills", "--raw", "--data", data, "--out", path)
        with open(path, encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))


class Server:
    def __init__(self, data, port, prefix=(), **environment):
        self.data, self.port, self.prefix = str(data), port, list(prefix)
        self.environment = {**os.environ, "SURVEY_RATE_LIMITS": "off", **environment}
        self.process = None
        self.log = os.devnull

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def start(self, patience=60):
        """Starts the server; seconds until it is ready."""
        began = time.monotonic()
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [*self.prefix, "dotnet", str(PROGRAM), "--data", self.data, "--urls", self.address],
                cwd=ROOT, env=self.environment, stdout=log, stderr=log)
        atexit.register(self.process.kill)  # a failed drill leaves no process on its port
        while self.status("/health/ready") != 200:
            if self.process.poll() is not None or time.monotonic() - began > patience:
                sys.exit(f"The server did not become ready; exit code {self.process.poll()}.")
            time.sleep(0.05)
        return time.monotonic() - began

    def status(self, path):
        """The status of a GET; 0 if there is no response."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=10) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return 0

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        """Stops the server as systemd does; the exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=60)
