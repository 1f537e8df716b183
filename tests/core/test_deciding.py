"""A person's decision, kept in the real record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from tests.adapters.journal_examples import (
    START,
    TARGET,
    TENANT,
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
from tests.fakes.clock import FakeClock
from tests.fakes.zuora import FakeAccount, FakeZuora
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core.deciding import Decision, decide, evidence_of, nothing_new
from zgen_desktop.core.errors import JournalError, UsageError
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RowInvoice, RunRow

RUN = "run-1"
DRAFT = invoice(60, 6, amount=Decimal("50.00"))


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """Row 2 generated; 3 needs a decision (a new invoice); 4 not made; 5 unknown; 6 needs one (a changed draft)."""
    with writable(tmp_path) as opened:
        opened.create_run(head(), [row(number) for number in range(2, 8)])
        opened.begin_call(call("call-1", 2, 3, 4, 5, 6, baseline=(DRAFT,)))
        unclear = [outcome(number, RowState.UNKNOWN, message="cut") for number in (3, 4, 5, 6)]
        opened.finish_call("call-1", [generated(2), *unclear], START, "")
        opened.read_back("call-1", [generated(2)], [main_invoice(2)])
        opened.settle(
            RUN,
            [outcome(3, RowState.AMBIGUOUS), outcome(4, RowState.ABSENT), outcome(6, RowState.AMBIGUOUS)],
            [
                RowInvoice(3, "other", invoice(30, 3)),
                RowInvoice(3, "other", invoice(31, 3)),
                RowInvoice(3, "held", invoice(39, 3)),
                RowInvoice(6, "other", invoice(60, 6, amount=Decimal("80.00"))),
            ],
        )
        yield opened


def one(journal: Journal, number: int) -> RunRow:
    return journal.some_rows(RUN, [number])[0]


def refused(journal: Journal, rows: list[int], as_: Decision, invoice: str = "", reason: str = "looked") -> UsageError:
    before = journal.head_hash()
    with pytest.raises(UsageError) as caught:
        decide(journal, RUN, rows, as_, invoice, reason)
    assert journal.head_hash() == before, "a refused decision leaves no trace"
    assert caught.value.next_step.endswith("Nothing was changed.")
    return caught.value


def test_that_an_invoice_that_is_ours_becomes_the_row_s_own(journal: Journal) -> None:
    decide(journal, RUN, [3], "generated", invoice_id(30), "  Made at 14:05 by our user.  ")
    decided = one(journal, 3)
    assert decided.shown_state is RowState.GENERATED
    assert decided.outcome is not None
    assert decided.outcome.invoice_id == invoice_id(30)
    assert "INV00000030" in decided.outcome.message
    assert decided.outcome.message.endswith("Reason: Made at 14:05 by our user.")
    assert [(item.role, item.invoice.id) for item in decided.invoices] == [
        ("main", invoice_id(30)),
        ("other", invoice_id(31)),
        ("held", invoice_id(39)),
    ]
    assert invoice_id(30) in journal.invoice_ids(RUN)
    assert journal.verify_chain().ok


def test_that_an_invoice_that_was_a_draft_before_is_never_taken_for_a_new_one(journal: Journal) -> None:
    (said,) = decide(journal, RUN, [6], "generated", invoice_id(60), "the usage is in it")
    assert said.state is RowState.ADDED_TO_DRAFT
    decided = one(journal, 6)
    assert decided.state is RowState.ADDED_TO_DRAFT
    assert decided.outcome is not None
    assert decided.outcome.amount_before == Decimal("50.00")
    assert "50.00 EUR before" in decided.outcome.message


@pytest.mark.parametrize(("as_", "state"), [("absent", RowState.ABSENT), ("left-out", RowState.LEFT_OUT)])
def test_that_a_row_can_be_called_not_made_or_left_out(journal: Journal, as_: Decision, state: RowState) -> None:
    decide(journal, RUN, [3], as_, "", "the invoice is of the March project")
    decided = one(journal, 3)
    assert decided.state is state
    assert decided.outcome is not None
    assert "the March project" in decided.outcome.message
    assert len(decided.invoices) == 3, "the evidence stays"


def test_that_several_rows_are_left_out_at_once(journal: Journal) -> None:
    decide(journal, RUN, [4, 3], "left-out", "", "billed by hand")
    assert [one(journal, number).state for number in (3, 4)] == [RowState.LEFT_OUT] * 2


def test_that_a_row_that_was_not_sent_is_left_out_and_its_account_is_free(journal: Journal) -> None:
    assert one(journal, 7).state is RowState.READY
    account = one(journal, 7).account
    assert account is not None
    assert account.account_id in journal.accounts_to_send(TENANT)
    decide(journal, RUN, [7], "left-out", "", "is billed by another list")
    assert one(journal, 7).state is RowState.LEFT_OUT
    assert journal.accounts_to_send(TENANT) == {}
    assert refused(journal, [7], "left-out").code == "not_to_decide"


def test_that_a_row_set_free_by_an_answer_is_not_left_out_before_the_answer_is_looked_up(journal: Journal) -> None:
    journal.create_run(head("run-2"), [row(8, 88), row(9, 99)])
    journal.begin_call(call("call-2", 8, 9, run="run-2"))
    journal.finish_call("call-2", [generated(8), outcome(9, RowState.READY, "LOCK_COMPETITION")], START, "")
    with pytest.raises(UsageError) as error:
        decide(journal, "run-2", [9], "left-out", "", "looked")
    assert error.value.code == "not_to_decide"
    # One mismatch makes all rows of the call unknown (protocol.md rule 9): a row left out could not become that.
    journal.read_back("call-2", [outcome(each, RowState.UNKNOWN) for each in (8, 9)], [])
    assert {each.state for each in journal.rows("run-2")} == {RowState.UNKNOWN}


def test_that_one_row_that_may_not_be_decided_keeps_all_as_they_were(journal: Journal) -> None:
    assert refused(journal, [3, 2], "left-out").code == "not_to_decide"
    assert one(journal, 3).state is RowState.AMBIGUOUS


def test_that_an_unknown_row_must_be_found_out_first(journal: Journal) -> None:
    for as_, named in (("generated", invoice_id(50)), ("absent", ""), ("left-out", "")):
        error = refused(journal, [5], as_, named)  # type: ignore[arg-type]  # the three words
        assert error.code == "not_to_decide"
        assert "Find out" in error.next_step


def test_that_nothing_is_decided_about_rows_that_are_clear(journal: Journal) -> None:
    assert refused(journal, [2], "absent").code == "not_to_decide"
    assert refused(journal, [7], "generated", invoice_id(70)).code == "not_to_decide"
    assert refused(journal, [4], "absent").code == "not_to_decide", "it is not made already"


@pytest.mark.parametrize("invoice", ["", invoice_id(39), invoice_id(2), invoice_id(60), "INV00000030"])
def test_that_only_an_invoice_found_for_this_row_can_be_its_own(journal: Journal, invoice: str) -> None:
    assert refused(journal, [3], "generated", invoice).code == "not_evidence"


def test_that_an_invoice_belongs_to_one_row_only(journal: Journal) -> None:
    assert refused(journal, [3, 6], "generated", invoice_id(30)).code == "one_row"


def test_that_an_invoice_of_a_row_of_another_run_is_not_claimed(journal: Journal) -> None:
    journal.create_run(head("run-2"), [row(9, 99)])
    journal.begin_call(call("call-2", 9, run="run-2"))
    other = generated(9, invoice_id=invoice_id(30))
    journal.finish_call("call-2", [other], START, "")
    journal.read_back("call-2", [other], [RowInvoice(9, "main", invoice(30, 3))])
    assert refused(journal, [3], "generated", invoice_id(30)).code == "taken"


@pytest.mark.parametrize("reason", ["", "   ", "\n"])
def test_that_a_decision_needs_a_reason(journal: Journal, reason: str) -> None:
    assert refused(journal, [3], "left-out", reason=reason).code == "reason_missing"


def test_that_rows_are_named_and_exist(journal: Journal) -> None:
    assert refused(journal, [], "left-out").code == "no_rows"
    assert refused(journal, [3, 99], "left-out").code == "no_such_row"
    with pytest.raises(JournalError):
        decide(journal, "run-9", [3], "left-out", "", "reason")


def test_that_what_was_there_before_sending_is_no_evidence(journal: Journal) -> None:
    assert [item.invoice.id for item in evidence_of(one(journal, 3))] == [invoice_id(30), invoice_id(31)]


class TestAskedInZuora:
    """``runs decide`` looks the invoice up in the tenant there and then."""

    @pytest.fixture
    def zuora(self) -> FakeZuora:
        clock = FakeClock(START)
        return FakeZuora(now=clock.now, later=clock.after)

    @pytest.fixture
    def account(self, zuora: FakeZuora) -> FakeAccount:
        return zuora.add_account()

    @pytest.fixture
    def row_3(self, journal: Journal, account: FakeAccount) -> int:
        """A row of the fake tenant's account, not made as far as anybody saw."""
        asked = replace(row(3), account=replace(row(3).account, account_id=account.id))  # type: ignore[type-var]  # it has one
        journal.create_run(head("run-2"), [asked, row(4)])
        journal.begin_call(call("asked", 3, run="run-2"))
        journal.finish_call("asked", [outcome(3, RowState.UNKNOWN)], None, "")
        journal.settle("run-2", [outcome(3, RowState.ABSENT)], [])
        return 3

    def decided(self, journal: Journal, invoice: str, zuora: FakeZuora) -> RunRow:
        decide(journal, "run-2", [3], "generated", invoice, "found by hand", zuora)
        return journal.some_rows("run-2", [3])[0]

    def refused(self, journal: Journal, invoice: str, zuora: FakeZuora) -> str:
        before = journal.head_hash()
        with pytest.raises(UsageError) as caught:
            self.decided(journal, invoice, zuora)
        assert journal.head_hash() == before
        return caught.value.code

    def test_that_an_invoice_nobody_found_before_is_kept_as_zuora_has_it(
        self, journal: Journal, zuora: FakeZuora, account: FakeAccount, row_3: int
    ) -> None:
        made = zuora.add_invoice(account, TARGET, amount="77.00")
        zuora.change_invoice(made.id, status="Posted")
        now = self.decided(journal, made.id, zuora)
        assert now.state is RowState.GENERATED
        assert (now.invoices[0].invoice.status, now.invoices[0].invoice.amount) == ("Posted", Decimal("77.00"))

    def test_that_it_must_be_the_account_s(
        self, journal: Journal, zuora: FakeZuora, account: FakeAccount, row_3: int
    ) -> None:
        other = zuora.add_invoice(zuora.add_account(), TARGET)
        assert self.refused(journal, other.id, zuora) == "not_evidence"
        assert self.refused(journal, "f" * 32, zuora) == "not_evidence"
        assert self.refused(journal, "", zuora) == "not_evidence"

    def test_that_a_cancelled_or_older_one_is_not_what_came_of_the_row(
        self, journal: Journal, zuora: FakeZuora, account: FakeAccount, row_3: int
    ) -> None:
        cancelled = zuora.add_invoice(account, TARGET, status="Canceled")
        assert self.refused(journal, cancelled.id, zuora) == "canceled"
        older = zuora.add_invoice(account, TARGET, created=START - timedelta(days=1))
        assert self.refused(journal, older.id, zuora) == "too_old"

    def test_that_another_row_may_not_have_it(
        self, journal: Journal, zuora: FakeZuora, account: FakeAccount, row_3: int
    ) -> None:
        made = zuora.add_invoice(account, TARGET)
        claimed = generated(4, invoice_id=made.id)
        journal.begin_call(call("other", 4, run="run-2"))
        journal.finish_call("other", [claimed], START, "")
        assert self.refused(journal, made.id, zuora) == "taken", "an answer named it, although it was not read back yet"


def test_that_only_rows_without_evidence_are_sent_again_in_one_go(journal: Journal) -> None:
    decide(journal, RUN, [3], "absent", "", "both are of the March project")
    rows = journal.rows(RUN)
    assert [row.row for row in rows if row.state is RowState.ABSENT] == [3, 4]
    assert nothing_new(rows) == {4}


def test_that_who_decided_and_why_is_on_record(journal: Journal) -> None:
    decide(journal, RUN, [4], "left-out", "", "billed by hand")
    decided = journal.told(RUN, 4)[-1]
    assert (decided.who, decided.why) == ("clerk", "decided as left-out: billed by hand")
    assert (decided.before, decided.after) == (RowState.ABSENT, RowState.LEFT_OUT)
