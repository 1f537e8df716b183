"""What the core needs of the world. Port, adapter, fake and test share one word."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from threading import Event as StopEvent
from typing import Any, Generic, Protocol, TypeVar

from zgen_desktop.core.audit_record import AuditRecord
from zgen_desktop.core.change_record import ChangeRecord
from zgen_desktop.core.model.abilities import Abilities
from zgen_desktop.core.model.cells import Sheet, SheetRow, TextFormat, WorkbookInfo
from zgen_desktop.core.model.changes import ChangeKind
from zgen_desktop.core.model.connection import Connection, Secret
from zgen_desktop.core.model.preview import PreviewAnswer, PreviewRequest
from zgen_desktop.core.model.results import Place, Placement, ResultsTable
from zgen_desktop.core.model.rows import AccountRow, RowState
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
from zgen_desktop.core.model.tenant import AccountRecord, Answer, InvoiceRecord, ItemRecord, UserInfo

T_co = TypeVar("T_co", covariant=True)


class Clock(Protocol):
    """Time, so that tests can own it."""

    def now(self) -> datetime:
        """This machine's wall clock, UTC and aware."""

    def monotonic(self) -> float:
        """Seconds that never go backwards."""

    def wait(self, seconds: float, stop: StopEvent) -> bool:
        """Waits, or returns True at once when ``stop`` is set meanwhile."""


class KeepAwake(Protocol):
    """Keeps the computer from going to sleep. Best effort: a run is never stopped or harmed for it."""

    def hold(self) -> AbstractContextManager[bool]:
        """Awake until the end of the block; yields False where the computer can't be kept awake. Never raises."""


class Workbook(Protocol):
    """Reads workbooks and text lists. All failures are WorkbookError."""

    def with_text(self, text: TextFormat) -> Workbook:
        """The same reader, for text lists in this encoding and with this delimiter; None: found out."""

    def inspect(self, path: str) -> WorkbookInfo:
        """The sheets, the kind and the fingerprint."""

    def peek(self, path: str, sheet: str, rows: int) -> Sequence[SheetRow]:
        """The first ``rows`` rows with content of a sheet, without reading the rest."""

    def read(self, path: str, sheet: str) -> Sheet:
        """One whole sheet."""


class ResultsSheet(Protocol):
    """Adds the results to a workbook without touching anything else in it. Failures are WorkbookError."""

    def place(self, workbook: str, wish: Placement, output: str = "", previous: WrittenSheet | None = None) -> Place:
        """Where results can go as things stand; writes nothing.

        AUTO goes into the workbook, or beside it with the reason where that can't be. INTO also goes
        into a write-reserved, final, signed or shared one. COPY is a copy of the workbook at ``output``,
        which must not exist unless ``previous``, the sheet that the same run has written, stands in it.
        """

    def footer(self, path: str, sheet: str) -> str | None:
        """The page footer of a sheet as it stands in a file, None where file or sheet are gone; only reads."""

    def write(self, table: ResultsTable, place: Place, workbook: str, previous: WrittenSheet | None) -> WrittenSheet:
        """Writes, checks and swaps in one step. ``previous`` is replaced if it stands as it was left.

        Where the swap can't be done at the end (open elsewhere, disk full), a workbook beside is
        written instead and ``note`` says so.
        """


@dataclass(frozen=True, slots=True)
class Found(Generic[T_co]):
    """What a query found. ``complete`` is False where the WSDL has no queryMore and there was more."""

    records: tuple[T_co, ...]
    server_date: datetime | None
    complete: bool = True


class PreparedCall(Protocol):
    """A generate() request that is serialised and connected, and of which no byte was written."""

    request_sha256: str
    """Lower-case hex over the body of the request, without the session."""
    key: str
    """What the tenant keeps the answer under, for ``Zuora.ask_again``; empty where it keeps none."""
    span: float
    """Seconds from its first byte on within which the identical request may go out again; 0 without a key."""

    def send(self) -> Answer:
        """Writes the request once and reads the answer. Never raises; never repeats.

        With a key a lost answer is asked for with the identical request, which the tenant does not do twice.
        """

    def close(self) -> None:
        """Gives the connection back unused; harmless after ``send``."""


