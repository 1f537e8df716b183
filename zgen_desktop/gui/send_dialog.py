"""The question before anything of an earlier run is sent: which rows, by their words, and to which tenant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from zgen_desktop.core.model.run import RunHead
from zgen_desktop.gui import run_words
from zgen_desktop.gui.environment_box import EnvironmentBox
from zgen_desktop.gui.widgets import GRID, Button, in_row, label, laid_out

Choice = tuple[str, Callable[[], object]]


class SendDialog(QDialog):
    """Says ``facts``, the tenant and its environment; the last of ``choices`` is the main one.

    The button at hand is Cancel. Window-modal, opened by ``open``; a choice is made after the dialog has gone.
    """

    def __init__(
        self, parent: QWidget, title: str, facts: Sequence[str], head: RunHead, choices: Sequence[Choice]
    ) -> None:
        super().__init__(parent)
        self.setMinimumWidth(440)
        column = laid_out(self, title)
        column.addWidget(label(title, pixels=19, bold=True))
        for fact in facts:
            column.addWidget(label(fact))
        column.addLayout(self._where(head))
        column.addStretch(1)
        buttons = in_row()
        buttons.addStretch(1)
        cancel = Button(self.tr("&Cancel"), self.reject)
        buttons.addWidget(cancel)
        for at, (text, run) in enumerate(choices):
            button = Button(text, partial(self._choose, run), main=at == len(choices) - 1)
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column.addLayout(buttons)
        self.setAccessibleDescription(" ".join(facts))
        # Who presses Enter too early sends nothing.
        cancel.setDefault(True)
        cancel.setFocus()

    def _where(self, head: RunHead) -> QVBoxLayout:
        box = EnvironmentBox()
        box.show_environment(head.environment)
        column = QVBoxLayout()
        column.setSpacing(GRID)
        column.addWidget(label(run_words.where_words(head), bold=True))
        line = in_row(box)
        line.addStretch(1)
        column.addLayout(line)
        return column

    def _choose(self, run: Callable[[], object]) -> None:
        self.accept()
        run()
