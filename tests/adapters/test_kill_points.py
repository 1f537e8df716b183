"""The points where a test ends the process: exact where they are asked for, without effect otherwise."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from zgen_desktop.adapters import kill_points

ROOT = Path(__file__).resolve().parents[2]
STEPS = """
import os, sys
from threading import Thread
from zgen_desktop.adapters import kill_points
kill_points.switch_on(os.environ.get(kill_points.VARIABLE, ""))
kill_points.reached("first")
print("after first", flush=True)
thread = Thread(target=kill_points.reached, args=("second",))
thread.start()
thread.join()
print("after second", flush=True)
kill_points.reached("third")
print("after third", flush=True)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")


def stepping(value: str | None) -> subprocess.CompletedProcess[str]:
    environment = {name: text for name, text in os.environ.items() if name != kill_points.VARIABLE}
    if value is not None:
        environment[kill_points.VARIABLE] = value
    return subprocess.run(
        [sys.executable, "-c", STEPS], env=environment, cwd=ROOT, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("value", [None, "", "0", "-1", "1.5", "²", "all", "4"])
def test_that_without_a_number_that_is_reached_the_points_do_nothing(value: str | None) -> None:
    done = stepping(value)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == ["after first", "after second", "after third"]


@pytest.mark.parametrize(("number", "name", "said"), [("1", "first", 0), ("2", "second", 1), ("3", "third", 2)])
def test_that_the_process_ends_exactly_at_its_point_whichever_thread_comes_there(
    number: str, name: str, said: int
) -> None:
    done = stepping(number)
    assert done.returncode == -signal.SIGKILL
    assert len(done.stdout.splitlines()) == said
    assert done.stderr == f"{kill_points.MARK} {number} {name}\n"


def test_that_counting_says_how_many_points_there_were() -> None:
    done = stepping("count")
    assert done.returncode == 0
    assert done.stderr == f"{kill_points.MARK} 3 first,second,third\n"


def test_that_the_program_takes_the_number_from_its_environment(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "zgen_desktop", "--data-dir", str(tmp_path / "data"), "--practice"]
    environment = {name: text for name, text in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment |= {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": ""}

    def demo(value: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            env={**environment, kill_points.VARIABLE: value},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )

    counted = demo("count")
    assert counted.returncode == 0, counted.stderr
    [line] = [line for line in counted.stderr.splitlines() if line.startswith(kill_points.MARK)]
    names = set(line.split(" ", 2)[2].split(","))
    assert {"before commit", "after commit", "connected", "request written", "answer read"} < names
    assert {"temporary file made", "temporary file sealed", "file in place", "holder.json in place"} < names
    killed = demo("20")
    assert killed.returncode == -signal.SIGKILL
