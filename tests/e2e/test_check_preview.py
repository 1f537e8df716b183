"""check --preview, as a script uses it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from tests.e2e.program import Program, practice_tenant
from tests.gui.lists import NAMES, accounts, write


def test_that_check_says_what_would_be_billed_and_makes_nothing(program: Program, tmp_path: Path) -> None:
    day = date.today()
    workbook = write(tmp_path / "list.xlsx", NAMES, *accounts(30, day, day))
    alone = program.run("check", workbook, "--preview", "--json")
    assert (alone.code, alone.json["error"]["code"]) == (2, "preview_of_what")
    with practice_tenant(program, accounts=60) as tenant:
        program.add_connection(tenant)
        checked = program.run("check", workbook, "--connection", "training", "--preview", "--json")
        told = checked.json["preview"]
        assert told["complete"]
        assert told["rows"] == checked.json["ready"] == len(told["lines"])
        assert told["error"] is None
        sums: dict[str, Decimal] = {}
        for line in told["lines"]:
            if line["kind"] == "amount":
                sums[line["currency"]] = sums.get(line["currency"], Decimal(0)) + Decimal(line["amount"])
        assert {t["currency"]: Decimal(t["amount"]) for t in told["totals"] if t["rows"]} == sums
        plain = program.run("check", workbook, "--connection", "training", "--preview")
        assert "Before tax, of" in plain.out
        with tenant.ledger() as ledger:
            assert ledger.invoices(made_here=True) == []
            assert len(ledger.requests("billingPreview")) == 4
