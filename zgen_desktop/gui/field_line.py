"""One field on the page of the columns: where it comes from, its first values, how sure the match is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from zgen_desktop.core.column_choices import ColumnShown, ListShown, Match
from zgen_desktop.core.date_moves import month_end
from zgen_desktop.core.fields import ACCOUNT_ID, ACCOUNT_NUMBER, INVOICE_DATE, ONE_TIME, RECURRING, TARGET_DATE, USAGE
from zgen_desktop.core.selection import Selection
from zgen_desktop.gui import figures
from zgen_desktop.gui.calm_inputs import ChoiceBox, DayEdit, Radio
from zgen_desktop.gui.elided import Elided
from zgen_desktop.gui.flow_layout import FlowLayout
from zgen_desktop.gui.palette import Colours, Tone
from zgen_desktop.gui.preview_table import cell_words
from zgen_desktop.gui.widgets import CARD_GAP, GRID, Button, Pill, label

_NAME_WIDTH = 150
_MATCH_WIDTH = 160
_TEXT_DROP = 6
"""Pixels by which a text beside a field is lower than the field's upper edge."""
_SAMPLE_WIDTH = 28
"""Characters of a sample that are shown."""


def field_title(field: str) -> str:
    """A field's name as it stands at the left."""
    names = {
        ACCOUNT_ID: QCoreApplication.translate("Fields", "Account ID"),
        ACCOUNT_NUMBER: QCoreApplication.translate("Fields", "Account number"),
        INVOICE_DATE: QCoreApplication.translate("Fields", "Invoice date"),
        TARGET_DATE: QCoreApplication.translate("Fields", "Target date"),
        ONE_TIME: QCoreApplication.translate("Fields", "One-time charges"),
        RECURRING: QCoreApplication.translate("Fields", "Recurring charges"),
        USAGE: QCoreApplication.translate("Fields", "Usage charges"),
    }
    return names.get(field, field)


def column_title(column: ColumnShown) -> str:
    """``E  Invoice date``; the letter alone where the column has no name."""
    name = column.header if len(column.header) <= 60 else f"{column.header[:59]}…"
    return f"{column.letter}  {name}".rstrip()


def sample_words(column: ColumnShown | None) -> str:
    """The first values of a column."""
    texts = [cell_words(cell) for cell in column.samples] if column else []
    return " · ".join(t if len(t) <= _SAMPLE_WIDTH else f"{t[: _SAMPLE_WIDTH - 1]}…" for t in texts)


class ColumnBox(ChoiceBox):
    """All columns of the list, first an entry for ``none`` where that is possible.

    ``picked`` with a column's index, or -1 for none.
    """

    picked = Signal(int)

    def __init__(self, name: str, none: str) -> None:
        super().__init__(name)
        self._none = none
        self.setPlaceholderText(self.tr("Choose a column…"))
        self._columns: Sequence[ColumnShown] = ()
        self.activated.connect(lambda at: self.picked.emit(self.itemData(at)))

    def show_columns(self, columns: Sequence[ColumnShown], chosen: int | None) -> None:
        """The columns and the one that is chosen; None stands for none."""
        with QSignalBlocker(self):
            if columns != self._columns or not self.count():
                self._columns = columns
                self.clear()
                if self._none:
                    self.addItem(self._none, -1)
                for column in columns:
                    if column.header or column.samples:
                        self.addItem(column_title(column), column.index)
            self.setCurrentIndex(self.findData(-1 if chosen is None else chosen))


class MatchPill(Pill):
    """How sure a match is, as a sign and words."""

    def say_match(self, match: Match, *, needed: bool, asked: bool = False) -> None:
        """The words for a match; a field that is not needed may stay without, one that is ``asked`` is open."""
        good, plain, bad = _good, _plain, _bad
        words = {
            Match.NAME: (self.tr("✓ exact name"), good),
            Match.REMEMBERED: (self.tr("✓ as last time"), good),
            Match.CHOSEN: (self.tr("✓ chosen by you"), good),
            Match.VALUE: (self.tr("✓ same in all rows"), good),
            Match.NOTHING: (self.tr("✕ not found"), bad) if needed else (self.tr("– not used"), plain),
        }
        if asked and match is Match.NOTHING:
            self.say(self.tr("? asked above"), _warning)
            return
        self.say(*words[match])


