"""What every page is: an answer first, one main button, ways back, a help text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zgen_desktop.core.errors import ZgenError
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.widgets import CARD_GAP, PAGE_MARGIN


class Place(Enum):
    """Where one can be in the window. The first five are the steps; the value is the word on screen."""

    WORKBOOK = "Workbook"
    COLUMNS = "Columns"
    CHECK = "Check"
    GENERATE = "Generate"
    RESULTS = "Results"
    HISTORY = "History"
    CONNECTIONS = "Connections"


STEPS = (Place.WORKBOOK, Place.COLUMNS, Place.CHECK, Place.GENERATE, Place.RESULTS)


@dataclass(frozen=True)
class Action:
    """A button at the bottom: what it says (with & mnemonic), what it does, whether it can be pressed.

    What is ``rare`` stands in a menu instead.
    """

    text: str
    run: Callable[[], object]
    enabled: bool = True
    rare: bool = False


class Page(QWidget):
    """One page. ``changed`` tells the frame to read actions and status anew; ``go`` asks for another place."""

    changed = Signal()
    go = Signal(object)
    columns_changed = Signal(object)
    """What ``set_columns`` takes, to be remembered; from pages with a table whose columns can be chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(PAGE_MARGIN, CARD_GAP, PAGE_MARGIN, CARD_GAP)
        self.column.setSpacing(CARD_GAP)

    def main_action(self) -> Action | None:
        """The one main button, bottom right, with the number in its text."""
        return None

    def side_actions(self) -> Sequence[Action]:
        """Plain buttons left of the main one."""
        return ()

    def status(self) -> str:
        """What stands at the bottom left: counts, quietly."""
        return ""

    def help_text(self) -> str:
        """What this is and what can go wrong, in short paragraphs."""
        return ""

    def reachable(self) -> bool:
        """Whether the step can be entered now."""
        return True

    def done(self) -> bool:
        """Whether the step has its tick."""
        return False

    def note(self) -> str:
        """A few words below the step's name: how it was done without the person. Mostly nothing."""
        return ""

    def tells(self, error: ZgenError) -> bool:  # noqa: ARG002  # pages that tell errors look at it
        """Whether an error stands on the page already, so that nobody need tell it a second time."""
        return False

    def begin_at(self) -> QWidget | None:
        """Where the keyboard begins on the page; None where Qt may choose.

        Not as Qt's focus proxy: that would take the other parts out of the order of Tab (Qt 6.11, seen).
        """
        return None

    def set_columns(self, layout: dict[str, Any]) -> None:
        """The choice and width of columns as they were the last time."""

    def entered(self) -> None:
        """The page comes on screen."""