class Zuora(Protocol):
    """A tenant. Reading calls may be repeated; generate() never is. Failures of reading are AccessError."""

    host: str
    """Host name without port, ``practice`` for the built-in practice tenant."""

    def login(self) -> UserInfo:
        """Logs in anew and says who and where. A rejected login is never repeated."""

    def invoices(self, where: str, at_most: int | None = None) -> Found[InvoiceRecord]:
        """``select <all that the WSDL has> from Invoice where …``, all pages.

        Of more than ``at_most`` only the first page is read, and ``complete`` is False.
        """

    def accounts(self, where: str) -> Found[AccountRecord]:
        """The same for Account."""

    def items(self, where: str) -> Found[ItemRecord]:
        """The same for InvoiceItem. Raises AccessError(``wrong_wsdl``) where the WSDL doesn't know it."""

    def preview(self, requests: Sequence[PreviewRequest]) -> Sequence[PreviewAnswer]:
        """What would be billed for 1 to 20 accounts, each once in a call; nothing is made. Pair by account.

        Raises AccessError, ``wrong_wsdl`` where the WSDL has no billingPreview().
        """

    def pdf(self, invoice_id: str, write: Callable[[bytes], object]) -> bool:
        """Gives an invoice's PDF to ``write`` piece by piece; False where the tenant has no file of it.

        Raises AccessError: ``pdf_refused`` where it is about this invoice alone, ``wrong_wsdl`` where there are no
        PDFs over this connection. What was given until then is not the whole file.
        """

    def day(self, day: date) -> str:
        """A day as a ZOQL literal with quotes, for this WSDL's date fields."""

    def prepare(self, rows: Sequence[AccountRow]) -> PreparedCall:
        """Serialises generate() for 1 to 50 rows and connects. Renews an ageing session before."""

    def ask_again(
        self, rows: Sequence[AccountRow], key: str, request_sha256: str, before: Callable[[], object]
    ) -> Answer | None:
        """What became of generate() for these rows, sent under ``key``: proof by the tenant, never a second effect.

        The identical request goes out once more; if the first never arrived, it is done now. ``before`` is called
        just before that, and what it raises is raised: then nothing was sent. None where nothing can
        be asked: the tenant keeps no answers, or the request would not be the one with this hash. Only within the
        time for which the tenant keeps a key.
        """

    def prepare_change(self, kind: ChangeKind, ids: Sequence[str]) -> PreparedCall:
        """The same for cancelling, deleting or posting 1 to 50 invoices by Id (update(), delete()).

        Raises AccessError(``wrong_wsdl``) where the WSDL lacks the call: Zuora leaves out what a user may not do.
        """


class PdfFolder(Protocol):
    """A folder of a person's own that takes PDFs. Failures are UsageError(``folder``)."""

    def there(self, name: str) -> bool:
        """Whether a whole file of this name is there."""

    def new(self, name: str) -> AbstractContextManager[Callable[[bytes], None]]:
        """Takes a file in pieces; it has its name when the block ends well, and else nothing is left of it.

        Raises ValueError at the end of the block where what came is no PDF.
        """


class Credentials(Protocol):
    """Secrets in the OS keyring, bound to the endpoint's host. Failures are AccessError."""

    def get(self, connection: Connection) -> Secret:
        """The secret of this connection for the host of its endpoint; another host finds none."""

    def put(self, connection: Connection, secret: Secret) -> None:
        """Stores and reads back."""

    def remove(self, connection: Connection) -> None:
        """Forgets; silent when there is nothing."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a list of some shape was read the last time. ``columns`` maps field to header text.

    ``date_rules`` maps InvoiceDate and TargetDate to ``today``, ``month_end`` or
    ``first_of_next_month``; never a day.
    """

    signature: str
    columns: Mapping[str, str]
    date_rules: Mapping[str, str]
    fixed: Mapping[str, str]


