"""Below the table of Check: what is wrong with the row at hand, uncut by any column, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zgen_desktop.core.model.rows import ListRow, RowState
from zgen_desktop.core.model.tenant import AccountRecord
from zgen_desktop.gui import figures
from zgen_desktop.gui.account_facts import account_line
from zgen_desktop.gui.check_columns import problems_of
from zgen_desktop.gui.core_words import problem_advice
from zgen_desktop.gui.elided import Elided
from zgen_desktop.gui.widgets import GRID


class RowLine(QWidget):
    """Two lines of text whose height never changes, so that the table above does not jump."""

    def __init__(self) -> None:
        super().__init__()
        self._fact, self._advice = Elided(quiet=False), Elided()
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, 0, GRID, 0)
        column.setSpacing(2)
        for line in (self._fact, self._advice):
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(line)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No row is at hand."""
        self._say(self.tr("Choose a row to read here what is wrong with it."), self.tr("Enter shows all of it."))

    def show_row(self, row: ListRow, record: AccountRecord | None, words: str) -> None:
        """Another row: the name of its account, what its last column says, and what the tenant says of the account."""
        where = self.tr("Row {row}").format(row=figures.number(row.row))
        name = record.name if record else ""
        facts = account_line(record) if record else ""
        advice = " · ".join(part for part in (self._advice_of(row), facts) if part)
        self._say(f"{' · '.join(part for part in (where, name) if part)}: {words}", advice)

    def texts(self) -> tuple[str, str]:
        """Both lines, uncut."""
        return self._fact.whole(), self._advice.whole()

    def _say(self, fact: str, advice: str) -> None:
        self._fact.say(fact)
        self._advice.say(advice)
        self.setAccessibleName(f"{fact} {advice}".strip())

    def _advice_of(self, row: ListRow) -> str:
        problems = problems_of(row)
        if problems:
            return problem_advice(problems[0])
        if row.state is RowState.HELD:
            return self.tr("Look at the invoice in Zuora. Send the row only if a second invoice is right.")
        return ""
