"""The day in the cell is the day in the tenant's ledger: in every time zone, date system and WSDL version (rule 6)."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

from tests.adapters.zuora_examples import FAST, OUR_WSDL, REAL_WSDLS, needs_shared
from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.adapters.zuora import ZuoraTenant
from zgen_desktop.core.date_moves import month_end
from zgen_desktop.core.importing import import_list
from zgen_desktop.core.model.connection import Secret
from zgen_desktop.core.model.rows import AccountRow
from zgen_desktop.core.model.tenant import AnswerKind
from zgen_desktop.core.selection import Selection
from zgen_desktop.practice import CustomerKind, PracticeTenant

ZONES = (
    "Pacific/Pago_Pago", "Pacific/Honolulu", "Pacific/Marquesas", "America/Anchorage", "America/Los_Angeles",
    "America/Denver", "America/Chicago", "America/New_York", "America/St_Johns", "America/Sao_Paulo",
    "Atlantic/Azores", "UTC", "Europe/London", "Europe/Berlin", "Africa/Cairo", "Europe/Moscow", "Asia/Tehran",
    "Asia/Karachi", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tokyo", "Australia/Sydney", "Pacific/Auckland",
    "Pacific/Kiritimati",
)  # fmt: skip
VERSIONS = (38, 42, 68, 69, 78, 153)
TODAY = date.today()  # the ledger's charges are due about now
DAYS = (TODAY, month_end(TODAY), date(TODAY.year, 12, 31), date(TODAY.year + 1, 3, 29))

pytestmark = [
    needs_shared,
    pytest.mark.skipif(not hasattr(time, "tzset"), reason="the time zone of a process can't be set here"),
    pytest.mark.skipif(not Path("/usr/share/zoneinfo").is_dir(), reason="this system has no zone data"),
]


@contextmanager
def in_zone(name: str) -> Iterator[None]:
    """This process in another time zone."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = name
    time.tzset()
    try:
        yield
    finally:
        os.environ.pop("TZ") if before is None else os.environ.__setitem__("TZ", before)
        time.tzset()


def write_list(path: Path, accounts: list[str], *, system_1904: bool) -> None:
    workbook = openpyxl.Workbook()
    workbook.epoch = CALENDAR_MAC_1904 if system_1904 else CALENDAR_WINDOWS_1900
    sheet = workbook.worksheets[0]
    sheet.append(["Account ID", "Invoice Date", "Target Date"])
    for place, account in enumerate(accounts):
        sheet.append([account, DAYS[place % len(DAYS)], DAYS[(place + 1) % len(DAYS)]])
    workbook.save(path)


def read_list(path: Path) -> list[AccountRow]:
    found = import_list(Workbook(), str(path), Selection(), TODAY, lambda _signature: None)
    return [row.account for row in found.rows if row.account is not None]


def tenant_of(server: PracticeTenant, version: int) -> ZuoraTenant:
    own = {path.name.split(".")[2]: path for path in REAL_WSDLS}
    wsdl = own.get(str(version), OUR_WSDL)
    endpoint = server.endpoint_of(f"{version}.0")
    return ZuoraTenant(endpoint, lambda: Secret(server.user, "right"), wsdl, timeouts=FAST)


def test_that_the_day_in_the_cell_is_the_day_in_the_ledger(tmp_path: Path) -> None:
    seen: set[tuple[str, int]] = set()
    with PracticeTenant(password="right", accounts=1200) as server:
        free = [account.id for account in server.ledger.accounts() if account.kind == CustomerKind.NORMAL]
        tenants = {version: tenant_of(server, version) for version in VERSIONS}
        for place, zone in enumerate(ZONES):
            mine, free = free[: len(DAYS) * len(VERSIONS)], free[len(DAYS) * len(VERSIONS) :]
            path = tmp_path / f"{place}.xlsx"
            with in_zone(zone):
                write_list(path, mine, system_1904=place % 2 == 1)
                rows = read_list(path)
                assert [row.invoice_date for row in rows] == [DAYS[n % len(DAYS)] for n in range(len(mine))]
                for number, version in enumerate(VERSIONS):
                    sent = rows[number * len(DAYS) : (number + 1) * len(DAYS)]
                    answer = tenants[version].prepare(sent).send()
                    assert answer.kind is AnswerKind.RESULTS, (zone, version, answer)
                    for row, result in zip(sent, answer.results, strict=True):
                        assert result.success, (zone, version, row, result)
                        (made,) = server.ledger.invoices(row.account_id, made_here=True)
                        assert (made.invoice_date, made.target_date) == (row.invoice_date, row.target_date)
                    found = (
                        tenants[version]
                        .invoices(" or ".join(f"Id = '{result.id}'" for result in answer.results))
                        .records
                    )
                    days = {(invoice.invoice_date, invoice.target_date) for invoice in found}
                    assert days == {(row.invoice_date, row.target_date) for row in sent}
                    seen.add((zone, version))
    assert len(seen) == 24 * 6
