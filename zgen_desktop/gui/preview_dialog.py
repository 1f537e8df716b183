"""What would be billed, account by account: credits and what is not known first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from zgen_desktop.core.checking import Checked
from zgen_desktop.core.model.preview import Expected, ExpectedKind, Preview
from zgen_desktop.gui import figures
from zgen_desktop.gui.core_words import spoken
from zgen_desktop.gui.find_field import FindField
from zgen_desktop.gui.row_model import Column, RowModel
from zgen_desktop.gui.row_table import RowTable
from zgen_desktop.gui.scroll_area import calm_bars
from zgen_desktop.gui.widgets import Button, in_row, label, laid_out

translate = QCoreApplication.translate

_ORDER = (ExpectedKind.CREDIT, ExpectedKind.NOT_KNOWN, ExpectedKind.NOTHING, ExpectedKind.AMOUNT)


@dataclass(frozen=True, slots=True)
class _Line:
    row: int
    number: str
    name: str
    expected: Expected


class PreviewDialog(QDialog):
    """Window-modal, to read."""

    def __init__(self, parent: QWidget, checked: Checked, preview: Preview) -> None:
        super().__init__(parent)
        self.resize(820, 560)
        title = self.tr("What would be billed, before tax")
        column = laid_out(self, title)
        column.addWidget(label(title, pixels=19, bold=True))
        self.rows: RowModel[_Line] = RowModel(_columns(), lambda line: line.row, self)
        table = RowTable(self.rows, title)
        calm_bars(table)
        column.addWidget(FindField(table, self.tr("Find account, name"), self))
        column.addWidget(table, 1)
        buttons = in_row(Button(self.tr("&Close"), self.reject))
        buttons.insertStretch(0, 1)
        column.addLayout(buttons)
        self.rows.set_rows(_lines(checked, preview.lines))


def _lines(checked: Checked, lines: Mapping[int, Expected]) -> Sequence[_Line]:
    accounts = checked.tenant.accounts if checked.tenant else {}
    found = []
    for row, expected in lines.items():
        record = accounts.get(row)
        found.append(_Line(row, record.number if record else "", record.name if record else "", expected))
    return sorted(found, key=lambda line: (_ORDER.index(line.expected.kind), line.row))


def _columns() -> list[Column[_Line]]:
    return [
        Column[_Line](translate("PreviewDialog", "Row"), lambda o: str(o.row), lambda o: o.row, True, width=56),
        Column[_Line](translate("PreviewDialog", "Account"), lambda o: o.number, width=120),
        Column[_Line](translate("PreviewDialog", "Name"), lambda o: o.name, width=220),
        Column[_Line](
            translate("PreviewDialog", "Before tax"),
            lambda o: figures.money(o.expected.amount, o.expected.currency),
            _amount,
            align_right=True,
            width=130,
        ),
        Column[_Line](translate("PreviewDialog", "Note"), _note, width=200),
    ]


def _amount(line: _Line) -> Decimal | None:
    return line.expected.amount


def _note(line: _Line) -> str:
    words = {
        ExpectedKind.CREDIT: translate("PreviewDialog", "Credit"),
        ExpectedKind.NOTHING: translate("PreviewDialog", "Nothing to bill"),
        ExpectedKind.NOT_KNOWN: spoken(line.expected.message),
    }
    return words.get(line.expected.kind, "")
