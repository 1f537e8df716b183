"""How many kill points a run passes, so that each can be the last one."""

from __future__ import annotations

from tests.soak.cases import Case
from tests.soak.pool import Pool


def names(pool: Pool, situation: str = "no fault", *, rest: bool = False) -> list[str]:
    """The points of one undisturbed first start, in order; ``rest`` as in a case."""
    [result] = pool.run([Case(situation, kills=(-1,), rest=rest)])
    number, _, listed = result.starts[0].point.partition(" ")
    found = listed.split(",")
    assert int(number) == len(found), result.starts
    return found
