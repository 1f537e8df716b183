"""Reading back: what an answer says of one row is believed only when it fits what the tenant has of all its rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine_rig import rig
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.practice import CustomerKind, Fault, FaultKind


@pytest.mark.parametrize("code", ["ACCOUNTING_PERIOD_CLOSED", "LOCK_COMPETITION"])
def test_that_a_row_said_to_be_refused_is_found_out_when_its_invoice_is_there(tmp_path: Path, code: str) -> None:
    with rig(tmp_path) as work:
        accounts = work.accounts(CustomerKind.NORMAL, 6)
        liar = accounts[3].account_id or ""
        work.server.behaviour.add(Fault(FaultKind.ROW_ERROR, code=code, acts=True, accounts=(liar,)))
        run = work.create(accounts)
        work.work(run)
        assert set(work.states(run).values()) == {RowState.GENERATED}
        work.check_against_ledger(run)


def test_that_a_real_refusal_stays_one_beside_rows_that_were_made(tmp_path: Path) -> None:
    with rig(tmp_path) as work:
        accounts = work.accounts(CustomerKind.NORMAL, 6)
        refused = accounts[3].account_id or ""
        work.server.behaviour.add(Fault(FaultKind.ROW_ERROR, code="ACCOUNTING_PERIOD_CLOSED", accounts=(refused,)))
        run = work.create(accounts)
        work.work(run)
        assert work.counts(run) == {RowState.GENERATED: 5, RowState.REJECTED: 1}
        work.check_against_ledger(run)
