"""What the program is started for, read from its words before anything else is loaded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class WindowStart(NamedTuple):
    """The window is wanted: over this data folder (None: the platform's), with a workbook or to practise."""

    folder: str | None
    workbook: str = ""
    practice: bool = False


def window_start(words: Sequence[str]) -> WindowStart | None:
    """None where the words may be a command, or wrong: then the command line decides.

    No command has a point or a slash in it; nearly every workbook has.
    """
    folder, rest = data_dir(words)
    if folder == "":
        return None
    if not rest:
        return WindowStart(folder)
    if len(rest) > 1 or rest[0].startswith("-"):
        return WindowStart(folder, practice=True) if rest == ["--practice"] else None
    return WindowStart(folder, rest[0]) if any(sign in rest[0] for sign in "./\\") else None


def data_dir(words: Sequence[str]) -> tuple[str | None, list[str]]:
    """Takes ``--data-dir DIR`` out of the words, wherever it stands; empty where it names no folder."""
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
            break
    return folder, rest
