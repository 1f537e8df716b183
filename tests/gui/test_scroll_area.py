"""Areas that scroll, as a screen reader asks about them."""

from __future__ import annotations

import ast
from pathlib import Path

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel

import zgen_desktop.gui
from zgen_desktop.gui.scroll_area import ScrollArea


def test_that_a_scroll_bar_that_comes_and_goes_is_never_counted(application: QApplication) -> None:
    area = ScrollArea()
    content = QLabel()
    area.setWidget(content)
    area.resize(200, 200)
    area.show()
    counted = []
    for height in (50, 2000, 50):
        content.setMinimumSize(100, height)
        application.processEvents()
        counted.append((area.verticalScrollBar().isVisible(), QAccessible.queryAccessibleInterface(area).childCount()))
    assert counted == [(False, 1), (True, 1), (False, 1)]


def test_that_no_page_or_dialog_has_a_scroll_area_of_another_kind() -> None:
    folder = Path(zgen_desktop.gui.__file__).parent
    names = {
        (path.name, node.id)
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name) and node.id in ("QScrollArea", "QAbstractScrollArea")
    }
    assert {path for path, _name in names} == {"scroll_area.py"}
