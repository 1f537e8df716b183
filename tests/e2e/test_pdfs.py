"""runs pdf, as a script uses it: the files of a run, again, and where the tenant has none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.e2e.program import Program, practice_tenant
from tests.gui.lists import accounts, write


def test_that_the_pdfs_of_a_run_stand_in_the_folder(program: Program, tmp_path: Path) -> None:
    workbook, folder = tmp_path / "list.xlsx", tmp_path / "PDFs"
    with practice_tenant(program) as tenant:
        program.add_connection(tenant)
        day = date.today()
        write(workbook, ("Account number", "Invoice date", "Target date"), *accounts(12, day, day))
        ready = program.run("check", str(workbook), "--connection", "training", "--json").json["ready"]
        made = program.run(
            "generate", str(workbook), "--connection", "training", "--confirm-rows", str(ready), "--json"
        ).json
        first = program.run("runs", "pdf", "last", "--to", str(folder), "--json")
        assert first.code == 0
        with tenant.ledger() as ledger:
            numbers = {invoice.id: invoice.number for invoice in ledger.invoices(made_here=True)}
        assert first.json["run"] == made["run"]
        assert first.json["saved"] == first.json["invoices"] >= len(numbers)
        found = sorted(folder.iterdir())
        assert len(found) == first.json["saved"]
        assert set(numbers.values()) <= {path.stem.partition(" ")[2] for path in found}
        assert all(path.read_bytes().startswith(b"%PDF-") for path in found)
        found[0].unlink()
        tenant.behave(faults=[{"kind": "html", "call": "query", "after": 1}])
        broken = program.run("runs", "pdf", "last", "--to", str(folder), "--json")
        assert (broken.code, broken.json["left"]) == (3, len(found))
        assert broken.json["error"]["code"] == "not_zuora"
        assert "login page" in broken.json["error"]["next_step"]
        again = program.run("runs", "pdf", "last", "--to", str(folder), "--json")
        assert (again.json["saved"], again.json["there"]) == (1, len(found) - 1)
