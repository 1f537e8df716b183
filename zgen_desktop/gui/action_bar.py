"""The buttons at the bottom: those of the page on screen. Reading them anew takes the focus from none of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from zgen_desktop.gui.page import Action, Place
from zgen_desktop.gui.widgets import GRID, Button


class _ActionButton(Button):
    def __init__(self, action: Action, *, main: bool) -> None:
        super().__init__(action.text, self._press, main=main)
        self.main = main
        self.take(action)
        self.setDefault(main)

    def take(self, action: Action) -> None:
        """Another number in the text, another thing to do."""
        self._action = action
        if self.text() != action.text:
            self.setText(action.text)
        self.setAccessibleName(action.text.replace("&&", "\0").replace("&", "").replace("\0", "&"))
        self.setEnabled(action.enabled)

    def _press(self) -> None:
        self._action.run()


class _More(Button):
    """What is rarely wanted, in a menu that is made once: a screen reader may still be reading its last entries."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("ActionBar", "Mor&e"))
        self.actions_now: Sequence[Action] = ()
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        self.setVisible(False)

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        for action in self.actions_now:
            entry = menu.addAction(action.text)
            entry.setEnabled(action.enabled)
            entry.triggered.connect(lambda _checked=False, run=action.run: run())


class ActionBar(QWidget):
    """Rare actions in a menu, plain buttons, then the main one at the right."""

    def __init__(self) -> None:
        super().__init__()
        self._place: Place | None = None
        self._buttons: list[_ActionButton] = []
        self._more = _More()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GRID)
        self._row.addWidget(self._more)

    def show_actions(self, place: Place, side: Sequence[Action], main: Action | None) -> None:
        """The actions of a page. On another page all buttons are new: a second Enter must not press what is new there.

        On the same page a button stays while its text stays; the main one also with another number in it.
        """
        if place is not self._place:
            self._drop(self._buttons)
            self._buttons, self._place = [], place
        kept = list(self._buttons)
        self._more.actions_now = [action for action in side if action.rare]
        self._more.setVisible(bool(self._more.actions_now))
        self._buttons = [self._button(action, kept, main=False) for action in side if not action.rare]
        if main is not None:
            self._buttons.append(self._button(main, kept, main=True))
        self._drop(kept)
        for at, button in enumerate(self._buttons, start=1):
            if self._row.indexOf(button) != at:
                self._row.insertWidget(at, button)

    def _button(self, action: Action, kept: list[_ActionButton], *, main: bool) -> _ActionButton:
        for button in kept:
            if button.main is main and (main or button.text() == action.text):
                kept.remove(button)
                button.take(action)
                return button
        return _ActionButton(action, main=main)

    def _drop(self, buttons: Sequence[_ActionButton]) -> None:
        for button in buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
