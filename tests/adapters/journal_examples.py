"""Runs, rows and calls for tests of the journal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from tests.fakes.clock import FakeClock
from zgen_desktop.adapters import data_folder, journal_file
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core.model.cells import BLANK, Cell, CellKind
from zgen_desktop.core.model.connection import Environment
from zgen_desktop.core.model.rows import AccountRow, Charges, RowState
from zgen_desktop.core.model.run import Call, RowInvoice, RowOutcome, RunHead, RunRow, TenantKey
from zgen_desktop.core.model.tenant import InvoiceRecord

START = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
TENANT = TenantKey("rest.example.com", "tenant-1")
TARGET = date(2026, 11, 30)


@contextmanager
def writable(
    folder: Path, clock: FakeClock | None = None, connect: journal_file.Connect = journal_file.connect
) -> Iterator[Journal]:
    clock = clock or FakeClock(START)
    path = folder / "journal.sqlite3"
    with (
        data_folder.acquire(folder, data_folder.WINDOW) as lock,
        Journal.open(path, writable=True, lock=lock, clock=clock, who="clerk", connect=connect) as journal,
    ):
        yield journal


def account_id(number: int) -> str:
    return f"{number:032x}"


def invoice_id(number: int) -> str:
    return f"{0xF00000 + number:032x}"


def head(run: str = "run-1", **changes: object) -> RunHead:
    plain = RunHead(
        id=run,
        started=START,
        connection="Main",
        environment=Environment.SANDBOX,
        endpoint="https://rest.example.com/apps/services/a/153.0",
        tenant=TENANT,
        tenant_name="Acme",
        user_id="user-1",
        user_name="clerk@acme.example",
        quiet_window=600.0,
        workbook="/home/clerk/november.xlsx",
        workbook_sha256="ab" * 32,
        sheet="Accounts",
        header_row=3,
        mapping={"AccountId": "A", "InvoiceDate": "B"},
        headers=(Cell(CellKind.TEXT, "Account"), BLANK, Cell(CellKind.NUMBER, "12.50", "0.00")),
        reason="November",
        system_user="clerk",
        program_version="1.0.0",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # names are those of RunHead


def row(number: int, account: int | None = None, state: RowState = RowState.READY, **changes: object) -> RunRow:
    asked = AccountRow(number, account_id(number if account is None else account), None, TARGET, TARGET)
    plain = RunRow(number, (Cell(CellKind.TEXT, f"A-{number}"),), state, asked, account_number=f"A-{number}")
    return replace(plain, **changes)  # type: ignore[arg-type]  # names are those of RunRow


def call(name: str, *rows: int, run: str = "run-1", at: datetime = START, **changes: object) -> Call:
    plain = Call(
        id=name,
        run=run,
        rows=rows,
        intent_at=at,
        tenant_date=at + timedelta(seconds=1),
        request_sha256="cd" * 32,
        wheres=("AccountId = 'a' and Status = 'Draft'",),
        baseline=(),
        quiet_window=600.0,
        user_id="user-1",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # names are those of Call


def invoice(number: int, account: int | None = None, **changes: object) -> InvoiceRecord:
    plain = InvoiceRecord(
        id=invoice_id(number),
        account_id=account_id(number if account is None else account),
        number=f"INV{number:08}",
        invoice_date=TARGET,
        target_date=TARGET,
        status="Draft",
        amount=Decimal("119.00"),
        tax=Decimal("19.00"),
        balance=Decimal("119.00"),
        due_date=date(2026, 12, 30),
        currency="EUR",
        created=START,
        created_by="user-1",
        updated=START,
        updated_by="user-1",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # names are those of InvoiceRecord


def main_invoice(number: int) -> RowInvoice:
    return RowInvoice(number, "main", invoice(number))


def generated(number: int, **changes: object) -> RowOutcome:
    plain = RowOutcome(number, RowState.GENERATED, invoice_id=invoice_id(number))
    return replace(plain, **changes)  # type: ignore[arg-type]  # names are those of RowOutcome


def outcome(number: int, state: RowState, code: str = "", message: str = "") -> RowOutcome:
    return RowOutcome(number, state, message, code)


def whole_row() -> RunRow:
    """A row with something in every field."""
    return RunRow(
        row=7,
        cells=(
            Cell(CellKind.TEXT, "Grüße \ud83d lone"),
            BLANK,
            Cell(CellKind.NUMBER, "007.10", "0.00", formula=True),
            Cell(CellKind.DATE, "46000.5", "yyyy-mm-dd", when=datetime(2025, 12, 9, 12)),
            Cell(CellKind.ERROR, "#N/A"),
            Cell(CellKind.BOOLEAN, "TRUE"),
            Cell(CellKind.BLANK, number_format="@"),
            Cell(CellKind.BLANK, formula=True, cached=False),
            Cell(CellKind.TEXT, ""),
        ),
        state=RowState.READY,
        account=AccountRow(
            7, account_id(7), "A-7", date(2026, 11, 30), date(2026, 12, 1), Charges(usage=False), (("Memo__c", "x"),)
        ),
        note="left alone",
        account_number="A-7",
        account_name="Ärger & Söhne",
        currency="EUR",
        attempts=0,
    )
