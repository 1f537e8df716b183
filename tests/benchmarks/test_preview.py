"""Preview, generate and read back for 1,000 accounts: every amount against the ledger."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine_rig import rig
from tests.preview_rig import preview_and_generate
from zgen_desktop.practice import Fault, FaultKind

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]


def test_that_of_a_thousand_accounts_every_amount_is_the_ledgers(tmp_path: Path) -> None:
    with rig(tmp_path, accounts=1_000) as desk:
        desk.server.behaviour.add(Fault(FaultKind.GENERATING, times=20, seconds=0.4))
        preview_and_generate(desk, tmp_path, 1_000, lambda text: print(f"\n  {text}"))
