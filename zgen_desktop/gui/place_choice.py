"""Where the results go: into the workbook, beside it, or into a copy; asked and told before anything is sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from zgen_desktop.core.errors import ZgenError
from zgen_desktop.core.model.results import Place, Placement
from zgen_desktop.core.review import results_sheet_name
from zgen_desktop.gui.core_words import spoken
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.entry_fields import FIELD_HEIGHT
from zgen_desktop.gui.widgets import GRID, Button, colours, in_row, label


class Way(QRadioButton):
    """One of several ways. Its mark is drawn here: Fusion's own is hardly seen in the dark, and its focus, too."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setMinimumHeight(FIELD_HEIGHT - GRID)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Ring, dot, text, focus."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        look, focused = colours(), bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(self.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, self))
        painter.setPen(QPen(QColor(look.action if focused else look.quiet), 2 if focused else 1))
        painter.setBrush(QColor(look.card))
        painter.drawEllipse(ring.adjusted(1, 1, -1, -1))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.ink))
            rest = ring.width() * 0.28
            painter.drawEllipse(ring.adjusted(rest, rest, -rest, -rest))
        option.rect = self.style().subElementRect(QStyle.SubElement.SE_RadioButtonContents, option, self)
        self.style().drawControl(QStyle.ControlElement.CE_RadioButtonLabel, option, painter, self)
        painter.end()


class PlaceChoice(QWidget):
    """``changed`` when the place is known, or can't be had."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.place: Place | None = None
        self.error: ZgenError | None = None
        self.choose_copy: Callable[[str], str] = self._ask_for_copy
        self._copy = ""
        self._path = ""
        self._number = 0
        self._into = Way(self.tr("&Into the workbook"))
        self._beside = Way(self.tr("Into a new &workbook beside it"))
        self._to_copy = Way(self.tr("Into &a copy of the workbook"))
        self._meaning = label("", wrap=True, quiet=True)
        self._consequence = ""
        self._choice = ""
        self._hindered = False
        self._file = Button(self.tr("&Other file"), self._choose_file)
        self._again = Button(self.tr("Loo&k again"), self.look)
        self._group = QButtonGroup(self)
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(label(self.tr("Results"), bold=True))
        for radio in (self._into, self._beside, self._to_copy):
            self._group.addButton(radio)
            column.addWidget(radio)
        column.addWidget(self._meaning)
        row = in_row(self._file, self._again)
        row.addStretch(1)
        column.addLayout(row)
        self._into.setChecked(True)
        self._into.clicked.connect(self._on_choice)
        self._beside.clicked.connect(self._on_choice)
        self._to_copy.clicked.connect(self._on_copy)
        for widget in (self._meaning, self._file, self._again):
            widget.setVisible(False)

    # --- what is chosen -------------------------------------------------------------------------------

    @property
    def placement(self) -> str:
        """As it goes into the run: empty for into the workbook, ``into``, ``beside``, or the path of a copy."""
        wish, output = self._wish()
        return output or wish.value

    def _wish(self) -> tuple[Placement, str]:
        if self._to_copy.isChecked():
            return Placement.COPY, self._copy
        # What shows beside only because the workbook can't take it now is still wished into the workbook.
        if self._beside.isChecked() and not self._hindered:
            return Placement.BESIDE, ""
        # Whoever made the workbook wants it left alone, and the person chose it all the same.
        return (Placement.INTO if self._consequence else Placement.AUTO), ""

    @Slot()
    def look(self) -> None:
        """Asks where the results can go as things stand now."""
        if self._path != self._desk.path:
            # Another workbook: what was chosen for the last one is forgotten.
            self._path, self._copy, self._consequence, self._hindered = self._desk.path, "", "", False
            self._into.setChecked(True)
        self._number += 1
        number, path, (wish, output) = self._number, self._path, self._wish()
        results = self._desk.services.results
        self.place, self.error = None, None
        self.changed.emit()

        def work(_bench: object) -> Place:
            return results.place(path, wish, output)

        self._desk.ask(
            "", work, lambda found: self._found(number, wish, found), lambda error: self._failed(number, error)
        )

    @Slot()
    def _on_choice(self) -> None:
        self._hindered = False
        self.look()

    def _found(self, number: int, wish: Placement, place: Place) -> None:
        if number != self._number:
            return
        wished_into = wish in (Placement.AUTO, Placement.INTO)
        if place.consequence and not self._consequence:
            # Beside is what harms nothing; into the workbook all the same is the person's own choice.
            self._beside.setChecked(True)
            self._choice = self._words_of_choice(place)
        elif wished_into:
            self._hindered = not place.into
            (self._beside if self._hindered else self._into).setChecked(True)
        if place.consequence or (place.into and wished_into):
            self._consequence = place.consequence
        self.place = place
        self._show_extras()
        self.changed.emit()

    def _failed(self, number: int, error: ZgenError) -> None:
        if number != self._number:
            return
        self.error = error
        self._show_extras()
        self.changed.emit()

    def _show_extras(self) -> None:
        wish, _output = self._wish()
        meaning = self._choice if self._consequence else ""
        if self._hindered and self.place is not None:
            meaning = self.tr("Not into the workbook: {why}").format(why=spoken(self.place.reason))
        self._meaning.setText(meaning)
        self._meaning.setVisible(bool(meaning))
        self._file.setVisible(wish is Placement.COPY)
        self._again.setVisible(self._hindered or self.error is not None)

    def _words_of_choice(self, place: Place) -> str:
        return self.tr("{reason} Into the workbook all the same? {consequence}").format(
            reason=spoken(place.reason), consequence=spoken(place.consequence)
        )

    # --- a copy ---------------------------------------------------------------------------------------

    @Slot()
    def _on_copy(self) -> None:
        if self._copy:
            self.look()
        else:
            self._choose_file()

    def _choose_file(self) -> None:
        source = Path(self._desk.path)
        chosen = self.choose_copy(str(source.with_name(f"{source.stem} - invoiced{source.suffix}")))
        if chosen:
            self._copy = chosen
        elif not self._copy:
            self._into.setChecked(True)
        self.look()

    def _ask_for_copy(self, proposal: str) -> str:
        suffix = Path(proposal).suffix
        title = self.tr("Save a copy with the results")
        # Whether it may be replaced is said by the place itself: a file that is there is never overwritten.
        option = QFileDialog.Option.DontConfirmOverwrite
        return QFileDialog.getSaveFileName(self, title, proposal, f"*{suffix}", options=option)[0]

    # --- words ----------------------------------------------------------------------------------------

    def words(self) -> tuple[str, str]:
        """The place for the table of facts, and why it is another one than the workbook."""
        if self.error is not None:
            return spoken(self.error.title), f"{spoken(self.error.message)} {spoken(self.error.next_step)}"
        if self.place is None:
            return self.tr("Looking where they can go …"), ""
        name = Path(self.place.path).name
        checked = self._desk.checked
        sheets = [sheet.name for sheet in checked.imported.info.sheets] if checked and self.place.into else []
        words = self.tr("{workbook}, sheet “{sheet}”").format(workbook=name, sheet=results_sheet_name(sheets))
        wish, _output = self._wish()
        if self._hindered:
            return words, self.tr("A new workbook beside yours. {why}").format(why=spoken(self.place.reason))
        if wish is Placement.COPY and not self.place.into:
            return words, self.tr("A new workbook with the results only. {why}").format(why=spoken(self.place.reason))
        if self.place.into and wish is not Placement.COPY:
            return words, self.tr("Everything else in the workbook stays as it is.")
        return words, self.tr("Your workbook stays as it is.")
