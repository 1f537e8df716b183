"""The connection in the top line: its name and Zuora user, its environment in a box, and the others to choose from."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton

from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.environment_box import EnvironmentBox, environment_word
from zgen_desktop.gui.palette import Colours
from zgen_desktop.gui.widgets import GRID, Styled

_HIGH = 34


class TenantBox(Styled, QFrame):
    """What is chosen stands in one frame, so that nobody reads the name without the environment."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("tenant")
        self.chooser = QToolButton()
        self.environment = EnvironmentBox()
        self._known = QMenu(self.chooser)
        self._known.aboutToShow.connect(self._list_connections)
        self.chooser.setMenu(self._known)
        self.chooser.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.chooser.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.chooser.setMinimumHeight(_HIGH - 2)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, GRID // 2 + 1, 1)
        row.setSpacing(GRID // 2)
        row.addWidget(self.chooser)
        row.addWidget(self.environment)
        self.wear(_style)

    def show_connection(self) -> None:
        """Reads the desk anew. While a run goes on there is nothing to choose."""
        connection, user = self._desk.connection, self._desk.user
        name = connection.name if connection else self.tr("Choose a connection")
        who = f" · {user.user_name}" if user else f" · {connection.user}" if connection else ""
        if connection and connection.entity:
            who = f" · {connection.entity}{who}"
        self.chooser.setText(_unmarked(f"{name}{who}"))
        self.chooser.setAccessibleName(self.tr("Connection: {name}").format(name=f"{name}{who}"))
        self.environment.show_environment(connection.environment if connection else None)
        self.chooser.setEnabled(not self._desk.running)

    @Slot()
    def _list_connections(self) -> None:
        # One menu for good: a screen reader may still be reading the entries of the last time.
        self._known.clear()
        for known in self._desk.known_connections():
            words = _unmarked(f"{known.name} · {environment_word(known.environment)}")
            self._known.addAction(words).triggered.connect(partial(self._choose, known.name))

    def _choose(self, name: str, _checked: bool = False) -> None:
        self._desk.choose_connection(name)


def _unmarked(text: str) -> str:
    """A name as it is: its "&" marks no key."""
    return text.replace("&", "&&")


def _style(c: Colours) -> str:
    return (
        f"QFrame#tenant {{ background: {c.card}; border: 1px solid {c.line}; border-radius: 6px; }}"
        f"QToolButton {{ color: {c.ink}; background: transparent; border: 2px solid transparent; border-radius: 5px;"
        f" padding: 2px 22px 2px 8px; }}"
        f"QToolButton:hover {{ background: {c.selected}; }}"
        f"QToolButton:focus {{ border-color: {c.action}; }}"
        f"QToolButton:disabled {{ color: {c.quiet}; }}"
        "QToolButton::menu-indicator { subcontrol-origin: border; subcontrol-position: right center; right: 8px; }"
    )
