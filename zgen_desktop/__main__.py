"""Entry of the program: argv to the window or the command line."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from zgen_desktop.core.errors import ZgenError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from zgen_desktop.core.services import Services


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the program and gives its exit code (design.md section 7)."""
    # Whatever the program makes for itself is its owner's alone; workbooks get their own permissions back.
    umask = os.umask(0o077)
    _open_missing_streams()
    for stream in (sys.stdout, sys.stderr):
        # A terminal that lacks a character must not end a run.
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    words = sys.argv[1:] if argv is None else argv
    code = _window(words, umask)
    if code is None:
        from zgen_desktop.bootstrap import start

        code = start(words, umask)
    return code


def _open_missing_streams() -> None:
    """Standard streams that whoever started the program has closed. Else the next file that is opened gets the number
    of one, and what is meant for nobody is written into it."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            null = os.open(os.devnull, os.O_RDWR)
            setattr(sys, name, open(null, mode, encoding="utf-8", closefd=False))  # noqa: SIM115 - until the end


def _window(words: Sequence[str], umask: int) -> int | None:
    """Paints the window before the rest of the program is loaded; None where none is wanted, or none can be shown."""
    from zgen_desktop.core.starting import window_start

    wanted = window_start(words)
    if wanted is None:
        return None
    from zgen_desktop.gui.display import why_no_window

    if why_no_window() is not None:
        return None
    # Nothing that is loaded now is garbage; the window's own collector takes over.
    gc.disable()
    from zgen_desktop.adapters.paths import data_folder
    from zgen_desktop.adapters.window_place import place_of_window
    from zgen_desktop.gui.start_up import run_window

    def composed() -> AbstractContextManager[Services]:
        from zgen_desktop.bootstrap import compose_for_window

        return compose_for_window(wanted.folder, umask)

    try:
        folder = data_folder(wanted.folder)
        return run_window(str(folder), wanted.workbook, wanted.practice, place_of_window(folder), composed)
    except ZgenError as error:
        from zgen_desktop.bootstrap import tell_before_window

        return tell_before_window(error)


if __name__ == "__main__":
    sys.exit(main())
