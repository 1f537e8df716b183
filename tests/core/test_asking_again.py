"""Unclear calls of a tenant that keeps answers under a key: its word ends them at once, and never makes two of one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.core.bench import WINDOW, Bench, Misbehaving, bench
from tests.fakes.zuora import CUT_AFTER_ACTING, CUT_BEFORE_ACTING, Turn, late
from zgen_desktop.core.asking_again import ASKING_WHY, KEPT
from zgen_desktop.core.errors import AccessError, JournalError
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunState
from zgen_desktop.core.model.tenant import Answer, AnswerKind, RowError, SaveResult
from zgen_desktop.core.settling import UNCLEAR_WHY

S = RowState


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path) as made:
        made.zuora.kept.switched_on = True
        yield made


def only(desk: Bench, run: str) -> RowState:
    (state,) = desk.states(run).values()
    return state


@pytest.mark.parametrize("turn", [CUT_AFTER_ACTING, CUT_BEFORE_ACTING])
def test_that_a_lost_answer_is_asked_for_and_nothing_is_waited_for(desk: Bench, turn: Turn) -> None:
    run = desk.create(desk.zuora.add_accounts(3))
    desk.zuora.next_calls(turn)
    ended = desk.work(run)
    assert ended.summary.state is RunState.FINISHED
    assert desk.counts(run) == {S.GENERATED: 3}
    assert (ASKING_WHY in desk.whys(), UNCLEAR_WHY in desk.whys()) == (True, False)
    assert len(desk.zuora.kept.asked) == 1
    desk.not_twice()
    row = desk.journal.rows(run)[0]
    assert row.outcome.message == "Found out: Zuora has made the invoice."
    assert [item.role for item in row.invoices] == ["main"]


def test_that_the_key_is_the_calls_id_on_record(desk: Bench) -> None:
    run = desk.create(desk.zuora.add_accounts(1))
    desk.zuora.next_calls(CUT_AFTER_ACTING)
    desk.work(run, find_out=False)
    ((call, rows),) = desk.journal.unknown_calls(run)
    desk.work(run)
    assert (desk.zuora.kept.asked, list(rows)) == ([call.id], [2])


def test_that_a_tenant_that_keeps_nothing_is_read_as_ever(desk: Bench) -> None:
    desk.zuora.kept.switched_on = False
    run = desk.create(desk.zuora.add_accounts(1))
    desk.zuora.next_calls(CUT_AFTER_ACTING)
    desk.work(run)
    assert only(desk, run) is S.GENERATED
    assert (ASKING_WHY in desk.whys(), UNCLEAR_WHY in desk.whys()) == (False, True)


def test_that_siblings_and_drafts_are_read_back_as_after_any_answer(desk: Bench) -> None:
    several = desk.zuora.add_account(separate=2, amounts=("80.00", "20.00"))
    appending = desk.zuora.add_account(appends=True)
    desk.zuora.add_invoice(appending, desk.day - timedelta(days=3), created_by=desk.zuora.user.user_id)
    run = desk.create([several, appending])
    desk.zuora.next_calls(CUT_BEFORE_ACTING, CUT_AFTER_ACTING)
    desk.work(run)
    first, second = desk.journal.rows(run)
    assert first.shown_state is S.GENERATED
    assert sorted(item.role for item in first.invoices) == ["main", "sibling"]
    assert not first.outcome.possible_double
    assert second.shown_state in {S.HELD, S.ADDED_TO_DRAFT}


def test_that_a_draft_that_was_added_to_is_told_as_such(desk: Bench) -> None:
    appending = desk.zuora.add_account(appends=True)
    run = desk.create([appending], again=True)
    draft = desk.zuora.add_invoice(appending, desk.day - timedelta(days=3))
    desk.zuora.next_calls(CUT_AFTER_ACTING)
    desk.work(run)
    (row,) = desk.journal.rows(run)
    if row.shown_state is not S.HELD:
        assert (row.shown_state, row.outcome.invoice_id) == (S.ADDED_TO_DRAFT, draft.id)


def test_that_a_refusal_kept_by_the_tenant_is_not_made_in_its_words(desk: Bench) -> None:
    account = desk.zuora.add_account()
    desk.zuora.refuse(account, "INVALID_VALUE", "The template is gone.", "TemplateId")
    run = desk.create([account])
    desk.zuora.next_calls(CUT_AFTER_ACTING)
    desk.work(run)
    (row,) = desk.journal.rows(run)
    assert (row.shown_state, row.outcome.code, row.outcome.field) == (S.ABSENT, "INVALID_VALUE", "TemplateId")
    assert row.outcome.message == "Nothing was made for this account: The template is gone."
    assert desk.zuora.ledger() == []


def test_that_within_23_hours_the_same_request_may_go_out_again(desk: Bench) -> None:
    run = desk.create(desk.zuora.add_accounts(1))
    desk.zuora.next_calls(CUT_BEFORE_ACTING)
    desk.work(run, find_out=False)
    desk.clock.advance(KEPT.total_seconds() - 60)
    desk.work(run)
    assert only(desk, run) is S.GENERATED
    (row,) = desk.journal.rows(run)
    assert not row.outcome.possible_double
    assert len(desk.zuora.kept.asked) == 1


def test_that_later_it_never_does(desk: Bench) -> None:
    run = desk.create(desk.zuora.add_accounts(1))
    desk.zuora.next_calls(CUT_AFTER_ACTING)
    desk.work(run, find_out=False)
    desk.clock.advance(KEPT.total_seconds() + 60)
    desk.work(run)
    assert desk.zuora.kept.asked == []
    assert only(desk, run) is S.GENERATED
    desk.not_twice()


def test_that_a_tenant_still_at_it_is_found_out_by_reading(desk: Bench) -> None:
    run = desk.create(desk.zuora.add_accounts(1))
    desk.zuora.next_calls(late(40))
    desk.work(run)
    assert only(desk, run) is S.GENERATED
    assert UNCLEAR_WHY in desk.whys()
    desk.not_twice()


def test_that_another_request_under_the_key_leaves_it_to_reading(desk: Bench) -> None:
    run = desk.create(desk.zuora.add_accounts(1))
    desk.zuora.next_calls(CUT_BEFORE_ACTING)
    desk.zuora.kept.turns.append(Answer(AnswerKind.BROKEN, http_status=422, cause="Another.", case="broken_answer"))
    desk.work(run)
    assert only(desk, run) is S.ABSENT
    assert desk.zuora.ledger() == []


def test_that_a_refusal_is_not_believed_against_an_invoice(desk: Bench) -> None:
    run = desk.create(desk.zuora.add_accounts(1))
    desk.zuora.next_calls(CUT_AFTER_ACTING)
    refused = SaveResult(False, None, (RowError("INVALID_VALUE", "No."),))
    desk.zuora.kept.turns.append(Answer(AnswerKind.RESULTS, (refused,), http_status=200, server_date=desk.clock.now()))
    desk.work(run)
    assert only(desk, run) is S.GENERATED
    assert UNCLEAR_WHY in desk.whys()


def test_that_an_invoice_of_another_account_is_not_believed(desk: Bench) -> None:
    mine, other = desk.zuora.add_accounts(2)
    foreign = desk.zuora.add_invoice(other, desk.day)
    run = desk.create([mine])
    desk.zuora.next_calls(CUT_BEFORE_ACTING)
    desk.zuora.kept.turns.append(
        Answer(AnswerKind.RESULTS, (SaveResult(True, foreign.id),), http_status=200, server_date=desk.clock.now())
    )
    desk.work(run)
    assert only(desk, run) is S.ABSENT


def test_that_an_invoice_that_can_not_be_seen_yet_is_waited_for(desk: Bench) -> None:
    run = desk.create(desk.zuora.add_accounts(1))
    desk.zuora.unseen = 60
    desk.zuora.next_calls(CUT_AFTER_ACTING)
    desk.work(run)
    assert only(desk, run) is S.GENERATED
    desk.not_twice()


def test_that_nothing_due_is_believed_only_where_no_earlier_try_is_unclear(desk: Bench) -> None:
    account = desk.zuora.add_account()
    run = desk.create([account])
    desk.zuora.kept.switched_on = False
    desk.zuora.next_calls(late(2 * WINDOW))
    desk.work(run)
    assert only(desk, run) is S.ABSENT
    (row,) = desk.journal.rows(run)
    desk.journal.change_rows(run, [replace(row.outcome, state=S.READY)], "send again")
    desk.zuora.kept.switched_on = True
    desk.clock.advance(2 * WINDOW)
    desk.zuora.next_calls(CUT_AFTER_ACTING)
    desk.work(run)
    assert only(desk, run) is not S.NOTHING_TO_BILL
    desk.not_twice()


def test_that_a_tenant_that_can_not_be_asked_is_read(desk: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    run = desk.create(desk.zuora.add_accounts(1))
    desk.zuora.next_calls(CUT_AFTER_ACTING)

    def away(*_: object) -> None:
        raise AccessError("timeout", "No answer", "It did not answer.", "Wait.")

    monkeypatch.setattr(desk.zuora, "ask_again", away)
    desk.work(run)
    assert only(desk, run) is S.GENERATED


def test_that_the_window_counts_from_the_last_question(desk: Bench) -> None:
    """A question that got no answer is a request that may take effect late."""
    run = desk.create(desk.zuora.add_accounts(1))
    desk.zuora.next_calls(CUT_BEFORE_ACTING)
    desk.work(run, find_out=False)
    desk.clock.advance(2 * 3600)
    (row,) = desk.journal.rows(run)
    # The second request is lost, too, and is acted on nine minutes later.
    desk.zuora.kept.turns.append(Answer(AnswerKind.BROKEN, cause="No answer.", case="time-out"))
    desk.clock.after(WINDOW - 60, lambda: desk.zuora.generate((row.account,)))
    desk.work(run)
    assert only(desk, run) is S.GENERATED
    (row,) = desk.journal.rows(run)
    assert not row.outcome.possible_double
    assert sum(desk.clock.waits) >= WINDOW


class Killed(BaseException):
    """The program ends here."""


@pytest.mark.parametrize("asked_after", [2 * 3600, KEPT.total_seconds() - 60])
def test_that_a_question_of_a_process_that_was_killed_is_reckoned_with(
    desk: Bench, monkeypatch: pytest.MonkeyPatch, asked_after: float
) -> None:
    """The request has gone out again, and nobody can ask any more: it may still take effect."""
    run = desk.create(desk.zuora.add_accounts(1))
    desk.zuora.next_calls(CUT_BEFORE_ACTING)
    desk.work(run, find_out=False)
    (row,) = desk.journal.rows(run)
    desk.clock.advance(asked_after)

    def killed(_rows: object, _key: str, _sha256: str, before: Callable[[], object]) -> None:
        before()
        desk.clock.after(WINDOW - 60, lambda: desk.zuora.generate((row.account,)))
        raise Killed

    monkeypatch.setattr(desk.zuora, "ask_again", killed)
    with pytest.raises(Killed):
        desk.work(run)
    desk.journal.recover()
    desk.clock.advance(90)
    monkeypatch.setattr(desk.zuora, "ask_again", lambda *_: None)
    desk.work(run)
    assert only(desk, run) is S.GENERATED
    (row,) = desk.journal.rows(run)
    assert not row.outcome.possible_double
    desk.not_twice()


def test_that_nothing_goes_out_again_where_that_cannot_be_put_on_record(desk: Bench) -> None:
    run = desk.create(desk.zuora.add_accounts(1))
    desk.zuora.next_calls(CUT_BEFORE_ACTING)
    desk.work(run, find_out=False)

    def full(*_: object) -> None:
        raise JournalError("journal_write_failed", "Full", "The disk is full.", "Make room.")

    real = desk.journal
    desk.journal = Misbehaving(real, begin_asking=full)
    with pytest.raises(JournalError):
        desk.work(run)
    assert desk.zuora.ledger() == []
    desk.journal = real
    desk.work(run)
    assert only(desk, run) is S.GENERATED
    desk.not_twice()


def test_that_a_tenant_that_keeps_nothing_is_not_waited_for_because_of_a_question(desk: Bench) -> None:
    desk.zuora.kept.switched_on = False
    run = desk.create(desk.zuora.add_accounts(1))
    desk.zuora.next_calls(CUT_BEFORE_ACTING)
    desk.work(run, find_out=False)
    desk.clock.advance(KEPT.total_seconds() + 60)
    desk.work(run)
    assert only(desk, run) is S.ABSENT
    assert sum(desk.clock.waits) < WINDOW
    assert desk.journal.askings(run) == {}


def test_that_a_stop_leaves_the_rest_unknown(desk: Bench) -> None:
    run = desk.create(desk.zuora.add_accounts(1))
    desk.zuora.next_calls(CUT_AFTER_ACTING)
    desk.work(run, find_out=False)
    desk.stop.set()
    desk.work(run)
    assert (only(desk, run), desk.zuora.kept.asked) == (S.UNKNOWN, [])


def test_that_a_refusal_of_a_second_try_is_no_proof_while_the_first_is_unclear(desk: Bench) -> None:
    """The first may have taken the charges, of which the second then found none (protocol.md rule 12)."""
    run = desk.create(desk.zuora.add_accounts(1))
    desk.zuora.kept.switched_on = False
    desk.zuora.next_calls(CUT_BEFORE_ACTING)
    desk.work(run)
    assert only(desk, run) is S.ABSENT
    (row,) = desk.journal.rows(run)
    desk.journal.change_rows(run, [replace(row.outcome, state=S.READY)], "send again")
    before = len(desk.whys())
    desk.zuora.kept.switched_on = True
    desk.zuora.next_calls(CUT_BEFORE_ACTING)
    refused = SaveResult(False, None, (RowError("INVALID_VALUE", "No."),))
    desk.zuora.kept.turns.append(Answer(AnswerKind.RESULTS, (refused,), http_status=200, server_date=desk.clock.now()))
    desk.work(run)
    assert only(desk, run) is S.ABSENT
    assert UNCLEAR_WHY in desk.whys()[before:]
