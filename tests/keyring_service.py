"""A real Secret Service on a private D-Bus, so that tests never touch the keyring of the person who runs them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

PROGRAMS = ("dbus-daemon", "gnome-keyring-daemon")
PASSPHRASE = b"test"


def require() -> None:
    """Skips the test where the real thing is not installed; on CI that is a failure."""
    if sys.platform != "linux":
        pytest.skip("the Secret Service is Linux's credential store")
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        text = f"not installed: {', '.join(missing)} (Debian: dbus, gnome-keyring)"
        if os.environ.get("CI"):
            pytest.fail(text)
        pytest.skip(text)


def bare_environment(home: Path) -> dict[str, str]:
    """For a process with its own home, without display, D-Bus or keyring."""
    runtime = home / "run"
    runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
    unwanted = {
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "DBUS_SESSION_BUS_ADDRESS",
        "PYTHON_KEYRING_BACKEND",
        "GNOME_KEYRING_CONTROL",
    }
    return {name: value for name, value in os.environ.items() if name not in unwanted} | {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_RUNTIME_DIR": str(runtime),
    }


@contextmanager
def short_folder() -> Iterator[Path]:
    """A folder whose path is short enough for sockets (108 characters)."""
    folder = Path(tempfile.mkdtemp(prefix="zk"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def running(home: Path, *, unlocked: bool = True) -> Iterator[dict[str, str]]:
    """A bus and a keyring daemon over a home; the environment to reach them. Both end with the block."""
    environment = bare_environment(home)
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
    )
    try:
        assert bus.stdout is not None
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        assert environment["DBUS_SESSION_BUS_ADDRESS"], "dbus-daemon did not start"
        with _daemon(environment, unlocked=unlocked):
            yield environment
    finally:
        _end(bus)


@contextmanager
def _daemon(environment: Mapping[str, str], *, unlocked: bool) -> Iterator[None]:
    control = f"--control-directory={environment['XDG_RUNTIME_DIR']}"
    daemon = subprocess.Popen(
        ["gnome-keyring-daemon", "--foreground", *(["--unlock"] if unlocked else []), "--components=secrets", control],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    try:
        assert daemon.stdin is not None
        assert daemon.stdout is not None
        # It reads all of its input as the passphrase, and says something when it is ready.
        daemon.stdin.write(PASSPHRASE if unlocked else b"")
        daemon.stdin.close()
        daemon.stdout.readline()
        yield
    finally:
        _end(daemon)


def _end(process: subprocess.Popen[str] | subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()
