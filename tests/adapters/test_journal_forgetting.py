"""Cells and messages of old runs are erased for good; keys, ids, hashes, states and reasons stay."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.adapters.journal_examples import (
    START,
    TARGET,
    TENANT,
    account_id,
    call,
    generated,
    head,
    invoice_id,
    main_invoice,
    outcome,
    row,
    whole_row,
    writable,
)
from tests.adapters.journal_mutations import eventful
from tests.fakes.clock import FakeClock
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core.errors import JournalError
from zgen_desktop.core.model.cells import Cell, CellKind
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import DoneKey, RunState, TenantKey

R = RowState
SECRETS = ("Confidential customer", "Grüße", "Ärger", "The period is closed", "Salary bonus", "Memo__c", "Column head")
LATER = START + timedelta(days=1)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(START)


@pytest.fixture
def journal(tmp_path: Path, clock: FakeClock) -> Iterator[Journal]:
    with writable(tmp_path, clock) as opened:
        yield opened


def finished(journal: Journal, run: str = "run-1", account: int = 0) -> None:
    confidential = (Cell(CellKind.TEXT, "Confidential customer"), Cell(CellKind.TEXT, "Salary bonus"))
    rows = [
        row(2, account + 2, cells=confidential, account_name="Confidential customer"),
        row(3, account + 3),
        whole_row(),
    ]
    journal.create_run(head(run, headers=(Cell(CellKind.TEXT, "Column head"),)), rows)
    journal.begin_call(call(f"{run}-c", 2, 3, run=run))
    refused = outcome(3, R.REJECTED, "PERIOD", "The period is closed for Confidential customer.")
    journal.finish_call(f"{run}-c", [generated(2), refused], START, "digest")
    journal.read_back(f"{run}-c", [generated(2)], [main_invoice(2)])
    journal.change_rows(
        run, [outcome(7, R.LEFT_OUT, "", "Salary bonus goes elsewhere.")], "decided as left-out: by hand"
    )
    journal.set_run_state(run, RunState.FINISHED, "All sent for Confidential customer.")


def everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()) if path.name.startswith("journal"))


def forms(text: str) -> list[bytes]:
    """As UTF-8 and as in ASCII JSON."""
    import json

    return [text.encode(), json.dumps(text)[1:-1].encode()]


def test_that_no_byte_of_what_was_erased_is_left_in_any_file_of_the_record(journal: Journal, tmp_path: Path) -> None:
    finished(journal)
    before = everything(tmp_path)
    assert all(any(form in before for form in forms(text)) for text in SECRETS), "the test would prove nothing"
    journal.forget(["run-1"])
    after = everything(tmp_path)
    assert [text for text in SECRETS if any(form in after for form in forms(text))] == []
    journal.close()
    after = everything(tmp_path)
    assert [text for text in SECRETS if any(form in after for form in forms(text))] == []


def test_that_keys_ids_states_and_reasons_stay(journal: Journal, clock: FakeClock) -> None:
    finished(journal)
    clock.advance(60)
    journal.forget(["run-1"])
    summary = journal.summary("run-1")
    assert summary.forgotten == START + timedelta(seconds=60)
    assert summary.counts == {R.GENERATED: 1, R.REJECTED: 1, R.LEFT_OUT: 1}
    assert (summary.head.reason, summary.head.user_name, summary.head.workbook_sha256) == (
        "November", "clerk@acme.example", "ab" * 32,
    )  # fmt: skip
    assert (summary.head.headers, summary.detail) == ((), "")
    rows = {each.row: each for each in journal.rows("run-1")}
    assert {each.cells for each in rows.values()} == {()}
    assert rows[2].account is not None
    assert rows[2].account.account_id == account_id(2)
    assert rows[2].invoices[0].invoice.id == invoice_id(2)
    assert rows[3].outcome is not None
    assert (rows[3].outcome.code, rows[3].outcome.message) == ("PERIOD", "")
    assert rows[7].account is not None
    assert rows[7].account.custom == ()
    key = DoneKey(account_id(2), TARGET, "ORU")
    assert key in journal.done_before(TENANT, [key]), "it is still never sent twice"
    assert [found.row for found in journal.search(invoice_id(2), 5)] == [2]
    assert [found.row for found in journal.search("A-2", 5)] == [2]
    assert journal.search("Confidential", 5) == []
    (decided,) = [each for each in journal.told("run-1", 7) if each.kind == "rows changed"]
    assert (decided.why, decided.message, decided.erased) == ("decided as left-out: by hand", "", True)


def test_that_the_chain_holds_afterwards_and_goes_on(journal: Journal) -> None:
    finished(journal)
    anchor = journal.head_hash()
    finished(journal, "run-2", 50)
    journal.forget(["run-1"])
    assert journal.verify_chain([anchor]).ok
    journal.forget(["run-2"])
    finished(journal, "run-3", 90)
    check = journal.verify_chain([anchor])
    assert check.ok, check


def test_that_a_forgotten_run_is_never_sent_again(journal: Journal) -> None:
    finished(journal)
    journal.forget(["run-1"])
    with pytest.raises(JournalError) as caught:
        journal.change_rows("run-1", [outcome(3, R.READY)], "send again what was refused")
    assert caught.value.code == "run_forgotten"
    assert journal.verify_chain().ok


@pytest.mark.parametrize(
    "left",
    [
        lambda journal: journal.set_run_state("run-1", RunState.STOPPED),
        lambda journal: journal.set_run_state("run-1", RunState.OPEN),
        lambda journal: journal.change_rows("run-1", [outcome(3, R.READY)], "again"),
        lambda journal: journal.change_rows("run-1", [outcome(2, R.UNKNOWN)], "mismatch"),
        lambda journal: journal.change_rows(
            "run-1", [outcome(2, R.UNKNOWN), ], "mismatch"
        ) or journal.settle("run-1", [outcome(2, R.ABSENT)], []),
        lambda journal: journal.change_rows(
            "run-1", [outcome(2, R.UNKNOWN), ], "mismatch"
        ) or journal.settle("run-1", [outcome(2, R.AMBIGUOUS)], []),
    ],
)  # fmt: skip
def test_that_a_run_with_anything_left_to_do_is_never_forgotten(journal: Journal, left: object) -> None:
    finished(journal)
    assert journal.forgettable(LATER) == ["run-1"]
    left(journal)  # type: ignore[operator]  # a lambda of the table above
    assert journal.forgettable(LATER) == []
    with pytest.raises(AssertionError):
        journal.forget(["run-1"])
    assert journal.summary("run-1").forgotten is None


def test_that_age_counts_from_the_end_of_a_run(journal: Journal) -> None:
    finished(journal)
    assert journal.forgettable(START) == []
    assert journal.forgettable(START + timedelta(microseconds=1)) == ["run-1"]
    journal.forget(["run-1"])
    assert journal.forgettable(LATER) == [], "it is forgotten once"


def test_that_one_run_that_must_stay_keeps_all_as_they_were(journal: Journal) -> None:
    finished(journal)
    journal.create_run(head("run-2"), [row(2, 50)])
    with pytest.raises(AssertionError):
        journal.forget(["run-1", "run-2"])
    assert journal.summary("run-1").forgotten is None
    assert journal.verify_chain().ok


def test_that_the_newest_date_of_a_tenant_is_known(journal: Journal) -> None:
    assert journal.newest_tenant_date() is None
    finished(journal)
    assert journal.newest_tenant_date() == START + timedelta(seconds=1)


def test_that_erased_words_cannot_be_guessed_from_their_digests(tmp_path: Path) -> None:
    """The same words have another digest each time, so trying out likely words proves nothing."""
    import sqlite3
    from contextlib import closing

    path = eventful(tmp_path)
    with closing(sqlite3.connect(path)) as database:
        texts = [text for (text,) in database.execute("SELECT texts FROM event WHERE texts <> ''")]
    assert len(set(texts)) == len(texts) > 10


def test_that_other_tenants_are_not_confused(journal: Journal) -> None:
    finished(journal)
    journal.forget(["run-1"])
    assert journal.done_before(TenantKey("elsewhere", "t"), [DoneKey(account_id(2), TARGET, "ORU")]) == {}
