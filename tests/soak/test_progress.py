"""A soak that was broken off goes on where it was, and never counts what another program did."""

from __future__ import annotations

from pathlib import Path

from tests.soak.parts import Figures, in_turn
from tests.soak.progress import Progress

WELL = Figures("power cuts", {"cuts": 500}, seconds=2.0)
WRONG = Figures("by dice", {"cases": 50}, ["seed 7: twice"])


def test_that_what_is_done_is_known_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "soak.jsonl"
    first = Progress(path, "abc")
    first.add("power", WELL)
    first.add("dice 1", WRONG)
    assert Progress(path, "abc").done == {"power": WELL, "dice 1": WRONG} == first.done


def test_that_another_commit_begins_anew(tmp_path: Path) -> None:
    path = tmp_path / "soak.jsonl"
    Progress(path, "abc").add("power", WELL)
    assert Progress(path, "abc-dirty").done == {}


def test_that_without_a_file_nothing_is_kept() -> None:
    alone = Progress(None, "abc")
    alone.add("power", WELL)
    assert alone.done == {"power": WELL}
    assert Progress(None, "abc").done == {}


def test_that_each_turn_has_its_share_and_all_of_them_everything() -> None:
    turns = in_turn(list(range(95)), 20)
    assert [len(turn) for turn in turns] == [20, 20, 20, 20, 15]
    assert sorted(number for turn in turns for number in turn) == list(range(95))
    # The situations come one after the other; broken off early, all of them have had some.
    assert max(turns[0]) > 60
    assert in_turn(list(range(95)), 20) == turns
