"""Ten thousand hostile and odd workbooks; ``ZGEN_SOAK_SEED`` draws others. The fast part: tests/adapters."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, seed, settings

from tests.adapters.odd_proof import prove
from tests.odd_workbooks import Case, cases

pytestmark = [pytest.mark.soak, pytest.mark.timeout(7200)]

CASES = 10_000
SEED = int(os.environ.get("ZGEN_SOAK_SEED", "1"))


def test_that_ten_thousand_workbooks_are_read_and_kept(tmp_path: Path) -> None:
    seen: Counter[str] = Counter()

    @seed(SEED)
    @settings(max_examples=CASES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(cases())
    def play(case: Case) -> None:
        prove(case, tmp_path / "List.xlsx")
        seen[case.wrong or "read and written"] += 1
        seen["cells"] += sum(given is not None for line in case.lines for given in line.cells)

    play()
    played = seen.total() - seen["cells"]
    print(f"\nseed {SEED}: {played:,} workbooks, {seen.pop('cells'):,} cells")
    print(", ".join(f"{kind} {count:,}" for kind, count in seen.most_common()))
    assert played >= CASES
