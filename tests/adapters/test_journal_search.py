"""Finding a row again among all runs."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from tests.adapters.journal_examples import (
    START,
    TARGET,
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
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core.model.connection import Environment
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RowInvoice


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """Two runs of three accounts; in the first the first account is generated."""
    with writable(tmp_path) as opened:
        names = {2: "Brückner Söhne GmbH", 3: "Northwind Traders", 4: "The Northern Lights"}
        for number, run in enumerate(("run-1", "run-2")):
            rows = [row(at, account_name=name, currency="EUR") for at, name in names.items()]
            opened.create_run(head(run, started=START + timedelta(days=30 * number)), rows)
        opened.begin_call(call("call-1", 2))
        opened.finish_call("call-1", [generated(2)], START, "")
        opened.read_back("call-1", [generated(2)], [main_invoice(2)])
        yield opened


def found(journal: Journal, text: str, limit: int = 50) -> list[tuple[str, int]]:
    return [(hit.run, hit.row) for hit in journal.search(text, limit)]


@pytest.mark.parametrize("text", ["A-2", "a-2", "  A-2 ", "Brückner Söhne GmbH", "BRÜCKNER", account_id(2)])
def test_that_an_account_is_found_in_every_run_the_newest_first(journal: Journal, text: str) -> None:
    assert found(journal, text) == [("run-2", 2), ("run-1", 2)]


@pytest.mark.parametrize("text", ["INV00000002", "inv000000", invoice_id(2), invoice_id(2)[:30]])
def test_that_an_invoice_is_found_by_its_number_or_id(journal: Journal, text: str) -> None:
    (hit,) = journal.search(text, 50)
    assert (hit.run, hit.row, hit.state) == ("run-1", 2, RowState.GENERATED)
    assert (hit.invoice_id, hit.invoice_number, hit.role) == (invoice_id(2), "INV00000002", "main")
    assert (hit.amount, hit.currency) == (Decimal("119.00"), "EUR")


def test_that_a_hit_says_all_that_a_list_shows(journal: Journal) -> None:
    hit = journal.search("A-2", 50)[1]
    assert (hit.account_id, hit.account_number, hit.account_name) == (account_id(2), "A-2", "Brückner Söhne GmbH")
    assert (hit.target_date, hit.started, hit.connection) == (TARGET, START, "Main")
    assert (hit.environment, hit.tenant_name) == (Environment.SANDBOX, "Acme")
    assert hit.workbook == "/home/clerk/november.xlsx"
    assert hit.invoice_number == "INV00000002", "the row's own invoice"


def test_that_a_row_without_an_invoice_has_none_in_its_hit(journal: Journal) -> None:
    hit = journal.search("A-3", 50)[0]
    assert (hit.invoice_id, hit.invoice_number, hit.role, hit.amount) == ("", "", "", None)
    assert (hit.state, hit.currency) == (RowState.READY, "EUR")


def test_that_the_beginning_of_a_later_word_of_a_name_is_found_after_the_beginnings_of_names(journal: Journal) -> None:
    assert found(journal, "north") == [("run-2", 3), ("run-1", 3), ("run-2", 4), ("run-1", 4)]
    assert found(journal, "söhne") == [("run-2", 2), ("run-1", 2)]
    assert found(journal, "wind") == []


@pytest.mark.parametrize("text", ["", "   ", "nobody", "%", "_-2", "A%", "ab", "' or 1=1 --", "\ud800"])
def test_that_what_is_not_there_is_not_found(journal: Journal, text: str) -> None:
    assert found(journal, text) == []


def test_that_no_more_rows_are_given_than_asked_for(journal: Journal) -> None:
    assert found(journal, "A-", 4) == [("run-2", 2), ("run-1", 2), ("run-2", 3), ("run-1", 3)]
    assert found(journal, "A-", 0) == []


def test_that_invoices_of_evidence_are_found_with_their_role(journal: Journal) -> None:
    journal.begin_call(call("call-2", 3))
    journal.finish_call("call-2", [outcome(3, RowState.UNKNOWN)], START, "")
    journal.settle("run-1", [outcome(3, RowState.AMBIGUOUS)], [RowInvoice(3, "other", invoice(33, 3))])
    (hit,) = journal.search("INV00000033", 50)
    assert (hit.row, hit.state, hit.role) == (3, RowState.AMBIGUOUS, "other")


def test_that_an_answer_that_was_not_read_back_is_shown_as_unknown(journal: Journal) -> None:
    journal.begin_call(call("call-2", 3))
    journal.finish_call("call-2", [generated(3)], START, "")
    assert journal.search("A-3", 1)[0].state is RowState.READY
    assert journal.search("A-3", 2)[1].state is RowState.UNKNOWN


def test_that_an_account_among_a_hundred_thousand_rows_is_found_at_once(tmp_path: Path) -> None:
    with writable(tmp_path) as journal:
        plain = row(1)
        assert plain.account is not None
        rows = [
            replace(
                plain,
                row=at,
                account=replace(plain.account, row=at, account_id=account_id(at)),
                account_number=f"A{at:08}",
                account_name=f"Kunde {at} Söhne",
            )
            for at in range(1, 100_001)
        ]
        journal.create_run(head(), rows)
        started = time.monotonic()
        for text in ("A00054321", "Kunde 54321 Söhne", account_id(54321)):
            assert found(journal, text) == [("run-1", 54321)]
        assert found(journal, "a000543", 200) == [("run-1", at) for at in range(54300, 54400)]
        # A scan of the rows would take about a second each.
        assert time.monotonic() - started < 0.5
