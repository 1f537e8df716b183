"""Lists that wait for each other, checked against the practice tenant; its ledger is the oracle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.engine_rig import TODAY, Rig, other_day, rig
from tests.fakes.settings import FakeSettings
from tests.fakes.workbook import FakeWorkbook
from zgen_desktop.adapters.clock import SystemClock
from zgen_desktop.core.checking import Checked, Checker
from zgen_desktop.core.confirming import Confirmation, confirm
from zgen_desktop.core.edits import Edits
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.importing import Selection
from zgen_desktop.core.model.connection import Connection, Environment
from zgen_desktop.core.model.rows import RowState, Severity
from zgen_desktop.core.model.run import RunState
from zgen_desktop.core.queueing import (
    CHECK_HOLDS,
    ListAccounts,
    Queue,
    QueuedList,
    at_its_turn,
    key_of,
    next_may_begin,
)
from zgen_desktop.practice import CustomerKind, Fault, FaultKind
from zgen_desktop.practice.ledger import Ledger

ACME = Connection("Acme", "http://127.0.0.1/apps/services/a/153.0", "ann", Environment.SANDBOX)
HEADERS = ("Account number", "Account ID", "Invoice date", "Target date")


@dataclass
class Lists:
    """A tenant, and a folder of lists in memory with accounts of it."""

    desk: Rig
    books: FakeWorkbook = field(default_factory=FakeWorkbook)

    def __post_init__(self) -> None:
        found = self.desk.accounts(CustomerKind.NORMAL, 12)
        self.numbers = [account.account_number or "" for account in found]
        self.ids = [account.account_id or "" for account in found]

    @property
    def checker(self) -> Checker:
        return Checker(self.books, FakeSettings())

    def check(
        self,
        path: str,
        accounts: Sequence[str],
        target: date = TODAY,
        *,
        tenant: bool = True,
        edits: Edits | None = None,
    ) -> Checked:
        """Writes a list of numbers and ids and checks it. Its first account stands in row 2."""
        lines = [(None, one, TODAY, target) if len(one) == 32 else (one, None, TODAY, target) for one in accounts]
        self.books.add(path, {"List": [HEADERS, *lines]})
        zuora = self.desk.zuora() if tenant else None
        return self.checker.check(path, Selection(), TODAY, zuora=zuora, journal=self.desk.journal, edits=edits)

    def queued(self, checked: Checked, connection: Connection = ACME, reason: str = "") -> QueuedList:
        """As it is confirmed when it stands so."""
        said = Confirmation(checked.counts.get(RowState.READY, 0), reason, "tester", "0")
        return QueuedList(checked, SystemClock().now(), ListAccounts.of(checked), connection, said)

    def turn(self, one: QueuedList, others: Queue, *, later: float = 0.0) -> Checked:
        """What is sent of it ``later`` seconds after it was checked."""
        now = one.checked_at + timedelta(seconds=later)
        return at_its_turn(one, others, self.checker, self.desk.zuora(), self.desk.journal, now)

    def run(self, one: QueuedList, checked: Checked) -> str:
        """Sends it."""
        said = replace(one.said, rows=checked.counts.get(RowState.READY, 0))
        head, rows = confirm(checked, one.connection, said, SystemClock().now())
        self.desk.journal.create_run(replace(head, quiet_window=0.6), rows)
        self.desk.work(head.id)
        return head.id


@pytest.fixture
def lists(tmp_path: Path) -> Iterator[Lists]:
    with rig(tmp_path) as desk:
        yield Lists(desk)


def states(checked: Checked) -> list[RowState]:
    return [row.state for row in checked.rows]


def sent(queue: Queue) -> dict[str, tuple[int, int]]:
    return {standing.name: (standing.rows, standing.could_be) for standing in queue.standings()}


def elsewhere(checked: Checked) -> Checked:
    """The same list, as if it had been checked against another tenant."""
    assert checked.tenant is not None
    return Checked(checked.imported, replace(checked.tenant, tenant=replace(checked.tenant.tenant, tenant_id="9")))


READY, PROBLEM = RowState.READY, RowState.PROBLEM


def test_that_an_account_of_a_waiting_list_is_a_problem_on_the_cell_of_the_next_one(lists: Lists) -> None:
    waiting = Queue().added(lists.queued(lists.check("/lists/A.xlsx", lists.numbers[:3])))
    checked = waiting.judged(lists.check("/lists/B.xlsx", [lists.numbers[4], lists.numbers[1]]))
    assert states(checked) == [READY, PROBLEM]
    [problem] = checked.rows[1].problems
    assert (problem.sheet, problem.row, problem.column, problem.code) == ("List", 3, "A", "in_waiting_list")
    assert problem.severity is Severity.ERROR
    assert problem.value == lists.numbers[1]
    assert problem.message == "This account also stands in “A.xlsx”, row 3, which waits to be sent."
    assert problem.what_to_do == "Leave it out of one of the two lists. As it stands, it is sent in neither."
    assert checked.counts == {READY: 1, PROBLEM: 1}


def test_that_it_is_the_account_that_counts_by_id_or_number_whatever_the_target_date(lists: Lists) -> None:
    numbers, ids = lists.numbers, lists.ids
    waiting = Queue().added(lists.queued(lists.check("/A.xlsx", [numbers[0], ids[1]])))
    by_id = lists.check("/B.xlsx", [ids[0].upper(), numbers[2]], other_day(40), tenant=False)
    assert states(waiting.judged(by_id)) == [PROBLEM, READY]
    by_number = lists.check("/B.xlsx", [numbers[0], numbers[1], numbers[2]], other_day(40), tenant=False)
    assert states(waiting.judged(by_number)) == [PROBLEM, PROBLEM, READY]
    asked = lists.check("/B.xlsx", [numbers[1], numbers[2]], other_day(40))
    assert states(waiting.judged(asked)) == [PROBLEM, READY]


def test_that_both_lists_send_the_double_no_more_and_the_first_one_again_when_the_other_is_gone(lists: Lists) -> None:
    numbers = lists.numbers
    first = lists.queued(lists.check("/lists/A.xlsx", numbers[:4]))
    queue = Queue().added(first)
    assert sent(queue) == {"A.xlsx": (4, 4)}
    second = lists.queued(queue.judged(lists.check("/lists/B.xlsx", numbers[2:7])))
    queue = queue.added(second)
    assert sent(queue) == {"A.xlsx": (2, 4), "B.xlsx": (3, 5)}
    assert queue.rows == 5
    assert [standing.also_in for standing in queue.standings()] == [(("B.xlsx", 2),), (("A.xlsx", 2),)]
    assert sent(queue.without(second.key)) == {"A.xlsx": (4, 4)}
    # The two of the second list were never confirmed: they are free, and wait for a person.
    [left] = queue.without(first.key).standings()
    assert (left.rows, left.could_be, left.free_again, left.also_in) == (3, 5, 2, ())


def test_that_rows_that_are_not_sent_anyway_make_no_doubles(lists: Lists) -> None:
    numbers = lists.numbers
    left_out = lists.check("/A.xlsx", numbers[:3], edits=Edits(left_out=frozenset({2})))
    assert states(left_out)[0] is RowState.LEFT_OUT
    waiting = Queue().added(lists.queued(left_out))
    assert states(waiting.judged(lists.check("/B.xlsx", numbers[:2]))) == [READY, PROBLEM]
    mine = lists.check("/B.xlsx", numbers[:2], edits=Edits(left_out=frozenset({3})))
    assert states(waiting.judged(mine)) == [READY, RowState.LEFT_OUT]
    queue = waiting.added(lists.queued(waiting.judged(mine)))
    assert sent(queue) == {"A.xlsx": (2, 2), "B.xlsx": (1, 1)}


def test_that_an_account_in_three_lists_is_sent_in_none(lists: Lists) -> None:
    queue = Queue()
    for name in ("A", "B", "C"):
        checked = queue.judged(lists.check(f"/{name}.xlsx", [lists.numbers[0], lists.numbers[ord(name) - 64]]))
        queue = queue.added(lists.queued(checked))
    assert sent(queue) == {"A.xlsx": (1, 2), "B.xlsx": (1, 2), "C.xlsx": (1, 2)}


def test_that_the_same_sheet_is_replaced_and_comes_last(lists: Lists) -> None:
    first = lists.queued(lists.check("/A.xlsx", lists.numbers[:3]))
    queue = Queue().added(first).added(lists.queued(lists.check("/B.xlsx", lists.numbers[5:7])))
    anew = lists.check("/A.xlsx", lists.numbers[:2])
    assert key_of(anew) == first.key
    assert queue.judged(anew) is anew, "its own entry is no double"
    queue = queue.added(lists.queued(anew))
    assert [standing.name for standing in queue.standings()] == ["B.xlsx", "A.xlsx"]
    assert sent(queue)["A.xlsx"] == (2, 2)
    assert [one.name for one in queue.put_back(queue.lists[1]).standings()] == ["A.xlsx", "B.xlsx"]


def test_that_lists_of_one_name_are_told_apart(lists: Lists) -> None:
    one, two = lists.queued(lists.check("/may/A.xlsx", lists.numbers[:1])), "/june/A.xlsx"
    queue = Queue().added(one).added(lists.queued(lists.check(two, lists.numbers[1:2])))
    assert list(sent(queue)) == ["may/A.xlsx", "june/A.xlsx"]
    lists.books.add("C:\\lists\\A.xlsx", {"List": [HEADERS, (lists.numbers[3], None, TODAY, TODAY)]})
    on_windows = lists.check("C:\\lists\\A.xlsx", lists.numbers[3:4])
    assert Queue().added(lists.queued(on_windows)).standings()[0].name == "A.xlsx"


def test_that_another_tenant_or_connection_can_not_wait_with_it(lists: Lists) -> None:
    queue = Queue().added(lists.queued(lists.check("/A.xlsx", lists.numbers[:1])))
    other = lists.check("/B.xlsx", lists.numbers[1:2])
    with pytest.raises(UsageError) as error:
        queue.added(lists.queued(other, replace(ACME, name="Acme US")))
    assert error.value.code == "other_tenant_waits"
    assert "“A.xlsx” waits to be sent over “Acme”" in error.value.message
    moved = elsewhere(other)
    with pytest.raises(UsageError):
        queue.added(lists.queued(moved))
    same_account = elsewhere(lists.check("/C.xlsx", lists.numbers[:1]))
    assert queue.judged(same_account) is same_account, "accounts of another tenant are other accounts"


def test_that_a_list_waits_only_as_it_may_be_sent(lists: Lists) -> None:
    checked = lists.check("/A.xlsx", lists.numbers[:2])
    one = lists.queued(checked)
    for connection, said, code in (
        (replace(ACME, check_only=True), one.said, "check_only"),
        (replace(ACME, environment=Environment.PRODUCTION), one.said, "reason_missing"),
        (ACME, replace(one.said, rows=3), "wrong_count"),
    ):
        with pytest.raises(UsageError) as error:
            Queue().added(replace(one, connection=connection, said=said))
        assert error.value.code == code


# Their turn


def test_that_both_lists_are_sent_and_the_double_in_neither(lists: Lists) -> None:
    numbers = lists.numbers
    first = lists.queued(lists.check("/A.xlsx", numbers[:4]))
    queue = Queue().added(first)
    second = lists.queued(queue.judged(lists.check("/B.xlsx", numbers[3:6])))
    queue = queue.added(second)
    one = lists.run(first, lists.turn(first, queue))
    queue = queue.without(first.key)
    two = lists.run(second, lists.turn(second, queue))
    assert lists.desk.states(one) == {2: RowState.GENERATED, 3: RowState.GENERATED, 4: RowState.GENERATED, 5: PROBLEM}
    assert lists.desk.states(two) == {2: PROBLEM, 3: RowState.GENERATED, 4: RowState.GENERATED}
    assert lists.desk.server.ledger.invoices(lists.ids[3], made_here=True) == []
    assert [row.did for row in lists.desk.server.ledger.generate_rows()] == ["invoiced"] * 5


def test_that_a_list_that_waited_long_is_checked_again_and_only_shrinks(lists: Lists) -> None:
    numbers, ids, server = lists.numbers, lists.ids, lists.desk.server
    server.insert_foreign_invoice(ids[2], TODAY, TODAY)
    one = lists.queued(lists.check("/A.xlsx", numbers[:3]))
    assert states(one.checked) == [READY, READY, RowState.HELD]
    server.insert_foreign_invoice(ids[0], TODAY, TODAY)
    ledger = server.ledger
    assert isinstance(ledger, Ledger)
    with ledger.writing() as database:
        database.execute("DELETE FROM invoice WHERE account_id = ?", (ids[2],))
    soon = lists.turn(one, Queue(), later=CHECK_HOLDS - 1)
    assert states(soon) == [READY, READY, RowState.HELD], "the tenant's answers still hold; sending looks once more"
    late = lists.turn(one, Queue(), later=CHECK_HOLDS + 1)
    assert states(late) == [RowState.HELD, READY, RowState.HELD], "what was not confirmed is not sent"
    head, rows = confirm(late, ACME, replace(one.said, rows=1), SystemClock().now())
    assert [len(row.invoices) for row in rows] == [1, 0, 1]
    assert [row.account_name != "" for row in rows] == [True, True, True]
    assert head.workbook == "/A.xlsx"


def test_that_the_record_is_asked_for_what_was_sent_meanwhile(lists: Lists) -> None:
    numbers = lists.numbers
    one = lists.queued(lists.check("/A.xlsx", numbers[:3]))
    done = lists.queued(lists.check("/B.xlsx", numbers[:1]))
    lists.run(done, done.checked)
    lists.desk.server.behaviour.add(Fault(FaultKind.CUT))
    unclear = lists.queued(lists.check("/C.xlsx", numbers[1:2]))
    head, rows = confirm(unclear.checked, ACME, unclear.said, SystemClock().now())
    lists.desk.journal.create_run(head, rows)
    lists.desk.work(head.id, find_out=False)
    assert states(lists.turn(one, Queue())) == [RowState.DONE_BEFORE, PROBLEM, READY]


def test_that_another_tenant_behind_the_connection_is_refused(lists: Lists) -> None:
    one = lists.queued(lists.check("/A.xlsx", lists.numbers[:1]))
    with pytest.raises(UsageError) as error:
        lists.turn(replace(one, checked=elsewhere(one.checked)), Queue())
    assert error.value.code == "other_tenant"


def test_that_the_next_begins_by_itself_only_when_nothing_is_left_to_a_person(lists: Lists) -> None:
    one = lists.queued(lists.check("/A.xlsx", lists.numbers[:2]))
    summary = lists.desk.journal.summary(lists.run(one, one.checked))
    assert next_may_begin(summary, problem=False)
    assert not next_may_begin(summary, problem=True)
    assert not next_may_begin(replace(summary, state=RunState.STOPPED), problem=False)
    assert not next_may_begin(replace(summary, possible_doubles=1), problem=False)
    for state in (RowState.UNKNOWN, RowState.AMBIGUOUS, RowState.ABSENT, RowState.READY):
        assert not next_may_begin(replace(summary, counts={**summary.counts, state: 1}), problem=False)
    assert next_may_begin(replace(summary, counts={RowState.REJECTED: 2, RowState.HELD: 1}), problem=False)
