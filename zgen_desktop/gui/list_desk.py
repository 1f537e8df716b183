"""The list on the person's desk: how it is read, what was corrected, what the tenant says of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from threading import Event as StopEvent
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from zgen_desktop.core.account_lookup import Answers
from zgen_desktop.core.checking import Checked, Checker
from zgen_desktop.core.column_choices import without_unknown_fields
from zgen_desktop.core.edits import Edits, SeenRows, still_fitting
from zgen_desktop.core.errors import UsageError, ZgenError
from zgen_desktop.core.events import Event
from zgen_desktop.core.model.connection import Connection
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.tenant import UserInfo
from zgen_desktop.core.questions import ImportQuestionError
from zgen_desktop.core.queueing import CHECK_HOLDS, Queue
from zgen_desktop.core.reading_once import ReadOnce
from zgen_desktop.core.selection import Selection
from zgen_desktop.core.services import Services, practice_connection
from zgen_desktop.gui.collection import collection_paused
from zgen_desktop.gui.waiting_lists import AsOpened, WaitingLists
from zgen_desktop.gui.worker import Bench, Worker

EDIT_PAUSE_MS = 300
"""Corrections that follow each other faster are judged together."""


@dataclass(frozen=True)
class _Ask:
    """What a check was asked with."""

    number: int
    path: str
    selection: Selection
    edits: Edits
    connection: Connection | None
    seen: SeenRows
    seen_sheet: str
    queue: Queue
    stop: StopEvent


class ListDesk(QObject):
    """The part of the desk that holds the list. Signals are told in ``Desk``."""

    list_changed = Signal()
    question_asked = Signal(object)
    failed = Signal(object)
    busy_changed = Signal(str)
    connection_changed = Signal()
    edits_taken_back = Signal(int)

    def __init__(self, services: Services, worker: Worker) -> None:
        super().__init__()
        self.services = services
        self.worker = worker
        self.path = ""
        self.selection = Selection()
        self.edits = Edits()
        self.checked: Checked | None = None
        self.checked_at: datetime | None = None
        """When the tenant was asked; None while the list was only read, and while it is judged anew."""
        self.checking = False
        """Whether what ``checked`` says is about to be replaced: the list is being read or checked."""
        self.question: ImportQuestionError | None = None
        self._understood: Selection | None = None
        self.list_error: ZgenError | None = None
        """Why the list could not be read or checked the last time; None once that went well."""
        self.connection: Connection | None = None
        self.user: UserInfo | None = None
        self.waiting = WaitingLists()
        """The lists that were confirmed before this one and are not sent yet."""
        self._number = 0
        self._settings_fault = ""
        self._stop_check = StopEvent()
        self._workbook = ReadOnce(services.workbook)
        self._seen = SeenRows()
        self._seen_sheet = ""
        self._answers: tuple[Connection, Answers, datetime] | None = None
        self._judged_by: tuple[object, ...] = ()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(EDIT_PAUSE_MS)
        self._soon.timeout.connect(self.read_list)

    # --- the list -------------------------------------------------------------------------------------

    def open_workbook(self, path: str) -> None:
        """Puts another list on the desk and reads it. What was chosen for the last one is forgotten."""
        self._put(path, Selection(), Edits())
        self.read_list()

    def _put(self, path: str, selection: Selection, edits: Edits) -> None:
        self.path = path
        self.selection, self.edits, self._seen = selection, edits, SeenRows()
        self.checked, self.checked_at, self.question, self.list_error = None, None, None, None
        self._understood = None
        self._forget_run()
        self.list_changed.emit()

    def put_away(self) -> None:
        """No list lies on the desk any more."""
        self._number += 1
        self._stop_check.set()
        self._soon.stop()
        self.checking, self.checked_at = False, None
        self._put("", Selection(), Edits())

    def as_opened(self) -> AsOpened:
        """What puts this list on the desk again."""
        return AsOpened(self.path, self.selection, self.edits, self._seen, self._seen_sheet)

    def open_again(self, known: AsOpened) -> None:
        """Puts a list on the desk with what was chosen and corrected then, and reads it."""
        self._put(known.path, known.selection, known.edits)
        self._seen, self._seen_sheet = known.seen, known.seen_sheet
        self.read_list()

    def _forget_run(self) -> None:
        """Another list: the run on the desk was of the last one."""

    def choose(self, selection: Selection) -> None:
        """Reads the list anew by other choices; corrections stay."""
        self.selection = selection
        self.read_list()

    def edit(self, edits: Edits) -> None:
        """Judges the list anew with other corrections; the tenant is asked only what it was not asked yet."""
        self._take(edits)
        self.read_list()

    def edit_soon(self, edits: Edits) -> None:
        """The same, once the person pauses. Nothing can be sent in between."""
        self._take(edits)
        self.checking, self.checked_at = True, None
        self._soon.start()

    def _take(self, edits: Edits) -> None:
        if self.checked is not None:
            seen = self._seen.and_of(edits.rows, self.checked.rows)
            if seen is not self._seen:
                self._seen, self._seen_sheet = seen, self.checked.imported.sheet
        self.edits = edits

    def read_list(self) -> None:
        """Reads and validates; with a connection, the check against the tenant follows."""
        self._check("Reading the list", with_tenant=self.connection is not None)

    def check(self) -> None:
        """Reads the list and asks the tenant everything again.

        A person wants it, so a rejected login is tried once more; checks that come by themselves never do that,
        because Zuora locks a user after a few.
        """
        self._answers = None
        self.ask("", lambda bench: bench.disconnect_tenant(), lambda _nothing: None, self.failed.emit)
        self._check("Checking", with_tenant=True)

    def forget_answers(self) -> None:
        """Invoices may have been made: before anything else is sent, the tenant is asked everything again."""
        self._answers, self.checked_at = None, None

    def stop_check(self) -> None:
        """Gives the check against the tenant up; what was known before stays."""
        self._stop_check.set()

    def _check(self, what: str, *, with_tenant: bool) -> None:
        if not self.path:
            return
        self._soon.stop()
        self._stop_check.set()
        self._stop_check = StopEvent()
        self._number += 1
        asked = _Ask(
            self._number,
            self.path,
            self.selection,
            self.edits,
            self.connection if with_tenant else None,
            self._seen,
            self._seen_sheet,
            self.waiting.queue,
            self._stop_check,
        )
        self.checking, before = True, self.checked_at
        self.checked_at = None
        today, checker = self.services.today(), Checker(self._workbook, self.services.settings)
        known = self._known(asked.connection)

        def work(bench: Bench) -> tuple[Checked, Checked, Edits, SeenRows]:
            with collection_paused() as keep:
                schema = self.services.schema(asked.connection)
                selection = without_unknown_fields(asked.selection, schema.invoice_fields)
                checked = checker.check(asked.path, selection, today, schema=schema, edits=asked.edits)
                keep(len(checked.rows))
                seen = asked.seen.settled()
            # A row of another sheet is another row, whatever stands in it.
            same = checked.imported.sheet == asked.seen_sheet
            fitting = still_fitting(asked.edits, seen.cells if same else {}, checked.rows)
            if known is None or fitting is not asked.edits:
                # The tenant is asked about the list as it is by itself, whatever else waits.
                return checked, asked.queue.judged(checked), fitting, seen
            return checked, self._ask_tenant(bench, checker, checked, asked, known), fitting, seen

        def done(result: tuple[Checked, Checked, Edits, SeenRows]) -> None:
            checked, shown, fitting, seen = result
            if self._seen is asked.seen:
                self._seen = seen
            if asked.number != self._number:
                return
            if fitting is not asked.edits:
                self._take_back(asked.edits, fitting)
                return
            self._show(asked, shown, more=asked.connection is not None and shown.tenant is None)
            if self.checking:
                self._go_on_with_tenant(checker, checked, asked, before)

        self.ask(what, work, done, lambda error: self._fail(asked, error, before))

    def _go_on_with_tenant(self, checker: Checker, checked: Checked, asked: _Ask, before: datetime | None) -> None:
        """The list is on screen; now the tenant is asked about all of it."""
        name = asked.connection.name if asked.connection else ""
        self.ask(
            self.tr("Checking against {name}").format(name=name),
            lambda bench: self._ask_tenant(bench, checker, checked, asked, Answers()),
            lambda found: self._show(asked, found, more=False) if asked.number == self._number else None,
            lambda error: self._fail(asked, error, before),
        )

    def _ask_tenant(self, bench: Bench, checker: Checker, checked: Checked, asked: _Ask, known: Answers) -> Checked:
        assert asked.connection is not None

        def emit(event: Event) -> None:
            if asked.stop.is_set():
                raise UsageError(
                    "check_stopped",
                    "The check was stopped",
                    "The tenant was not asked about all accounts.",
                    "Check again before you send.",
                )
            bench.emit(event)

        zuora = bench.zuora(asked.connection)
        digits = asked.selection.account_digits
        found = checker.ask_tenant(checked.imported, zuora, bench.journal, emit=emit, known=known, digits=digits)
        return asked.queue.judged(found)

    def _known(self, connection: Connection | None) -> Answers | None:
        """What this tenant said less than 15 minutes ago."""
        if self._answers is None or connection is None or self._answers[0] != connection:
            return None
        _connection, answers, at = self._answers
        return answers if self._age(at) <= CHECK_HOLDS else None

    def _show(self, asked: _Ask, checked: Checked, *, more: bool) -> None:
        """Puts what was found on the desk; ``more`` when the tenant is still to be asked."""
        self.checking = more
        self.checked, self.question, self.list_error = checked, None, None
        self._understood = asked.selection
        self._judged_by = (asked.path, asked.selection, asked.edits, asked.connection)
        if checked.tenant is not None and asked.connection is not None:
            answers, now = checked.tenant.answers, self.services.clock.now()
            # With answers taken over, the check is as old as the oldest of them.
            at = self._answers[2] if self._answers and self._answers[1] is answers else now
            self._answers, self.checked_at = (asked.connection, answers, at), at
            self.user = checked.tenant.user
            self.connection_changed.emit()
        self.list_changed.emit()

    def _fail(self, asked: _Ask, error: ZgenError, before: datetime | None) -> None:
        if asked.number != self._number:
            return
        self.checking = False
        if isinstance(error, ImportQuestionError):
            self.checked, self.question, self.list_error = None, error, None
            self._understood = asked.selection
            self.list_changed.emit()
            self.question_asked.emit(error)
            return
        self.list_error = error
        # Choices that can't be read are given up: what is on screen was read by the ones before.
        self.selection = self._understood or self.selection
        # A failed check keeps what it has, and its age where it still is of the same list.
        if self._judged_by == (asked.path, asked.selection, asked.edits, asked.connection):
            self.checked_at = before
        self.list_changed.emit()
        if error.code != "check_stopped":
            self.failed.emit(error)

    def _take_back(self, edits: Edits, fitting: Edits) -> None:
        """The workbook was changed elsewhere: corrections whose rows are not the same any more are given up."""
        self.edits = fitting
        self._seen = self._seen.only(fitting.rows)
        self.edits_taken_back.emit(len(edits.rows) - len(fitting.rows))
        self.read_list()

    @property
    def stale(self) -> bool:
        """Whether the tenant must be asked again before anything is sent."""
        if self.checked is None or self.checked.tenant is None or self.checked_at is None:
            return True
        return self._age(self.checked_at) > CHECK_HOLDS

    def _age(self, at: datetime) -> float:
        return (self.services.clock.now() - at).total_seconds()

    def ready_count(self) -> int:
        """How many rows may be sent."""
        return self.checked.counts.get(RowState.READY, 0) if self.checked else 0

    # --- the tenant -----------------------------------------------------------------------------------

    def known_connections(self) -> Sequence[Connection]:
        """All connections; where the settings can't be read that is told once, and the practice tenant is left."""
        try:
            known = self.services.connections()
        except ZgenError as error:
            if str(error) != self._settings_fault:
                self._settings_fault = str(error)
                self.failed.emit(error)
            return [practice_connection()]
        self._settings_fault = ""
        return known

    def choose_connection(self, name: str) -> None:
        """Connects; a list on the desk is checked against the new tenant. A name that is gone chooses none.

        While lists wait for another connection nothing is changed, and ``waiting.other_connection_wanted`` is told.
        """
        if self.waiting.refuse(name):
            return
        try:
            self.connection = self.services.connection(name) if name else None
        except ZgenError as error:
            self.connection = None
            self.failed.emit(error)
        self.user = None
        self.checked_at, self._answers = None, None
        self.connection_changed.emit()
        if self.path:
            self.read_list()

    # --- everything -----------------------------------------------------------------------------------

    def ask(
        self, what: str, work: Callable[[Bench], Any], done: Callable[[Any], None], failed: Callable[[ZgenError], None]
    ) -> None:
        """Something slow; ``what`` is said meanwhile (empty: nothing is said)."""

        def after(result: Any) -> None:
            self.busy_changed.emit("")
            done(result)

        def wrong(error: ZgenError) -> None:
            self.busy_changed.emit("")
            failed(error)

        if what:
            self.busy_changed.emit(what)
        self.worker.ask(work, after, wrong)

    @Slot()
    def flush_edits(self) -> None:
        """Judges waiting corrections at once, before the page is left."""
        if self._soon.isActive():
            self.read_list()
