"""The record of invoices that are taken back or posted: what is confirmed, intended, answered and seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from tests.adapters.journal_examples import (
    START,
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
from zgen_desktop.core.model.changes import Aim, ChangeCall, ChangeEnding, ChangeKind, ChangeLeft, Ending, Order
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RowInvoice, RowOutcome

R = RowState


def order(name: str, *invoices: int, run: str = "run-1", aim: Aim = Aim.UNDO) -> Order:
    return Order(name, run, aim, tuple(map(invoice_id, invoices)), START, "ann")


def step(
    name: str, *invoices: int, of: str = "o1", kind: ChangeKind = ChangeKind.CANCEL, run: str = "run-1"
) -> ChangeCall:
    ids = tuple(map(invoice_id, invoices))
    return ChangeCall(name, of, run, kind, ids, START, START + timedelta(seconds=1), "ab" * 32, 2.0, "user-1")


def ends(name: str, ending: Ending, *invoices: int, code: str = "", message: str = "") -> list[ChangeEnding]:
    return [ChangeEnding(name, invoice_id(number), ending, code, message) for number in invoices]


def with_run(journal: Journal, *rows: int) -> None:
    """A run whose rows were all generated and read back."""
    journal.create_run(head(), [row(number) for number in rows])
    journal.begin_call(call("c1", *rows))
    journal.finish_call("c1", [generated(number) for number in rows], None, "")
    journal.read_back("c1", [generated(n, message="Look.") for n in rows], [main_invoice(n) for n in rows])


def undone(number: int) -> tuple[RowOutcome, RowInvoice]:
    now = RowInvoice(number, "main", replace(invoice(number), status="Canceled"))
    return generated(number, state=R.UNDONE, message="Look. Gone."), now


def test_that_an_order_stays_open_until_it_is_ended(tmp_path: Path) -> None:
    with writable(tmp_path) as journal:
        with_run(journal, 2, 3)
        assert journal.open_order("run-1") is None
        journal.begin_order(order("o1", 2, 3))
    with writable(tmp_path) as journal:
        assert journal.open_order("run-1") == order("o1", 2, 3)
        journal.end_order("o1", "all done")
        assert journal.open_order("run-1") is None
        with pytest.raises(AssertionError, match="has ended already"):
            journal.end_order("o1", "again")


def test_that_a_new_order_replaces_an_open_one(tmp_path: Path) -> None:
    with writable(tmp_path) as journal:
        with_run(journal, 2, 3)
        journal.begin_order(order("o1", 2, 3))
        journal.begin_order(order("o2", 3, aim=Aim.POST))
        assert journal.open_order("run-1") == order("o2", 3, aim=Aim.POST)
        with pytest.raises(AssertionError, match="has ended already"):
            journal.begin_change(step("x1", 2))


def test_that_an_intent_an_answer_and_what_was_seen_are_kept_in_turn(tmp_path: Path) -> None:
    with writable(tmp_path) as journal:
        with_run(journal, 2, 3)
        journal.begin_order(order("o1", 2, 3))
        journal.begin_change(step("x1", 2, 3))
        assert [(c.invoice_id, c.ending) for c in journal.changes("run-1")] == [
            (invoice_id(2), Ending.OPEN), (invoice_id(3), Ending.OPEN),
        ]  # fmt: skip
        assert journal.changes("run-1")[0].call == step("x1", 2, 3)
        told = [*ends("x1", Ending.ANSWERED, 2), *ends("x1", Ending.DENIED, 3, code="C", message="No.")]
        journal.finish_change("x1", told, "{}")
        assert {c.invoice_id for c in journal.changes("run-1", unsettled=True)} == {invoice_id(2), invoice_id(3)}
        said, now = undone(2)
        journal.settle_changes("run-1", ends("x1", Ending.PROVED, 2), [said], [now], "seen")
        (left,) = journal.changes("run-1", unsettled=True)
        assert (left.invoice_id, left.code, left.message, left.who) == (invoice_id(3), "C", "No.", "ann")
        assert [c.ending for c in journal.changes("run-1", [invoice_id(2)])] == [Ending.PROVED]
        rows = {each.row: each for each in journal.rows("run-1")}
        assert (rows[2].state, rows[3].state) == (R.UNDONE, R.GENERATED)
        assert rows[2].invoices[0].invoice.status == "Canceled"
        assert journal.verify_chain().ok


def test_that_a_rows_own_message_is_kept_once(tmp_path: Path) -> None:
    with writable(tmp_path) as journal:
        with_run(journal, 2)
        assert journal.own_messages("run-1", [2]) == {}
        for text in ("Look. INV2 stays.", "Look. INV2 is gone."):
            journal.settle_changes("run-1", [], [generated(2, message=text)], [], "told")
        assert journal.own_messages("run-1", [2, 3]) == {2: "Look."}
        assert journal.rows("run-1")[0].outcome == generated(2, message="Look. INV2 is gone.")


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (lambda journal: journal.begin_change(step("x2", 4)), "nobody confirmed"),
        (lambda journal: journal.begin_change(step("x2", 3, 3)), "stands twice"),
        (lambda journal: journal.begin_change(step("x2", 2)), "nobody knows yet what came of the last step"),
        (lambda journal: journal.begin_change(step("x2", 3, of="o9")), "no order o9"),
        (lambda journal: journal.begin_change(step("x2", 3, run="run-9")), "of another run"),
        (lambda journal: journal.finish_change("x1", ends("x1", Ending.ANSWERED, 3), ""), "carried other invoices"),
        (lambda journal: journal.finish_change("x9", [], ""), "no call x9"),
        (lambda journal: journal.settle_changes("run-1", ends("x1", Ending.UNCLEAR, 2), [], [], ""), "settles nothing"),
        (lambda journal: journal.settle_changes("run-1", ends("x1", Ending.PROVED, 3), [], [], ""), "never begun"),
        (lambda journal: journal.settle_changes("run-1", [], [outcome(2, R.READY)], [], ""), "may not change"),
        (lambda journal: journal.begin_order(order("o3")), "without invoices"),
    ],
)
def test_that_what_would_break_the_protocol_is_refused_and_changes_nothing(
    tmp_path: Path, wrong: Callable[[Journal], None], says: str
) -> None:
    with writable(tmp_path) as journal:
        with_run(journal, 2, 3)
        journal.begin_order(order("o1", 2, 3))
        journal.begin_change(step("x1", 2))
        before = journal.head_hash()
        with pytest.raises(AssertionError, match=says):
            wrong(journal)
        assert journal.head_hash() == before


def test_that_a_released_step_may_be_tried_again(tmp_path: Path) -> None:
    with writable(tmp_path) as journal:
        with_run(journal, 2)
        journal.begin_order(order("o1", 2))
        journal.begin_change(step("x1", 2))
        journal.finish_change("x1", ends("x1", Ending.RELEASED, 2), "")
        assert not journal.changes("run-1", unsettled=True)
        journal.begin_change(step("x2", 2))
        assert [c.call.id for c in journal.changes("run-1")] == ["x1", "x2"]


def test_that_an_invoice_of_an_earlier_baseline_stood_before_and_one_of_a_later_did_not(tmp_path: Path) -> None:
    with writable(tmp_path) as journal:
        journal.create_run(head(), [row(2, 20), row(3, 20), row(4, 40)])
        drafts = (invoice(4, 40),)
        for name, number, baseline in (("c1", 2, ()), ("c2", 3, (invoice(2, 20),)), ("c3", 4, drafts)):
            journal.begin_call(call(name, number, baseline=baseline))
            journal.finish_call(name, [generated(number)], None, "")
            journal.read_back(name, [generated(number)], [main_invoice(number)])
        assert set(journal.stood_before("run-1")) == {(4, invoice_id(4))}


def test_that_a_draft_that_any_run_was_added_to_is_known(tmp_path: Path) -> None:
    with writable(tmp_path) as journal:
        with_run(journal, 2, 3)
        journal.create_run(head("run-2"), [row(9, 2)])
        journal.begin_call(call("c2", 9, run="run-2", baseline=(invoice(2),)))
        added = RowOutcome(9, R.ADDED_TO_DRAFT, invoice_id=invoice_id(2), amount_before=Decimal(1))
        journal.finish_call("c2", [added], None, "")
        journal.read_back("c2", [added], [RowInvoice(9, "main", invoice(2))])
        assert journal.added_to([invoice_id(2), invoice_id(3)]) == {invoice_id(2)}


def test_that_undone_rows_are_not_done_before(tmp_path: Path) -> None:
    from tests.adapters.journal_examples import TARGET, TENANT, account_id
    from zgen_desktop.core.model.run import DoneKey

    keys = [DoneKey(account_id(number), TARGET, "ORU") for number in (2, 3)]
    with writable(tmp_path) as journal:
        with_run(journal, 2, 3)
        assert set(journal.done_before(TENANT, keys)) == set(keys)
        said, now = undone(2)
        journal.settle_changes("run-1", [], [said], [now], "seen")
        assert set(journal.done_before(TENANT, keys)) == {keys[1]}


def test_that_forgetting_a_run_erases_what_was_said_and_an_open_order_forbids_it(tmp_path: Path) -> None:
    from zgen_desktop.core.model.run import RunState

    with writable(tmp_path) as journal:
        with_run(journal, 2)
        journal.begin_order(order("o1", 2))
        journal.begin_change(step("x1", 2))
        journal.finish_change("x1", ends("x1", Ending.DENIED, 2, code="C", message="Secret words."), "")
        journal.set_run_state("run-1", RunState.FINISHED)
        late = START.astimezone(UTC) + timedelta(days=9)
        assert journal.forgettable(late) == []
        journal.settle_changes("run-1", ends("x1", Ending.REFUSED, 2, code="C", message="Secret words."), [], [], "")
        journal.end_order("o1", "said no")
        assert journal.forgettable(late) == ["run-1"]
        journal.forget(["run-1"])
        assert [(c.code, c.message) for c in journal.changes("run-1")] == [("C", "")]
        assert journal.verify_chain().ok
    assert b"Secret words" not in (tmp_path / "journal.sqlite3").read_bytes()


def test_that_lists_of_runs_say_what_was_broken_off(tmp_path: Path) -> None:
    with writable(tmp_path) as journal:
        with_run(journal, 2, 3)
        assert journal.summary("run-1").change_left is None
        journal.begin_order(order("o1", 2, 3, aim=Aim.CANCEL_ONLY))
        assert journal.summary("run-1").change_left == ChangeLeft(Aim.CANCEL_ONLY, START, 2, 0)
        journal.begin_change(step("s1", 2, 3))
        journal.finish_change("s1", [*ends("s1", Ending.REFUSED, 2), *ends("s1", Ending.UNCLEAR, 3)], "")
        journal.end_order("o1", "stopped")
        [listed] = journal.summaries()
        assert listed.change_left == ChangeLeft(Aim.CANCEL_ONLY, START, 2, 1)
        journal.settle_changes("run-1", ends("s1", Ending.NO_EFFECT, 3), [], [], "seen")
        assert journal.summary("run-1").change_left is None
        journal.begin_order(order("o2", 3, aim=Aim.POST))
        assert journal.summaries()[0].change_left == ChangeLeft(Aim.POST, START, 1, 0)
