"""Workbooks of real-life kind: sheet, header row and columns are found, or asked about; never wrong in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.layouts.asked import TO_ASK
from tests.layouts.drawing import DAY, Layout
from tests.layouts.known import KNOWN
from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.core.importing import ImportedList, Selection, import_list
from zgen_desktop.core.questions import ImportQuestionError


def read(layout: Layout, folder: Path) -> ImportedList:
    path = layout.draw(folder / "list.xlsx")
    return import_list(Workbook(), str(path), Selection(), DAY, lambda _signature: None)


@pytest.mark.parametrize("layout", KNOWN, ids=lambda layout: layout.name)
def test_that_the_list_is_found_by_itself(layout: Layout, tmp_path: Path) -> None:
    found = read(layout, tmp_path)
    columns = " ".join(f"{field}={letter}" for field, letter in found.mapping.items())
    assert f"{found.sheet}!{found.header_row} {columns}" == layout.answer


@pytest.mark.parametrize("layout", TO_ASK, ids=lambda layout: layout.name)
def test_that_what_is_not_sure_is_asked(layout: Layout, tmp_path: Path) -> None:
    with pytest.raises(ImportQuestionError) as asked:
        read(layout, tmp_path)
    assert layout.answer in asked.value.next_step
    assert asked.value.option.split()[0] in asked.value.next_step
