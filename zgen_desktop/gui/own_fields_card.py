"""The tenant's own fields that an invoice can carry: from a column, one value for all rows, or not sent."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zgen_desktop.core.column_choices import ListShown
from zgen_desktop.core.selection import Selection
from zgen_desktop.gui.entry_fields import Entry
from zgen_desktop.gui.field_line import FieldLine
from zgen_desktop.gui.widgets import GRID, Card, label


class OwnFieldLine(FieldLine):
    """A field of the tenant's own. ``value_chosen`` with a text for all rows, empty for none."""

    value_chosen = Signal(str, str)

    def __init__(self, field: str, *, none: str) -> None:
        super().__init__(field, none=none)
        self.value = Entry()
        self.value.setPlaceholderText(self.tr("or one value for all rows"))
        self.value.setAccessibleName(self.tr("{field}, for all rows").format(field=field))
        self.middle.addWidget(self.value)
        self.value.editingFinished.connect(self._on_value)
        self._known = ""

    def show_list(self, listed: ListShown, selection: Selection, *, needed: bool, asked: bool = False) -> None:
        """As every field, and the value for all rows."""
        super().show_list(listed, selection, needed=needed, asked=asked)
        self._known = listed.fixed.get(self.field, "")
        with QSignalBlocker(self.value):
            self.value.setText(self._known)
        self.value.setVisible(self.field not in listed.mapping)

    def _on_value(self) -> None:
        text = self.value.text().strip()
        if text != self._known:
            self._known = text
            self.value_chosen.emit(self.field, text)


class OwnFieldsCard(Card):
    """A line for each; hidden where the tenant has none. The signals are those of the lines."""

    column_picked = Signal(str, int)
    value_chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[OwnFieldLine] = []
        self.column.addWidget(label(self.tr("Your tenant's own fields"), bold=True))
        self.column.addWidget(
            label(self.tr("They are on the invoice as they stand here. An empty cell is not sent."), quiet=True)
        )
        self._lines = QWidget()
        self._of_lines = QVBoxLayout(self._lines)
        self._of_lines.setContentsMargins(0, 0, 0, 0)
        self._of_lines.setSpacing(GRID)
        self.column.addWidget(self._lines)
        self.hide()

    def show_list(self, listed: ListShown, selection: Selection) -> None:
        """How the fields are read now."""
        if [line.field for line in self.lines] != list(listed.own_fields):
            self._make_lines(listed.own_fields)
        for line in self.lines:
            line.show_list(listed, selection, needed=False)
        self.setVisible(bool(self.lines))

    def _make_lines(self, fields: tuple[str, ...]) -> None:
        for line in self.lines:
            self._of_lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [OwnFieldLine(field, none=self.tr("not sent")) for field in fields]
        for line in self.lines:
            self._of_lines.addWidget(line)
            line.picked.connect(self.column_picked)
            line.value_chosen.connect(self.value_chosen)
