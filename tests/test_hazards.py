"""Every hazard of billing lists, on the command line and in the window: the same words, the same answer."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.hazards.drawing import Asked, Marked, Noted, Read, Refused
from tests.hazards.table import ASKED, MARKED, NOTED, READ, REFUSED
from zgen_desktop.bootstrap import compose
from zgen_desktop.cli import run_command
from zgen_desktop.cli.arguments import build_parser
from zgen_desktop.core.importing import Selection

by_name = {"ids": lambda hazard: hazard.name}


class Terminal:
    """The command line of one person."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._folder, self._capsys = folder, capsys

    def check(self, path: Path, *more: str) -> tuple[int, dict[str, Any], str]:
        """Exit code, object, and what was said on standard error."""
        args = build_parser("0").parse_args(["check", str(path), *more, "--json"])
        with compose(str(self._folder / "data"), 0o022) as services:
            code = run_command(args, services)
        said = self._capsys.readouterr()
        return code, json.loads(said.out), said.err


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(tmp_path, capsys)


@pytest.mark.parametrize("hazard", MARKED, **by_name)
def test_that_the_command_line_names_the_cell_and_what_is_wrong(
    hazard: Marked, terminal: Terminal, tmp_path: Path
) -> None:
    code, told, _said = terminal.check(hazard.draw(tmp_path / "list.xlsx"))
    found = next(one for one in told["problems"] if one["code"] == hazard.code)
    assert (found["row"], found["column"] or "") == (hazard.row, hazard.column)
    assert hazard.words in f"{found['message']} {found['what_to_do']}"
    assert told["ready"] == hazard.ready
    assert code == (1 if found["severity"] == "error" else 0)


@pytest.mark.parametrize("hazard", NOTED, **by_name)
def test_that_the_command_line_says_what_holds_for_the_sheet(hazard: Noted, terminal: Terminal, tmp_path: Path) -> None:
    code, told, _said = terminal.check(hazard.draw(tmp_path / "list.xlsx"))
    found = next(one for one in told["problems"] if one["code"] == hazard.code)
    assert (found["row"], found["severity"]) == (0, "warning")
    assert hazard.words in found["message"]
    assert (code, told["ready"]) == (0, hazard.ready)


@pytest.mark.parametrize("hazard", ASKED, **by_name)
def test_that_the_command_line_ends_with_the_option_and_takes_it(
    hazard: Asked, terminal: Terminal, tmp_path: Path
) -> None:
    path = hazard.draw(tmp_path / "list.xlsx")
    code, told, said = terminal.check(path)
    assert code == 2
    assert told["error"]["option"].startswith(hazard.option)
    assert hazard.words in told["error"]["message"]
    assert hazard.option in told["error"]["next_step"]
    assert hazard.words in said
    code, told, _said = terminal.check(path, *hazard.answer)
    assert code in (0, 1)
    assert told["ready"] == sum(1 for day in hazard.days if day)


@pytest.mark.parametrize("hazard", REFUSED, **by_name)
def test_that_what_can_not_be_read_names_what_to_say(hazard: Refused, terminal: Terminal, tmp_path: Path) -> None:
    path = hazard.draw(tmp_path / "list.xlsx")
    code, told, _said = terminal.check(path)
    assert (code, told["error"]["code"]) == (2, hazard.code)
    assert hazard.words in told["error"]["next_step"]
    if hazard.sheet:
        code, told, _said = terminal.check(path, "--sheet", hazard.sheet)
        assert (told["sheet"], told["rows"]) == (hazard.sheet, 3)


@pytest.mark.parametrize("hazard", READ, **by_name)
def test_that_what_is_sure_is_read_without_a_word(hazard: Read, tmp_path: Path) -> None:
    path = hazard.draw(tmp_path / "list.xlsx")
    with compose(str(tmp_path / "data"), 0o022) as services:
        checked = services.checker.check(str(path), Selection(), date(2026, 11, 22))
    accounts = [row.account for row in checked.rows if row.account]
    assert [one.account_number or one.account_id for one in accounts] == list(hazard.accounts)
    assert {one.invoice_date for one in accounts} == {date(2026, 11, 30)}
    assert not [problem for problem in checked.problems if problem.row]
