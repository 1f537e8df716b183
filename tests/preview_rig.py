"""From a workbook over preview and generate to the results sheet, with the practice tenant's ledger as oracle."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl

from tests.engine_rig import QUIET, TODAY, Rig
from tests.fakes.settings import FakeSettings
from tests.gui.lists import NAMES, write
from zgen_desktop.adapters.clock import SystemClock
from zgen_desktop.adapters.results_sheet import ResultsSheet
from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.core.checking import Checked, Checker
from zgen_desktop.core.confirming import Confirmation, confirm
from zgen_desktop.core.exporting import Exporter
from zgen_desktop.core.model.connection import Connection, Environment
from zgen_desktop.core.model.preview import Approval, Preview
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.previewing import Previewed, Previewer
from zgen_desktop.core.selection import Selection

CONNECTION = Connection("practice", "", "", Environment.PRACTICE, quiet_window=QUIET)


def check(desk: Rig, path: str, *, again: bool = False) -> Checked:
    """The list against the tenant."""
    checker = Checker(Workbook(), FakeSettings())
    return checker.check(path, Selection(), TODAY, zuora=desk.zuora(), journal=desk.journal, again=again)


def preview(desk: Rig, checked: Checked, known: Preview | None = None) -> Previewed:
    """What would be billed."""
    return Previewer(desk.zuora(), SystemClock()).preview(checked, known)


def generate(
    desk: Rig,
    checked: Checked,
    known: Preview | None = None,
    approval: Approval | None = None,
    connection: Connection = CONNECTION,
    *,
    again: bool = False,
) -> str:
    """The run, worked off."""
    ready = checked.counts[RowState.READY]
    said = Confirmation(ready, "test", "tester", "0", again=again, preview=known, approval=approval)
    connection = replace(connection, endpoint=desk.server.endpoint)
    head, rows = confirm(checked, connection, said, SystemClock().now())
    desk.journal.create_run(head, rows)
    desk.work(head.id)
    return head.id


def written(desk: Rig, run: str) -> list[dict[str, Any]]:
    """The results sheet as another program reads it."""
    sheet = Exporter(desk.journal, ResultsSheet()).write(run)
    rows = list(openpyxl.load_workbook(sheet.path)[sheet.sheet].values)
    return [dict(zip(map(str, rows[0]), row, strict=True)) for row in rows[1:]]


@dataclass(frozen=True)
class Truth:
    """What the ledger says of one account: of all its invoices of the run, before tax and with it."""

    invoices: int
    before_tax: Decimal
    total: Decimal


def truth_of(desk: Rig, account_id: str, drafts: dict[str, tuple[Decimal, Decimal]]) -> Truth:
    """``drafts``: amount and tax of older drafts before the run; only what was added counts."""
    ledger = desk.server.ledger
    found = [one for one in ledger.invoices(account_id) if one.id in drafts or one.request_id is not None]
    net = total = Decimal(0)
    for one in found:
        amount, tax = drafts.get(one.id, (Decimal(0), Decimal(0)))
        net += (one.amount - one.tax) - (amount - tax)
        total += one.amount
    return Truth(len(found), net, total)


def list_of(path: Path, numbers: Collection[str]) -> str:
    """A workbook of these accounts."""
    return write(path, NAMES, *((number, TODAY, TODAY) for number in numbers))


def preview_and_generate(desk: Rig, folder: Path, accounts: int, tell: Callable[[str], object]) -> None:
    """The whole way for some accounts, siblings, nothing to bill, drafts that grow and credits among them; every
    amount in the sheet has to be the ledger's to the cent."""
    customers = desk.server.ledger.accounts()[:accounts]
    drafts = {one.id: (one.amount, one.tax) for one in desk.server.ledger.invoices() if one.status == "Draft"}
    checked = check(desk, list_of(folder / "list.xlsx", [one.number for one in customers]), again=True)
    before = len(desk.server.ledger.requests("generate"))
    asked = preview(desk, checked)
    calls = len(desk.server.ledger.requests("billingPreview"))
    ready = checked.counts[RowState.READY]
    assert asked.problem is None
    assert asked.preview.complete
    assert len(desk.server.ledger.requests("generate")) == before
    assert calls == -(-ready // 20)
    lines = written(desk, generate(desk, checked, asked.preview, again=True))
    kinds: dict[str, int] = {}
    wrong = []
    for line, one in zip(lines, customers, strict=True):
        outcome = str(line["Outcome"])
        kinds[outcome] = kinds.get(outcome, 0) + 1
        if outcome not in ("Generated", "Added to draft", "Nothing to bill"):
            continue
        truth = truth_of(desk, one.id, drafts if outcome == "Added to draft" else {})
        expected = asked.preview.lines[int(line["Source row"])].amount
        assert expected is not None
        told = (
            int(line["Invoices made"] or 0),
            _money(line["Total amount"] or 0),
            _money(line["Expected before tax"]),
            _money(line["Difference"]),
        )
        if told != (truth.invoices, truth.total, expected, expected - truth.before_tax):
            wrong.append((one.number, outcome, told, truth, expected))
    assert wrong == []
    tell(f"{ready:,} accounts previewed in {calls} calls; {kinds}; every amount is the ledger's")
    assert {"Generated", "Added to draft", "Nothing to bill"} <= kinds.keys()
    assert any(int(line["Invoices made"] or 0) > 1 for line in lines)


def _money(value: object) -> Decimal:
    return Decimal(str(value)).quantize(Decimal("0.01"))
