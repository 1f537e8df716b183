"""Starting one forked program, stopping and killing it, and waiting for its end."""

from __future__ import annotations

import os
import select
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.soak.client import Start, fork
from zgen_desktop.adapters import kill_points

PATIENCE = 60.0
"""Seconds after which a start of the program counts as hanging."""
FORESEEN_BY_NOBODY = 70
"""The exit code of a forked program that ended by an exception."""


@dataclass
class Ended:
    """One start of the program: its exit code, or minus the signal that ended it."""

    code: int
    seconds: float
    point: str = ""
    hung: bool = False


@dataclass(frozen=True)
class Blow:
    """A kill or a pause at a moment: seconds after the start, or after ``when`` has become true."""

    after: float
    pause: float = 0.0
    """Seconds of SIGSTOP; 0 for SIGKILL."""
    when: Callable[[], bool] | None = None


def run(start: Start, *blows: Blow) -> Ended:
    """Starts the program and waits for its end."""
    begun = time.monotonic()
    return finish(fork(start), start, begun, *blows)


def finish(pid: int, start: Start, begun: float, *blows: Blow) -> Ended:
    """Waits for a program that was started, with what is to happen to it meanwhile."""
    for blow in sorted(blows, key=lambda each: each.after):
        if blow.when is not None:
            while not blow.when() and not wait(pid, 0.001):
                continue
            begun = time.monotonic()
        if wait(pid, max(0.0, begun + blow.after - time.monotonic())):
            break
        if blow.pause:
            os.kill(pid, signal.SIGSTOP)
            time.sleep(blow.pause)
            os.kill(pid, signal.SIGCONT)
        else:
            os.kill(pid, signal.SIGKILL)
    hung = not wait(pid, PATIENCE)
    if hung:
        os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    return Ended(os.waitstatus_to_exitcode(status), time.monotonic() - begun, _point(start.out), hung)


def wait(pid: int, seconds: float) -> bool:
    """Whether a process has ended by then; it stays to be waited for."""
    handle = os.pidfd_open(pid)
    try:
        waiting = select.poll()
        waiting.register(handle, select.POLLIN)
        return bool(waiting.poll(seconds * 1000))
    finally:
        os.close(handle)


def _point(out: Path) -> str:
    """The kill point that was named last; none by a process that was killed before it could say anything."""
    heard = out.with_suffix(".err")
    said = heard.read_text("utf-8", "replace") if heard.exists() else ""
    marks = [line for line in said.splitlines() if line.startswith(kill_points.MARK)]
    return marks[-1].removeprefix(kill_points.MARK).strip() if marks else ""
