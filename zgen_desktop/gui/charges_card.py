"""Which charges are billed: all, one kind, some kinds, or as columns say."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zgen_desktop.core.column_choices import ListShown, charges_of
from zgen_desktop.core.fields import FLAG_FIELDS
from zgen_desktop.core.model.rows import Charges
from zgen_desktop.core.selection import Selection
from zgen_desktop.gui.calm_inputs import Check, ChoiceBox
from zgen_desktop.gui.field_line import FieldLine, field_title
from zgen_desktop.gui.widgets import CARD_GAP, GRID, Card, label

ALL, USAGE_ONLY, RECURRING_ONLY, ONE_TIME_ONLY, SOME, COLUMNS = (
    "all",
    "usage",
    "recurring",
    "one-time",
    "some",
    "columns",
)
_SETS = {
    ALL: Charges(),
    USAGE_ONLY: Charges(one_time=False, recurring=False),
    RECURRING_ONLY: Charges(one_time=False, usage=False),
    ONE_TIME_ONLY: Charges(recurring=False, usage=False),
}


class ChargesCard(Card):
    """``charges_chosen`` with Charges for all rows; ``columns_wanted`` when columns are to say it; ``column_picked``.

    That one comes with a field and a column's index, -1 for none.
    """

    charges_chosen = Signal(object)
    columns_wanted = Signal()
    column_picked = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.way = ChoiceBox(self.tr("Charges to bill"))
        for word, text in (
            (ALL, self.tr("All")),
            (USAGE_ONLY, self.tr("Usage only")),
            (RECURRING_ONLY, self.tr("Recurring only")),
            (ONE_TIME_ONLY, self.tr("One-time only")),
            (SOME, self.tr("Choose the kinds")),
            (COLUMNS, self.tr("As columns of the list say")),
        ):
            self.way.addItem(text, word)
        self.kinds = [Check(field_title(field)) for field in FLAG_FIELDS]
        self.lines = [FieldLine(field, none=self.tr("in all rows")) for field in FLAG_FIELDS]
        self._kinds = QWidget()
        self._lines = QWidget()
        self._build()
        self.way.activated.connect(lambda _at: self._on_way())
        for kind in self.kinds:
            kind.toggled.connect(lambda _on: self._on_kinds())
        for line in self.lines:
            line.picked.connect(self.column_picked)

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(CARD_GAP)
        name = label(self.tr("Char&ges to bill"), bold=True, wrap=False)
        name.setBuddy(self.way)
        top.addWidget(name)
        top.addWidget(self.way, 1)
        top.addStretch(1)
        self.column.addLayout(top)
        row = QHBoxLayout(self._kinds)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(CARD_GAP)
        for kind in self.kinds:
            row.addWidget(kind)
        row.addStretch(1)
        self.column.addWidget(self._kinds)
        lines = QVBoxLayout(self._lines)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(GRID)
        lines.addWidget(
            label(
                self.tr("A column says yes or no in every row. A kind without a column is billed in all rows."),
                quiet=True,
            )
        )
        for line in self.lines:
            lines.addWidget(line)
        self.column.addWidget(self._lines)

    def show_list(self, listed: ListShown, selection: Selection) -> None:
        """What is billed now."""
        charges = charges_of(listed)
        keep = self.way.currentData()
        way = next((word for word, known in _SETS.items() if known == charges), SOME) if charges else COLUMNS
        if charges and keep == SOME:
            # Who chooses kinds one by one isn't thrown out when the choice happens to be a known one.
            way = SOME
        elif charges == Charges() and keep == COLUMNS:
            way = COLUMNS
        self.way.setCurrentIndex(self.way.findData(way))
        for kind, on in zip(self.kinds, _flags(charges or Charges()), strict=True):
            with QSignalBlocker(kind):
                kind.setChecked(on)
        self._keep_one()
        for line in self.lines:
            line.show_list(listed, selection, needed=False)
        self._show_way()

    def forget(self) -> None:
        """Another list: nothing is about to be chosen."""
        self.way.setCurrentIndex(0)
        self._show_way()

    def _show_way(self) -> None:
        self._kinds.setVisible(self.way.currentData() == SOME)
        self._lines.setVisible(self.way.currentData() == COLUMNS)

    def _on_way(self) -> None:
        way = self.way.currentData()
        self._show_way()
        if way in _SETS:
            self.charges_chosen.emit(_SETS[way])
        elif way == SOME:
            self._on_kinds()
        else:
            self.columns_wanted.emit()

    def _on_kinds(self) -> None:
        self._keep_one()
        self.charges_chosen.emit(Charges(*(kind.isChecked() for kind in self.kinds)))

    def _keep_one(self) -> None:
        """The last kind can't be taken away: there would be nothing to bill."""
        on = [kind for kind in self.kinds if kind.isChecked()]
        for kind in self.kinds:
            last = on == [kind]
            kind.setEnabled(not last)
            kind.setToolTip(self.tr("At least one kind is billed.") if last else "")


def _flags(charges: Charges) -> tuple[bool, bool, bool]:
    return charges.one_time, charges.recurring, charges.usage
