"""The window from outside: a screen of its own, the program in its own process, AT-SPI and X keys as hands and eyes."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests import keyring_service
from tests.checkout import ROOT
from tests.e2e.program import Program

SYSTEM_PYTHON = "/usr/bin/python3"
HAND = Path(__file__).with_name("atspi_hand.py")
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def require(*programs: str) -> None:
    """Skips the test where the real things are not installed; on CI that is a failure."""
    keyring_service.require()
    missing = [name for name in ("Xvfb", *programs) if shutil.which(name) is None]
    if not any(Path(path).exists() for path in LAUNCHERS):
        missing.append("at-spi-bus-launcher")
    if (
        not Path(SYSTEM_PYTHON).exists()
        or subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False).returncode
    ):
        missing.append("pyatspi")
    if missing:
        text = f"not installed: {', '.join(missing)} (Debian: xvfb, xdotool, at-spi2-core, python3-pyatspi)"
        if os.environ.get("CI"):
            pytest.fail(text)
        pytest.skip(text)


@contextmanager
def ended(process: subprocess.Popen[Any]) -> Iterator[None]:
    """The process ends with the block, whatever happens."""
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()


@contextmanager
def screen(environment: dict[str, str], size: str = "1280x900x24") -> Iterator[dict[str, str]]:
    """An X server without a window manager; it chooses its own number."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=[writing],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    os.close(writing)
    with ended(server), os.fdopen(reading) as told:
        number = told.readline().strip()
        assert number, "Xvfb did not start"
        yield {**environment, "DISPLAY": f":{number}"}


