"""The offer to take only the failures of an earlier run, whose results stand in the workbook that was opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from zgen_desktop.core.earlier_results import EarlierFailures, earlier_failures
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.figures import number
from zgen_desktop.gui.list_state import sheet_of
from zgen_desktop.gui.widgets import Banner, Offer
from zgen_desktop.gui.worker import Bench


class EarlierOffer(Banner):
    """Hidden until a workbook has such rows; both its answers hide it again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(lambda c: c.warning)
        self._desk = desk
        self.found: EarlierFailures | None = None

    def look(self, done: Callable[[bool], None]) -> None:
        """Looks into the workbook on the desk; ``done`` is told whether there is something to be answered."""
        self.hide_offer()
        path, source, workbook = self._desk.path, sheet_of(self._desk), self._desk.services.workbook

        def work(bench: Bench) -> EarlierFailures | None:
            return earlier_failures(workbook, workbook.inspect(path), source, bench.journal)

        def answer(found: EarlierFailures | None) -> None:
            self.found = found if self._desk.path == path else None
            done(self.found is not None)

        # Where it can't be looked at, the list is there all the same.
        self._desk.ask("", work, answer, lambda _error: answer(None))

    def offer(self, whole: Callable[[], None]) -> None:
        """Asks; ``whole`` is done where the person wants the whole list."""
        if self.found is None:
            return
        found = self.found

        def only_these() -> None:
            self.hide_offer()
            self._desk.choose(replace(self._desk.selection, sheet=found.source, rows=found.selection))

        def all_rows() -> None:
            self.hide_offer()
            whole()

        self.say(
            self._words(found),
            Offer(self.tr("Send only &these again"), only_these),
            Offer(self.tr("The &whole list"), all_rows),
        )

    def hide_offer(self) -> None:
        """Nothing is asked any more."""
        self.found = None
        self.say("")

    def _words(self, found: EarlierFailures) -> str:
        said = self.tr(
            "“{sheet}” has the results of an earlier run of this list: {refused} refused, {problems} with a problem."
        ).format(sheet=found.sheet, refused=number(len(found.refused)), problems=number(len(found.problems)))
        if found.on_record:
            return said
        return said + " " + self.tr("That run is not on record here, so this is what the sheet says.")
