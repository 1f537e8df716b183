"""The lists that wait to be sent, for the pages: they are kept as long as the window is open."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from zgen_desktop.core.edits import Edits, SeenRows
from zgen_desktop.core.queueing import ListKey, Queue, QueuedList
from zgen_desktop.core.selection import Selection


@dataclass(frozen=True, slots=True)
class AsOpened:
    """What puts a list on the desk again as it was: what was chosen and corrected, and the rows as they were then."""

    path: str
    selection: Selection
    edits: Edits
    seen: SeenRows
    seen_sheet: str


@dataclass(frozen=True, slots=True)
class Turn:
    """The list at work among those that were started together; ``run`` is empty until it is on record."""

    number: int
    total: int
    name: str
    run: str = ""


class WaitingLists(QObject):
    """``changed`` when lists come or go, or another one is at work.

    ``other_connection_wanted`` with a name (empty: none) when one was chosen while lists wait for another: nothing
    has been changed then, and the person is to be asked.
    """

    changed = Signal()
    other_connection_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.queue = Queue()
        self.turn: Turn | None = None
        self._as_opened: dict[ListKey, AsOpened] = {}

    def __len__(self) -> int:
        return len(self.queue.lists)

    def __bool__(self) -> bool:
        return bool(self.queue.lists)

    def add(self, one: QueuedList, as_opened: AsOpened) -> None:
        """One more waits; ``as_opened`` is what puts it on the desk again. Raises UsageError, see ``Queue.added``."""
        self.queue = self.queue.added(one)
        self._as_opened[one.key] = as_opened
        self.changed.emit()

    def remove(self, key: ListKey) -> AsOpened | None:
        """One waits no longer; what puts it on the desk again."""
        self.queue = self.queue.without(key)
        self.changed.emit()
        return self._as_opened.pop(key, None)

    def clear(self) -> None:
        """None waits any longer."""
        self.queue, self.turn = Queue(), None
        self._as_opened.clear()
        self.changed.emit()

    @property
    def connection(self) -> str:
        """The name of the connection that they wait for; empty where none waits."""
        return self.queue.lists[0].connection.name if self.queue.lists else ""

    def refuse(self, connection: str) -> bool:
        """Whether lists wait for another connection than the one wanted; then the person is asked."""
        if self.connection in ("", connection):
            return False
        self.other_connection_wanted.emit(connection)
        return True

    # --- their turn -----------------------------------------------------------------------------------

    def take_next(self) -> QueuedList:
        """The first list leaves the queue to be sent; the first of all or the next one of those that follow."""
        one = self.queue.lists[0]
        name = self.queue.name_of(one.key)
        number = self.turn.number + 1 if self.turn else 1
        total = number + len(self.queue.lists) - 1
        self.queue = self.queue.without(one.key)
        self.turn = Turn(number, total, name)
        self.changed.emit()
        return one

    def put_back(self, one: QueuedList) -> None:
        """Its turn came, but it could not begin: it waits as before."""
        self.queue = self.queue.put_back(one)
        self.changed.emit()

    def end(self) -> None:
        """No further list begins by itself."""
        if self.turn is not None:
            self.turn = None
            self.changed.emit()
