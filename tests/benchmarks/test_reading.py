"""What reading a list costs, beside python-calamine and beside expat doing nothing.

Ratios of processor time in one run; seconds of a shared machine mean little. Each reader runs in a
process of its own, several times, and its best time counts.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import xlsxwriter

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

ROWS = 100_000
COLUMNS = 12
TIMES = 3
ROUNDS = 5
MEASURE = """
import json, sys, time
path, times = sys.argv[1], int(sys.argv[2])
{setup}
best = 1e9
for _ in range(times):
    start = time.process_time()
    run()
    best = min(best, time.process_time() - start)
if sys.platform == "linux":
    peak = int(open("/proc/self/status").read().partition("VmHWM:")[2].split()[0]) / 1024
elif sys.platform == "win32":
    import psutil
    peak = psutil.Process().memory_info().peak_wset / 2**20
else:
    import resource
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
print(json.dumps([best, peak]))
"""
OURS = """
from zgen_desktop.adapters.workbook import Workbook
def run():
    Workbook().read(path, "List")
"""
IMPORT = """
from datetime import date
from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.core.importing import Selection, import_list
fields = ("AccountNumber", "InvoiceDate", "TargetDate", "IncludesOneTime", "IncludesRecurring", "IncludesUsage")
selection = Selection(columns=dict(zip(fields, "ADEFGH")))
def run():
    found = import_list(Workbook(), path, selection, date(2026, 11, 22), lambda signature: None)
    assert len(found.rows) == {rows}
"""
PEEK = """
from zgen_desktop.adapters.workbook import Workbook
def run():
    Workbook().peek(path, "List", 50)
"""
CALAMINE = """
import python_calamine
def run():
    python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_name("List").to_python()
"""
EXPAT = """
import zipfile
from xml.parsers import expat
handlers = {handlers}
def run():
    with zipfile.ZipFile(path) as archive:
        for part in ("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"):
            parser = expat.ParserCreate()
            parser.buffer_text = True
            if handlers:
                parser.StartElementHandler = lambda name, attributes: None
                parser.EndElementHandler = lambda name: None
                parser.CharacterDataHandler = lambda text: None
            with archive.open(part) as stream:
                while block := stream.read(65536):
                    parser.Parse(block, False)
            parser.Parse(b"", True)
"""


def measured(path: Path, setup: str, times: int = TIMES) -> tuple[float, float]:
    """The best processor time in seconds and the peak memory in MB of a reader."""
    command = [sys.executable, "-c", MEASURE.format(setup=setup), str(path), str(times)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    seconds, peak = json.loads(done.stdout)
    return seconds, peak


def a_list(path: Path) -> Path:
    """Accounts as clerks have them: ids and names that differ, dates and flags that don't, amounts."""
    chance = random.Random(7)
    made = xlsxwriter.Workbook(path)
    sheet = made.add_worksheet("List")
    day = made.add_format({"num_format": "dd.mm.yyyy"})
    money = made.add_format({"num_format": "#,##0.00"})
    first = datetime(2026, 11, 1)
    headers = ["Account", "Name", "Id", "Invoice date", "Target date", "One", "Recurring", "Usage", "Amount"]
    sheet.write_row(0, 0, [*headers, "City", "Currency", "No"])
    for number in range(1, ROWS + 1):
        sheet.write_string(number, 0, f"A{number:08d}")
        sheet.write_string(number, 1, f"Customer {number} GmbH")
        sheet.write_string(number, 2, f"{chance.getrandbits(128):032x}")
        sheet.write_datetime(number, 3, first + timedelta(days=number % 28), day)
        sheet.write_datetime(number, 4, first + timedelta(days=29), day)
        sheet.write_boolean(number, 5, number % 2 == 0)
        sheet.write_boolean(number, 6, True)
        sheet.write_string(number, 7, "yes" if number % 3 else "no")
        sheet.write_number(number, 8, round(chance.random() * 10_000, 2), money)
        sheet.write_string(number, 9, ("Berlin", "Paris", "Tokyo", "Köln", "Oslo")[number % 5])
        sheet.write_string(number, 10, "EUR")
        sheet.write_number(number, 11, number)
    made.close()
    return path


def test_that_reading_and_checking_cost_at_most_four_times_calamine(tmp_path: Path) -> None:
    path = a_list(tmp_path / "list.xlsx")
    setups = {
        "calamine": CALAMINE,
        "read": OURS,
        "import": IMPORT.format(rows=ROWS),
        "bare expat": EXPAT.format(handlers=False),
        "expat with empty handlers": EXPAT.format(handlers=True),
    }
    # In turn, so that whatever else the machine does meets all of them alike.
    rounds = [{name: measured(path, setup, 1) for name, setup in setups.items()} for _ in range(ROUNDS)]
    spent = {name: statistics.median(each[name][0] for each in rounds) for name in setups}
    calamine, calamine_peak = spent["calamine"], rounds[0]["calamine"][1]
    peek, peek_peak = measured(path, PEEK)
    print(f"\n{ROWS:,} x {COLUMNS}, medians of {ROUNDS}; load {os.getloadavg()[0]:.1f}")
    for name, seconds in spent.items():
        print(f"  {name} / calamine = {seconds / calamine:.2f} ({seconds:.2f} s)")
    our_peak, ours = rounds[0]["read"][1], spent["import"]
    print(f"  memory of import {rounds[0]['import'][1]:.0f} MB")
    print(f"  memory {our_peak:.0f} MB, calamine {calamine_peak:.0f} MB")
    print(f"  first 50 rows: {peek:.3f} s, {peek_peak:.0f} MB")
    assert ours <= 4 * calamine
    assert peek <= calamine / 4


def test_that_a_million_formatted_rows_cost_seconds(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    made = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = made.add_worksheet("List")
    grey = made.add_format({"bg_color": "#DDDDDD"})
    for number in range(1_048_576):
        sheet.set_row(number, None, grey)
        if number < 100:
            sheet.write_number(number, 0, number)
        else:
            sheet.write_blank(number, 0, None, grey)
            sheet.write_blank(number, 1, None, grey)
    made.close()
    ours, peak = measured(path, OURS, 1)
    calamine, calamine_peak = measured(path, CALAMINE, 1)
    print(f"\n1,048,576 formatted rows, 100 with content: {ours:.2f} s, {peak:.0f} MB", end="")
    print(f" (calamine {calamine:.2f} s, {calamine_peak:.0f} MB; ratio {ours / calamine:.1f})")
    assert ours < 20
    assert peak < 60
