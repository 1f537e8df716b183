"""Reading back: what an answer says of one row is believed only when it fits what the tenant has of all its rows."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from tests.engine_rig import rig
from zgen_desktop.adapters.clock import SystemClock
from zgen_desktop.adapters.zuora import ZuoraTenant
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.tenant import InvoiceRecord
from zgen_desktop.core.ports import Found
from zgen_desktop.core.running import Runner
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


class _SlowLister:
    """A tenant whose lists of invoices are old by the time they are read; what is asked by Id is not."""

    def __init__(self, zuora: ZuoraTenant, seconds: float) -> None:
        self._zuora = zuora
        self._seconds = seconds

    def __getattr__(self, name: str) -> Any:
        return getattr(self._zuora, name)

    def invoices(self, where: str, at_most: int | None = None) -> Found[InvoiceRecord]:
        found = self._zuora.invoices(where)
        if "AccountId" in where:
            time.sleep(self._seconds)
        return found


def test_that_siblings_are_known_although_they_were_listed_later_than_the_invoice_that_was_named(
    tmp_path: Path,
) -> None:
    with rig(tmp_path) as work:
        work.server.behaviour.stale_seconds = 0.25
        run = work.create(work.accounts(CustomerKind.SEVERAL_INVOICES, 3))
        zuora = _SlowLister(work.zuora(), 0.3)
        Runner(work.journal, zuora, SystemClock(), work.events.append, work.stop, lambda _run: None).work(run)
        assert set(work.states(run).values()) == {RowState.GENERATED}
        work.check_against_ledger(run)
