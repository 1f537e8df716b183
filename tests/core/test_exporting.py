"""The results sheet as values."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from tests.engine_rig import rig
from zgen_desktop.adapters.results_sheet import ResultsSheet
from zgen_desktop.core.exporting import Exporter, headers_of, source_cell
from zgen_desktop.core.model.cells import BLANK, Cell, CellKind
from zgen_desktop.core.model.connection import Environment
from zgen_desktop.core.model.results import RESULT_BLANK, ResultCell, ResultKind
from zgen_desktop.core.model.rows import AccountRow, Charges, Problem, RowState, Severity
from zgen_desktop.core.model.run import RowInvoice, RowOutcome, RunHead, RunRow, TenantKey
from zgen_desktop.core.model.tenant import InvoiceRecord
from zgen_desktop.core.results_columns import ADDED, Line, Links
from zgen_desktop.practice import CustomerKind

NAMES = [
    "Outcome",
    "What to do",
    "Message",
    "Account number",
    "Account name",
    "Invoice number",
    "Invoice status",
    "Amount",
    "Tax",
    "Currency",
    "Due date",
    "Invoices made",
    "Total amount",
    "Other invoices",
    "Expected before tax",
    "Difference",
    "Changed here",
    "Charges sent",
    "Invoice date sent",
    "Target date sent",
    "Sent at",
    "Run by",
    "Run",
    "Invoice ID",
    "Account ID sent",
    "Error code",
    "Error field",
    "Source sheet",
    "Source row",
    "Attempts",
]
DAY = date(2026, 11, 30)
HEAD = RunHead(
    id="20261122-120000-abcd",
    started=datetime(2026, 11, 22, 12, tzinfo=UTC),
    connection="eu",
    environment=Environment.SANDBOX,
    endpoint="https://sandbox.eu.zuora.com/apps/services/a/153.0",
    tenant=TenantKey("sandbox.eu.zuora.com", "t"),
    tenant_name="Acme",
    user_id="u",
    user_name="api@acme",
    quiet_window=600,
    workbook="list.xlsx",
    workbook_sha256="",
    sheet="List",
    header_row=1,
    mapping={},
    headers=(),
    reason="",
    system_user="anna",
    program_version="0",
)
ACCOUNT = AccountRow(7, "a" * 32, "A-1", DAY, DAY, Charges(usage=False))
INVOICE = InvoiceRecord(
    "1" * 32, "a" * 32, "INV1", DAY, DAY, "Draft", Decimal("119.00"), Decimal("19.00"), Decimal("119.00"), DAY, "EUR"
)
SIBLING = replace(INVOICE, id="2" * 32, number="INV2", amount=Decimal("1.50"))
GENERATED = RunRow(
    7,
    (),
    RowState.GENERATED,
    ACCOUNT,
    account_number="A-1",
    account_name="Acme",
    currency="EUR",
    outcome=RowOutcome(7, RowState.GENERATED, invoice_id="1" * 32),
    invoices=(RowInvoice(7, "main", INVOICE), RowInvoice(7, "sibling", SIBLING)),
    attempts=1,
    sent_at=datetime(2026, 11, 22, 12, 0, 5, tzinfo=UTC),
)


def line(row: RunRow, links: Links | None = None, waits: str = "") -> dict[str, ResultCell]:
    made = Line(row, HEAD, links or Links(), waits)
    return {column.header: column.value(made) for column in ADDED}


def test_that_the_columns_have_exactly_the_names_and_order_of_the_contract() -> None:
    assert [column.header for column in ADDED] == NAMES
    assert [column.header for column in ADDED if column.collapsed] == NAMES[-7:]


def test_that_a_source_column_keeps_its_name_and_ours_gives_way() -> None:
    headers = headers_of(["Account", "amount ", "Outcome"])
    assert headers[0] == "Zgen Outcome"
    assert "Zgen Amount" in headers
    assert "Tax" in headers


def test_that_a_generated_row_names_its_invoice_and_sums_its_siblings() -> None:
    cells = line(GENERATED)
    assert cells["Outcome"].raw == "Generated"
    assert cells["Invoice number"].raw == "INV1"
    assert (cells["Amount"].kind, cells["Amount"].raw, cells["Amount"].number_format) == (
        ResultKind.NUMBER,
        "119.00",
        "#,##0.00",
    )
    assert cells["Total amount"].raw == "120.50"
    assert cells["Invoices made"].raw == "2"
    assert cells["Other invoices"].raw == f"INV2 ({'2' * 32})"
    assert cells["Charges sent"].raw == "One-time, recurring"
    assert (cells["Due date"].kind, cells["Due date"].raw) == (ResultKind.DATE, "2026-11-30")
    assert cells["Account ID sent"].raw == "a" * 32
    assert cells["Run by"].raw == "anna as api@acme"


def test_that_other_invoices_stand_by_number_whatever_order_the_tenant_answers_in() -> None:
    named = [replace(SIBLING, id=str(number) * 32, number=f"INV{number}") for number in (4, 2, 3)]
    nameless = replace(SIBLING, id="9" * 32, number="")
    others = [RowInvoice(7, "sibling", invoice) for invoice in (nameless, *named)]
    first = line(replace(GENERATED, invoices=(RowInvoice(7, "main", INVOICE), *others)))
    second = line(replace(GENERATED, invoices=(*reversed(others), RowInvoice(7, "main", INVOICE))))
    assert first["Other invoices"] == second["Other invoices"]
    said = first["Other invoices"].raw
    assert [part.split()[0] for part in said.split(", ")] == ["INV2", "INV3", "INV4", "no"]


def test_that_a_total_with_an_amount_that_is_not_known_is_left_empty() -> None:
    row = replace(
        GENERATED, invoices=(RowInvoice(7, "main", INVOICE), RowInvoice(7, "sibling", replace(SIBLING, amount=None)))
    )
    assert line(row)["Total amount"] is RESULT_BLANK


@pytest.mark.parametrize(("currency", "number_format"), [("JPY", "#,##0"), ("EUR", "#,##0.00"), ("KWD", "#,##0.000")])
def test_that_amounts_have_their_currencys_decimals(currency: str, number_format: str) -> None:
    row = replace(GENERATED, invoices=(RowInvoice(7, "main", replace(INVOICE, currency=currency)),))
    assert line(row)["Amount"].number_format == number_format


def test_that_an_answer_that_was_not_read_back_is_unknown_and_shows_no_amount() -> None:
    cells = line(replace(GENERATED, verified=False))
    assert cells["Outcome"].raw == "Unknown"
    assert cells["Amount"] is RESULT_BLANK
    assert "Do not send it again" in cells["What to do"].raw
    assert cells["Invoice ID"].raw == "1" * 32


def test_that_every_property_of_a_refusal_has_its_own_column() -> None:
    outcome = RowOutcome(7, RowState.REJECTED, "Closed.", "ACCOUNTING_PERIOD_CLOSED", "InvoiceDate")
    cells = line(replace(GENERATED, state=RowState.REJECTED, outcome=outcome, invoices=()))
    assert [cells[name].raw for name in ("Outcome", "Message", "Error code", "Error field", "Invoice ID")] == [
        "Refused by Zuora",
        "Closed.",
        "ACCOUNTING_PERIOD_CLOSED",
        "InvoiceDate",
        "",
    ]
    assert "open accounting period" in cells["What to do"].raw


def test_that_a_row_that_was_never_sent_says_so_and_shows_nothing_sent() -> None:
    row = RunRow(7, (), RowState.READY, ACCOUNT, account_number="A-1")
    cells = line(row, waits="row 5, which is “Unknown”")
    assert cells["Outcome"].raw == "Not sent"
    assert cells["Message"].raw == "Waits for row 5, which is “Unknown”."
    for name in ("Charges sent", "Invoice date sent", "Target date sent", "Sent at", "Account ID sent", "Amount"):
        assert cells[name] is RESULT_BLANK, name
    assert cells["Attempts"].raw == "0"


def test_that_a_problem_row_says_what_is_wrong_and_what_to_do() -> None:
    problem = Problem("List", 7, "C", "date_missing", Severity.ERROR, "", "There is no target date.", "Enter one.")
    cells = line(RunRow(7, (), RowState.PROBLEM, None, (problem,)))
    assert [cells[name].raw for name in ("Outcome", "What to do", "Message", "Error code")] == [
        "Problem",
        "Enter one.",
        "There is no target date.",
        "date_missing",
    ]


def test_that_a_possible_double_is_marked_bad_and_names_the_invoice() -> None:
    outcome = RowOutcome(7, RowState.GENERATED, "Possible double: INV2.", invoice_id="1" * 32, possible_double=True)
    invoices = (RowInvoice(7, "main", INVOICE), RowInvoice(7, "other", SIBLING))
    cells = line(replace(GENERATED, outcome=outcome, invoices=invoices))
    assert cells["Outcome"].tone == "bad"
    assert "INV2" in cells["Other invoices"].raw
    assert cells["Total amount"].raw == "119.00"


def test_that_links_lead_to_the_account_and_the_invoice() -> None:
    links = Links("https://h/account?id={id}", "https://h/invoice?id={id}")
    cells = line(GENERATED, links)
    assert cells["Account number"].link == f"https://h/account?id={'a' * 32}"
    assert cells["Invoice number"].link == f"https://h/invoice?id={'1' * 32}"


def test_that_source_cells_stay_as_they_were() -> None:
    when = datetime(2026, 11, 30)
    assert source_cell(Cell(CellKind.DATE, "46356", "dd/mm/yyyy", when=when)) == ResultCell(
        ResultKind.DATE, "2026-11-30T00:00:00", "dd/mm/yyyy"
    )
    assert source_cell(Cell(CellKind.NUMBER, "1234", "00000000", formula=True)) == ResultCell(
        ResultKind.NUMBER, "1234", "00000000"
    )
    assert source_cell(Cell(CellKind.TEXT, "=1+1")).kind is ResultKind.TEXT
    assert source_cell(Cell(CellKind.NUMBER, formula=True, cached=False)) is RESULT_BLANK
    assert source_cell(BLANK) is RESULT_BLANK


def test_that_a_copy_that_can_not_be_written_any_more_gives_way_to_a_workbook_beside(tmp_path: Path) -> None:
    with rig(tmp_path) as desk:
        path = tmp_path / "list.xlsx"
        openpyxl.Workbook().save(path)
        copy = tmp_path / "copy.xlsx"
        run = desk.create(desk.accounts(CustomerKind.NORMAL, 1), placement=str(copy))
        copy.write_bytes(b"somebody else's")
        written = Exporter(desk.journal, ResultsSheet()).write(run)
    assert copy.read_bytes() == b"somebody else's"
    assert Path(written.path).parent == tmp_path
    assert Path(written.path) not in (path, copy)
