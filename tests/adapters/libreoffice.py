"""LibreOffice as a third reader: converts many workbooks in one process, and goes on where one kills it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

# Every sheet to a file of its own (the -1 at the end), UTF-8, values as they are shown.
_ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
_QUIET = ("--headless", "--norestore", "--convert-to")
_PATIENCE = 200


def require() -> str:
    """The program; skips where it is absent, but fails in CI."""
    program = shutil.which("soffice")
    if program is None:
        sentence = "LibreOffice (soffice) is not installed"
        pytest.fail(sentence) if os.environ.get("CI") else pytest.skip(sentence)
    return str(program)


def convert(files: Sequence[Path], out: Path, profile: Path, to: str = _ALL_SHEETS) -> set[str]:
    """Converts; returns the names of the files that came out."""
    program = require()
    killers: set[str] = set()
    rest = sorted(files)
    while rest:
        # A new profile each time: a killed process leaves its lock behind.
        own = (profile / str(len(killers))).as_uri()
        done = subprocess.run(
            [
                program,
                f"-env:UserInstallation={own}",
                *_QUIET,
                to,
                "--outdir",
                str(out),
                *map(str, rest),
            ],
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
            check=False,
        )
        if done.returncode == 0:
            break
        # It says what it converts once that is loaded: the one behind the last is what killed it.
        loaded = [Path(name) for name in re.findall(r"^convert (.*?) (?:->|as a|using) ", done.stdout, re.MULTILINE)]
        rest = rest[rest.index(loaded[-1]) + 1 :] if loaded else rest
        if rest:
            killers.add(rest.pop(0).name)
    return {path.name for path in files if any(out.glob(f"{glob_safe(path.stem)}[.-]*"))} - killers


def glob_safe(name: str) -> str:
    """A name for glob, with its own brackets taken literally."""
    return re.sub(r"([\[*?])", r"[\1]", name)
