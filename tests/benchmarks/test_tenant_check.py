"""How many requests the check of 10,000 accounts sends, counted by the practice tenant."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from time import perf_counter

import pytest

from tests.engine_rig import TODAY, rig
from zgen_desktop.core.model.rows import AccountRow, ListRow, RowState
from zgen_desktop.core.tenant_check import TenantCheck

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

ACCOUNTS = 10_000


def test_that_ten_thousand_accounts_take_sixty_requests_to_find_and_170_in_all(tmp_path: Path) -> None:
    with rig(tmp_path, accounts=12_000) as desk:
        customers = desk.server.ledger.accounts()[:ACCOUNTS]
        rows = [
            ListRow(at, (), RowState.READY, AccountRow(at, None, one.id if at % 2 else one.number, TODAY, TODAY))
            for at, one in enumerate(customers, start=2)
        ]
        zuora = desk.zuora()
        zuora.login()
        begun = perf_counter()
        checked = TenantCheck(zuora, desk.journal, "List", {"AccountNumber": "A"}).check(rows)
        seconds = perf_counter() - begun
        asked = Counter(request.call for request in desk.server.ledger.requests())
        print(
            f"\n  {len(rows):,} accounts by number and Id: {asked['query']} query, {asked['queryMore']} queryMore, "
            f"{seconds:.1f} s; {dict(Counter(row.state.value for row in checked.rows))}"
        )
        assert len(checked.accounts) == ACCOUNTS
        assert asked["query"] <= 60
        assert asked["query"] + asked["queryMore"] <= 170
