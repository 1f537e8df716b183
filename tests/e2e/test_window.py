"""The window as a clerk has it: opened in its own process, read and pressed from outside, with the ledger as oracle."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
import python_calamine

from tests.e2e.month_end import write_month_end
from tests.e2e.program import practice_tenant
from tests.e2e.test_main_job import compare_with_ledger, results_of
from tests.e2e.window_driver import Desktop, Hand, Keys, desktop, kill, require, until
from zgen_desktop.practice import LedgerView, open_ledger

TABLE = "Rows of the list"
FOUND = "Rows that were found"
HEADER_ROW = 4
"""Of the sample list."""


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Desktop]:
    require("xdotool")
    with desktop(tmp_path) as made:
        yield made


def correct_the_blank_date(hand: Hand, keys: Keys, pid: int, *, by_keys: bool = False) -> dict[str, str]:
    """Types the day that the other rows have into the cell where none stands. The row as it was."""
    rows = hand.cells(TABLE)
    [at] = [at for at, row in enumerate(rows) if row["Invoice date"].startswith("(empty)")]
    keys.window(pid)
    if not by_keys:
        hand.ask("focus", TABLE)
    keys.press("ctrl+Home", *["Down"] * at, *["Right"] * list(rows[at]).index("Invoice date"), "F2", "ctrl+a")
    keys.type(rows[0]["Invoice date"])
    keys.press("Return")
    return rows[at]


def sheet_equals_ledger(workbook: Path, ledger: LedgerView, rows: int) -> Counter[str]:
    """Row by row: what the sheet says is in the ledger, nothing is twice, and nothing else is in the ledger."""
    lines = results_of(workbook)
    sent = {line["Account ID sent"]: line for line in lines if line["Outcome"] == "Generated"}
    made = ledger.invoices(made_here=True)
    assert [int(line["Source row"]) for line in lines] == list(range(HEADER_ROW + 1, HEADER_ROW + 1 + rows))
    told = []
    for account, line in sent.items():
        mine = [invoice for invoice in made if invoice.account_id == account]
        assert mine, line
        assert [Decimal(str(line["Amount"])), line["Currency"]] == [mine[0].amount, mine[0].currency]
        assert [line["Invoice number"], line["Invoice ID"]] == [mine[0].number, mine[0].id]
        assert [line["Invoice date sent"], line["Target date sent"]] == [mine[0].invoice_date, mine[0].target_date]
        assert line["Due date"] == mine[0].due_date
        assert int(line["Invoices made"]) == len(mine)
        told += [invoice.id for invoice in mine]
    assert sorted(told) == sorted(invoice.id for invoice in made)
    acted = Counter(row.account_id for row in ledger.generate_rows() if row.did == "invoiced")
    assert set(acted) == set(sent)
    assert set(acted.values()) == {1}
    assert len(sent) == sum(line["Outcome"] == "Generated" for line in lines)
    return Counter(line["Outcome"] for line in lines)


def at_rest(hand: Hand, no_more: str) -> bool:
    """The run has ended. Told twice alike: a window that changes while it is read shows parts of both."""
    told = [hand.says() for _look in range(2)]
    return told[0] == told[1] and "5 Results done" in told[0] and no_more not in told[0]


def test_that_a_new_clerk_does_the_whole_job_with_the_practice_tenant(here: Desktop) -> None:
    with here.window() as (process, hand):
        hand.press("Try it with the practice tenant")
        hand.wait_for("Review 53 account", 60)
        was = correct_the_blank_date(hand, here.keys(), process.pid)
        hand.press("Review 54 account", 60)
        said = hand.wait_for("Before you start")
        assert "PRACTICE" in said
        hand.press("Start")
        said = hand.wait_for("Open workbook", 90)
        assert "5 Results" in said
        hand.press("History")
        hand.write("Find account number", was["Account"])
        hand.wait_for("found")
        until(lambda: hand.cells(FOUND))
        [hit] = hand.cells(FOUND)
        assert was["Account"] in hit.values()

        [workbook] = (here.home / "Documents").glob("*.xlsx")
        with open_ledger(next((here.program.data / "practice").glob("ledger-*.sqlite3"))) as ledger:
            outcomes = sheet_equals_ledger(workbook, ledger, rows=62)
        assert outcomes["Generated"] + outcomes["Nothing to bill"] == 54
        assert outcomes["Problem"] == 5
        assert outcomes["Already invoiced"] == 3
        [corrected] = [line for line in results_of(workbook) if int(line["Source row"]) == int(was["Row"])]
        assert corrected["Outcome"] in ("Generated", "Nothing to bill")
        assert process.poll() is None
    untouched = python_calamine.CalamineWorkbook.from_path(str(workbook)).get_sheet_by_index(0).to_python()
    assert untouched[int(was["Row"]) - 1][3] == ""


def test_that_a_killed_window_opens_on_what_is_certain_and_finishes_the_run(here: Desktop) -> None:
    workbook = here.home / "November list.xlsx"
    plan = write_month_end(workbook, rows=120)
    with practice_tenant(here.program) as tenant:
        assert here.program.add_connection(tenant, "training", "--quiet-window", "3").code == 0
        checked = here.program.run("check", str(workbook), "--connection", "training", "--json").json
        tenant.behave(latency_by_call={"generate": 1.0})
        with here.window(str(workbook)) as (process, hand):
            hand.press("Check against training", 60)
            hand.press(f"Review {checked['ready']} account", 60)
            hand.press("Start", 60)

            def calls() -> int:
                with tenant.ledger() as ledger:
                    return len(ledger.requests("generate"))

            until(lambda: calls() >= 1)
            kill(process)
        tenant.behave(latency_by_call={})
        assert "Zgen results" not in python_calamine.CalamineWorkbook.from_path(str(workbook)).sheet_names
        with here.window() as (process, hand):
            said = hand.wait_for("The program ended while accounts were being sent", 60)
            assert "unknown" in said
            assert "Nothing is lost" in said
            hand.press("Find out and go on", 60)
            hand.wait_for("Open workbook", 120)
            hand.wait_for("Invoices were made for")
            absent = re.search(r"For (\d+) account", hand.says())
            if absent:
                hand.press("Send again…")
                hand.wait_for("Send again?")
                hand.press(f"Send {absent[1]} account")
                until(lambda: at_rest(hand, absent[0]))
            assert process.poll() is None
        outcomes = compare_with_ledger(results_of(workbook), plan, tenant)
        assert outcomes["Generated"] > 80
        with tenant.ledger() as ledger:
            acted = Counter(row.account_id for row in ledger.generate_rows() if row.did in ("invoiced", "appended"))
        assert set(acted.values()) == {1}
