"""The pages of the window, each loaded and made when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.page import Page, Place


def each_page(desk: Desk) -> Iterator[tuple[Place, Page]]:
    """One after the other, so that whoever asks can do something else in between: one takes up to 50 ms."""
    from zgen_desktop.gui.workbook_page import WorkbookPage

    yield Place.WORKBOOK, WorkbookPage(desk)
    from zgen_desktop.gui.columns_page import ColumnsPage

    yield Place.COLUMNS, ColumnsPage(desk)
    from zgen_desktop.gui.check_page import CheckPage

    yield Place.CHECK, CheckPage(desk)
    from zgen_desktop.gui.generate_page import GeneratePage

    yield Place.GENERATE, GeneratePage(desk)
    from zgen_desktop.gui.results_page import ResultsPage

    yield Place.RESULTS, ResultsPage(desk)
    from zgen_desktop.gui.history_page import HistoryPage

    yield Place.HISTORY, HistoryPage(desk)
    from zgen_desktop.gui.connections_page import ConnectionsPage

    yield Place.CONNECTIONS, ConnectionsPage(desk)
