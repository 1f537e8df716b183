"""The journal: the SQLite file that knows every run, call and outcome (design.md section 2).

Each change is one transaction that is on the disk when the method returns (WAL, synchronous FULL),
checked against core.states and told in the hash-chained events. No secret is ever handed to it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from zgen_desktop import __version__
from zgen_desktop.adapters import (
    journal_calls,
    journal_chain,
    journal_changes,
    journal_damage,
    journal_evidence,
    journal_file,
    journal_forgetting,
    journal_heads,
    journal_questions,
    journal_rows,
    journal_search,
    journal_verify,
)
from zgen_desktop.adapters.clock import SystemClock
from zgen_desktop.adapters.data_folder import FolderLock
from zgen_desktop.adapters.journal_chain import Teller
from zgen_desktop.adapters.journal_taking_back import ChangeJournal
from zgen_desktop.adapters.paths import refuse_network_folder
from zgen_desktop.core.invariants import insist
from zgen_desktop.core.model.audit import RecordCheck, SentCall, SetAside, Told
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import (
    Call,
    DoneKey,
    FoundRow,
    RowInvoice,
    RowOutcome,
    RowRef,
    RunHead,
    RunRow,
    RunState,
    RunSummary,
    TenantKey,
    WrittenSheet,
)
from zgen_desktop.core.ports import Clock


class Journal(ChangeJournal):
    """The port Journal over SQLite. Made by ``open``; closed by ``close`` or as a context."""

    def __init__(
        self, file: journal_file.JournalFile, clock: Clock, who: str, program: str, lock: FolderLock | None = None
    ) -> None:
        self._file = file
        self._program = program
        # A lock that nobody refers to is given back.
        self._lock = lock
        self._clock = clock
        self._who = who

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        writable: bool,
        lock: FolderLock | None = None,
        clock: Clock | None = None,
        who: str = "",
        program: str = __version__,
        connect: journal_file.Connect = journal_file.connect,
    ) -> Self:
        """Opens ``DATA/journal.sqlite3``. ``who`` is the system's user, ``program`` the version, for the events.

        A writable journal needs the held lock of its folder and is made where it is missing. Without
        ``writable`` no lock is needed, nothing can be changed, another process may write at the same
        time, and a missing file reads as empty.
        ``connect`` opens the connections to the file. Raises JournalError (``journal_put_aside`` where a damaged
        file was put aside, to be opened once more; without ``writable`` ``journal_damaged``; ``journal_newer``,
        ``journal_foreign``, ``journal_unsafe``, ``journal_write_failed``, ``journal_unreadable``) and UsageError
        (``network_folder``).
        """
        clock = clock or SystemClock()
        if not writable:
            return cls(journal_file.open_for_reading(path, connect), clock, who, program)
        assert lock is not None, "a writable journal needs the data folder's lock"
        insist(lock.held, "the data folder's lock was given back")
        insist(lock.folder.samefile(path.parent), "the lock is of another folder")
        refuse_network_folder(path.parent)
        teller = Teller(who, clock.now(), program)
        return cls(journal_file.open_for_writing(path, teller, connect), clock, who, program, lock)

    def close(self) -> None:
        """Harmless when done twice."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def recover(self) -> Sequence[str]:
        """At start of the program: rows being sent become unknown, open runs broken off; their ids."""
        with self._file.write() as database:
            return journal_changes.recover(database, self._teller())

    def create_run(self, head: RunHead, rows: Sequence[RunRow]) -> None:
        """A run and all its rows, state OPEN.

        Raises JournalError(``journal_begun_anew``) within the quiet window after a damaged record was put aside.
        """
        with self._file.write() as database:
            journal_heads.refuse_too_early(database, head, self._clock.now())
            told = journal_heads.insert(database, head)
            body = {"head": told, **journal_rows.insert(database, head.id, rows)}
            journal_chain.append(database, self._teller(), "run created", head.id, body, journal_heads.words(head))

    def set_run_state(self, run: str, state: RunState, detail: str = "") -> None:
        """OPEN again, finished or stopped; raises JournalError(``no_such_run``)."""
        with self._file.write() as database:
            journal_heads.set_state(database, self._teller(), run, state, detail)

    def summary(self, run: str) -> RunSummary:
        """Raises JournalError(``no_such_run``)."""
        with self._file.read() as database:
            journal_heads.require(database, run)
            return journal_questions.summaries(database, run)[0]

    def summaries(self) -> Sequence[RunSummary]:
        """All runs, newest first."""
        with self._file.read() as database:
            return journal_questions.summaries(database)

    def rows(self, run: str, states: Collection[RowState] | None = None) -> Sequence[RunRow]:
        """Rows of a run in source order, by stored state; raises JournalError(``no_such_run``)."""
        with self._file.read() as database:
            journal_heads.require(database, run)
            return journal_rows.load(database, run, states)

    def some_rows(self, run: str, numbers: Collection[int]) -> Sequence[RunRow]:
        """The rows with these Excel row numbers, in source order; quick in a run of any size."""
        with self._file.read() as database:
            journal_heads.require(database, run)
            return journal_rows.load_some(database, run, numbers)

    def row_count(self, run: str) -> int:
        """How many rows a run has; raises JournalError(``no_such_run``)."""
        with self._file.read() as database:
            journal_heads.require(database, run)
            return journal_questions.row_count(database, run)

    def begin_call(self, call: Call) -> None:
        """The intent, on the disk when this returns.

        AssertionError where it would break the protocol: a run that isn't open, a row that isn't
        READY or has no account id, an account twice in the call, or in any run of the tenant a row
        of the account that is sending, unknown, ambiguous or unverified.
        """
        with self._file.write() as database:
            journal_calls.begin(database, self._teller(), call)

    def finish_call(self, call: str, outcomes: Sequence[RowOutcome], reply_date: datetime | None, digest: str) -> None:
        """The outcome of all rows of a call at once; AssertionError for more or fewer rows than it carried.

        READY with code ``not_sent`` means that no byte left: such a call is not counted as an attempt.
        """
        with self._file.write() as database:
            journal_calls.finish(database, self._teller(), call, outcomes, reply_date, digest)

    def read_back(
        self, call: str, outcomes: Sequence[RowOutcome], invoices: Sequence[RowInvoice], pending: Collection[int] = ()
    ) -> None:
        """What the invoices of a call are; the rows in ``outcomes`` are verified, others keep waiting."""
        with self._file.write() as database:
            journal_calls.read_back(database, self._teller(), call, outcomes, invoices, pending)

    def unverified_calls(self, run: str) -> Sequence[Call]:
        """Calls with answers that were not read back yet, oldest first."""
        with self._file.read() as database:
            return journal_questions.unverified_calls(database, run)

    def denied_calls(self, run: str) -> Sequence[tuple[Call, Sequence[int]]]:
        """Calls with rows that were refused or had nothing to bill, with those rows, oldest first."""
        with self._file.read() as database:
            return journal_questions.denied_calls(database, run)

    def begin_asking(self, call: str, tenant_date: datetime) -> None:
        """On the disk when this returns; AssertionError for a call that is in flight, or of a run that isn't open."""
        with self._file.write() as database:
            journal_calls.begin_asking(database, self._teller(), call, tenant_date)

    def askings(self, run: str) -> Mapping[str, datetime]:
        """When each call of the run that was asked about again was so the last time, by the tenant's clock."""
        with self._file.read() as database:
            return journal_questions.askings(database, run)

    def unknown_calls(self, run: str) -> Sequence[tuple[Call, Sequence[int]]]:
        """Calls whose rows are UNKNOWN (by a row's latest call), with those rows, oldest first."""
        with self._file.read() as database:
            return journal_questions.unknown_calls(database, run)

    def being_sent(self, call: str) -> Collection[int]:
        """The rows that are on record as being sent by this call; none for a call that isn't there."""
        with self._file.read() as database:
            return journal_questions.being_sent(database, call)

    def first_unproved_call(self, run: str, row: int) -> Call | None:
        """The earliest call of a row that never got a definite answer (protocol.md rules 12 and 14)."""
        with self._file.read() as database:
            return journal_questions.first_unproved_call(database, run, row)

    def settle(self, run: str, outcomes: Sequence[RowOutcome], invoices: Sequence[RowInvoice]) -> None:
        """What was found out about unknown rows; they are verified."""
        with self._file.write() as database:
            journal_changes.settle(database, self._teller(), run, outcomes, invoices)

    def change_rows(
        self, run: str, outcomes: Sequence[RowOutcome], why: str, invoices: Sequence[RowInvoice] = ()
    ) -> None:
        """Changes outside a call; the event keeps ``why`` and what the rows said before."""
        with self._file.write() as database:
            journal_changes.change_rows(database, self._teller(), run, outcomes, why, invoices)

    def blocked_accounts(self, tenant: TenantKey) -> Mapping[str, Sequence[RowRef]]:
        """Accounts with a row that is sending, unknown, ambiguous or unverified, in any run of the tenant."""
        with self._file.read() as database:
            return journal_questions.blocked_accounts(database, tenant)

    def accounts_to_send(self, tenant: TenantKey) -> Mapping[str, Sequence[RowRef]]:
        """Accounts with a row that is READY in a run of the tenant that is not finished."""
        with self._file.read() as database:
            return journal_questions.accounts_to_send(database, tenant)

    def done_before(self, tenant: TenantKey, keys: Collection[DoneKey]) -> Mapping[DoneKey, RowRef]:
        """Rows that ended as generated or added to draft, read back or not (protocol.md rule 6)."""
        with self._file.read() as database:
            return journal_questions.done_before(database, tenant, keys)

    def not_made(self, tenant: TenantKey, keys: Collection[DoneKey]) -> Mapping[DoneKey, RowRef]:
        """Rows that are ABSENT and wait for a person's decision, in any run of the tenant."""
        with self._file.read() as database:
            return journal_questions.not_made(database, tenant, keys)

    def invoice_ids(self, run: str) -> Collection[str]:
        """Ids of all invoices that the run made (main and sibling), read back or not."""
        with self._file.read() as database:
            return journal_questions.invoice_ids(database, run)

    def longest_quiet_window(self, tenant: TenantKey) -> float:
        """The longest of all runs to the tenant, in seconds; 0 without any."""
        with self._file.read() as database:
            return journal_questions.longest_quiet_window(database, tenant)

    def note_written(self, run: str, sheet: WrittenSheet) -> None:
        """The results sheet of a run stands in a file."""
        with self._file.write() as database:
            journal_heads.note_written(database, self._teller(), run, sheet)

    def head_hash(self) -> str:
        """The hash of the newest event: lower-case hex, 64 zeros without any."""
        with self._file.read() as database:
            return journal_chain.head(database)

    def unfinished_runs(self, connection: str) -> Sequence[str]:
        """Runs over a connection that are not finished, or have unknown, unverified or ambiguous rows."""
        with self._file.read() as database:
            return journal_questions.unfinished_runs(database, connection)

    def search(self, text: str, limit: int) -> Sequence[FoundRow]:
        """Rows of all runs by account number, id, name, invoice number or invoice id; best matches first."""
        with self._file.read() as database:
            return journal_search.search(database, text, limit)

    def verify_chain(self, anchors: Collection[str] = (), run: str = "") -> RecordCheck:
        """Reads everything anew; ``anchors`` are hashes kept elsewhere that must be among the events' hashes."""
        with self._file.read() as database:
            if run:
                journal_heads.require(database, run)
            return journal_verify.verify(database, anchors, run)

    def sent_calls(self, run: str, row: int) -> Sequence[SentCall]:
        """The calls that carried a row, oldest first."""
        with self._file.read() as database:
            return journal_evidence.sent_calls(database, run, row)

    def told(self, run: str, row: int) -> Sequence[Told]:
        """The events that name a row, and those of its run as a whole, oldest first."""
        with self._file.read() as database:
            journal_heads.require(database, run)
            return journal_evidence.told(database, run, row)

    def rows_with_invoice(self, text: str) -> Sequence[tuple[str, int]]:
        """Run and row of every row that an invoice was ever seen for, by its id or number; the newest run first."""
        with self._file.read() as database:
            return journal_evidence.rows_with_invoice(database, text)

    def put_aside(self) -> Sequence[SetAside]:
        """Damaged records that lie beside this one, oldest first."""
        return [SetAside(str(path), at) for path, at in journal_damage.put_aside_before(self._file.path)]

    def forgettable(self, before: datetime) -> Sequence[str]:
        """Finished runs that ended before a moment, with nothing left to do and not forgotten yet; oldest first."""
        with self._file.read() as database:
            return journal_forgetting.forgettable(database, before)

    def forget(self, runs: Sequence[str]) -> None:
        """Erases cells and messages of runs; AssertionError for one that something is left to do about."""
        with self._file.write() as database:
            for run in runs:
                journal_forgetting.forget(database, self._teller(), run)
        self._file.wipe()

    def other_copies(self) -> Sequence[str]:
        """Files beside this one that hold what was on record once: older formats, damaged records."""
        return [str(path) for path in journal_file.copies_before(self._file.path)]

    def newest_tenant_date(self) -> datetime | None:
        """The newest date that any tenant ever told, whatever this machine's clock says."""
        with self._file.read() as database:
            return journal_forgetting.newest_tenant_date(database)

    def _teller(self) -> Teller:
        return Teller(self._who, self._clock.now(), self._program, self._file.seals)
