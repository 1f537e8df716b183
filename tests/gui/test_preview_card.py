"""What would be billed, in Review: asked for, stopped, kept, approved, and held against what was made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import until
from tests.gui.generate_rig import Rig, generate_rig
from zgen_desktop.core.approval import shown_fingerprint
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.services import Services
from zgen_desktop.gui.approval_dialog import ApprovalDialog
from zgen_desktop.gui.preview_card import PreviewCard
from zgen_desktop.gui.preview_desk import PreviewDesk
from zgen_desktop.gui.preview_dialog import PreviewDialog
from zgen_desktop.gui.results_page import ResultsPage
from zgen_desktop.practice import Fault, FaultKind


@pytest.fixture
def rig(application: object, services: Services, sample: str) -> Iterator[Rig]:
    with generate_rig(services, sample) as made:
        made.enter()
        yield made


def card(rig: Rig) -> PreviewCard:
    return rig.page.review.preview_card


def preview(rig: Rig) -> PreviewDesk:
    return rig.page.review.preview


def at_rest(rig: Rig) -> None:
    until(lambda: not preview(rig).asking and not rig.desk.worker.busy)


def asked(rig: Rig) -> None:
    QTest.mouseClick(card(rig).ask, Qt.MouseButton.LeftButton)
    until(lambda: preview(rig).asking or preview(rig).previewed is not None)
    at_rest(rig)


def approve(rig: Rig) -> None:
    QTest.mouseClick(card(rig).record, Qt.MouseButton.LeftButton)
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, ApprovalDialog) and one.isVisible())
    assert not dialog.main.isEnabled()
    rig.fill(dialog.approver, "Berta Boss")
    rig.fill(dialog.reference, "MAIL-7")
    QTest.mouseClick(dialog.main, Qt.MouseButton.LeftButton)


def test_that_it_says_how_long_asking_takes_and_then_the_amounts_before_tax(rig: Rig) -> None:
    assert "Nothing is made by that. 3 request(s), roughly 4 s." in card(rig).said.text()
    before = len(rig.server.ledger.requests("generate"))
    asked(rig)
    assert len(rig.server.ledger.requests("billingPreview")) == 3
    assert len(rig.server.ledger.requests("generate")) == before
    assert "EUR before tax" in rig.says()
    assert "get a credit: -" in card(rig).notes.text()
    assert "Invoice Settlement" in card(rig).notes.text()
    assert "have nothing to bill" in card(rig).notes.text()
    assert not card(rig).ask.isVisible()
    QTest.mouseClick(card(rig).accounts, Qt.MouseButton.LeftButton)
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, PreviewDialog) and one.isVisible())
    known = preview(rig).preview
    assert known is not None
    assert dialog.rows.rowCount() == len(known.lines) == rig.page.review.rows
    dialog.close()


def test_that_it_can_be_stopped_and_goes_on_with_the_rest(rig: Rig) -> None:
    rig.server.behaviour.latency = 0.4
    QTest.mouseClick(card(rig).ask, Qt.MouseButton.LeftButton)
    until(lambda: preview(rig).done > 0)
    assert "of" in card(rig).said.text()
    QTest.mouseClick(card(rig).halt, Qt.MouseButton.LeftButton)
    at_rest(rig)
    known = preview(rig).preview
    assert known is not None
    assert 0 < len(known.lines) < known.rows
    rig.server.behaviour.latency = 0.0
    asked(rig)
    assert len(rig.server.ledger.requests("billingPreview")) == 3


def test_that_a_tenant_that_has_none_is_told_and_the_list_can_be_started(rig: Rig) -> None:
    rig.server.behaviour.add(Fault(FaultKind.FAULT, call="billingPreview", code="NO_PERMISSION", message="No."))
    asked(rig)
    assert "may not do this" in card(rig).said.text()
    until(lambda: rig.button("Start").isEnabled(), 10)


def test_that_a_connection_that_wants_an_approval_waits_for_one_of_this_very_list(rig: Rig) -> None:
    rig.connect(needs_approval=True)
    rig.enter()
    assert not rig.button("Start").isEnabled()
    assert "the approval of this list" in rig.says()
    approve(rig)
    until(lambda: rig.button("Start").isEnabled(), 10)
    assert f"fingerprint {shown_fingerprint(preview(rig).fingerprint)}" in card(rig).approved.text()
    # A row is left out: another list.
    ready = next(row.row for row in rig.desk.checked.rows if row.state is RowState.READY) if rig.desk.checked else 0
    rig.desk.edit(replace(rig.desk.edits, left_out=frozenset({ready})))
    rig.wait_for_check()
    until(lambda: bool(preview(rig).fingerprint))
    assert "is void" in card(rig).approved.text()
    assert not rig.button("Start").isEnabled()


def test_that_what_was_expected_and_who_approved_it_go_with_the_run(rig: Rig, tmp_path: Path) -> None:
    asked(rig)
    approve(rig)
    path = tmp_path / "for approval.xlsx"
    preview(rig).save_for_approval(str(path))
    at_rest(rig)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    values = [list(line) for line in sheet.values]
    assert values[0][:2] == ["Fingerprint", preview(rig).fingerprint]
    assert sum(isinstance(line[0], int) for line in values) == rig.page.review.rows
    assert path.with_suffix(".pdf").read_bytes().startswith(b"%PDF")
    with rig.server._ledger.writing() as connection:
        connection.execute("UPDATE charge SET amount_cents = amount_cents + 100 WHERE id % 7 = 0")
    rig.page.review.first.setChecked(False)
    rig.press("Start")
    until(lambda: rig.desk.run is not None and not rig.desk.running, 60)
    run = rig.desk.run
    assert run is not None
    assert run.summary.head.approval is not None
    assert run.summary.head.approval.approver == "Berta Boss"
    assert sum(row.expected is not None for row in run.rows) == run.summary.rows - sum(
        run.summary.counts.get(state, 0) for state in (RowState.PROBLEM, RowState.HELD)
    )


def test_that_results_are_filtered_to_what_came_out_otherwise(rig: Rig) -> None:
    asked(rig)
    with rig.server._ledger.writing() as connection:
        connection.execute("UPDATE charge SET amount_cents = amount_cents + 100 WHERE id % 7 = 0")
    rig.page.review.first.setChecked(False)
    rig.press("Start")
    until(lambda: rig.desk.run is not None and not rig.desk.running, 60)
    page = ResultsPage(rig.desk)
    page.show()
    page._on_run()
    overview = page.overview
    until(overview._other.isVisible)
    QTest.mouseClick(overview._other, Qt.MouseButton.LeftButton)
    model = overview._model
    until(lambda: 0 < model.rowCount() < len(model.rows))
    names = [column.name for column in model.columns]
    for line in range(model.rowCount()):
        difference = str(model.data(model.index(line, names.index("difference"))))
        assert difference.startswith("-")
    # Loopback has no pages that outlive the program; a pattern of the connection leads to them all the same.
    assert page.pages.addresses() == ("", "")
    assert rig.desk.run is not None
    head = replace(
        rig.desk.run.summary.head,
        account_page="https://zuora.example/a/{id}",
        invoice_page="https://zuora.example/i/{number}",
    )
    page._view = replace(rig.desk.run, summary=replace(rig.desk.run.summary, head=head))
    row = model.row_at(0)
    overview.table.go_to(row.row)
    invoice = row.invoices[0].invoice
    account = row.account.account_id if row.account else ""
    assert page.pages.addresses() == (f"https://zuora.example/a/{account}", f"https://zuora.example/i/{invoice.number}")
    texts = [action.text().replace("&", "") for action in overview.table.more_actions()]
    assert texts[-2:] == ["Open the account in Zuora", "Open the invoice in Zuora"]
    page.hide()
    page.deleteLater()
