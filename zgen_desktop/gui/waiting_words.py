"""What is said of the lists that wait."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from zgen_desktop.core.queueing import Standing
from zgen_desktop.gui import figures

translate = QCoreApplication.translate


_LONGEST = 40
"""Characters of a list's name inside of a sentence; the list itself has all of it."""


def short(name: str) -> str:
    """A name cut in its middle: how it begins and its ending tell lists apart."""
    keep = _LONGEST // 2
    return name if len(name) <= _LONGEST else f"{name[:keep]}…{name[-keep + 1 :]}"


def accounts_words(at: Standing) -> str:
    """``54 accounts``, or ``52 of 54 accounts`` where some are not sent."""
    if at.rows == at.could_be:
        return translate("WaitingLists", "%Ln account(s)", "", at.rows)
    words = translate("WaitingLists", "{rows} of %Ln account(s)", "", at.could_be)
    return words.format(rows=figures.number(at.rows))


def why_words(at: Standing) -> str:
    """``2 also stand in B.xlsx``; empty where all are sent."""
    parts = [
        translate("WaitingLists", "%Ln also stand in {name}", "", rows).format(name=short(name))
        for name, rows in at.also_in
    ]
    if at.free_again:
        words = translate("WaitingLists", "%Ln stood in another list when this one was confirmed", "", at.free_again)
        parts.append(words)
    return "; ".join(parts)


def standing_words(at: Standing) -> str:
    """``52 of 54 accounts: 2 also stand in B.xlsx``."""
    why = why_words(at)
    return f"{accounts_words(at)}: {why}" if why else accounts_words(at)


def waiting_words(standings: Sequence[Standing]) -> str:
    """What is sent before a list; empty where nothing is."""
    if not standings:
        return ""
    named = ", ".join(f"{short(at.name)} ({standing_words(at)})" for at in standings)
    return translate("WaitingLists", "Sent before this list: {lists}.").format(lists=named)


def start_words(accounts: int, lists: int, *, first_only: bool) -> str:
    """What the button says that starts several lists, or one of those that wait."""
    if first_only and accounts > 1:
        rest = figures.number(accounts - 1)
        if lists == 1:
            return translate("WaitingLists", "&Start: 1 account, then {rest}").format(rest=rest)
        words = translate("WaitingLists", "&Start: 1 account, then {rest} in {lists} lists")
        return words.format(rest=rest, lists=figures.number(lists))
    if lists == 1:
        return translate("WaitingLists", "&Start: %Ln account(s)", "", accounts)
    words = translate("WaitingLists", "&Start: %Ln account(s) in {lists} lists", "", accounts)
    return words.format(lists=figures.number(lists))
