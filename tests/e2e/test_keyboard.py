"""The whole job by a keyboard alone: no mouse, and nothing pressed but keys. AT-SPI only looks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.test_window import TABLE, correct_the_blank_date, sheet_equals_ledger
from tests.e2e.window_driver import Desktop, Hand, Keys, desktop, require, until
from zgen_desktop.practice import open_ledger


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Desktop]:
    require("xdotool")
    with desktop(tmp_path) as made:
        yield made


def tab_to(hand: Hand, keys: Keys, name: str, most: int = 40) -> None:
    """Goes with Tab to what begins so."""
    for _step in range(most):
        found = hand.focused()
        if found and found[1].startswith(name):
            return
        keys.press("Tab")
    raise AssertionError(f"Tab does not come to {name!r}")


def test_that_a_keyboard_alone_does_the_whole_job(here: Desktop) -> None:
    keys = here.keys()
    with here.window() as (process, hand):
        hand.wait_for("Try it with the practice tenant")
        keys.window(process.pid)
        tab_to(hand, keys, "Try it with the practice tenant")
        keys.press("space")
        hand.wait_for("Review 53 account", 60)

        keys.press("ctrl+1")
        hand.wait_for("names the columns")
        keys.press("ctrl+2")
        hand.wait_for("Charges")
        keys.press("ctrl+3")
        hand.wait_for("Review 53 account")
        keys.press("ctrl+4")
        hand.wait_for("Before you start")
        keys.press("ctrl+3")
        hand.wait_for("Review 53 account")
        tab_to(hand, keys, TABLE)
        correct_the_blank_date(hand, keys, process.pid, by_keys=True)
        hand.wait_for("Review 54 account", 60)

        keys.press("alt+r")
        hand.wait_for("Before you start")
        tab_to(hand, keys, "Reason")
        keys.type("November month-end")
        until(lambda: hand.can_press("Start"), 30)
        keys.press("alt+s")
        hand.wait_for("Invoices were made for", 90)
        keys.press("ctrl+3")
        hand.wait_for(TABLE)
        keys.press("ctrl+5")
        hand.wait_for("Invoices were made for")
        assert process.poll() is None
    [workbook] = (here.home / "Documents").glob("*.xlsx")
    with open_ledger(next((here.program.data / "practice").glob("ledger-*.sqlite3"))) as ledger:
        outcomes = sheet_equals_ledger(workbook, ledger, rows=62)
    assert outcomes["Generated"] + outcomes["Nothing to bill"] == 54
