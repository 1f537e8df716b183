"""All that is on record about a row, from Results and from History, on screen and on paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from tests.gui.conftest import until
from tests.gui.run_examples import rest, start_run, view_of
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.evidence_dialog import EvidenceDialog, evidence_document
from zgen_desktop.gui.history_page import HistoryPage
from zgen_desktop.gui.results_page import ResultsPage


def told(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def dialog_of(page: ResultsPage | HistoryPage) -> EvidenceDialog:
    until(lambda: page.evidence.dialog is not None)
    assert page.evidence.dialog is not None
    return page.evidence.dialog


def test_that_a_key_on_a_row_of_results_shows_what_is_on_record_about_it(
    desk: Desk, sample: str, tmp_path: Path
) -> None:
    page = ResultsPage(desk)
    page.show()
    run = start_run(desk, sample)
    [row] = [one for one in view_of(desk).rows if one.state in (RowState.GENERATED, RowState.NOTHING_TO_BILL)]
    page.overview.go_to(row.row)
    until(lambda: page.overview.table.current_id() == row.row and page.overview.table.hasFocus())
    QTest.keyClick(page.overview.table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(page)
    text = told(dialog)
    assert str(row.row) in text
    assert "November month-end" in text
    assert row.account_number in text
    assert Path(sample).name in text
    assert dialog.page.run == run
    dialog.save(str(tmp_path / "row.pdf"))
    assert (tmp_path / "row.pdf").read_bytes().startswith(b"%PDF-")
    paper = evidence_document(dialog.page, desk).toPlainText()
    assert all(line.text in paper for section in dialog.page.sections for line in section.lines)


def test_that_a_row_found_in_history_has_the_same_page(desk: Desk, sample: str) -> None:
    run = start_run(desk, sample)
    [row] = [one for one in view_of(desk).rows if one.attempts]
    page = HistoryPage(desk)
    page.show()
    page.entered()
    rest(desk)
    page.search.field.insert(row.account_number)
    until(lambda: page.search.at_hand() is not None)
    page.search.table.setFocus()
    QTest.keyClick(page.search.table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert (dialog_of(page).page.run, dialog_of(page).page.row) == (run, row.row)


def test_that_the_page_is_german_for_a_german_but_for_the_words_of_the_list(
    desk: Desk, sample: str, german: None
) -> None:
    run = start_run(desk, sample)
    row = view_of(desk).rows[0]
    page = ResultsPage(desk)
    page.show()
    page.evidence.show_row(run, row.row)
    text = told(dialog_of(page))
    english = (
        "Outcome",
        "Row as read",
        "Reason",
        "Connection",
        "When",
        "olumn ",
        " of the sheet",
        "user of this",
    )
    assert [word for word in english if word in text] == []
    assert "Ergebnis" in text
    assert "Zeile wie gelesen" in text
