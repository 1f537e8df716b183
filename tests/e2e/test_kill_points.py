"""The program as people start it, with its own entry, its keyring and a tenant elsewhere, killed at its own points."""

from __future__ import annotations

import signal
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.e2e.program import Program, practice_tenant, quiet_environment
from tests.soak.program import accounts, write_list
from zgen_desktop.adapters import kill_points

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")


@pytest.mark.parametrize("point", [33, 41, 58])
def test_that_a_run_killed_at_one_of_its_points_is_finished_by_the_next_start(
    tmp_path: Path, keyring_environment: dict[str, str], point: int
) -> None:
    environment = quiet_environment(keyring_environment)
    program = Program(tmp_path, environment)
    mortal = Program(tmp_path, {**environment, kill_points.VARIABLE: str(point)})
    workbook = tmp_path / "list.xlsx"
    write_list(workbook, accounts([]))
    with practice_tenant(program, accounts=40) as tenant:
        assert program.add_connection(tenant).code == 0
        words = ("generate", str(workbook), "--sheet", "List", "--connection", "training", "--confirm-rows", "12")
        killed = mortal.run(*words, "--per-call", "5", "--json")
        assert killed.code == -signal.SIGKILL, killed.err
        assert f"{kill_points.MARK} {point} " in killed.err
        begun = bool(program.run("runs", "list", "--json").json["runs"])
        again = program.run("runs", "resume", "last", "--json") if begun else program.run(*words, "--json")
        if again.json["absent"]:
            again = program.run("runs", "resume", "last", "--resend-absent", "--json")
        assert (again.code, again.json["generated"]) == (0, 12), again.err
        with tenant.ledger() as ledger:
            acted = Counter(row.account_id for row in ledger.generate_rows() if row.did == "invoiced")
        assert set(acted.values()) == {1}
        assert len(acted) == 12
