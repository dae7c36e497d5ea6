"""A private PostgreSQL that can be stopped as by a power cut and restarted."""

import os
import pathlib
import signal
import subprocess
import time

SCRIPT = pathlib.Path(__file__).with_name("postgres.sh")


def is_running(pid):
    try:
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


class Postgres:
    def __init__(self, *settings):
        self.script = subprocess.Popen(["bash", str(SCRIPT), *settings], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.folder = pathlib.Path(self.script.stdout.readline().strip())
        self.address = f"Host={self.folder};Username=postgres;Database=postgres"

    def cut(self):
        """As pg_ctl stop -m immediate: without a last checkpoint."""
        pid = int((self.folder / "data" / "postmaster.pid").read_text().split()[0])
        os.kill(pid, signal.SIGQUIT)
        while is_running(pid):
            time.sleep(0.02)

    def start(self):
        programs = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))[-1]
        command = [str(programs / "pg_ctl"), "-D", str(self.folder / "data"), "-l", str(self.folder / "log"), "-w",
                   "-o", f"-k {self.folder} -c listen_addresses= -c max_connections=300", "start"]
        subprocess.run([*(["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []), *command],
                       check=True, stdout=subprocess.DEVNULL)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if (self.folder / "data" / "postmaster.pid").exists():
            self.cut()
        self.script.stdin.close()
        self.script.wait()
