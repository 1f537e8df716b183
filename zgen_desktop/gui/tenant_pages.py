"""The pages of an account and of an invoice in the tenant, opened from a table of results."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QAction, QDesktopServices

from zgen_desktop.core.endpoints import filled
from zgen_desktop.core.exporting import links_of
from zgen_desktop.core.model.run import RunHead, RunRow
from zgen_desktop.core.results_columns import Line, Links
from zgen_desktop.gui.row_table import RowTable


class TenantPages(QObject):
    """Adds to a table's menu what leads to the tenant; ``row_at_hand`` is the run and the row of the person."""

    def __init__(self, table: RowTable, row_at_hand: Callable[[], tuple[RunHead, RunRow] | None]) -> None:
        super().__init__(table)
        self._table, self._row_at_hand = table, row_at_hand
        self._others = table.more_actions
        table.more_actions = self._actions

    def addresses(self) -> tuple[str, str]:
        """Of the account's page and of the invoice's; empty where there is none."""
        found = self._row_at_hand()
        if found is None:
            return "", ""
        head, row = found
        links: Links = links_of(head)
        main = Line(row, head, links).main
        account_id = (row.account.account_id or "") if row.account else ""
        account = filled(links.account, account_id, row.account_number)
        return account, filled(links.invoice, main.id, main.number) if main else ""

    def _actions(self) -> Sequence[QAction]:
        account, invoice = self.addresses()
        offered = [*self._others()]
        for text, address in (
            (self.tr("Open the &account in Zuora"), account),
            (self.tr("Open the &invoice in Zuora"), invoice),
        ):
            action = QAction(text, self._table)
            action.setEnabled(bool(address))
            action.triggered.connect(lambda _checked=False, address=address: QDesktopServices.openUrl(QUrl(address)))
            offered.append(action)
        return offered
