"""The sentences of the Check page: the answer, what needs a look, how old the check is, the counts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from zgen_desktop.core.model.rows import RowState
from zgen_desktop.gui import figures
from zgen_desktop.gui.list_desk import ListDesk
from zgen_desktop.gui.problem_groups import Groups

translate = QCoreApplication.translate
_MINUTE = 60


class CheckWords(QObject):
    """What is said of the list on the desk. An object of Qt, so that its plurals are found for translation."""

    def __init__(self, desk: ListDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def answer(self) -> str:
        """The page's answer, large."""
        desk = self._desk
        if desk.checked is None:
            if desk.checking:
                return self.tr("Reading the list")
            return self.tr("The list could not be read") if desk.list_error else ""
        ready = desk.ready_count()
        if desk.checked.tenant is None:
            return self.tr("%Ln account(s) to check", "", ready)
        if ready == 0:
            return self.tr("No account is ready")
        return self.tr("%Ln account(s) are ready", "", ready)

    def sentence(self, groups: Groups) -> str:
        """How many rows need a look, and what becomes of them."""
        checked = self._desk.checked
        if checked is None:
            return ""
        rows, look = len(checked.rows), groups.to_look_at
        if not look:
            return self.tr("No row needs a look.")
        return self.tr("%Ln row(s) of {all} need a look. Rows with a problem are not sent.", "", look).format(
            all=figures.number(rows)
        )

    def age(self) -> str:
        """How long ago the tenant was asked."""
        desk = self._desk
        if desk.connection is None or desk.checked is None or desk.checking:
            return ""
        name = desk.connection.name
        if desk.checked_at is None or desk.checked.tenant is None:
            return self.tr("Not checked against {name}.").format(name=name)
        minutes = int((desk.services.clock.now() - desk.checked_at).total_seconds() // _MINUTE)
        if minutes < 1:
            return self.tr("Checked against {name} just now.").format(name=name)
        text = self.tr("Checked against {name} %n minute(s) ago.", "", minutes).format(name=name)
        if desk.stale:
            text += " " + self.tr("It is checked again before anything is sent.")
        return text

    def status(self) -> str:
        """``3,000 rows · 2,941 ready · 24 problems · 18 already invoiced · 17 left out``."""
        checked = self._desk.checked
        if checked is None:
            return ""
        counts = checked.counts
        ready, problem = counts.get(RowState.READY, 0), counts.get(RowState.PROBLEM, 0)
        held, done = counts.get(RowState.HELD, 0), counts.get(RowState.DONE_BEFORE, 0)
        out = counts.get(RowState.LEFT_OUT, 0)
        parts = [
            self.tr("%Ln row(s)", "", len(checked.rows)),
            self.tr("%Ln ready", "", ready) if checked.tenant else self.tr("%Ln to check", "", ready),
        ]
        if problem:
            parts.append(self.tr("%Ln problem(s)", "", problem))
        if held:
            parts.append(self.tr("%Ln already invoiced", "", held))
        if done:
            parts.append(self.tr("%Ln already done", "", done))
        if out:
            parts.append(self.tr("%Ln left out", "", out))
        return " · ".join(parts)


def help_words() -> str:
    """What the page is and what can go wrong."""
    return "\n\n".join(
        (
            translate(
                "CheckWords",
                "Every row of the list stands here, with what would keep it from being billed.",
            ),
            translate(
                "CheckWords",
                "Press a kind of problem at the left to see only its rows. Correct a cell by typing over it."
                " The workbook itself stays as it is; what was changed here is shown in the results.",
            ),
            translate(
                "CheckWords",
                "Ctrl+D fills the first chosen cell down. Ctrl+V pastes a column that was copied in Excel."
                " Delete leaves the chosen rows out or takes them in again. Ctrl+Z undoes."
                " Enter shows everything about a row.",
            ),
            translate(
                "CheckWords",
                "Already invoiced: Zuora has an invoice for this account and target date, or an open draft."
                " Such rows are not sent. If a second invoice is right, send them all the same, with a reason.",
            ),
            translate(
                "CheckWords",
                "The tenant is asked when a connection is chosen, and again when the answer is older than 15 minutes.",
            ),
        )
    )
