"""Hostile and odd workbooks by the hundred: value in = value read = value in the result, all other parts as they were.

The soak draws ten thousand (tests/soak/test_odd_workbooks.py). What was found once stands here as an example.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings

from tests.adapters.odd_proof import prove
from tests.odd_cells import Given
from tests.odd_workbooks import Case, Row, cases
from zgen_desktop.core.model.cells import CellKind

# A prefix that isn't ASCII: the new sheet was named with a character reference inside of a tag.
NATIVE_PREFIX = Case((), prefix="Ä")
# Two runs that only together look like an escape.
RUNS = "<si><r><t>_</t></r><r><t>x0041_</t></r></si>"
TORN_ESCAPE = Case((Row((Given(CellKind.TEXT, "_x0041_", ' t="s"', "<v>%d</v>", RUNS),)),))
# An ISO day without a date format became a bare number in the results.
DAY = Given(
    CellKind.DATE, "2026-11-30T08:15:00", ' t="d"', "<v>2026-11-30T08:15:00</v>", when=datetime(2026, 11, 30, 8, 15)
)
UNFORMATTED_DAY = Case((Row((DAY,)),))


@settings(
    max_examples=500,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(cases())
@example(NATIVE_PREFIX)
@example(TORN_ESCAPE)
@example(UNFORMATTED_DAY)
def test_that_any_workbook_is_read_and_kept(tmp_path: Path, case: Case) -> None:
    prove(case, tmp_path / "List.xlsx")
