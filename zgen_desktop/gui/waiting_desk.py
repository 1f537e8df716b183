"""The part of the desk from which lists are put aside, confirmed, and taken back again."""

from __future__ import annotations

from zgen_desktop.core.confirming import Confirmation
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.queueing import ListAccounts, ListKey, QueuedList
from zgen_desktop.core.services import Services
from zgen_desktop.gui.list_desk import ListDesk
from zgen_desktop.gui.worker import Worker


class WaitingDesk(ListDesk):
    """A list on the desk, and those that wait. Signals are told in ``Desk`` and ``WaitingLists``."""

    def __init__(self, services: Services, worker: Worker) -> None:
        super().__init__(services, worker)
        self.running = False

    def confirmed(self, said: Confirmation, *, first_only: bool, accounts: ListAccounts | None = None) -> QueuedList:
        """The list on the desk as a person confirms it: from here on it is frozen."""
        checked, connection = self.checked, self.connection
        assert checked is not None
        assert connection is not None
        at = self.checked_at or self.services.clock.now()
        return QueuedList(checked, at, accounts or ListAccounts.of(checked), connection, said, first_only)

    def wait_with(self, one: QueuedList) -> bool:
        """The list on the desk waits to be sent. False, and told, if it can't."""
        try:
            self.waiting.add(one, self.as_opened())
        except UsageError as error:
            self.failed.emit(error)
            return False
        return True

    def queue_list(self, one: QueuedList) -> bool:
        """The same, and the desk is free for another list."""
        if not self.wait_with(one):
            return False
        self.put_away()
        return True

    def remove_waiting(self, key: ListKey) -> None:
        """Takes a list out of those that wait; its accounts are no doubles any more."""
        if self.running:
            return
        self.waiting.remove(key)
        if self.path:
            self.read_list()

    def open_waiting(self, key: ListKey) -> None:
        """Takes a list out of those that wait and puts it on the desk as it was left."""
        if not self.running and (known := self.waiting.remove(key)) is not None:
            self.open_again(known)
