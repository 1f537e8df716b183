"""The one thread that does everything slow and owns the record. The GUI thread only draws."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from zgen_desktop.core.errors import DefectError, ZgenError
from zgen_desktop.core.events import Event, Progress
from zgen_desktop.core.model.connection import Connection
from zgen_desktop.core.model.run import TenantKey
from zgen_desktop.core.ports import Journal, Zuora
from zgen_desktop.core.services import Services


class Bench:
    """What belongs to the worker thread: the record, and the tenant that is connected. Made and used only there."""

    def __init__(self, services: Services, emit: Callable[[Event], None]) -> None:
        self.services = services
        self.emit = emit
        self._journal: Journal | None = None
        self._journal_stack = ExitStack()
        self._tenant: tuple[Connection, TenantKey | None, Zuora] | None = None
        self._tenant_stack = ExitStack()

    @property
    def journal(self) -> Journal:
        """The record, with the data folder's lock while the window is open. Raises UsageError, JournalError."""
        if self._journal is None:
            self._journal = self._journal_stack.enter_context(self.services.journals.write("window"))
        return self._journal

    def zuora(self, connection: Connection, tenant: TenantKey | None = None) -> Zuora:
        """The tenant behind a connection; stays connected until another one is asked for."""
        if self._tenant is None or self._tenant[:2] != (connection, tenant):
            self.disconnect_tenant()
            zuora = self._tenant_stack.enter_context(self.services.tenants.connect(connection, tenant=tenant))
            self._tenant = (connection, tenant, zuora)
        return self._tenant[2]

    def disconnect_tenant(self) -> None:
        """Ends the connection; the practice tenant's server stops."""
        self._tenant = None
        self._tenant_stack.close()

    def close(self) -> None:
        """Gives everything back at the end of the program."""
        self.disconnect_tenant()
        self._journal = None
        self._journal_stack.close()


TURN_SECONDS = 0.001
"""How long this thread may compute while the GUI thread waits for its turn.

Each question of the GUI thread to Qt gives Python's lock away and waits that long to get it back. With Python's
usual 5 ms the longest block while a list is read was twice as long; the work itself took the same time (measured).
"""


@dataclass(frozen=True, slots=True)
class Job:
    """Something slow, and who hears of its end (in the GUI thread)."""

    work: Callable[[Bench], Any]
    done: Callable[[Any], None]
    failed: Callable[[ZgenError], None]


class _Doer(QObject):
    """Lives in the worker thread."""

    finished = Signal(object, object)
    failed = Signal(object, object)
    broke = Signal(object)
    told = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._bench: Bench | None = None
        self._last_progress = 0.0

    @Slot(object)
    def do(self, job: Job) -> None:
        """Runs one job. A defect reaches the program's own hook for them; whoever waits is told that it is over."""
        if self._bench is None:
            self._bench = Bench(self._services, self._emit)
        try:
            result = job.work(self._bench)
        except ZgenError as error:
            self.failed.emit(job, error)
        except Exception:
            self.broke.emit(job)
            raise
        else:
            self.finished.emit(job, result)

    @Slot()
    def close(self) -> None:
        """At the end of the program."""
        if self._bench is not None:
            self._bench.close()

    def _emit(self, event: Event) -> None:
        if isinstance(event, Progress) and event.done < event.total:
            # At most ten a second; the window can't show more.
            now = self._services.clock.monotonic()
            if now - self._last_progress < 0.1:
                return
            self._last_progress = now
        self.told.emit(event)


class Worker(QObject):
    """Takes jobs from the GUI thread, one after the other, and brings their ends back to it."""

    told = Signal(object)
    """Events of the core, in the GUI thread."""
    _asked = Signal(object)
    _closing = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._thread = QThread()
        self._thread.setObjectName("worker")
        self._doer = _Doer(services)
        self._doer.moveToThread(self._thread)
        self._asked.connect(self._doer.do)
        self._closing.connect(self._doer.close, Qt.ConnectionType.BlockingQueuedConnection)
        self._doer.finished.connect(self._on_finished)
        self._doer.failed.connect(self._on_failed)
        self._doer.broke.connect(self._on_broke)
        self._doer.told.connect(self.told)
        self._waiting = 0
        sys.setswitchinterval(TURN_SECONDS)
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether a job is being done or waits."""
        return self._waiting > 0

    def ask(
        self, work: Callable[[Bench], Any], done: Callable[[Any], None], failed: Callable[[ZgenError], None]
    ) -> None:
        """Does ``work`` in the worker thread, then ``done`` with its result or ``failed``, in this one."""
        self._waiting += 1
        self._asked.emit(Job(work, done, failed))

    def close(self) -> None:
        """Waits for the job at hand and ends the thread."""
        if self._thread.isRunning():
            self._closing.emit()
            self._thread.quit()
            self._thread.wait()

    @Slot(object, object)
    def _on_finished(self, job: Job, result: Any) -> None:
        self._waiting -= 1
        job.done(result)

    @Slot(object, object)
    def _on_failed(self, job: Job, error: ZgenError) -> None:
        self._waiting -= 1
        job.failed(error)

    @Slot(object)
    def _on_broke(self, job: Job) -> None:
        self._waiting -= 1
        job.failed(DefectError())
