"""Rows whose baseline is read: calls of any size are cut from the readings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tests.fakes.clock import FakeClock
from zgen_desktop.core.invoices import Snapshot
from zgen_desktop.core.model.rows import AccountRow, RowState
from zgen_desktop.core.model.run import RunRow
from zgen_desktop.core.model.tenant import InvoiceRecord
from zgen_desktop.core.sleeping import Age
from zgen_desktop.core.stock import BASELINE_AGE, Portion, Stock

DAY = date(2026, 11, 30)


def row(number: int) -> RunRow:
    return RunRow(number, (), RowState.READY, AccountRow(number, f"{number:032x}", None, DAY, DAY))


def portion(clock: FakeClock, first: int, count: int, *, together: bool = False) -> Portion:
    rows = [row(number) for number in range(first, first + count)]
    invoices = tuple(InvoiceRecord(f"{number:032d}", f"{number:032x}") for number in range(first, first + count))
    return Portion(rows, Snapshot((f"where {first}",), invoices, None), Age(clock), together)


def numbers(rows: object) -> list[int]:
    return [taken.row for taken in rows]  # type: ignore[attr-defined]  # rows of a batch


def test_that_a_call_takes_from_several_readings_with_all_their_wheres_and_its_own_invoices() -> None:
    clock, stock = FakeClock(), Stock()
    stock.add(portion(clock, 2, 33))
    stock.add(portion(clock, 40, 33))
    batch = stock.take(50)
    assert batch is not None
    assert numbers(batch.rows) == [*range(2, 35), *range(40, 57)]
    assert batch.wheres == ("where 2", "where 40")
    assert {invoice.account_id for invoice in batch.invoices} == {f"{number:032x}" for number in numbers(batch.rows)}
    rest = stock.take(50)
    assert rest is not None
    assert rest.wheres == ("where 40",)
    assert numbers(rest.rows) == list(range(57, 73))
    assert stock.take(50) is None


def test_that_rows_that_go_together_go_first_whole_and_alone() -> None:
    clock, stock = FakeClock(), Stock()
    stock.add(portion(clock, 2, 5))
    stock.add(portion(clock, 20, 3, together=True))
    assert stock.ready(50)
    batch = stock.take(1)
    assert batch is not None
    assert (numbers(batch.rows), batch.together) == ([20, 21, 22], True)
    assert not stock.ready(50)
    assert stock.ready(5)


def test_that_the_oldest_reading_makes_a_call_stale() -> None:
    clock, stock = FakeClock(), Stock()
    stock.add(portion(clock, 2, 1))
    clock.advance(BASELINE_AGE)
    stock.add(portion(clock, 3, 1))
    batch = stock.take(2)
    assert batch is not None
    assert not batch.stale
    clock.advance(1)
    assert batch.stale


def test_that_a_reading_ages_while_the_machine_sleeps() -> None:
    clock, stock = FakeClock(), Stock()
    stock.add(portion(clock, 2, 1))
    batch = stock.take(1)
    assert batch is not None
    clock.set_wall(clock.now() + timedelta(minutes=2))
    assert batch.stale


def test_that_a_reading_without_rows_is_no_reading() -> None:
    stock = Stock()
    stock.add(replace(portion(FakeClock(), 2, 0)))
    assert stock.take(5) is None
    assert len(stock) == 0
