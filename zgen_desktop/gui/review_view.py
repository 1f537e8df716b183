"""Review: is this what you want? The facts on the left; on the right what is asked before anything is sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zgen_desktop.core.approval import fingerprint_of
from zgen_desktop.core.checking import Checked
from zgen_desktop.core.confirming import Confirmation
from zgen_desktop.core.errors import ZgenError
from zgen_desktop.core.model.connection import Connection
from zgen_desktop.core.model.rows import ListRow
from zgen_desktop.core.queueing import ListAccounts, Standing, key_of
from zgen_desktop.core.review import Changes, Guards, LastTime, Missing, Review, changes, guards_of, last_run, last_time
from zgen_desktop.core.review import review_of as review_of_list
from zgen_desktop.gui import figures
from zgen_desktop.gui.core_words import spoken
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.entry_fields import Entry, Tick
from zgen_desktop.gui.list_trouble import trouble_words
from zgen_desktop.gui.place_choice import PlaceChoice
from zgen_desktop.gui.preview_card import PreviewCard
from zgen_desktop.gui.preview_desk import PreviewDesk
from zgen_desktop.gui.progress_view import announce
from zgen_desktop.gui.review_facts import FactsCard
from zgen_desktop.gui.review_words import changes_words, missing_words
from zgen_desktop.gui.scroll_area import ScrollArea
from zgen_desktop.gui.waiting_words import waiting_words
from zgen_desktop.gui.widgets import CARD_GAP, GRID, Banner, Card, Offer, label
from zgen_desktop.gui.worker import Bench


@dataclass(frozen=True)
class _Loaded:
    """What the worker found out for Review."""

    review: Review
    changes: Changes | None
    last: LastTime | None
    fingerprint: str
    accounts: ListAccounts | None
    before: tuple[Standing, ...]
    """The lists that wait, as they stand when this one is sent with them."""


class ReviewView(QWidget):
    """``changed`` when what can be pressed changed."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._of: tuple[str, Connection | None] = ("", None)
        self._shown: Checked | None = None
        self._review: Review | None = None
        self._before: Sequence[ListRow] | None = None
        self._asked_again = False
        self._facts = FactsCard()
        self.preview = PreviewDesk(desk, self)
        self.preview_card = PreviewCard(desk, self.preview)
        self._banner = Banner(lambda c: c.warning)
        self._waiting = Banner(lambda c: c.plain)
        self.accounts: ListAccounts | None = None
        self.waiting: tuple[Standing, ...] = ()
        """The lists that are sent before this one."""
        self.reason = Entry()
        self.number = Entry()
        self.first = Tick(self.tr("&First account only, then ask"))
        self.yes = Tick("")
        self.place = PlaceChoice(desk)
        self._reason_label = label(self.tr("&Reason"))
        self._number_label = label()
        self._ceiling = label(bold=True)
        self._first_note = label(
            self.tr("One account is sent. You look at its invoice, then you decide about the others."), quiet=True
        )
        self._missing = label(quiet=True)
        self._build()
        self._connect()

    # --- making ---------------------------------------------------------------------------------------

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARD_GAP)
        column.addWidget(self._banner)
        column.addWidget(self._waiting)
        row = QHBoxLayout()
        row.setSpacing(CARD_GAP)
        left = QVBoxLayout()
        left.setSpacing(CARD_GAP)
        left.addWidget(self._facts)
        left.addWidget(self.preview_card)
        left.addStretch(1)
        row.addLayout(left, 5)
        row.addWidget(self._form(), 4)
        column.addLayout(row, 1)
        area = ScrollArea()
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self._banner.say("")
        self._waiting.say("")

    def _form(self) -> Card:
        card = Card()
        card.column.addWidget(label(self.tr("Before you start"), pixels=16, bold=True))
        for text, field in ((self._reason_label, self.reason), (self._number_label, self.number)):
            text.setBuddy(field)
            card.column.addWidget(text)
            card.column.addWidget(field)
        self.reason.setMaxLength(500)
        self.number.setMaxLength(15)
        self.number.setMaximumWidth(160)
        card.column.addWidget(self._ceiling)
        card.column.addWidget(self.yes)
        card.column.addSpacing(GRID)
        card.column.addWidget(self.first)
        card.column.addWidget(self._first_note)
        card.column.addSpacing(GRID)
        card.column.addWidget(self.place)
        card.column.addSpacing(GRID)
        # Below everything, so that nothing moves under the person's hands while it becomes shorter.
        card.column.addWidget(self._missing)
        card.column.addStretch(1)
        return card

    def _connect(self) -> None:
        self.reason.textChanged.connect(self._on_form)
        self.number.textChanged.connect(self._on_form)
        self.yes.toggled.connect(self._on_form)
        self.first.toggled.connect(self._on_form)
        self.place.changed.connect(self._on_place)
        self._desk.list_changed.connect(self._on_list)
        self.preview.changed.connect(self._on_form)

    # --- coming on screen -----------------------------------------------------------------------------

    def enter(self) -> None:
        """Shows the list as it stands; one that was checked too long ago is checked again first."""
        self._desk.flush_edits()
        self._forget_other_list()
        self.place.look()
        if self._desk.stale and not self._desk.checking:
            self.check_again()
        else:
            self._load()

    def check_again(self) -> None:
        """Asks the tenant anew; the person then sees what changed."""
        checked = self._desk.checked
        if checked is not None and checked.tenant is not None:
            # After a check that failed, what was known before it is still what the person saw.
            self._before = checked.rows
        self._asked_again = True
        self._desk.check()
        self._load()

    def _forget_other_list(self) -> None:
        """What was typed belongs to one list on one tenant."""
        of = (self._desk.path, self._desk.connection)
        if of == self._of:
            return
        self._of = of
        self._shown, self._review, self._before, self._asked_again = None, None, None, False
        self.preview.forget()
        self.reason.clear()
        self._forget_number()

    def forget(self) -> None:
        """What was typed was said, and the list is no longer asked about."""
        self._of = ("", None)
        self._forget_other_list()

    def _forget_number(self) -> None:
        self.number.clear()
        self.yes.setChecked(False)

    @Slot()
    def _on_list(self) -> None:
        # Another list or tenant while this page is away is looked at when it is entered.
        if self.isVisible() and not self._desk.running:
            self._forget_other_list()
            self._load()

    def _load(self) -> None:
        """Facts are counted by the worker: 100,000 rows take too long for a window that must not stand still."""
        desk = self._desk
        checked, connection = desk.checked, desk.connection
        self._review = None
        self.preview.list_is("")
        self._show_state()
        if checked is None or checked.tenant is None or connection is None or desk.stale or desk.checking:
            return
        # Against what the person saw last, on this page or, before the first time, on the one before.
        before = self._shown.rows if self._shown is not None else self._before
        tenant, imported = checked.tenant.tenant, checked.imported
        others = desk.waiting.queue.without(key_of(checked))

        def work(bench: Bench) -> _Loaded:
            run = last_run(bench.journal.summaries(), tenant, imported.sheet, imported.headers)
            last = last_time(bench.journal.summary(run), bench.journal.rows(run)) if run else None
            moved = changes(before, checked.rows) if before is not None else None
            accounts = ListAccounts.of(checked) if others.lists else None
            waiting = others.standings((key_of(checked), accounts)) if accounts else ()
            return _Loaded(review_of_list(checked), moved, last, fingerprint_of(checked), accounts, waiting)

        desk.ask("", work, lambda found: self._loaded(checked, found), self._not_loaded)

    def _loaded(self, checked: Checked, found: _Loaded) -> None:
        connection = self._desk.connection
        if checked is not self._desk.checked or connection is None:
            return
        if self._shown is None:
            self.first.setChecked(guards_of(connection, found.review.rows).first_only)
        elif found.changes:
            self._forget_number()
        self._review, self._shown, self._before = found.review, checked, None
        self.preview.list_is(found.fingerprint)
        self.accounts, self.waiting = found.accounts, found.before
        self._facts.show_facts(found.review, checked, connection)
        self._facts.show_last(found.last)
        self._show_state()
        if self._asked_again:
            self._asked_again = False
            words = changes_words(found.changes)
            self._banner.say(words)
            announce(self, words)

    def _not_loaded(self, error: ZgenError) -> None:
        self._banner.say(f"{spoken(error.title)}. {spoken(error.message)}", Offer(self.tr("&Try again"), self._load))

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  # Qt's name
        """Nobody looks any more, and the worker may be wanted."""
        super().hideEvent(event)
        self.preview.stop()

    # --- showing --------------------------------------------------------------------------------------

    def _show_state(self) -> None:
        desk = self._desk
        if desk.checking:
            self._facts.show_waiting(self.tr("The list is being checked again"))
            self._banner.say(self.tr("The tenant is asked once more, so that you see how things stand now."))
        elif desk.stale:
            self._facts.show_waiting(self.tr("The list must be checked again"))
            words = self.tr("It could not be checked against the tenant. Nothing is sent before that.")
            if desk.list_error is not None:
                words = f"{words} {trouble_words(desk.list_error)}"
            self._banner.say(words, Offer(self.tr("&Try again"), self.check_again))
        elif self._review is None:
            self._banner.say("")
        self._waiting.say(waiting_words(self.waiting) if self._review is not None else "")
        self._show_form()

    def _show_form(self) -> None:
        guards = self._guards()
        production = guards.number
        self._reason_label.setText(
            self.tr("&Reason (required)") if guards.reason else self.tr("&Reason (goes into the record)")
        )
        environment = self._desk.connection.environment.value.upper() if self._desk.connection else ""
        words = self.tr("Type the &number of accounts to send to {environment}")
        if self.waiting:
            words = self.tr("Type the &number of accounts of this list to send to {environment}")
        words = words.format(environment=environment)
        self._number_label.setText(words)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.number.setAccessibleName(words.replace("&", ""))
        for widget in (self._number_label, self.number):
            widget.setVisible(production)
        ceiling = self._desk.connection.ceiling if self._desk.connection else 0
        self._ceiling.setText(self.tr("That is more than %Ln account(s), the ceiling of this connection.", "", ceiling))
        self.yes.setText(self.tr("&Yes, %Ln account(s)", "", guards.rows))
        self._ceiling.setVisible(guards.second_yes)
        self.yes.setVisible(guards.second_yes)
        self.first.setVisible(self.all_rows > 1)
        self._first_note.setVisible(self.all_rows > 1)
        self._on_form()

    @Slot()
    def _on_form(self) -> None:
        connection = self._desk.connection
        words = ""
        if self._review is not None and connection is not None:
            no_place = self.place.error is not None
            words = missing_words(self._missing_now(), connection, self.rows, no_place=no_place)
        self._missing.setText(words)
        self._missing.setVisible(bool(words))
        self.changed.emit()

    @Slot()
    def _on_place(self) -> None:
        self._facts.show_place(*self.place.words())
        self._on_form()

    # --- what is asked --------------------------------------------------------------------------------

    def _guards(self) -> Guards:
        connection = self._desk.connection
        if connection is None:
            return Guards(0, reason=False, number=False, second_yes=False, first_only=False, check_only=False)
        return guards_of(connection, self._review.rows if self._review else self._desk.ready_count())

    @property
    def rows(self) -> int:
        """How many accounts the button is about."""
        return self._guards().rows

    @property
    def all_rows(self) -> int:
        """The same with those of the lists that are sent before."""
        return self.rows + sum(at.rows for at in self.waiting)

    @property
    def first_only(self) -> bool:
        """One account goes first."""
        return self.first.isChecked() and self.all_rows > 1

    def complete(self) -> bool:
        """Whether everything asked for is there, and the list stands as it was shown."""
        return (
            self._review is not None
            and self._shown is self._desk.checked
            and not self._desk.checking
            and self.place.place is not None
            and not self._missing_now()
        )

    def _missing_now(self) -> list[Missing]:
        guards = self._guards()
        approved = self.preview.holding is not None
        said = self.reason.text(), self.number.text(), self.yes.isChecked()
        return guards.missing(*said, figures.number, approved=approved)

    def confirmation(self) -> Confirmation:
        """What the person says by pressing the button."""
        connection = self._desk.connection
        assert connection is not None
        services = self._desk.services
        # Whoever starts meanwhile has waited long enough: what was said until now is taken.
        self.preview.stop()
        return Confirmation(
            rows=self.rows,
            reason=self.reason.text(),
            system_user=services.system_user,
            program_version=services.version,
            per_call=connection.per_call,
            parallel=connection.parallel,
            placement=self.place.placement,
            preview=self.preview.preview,
            approval=self.preview.holding,
        )
