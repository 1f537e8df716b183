"""What is done with the record as a whole, from History: checked, thinned out, and said when it was begun anew."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from zgen_desktop.core.errors import ZgenError
from zgen_desktop.core.model.audit import SetAside
from zgen_desktop.gui import figures, opening
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.erase_dialog import EraseDialog
from zgen_desktop.gui.page import Action
from zgen_desktop.gui.record_check import RecordCheck
from zgen_desktop.gui.widgets import Banner, Offer


class RecordCare(QObject):
    """``banner`` says where damaged records lie. The dialogs open over ``page``."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._aside: Sequence[SetAside] = ()
        self.banner = Banner(lambda c: c.warning)
        self.check: RecordCheck | None = None
        self.erase: EraseDialog | None = None

    def actions(self, *, idle: bool) -> list[Action]:
        """Both are rarely wanted."""
        return [
            Action(self.tr("&Check the record…"), self._begin_check, idle, rare=True),
            Action(self.tr("&Erase old cells…"), self._begin_erase, idle, rare=True),
        ]

    def show_aside(self, aside: Sequence[SetAside]) -> None:
        """Damaged records that lie beside this one, oldest first."""
        if aside == self._aside:
            return
        self._aside = aside
        if not aside:
            self.banner.say("")
            return
        last = aside[-1]
        words = self.tr(
            "The record was damaged on {time} and begun anew. Runs before that are not listed here; their results "
            "sheets show what came of them. What was being sent then is not known here: look in Zuora. The damaged "
            "record lies in {path}; when it is not needed any more, move it elsewhere."
        )
        text = words.format(time=figures.whole_moment(last.at), path=last.path)
        self.banner.say(text, Offer(self.tr("Show &in folder"), self._show_in_folder))

    def _show_in_folder(self) -> None:
        try:
            opening.show_in_folder(self._aside[-1].path)
        except ZgenError as error:
            self._desk.failed.emit(error)

    def show_data_folder(self) -> None:
        """Where the record lies."""
        try:
            opening.open_file(self._desk.services.data_folder)
        except ZgenError as error:
            self._desk.failed.emit(error)

    def _begin_check(self) -> None:
        if not self._desk.running:
            self.check = RecordCheck(self._page, self._desk)
            self.check.finished.connect(self._on_check_gone)
            self.check.open()

    def _on_check_gone(self) -> None:
        self.check = None

    def _begin_erase(self) -> None:
        if not self._desk.running:
            self.erase = EraseDialog(self._page, self._desk)
            self.erase.finished.connect(self._on_erase_gone)
            self.erase.open()

    def _on_erase_gone(self) -> None:
        self.erase = None
