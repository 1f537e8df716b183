"""Entry of the program: argv to the window or the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the program and gives its exit code (design.md section 7)."""
    # Whatever the program makes for itself is its owner's alone; workbooks get their own permissions back.
    umask = os.umask(0o077)
    for stream in (sys.stdout, sys.stderr):
        # A terminal that lacks a character must not end a run.
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    from zgen_desktop.bootstrap import start

    return start(sys.argv[1:] if argv is None else argv, umask)


if __name__ == "__main__":
    sys.exit(main())
