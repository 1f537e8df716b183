"""What Review says about itself: what is still missing, and what a new check has changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from zgen_desktop.core.model.connection import Connection
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.review import Changes, Missing
from zgen_desktop.gui.core_words import state_word


def missing_words(missing: Sequence[Missing], connection: Connection, rows: int, *, no_place: bool) -> str:
    """Why the button can't be pressed; empty when it can."""
    if Missing.CHECK_ONLY in missing:
        words = QCoreApplication.translate(
            "Review", "“{name}” is for checking and preview only. Nothing is sent over it."
        )
        return words.format(name=connection.name)
    if Missing.NOTHING_READY in missing:
        return QCoreApplication.translate("Review", "There is nothing to send. Go back to Check to see why.")
    names = {
        Missing.REASON: QCoreApplication.translate("Review", "a reason"),
        Missing.NUMBER: QCoreApplication.translate("Review", "the number of accounts"),
        Missing.SECOND_YES: QCoreApplication.translate("Review", "the tick at “Yes, %Ln account(s)”", "", rows),
        Missing.APPROVAL: QCoreApplication.translate("Review", "the approval of this list"),
    }
    parts = [names[kind] for kind in missing]
    if no_place:
        parts.append(QCoreApplication.translate("Review", "a place for the results"))
    if not parts:
        return ""
    return QCoreApplication.translate("Review", "Still missing: {what}.").format(what=", ".join(parts))


def changes_words(found: Changes | None) -> str:
    """What is another way than the person saw it before; None where there was nothing before."""
    if found is None:
        return QCoreApplication.translate("Review", "Checked just now.")
    if not found:
        return QCoreApplication.translate("Review", "Checked again just now. Nothing has changed.")
    words = [_move_words(before, after, rows) for (before, after), rows in found.moved]
    if found.values:
        words.append(
            QCoreApplication.translate("Review", "%Ln account(s) with other values than before", "", found.values)
        )
    return QCoreApplication.translate("Review", "Checked again just now. Changed: {what}.").format(
        what="; ".join(words)
    )


def _move_words(before: RowState | None, after: RowState | None, rows: int) -> str:
    count = QCoreApplication.translate("Review", "%Ln account(s)", "", rows)
    if before is None:
        words = QCoreApplication.translate("Review", "{count} new in the list ({now})")
    elif after is None:
        words = QCoreApplication.translate("Review", "{count} no longer in the list")
    else:
        words = QCoreApplication.translate("Review", "{count} now “{now}”, before “{was}”")
    return words.format(count=count, now=_word(after), was=_word(before))


def _word(state: RowState | None) -> str:
    if state is RowState.READY:
        return QCoreApplication.translate("Review", "Ready")
    return state_word(state) if state else ""
