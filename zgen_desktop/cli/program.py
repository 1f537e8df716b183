"""From the words of the command line to an exit code, whatever happens on the way."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from zgen_desktop.cli import run_command
from zgen_desktop.cli.arguments import COMMANDS, build_parser
from zgen_desktop.cli.outlets import lasting_outlets, why_incomplete
from zgen_desktop.cli.printing import print_error
from zgen_desktop.cli.tools import demo
from zgen_desktop.core.errors import UsageError, ZgenError
from zgen_desktop.core.services import Services
from zgen_desktop.core.starting import data_dir

Compose = Callable[[str | None], AbstractContextManager[Services]]


class Window(Protocol):
    """The other face of the program, as bootstrap hands it over."""

    def missing(self) -> UsageError | None:
        """Why no window can be shown here, or None."""

    def run(self, services: Services, workbook: str | None, *, practice: bool) -> int:
        """Shows it until it is closed; its exit code."""

    def tell(self, error: ZgenError) -> None:
        """Shows an error that came before there was a window."""


_LOG = logging.getLogger("zgen_desktop")


def run_program(words: Sequence[str], compose: Compose, version: str, window: Window) -> int:
    """Runs a command, or the window, or without a display the demo.

    An error that nobody foresaw is logged and said, with exit 4, because nobody can say then what was sent.
    """
    with lasting_outlets() as out:
        code = _run(words, compose, version, window)
        lost = why_incomplete(out)
        if lost is not None:
            print(
                f"What was to be printed is incomplete\nStandard output can't be written: {lost.strerror}.\n"
                "Make room there or name another place, and look at what was sent with: zgen-desktop runs list",
                file=sys.stderr,
            )
            code = code or 1
    return code


def _run(words: Sequence[str], compose: Compose, version: str, window: Window) -> int:
    try:
        folder, rest = data_dir(words)
        if folder == "":
            raise UsageError("usage", "An option is incomplete", "--data-dir names no folder.", "Write --data-dir DIR.")
        if _is_for_window(rest):
            return _show_window(compose(folder), rest, window)
        args = build_parser(version).parse_args(rest)
        return _with_services(compose(folder), lambda services: run_command(args, services))
    except ZgenError as error:
        print_error(error, as_json="--json" in words)
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    except SystemExit as told:
        # argparse has printed --help or --version.
        return told.code if isinstance(told.code, int) else 0


def _is_for_window(rest: Sequence[str]) -> bool:
    """Nothing, ``--practice``, or a workbook: all that is no command."""
    if not rest or rest == ["--practice"]:
        return True
    return len(rest) == 1 and rest[0] not in COMMANDS and not rest[0].startswith("-")


def _show_window(composed: AbstractContextManager[Services], rest: Sequence[str], window: Window) -> int:
    practice = rest == ["--practice"]
    missing = window.missing()
    if missing is None:
        workbook = None if practice or not rest else str(Path(rest[0]).absolute())
        try:
            return _with_services(composed, lambda services: window.run(services, workbook, practice=practice))
        except ZgenError as error:
            window.tell(error)
            raise
    if not practice:
        raise missing
    print(f"{missing.message} So this goes on in the terminal.", file=sys.stderr)
    return _with_services(composed, lambda services: demo(services, str(Path.cwd())))


def _with_services(composed: AbstractContextManager[Services], run: Callable[[Services], int]) -> int:
    with composed as services:
        try:
            return run(services)
        except ZgenError:
            raise
        except Exception:  # noqa: BLE001  # the last place where a defect can still be logged and said
            _LOG.exception("an error that nobody foresaw")
            print(
                "Zgen Desktop has a defect\nSomething happened that it was not made for. Nothing on disk is lost.\n"
                "The log in the data folder has the details. Look at the run with: zgen-desktop runs list",
                file=sys.stderr,
            )
            return 4
