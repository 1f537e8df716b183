"""A thousand ways to tamper with a record: each must show. ``ZGEN_SOAK_SEED`` begins with another seed."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from tests.adapters.journal_mutations import eventful, found_out, mutated

pytestmark = [pytest.mark.soak, pytest.mark.timeout(1800)]

MUTATIONS = 1000


def test_that_every_mutation_of_a_record_is_found(tmp_path: Path) -> None:
    original, target = eventful(tmp_path), tmp_path / "mutated.sqlite3"
    assert not found_out(original), "the untouched record is whole"
    first = int(os.environ.get("ZGEN_SOAK_SEED", "1"))
    kinds: Counter[str] = Counter()
    missed: list[str] = []
    for seed in range(first, first + MUTATIONS):
        what = mutated(original, target, seed)
        kinds[what.split()[0].split(".")[0]] += 1
        if not found_out(target):
            missed.append(f"seed {seed}: {what}")
    print(f"\nseeds {first} to {first + MUTATIONS - 1}: {MUTATIONS - len(missed)} of {MUTATIONS} mutations found")
    print(", ".join(f"{kind} {count}" for kind, count in kinds.most_common()))
    assert missed == []
