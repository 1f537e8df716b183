"""What is asked about a workbook that takes the results, and about one that has some already."""

from __future__ import annotations

import openpyxl
from openpyxl.workbook.protection import WorkbookProtection

from tests.e2e.stage import Stage
from tests.gui.test_workbook_page import with_earlier_results
from zgen_desktop.gui.page import Place


def place_choice(stage: Stage) -> None:
    """A workbook whose structure is protected, and one that a colleague has open."""
    stage.connect()
    path = stage.sample()
    book = openpyxl.load_workbook(path)
    book.security = WorkbookProtection(lockStructure=True)
    book.save(path)
    stage.open(path)
    stage.go(Place.GENERATE)
    stage.shoot("place-protected")


def earlier_results(stage: Stage) -> None:
    """A list that ends in the results of an earlier run."""
    stage.connect()
    outcomes = ("Generated", "Refused by Zuora", "Unknown", "Problem", "Generated", "Generated", "Generated")
    stage.open(with_earlier_results(stage.home, *outcomes))
    stage.go(Place.WORKBOOK)
    stage.shoot("workbook-earlier-results")


WRITING = (place_choice, earlier_results)