RECENT_MOST = 8
"""As many workbooks are remembered as opened."""


class Settings(Protocol):
    """What the program remembers beside its runs; a readable file in the data folder."""

    def connections(self) -> Sequence[Connection]:
        """The stored ones, by name; the practice tenant is not among them."""

    def put_connection(self, connection: Connection, wsdl: bytes | None = None) -> None:
        """Adds or replaces by name; ``wsdl`` is kept in the data folder under ``connection.wsdl``."""

    def remove_connection(self, name: str) -> None:
        """Forgets; silent when there is nothing."""

    def wsdl_path(self, connection: Connection) -> str:
        """The absolute path of the connection's own WSDL, or empty."""

    def layout(self, signature: str) -> Layout | None:
        """What is remembered of lists with these headers."""

    def put_layout(self, layout: Layout) -> None:
        """Remembers."""

    def fields_refused(self, connection: str) -> Collection[str]:
        """Fields that the tenant answered with INVALID_FIELD, as ``Invoice.Currency``."""

    def refuse_field(self, connection: str, name: str) -> None:
        """Remembers one more."""

    def abilities(self, connection: str) -> Abilities | None:
        """What the last login found out about a connection's tenant; None before the first."""

    def put_abilities(self, connection: str, abilities: Abilities) -> None:
        """Remembers; forgotten when the connection leads to another tenant, user, entity or WSDL."""

    def keep_months(self) -> int | None:
        """How many months cells and messages of finished runs are kept; None for ever."""

    def put_keep_months(self, months: int | None) -> None:
        """Remembers; from 1 month on."""

    def recent(self) -> Sequence[str]:
        """Absolute paths of the workbooks opened last, newest first, RECENT_MOST at most; some may be gone."""

    def add_recent(self, path: str) -> None:
        """Puts one in front."""

    def look(self, part: str) -> Mapping[str, Any]:
        """How the person wants a part of the window, as it was put; empty where nothing is remembered of it."""

    def put_look(self, part: str, look: Mapping[str, Any]) -> None:
        """Remembers texts, numbers, and lists and mappings of them."""


