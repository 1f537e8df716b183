"""Check with more rows than are decided about in one turn of the loop: nothing is lost, and nothing comes too late."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import until
from tests.gui.test_check_page import at_rest
from zgen_desktop.core.model.connection import PRACTICE
from zgen_desktop.core.model.rows import ListRow, RowState
from zgen_desktop.core.services import Services
from zgen_desktop.gui.check_page import CheckPage
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.slices import SLICE_SECONDS


@pytest.fixture
def page(desk: Desk, sample: str) -> Iterator[CheckPage]:
    """With the sample list, checked."""
    made = CheckPage(desk)
    made.show()
    desk.choose_connection(PRACTICE)
    desk.open_workbook(sample)
    at_rest(desk)
    yield made
    made.hide()
    made.deleteLater()


def states(page: CheckPage, of: set[int]) -> set[RowState]:
    assert page.desk.checked is not None
    return {row.state for row in page.desk.checked.rows if row.row in of}


class SlowRows(list[ListRow]):
    """As many as take longer than one turn of the loop."""

    def __getitem__(self, at: Any) -> Any:
        time.sleep(2 * SLICE_SECONDS)
        return super().__getitem__(at)


def many(page: CheckPage) -> SlowRows:
    assert page.desk.checked is not None
    return SlowRows([row for row in page.desk.checked.rows if row.state is RowState.READY] * 100)


def test_that_very_many_rows_are_left_out_a_moment_later_and_not_lost_with_the_page(page: CheckPage) -> None:
    correcting, ready = page.right.correcting, {row.row for row in many(page)}
    correcting.leave_out(many(page))
    assert not page.desk.edits.left_out
    until(lambda: page.desk.edits.left_out == ready)
    at_rest(page.desk)
    assert states(page, ready) == {RowState.LEFT_OUT}
    taken_in = SlowRows([row for row in page.right.model.rows if row.row in ready] * 100)
    correcting.leave_out(taken_in)
    assert page.desk.edits.left_out == ready
    page.hide()
    assert not page.desk.edits.left_out
    assert page.desk.stale
    at_rest(page.desk)
    assert states(page, ready) == {RowState.READY}


def test_that_what_was_left_out_of_another_list_is_not_left_out_of_this_one(
    page: CheckPage, services: Services, tmp_path: Path
) -> None:
    page.right.correcting.leave_out(many(page))
    (tmp_path / "other").mkdir()
    changed = QSignalSpy(page.right.stack.edits_changed)
    page.desk.open_workbook(services.write_sample(str(tmp_path / "other")))
    at_rest(page.desk)
    for _ in range(60):
        QApplication.processEvents()
    assert changed.count() == 0
    assert not page.desk.edits.left_out
