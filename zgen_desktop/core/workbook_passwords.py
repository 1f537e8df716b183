"""Passwords of encrypted workbooks: typed or piped in, kept in memory until the program ends, stored nowhere."""

from __future__ import annotations

from pathlib import PurePath


class WorkbookPasswords:
    """The password of each workbook by its absolute path.

    What reads a workbook opens it with the password, and what writes results back encrypts them with the same
    one, so both are given the same object.
    """

    def __init__(self) -> None:
        self._held: dict[str, str] = {}

    def hold(self, path: str | PurePath, password: str) -> None:
        """Keeps it for this workbook; an earlier one is replaced. Whether it is right shows when it is used."""
        self._held[str(path)] = password

    def get(self, path: str | PurePath) -> str | None:
        """The password of this workbook, None where none was given."""
        return self._held.get(str(path))

    def forget(self, path: str | PurePath) -> None:
        """Harmless where none is held."""
        self._held.pop(str(path), None)

    def __repr__(self) -> str:
        return "WorkbookPasswords(…)"