class Journal(AuditRecord, ChangeRecord, Protocol):
    """The truth: every run, call and outcome on disk before anyone sees it. Failures are JournalError.

    Every method that changes something is one transaction and appends to the hash-chained events.
    Changes of a row's state are checked against ``core.states.check_change``.
    """

    def recover(self) -> Sequence[str]:
        """At start of the program: rows being sent become unknown, open runs broken off; their ids."""

    def create_run(self, head: RunHead, rows: Sequence[RunRow]) -> None:
        """A run and all its rows, state OPEN."""

    def set_run_state(self, run: str, state: RunState, detail: str = "") -> None:
        """OPEN again, finished or stopped; ``detail`` in words for a person."""

    def summary(self, run: str) -> RunSummary:
        """Raises JournalError(``no_such_run``)."""

    def summaries(self) -> Sequence[RunSummary]:
        """All runs, newest first."""

    def rows(self, run: str, states: Collection[RowState] | None = None) -> Sequence[RunRow]:
        """Rows of a run in source order, by stored (not shown) state."""

    def some_rows(self, run: str, numbers: Collection[int]) -> Sequence[RunRow]:
        """The rows with these Excel row numbers, in source order; quick in a run of any size."""

    def row_count(self, run: str) -> int:
        """How many rows a run has."""

    def begin_call(self, call: Call) -> None:
        """The intent: call, its baseline, its rows to SENDING. On the disk when this returns."""

    def finish_call(self, call: str, outcomes: Sequence[RowOutcome], reply_date: datetime | None, digest: str) -> None:
        """The outcome of all rows of a call. Generated and added-to-draft rows are unverified from here.

        READY sets a row free again (nothing was sent, or a definite refusal that may be sent again).
        Each ``invoice_id`` is kept, whatever comes later (invariant I5).
        """

    def read_back(
        self, call: str, outcomes: Sequence[RowOutcome], invoices: Sequence[RowInvoice], pending: Collection[int] = ()
    ) -> None:
        """What the invoices of a call are; its rows are verified, those in ``pending`` still being made."""

    def unverified_calls(self, run: str) -> Sequence[Call]:
        """Calls with answers that were not read back yet, oldest first."""

    def denied_calls(self, run: str) -> Sequence[tuple[Call, Sequence[int]]]:
        """Calls with rows that were refused or had nothing to bill (by a row's latest call), with those rows."""

    def begin_asking(self, call: str, tenant_date: datetime) -> None:
        """A call's request goes out once more under its key, at this moment by the tenant's clock (invariant I1)."""

    def askings(self, run: str) -> Mapping[str, datetime]:
        """When each call of the run that was asked about again was so the last time, by the tenant's clock."""

    def unknown_calls(self, run: str) -> Sequence[tuple[Call, Sequence[int]]]:
        """Calls whose rows are UNKNOWN (by a row's latest call), with those rows, oldest first."""

    def being_sent(self, call: str) -> Collection[int]:
        """The rows that are on record as being sent by this call; none for a call that isn't there (invariant I1)."""

    def first_unproved_call(self, run: str, row: int) -> Call | None:
        """The earliest call of a row that never got a definite answer (protocol.md rules 12 and 14)."""

    def settle(self, run: str, outcomes: Sequence[RowOutcome], invoices: Sequence[RowInvoice]) -> None:
        """What was found out about unknown rows."""

    def change_rows(
        self, run: str, outcomes: Sequence[RowOutcome], why: str, invoices: Sequence[RowInvoice] = ()
    ) -> None:
        """Changes outside a call: held at the baseline, refused rows made ready again, absent ones too."""

    def blocked_accounts(self, tenant: TenantKey) -> Mapping[str, Sequence[RowRef]]:
        """Accounts with a row that is sending, unknown, ambiguous or unverified, in any run of the tenant."""

    def accounts_to_send(self, tenant: TenantKey) -> Mapping[str, Sequence[RowRef]]:
        """Accounts with a row that is READY in a run of the tenant that is not finished (protocol.md rule 6)."""

    def done_before(self, tenant: TenantKey, keys: Collection[DoneKey]) -> Mapping[DoneKey, RowRef]:
        """Rows that ended as generated or added to draft (protocol.md rule 6)."""

    def not_made(self, tenant: TenantKey, keys: Collection[DoneKey]) -> Mapping[DoneKey, RowRef]:
        """Rows that are ABSENT and wait for a person's decision, in any run of the tenant (protocol.md rule 6)."""

    def invoice_ids(self, run: str) -> Collection[str]:
        """Ids of all invoices that the run made (main and sibling)."""

    def longest_quiet_window(self, tenant: TenantKey) -> float:
        """The longest of all runs to the tenant; 0 without any."""

    def note_written(self, run: str, sheet: WrittenSheet) -> None:
        """The results sheet of a run stands in a file."""

    def head_hash(self) -> str:
        """The hash of the newest event: lower-case hex."""

    def unfinished_runs(self, connection: str) -> Sequence[str]:
        """Runs over a connection that are not finished, or have unknown or ambiguous rows."""

    def search(self, text: str, limit: int) -> Sequence[FoundRow]:
        """Rows of all runs by account number, account id, account name, invoice number or invoice id.

        Upper and lower case don't matter. Whole matches come first, then beginnings, then beginnings of
        a later word of the name; among equals the newest run first. At most ``limit`` rows; none for a
        blank text.
        """
