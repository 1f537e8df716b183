"""From the words of the command line to an exit code, whatever happens on the way."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from zgen_desktop.cli import run_command
from zgen_desktop.cli.arguments import COMMANDS, build_parser
from zgen_desktop.cli.printing import print_error
from zgen_desktop.cli.tools import demo
from zgen_desktop.core.errors import UsageError, ZgenError
from zgen_desktop.core.services import Services

Compose = Callable[[str | None], AbstractContextManager[Services]]

_LOG = logging.getLogger("zgen_desktop")


def run_program(words: Sequence[str], compose: Compose, version: str) -> int:
    """Runs a command, or the demo; an error that nobody foresaw is logged and said, with exit 4.

    Exit 4, because nobody can say then what was sent.
    """
    try:
        folder, rest = _data_dir(words)
        if rest == ["--practice"]:
            return _with_services(compose(folder), lambda services: demo(services, str(Path.cwd())))
        if not rest or (rest[0] not in COMMANDS and not rest[0].startswith("-")):
            raise no_window(rest)
        args = build_parser(version).parse_args(rest)
        return _with_services(compose(folder), lambda services: run_command(args, services))
    except ZgenError as error:
        print_error(error, as_json="--json" in words)
        return error.exit_code
    except KeyboardInterrupt:
        return 130


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


def _data_dir(words: Sequence[str]) -> tuple[str | None, list[str]]:
    """Takes ``--data-dir DIR`` out of the words, wherever it stands."""
    rest: list[str] = []
    folder: str | None = None
    waiting = iter(words)
    for word in waiting:
        name, equals, value = word.partition("=")
        if name != "--data-dir":
            rest.append(word)
            continue
        folder = value if equals else next(waiting, "")
        if not folder:
            raise UsageError("usage", "An option is incomplete", "--data-dir names no folder.", "Write --data-dir DIR.")
    return folder, rest


def no_window(rest: Sequence[str]) -> UsageError:
    """This version works in the terminal."""
    workbook = f'"{rest[0]}"' if rest else "WORKBOOK"
    return UsageError(
        "no_window",
        "This version works in the terminal",
        "It has no window yet.",
        f"Check a list with: zgen-desktop check {workbook} — or see the whole job with: zgen-desktop --practice",
    )
