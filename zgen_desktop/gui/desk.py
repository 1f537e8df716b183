"""What lies on the person's desk: a list, how it is read, the tenant, a run. Pages show it and ask it to change."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event as StopEvent
from typing import Any

from PySide6.QtCore import Signal, Slot

from zgen_desktop.core.checking import Checked
from zgen_desktop.core.confirming import Confirmation, confirm, refuse_check_only
from zgen_desktop.core.deciding import Decision, decide
from zgen_desktop.core.errors import AccessError, UsageError, WorkbookError, ZgenError
from zgen_desktop.core.events import Event, SheetWritten
from zgen_desktop.core.exporting import placement_of
from zgen_desktop.core.list_changes import check_as_read
from zgen_desktop.core.model.connection import Connection
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunHead, RunRow, RunState, RunSummary
from zgen_desktop.core.queueing import ListAccounts, Queue, QueuedList, at_its_turn, next_may_begin
from zgen_desktop.core.running import Ended, Runner, make_ready_again
from zgen_desktop.core.services import Services
from zgen_desktop.gui.run_words import not_sent, unclear
from zgen_desktop.gui.waiting_desk import WaitingDesk
from zgen_desktop.gui.worker import Bench, Worker

CHECKPOINT_SECONDS = 180.0


@dataclass(frozen=True, slots=True)
class RunView:
    """A run as it stands in the record, for the pages."""

    summary: RunSummary
    rows: Sequence[RunRow]
    with_expected: bool = False
    """Whether a preview said of any row what would be billed."""


class Desk(WaitingDesk):
    """The state behind the pages. All of it lives in the GUI thread; slow work goes to the worker.

    Signals: ``list_changed`` when the list, its reading or its check changed; ``question_asked`` with an
    ImportQuestionError when only the person can decide; ``failed`` with a ZgenError that belongs to no page;
    ``busy_changed`` with what is being done (empty: nothing); ``connection_changed``; ``event_came`` with each
    event of the core; ``run_changed`` when the run on the desk changed; ``run_ended`` with an ``Ended``;
    ``history_changed`` when runs were added or changed; ``stop_asked`` when a person wants the run to stop;
    ``may_fall_asleep`` when a run begins and the computer can't be kept awake; ``edits_taken_back`` with a
    number of rows whose corrections were given up because the workbook was changed elsewhere.
    """

    event_came = Signal(object)
    run_changed = Signal()
    run_ended = Signal(object)
    history_changed = Signal()
    stop_asked = Signal()
    may_fall_asleep = Signal()
    _viewed = Signal(object)
    _went_wrong = Signal(object)
    _falls_asleep = Signal()
    # The worker thread emits only these three: what is connected to them lives in the GUI thread, and so whoever
    # listens to the desk is told there, however it is connected.

    def __init__(self, services: Services, worker: Worker) -> None:
        super().__init__(services, worker)
        self.run: RunView | None = None
        self.finding_out = False
        """Whether the run at work only finds out what happened, and sends nothing."""
        self.first_only = False
        """Whether the run at work rests after one account, to ask."""
        self.list_follows = False
        """While the end of a run is told: whether the next list begins right after that."""
        self.wanted_row: int | None = None
        """The row that ``show_run`` was asked for; Results takes it."""
        self._stop = StopEvent()
        worker.told.connect(self._on_event)
        self._viewed.connect(self._on_view)
        self._went_wrong.connect(self._on_wrong)
        self._falls_asleep.connect(self._on_asleep)

    def _forget_run(self) -> None:
        self.run = None

    # --- the run --------------------------------------------------------------------------------------

    def start_run(self, said: Confirmation, *, first_only: bool, accounts: ListAccounts | None = None) -> None:
        """Confirms the list as checked, freezes it, and sends it: after the lists that wait.

        ``first_only``: of the first list one account is sent first. ``accounts`` where they are known already.
        """
        one = self.confirmed(said, first_only=first_only, accounts=accounts)
        if not self.waiting:
            self._send(one, first_only=first_only, waited=False)
        elif self.wait_with(one):
            self.start_waiting(first_only=first_only)

    def start_waiting(self, *, first_only: bool | None = None) -> bool:
        """Sends the lists that wait, each as a run of its own; the next begins when the one before has finished.

        ``first_only``: one account of the first list, then the person is asked; None as it was confirmed.
        """
        if self.running or not self.waiting:
            return False
        # A person wants it, so a rejected login is tried once more.
        self.ask("", lambda bench: bench.disconnect_tenant(), lambda _none: None, self.failed.emit)
        self.waiting.end()
        self._send_next(first_only)
        return True

    def _send_next(self, first_only: bool | None = False) -> None:
        one = self.waiting.queue.lists[0]
        # From now on the window is at work, so that what listens to the lists takes them for being sent.
        self.running = True
        self.waiting.take_next()
        self._send(one, first_only=one.first_only if first_only is None else first_only, waited=True)

    def _send(self, one: QueuedList, *, first_only: bool, waited: bool) -> None:
        others = self.waiting.queue
        on_record = False

        def work(bench: Bench) -> Ended:
            nonlocal on_record
            connection, checked, said = one.connection, one.checked, one.said
            if waited:
                connection, checked = self._at_its_turn(bench, one, others)
                said = replace(said, rows=checked.counts.get(RowState.READY, 0))
            else:
                check_as_read(self.services.workbook, checked)
            head, rows = confirm(checked, connection, said, self.services.clock.now())
            wish, output = placement_of(head)
            self.services.results.place(head.workbook, wish, output)
            bench.journal.create_run(head, rows)
            on_record = True
            self.services.settings.put_layout(checked.imported.layout)
            self._viewed.emit(_view(bench, head.id))
            try:
                return self._work(bench, head, connection, most=1 if first_only else None)
            except AccessError as error:
                # The run is on record and nothing of it was sent: it can be continued, no other one is needed.
                bench.journal.set_run_state(head.id, RunState.STOPPED, error.message)
                return Ended(bench.journal.summary(head.id), error)

        def not_begun() -> None:
            if waited and not on_record:
                self.waiting.put_back(one)

        self.first_only = first_only
        self._start(work, not_begun=not_begun)

    def _at_its_turn(self, bench: Bench, one: QueuedList, others: Queue) -> tuple[Connection, Checked]:
        """A list that has waited, with what the connection is now and what may still be sent of it."""
        connection = self.services.connection(one.connection.name)
        tenant = one.tenant.tenant
        zuora = bench.zuora(connection, tenant)
        checker, now = self.services.checker, self.services.clock.now()
        return connection, at_its_turn(one, others, checker, zuora, bench.journal, now, bench.emit)

    def go_on(
        self,
        run: str,
        *,
        find_out: bool = True,
        send: bool = True,
        before: Callable[[Bench], object] = lambda _bench: None,
    ) -> None:
        """Continues a run: sends what is ready (unless ``send`` is False) and finds out what is unknown."""

        def work(bench: Bench) -> Ended:
            # A person wants it, so a rejected login is tried once more.
            bench.disconnect_tenant()
            head = bench.journal.summary(run).head
            connection = self.services.connection(head.connection)
            if send:
                refuse_check_only(connection)
            most = None if send else 0

            def begin() -> None:
                before(bench)
                # Pages that follow the run begin with how it stands now.
                self._viewed.emit(_view(bench, run))

            return self._work(bench, head, connection, most=most, find_out=find_out, before=begin)

        if self.waiting.turn is None or self.run is None or run != self.run.summary.head.id:
            # Another run than the one that was started with the waiting lists.
            self.waiting.end()
        self.first_only = False
        self._start(work, finding_out=not send)

    def send_refused_again(self, run: str, count: int) -> None:
        """Refused rows become ready and are sent; ``count`` is what the person saw."""
        why = "to be sent again, in the window"
        self.go_on(run, before=lambda bench: make_ready_again(bench.journal, run, RowState.REJECTED, count, why))

    def send_absent_again(self, run: str, count: int, only: Collection[int] | None = None) -> None:
        """Rows that are known not to have been made become ready and are sent, each alone.

        ``only`` are the rows that the person chose, None for all of them.
        """
        why = "to be sent again, in the window"
        self.go_on(run, before=lambda bench: make_ready_again(bench.journal, run, RowState.ABSENT, count, why, only))

    def decide(self, run: str, rows: Sequence[int], as_: Decision, invoice_id: str, reason: str) -> None:
        """Keeps a person's decision about rows that need one, and writes the sheet again."""

        def work(bench: Bench) -> RunView:
            decide(bench.journal, run, rows, as_, invoice_id, reason)
            self._write(bench, run)
            return _view(bench, run)

        def done(view: RunView) -> None:
            # What was decided there may set accounts of the list on the desk free.
            self.forget_answers()
            self._on_view(view)
            self.history_changed.emit()

        self.ask("Keeping the decision", work, done, self.failed.emit)

    def stop(self) -> None:
        """After the calls in flight."""
        self._stop.set()
        self.stop_asked.emit()

    @property
    def stopping(self) -> bool:
        """Whether somebody has asked the run to stop; stays so until the next one begins."""
        return self._stop.is_set()

    def write_sheet(self, run: str) -> None:
        """Writes the results sheet of a run again."""

        def work(bench: Bench) -> RunView:
            self.services.exporter(bench.journal).write(run)
            return _view(bench, run)

        self.ask("Writing the results", work, self._on_view, self.failed.emit)

    def show_run(self, run: str, row: int | None = None) -> None:
        """Puts a run of the record on the desk; ``row`` is the one to be looked at."""
        self.wanted_row = row
        self.ask("Opening the run", lambda bench: _view(bench, run), self._on_view, self.failed.emit)

    @property
    def list_name(self) -> str:
        """The list at hand: of several that were started together the one at work, else the one on the desk."""
        if self.waiting.turn is not None:
            return self.waiting.turn.name
        return Path(self.path).name if self.path else ""

    @property
    def list_was_sent(self) -> bool:
        """Whether the run on the desk is one of the list on the desk."""
        return self.run is not None and Path(self.run.summary.head.workbook) == Path(self.path).absolute()

    def run_was_changed(self, run: str) -> None:
        """Invoices of a run were taken back or posted: pages show it, and the list is held against it anew."""
        self.forget_answers()
        if self.run is not None and self.run.summary.head.id == run:
            self.ask("", lambda bench: _view(bench, run), self._on_view, self.failed.emit)
        self.history_changed.emit()

    def connect_to(self, name: str) -> bool:
        """Chooses the connection of a run unless it is chosen already; False, and told, where it is gone."""
        if self.connection is None or self.connection.name != name:
            try:
                self.services.connection(name)
            except UsageError as error:
                self.failed.emit(error)
                return False
            self.choose_connection(name)
        # While lists wait for another connection the person is asked first.
        return self.connection is not None and self.connection.name == name

    def _next_follows(self, ended: Ended) -> bool:
        """Whether the next list begins by itself."""
        if self.waiting.turn is None:
            return False
        well = ended.problem is None and not self.stopping
        if self.first_only and well and not_sent(ended.summary) and not unclear(ended.summary):
            # The person looks at the first account; the lists follow when this one has gone on and ended.
            return False
        if well and self.waiting and not self.first_only and next_may_begin(ended.summary, problem=False):
            return True
        self.waiting.end()
        return False

    def _start(
        self,
        work: Callable[[Bench], Ended],
        *,
        finding_out: bool = False,
        not_begun: Callable[[], None] = lambda: None,
    ) -> None:
        self._stop.clear()
        self.running, self.finding_out = True, finding_out
        self.run_changed.emit()

        def after(bench: Bench) -> tuple[Ended, RunView]:
            with self.services.awake.hold() as awake:
                if not awake:
                    self._falls_asleep.emit()
                ended = work(bench)
            return ended, _view(bench, ended.summary.head.id)

        def done(result: tuple[Ended, RunView]) -> None:
            ended, view = result
            self.running = self.finding_out = False
            self.forget_answers()
            self.list_follows = self._next_follows(ended)
            self._on_view(view)
            self.run_ended.emit(ended)
            self.history_changed.emit()
            if self.list_follows:
                self.list_follows = False
                self._send_next()

        def wrong(error: ZgenError) -> None:
            self.running = self.finding_out = False
            self.forget_answers()
            not_begun()
            self.waiting.end()
            self.run_changed.emit()
            self.failed.emit(error)
            self.history_changed.emit()

        what = self.tr("Finding out what happened") if finding_out else self.tr("Sending")
        self.ask(what, after, done, wrong)

    def _work(self, bench: Bench, head: RunHead, connection: Connection, **options: Any) -> Ended:
        zuora = bench.zuora(connection, head.tenant if connection.name == head.connection else None)
        written_at = self.services.clock.monotonic()

        def checkpoint(run: str) -> None:
            nonlocal written_at
            if self.services.clock.monotonic() - written_at >= CHECKPOINT_SECONDS:
                written_at = self.services.clock.monotonic()
                self._write(bench, run)

        runner = Runner(bench.journal, zuora, self.services.clock, bench.emit, self._stop, checkpoint)
        ended = runner.work(head.id, patience=connection.busy_minutes * 60, **options)
        self._write(bench, head.id)
        return replace(ended, summary=bench.journal.summary(head.id))

    def _write(self, bench: Bench, run: str) -> None:
        try:
            bench.emit(SheetWritten(run, self.services.exporter(bench.journal).write(run)))
        except (WorkbookError, UsageError) as error:
            # The record has every outcome; the person is told and can write the sheet elsewhere.
            self._went_wrong.emit(error)

    # --- everything -----------------------------------------------------------------------------------

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        self.event_came.emit(event)

    @Slot(object)
    def _on_wrong(self, error: ZgenError) -> None:
        self.failed.emit(error)

    @Slot()
    def _on_asleep(self) -> None:
        self.may_fall_asleep.emit()

    @Slot(object)
    def _on_view(self, view: RunView) -> None:
        self.run = view
        self.run_changed.emit()


def _view(bench: Bench, run: str) -> RunView:
    rows = bench.journal.rows(run)
    return RunView(bench.journal.summary(run), rows, any(row.expected is not None for row in rows))
