"""Which change of a row's state is lawful: the table of design.md section 3, read as a graph."""

from __future__ import annotations

import itertools

import pytest

from zgen_desktop.core.model.rows import RowState as S
from zgen_desktop.core.states import LAWFUL, check_change

ENDED_WITH_INVOICE = {S.GENERATED, S.ADDED_TO_DRAFT}


def reachable(start: S, without: frozenset[S] = frozenset()) -> set[S]:
    """All states that a row can come to from another one, through states that are not in ``without``."""
    seen: set[S] = set()
    todo = [start]
    while todo:
        for state in LAWFUL[todo.pop()] - seen - without:
            seen.add(state)
            todo.append(state)
    return seen


def test_that_every_state_is_in_the_table_and_has_a_word() -> None:
    assert set(LAWFUL) == set(S)
    assert len({state.word for state in S}) == len(S)


@pytest.mark.parametrize(("old", "new"), list(itertools.product(S, S)))
def test_that_the_check_is_the_table(old: S, new: S) -> None:
    if new in LAWFUL[old]:
        check_change(7, old, new)
        return
    with pytest.raises(AssertionError, match=f"row 7 may not change from {old.value} to {new.value}"):
        check_change(7, old, new)


def test_that_only_a_ready_row_is_sent() -> None:
    assert [state for state in S if S.SENDING in LAWFUL[state]] == [S.READY]


def test_that_an_unknown_row_is_never_sent_before_it_was_found_out() -> None:
    assert LAWFUL[S.UNKNOWN] <= {S.UNKNOWN, S.GENERATED, S.ADDED_TO_DRAFT, S.ABSENT, S.AMBIGUOUS}
    # Without “not made”, “refused” and “undone”, which only a person sends again, no way leads back to sending.
    people = frozenset({S.ABSENT, S.REJECTED, S.UNDONE, S.LEFT_OUT, S.HELD})
    assert S.SENDING not in reachable(S.UNKNOWN, people)


def test_that_an_ambiguous_row_is_never_sent_without_having_been_called_not_made() -> None:
    assert S.READY not in LAWFUL[S.AMBIGUOUS]
    assert S.SENDING not in reachable(S.AMBIGUOUS, frozenset({S.ABSENT, S.LEFT_OUT, S.UNDONE}))


@pytest.mark.parametrize("done", sorted(ENDED_WITH_INVOICE))
def test_that_an_invoiced_row_is_sent_again_only_after_it_was_undone_or_disproved(done: S) -> None:
    assert S.READY not in LAWFUL[done]
    assert S.SENDING not in LAWFUL[done]
    assert S.SENDING not in reachable(done, frozenset({S.UNDONE, S.UNKNOWN}))


def test_that_an_older_draft_is_never_undone() -> None:
    assert S.UNDONE not in LAWFUL[S.ADDED_TO_DRAFT]
    assert [state for state in S if S.UNDONE in LAWFUL[state]] == [S.GENERATED, S.UNDONE]


def test_that_what_was_no_row_to_send_stays_as_it_is() -> None:
    assert not LAWFUL[S.PROBLEM]
    assert not LAWFUL[S.DONE_BEFORE]
    assert all(not {S.PROBLEM, S.DONE_BEFORE} & LAWFUL[state] for state in S)


def test_that_a_row_being_sent_ends_in_every_case() -> None:
    assert S.SENDING not in LAWFUL[S.SENDING]
    assert LAWFUL[S.SENDING] == {S.READY, *ENDED_WITH_INVOICE, S.NOTHING_TO_BILL, S.REJECTED, S.UNKNOWN}


def test_that_a_call_whose_results_do_not_fit_makes_every_answer_of_it_unknown() -> None:
    answers = LAWFUL[S.SENDING]
    assert all(S.UNKNOWN in LAWFUL[answer] for answer in answers)
