"""What is expected of the list on the desk, and who has approved it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from threading import Event as StopEvent

from PySide6.QtCore import QObject, Signal, Slot

from zgen_desktop.core.approval_paper import ApprovalPaper, approval_paper
from zgen_desktop.core.errors import ZgenError
from zgen_desktop.core.events import Event, Progress
from zgen_desktop.core.model.preview import Approval, Preview
from zgen_desktop.core.previewing import ASKING, Previewed, Previewer, seconds_left
from zgen_desktop.gui.approval_document import approval_document
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.paper import write_pdf
from zgen_desktop.gui.worker import Bench


class PreviewDesk(QObject):
    """Belongs to one list at a time. ``changed`` when anything of it did."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.fingerprint = ""
        """Of the list as it stands; empty while that isn't known."""
        self.previewed: Previewed | None = None
        self.approval: Approval | None = None
        """The last one recorded, whether or not it still holds."""
        self.asking = False
        self.stopping = False
        self.done = self.total = 0
        self._begun: datetime | None = None
        self._stop = StopEvent()
        desk.event_came.connect(self._on_event)

    # --- the list -------------------------------------------------------------------------------------

    def list_is(self, fingerprint: str) -> None:
        """The list as it stands now; what was said of another one counts for nothing."""
        self.fingerprint = fingerprint
        self.changed.emit()

    def forget(self) -> None:
        """Another list or tenant."""
        self.stop()
        self.fingerprint, self.previewed, self.approval = "", None, None
        self.changed.emit()

    @property
    def preview(self) -> Preview | None:
        """What is known of this list."""
        known = self.previewed.preview if self.previewed else None
        return known if known is not None and known.fingerprint == self.fingerprint else None

    @property
    def holding(self) -> Approval | None:
        """The approval of this list; None where there is none, or of another one."""
        known = self.approval
        return known if known is not None and self.fingerprint and known.fingerprint == self.fingerprint else None

    # --- asking ---------------------------------------------------------------------------------------

    @Slot()
    def ask(self) -> None:
        """Asks for what isn't known yet."""
        desk = self._desk
        checked, connection = desk.checked, desk.connection
        if self.asking or checked is None or checked.tenant is None or connection is None:
            return
        self._stop = StopEvent()
        clock, stop, known = desk.services.clock, self._stop, self.preview
        self.asking, self.stopping, self._begun, self.done, self.total = True, False, None, 0, 0

        def work(bench: Bench) -> Previewed:
            return Previewer(bench.zuora(connection), clock, bench.emit, stop).preview(checked, known)

        desk.ask("", work, self._rested, self._failed)
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """After the request at hand; what is known stays."""
        if self.asking:
            self._stop.set()
            self.stopping = True
            self.changed.emit()

    def left(self) -> float | None:
        """Seconds that asking still takes; None where that can't be said yet."""
        if self._begun is None:
            return None
        return seconds_left(self._begun, self._desk.services.clock.now(), self.done, self.total)

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        if self.asking and isinstance(event, Progress) and event.what == ASKING:
            self._begun = self._begun or self._desk.services.clock.now()
            self.done, self.total = event.done, event.total
            self.changed.emit()

    def _rested(self, found: Previewed) -> None:
        self.asking = self.stopping = False
        self.previewed = found
        self.changed.emit()

    def _failed(self, error: ZgenError) -> None:
        self.asking = self.stopping = False
        known = self.preview or Preview(self.fingerprint, self._desk.ready_count())
        self.previewed = Previewed(known, error)
        self.changed.emit()

    # --- approving ------------------------------------------------------------------------------------

    def save_for_approval(self, path: str) -> None:
        """The workbook at ``path`` and the PDF beside it. What goes wrong is told by the desk."""
        desk = self._desk
        checked, connection = desk.checked, desk.connection
        if checked is None or checked.tenant is None or connection is None:
            return
        now, preview = desk.services.clock.now(), self.preview

        def work(_bench: Bench) -> ApprovalPaper:
            paper = approval_paper(checked, connection, preview, now)
            desk.services.write_approval(path, paper)
            return paper

        def done(paper: ApprovalPaper) -> None:
            try:
                write_pdf(approval_document(paper), str(Path(path).with_suffix(".pdf")))
            except ZgenError as error:
                desk.failed.emit(error)

        desk.ask(self.tr("Saving for approval"), work, done, desk.failed.emit)

    def record_approval(self, approver: str, reference: str) -> None:
        """For this list as it stands."""
        if self.fingerprint:
            now = self._desk.services.clock.now()
            self.approval = Approval(self.fingerprint, approver.strip(), reference.strip(), now)
            self.changed.emit()
