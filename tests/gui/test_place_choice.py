"""Where the results go: chosen, told and looked at again on Review, before anything is sent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook.protection import WorkbookProtection
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import until
from tests.gui.generate_rig import CALM, Rig, folder_of, generate_rig
from zgen_desktop.core.services import Services
from zgen_desktop.gui.page import Place


@pytest.fixture
def rig(application: QApplication, services: Services, sample: str) -> Iterator[Rig]:
    with generate_rig(services, sample) as made:
        yield made


def test_that_a_workbook_open_elsewhere_is_said_here_and_looked_at_again(rig: Rig) -> None:
    owner = folder_of(rig.sample) / f"~${Path(rig.sample).name}"
    owner.write_bytes(b"\x05Petra".ljust(165, b"\0"))
    rig.enter()
    said = rig.says()
    beside = f"{Path(rig.sample).stem} - Zgen results.xlsx"
    assert f"{beside}, sheet “Zgen results”" in said
    assert "A new workbook beside yours." in said
    assert "Not into the workbook: “" in said
    assert "is open in another program, by Petra." in said
    assert rig.chosen_way() == "Into a new workbook beside it"
    rig.choose("Into the workbook")
    assert rig.chosen_way() == "Into a new workbook beside it"
    owner.unlink()
    rig.press("Look again")
    until(lambda: f"{Path(rig.sample).name}, sheet “Zgen results”" in rig.says())
    assert rig.chosen_way() == "Into the workbook"
    assert "Not into the workbook" not in rig.says()


def test_that_beside_chosen_by_the_person_stays_when_the_workbook_is_free_again(rig: Rig) -> None:
    owner = folder_of(rig.sample) / f"~${Path(rig.sample).name}"
    owner.write_bytes(b"\x05Petra".ljust(165, b"\0"))
    rig.enter()
    assert rig.page.review.place.placement == ""
    rig.choose("beside")
    assert rig.page.review.place.placement == "beside"
    assert "Not into the workbook" not in rig.says()
    owner.unlink()
    rig.page.review.place.look()
    rig.wait_for_check()
    assert rig.chosen_way() == "Into a new workbook beside it"


def test_that_a_protected_structure_is_the_persons_choice_and_said_with_what_it_means(rig: Rig) -> None:
    book = openpyxl.load_workbook(rig.sample)
    book.security = WorkbookProtection(lockStructure=True)
    book.save(rig.sample)
    rig.enter()
    until(lambda: "The structure of" in rig.says())
    assert "can't be deleted or moved in Excel without its password" in rig.says()
    until(lambda: rig.page.review.place.placement == "beside")
    rig.choose("Into the workbook")
    until(lambda: f"{Path(rig.sample).name}, sheet “Zgen results”" in rig.says())
    assert rig.page.review.place.placement == "into"
    rig.choose("beside")
    until(lambda: "Your workbook stays as it is." in rig.says())
    assert rig.page.review.place.placement == "beside"


def test_that_nothing_is_sent_of_a_list_that_was_saved_in_excel_after_its_check(rig: Rig) -> None:
    rig.enter()
    rig.wait_for_check()
    book = openpyxl.load_workbook(rig.sample)
    book.worksheets[0]["C7"] = "A00000099"
    book.save(rig.sample)
    failed = QSignalSpy(rig.desk.failed)
    rig.press("Start")
    until(lambda: failed.count() > 0)
    assert failed.at(0)[0].code == "list_changed"
    assert rig.desk.run is None
    assert not rig.desk.running


def test_that_a_copy_is_written_where_the_person_says(rig: Rig) -> None:
    target = folder_of(rig.sample) / "copy.xlsx"
    rig.page.review.place.choose_copy = lambda _proposal: str(target)
    before = Path(rig.sample).read_bytes()
    rig.enter()
    rig.choose("copy")
    until(lambda: "copy.xlsx, sheet “Zgen results”" in rig.says())
    rig.press("Start")
    until(lambda: rig.frame.place is Place.RESULTS)
    assert target.exists()
    assert Path(rig.sample).read_bytes() == before


def test_that_a_copy_that_can_not_be_is_told_before_the_start(rig: Rig) -> None:
    rig.page.review.place.choose_copy = lambda _proposal: rig.sample
    rig.enter()
    rig.choose("copy")
    until(lambda: "The copy would replace the workbook itself." in rig.says())
    QTest.qWait(CALM * 2)
    assert not rig.button("Start").isEnabled()
    assert "a place for the results" in rig.says()


def test_that_giving_up_the_copy_leaves_the_workbook_chosen(rig: Rig) -> None:
    rig.page.review.place.choose_copy = lambda _proposal: ""
    rig.enter()
    rig.choose("copy")
    rig.wait_for_check()
    assert rig.page.review.place.placement == ""
    rig.choose("beside")
    rig.wait_for_check()
    assert rig.page.review.place.placement == "beside"
