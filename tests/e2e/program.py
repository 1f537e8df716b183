"""The program as its users run it: a process with arguments, a data folder, a keyring, and a tenant elsewhere."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from zgen_desktop.practice import LedgerView, open_ledger

ROOT = Path(__file__).resolve().parents[2]
PASSWORD_MARK = "password"


@dataclass
class Finished:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The one object on standard output."""
        found = json.loads(self.out)
        assert isinstance(found, dict)
        return found


@dataclass
class Tenant:
    """A practice tenant in a process of its own."""

    told: dict[str, str]

    @contextmanager
    def ledger(self) -> Iterator[LedgerView]:
        """The ledger, read from outside."""
        with open_ledger(Path(self.told["ledger"])) as view:
            yield view

    def behave(self, **order: object) -> None:
        """Makes the tenant slow or faulty."""
        request = urllib.request.Request(
            self.told["control"],
            data=json.dumps(order).encode(),
            headers={"X-Practice-Token": self.told["control_token"], "Content-Type": "application/json"},
        )
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=10) as reply:
            assert reply.status == 200


@dataclass
class Program:
    """One person's program: their data folder, their keyring, their folder with workbooks."""

    folder: Path
    environment: dict[str, str]
    data: Path = field(init=False)

    def __post_init__(self) -> None:
        self.data = self.folder / "data"

    def command(self, *words: str) -> list[str]:
        """The command line of a process."""
        return [sys.executable, "-m", "zgen_desktop", "--data-dir", str(self.data), *words]

    def process_environment(self) -> dict[str, str]:
        """Warnings are errors there, too; nothing of this process's own settings."""
        return {**self.environment, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error", "NO_PROXY": "*"}

    def run(self, *words: str, stdin: str = "", cwd: Path | None = None) -> Finished:
        """Runs a command to its end."""
        done = subprocess.run(
            self.command(*words),
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=self.process_environment(),
            cwd=cwd or self.folder,
            timeout=240,
            check=False,
        )
        return Finished(done.returncode, done.stdout, done.stderr)

    def start(self, *words: str) -> subprocess.Popen[str]:
        """Starts a command; the test ends it."""
        return subprocess.Popen(
            self.command(*words),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=self.process_environment(),
            cwd=self.folder,
        )

    def add_connection(self, tenant: Tenant, name: str = "training", *more: str) -> Finished:
        """Stores a connection to a tenant."""
        told = tenant.told
        words = ["connection", "add", name, "--endpoint", told["endpoint"], "--user", told["user"], "--password-stdin"]
        return self.run(*words, *more, stdin=told["password"])


@contextmanager
def practice_tenant(program: Program, accounts: int = 2000) -> Iterator[Tenant]:
    """`zgen-desktop practice-tenant` in another process; its first line says how to log in."""
    process = program.start("practice-tenant", "--accounts", str(accounts), "--seed", "1")
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert line, process.stderr.read() if process.stderr else ""
        yield Tenant(json.loads(line))
    finally:
        process.send_signal(signal.SIGTERM)
        _out, err = process.communicate(timeout=30)
        assert process.returncode == 0, err


def files_below(*folders: Path) -> list[Path]:
    """Every file that is there, hidden ones too."""
    return [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]


def holds(path: Path, secrets: Sequence[str]) -> list[str]:
    """Which of some secrets stand in a file, also inside the parts of a zip."""
    import zipfile

    contents = [path.read_bytes()]
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as package:
            contents += [package.read(name) for name in package.namelist()]
    found = []
    for secret in secrets:
        spellings = [secret.encode(), secret.encode("utf-16-le")]
        if any(spelling in content for content in contents for spelling in spellings):
            found.append(secret)
    return found


def quiet_environment(keyring: dict[str, str]) -> dict[str, str]:
    """A keyring's environment without a display and without this test run's data folder."""
    environment = {**os.environ, **keyring}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "ZGEN_DATA_DIR", "PYTEST_CURRENT_TEST"):
        environment.pop(name, None)
    return environment
