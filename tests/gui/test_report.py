"""The summary of a run as a PDF."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from tests.adapters.journal_examples import head, invoice, row
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RowInvoice, RowOutcome, RunRow, RunState, RunSummary, WrittenSheet
from zgen_desktop.core.run_totals import totals_of
from zgen_desktop.gui import figures
from zgen_desktop.gui.paper import write_pdf
from zgen_desktop.gui.report import report_document

NOW = datetime(2026, 11, 30, 15, tzinfo=UTC)


def rows() -> list[RunRow]:
    double = RowOutcome(2, RowState.GENERATED, "Possible double: INV9 is new too.", possible_double=True)
    made = replace(row(2, account_name="<b>Bold & Co</b>"), state=RowState.GENERATED, outcome=double)
    made = replace(made, invoices=(RowInvoice(2, "main", invoice(2, amount=Decimal("1234567.50"))),))
    refused = RowOutcome(3, RowState.REJECTED, "The accounting period is closed.", "ACCOUNTING_PERIOD_CLOSED")
    return [made, *(replace(row(at, state=RowState.REJECTED), outcome=replace(refused, row=at)) for at in range(3, 15))]


def summary(state: RunState = RunState.FINISHED) -> RunSummary:
    counts = {RowState.GENERATED: 1, RowState.REJECTED: 12}
    written = WrittenSheet("/home/clerk/november.xlsx", "Zgen results", "d")
    return RunSummary(head(), state, NOW, 13, counts, 1, written=written)


@pytest.fixture
def document(application: QApplication) -> QTextDocument:
    return report_document(summary(), rows(), totals_of(rows()), NOW, "1.2.3")


def test_that_the_report_says_who_what_where_why_and_what_came_of_it(document: QTextDocument) -> None:
    text = document.toPlainText()
    for said in (
        "Acme (Main) · SANDBOX",
        "/home/clerk/november.xlsx",
        "clerk as clerk@acme.example",
        "November",
        figures.money(Decimal("1234567.50"), "EUR"),
        "The accounting period is closed. (rows 3, 4, 5, 6, 7, 8, 9, 10 +4)",
        "Choose an invoice date in an open accounting period",
        "Possible double: INV9 is new too.",
        "run-1",
        "version 1.2.3",
        figures.whole_moment(NOW),
    ):
        assert said in text


def test_that_texts_of_a_tenant_never_become_markup(document: QTextDocument) -> None:
    assert "<b>Bold & Co</b>" in document.toPlainText()


def test_that_a_broken_off_run_has_no_end(application: QApplication) -> None:
    document = report_document(summary(RunState.BROKEN_OFF), rows(), totals_of(rows()), NOW, "1")
    assert "Broken off" not in document.toPlainText()


def test_that_the_report_is_saved_as_a_pdf(document: QTextDocument, tmp_path: Path) -> None:
    path = tmp_path / "Ergebnis ü.pdf"
    write_pdf(document, str(path))
    content = path.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert content.count(b"/Type /Page\n") == 1


def test_that_a_long_report_goes_on_over_pages(application: QApplication, tmp_path: Path) -> None:
    many = [
        replace(row(at, state=RowState.REJECTED), outcome=RowOutcome(at, RowState.REJECTED, f"Reason {at}", f"C{at}"))
        for at in range(2, 150)
    ]
    path = tmp_path / "long.pdf"
    write_pdf(report_document(summary(), many, totals_of(many), NOW, "1"), str(path))
    assert path.read_bytes().count(b"/Type /Page\n") > 2


def test_that_a_report_that_can_t_be_saved_is_told_and_leaves_nothing(document: QTextDocument, tmp_path: Path) -> None:
    path = tmp_path / "no such folder" / "report.pdf"
    with pytest.raises(WorkbookError) as caught:
        write_pdf(document, str(path))
    assert caught.value.code == "report_not_written"
    assert str(path) in caught.value.message
    assert list(tmp_path.iterdir()) == []


def test_that_a_report_of_the_same_name_is_replaced_whole(document: QTextDocument, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_text("old")
    write_pdf(document, str(path))
    assert path.read_bytes().startswith(b"%PDF-")
    assert [file.name for file in tmp_path.iterdir()] == ["report.pdf"]
