"""Lists that are no plain .xlsx, in the window: text lists, passwords, and what is dropped on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.gui.conftest import settle, until
from tests.gui.lists import DAY, NAMES, accounts, choosers, write
from tests.gui.test_window import shown
from zgen_desktop.adapters import encryption
from zgen_desktop.core.services import Services
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.frame import Frame
from zgen_desktop.gui.page import Place
from zgen_desktop.gui.start_view import LineButton
from zgen_desktop.gui.workbook_page import WorkbookPage
from zgen_desktop.gui.workbook_password import WorkbookPasswordDialog

PASSWORD = "geheim 1904"
LINES = ("Account number;Invoice date;Target date;Name", "0012;2026-11-30;2026-11-30;Müller")


@pytest.fixture
def page(desk: Desk, tmp_path: Path) -> WorkbookPage:
    made = WorkbookPage(desk, choosers(tmp_path))
    made.resize(1000, 700)
    made.show()
    return made


def opened(desk: Desk, page: WorkbookPage, path: Path) -> None:
    page.open(str(path))
    for _ in range(4):
        settle(desk)


def text_list(folder: Path, encoding: str = "utf-8", lines: tuple[str, ...] = LINES) -> Path:
    path = folder / "list.csv"
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return path


def locked(folder: Path) -> Path:
    path = Path(write(folder / "list.xlsx", NAMES, *accounts(3, DAY, DAY)))
    path.write_bytes(encryption.encrypt(path.read_bytes(), PASSWORD))
    return path


def preview(page: WorkbookPage, row: int) -> list[str]:
    cells = page.list.preview.cells
    return [cells.index(row, column).data() or "" for column in range(cells.columnCount())]


class TestTextLists:
    def test_that_encoding_and_delimiter_are_shown_with_the_kind(
        self, desk: Desk, page: WorkbookPage, tmp_path: Path
    ) -> None:
        opened(desk, page, text_list(tmp_path, "cp1252"))
        assert page.list.answer.text() == "1 row(s) in sheet “list”"
        assert "text list" in page.list.told.text()
        assert "beside it" in page.list.told.text()
        assert page.list.text.isVisible()
        assert page.list.text.encoding.currentText() == "Western European (Windows)"
        assert page.list.text.delimiter.currentText() == "Semicolon ( ; )"
        assert preview(page, 1) == ["0012", "2026-11-30", "2026-11-30", "Müller"]

    def test_that_a_workbook_has_none(self, desk: Desk, page: WorkbookPage, sample: str) -> None:
        opened(desk, page, Path(sample))
        assert not page.list.text.isVisible()
        assert page.list.told.text() == "Row 4 names the columns."

    def test_that_another_encoding_is_read_at_once(self, desk: Desk, page: WorkbookPage, tmp_path: Path) -> None:
        opened(desk, page, text_list(tmp_path))
        box = page.list.text.encoding
        box.setCurrentIndex(box.findData("cp1252"))
        box.activated.emit(box.currentIndex())
        settle(desk)
        settle(desk)
        assert desk.selection.encoding == "cp1252"
        assert preview(page, 1)[3] == "MÃ¼ller"
        assert desk.checked

    def test_that_an_encoding_that_does_not_fit_is_told_and_given_up(
        self, desk: Desk, page: WorkbookPage, tmp_path: Path
    ) -> None:
        opened(desk, page, text_list(tmp_path, "cp1252"))
        box = page.list.text.encoding
        box.setCurrentIndex(box.findData("utf-8"))
        box.activated.emit(box.currentIndex())
        settle(desk)
        settle(desk)
        assert "Choose another encoding." in page.list.trouble.findChildren(type(page.list.told))[0].text()
        assert desk.selection.encoding is None
        assert box.currentData() == "cp1252"
        assert preview(page, 1)[3] == "Müller"

    def test_that_letters_that_do_not_show_their_encoding_are_asked_about(
        self, desk: Desk, page: WorkbookPage, tmp_path: Path
    ) -> None:
        opened(desk, page, text_list(tmp_path, "cp850"))
        assert page.list.answer.text() == "In which encoding is this list?"
        found = [b for b in page.findChildren(LineButton) if b.isVisible() and "Western European (DOS)" in b.text()]
        assert [b.text().startswith("0012;2026-11-30;2026-11-30;Müller") for b in found] == [True]
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
        settle(desk)
        settle(desk)
        assert page.list.answer.text() == "1 row(s) in sheet “list”"
        assert preview(page, 1)[3] == "Müller"

    def test_that_columns_in_doubt_are_asked_about(self, desk: Desk, page: WorkbookPage, tmp_path: Path) -> None:
        lines = ("Account number;Invoice date,Target date", "A1;2026-11-30,2026-11-30")
        opened(desk, page, text_list(tmp_path, lines=lines))
        assert page.list.answer.text() == "What separates the columns?"
        found = [b for b in page.findChildren(LineButton) if b.isVisible() and b.text().startswith("Comma")]
        assert len(found) == 1
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
        settle(desk)
        settle(desk)
        assert desk.selection.delimiter == ","
        assert preview(page, 0) == ["Account number;Invoice date", "Target date"]


class TestPasswords:
    def dialog(self, page: WorkbookPage) -> WorkbookPasswordDialog:
        until(lambda: page.findChild(WorkbookPasswordDialog) is not None)
        found = page.findChild(WorkbookPasswordDialog)
        assert found is not None
        return found

    def enter(self, desk: Desk, dialog: WorkbookPasswordDialog, text: str) -> None:
        QTest.keyClicks(dialog.password, text)
        QTest.keyClick(dialog.password, Qt.Key.Key_Return)
        settle(desk)
        settle(desk)

    def test_that_a_wrong_password_says_so_and_the_right_one_opens_the_list(
        self, desk: Desk, page: WorkbookPage, tmp_path: Path
    ) -> None:
        path = locked(tmp_path)
        opened(desk, page, path)
        dialog = self.dialog(page)
        self.enter(desk, dialog, "guessed")
        assert not dialog.wrong.isHidden()
        assert dialog.password.text() == ""
        assert desk.services.workbook_passwords.get(path) is None
        gone = QSignalSpy(page.go)
        self.enter(desk, dialog, PASSWORD)
        until(lambda: desk.checked is not None)
        assert page.list.answer.text() == "3 row(s) in sheet “Accounts”"
        # It goes on by itself and is remembered, as a list without a password.
        until(lambda: gone.count() > 0)
        assert gone.at(0) == [Place.CHECK]
        assert desk.services.settings.recent() == [str(path)]
        assert desk.services.workbook_passwords.get(path) == PASSWORD
        assert desk.services.redact(f"it was {PASSWORD}") == "it was [hidden]"
        settle(desk)
        for each in Path(desk.services.data_folder).rglob("*"):
            assert not each.is_file() or PASSWORD.encode() not in each.read_bytes(), each

    def test_that_a_dialog_given_up_can_be_had_again(self, desk: Desk, page: WorkbookPage, tmp_path: Path) -> None:
        opened(desk, page, locked(tmp_path))
        self.dialog(page).reject()
        settle(desk)
        assert page.list.answer.text() == "list.xlsx has a password"
        assert "has a password" in page.list.trouble.findChildren(type(page.list.told))[0].text()
        (again,) = [b for b in page.findChildren(QPushButton) if b.isVisible() and "password" in b.text()]
        QTest.mouseClick(again, Qt.MouseButton.LeftButton)
        self.enter(desk, self.dialog(page), PASSWORD)
        until(lambda: desk.checked is not None)


class TestDropped:
    def drop(self, frame: Frame, *paths: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        frame.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, none))

    def test_that_any_list_can_be_dropped_and_anything_else_says_why_not(
        self, application: QApplication, services: Services, tmp_path: Path
    ) -> None:
        (tmp_path / "bill.pdf").write_bytes(b"%PDF-1.7\n")
        said = []
        with shown(services) as window:
            page = window.frame.findChild(WorkbookPage)
            assert page is not None
            for paths in ([tmp_path / "bill.pdf"], [tmp_path / "bill.pdf", text_list(tmp_path)], [tmp_path]):
                self.drop(window.frame, *paths)
                for _ in range(4):
                    settle(window.desk)
                said.append(page.list.answer.text() + page.list.trouble.findChildren(type(page.list.told))[0].text())
        assert "is a PDF" in said[0]
        assert said[1].startswith("1 row(s) in sheet “list”")
        assert "is a folder" in said[2]