class FieldLine(QWidget):
    """A field that comes from a column. ``picked`` with the column's index, -1 for none."""

    picked = Signal(str, int)

    def __init__(self, field: str, *, none: str, told: str = "") -> None:
        super().__init__()
        self.field = field
        self.box = ColumnBox(field_title(field), none)
        self.samples = Elided()
        self.match = MatchPill()
        self.middle = QVBoxLayout()
        self.middle.setSpacing(GRID // 2)
        self._from_column = QWidget()
        row = QHBoxLayout(self._from_column)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(CARD_GAP)
        row.addWidget(self.box, 2)
        row.addWidget(self.samples, 3)
        self.middle.addWidget(self._from_column)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(CARD_GAP)
        grid.setColumnMinimumWidth(0, _NAME_WIDTH)
        grid.setColumnMinimumWidth(2, _MATCH_WIDTH)
        grid.setColumnStretch(1, 1)
        name = label(field_title(field), bold=True, wrap=False)
        name.setBuddy(self.box)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.setContentsMargins(0, _TEXT_DROP, 0, 0)
        left.addWidget(name)
        if told:
            left.addWidget(label(told, pixels=12, quiet=True))
        left.addStretch(1)
        grid.addLayout(left, 0, 0)
        grid.addLayout(self.middle, 0, 1)
        right = QVBoxLayout()
        right.setContentsMargins(0, _TEXT_DROP, 0, 0)
        right.addWidget(self.match)
        right.addStretch(1)
        grid.addLayout(right, 0, 2)
        self.box.picked.connect(lambda index: self.picked.emit(self.field, index))

    def show_list(self, listed: ListShown, selection: Selection, *, needed: bool, asked: bool = False) -> None:
        """How the field is read now."""
        index = listed.mapping.get(self.field)
        self.box.show_columns(listed.columns, index)
        self.samples.say(sample_words(listed.column(index)) if index is not None else "")
        self.match.say_match(listed.match(self.field, selection), needed=needed, asked=asked)


class DateLine(FieldLine):
    """A date: from a column, or one day for all rows.

    ``day_chosen`` with the day, ``move_wanted`` for a month on, ``undecided_changed`` when ``undecided`` may have.
    """

    day_chosen = Signal(str, object)
    undecided_changed = Signal()
    move_wanted = Signal(str)

    def __init__(self, field: str, today: date, *, told: str) -> None:
        super().__init__(field, told=told, none="")
        self._fixed: date | None = None
        self._match: Match | None = None
        self._asked = False
        self._today = today
        title = field_title(field)
        self.from_column = Radio(self.tr("From a column"))
        self.one_day = Radio(self.tr("One date for all rows"))
        for radio in (self.from_column, self.one_day):
            radio.setAccessibleName(f"{title}: {radio.text()}")
        self._ways = QButtonGroup(self)
        self._ways.addButton(self.from_column)
        self._ways.addButton(self.one_day)
        self.day = DayEdit(self.tr("{field}, for all rows").format(field=title), month_end(today))
        self.use = Button("", self._on_use)
        self.move_on = Button(self.tr("Move dates on by a month"), lambda: self.move_wanted.emit(self.field))
        self.move_on.setAccessibleName(self.tr("{field}: move dates on by a month").format(field=title))
        self._build()
        self.from_column.setChecked(True)
        self._ways.buttonToggled.connect(lambda *_: self._on_toggled())
        self.day.dateChanged.connect(lambda _day: self._show_use())
        self._show_way()
        self._show_use()

    def _build(self) -> None:
        # Both go on in the next line where a language needs more room than there is.
        ways = FlowLayout(gap=CARD_GAP, line_gap=GRID)
        for widget in (self.from_column, self.one_day, self.move_on):
            ways.addWidget(widget)
        fixed = QWidget()
        row = FlowLayout(gap=GRID, line_gap=GRID)
        fixed.setLayout(row)
        row.addWidget(self.day)
        end = Button(self.tr("End of month"), lambda: self.day.show_day(month_end(self.day.day())))
        end.setAccessibleName(self.tr("{field}: end of month").format(field=field_title(self.field)))
        row.addWidget(end)
        row.addWidget(self.use)
        self._for_all = fixed
        self.middle.insertLayout(0, ways)
        self.middle.addWidget(fixed)

    def show_list(self, listed: ListShown, selection: Selection, *, needed: bool, asked: bool = False) -> None:
        """How the date is read now."""
        super().show_list(listed, selection, needed=needed, asked=asked)
        self._asked = asked
        self._match = listed.match(self.field, selection)
        value = listed.fixed.get(self.field)
        self._fixed = date.fromisoformat(value) if value else None
        if self._fixed:
            self.day.show_day(self._fixed)
        if self._fixed or self.field in listed.mapping:
            (self.one_day if self._fixed else self.from_column).setChecked(True)
        self._show_way()
        self._show_use()

    def forget(self) -> None:
        """Another list: nothing is about to be chosen."""
        self.from_column.setChecked(True)
        self.day.show_day(month_end(self._today))

    def _on_toggled(self) -> None:
        self._show_way()
        self._show_use()

    def _show_way(self) -> None:
        self._for_all.setVisible(self.one_day.isChecked())
        self._from_column.setVisible(self.from_column.isChecked())
        self.move_on.setVisible(self.from_column.isChecked() and self.box.currentIndex() >= 0)

    @property
    def undecided(self) -> bool:
        """Whether a day for all rows is shown that the list is not read with."""
        return self.one_day.isChecked() and self._fixed != self.day.day()

    def _show_use(self) -> None:
        words = figures.day(self.day.day())
        decided = self._fixed == self.day.day()
        text = self.tr("{day} in all rows") if decided else self.tr("Use {day} for all rows")
        self.use.setText(text.format(day=words))
        self.use.setAccessibleName(f"{field_title(self.field)}: {self.use.text()}")
        self.use.setEnabled(not decided)
        if self.undecided:
            self.match.say(self.tr("! not used yet"), _warning)
        elif self._fixed and self.from_column.isChecked():
            self.match.say(self.tr("! still {day}").format(day=figures.day(self._fixed)), _warning)
        elif self._match is not None:
            self.match.say_match(self._match, needed=True, asked=self._asked)
        self.undecided_changed.emit()

    def _on_use(self) -> None:
        self.day_chosen.emit(self.field, self.day.day())


def _good(colours: Colours) -> Tone:
    return colours.good


def _warning(colours: Colours) -> Tone:
    return colours.warning


def _plain(colours: Colours) -> Tone:
    return colours.plain


def _bad(colours: Colours) -> Tone:
    return colours.bad
