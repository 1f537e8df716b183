"""The same list, sent from the window and from the command line, ends in the same results sheet."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import python_calamine
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import settle, until
from zgen_desktop.__main__ import main
from zgen_desktop.core.confirming import Confirmation
from zgen_desktop.core.model.connection import PRACTICE
from zgen_desktop.core.services import Services
from zgen_desktop.gui.desk import Desk

OF_THIS_RUN = {"Run", "Sent at"}
ID = re.compile(r"\b2c92c0f[0-9a-f]{25}\b")
"""An id that the practice tenant gave to an invoice; each tenant gives its own."""
NUMBER = re.compile(r"\bINV\d{8}\b")
"""A number that it gave: in the order in which requests arrive, of which several are on their way at once."""


def sheet_of(path: Path) -> list[dict[str, Any]]:
    """The results as an independent reader sees them."""
    rows = python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_name("Zgen results").to_python()
    headers = [str(value) for value in rows[0]]
    return [dict(zip(headers, row, strict=True)) for row in rows[1:]]


def plain(value: object) -> list[str]:
    """A cell without its ids and numbers. The tenant names several invoices of an account in any order."""
    return sorted(NUMBER.sub("number", ID.sub("id", str(value))).split(", "))


def test_that_window_and_command_line_write_the_same_results(
    desk: Desk, services: Services, sample: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    again = tmp_path / "again" / Path(sample).name
    again.parent.mkdir()
    shutil.copy(sample, again)
    desk.choose_connection(PRACTICE)
    desk.open_workbook(sample)
    until(lambda: desk.checked is not None and desk.checked.tenant is not None and not desk.worker.busy)
    ready = desk.ready_count()
    desk.start_run(Confirmation(ready, "", services.system_user, services.version), first_only=False)
    until(lambda: not desk.running)
    settle(desk)
    QApplication.processEvents()

    words = ["--data-dir", str(tmp_path / "other"), "generate", str(again), "--connection", PRACTICE]
    code = main([*words, "--confirm-rows", str(ready), "--json"])
    told = json.loads(capsys.readouterr().out)
    assert code == 1, told

    window, terminal = sheet_of(Path(sample)), sheet_of(again)
    assert len(window) == len(terminal) == 62
    assert [line["Outcome"] for line in window].count("Generated") == told["generated"]
    assert list(window[0]) == list(terminal[0])
    different = {
        name
        for one, other in zip(window, terminal, strict=True)
        for name in one
        if plain(one[name]) != plain(other[name])
    }
    assert different <= OF_THIS_RUN
