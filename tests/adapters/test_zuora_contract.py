"""What the port ``Zuora`` promises, held by the fake and by the real adapter against a real server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from tests.fakes.zuora import FakeZuora
from zgen_desktop.adapters.timeouts import Timeouts
from zgen_desktop.adapters.zuora import ZuoraTenant
from zgen_desktop.core.answer_table import Meaning
from zgen_desktop.core.answers import judge
from zgen_desktop.core.change_proof import judge_changes
from zgen_desktop.core.model.changes import ChangeKind
from zgen_desktop.core.model.connection import Secret
from zgen_desktop.core.model.preview import PreviewRequest
from zgen_desktop.core.model.rows import AccountRow, Charges
from zgen_desktop.core.model.tenant import Answer, AnswerKind, InvoiceRecord
from zgen_desktop.core.ports import Zuora
from zgen_desktop.core.zoql import any_of, baseline_where
from zgen_desktop.practice import CustomerKind, Fault, FaultKind, PracticeTenant

WSDL = Path(__file__).resolve().parents[2] / "resources" / "zuora-minimal.wsdl"
DAY = datetime.now(UTC).date()


@dataclass
class World:
    """A tenant behind the port, with accounts by what they do. ``ending`` makes the next generate() end so."""

    zuora: Zuora
    ordinary: list[str]
    numbers: list[str]
    inactive: str
    several: str
    appending: str
    ending: Callable[[str], None]
    change_ending: Callable[[str], None]
    """The same for the next update() or delete()."""
    expire: Callable[[], None]
    over_rest: bool = False
    """A lost answer is asked for again by ``send`` itself."""


@pytest.fixture(params=["fake", "adapter", "fake that keeps answers", "adapter over REST"])
def world(request: pytest.FixtureRequest) -> Iterator[World]:
    if request.param.startswith("fake"):
        yield fake_world(keeps_answers="keeps" in request.param)
        return
    with PracticeTenant(password="right", accounts=60) as practice:
        yield practice_world(practice, rest="REST" in request.param)


def fake_world(*, keeps_answers: bool = False) -> World:
    tenant = FakeZuora(now=lambda: datetime.now(UTC))
    tenant.kept.switched_on = keeps_answers
    accounts = tenant.add_accounts(5)
    appending = tenant.add_account(appends=True)
    tenant.add_invoice(appending, DAY - timedelta(days=3))
    turns = {"cut after acting": "CUT_AFTER_ACTING", "cut before acting": "CUT_BEFORE_ACTING"}

    def ending(name: str) -> None:
        from tests.fakes import zuora

        tenant.next_calls(zuora.throttled(120) if name == "throttled" else getattr(zuora, turns[name]))

    def change_ending(name: str) -> None:
        from tests.fakes import zuora

        tenant.next_changes(zuora.throttled(120) if name == "throttled" else getattr(zuora, turns[name]))

    def expire() -> None:
        tenant.session_dead = True

    return World(
        tenant,
        [account.id for account in accounts],
        [account.number for account in accounts],
        tenant.add_account(status="Canceled").id,
        tenant.add_account(separate=2, amounts=("80.00", "20.00")).id,
        appending.id,
        ending,
        change_ending,
        expire,
    )


def practice_world(practice: PracticeTenant, *, rest: bool = False) -> World:
    kinds: dict[str, list[str]] = {}
    numbers: dict[str, str] = {}
    for account in practice.ledger.accounts():
        kinds.setdefault(account.kind, []).append(account.id)
        numbers[account.id] = account.number
    ordinary = kinds[CustomerKind.NORMAL][:5]
    faults = {
        "cut after acting": Fault(FaultKind.CUT, acts=True),
        "cut before acting": Fault(FaultKind.CUT),
        "throttled": Fault(FaultKind.THROTTLE, seconds=120),
    }
    tenant = ZuoraTenant(
        practice.endpoint,
        lambda: Secret(practice.user, "right", practice.client_secret),
        WSDL,
        client_id=practice.client_id if rest else "",
        timeouts=Timeouts(whole=5, pause=0.01),
    )
    # Faults are meant for the calls of a test, and over REST generate() alone would not log in.
    tenant.login()
    return World(
        tenant,
        ordinary,
        [numbers[account] for account in ordinary],
        kinds[CustomerKind.CANCELED][0],
        kinds[CustomerKind.SEVERAL_INVOICES][0],
        kinds[CustomerKind.APPENDS_TO_DRAFT][0],
        lambda name: practice.behaviour.add(faults[name]),
        lambda name: practice.behaviour.add(replace(faults[name], call="any")),
        lambda: practice.behaviour.add(Fault(FaultKind.EXPIRE_SESSION)),
        rest,
    )


def row(account: str, day: date = DAY, charges: Charges | None = None) -> AccountRow:
    return AccountRow(2, account, None, day, day, charges or Charges())


def generate(world: World, *rows: AccountRow) -> Answer:
    return world.zuora.prepare(rows).send()


def meanings(answer: Answer, rows: int) -> list[Meaning]:
    return [verdict.meaning for verdict in judge(answer, rows)]


def made(world: World, account: str, known: tuple[InvoiceRecord, ...] = ()) -> list[InvoiceRecord]:
    before = {invoice.id for invoice in known}
    return [invoice for invoice in all_of(world, account) if invoice.id not in before]


def all_of(world: World, account: str) -> tuple[InvoiceRecord, ...]:
    where = baseline_where([(account, DAY)], datetime.now(UTC) - timedelta(days=400), world.zuora.day)
    return world.zuora.invoices(where).records


def test_that_login_says_who_and_where(world: World) -> None:
    first, second = world.zuora.login(), world.zuora.login()
    assert first == second
    assert first.tenant_id
    assert first.user_id
    assert "@" in first.user_name


def test_that_accounts_are_found_by_id_and_by_number(world: World) -> None:
    by_id = world.zuora.accounts(next(any_of("Id", world.ordinary))[0])
    by_number = world.zuora.accounts(next(any_of("AccountNumber", world.numbers))[0])
    assert {account.id for account in by_id.records} == set(world.ordinary)
    assert {account.number for account in by_number.records} == set(world.numbers)
    assert by_id.complete
    assert all(account.name and account.status == "Active" and account.currency for account in by_id.records)
    (inactive,) = world.zuora.accounts(f"Id = '{world.inactive}'").records
    assert inactive.status == "Canceled"


def test_that_nothing_found_is_an_empty_and_complete_answer_with_the_tenants_date(world: World) -> None:
    found = world.zuora.accounts("AccountNumber = 'nobody\\'s'")
    assert (found.records, found.complete) == ((), True)
    assert found.server_date is not None
    assert abs(found.server_date - datetime.now(UTC)) < timedelta(seconds=5)


def test_that_a_day_is_a_literal_with_quotes(world: World) -> None:
    assert world.zuora.day(date(2026, 11, 30)) == "'2026-11-30'"


def test_that_a_generated_invoice_is_found_with_what_was_sent(world: World) -> None:
    account = world.ordinary[0]
    known = all_of(world, account)
    answer = generate(world, row(account))
    assert answer.kind is AnswerKind.RESULTS
    assert answer.http_status == 200
    assert answer.server_date is not None
    assert meanings(answer, 1) == [Meaning.DONE]
    (invoice,) = made(world, account, known)
    assert invoice.id == answer.results[0].id
    assert (invoice.account_id, invoice.invoice_date, invoice.target_date) == (account, DAY, DAY)
    assert (invoice.status, invoice.created_by) == ("Draft", world.zuora.login().user_id)
    assert isinstance(invoice.amount, Decimal)
    assert invoice.amount > 0
    assert invoice.created is not None
    assert abs(invoice.created - datetime.now(UTC)) < timedelta(seconds=5)
    assert world.zuora.invoices(f"Id = '{invoice.id}'").records == (invoice,)


def test_that_charges_are_billed_once(world: World) -> None:
    account = world.ordinary[1]
    assert meanings(generate(world, row(account)), 1) == [Meaning.DONE]
    known = all_of(world, account)
    assert meanings(generate(world, row(account)), 1) == [Meaning.NOTHING_TO_BILL]
    assert all_of(world, account) == known


def test_that_no_charges_asked_for_bill_nothing(world: World) -> None:
    answer = generate(world, row(world.ordinary[2], charges=Charges(one_time=False, recurring=False, usage=False)))
    assert meanings(answer, 1) == [Meaning.NOTHING_TO_BILL]


def test_that_results_come_in_the_order_of_the_rows_and_fail_row_by_row(world: World) -> None:
    accounts = [world.ordinary[0], world.inactive, "0" * 32, world.ordinary[1]]
    answer = generate(world, *(row(account) for account in accounts))
    assert meanings(answer, 4) == [Meaning.DONE, Meaning.REFUSED, Meaning.REFUSED, Meaning.DONE]
    assert answer.results[1].errors[0].code
    assert answer.results[1].errors[0].message
    for index in (0, 3):
        (invoice,) = world.zuora.invoices(f"Id = '{answer.results[index].id}'").records
        assert invoice.account_id == accounts[index]


def test_that_several_invoices_of_an_account_come_with_the_id_of_one(world: World) -> None:
    known = all_of(world, world.several)
    answer = generate(world, row(world.several))
    new = made(world, world.several, known)
    assert len(new) >= 2
    assert answer.results[0].id in {invoice.id for invoice in new}


def test_that_no_charge_stands_on_two_invoices_of_one_call(world: World) -> None:
    known = all_of(world, world.several)
    generate(world, row(world.several))
    invoices = [invoice.id for invoice in made(world, world.several, known)]
    found = world.zuora.items(next(any_of("InvoiceId", invoices))[0])
    assert found.complete
    assert {item.invoice_id for item in found.records} == set(invoices)
    charges = [{item.charge_id for item in found.records if item.invoice_id == id_} for id_ in invoices]
    assert all(charges)
    assert not set.intersection(*charges)


def test_that_an_open_draft_may_grow_instead(world: World) -> None:
    known = {invoice.id: invoice for invoice in all_of(world, world.appending)}
    answer = generate(world, row(world.appending))
    invoice_id = answer.results[0].id
    assert invoice_id in known
    (now,) = world.zuora.invoices(f"Id = '{invoice_id}'").records
    before = known[invoice_id]
    assert now.amount is not None
    assert before.amount is not None
    assert now.amount > before.amount
    assert now.created == before.created
    assert now.updated != before.updated


@pytest.mark.parametrize("ending", ["cut after acting", "cut before acting"])
def test_that_a_lost_answer_is_broken_whether_the_tenant_acted_or_not(world: World, ending: str) -> None:
    account = world.ordinary[3]
    known = all_of(world, account)
    world.ending(ending)
    call = world.zuora.prepare([row(account)])
    answer = call.send()
    assert call.send() == answer
    if world.over_rest:
        assert meanings(answer, 1) == [Meaning.DONE]
        assert len(made(world, account, known)) == 1
        return
    assert answer.kind is AnswerKind.BROKEN
    assert answer.cause.endswith(".")
    assert meanings(answer, 1) == [Meaning.UNKNOWN]
    assert len(made(world, account, known)) == (1 if ending == "cut after acting" else 0)


@pytest.mark.parametrize("ending", ["", "cut after acting", "cut before acting"])
def test_that_asking_again_tells_what_was_done_and_never_does_it_twice(world: World, ending: str) -> None:
    rows = [row(world.ordinary[3]), row(world.inactive)]
    known = all_of(world, world.ordinary[3])
    if ending:
        world.ending(ending)
    call = world.zuora.prepare(rows)
    first = call.send()
    begun: list[str] = []
    told = world.zuora.ask_again(rows, call.key, call.request_sha256, lambda: begun.append(call.key))
    assert begun == [call.key] * bool(call.key)
    if not call.key:
        assert told is None
        return
    assert told is not None
    assert meanings(told, 2) == [Meaning.DONE, Meaning.REFUSED]
    assert first.kind is AnswerKind.BROKEN or first.results == told.results
    again = world.zuora.ask_again(rows, call.key, call.request_sha256, lambda: None)
    assert again is not None
    assert again.results == told.results
    (invoice,) = made(world, world.ordinary[3], known)
    assert invoice.id == told.results[0].id


def test_that_other_bytes_are_never_sent_under_a_key(world: World) -> None:
    call = world.zuora.prepare([row(world.ordinary[3])])
    call.send()
    known = all_of(world, world.ordinary[2])
    begun: list[str] = []
    others = [row(world.ordinary[2])]
    key = call.key or "0" * 32
    assert world.zuora.ask_again(others, key, call.request_sha256, lambda: begun.append(key)) is None
    assert begun == []
    assert all_of(world, world.ordinary[2]) == known


def test_that_nothing_goes_out_again_where_its_beginning_could_not_be_noted(world: World) -> None:
    rows = [row(world.ordinary[3])]
    known = all_of(world, world.ordinary[3])
    world.ending("cut before acting")
    call = world.zuora.prepare(rows)
    call.send()
    made_first = made(world, world.ordinary[3], known)

    def full() -> None:
        raise RuntimeError("the disk is full")

    if call.key:
        with pytest.raises(RuntimeError, match="full"):
            world.zuora.ask_again(rows, call.key, call.request_sha256, full)
    assert made(world, world.ordinary[3], known) == made_first


def test_that_a_throttled_call_did_nothing_and_says_when(world: World) -> None:
    account = world.ordinary[3]
    known = all_of(world, account)
    world.ending("throttled")
    answer = generate(world, row(account))
    assert (answer.kind, answer.http_status, answer.retry_after) == (AnswerKind.THROTTLED, 429, 120.0)
    assert made(world, account, known) == []


def test_that_an_ended_session_is_told_and_a_login_mends_it(world: World) -> None:
    account = world.ordinary[4]
    world.zuora.login()
    call = world.zuora.prepare([row(account)])
    world.expire()
    answer = call.send()
    assert (answer.kind, answer.code) == (AnswerKind.FAULT, "INVALID_SESSION")
    assert meanings(answer, 1) == [Meaning.LOGIN_AGAIN]
    world.zuora.login()
    assert meanings(generate(world, row(account)), 1) == [Meaning.DONE]


def test_that_a_call_is_sent_at_most_once(world: World) -> None:
    account = world.ordinary[4]
    known = all_of(world, account)
    call = world.zuora.prepare([row(account)])
    assert call.send() == call.send()
    call.close()
    assert len(made(world, account, known)) == 1


def test_that_a_call_given_back_sends_nothing(world: World) -> None:
    account = world.ordinary[4]
    known = all_of(world, account)
    call = world.zuora.prepare([row(account)])
    call.close()
    call.close()
    assert call.send().kind is AnswerKind.NOT_SENT
    assert made(world, account, known) == []


def test_that_the_hash_of_a_request_is_that_of_its_rows(world: World) -> None:
    def hash_of(*rows: AccountRow) -> str:
        call = world.zuora.prepare(rows)
        call.close()
        return call.request_sha256

    first = hash_of(row(world.ordinary[0]))
    world.zuora.login()
    assert hash_of(row(world.ordinary[0])) == first
    assert hash_of(row(world.ordinary[1])) != first
    assert len(first) == 64
    assert first == first.lower()


# update() and delete()


def drafts(world: World, count: int) -> list[str]:
    """New drafts of ours."""
    answer = generate(world, *(row(account) for account in world.ordinary[:count]))
    return [result.id or "" for result in answer.results]


def changed(world: World, kind: ChangeKind, *ids: str) -> list[Meaning]:
    answer = world.zuora.prepare_change(kind, ids).send()
    return [verdict.meaning for verdict in judge_changes(answer, ids)]


def status(world: World, invoice: str) -> str | None:
    records = world.zuora.invoices(f"Id = '{invoice}'").records
    return records[0].status if records else None


def test_that_drafts_are_posted_cancelled_and_deleted(world: World) -> None:
    posted, cancelled, deleted = drafts(world, 3)
    assert changed(world, ChangeKind.POST, posted) == [Meaning.DONE]
    assert changed(world, ChangeKind.CANCEL, cancelled, deleted) == [Meaning.DONE] * 2
    assert changed(world, ChangeKind.DELETE, deleted) == [Meaning.DONE]
    assert [status(world, one) for one in (posted, cancelled, deleted)] == ["Posted", "Canceled", None]
    (record,) = world.zuora.invoices(f"Id = '{cancelled}'").records
    assert record.updated_by == world.zuora.login().user_id


def test_that_only_a_draft_changes_its_status_and_no_posted_one_is_deleted(world: World) -> None:
    posted, cancelled = drafts(world, 2)
    changed(world, ChangeKind.POST, posted)
    changed(world, ChangeKind.CANCEL, cancelled)
    for kind in (ChangeKind.POST, ChangeKind.CANCEL):
        assert changed(world, kind, posted, cancelled) == [Meaning.REFUSED] * 2
    assert changed(world, ChangeKind.DELETE, posted, cancelled) == [Meaning.REFUSED, Meaning.DONE]
    answer = world.zuora.prepare_change(ChangeKind.DELETE, [posted]).send()
    assert answer.results[0].errors[0].code == "CANNOT_DELETE"


def test_that_changes_fail_one_by_one_and_name_their_invoice(world: World) -> None:
    first, second = drafts(world, 2)
    answer = world.zuora.prepare_change(ChangeKind.CANCEL, [first, "f" * 32, second]).send()
    assert [result.id for result in answer.results] == [first, None, second]
    assert [result.success for result in answer.results] == [True, False, True]


@pytest.mark.parametrize("kind", list(ChangeKind))
@pytest.mark.parametrize("ending", ["cut after acting", "cut before acting"])
def test_that_a_change_with_a_lost_answer_is_unclear(world: World, ending: str, kind: ChangeKind) -> None:
    (invoice,) = drafts(world, 1)
    world.change_ending(ending)
    assert changed(world, kind, invoice) == [Meaning.UNKNOWN]
    after = {ChangeKind.POST: "Posted", ChangeKind.CANCEL: "Canceled", ChangeKind.DELETE: None}[kind]
    assert status(world, invoice) == (after if ending == "cut after acting" else "Draft")


def test_that_a_throttled_change_did_nothing(world: World) -> None:
    (invoice,) = drafts(world, 1)
    world.change_ending("throttled")
    answer = world.zuora.prepare_change(ChangeKind.DELETE, [invoice]).send()
    assert (answer.kind, answer.retry_after) == (AnswerKind.THROTTLED, 120.0)
    assert status(world, invoice) == "Draft"


def test_that_a_change_is_sent_at_most_once_and_not_at_all_when_given_back(world: World) -> None:
    first, second = drafts(world, 2)
    call = world.zuora.prepare_change(ChangeKind.CANCEL, [first])
    assert call.send() == call.send()
    unused = world.zuora.prepare_change(ChangeKind.CANCEL, [second])
    unused.close()
    assert unused.send().kind is AnswerKind.NOT_SENT
    assert [status(world, one) for one in (first, second)] == ["Canceled", "Draft"]
    assert unused.request_sha256 != call.request_sha256


# billingPreview() and Body


def test_that_a_preview_says_what_generate_then_bills(world: World) -> None:
    one, two = world.ordinary[:2]
    asked = [PreviewRequest(account, DAY, Charges()) for account in (one, two, world.inactive)]
    answers = {answer.account_id: answer for answer in world.zuora.preview(asked)}
    assert answers[world.inactive].amount is None
    assert answers[world.inactive].message
    made_id = generate(world, row(one)).results[0].id
    (made_of_one,) = world.zuora.invoices(f"Id = '{made_id}'").records
    assert made_of_one.amount is not None
    assert made_of_one.tax is not None
    assert answers[one].amount == made_of_one.amount - made_of_one.tax
    assert answers[one].items > 0
    [again] = world.zuora.preview([PreviewRequest(one, DAY, Charges())])
    assert (again.amount, again.items) == (0, 0)


def test_that_a_preview_leaves_out_what_is_not_asked_for(world: World) -> None:
    nothing = Charges(one_time=False, recurring=False, usage=False)
    [answer] = world.zuora.preview([PreviewRequest(world.ordinary[2], DAY, nothing)])
    assert (answer.amount, answer.items) == (0, 0)


def test_that_an_invoice_without_a_file_gives_nothing(world: World) -> None:
    got = bytearray()
    assert not world.zuora.pdf("f" * 32, got.extend)
    assert got == b""