@contextmanager
def accessible(environment: dict[str, str]) -> Iterator[dict[str, str]]:
    """The accessibility bus beside a session bus."""
    launcher = next(path for path in LAUNCHERS if Path(path).exists())
    process = subprocess.Popen(
        [launcher, "--launch-immediately"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    with ended(process):
        yield {**environment, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LC_ALL": "C.UTF-8"}


@dataclass
class Hand:
    """Sees and presses what a screen reader sees and presses."""

    process: subprocess.Popen[str]
    pid: int = 0

    def ask(self, order: str, *words: object, seconds: float = 20.0) -> Any:
        """Does something as soon as it can be done."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps({"order": [order, self.pid, *words], "seconds": seconds}) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if "error" in answer:
            on_screen = "\n".join(" | ".join(line) for line in self._on_screen())
            raise AssertionError(f"{answer['error']}\nOn screen:\n{on_screen}")
        return answer["answer"]

    def press(self, name: str, seconds: float = 20.0) -> None:
        """Presses the one button whose name begins so."""
        self.ask("press", name, seconds=seconds)

    def write(self, name: str, text: str) -> None:
        """Puts a text into a field."""
        self.ask("write", name, text)

    def cells(self, table: str) -> list[dict[str, str]]:
        """All rows of a table by their headers."""
        head, *rows = self.ask("cells", table)
        return [dict(zip(head, row, strict=True)) for row in rows]

    def says(self) -> str:
        """All names on screen."""
        return "\n".join(name for _role, name, _state in self._on_screen())

    def find(self, words: str) -> bool:
        """Whether these words stand on screen."""
        return words in self.says()

    def can_press(self, name: str) -> bool:
        """Whether a button whose name begins so can be pressed."""
        return any(words.startswith(name) and not state for _role, words, state in self._on_screen())

    def wait_for(self, words: str, seconds: float = 30.0) -> str:
        """Until these words stand on screen."""
        end = time.monotonic() + seconds
        while words not in (said := self.says()):
            assert time.monotonic() < end, f"{words!r} did not come. On screen:\n{said}"
            time.sleep(0.1)
        return said

    def focused(self) -> list[str]:
        """Role, name and text of what has the focus."""
        found = self.ask("focused")
        assert isinstance(found, list)
        return found

    def _on_screen(self) -> list[list[str]]:
        found = self.ask("texts")
        assert isinstance(found, list)
        return found


@dataclass
class Keys:
    """A keyboard, nothing else."""

    environment: dict[str, str]

    def press(self, *keys: str) -> None:
        """Presses keys one after the other, as ``alt+t`` or ``Tab``."""
        self._xdotool("key", "--delay", "30", *keys)

    def type(self, text: str) -> None:
        """Types a text."""
        self._xdotool("type", "--delay", "15", text)

    def window(self, pid: int) -> None:
        """Waits for the window of a process and gives it the keyboard, which a window manager does elsewhere."""
        found = self._xdotool("search", "--sync", "--onlyvisible", "--pid", str(pid))
        self._xdotool("windowfocus", "--sync", found.split()[-1])

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, (words, done.stderr)
        return done.stdout


@dataclass
class Mouse:
    """A mouse, nothing else; it counts. AT-SPI says where things are, as eyes do."""

    environment: dict[str, str]
    hand: Hand
    clicks: int = 0

    def press(self, name: str, seconds: float = 60.0) -> None:
        """Clicks the one button whose name begins so, once it can be pressed."""
        self._click(*self.hand.ask("button_at", name, seconds=seconds))

    def press_cell(self, table: str, row: int, header: str) -> None:
        """Clicks a cell; rows are counted from 0."""
        self._click(*self.hand.ask("cell_at", table, row, header))

    def _click(self, x: int, y: int) -> None:
        self.clicks += 1
        subprocess.run(
            ["xdotool", "mousemove", "--sync", str(x), str(y), "click", "1"],
            env=self.environment,
            check=True,
            timeout=60,
        )


@dataclass
class Desktop:
    """One person's desktop: screen, buses, home, and the program that can be opened on it."""

    program: Program
    environment: dict[str, str]
    home: Path
    opened: list[subprocess.Popen[str]] = field(default_factory=list)

    @contextmanager
    def window(self, *words: str, by_start_py: bool = False) -> Iterator[tuple[subprocess.Popen[str], Hand]]:
        """The program with its window, and what sees and presses it. ``by_start_py``: as README says it is begun."""
        command = [sys.executable, str(ROOT / "start.py"), *words] if by_start_py else self.program.command(*words)
        told = self.home / "told.txt"
        with told.open("w") as errors:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                text=True,
                env={**self.environment_of_program(), "PYTHONFAULTHANDLER": "1"},
                cwd=self.home,
            )
        reader = subprocess.Popen(
            [SYSTEM_PYTHON, str(HAND)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=self.environment,
        )
        with ended(process), ended(reader):
            try:
                yield process, Hand(reader, process.pid)
            except AssertionError as error:
                code = process.poll()
                error.add_note(f"The program {'runs' if code is None else f'ended with {code}'}: {told.read_text()}")
                raise

    def environment_of_program(self) -> dict[str, str]:
        """With this test's data folder, for starts that have no option for it."""
        return {**self.program.process_environment(), "ZGEN_DATA_DIR": str(self.program.data)}

    def keys(self) -> Keys:
        """Its keyboard."""
        return Keys(self.environment)

    def mouse(self, hand: Hand) -> Mouse:
        """Its mouse."""
        return Mouse(self.environment, hand)


@contextmanager
def desktop(folder: Path) -> Iterator[Desktop]:
    """Everything of one person, for the time of a test."""
    with keyring_service.short_folder() as home, keyring_service.running(home) as with_keyring:
        (home / "Documents").mkdir()
        with screen(with_keyring) as on_screen, accessible(on_screen) as environment:
            clean = {name: value for name, value in environment.items() if not name.startswith(("QT_QPA", "ZGEN_"))}
            program = Program(folder, {**clean, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"})
            yield Desktop(program, clean, home)


def kill(process: subprocess.Popen[str]) -> None:
    """As a power cut does."""
    process.send_signal(signal.SIGKILL)
    process.wait(30)


def until(holds: Callable[[], object], seconds: float = 60.0) -> None:
    """Waits for something outside the window."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.02)
