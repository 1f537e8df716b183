"""Last month's list used again: says so where its dates were sent before, and moves them on by a month."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zgen_desktop.core.date_moves import MovedDates, moved_on, put_back
from zgen_desktop.core.fields import DATE_FIELDS
from zgen_desktop.core.importing import ImportedList
from zgen_desktop.core.model.cells import column_index
from zgen_desktop.gui import figures
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.field_line import field_title
from zgen_desktop.gui.list_trouble import trouble_words
from zgen_desktop.gui.sent_dates import SentDates, ask_sent_dates
from zgen_desktop.gui.widgets import GRID, Banner, Offer
from zgen_desktop.gui.worker import Bench


class LastDates(QWidget):
    """Two sentences with buttons, or nothing: ``warning`` about dates that were sent, ``moved`` after they moved."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._path = ""
        self._asked_for: ImportedList | None = None
        self._sent: SentDates | None = None
        self.warning = Banner(lambda c: c.warning)
        self.moved = Banner(lambda c: c.good)
        self.trouble = Banner(lambda c: c.bad)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for banner in (self.warning, self.moved, self.trouble):
            column.addWidget(banner)
            banner.say("")
        self.setVisible(False)
        desk.list_changed.connect(self._on_list)
        desk.run_changed.connect(self._show)
        self._on_list()

    @Slot()
    def _on_list(self) -> None:
        if self._desk.path != self._path or (self._desk.checked is None and self._desk.question is None):
            self._path, self._asked_for, self._sent = self._desk.path, None, None
            self.moved.say("")
            self.trouble.say("")
        imported = self._desk.checked.imported if self._desk.checked else None
        if imported is not None and imported is not self._asked_for:
            self._asked_for = imported
            ask_sent_dates(self._desk, imported, partial(self._on_sent, imported))
        self._show()

    def _on_sent(self, imported: ImportedList, sent: SentDates | None) -> None:
        if imported is self._asked_for:
            self._sent = sent
            self._show()

    @Slot()
    def _show(self) -> None:
        checked = self._desk.checked
        if self._sent and checked:
            text = self.tr("These dates were sent in the run of {day}: target date {target}.").format(
                day=figures.day(self._sent.started.astimezone().date()), target=figures.day(self._sent.target_date)
            )
            fields = [field for field in DATE_FIELDS if field in checked.imported.mapping]
            move = self.tr("&Move dates on by a month")
            idle = not self._desk.running
            offers = [Offer(move, partial(self.move_on, fields), enabled=idle)] if fields else []
            self.warning.say(text, *offers)
        else:
            self.warning.say("")
        self._show_or_hide()

    def _show_or_hide(self) -> None:
        self.setVisible(any(not banner.isHidden() for banner in (self.warning, self.moved, self.trouble)))

    # --- moving ---------------------------------------------------------------------------------------

    def move_on(self, fields: Sequence[str]) -> None:
        """Moves the columns of these dates on by a month; a column that feeds both moves once."""
        checked, edits, selection = self._desk.checked, self._desk.edits, self._desk.selection
        if checked is None:
            return
        imported = checked.imported
        columns = {imported.mapping[field]: field for field in fields if field in imported.mapping}

        def work(_bench: Bench) -> dict[str, MovedDates]:
            moved: dict[str, MovedDates] = {}
            now = edits
            for letter, field in columns.items():
                moved[field] = moved_on(
                    imported.rows,
                    now,
                    column_index(letter),
                    order=selection.date_order,
                    serials=bool(selection.serial_dates),
                    date_1904=imported.info.date_1904,
                )
                now = moved[field].edits
            return moved

        def done(moved: Mapping[str, MovedDates]) -> None:
            # Whatever was corrected meanwhile is not in what was moved.
            if moved and self._desk.edits is edits:
                self._say_moved(moved)
                self._desk.edit(list(moved.values())[-1].edits)

        self._desk.ask(self.tr("Moving the dates"), work, done, lambda error: self.trouble.say(trouble_words(error)))

    def _say_moved(self, moved: Mapping[str, MovedDates]) -> None:
        count = sum(len(one.before) for one in moved.values())
        names = " · ".join(field_title(field) for field in moved)
        text = self.tr("%Ln date(s) moved on by a month: {names}. The workbook is not changed.", "", count)
        text = text.format(names=names)
        unread = sum(one.unread for one in moved.values())
        if unread:
            text += " " + self.tr("%Ln cell(s) without a date stayed as they were.", "", unread)
        self.moved.say(text, Offer(self.tr("&Put the dates back"), partial(self._put_back, moved)))
        self._show_or_hide()

    def _put_back(self, moved: Mapping[str, MovedDates]) -> None:
        edits = self._desk.edits
        for one in reversed(list(moved.values())):
            edits = put_back(edits, one)
        self.moved.say("")
        self._desk.edit(edits)
