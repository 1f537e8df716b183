"""One page for one row: everything an auditor asks, in plain words, from the real record."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.adapters.journal_examples import (
    START,
    account_id,
    call,
    generated,
    head,
    invoice,
    invoice_id,
    main_invoice,
    outcome,
    row,
    writable,
)
from tests.adapters.test_journal_chain import tampered
from tests.fakes.clock import FakeClock
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core.deciding import decide
from zgen_desktop.core.denials import LOOKED_UP
from zgen_desktop.core.errors import JournalError, UsageError
from zgen_desktop.core.evidence_page import EvidencePage, evidence_page, page_object, page_text, pages_of_invoice
from zgen_desktop.core.model.cells import Cell, CellKind
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RowInvoice, RunState

R = RowState
RUN = "run-1"
NEVER_SAID = re.compile(
    r"\b(settled?|attempts?|calls?|baseline|quiet window|journal|mapping|manifest|ambiguous)\b", re.I
)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    clock = FakeClock(START)
    headers = (Cell(CellKind.TEXT, "Account"), Cell(CellKind.TEXT, "Customer"))
    with writable(tmp_path, clock) as opened:
        cells = (Cell(CellKind.TEXT, "A-3"), Cell(CellKind.TEXT, "Söhne & Co"))
        opened.create_run(head(headers=headers), [row(2), row(3, cells=cells), row(4)])
        opened.begin_call(call("c1", 2, 3, baseline=(replace(invoice(39, 3), number="INV-BEFORE"),)))
        clock.advance(4)
        opened.finish_call(
            "c1", [generated(2), outcome(3, R.UNKNOWN, "", "The reply was cut.")], START, '{"http": "200"}'
        )
        opened.read_back("c1", [generated(2)], [main_invoice(2)])
        clock.advance(600)
        opened.settle(RUN, [outcome(3, R.AMBIGUOUS, "", "Two appeared.")], [RowInvoice(3, "other", invoice(30, 3))])
        decide(opened, RUN, [3], "generated", invoice_id(30), "made at 14:05 by our user")
        opened.change_rows(RUN, [outcome(4, R.LEFT_OUT)], "left out by hand")
        opened.set_run_state(RUN, RunState.FINISHED)
        yield opened


def section(page: EvidencePage, title: str) -> dict[str, str]:
    return {line.label: line.text for each in page.sections if each.title == title for line in each.lines}


def test_that_the_page_says_who_what_when_and_why(journal: Journal) -> None:
    page = evidence_page(journal, RUN, 3)
    assert page.ok
    who = section(page, "Who and when")
    assert who["Confirmed by"].startswith("clerk")
    assert who["Zuora user"] == "clerk@acme.example (user-1)"
    assert who["Reason"] == "November"
    assert who["Accounts in the list"] == "3"
    assert "Zgen Desktop 1.0.0" in who["Program"]
    assert section(page, "Workbook")["SHA-256"] == "ab" * 32
    assert section(page, "Row as read") == {"Account": "A-3", "Customer": "Söhne & Co"}
    sent = section(page, "What was sent")
    assert sent["Account ID"] == account_id(3)
    assert "2026-11-30" in sent["Target date"]
    assert sent["Charges"] == "All"
    assert sent["In one request"] == "2 accounts, this one at place 2"
    assert sent["SHA-256 of the request"] == "cd" * 32
    assert sent["Answer in short"] == '{"http": "200"}'
    (answered,) = section(page, "What Zuora answered").values()
    assert answered == "Being sent → Unknown. The reply was cut. By clerk."
    (found,) = section(page, "Looked up afterwards").values()
    assert found.startswith("Unknown → Needs a decision. Two appeared.")
    (decided,) = section(page, "Decided and changed").values()
    assert "decided as generated: made at 14:05 by our user" in decided
    assert invoice_id(30) in decided
    assert "INV00000030" in section(page, "Invoices")["This row's invoice"]
    record = section(page, "The record")
    assert record["Newest hash"] == journal.head_hash()
    assert record["Record"].startswith("whole")


def test_that_a_refusal_that_was_looked_up_is_no_decision(journal: Journal) -> None:
    journal.create_run(head("run-2"), [row(5)])
    journal.begin_call(call("c2", 5, run="run-2"))
    refused = outcome(5, R.REJECTED, "ACCOUNTING_PERIOD_CLOSED", "The period is closed.")
    journal.finish_call("c2", [refused], START, '{"http": "200"}')
    journal.change_rows("run-2", [refused], LOOKED_UP)
    page = evidence_page(journal, "run-2", 5)
    [said] = section(page, "Looked up afterwards").values()
    assert said.startswith(f"Refused by Zuora. {LOOKED_UP}")
    assert section(page, "Decided and changed") == {}


def test_that_a_row_that_was_never_sent_says_so(journal: Journal) -> None:
    page = evidence_page(journal, RUN, 4)
    assert section(page, "What was sent") == {"Sent": "nothing"}
    assert "left out by hand" in next(iter(section(page, "Decided and changed").values()))
    assert section(page, "What Zuora answered") == {}


@pytest.mark.parametrize("row_number", [2, 3, 4])
def test_that_the_words_are_those_of_a_clerk(journal: Journal, row_number: int) -> None:
    said = page_text(evidence_page(journal, RUN, row_number))
    assert NEVER_SAID.findall(said) == []


def test_that_an_invoice_leads_to_its_rows_by_number_and_id_in_any_case(journal: Journal) -> None:
    for text in ("INV00000030", "inv00000030", invoice_id(30), invoice_id(30).upper(), f" {invoice_id(30)} "):
        (page,) = pages_of_invoice(journal, text)
        assert (page.run, page.row) == (RUN, 3)
    for unknown in ("INV-BEFORE", "INV9", ""):
        with pytest.raises(UsageError) as caught:
            pages_of_invoice(journal, unknown)
        assert caught.value.code == "no_such_invoice"


def test_that_an_invoice_is_found_before_it_was_read_back(journal: Journal) -> None:
    journal.create_run(head("run-2"), [row(2, 70)])
    journal.begin_call(call("c2", 2, run="run-2"))
    journal.finish_call("c2", [generated(2, invoice_id=invoice_id(70))], START, "")
    (page,) = pages_of_invoice(journal, invoice_id(70))
    assert (page.run, page.row) == ("run-2", 2)
    assert section(page, "Outcome")["Outcome"] == "Unknown"


def test_that_a_record_that_is_not_whole_is_said_on_the_page(journal: Journal, tmp_path: Path) -> None:
    tampered(tmp_path, "UPDATE run_row SET state = 'absent' WHERE row = 2")
    page = evidence_page(journal, RUN, 3)
    assert not page.ok
    assert section(page, "The record")["Record"] == "NOT whole"
    amiss = [line.text for each in page.sections for line in each.lines if line.label == "Amiss"]
    assert amiss[0].endswith("not what its events tell: row 2.")


def test_that_the_page_of_a_forgotten_run_keeps_all_but_cells_and_messages(journal: Journal) -> None:
    journal.forget(journal.forgettable(START + timedelta(days=1)))
    page = evidence_page(journal, RUN, 3)
    assert page.ok
    assert list(section(page, "Row as read")) == ["Cells"]
    assert "erased" in section(page, "Row as read")["Cells"]
    (decided,) = section(page, "Decided and changed").values()
    assert "made at 14:05 by our user" in decided
    assert "cut" not in page_text(page)
    assert "erased" in next(iter(section(page, "What Zuora answered").values()))
    assert NEVER_SAID.findall(page_text(page)) == []


def test_that_the_page_is_json_too(journal: Journal) -> None:
    page = evidence_page(journal, RUN, 3)
    told = json.loads(json.dumps(page_object(page)))
    assert (told["run"], told["row"], told["ok"]) == (RUN, 3, True)
    assert [each["title"] for each in told["sections"]] == [each.title for each in page.sections]


def test_that_rows_and_runs_that_are_not_there_are_said_so(journal: Journal) -> None:
    with pytest.raises(UsageError) as caught:
        evidence_page(journal, RUN, 99)
    assert caught.value.code == "no_such_row"
    with pytest.raises(JournalError):
        evidence_page(journal, "run-9", 2)


def test_that_a_row_numbered_like_the_beginning_of_another_is_not_confused(journal: Journal) -> None:
    journal.create_run(head("run-2"), [replace(row(number, 100 + number)) for number in (2, 22, 222)])
    journal.change_rows("run-2", [outcome(22, R.LEFT_OUT)], "this one")
    journal.change_rows("run-2", [outcome(222, R.LEFT_OUT)], "that one")
    assert section(evidence_page(journal, "run-2", 2), "Decided and changed") == {}
    assert "this one" in next(iter(section(evidence_page(journal, "run-2", 22), "Decided and changed").values()))
