"""The record against itself and against the footers of the results sheets."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest

from tests.adapters.journal_examples import head, row, writable
from tests.adapters.test_journal_chain import tampered
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.adapters.results_sheet import ResultsSheet
from zgen_desktop.core.errors import JournalError
from zgen_desktop.core.exporting import Exporter
from zgen_desktop.core.model.run import RunState
from zgen_desktop.core.verifying import Verified, verify


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "list.xlsx"
    openpyxl.Workbook().save(path)
    return path


@pytest.fixture
def journal(tmp_path: Path, workbook: Path) -> Iterator[Journal]:
    with writable(tmp_path) as opened:
        opened.create_run(head(workbook=str(workbook)), [row(2), row(3)])
        Exporter(opened, ResultsSheet()).write("run-1")
        opened.set_run_state("run-1", RunState.FINISHED)
        yield opened


def verified(journal: Journal, run: str = "") -> Verified:
    return verify(journal, ResultsSheet(), run)


def test_that_a_record_and_its_sheet_fit(journal: Journal, workbook: Path) -> None:
    before = workbook.read_bytes()
    found = verified(journal)
    assert found.ok
    assert found.words() == []
    (seen,) = found.sheets
    assert len(seen.head) == 64
    assert seen.head != found.check.head, "the record has gone on since"
    assert workbook.read_bytes() == before
    assert verified(journal, "run-1").ok


def test_that_a_sheet_of_a_later_state_shows_that_the_record_is_an_older_copy(
    journal: Journal, tmp_path: Path, workbook: Path
) -> None:
    older = tmp_path / "older.sqlite3"
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as database:
        database.execute("VACUUM INTO ?", (str(older),))
    journal.create_run(head("run-2"), [row(2, 9)])
    Exporter(journal, ResultsSheet()).write("run-1")
    with Journal.open(older, writable=False) as put_back:
        found = verified(put_back)
    assert not found.ok
    assert found.check.faults == ()
    (said,) = found.words()
    assert str(workbook) in said
    assert "older copy" in said


def test_that_what_was_changed_in_the_tables_is_said(journal: Journal, tmp_path: Path) -> None:
    tampered(tmp_path, "UPDATE run_row SET state = 'generated' WHERE row = 3")
    found = verified(journal)
    assert not found.ok
    assert found.words() == [
        "What is on record of run run-1 is not what its events tell.",
        "The numbers of rows on record are not those of the rows.",
    ]


def test_that_a_sheet_that_is_gone_or_edited_away_is_said_and_no_fault(journal: Journal, workbook: Path) -> None:
    book = openpyxl.load_workbook(workbook)
    book["Zgen results"].oddFooter.left.text = "mine"
    book.save(workbook)
    found = verified(journal)
    assert found.ok
    assert "names no state" in found.words()[0]
    del book["Zgen results"]
    book.save(workbook)
    assert "not there any more" in verified(journal).words()[0]
    workbook.unlink()
    found = verified(journal)
    assert found.ok
    assert "not there any more" in found.words()[0]
    workbook.write_bytes(b"PK no workbook")
    found = verified(journal)
    assert found.ok
    assert found.words()[0].startswith("Not compared")


def test_that_a_footer_saved_by_another_program_is_still_read(journal: Journal, workbook: Path) -> None:
    openpyxl.load_workbook(workbook).save(workbook)
    (seen,) = verified(journal).sheets
    assert len(seen.head) == 64


def test_that_a_run_that_is_not_there_is_said(journal: Journal) -> None:
    with pytest.raises(JournalError):
        verified(journal, "run-9")
