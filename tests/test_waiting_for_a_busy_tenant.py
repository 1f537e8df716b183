"""How long the command line waits while a bill run locks the accounts: as the connection says, or as it is told."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import xlsxwriter

from tests.fakes.clock import FakeClock
from tests.fakes.zuora import FakeZuora
from zgen_desktop import __version__, bootstrap
from zgen_desktop.adapters.settings import Settings
from zgen_desktop.cli.program import run_program
from zgen_desktop.core.model.connection import Connection, Environment
from zgen_desktop.core.model.run import TenantKey
from zgen_desktop.core.services import Services

ROWS = 4
MINUTE = 60.0


@dataclass
class OneTenant:
    """The port Tenants, whatever connection is asked for."""

    zuora: FakeZuora

    @contextmanager
    def connect(
        self, connection: Connection, *, tenant: TenantKey | None = None, remember: bool = True
    ) -> Iterator[FakeZuora]:
        yield self.zuora


class Terminal:
    """The shipped command line with a tenant in memory, all of whose accounts are locked, and a clock of its own."""

    def __init__(self, folder: Path, connection_minutes: int) -> None:
        self.folder = folder
        self.clock = FakeClock()
        self.zuora = FakeZuora(now=self.clock.now, later=self.clock.after)
        accounts = self.zuora.add_accounts(ROWS)
        for account in accounts:
            self.zuora.busy(account, 10_000)
        with xlsxwriter.Workbook(folder / "list.xlsx") as book:
            sheet = book.add_worksheet("List")
            sheet.write_row(0, 0, ["AccountId", "InvoiceDate", "TargetDate"])
            for number, account in enumerate(accounts, 1):
                sheet.write_row(number, 0, [account.id, "2026-11-30", "2026-11-30"])
        (folder / "data").mkdir()
        endpoint = "https://apisandbox.zuora.com/apps/services/a/153.0"
        Settings(folder / "data").put_connection(
            Connection("busy", endpoint, "ann@example.com", Environment.SANDBOX, busy_minutes=connection_minutes)
        )

    @contextmanager
    def _composed(self, folder: str | None) -> Iterator[Services]:
        with bootstrap.compose(folder, 0o022) as services:
            yield replace(services, tenants=OneTenant(self.zuora), clock=self.clock)  # type: ignore[arg-type]  # of the port only connect

    def run(self, *words: str) -> float:
        """Seconds that passed until the command had ended with every row not sent."""
        begun = self.clock.monotonic()
        all_words: Sequence[str] = ("--data-dir", str(self.folder / "data"), *words, "--json")
        code = run_program(all_words, self._composed, __version__, bootstrap.Window())
        assert code == 3
        return self.clock.monotonic() - begun

    def generate(self, *more: str) -> float:
        """A new run."""
        workbook = str(self.folder / "list.xlsx")
        return self.run("generate", workbook, "--connection", "busy", "--confirm-rows", str(ROWS), *more)


@pytest.mark.parametrize(
    ("minutes", "words", "waited"), [(10, (), 10), (10, ("--patience", "30"), 30), (30, ("--patience", "0"), 0)]
)
def test_that_the_connection_says_how_long_unless_the_command_does(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], minutes: int, words: Sequence[str], waited: int
) -> None:
    terminal = Terminal(tmp_path, minutes)
    passed = terminal.generate(*words)
    told = json.loads(capsys.readouterr().out)
    assert (told["ready"], told["state"]) == (ROWS, "stopped")
    # Before the waiting begins each row was tried a few times; while it lasts one is tried every two minutes.
    assert waited * MINUTE - 2 * MINUTE <= passed <= waited * MINUTE + 5 * MINUTE


def test_that_a_run_that_is_taken_up_again_waits_as_long(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, 20)
    terminal.generate("--patience", "0")
    assert terminal.run("runs", "resume", "last") >= 18 * MINUTE
    assert terminal.run("runs", "resume", "last", "--patience", "1") <= 8 * MINUTE
