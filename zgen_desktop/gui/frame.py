"""The frame that never changes: top line, five steps, the page, and the counts and buttons below."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QFontMetrics, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from zgen_desktop.gui.action_bar import ActionBar
from zgen_desktop.gui.choosers import LIST_ENDINGS
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.elided import Elided
from zgen_desktop.gui.help_panel import HelpPanel
from zgen_desktop.gui.page import STEPS, Page, Place
from zgen_desktop.gui.tenant_box import TenantBox
from zgen_desktop.gui.widgets import GRID, PAGE_MARGIN, Button, Styled, label


class StepButton(Styled, QToolButton):
    """One of the five steps: a tick when done, a line of the action colour when it is the one on screen."""

    def __init__(self, number: int, place: Place) -> None:
        super().__init__()
        self.place = place
        self._number = number
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setMinimumHeight(36)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setCheckable(True)

    def show_state(self, *, current: bool, done: bool, reachable: bool, note: str = "") -> None:
        """How the step stands; ``note`` stands below its name."""
        word = QCoreApplication.translate("Step", self.place.value)
        below = f"\n{note}" if note else ""
        self.setMinimumHeight(36 + (QFontMetrics(self.font()).height() if note else 0))
        self.setText(f"{'✓ ' if done else ''}{self._number} {word}{below}")
        told = QCoreApplication.translate("Step", "done") if done else ""
        self.setAccessibleName(" ".join(part for part in (f"{self._number} {word}", told, note) if part))
        self.setEnabled(reachable or current)
        self.setChecked(current)
        self.wear(
            lambda c: (
                f"QToolButton {{ color: {c.ink if reachable or current else c.quiet}; border: none;"
                f" border-bottom: 3px solid {c.action if current else c.good.ink if done else c.line};"
                f" padding: 6px 10px; background: {c.ground}; font-weight: {'600' if current else '400'};"
                f" text-align: left; }} QToolButton:focus {{ border: 2px solid {c.action}; }}"
            )
        )


class Frame(QMainWindow):
    """The main window. It holds the pages and decides nothing."""

    file_dropped = Signal(str)
    closing = Signal(object)

    def __init__(self, desk: Desk, pages: Mapping[Place, Page]) -> None:
        super().__init__()
        self._desk = desk
        self._pages = pages
        self._place = Place.WORKBOOK
        self._stack = QStackedWidget()
        self._steps = [StepButton(number, place) for number, place in enumerate(STEPS, start=1)]
        self._list_name = Elided(Qt.TextElideMode.ElideMiddle)
        self._tenant = TenantBox(desk)
        self._status = label(quiet=True, wrap=False)
        self._busy = label(quiet=True, wrap=False)
        self._actions = ActionBar()
        self._help = HelpPanel()
        self.setCentralWidget(self._build())
        self.setAcceptDrops(True)
        # A full-HD screen at 200 % has 960 × 540.
        self.setMinimumSize(720, 480)
        self.resize(1180, 760)
        self._connect()
        self.show_place(Place.WORKBOOK)

    # --- making ---------------------------------------------------------------------------------------

    def _build(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top_line())
        column.addLayout(self._middle(), 1)
        column.addWidget(self._bottom_line())
        return body

    def _middle(self) -> QHBoxLayout:
        """Steps and page, and the help beside them: top and bottom line stay where they are."""
        page = QVBoxLayout()
        page.setSpacing(0)
        page.addLayout(self._step_line())
        for one in self._pages.values():
            self._stack.addWidget(one)
        page.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(page, 1)
        row.addWidget(self._help)
        return row

    def _top_line(self) -> QWidget:
        line = _Strip()
        row = QHBoxLayout(line)
        row.setContentsMargins(PAGE_MARGIN, GRID, PAGE_MARGIN, GRID)
        row.setSpacing(GRID)
        row.addWidget(label("Zgen Desktop", bold=True, wrap=False))
        row.addWidget(self._list_name, 1)
        row.addWidget(self._tenant)
        # No underlined letters: these stand on every page, whose own buttons need all of them.
        for number, place in enumerate((Place.HISTORY, Place.CONNECTIONS), start=len(STEPS) + 1):
            word = QCoreApplication.translate("Step", place.value)
            row.addWidget(_quiet_button(word, f"Ctrl+{number}", partial(self.show_place, place)))
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, partial(self.show_place, place))
        row.addWidget(_quiet_button(self.tr("Help"), "F1", self._toggle_help))
        return line

    def _step_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(PAGE_MARGIN, GRID, PAGE_MARGIN, 0)
        row.setSpacing(GRID // 2)
        for number, step in enumerate(self._steps, start=1):
            step.clicked.connect(lambda _checked=False, place=step.place: self.show_place(place))
            row.addWidget(step, 1)
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, lambda place=step.place: self._step_by_key(place))
        return row

    def _bottom_line(self) -> QWidget:
        line = _Strip()
        row = QHBoxLayout(line)
        row.setContentsMargins(PAGE_MARGIN, GRID, PAGE_MARGIN, GRID)
        row.addWidget(self._status)
        row.addWidget(self._busy)
        row.addStretch(1)
        row.addWidget(self._actions)
        return line

    def _toggle_help(self) -> None:
        self._help.setVisible(self._help.isHidden())

    def _connect(self) -> None:
        for page in self._pages.values():
            page.changed.connect(self.refresh)
            page.go.connect(self.show_place)
        self._desk.list_changed.connect(self.refresh)
        self._desk.run_changed.connect(self.refresh)
        self._desk.connection_changed.connect(self.refresh)
        self._desk.waiting.changed.connect(self.refresh)
        self._desk.busy_changed.connect(self._on_busy)
        self._help.closed.connect(self._help.hide)
        QShortcut(QKeySequence("F1"), self, self._toggle_help)

    # --- showing --------------------------------------------------------------------------------------

    @property
    def place(self) -> Place:
        """Where the person is."""
        return self._place

    @Slot(object)
    def show_place(self, place: Place) -> None:
        """Goes to a step or to History or Connections; nothing is lost."""
        page = self._pages[place]
        if not page.reachable():
            return
        left = page is not self._pages[self._place] and self._has_keyboard()
        self._place = place
        self._stack.setCurrentWidget(page)
        page.entered()
        self.refresh()
        if left:
            self._begin_on(page)

    @staticmethod
    def _begin_on(page: Page) -> None:
        begin = page.begin_at()
        if begin is not None and begin.isVisible():
            begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_keyboard(self) -> bool:
        """Whether the keyboard is with the page or its buttons. They go; it would land on whatever comes next."""
        focused = QApplication.focusWidget()
        return focused is not None and any(
            part.isAncestorOf(focused) for part in (self._pages[self._place], self._actions)
        )

    def _step_by_key(self, place: Place) -> None:
        self.show_place(place)

    @Slot()
    def refresh(self) -> None:
        """Reads everything anew from the desk and the page on screen."""
        page = self._pages[self._place]
        for step in self._steps:
            of_step = self._pages[step.place]
            step.show_state(
                current=step.place is self._place,
                done=of_step.done(),
                reachable=of_step.reachable(),
                note=of_step.note(),
            )
        name = self._desk.list_name
        self._list_name.say(name)
        self._tenant.show_connection()
        self._status.setText(page.status())
        word = QCoreApplication.translate("Step", self._place.value)
        self._help.say(self.tr("Help: {page}").format(page=word), page.help_text())
        self._actions.show_actions(self._place, page.side_actions(), page.main_action())
        self.setWindowTitle(f"{name} – Zgen Desktop" if name else "Zgen Desktop")

    @Slot(str)
    def _on_busy(self, what: str) -> None:
        self._busy.setText(f"{what} …" if what else "")

    # --- files and the end ----------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  # Qt's name
        """A workbook can be dropped anywhere."""
        if _dropped(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  # Qt's name
        """Takes the first workbook."""
        path = _dropped(event.mimeData().urls())
        if path:
            event.acceptProposedAction()
            self.file_dropped.emit(path)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """Who comes by keyboard begins with the page, not with the connection in the top line."""
        super().showEvent(event)
        self._begin_on(self._pages[self._place])

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """Whoever listens may refuse: a run is asked about first."""
        self.closing.emit(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Minimised or restored: the title is read anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()


class _Strip(Styled, QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.wear(lambda c: f"QFrame#strip {{ background: {c.card}; border: none; }}")


def _quiet_button(text: str, keys: str, on_click: Callable[[], object]) -> Button:
    button = Button(text, on_click, quiet=True)
    button.setAccessibleName(text)
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    button.setToolTip(f"{text} ({shown})")
    return button


def _dropped(urls: list[QUrl]) -> str:
    """The first list, else the first file: the reading says why it is none."""
    local = [url.toLocalFile() for url in urls if url.isLocalFile()]
    return next((path for path in local if path.lower().endswith(LIST_ENDINGS)), local[0] if local else "")
