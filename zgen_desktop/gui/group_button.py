"""One group of rows as a button: sign, what it is, where, how many."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from zgen_desktop.gui import figures
from zgen_desktop.gui.palette import Colours
from zgen_desktop.gui.problem_groups import Group
from zgen_desktop.gui.problem_titles import SIGN_OF_KIND, tone_of_kind
from zgen_desktop.gui.widgets import GRID, Pill, Styled, label


class GroupButton(Styled, QPushButton):
    """Pressed: the table shows only these rows. Titles wrap, so it grows with text size and length."""

    def __init__(self, group: Group, title: str, subtitle: str) -> None:
        super().__init__()
        self.about = group
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, GRID, GRID + 2, GRID)
        row.setSpacing(GRID)
        sign = Pill(SIGN_OF_KIND[group.kind], lambda c: tone_of_kind(group.kind, c))
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sign.setFixedWidth(max(28, sign.sizeHint().width()))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(title))
        if subtitle:
            words.addWidget(label(subtitle, pixels=12, quiet=True))
        count = label(figures.number(group.count), bold=True, wrap=False)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
        # The parts are looked at, the button is pressed.
        for part in (*self.findChildren(type(count)), sign):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        rows = self.tr("%Ln row(s)", "", group.count)
        self.setAccessibleName(", ".join(text for text in (title, subtitle, rows) if text))
        self.setToolTip(self.tr("Show only these rows"))
        self.wear(_style)


def _style(c: Colours) -> str:
    return (
        f"GroupButton {{ background: {c.card}; border: 1px solid {c.line}; border-radius: 5px; text-align: left; }}"
        f"GroupButton:hover {{ border-color: {c.action}; }}"
        f"GroupButton:checked {{ background: {c.selected}; border: 1px solid {c.action}; }}"
        f"GroupButton:focus {{ border: 2px solid {c.action}; }}"
    )
