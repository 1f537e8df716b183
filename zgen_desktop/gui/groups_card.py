"""The left card of Check: the answer, what needs a look, and how old the check is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from zgen_desktop.core.events import Progress
from zgen_desktop.core.model.cells import Cell
from zgen_desktop.core.model.rows import Problem
from zgen_desktop.core.selection import Selection
from zgen_desktop.gui import figures
from zgen_desktop.gui.core_words import problem_advice, problem_message
from zgen_desktop.gui.group_button import GroupButton
from zgen_desktop.gui.problem_groups import Groups
from zgen_desktop.gui.problem_titles import subtitle_of, title_of
from zgen_desktop.gui.scroll_area import CardScroll
from zgen_desktop.gui.widgets import GRID, Button, Card, label

WIDTH, NARROW_WIDTH = 256, 216


class GroupsCard(Card):
    """``group_pressed`` comes with the key of a group or an empty text for none; ``answer_changed`` with what an
    answer that was given before is taken back to; ``check_again`` and ``stop`` with nothing.
    """

    group_pressed = Signal(str)
    answer_changed = Signal(object)
    check_again = Signal()
    stop = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.answer = label(pixels=19, bold=True)
        self.sentence = label(quiet=True)
        self.column.addWidget(self.answer)
        self.column.addWidget(self.sentence)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._bar.setAccessibleName(self.tr("Progress of the check"))
        self._bar_words = label(quiet=True)
        self._stop = Button(self.tr("S&top checking"), self.stop.emit)
        for widget in (self._bar, self._bar_words, self._stop):
            widget.hide()
            self.column.addWidget(widget)
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID)
        self.column.addWidget(self._scroll(), 1)
        self.age = label(quiet=True)
        self.again = Button(self.tr("Check a&gain"), self.check_again.emit)
        self.column.addWidget(self.age)
        self.column.addWidget(self.again)
        self._said: object = None

    def _scroll(self) -> CardScroll:
        inside = QWidget()
        outer = QVBoxLayout(inside)
        outer.setContentsMargins(0, 0, GRID, 0)
        outer.addLayout(self._list)
        outer.addStretch(1)
        return CardScroll(inside)

    def make_narrow(self, *, narrow: bool) -> None:
        """Leaves more room beside it."""
        self.setFixedWidth(NARROW_WIDTH if narrow else WIDTH)

    def say(self, answer: str, sentence: str) -> None:
        """The page's answer and what goes with it."""
        self.answer.setText(answer)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))

    def say_age(self, words: str, *, can_check: bool) -> None:
        """When the tenant was asked."""
        self.age.setText(words)
        self.age.setVisible(bool(words))
        self.again.setVisible(can_check)

    def show_busy(self, what: str, *, can_stop: bool) -> None:
        """What is being done; empty: nothing."""
        for widget in (self._bar, self._bar_words):
            widget.setVisible(bool(what))
        self._stop.setVisible(can_stop and bool(what))
        if self._bar_words.text() != what:
            self._bar_words.setText(what)
            self._bar.setRange(0, 0)

    def show_progress(self, progress: Progress) -> None:
        """How far it is; only while something is being done."""
        if self._bar.isHidden() or not progress.total:
            return
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        what = QCoreApplication.translate("Progress", progress.what)
        self._bar_words.setText(
            self.tr("{what}: {done} of {total}").format(
                what=what, done=figures.number(progress.done), total=figures.number(progress.total)
            )
        )

    def show_groups(
        self,
        groups: Groups,
        headers: Sequence[Cell],
        notes: Sequence[Problem],
        selection: Selection,
        chosen: str,
    ) -> None:
        """All groups, what is to be said of the whole sheet, and the answers given."""
        said = (
            [(g.key, g.count) for g in groups.ordered()],
            [(note.code, problem_message(note)) for note in notes],
            (selection.hidden, selection.date_order, selection.serial_dates, selection.account_digits),
        )
        if said == self._said:
            self.mark(chosen)
            return
        self._said = said
        had_focus = self._focused_key()
        self._empty()
        for group in groups.ordered():
            button = GroupButton(group, title_of(group, headers), subtitle_of(group))
            button.clicked.connect(lambda on, key=group.key: self.group_pressed.emit(key if on else ""))
            self._list.addWidget(button)
            if group.key == had_focus:
                button.setFocus()
        for note in notes:
            self._list.addWidget(label(f"! {problem_message(note)} {problem_advice(note)}", quiet=True))
        for text, back in self._answers(selection):
            self._list.addWidget(self._answer(text, back))
        self.mark(chosen)

    def mark(self, chosen: str) -> None:
        """Which group the table is filtered to."""
        for button in self.findChildren(GroupButton):
            button.setChecked(button.about.key == chosen)

    def _answer(self, text: str, back: Callable[[Selection], Selection]) -> QWidget:
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, GRID // 2, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(label(text, quiet=True))
        button = Button(self.tr("Change"), lambda: self.answer_changed.emit(back))
        button.setAccessibleName(self.tr("Change: {answer}").format(answer=text))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return line

    def _answers(self, selection: Selection) -> list[tuple[str, Callable[[Selection], Selection]]]:
        """What was asked once, with the way back to the question."""
        found: list[tuple[str, Callable[[Selection], Selection]]] = []
        if selection.hidden is not None:
            include = selection.hidden == "include"
            text = self.tr("Hidden rows are included.") if include else self.tr("Hidden rows are left out.")
            found.append((text, lambda old: replace(old, hidden=None)))
        if selection.date_order is not None:
            order = {
                "dmy": self.tr("Dates are read day first."),
                "mdy": self.tr("Dates are read month first."),
                "ymd": self.tr("Dates are read year first."),
            }[selection.date_order]
            found.append((order, lambda old: replace(old, date_order=None)))
        if selection.serial_dates is not None:
            text = (
                self.tr("Plain numbers are days.") if selection.serial_dates else self.tr("Plain numbers are no days.")
            )
            found.append((text, lambda old: replace(old, serial_dates=None)))
        if selection.account_digits is not None:
            digits = selection.account_digits
            text = (
                self.tr("Account numbers get leading zeros to %n digits.", "", digits)
                if digits
                else self.tr("Account numbers are taken as they are written.")
            )
            found.append((text, lambda old: replace(old, account_digits=None)))
        return found

    def _focused_key(self) -> str:
        focused = self.focusWidget()
        return focused.about.key if isinstance(focused, GroupButton) and focused.hasFocus() else ""

    def _empty(self) -> None:
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                # Away at once, so that it is neither found nor focused until it is deleted.
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
