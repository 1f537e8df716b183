"""Check: is everything right? The answer, what needs a look, and every row to be corrected in its place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zgen_desktop.core.errors import ZgenError
from zgen_desktop.core.events import Event, Progress
from zgen_desktop.core.questions import ImportQuestionError, ask_zeros
from zgen_desktop.gui.check_table import CheckTable
from zgen_desktop.gui.check_words import CheckWords, help_words
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.environment_box import environment_word
from zgen_desktop.gui.groups_card import GroupsCard
from zgen_desktop.gui.list_questions import Answer, ListQuestions
from zgen_desktop.gui.list_trouble import trouble_words
from zgen_desktop.gui.page import Action, Page, Place
from zgen_desktop.gui.problem_groups import Group, Groups, group_rows, sheet_problems
from zgen_desktop.gui.problem_titles import title_of
from zgen_desktop.gui.slices import Slices
from zgen_desktop.gui.widgets import CARD_GAP, Banner, Offer

AGE_TOLD_EVERY_MS = 20_000
_CONNECTIONS_SHOWN = 4
_NARROW = 1100
"""Pixels; on a screen at 200 % there is less."""
_SHORT = 2_000
"""Lists up to this length are grouped before anything is painted."""


class CheckPage(Page):
    """The third step. ``columns_changed`` comes with what ``set_columns`` takes, to be remembered."""

    columns_changed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.groups = Groups()
        self._words = CheckWords(desk, self)
        self.banner = Banner(lambda c: c.warning)
        self.questions = ListQuestions()
        self.left = GroupsCard()
        self.right = CheckTable(desk.services.today)
        self._chosen: Group | None = None
        self._wanted: frozenset[int] = frozenset()
        self._taken_back = 0
        self._path = ""
        self._grouping = Slices(self)
        self._clock = QTimer(self)
        self._clock.setInterval(AGE_TOLD_EVERY_MS)
        self._clock.timeout.connect(self._tell_age)
        self._build()
        self._connect()
        self._show_all()

    def _build(self) -> None:
        self._body = QWidget()
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(CARD_GAP)
        row.addWidget(self.left)
        row.addWidget(self.right, 1)
        self.column.addWidget(self.banner)
        self.column.addWidget(self.questions)
        self.column.addWidget(self._body, 1)

    def _connect(self) -> None:
        desk = self.desk
        desk.list_changed.connect(self._show_all)
        desk.connection_changed.connect(self._show_state)
        desk.busy_changed.connect(self._on_busy)
        desk.event_came.connect(self._on_event)
        desk.edits_taken_back.connect(self._on_taken_back)
        self.right.stack.edits_changed.connect(self._on_edits)
        self.right.filter_removed.connect(lambda: self.choose_group(""))
        self.right.table.layout_changed.connect(self.columns_changed)
        self.left.group_pressed.connect(self.choose_group)
        self.left.check_again.connect(desk.check)
        self.left.stop.connect(desk.stop_check)
        self.left.answer_changed.connect(self._on_answer)
        self.questions.answered.connect(self._on_answer)
        self.questions.elsewhere.connect(lambda: self.go.emit(Place.COLUMNS))

    @property
    def at_work(self) -> bool:
        """Whether rows are still being grouped after a check."""
        return self._grouping.busy

    def set_columns(self, layout: dict[str, Any]) -> None:
        """The choice and width of columns as they were the last time."""
        self.right.set_columns(layout)

    # --- the frame asks -------------------------------------------------------------------------------

    def main_action(self) -> Action | None:
        """On to Review, with the number of accounts."""
        if self.desk.checked is None:
            return None
        ready = self.desk.ready_count()
        return Action(
            self.tr("&Review %Ln account(s)", "", ready), lambda: self.go.emit(Place.GENERATE), self._may_go_on()
        )

    def side_actions(self) -> Sequence[Action]:
        """Back to the columns."""
        return (Action(self.tr("&Back"), lambda: self.go.emit(Place.COLUMNS)),)

    def status(self) -> str:
        """The counts."""
        return self._words.status()

    def help_text(self) -> str:
        """What this is and what can go wrong."""
        return help_words()

    def reachable(self) -> bool:
        """With a list."""
        return bool(self.desk.path)

    def done(self) -> bool:
        """Checked against the tenant, and something can be sent, or was."""
        return self._may_go_on() or (self.desk.list_was_sent and not self.desk.checking)

    def tells(self, error: ZgenError) -> bool:
        """Why the list could not be read or checked."""
        return error is self.desk.list_error

    def begin_at(self) -> QWidget | None:
        """The rows."""
        return self.right.table

    def entered(self) -> None:
        """An old check is made again by itself."""
        self._clock.start()
        desk = self.desk
        if (
            desk.connection
            and desk.path
            and desk.stale
            and not desk.checking
            and not desk.running
            and not desk.question
        ):
            desk.check()
        self._show_all()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """In a narrow window the table has the room."""
        super().resizeEvent(event)
        self.left.make_narrow(narrow=self.width() < _NARROW)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  # Qt's name
        """Corrections are judged before another page shows them."""
        super().hideEvent(event)
        self._clock.stop()
        self.right.correcting.finish()
        self.desk.flush_edits()

    def _may_go_on(self) -> bool:
        desk = self.desk
        return desk.connection is not None and desk.ready_count() > 0 and not desk.stale and not desk.checking

    # --- showing --------------------------------------------------------------------------------------

    @Slot()
    def _show_all(self) -> None:
        desk = self.desk
        if desk.path != self._path:
            self._path, self._taken_back = desk.path, 0
            self.right.correcting.give_up()
            self.choose_group("")
            self.right.find_field.clear()
            self.right.say("")
        if desk.edits is not self.right.stack.edits:
            self.right.stack.begin_with(desk.edits)
        question = desk.question or self._zeros()
        self.questions.show_question(question)
        self._body.setVisible(question is None)
        if desk.checked is not None:
            self.right.show_list(desk.checked, desk.edits)
            groups = Groups()
            rows = desk.checked.rows
            short = len(rows) <= _SHORT
            self._grouping.start(group_rows(rows, groups), lambda: self._show_groups(groups), at_once=short)
        else:
            # Rows of another list, or of another reading of it, must not stand under this one's name.
            self._grouping.cancel()
            self.groups = Groups()
            self.right.clear()
            self.left.show_groups(self.groups, (), (), desk.selection, "")
        self.right.setEnabled(desk.checked is not None)
        self._show_state()

    def _zeros(self) -> ImportQuestionError | None:
        """What the tenant's answers give cause to ask, once for the column."""
        checked = self.desk.checked
        zeros = checked.tenant.zeros if checked is not None and checked.tenant is not None else None
        if zeros is None or checked is None or self.desk.selection.account_digits is not None:
            return None
        return ask_zeros(checked.imported.sheet, zeros)

    def _show_groups(self, groups: Groups) -> None:
        checked = self.desk.checked
        if checked is None:
            return
        self.groups = groups
        chosen = self._chosen.key if self._chosen else ""
        notes = sheet_problems(checked.imported.problems)
        self.left.show_groups(groups, checked.imported.headers, notes, self.desk.selection, chosen)
        if self._chosen is not None:
            self._filter()
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        # While rows are being grouped nobody knows yet how many need a look.
        self.left.say(self._words.answer(), "" if self.at_work else self._words.sentence(self.groups))
        self._tell_age()
        self._show_busy()
        self._show_banner()
        self.changed.emit()

    def _show_busy(self) -> None:
        desk = self.desk
        asking = desk.checking and desk.connection is not None and desk.checked is not None
        what = ""
        if asking and desk.connection is not None:
            what = self.tr("Checking against {name}").format(name=desk.connection.name)
        elif desk.checking:
            what = self.tr("Reading the list")
        self.left.show_busy(what, can_stop=asking)

    def _tell_age(self) -> None:
        desk = self.desk
        can = desk.connection is not None and desk.checked is not None and not desk.checking and not desk.running
        self.left.say_age(self._words.age(), can_check=can)

    def _show_banner(self) -> None:
        desk = self.desk
        if not desk.path:
            self.banner.say(
                self.tr("There is no list yet. Open a workbook first."),
                Offer(self.tr("&Open a workbook"), lambda: self.go.emit(Place.WORKBOOK)),
            )
        elif desk.list_error is not None and not desk.checking:
            again = desk.check if desk.connection else desk.read_list
            self.banner.say(trouble_words(desk.list_error), Offer(self.tr("Try &again"), again))
        elif self._taken_back:
            text = self.tr(
                "The workbook was changed meanwhile. Corrections of %Ln row(s) no longer fit and were taken back.",
                "",
                self._taken_back,
            )
            self.banner.say(text, Offer(self.tr("&All right"), self._forget_taken_back))
        elif desk.connection is None and desk.question is None:
            self.banner.say(self.tr("Choose a connection to check the list against the tenant."), *self._connections())
        else:
            self.banner.say("")

    def _connections(self) -> list[Offer]:
        known = self.desk.services.connections()
        offers = []
        for connection in known[:_CONNECTIONS_SHOWN]:
            text = f"{connection.name} · {environment_word(connection.environment)}"
            choose = partial(self.desk.choose_connection, connection.name)
            name = self.tr("Check against {name}").format(name=text)
            offers.append(Offer(text.replace("&", "&&"), choose, name))
        if len(known) > _CONNECTIONS_SHOWN:
            offers.append(Offer(self.tr("&More…"), lambda: self.go.emit(Place.CONNECTIONS)))
        return offers

    # --- what happens ---------------------------------------------------------------------------------

    @Slot(str)
    def choose_group(self, key: str) -> None:
        """Shows only the rows that are in the group now; they stay while they are corrected."""
        self._chosen, self._wanted = self.groups.found.get(key), frozenset()
        self.right.table.clearSelection()
        self._filter()
        self.left.mark(key)

    def _filter(self) -> None:
        checked = self.desk.checked
        if self._chosen is None or checked is None:
            self.right.show_filter(None, "", None)
            return
        last = self._chosen
        # A group that has become empty stays chosen: its rows, now in order, are still what the person looks at.
        group = self.groups.found.get(last.key) or Group(last.kind, last.code, last.column, example=last.example)
        self._chosen = group
        self._wanted |= frozenset(group.rows)
        self.right.show_filter(group, title_of(group, checked.imported.headers), self._wanted)

    @Slot(object, object)
    def _on_edits(self, edits: Any, rows: Any) -> None:
        self.right.say("")
        self.right.show_edits(edits, rows)
        self.desk.edit_soon(edits)
        self._show_state()

    @Slot(int)
    def _on_taken_back(self, rows: int) -> None:
        self._taken_back += rows

    def _forget_taken_back(self) -> None:
        self._taken_back = 0
        self._show_banner()

    @Slot(object)
    def _on_answer(self, answer: Answer) -> None:
        self.desk.choose(answer(self.desk.selection))

    @Slot(str)
    def _on_busy(self, _what: str) -> None:
        self._show_busy()
        self._tell_age()
        self.changed.emit()

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        if isinstance(event, Progress):
            self.left.show_progress(event)
