"""History: every run with who, when, where and why; any account found again; what was broken off, taken up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from zgen_desktop.core.errors import ZgenError
from zgen_desktop.core.model.audit import SetAside
from zgen_desktop.core.model.run import RunSummary
from zgen_desktop.gui import figures, run_words
from zgen_desktop.gui.broken_off_card import BrokenOffCard
from zgen_desktop.gui.changing import Changing
from zgen_desktop.gui.core_words import spoken
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.evidence_dialog import Evidence
from zgen_desktop.gui.history_columns import run_columns
from zgen_desktop.gui.history_search import HistorySearch
from zgen_desktop.gui.page import Action, Page, Place
from zgen_desktop.gui.record_care import RecordCare
from zgen_desktop.gui.row_model import RowModel
from zgen_desktop.gui.row_table import RowTable
from zgen_desktop.gui.scroll_area import ScrollArea, calm_bars
from zgen_desktop.gui.send_dialog import SendDialog
from zgen_desktop.gui.widgets import CARD_GAP, Card, heading, label
from zgen_desktop.gui.worker import Bench

_LEAST_TABLE = 120


class HistoryPage(Page):
    """All runs. ``look`` reads the record; ``broken_off_found`` comes with the newest run to be taken up, once each."""

    broken_off_found = Signal(object)
    columns_changed = Signal(object)
    """What ``set_columns`` takes, to be remembered."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._runs: Sequence[RunSummary] = ()
        self._known = False
        self._trouble: ZgenError | None = None
        self._told: set[str] = set()
        self._opening = ""
        self._answer = heading()
        self._line = label(quiet=True)
        self.card = BrokenOffCard()
        self._changing = Changing(desk, self)
        self.care = RecordCare(desk, self)
        self.evidence = Evidence(desk, self)
        self.search = HistorySearch(desk, self)
        self._run_model: RowModel[RunSummary] = RowModel(run_columns(self._running), lambda s: s.head.id, self)
        self.runs = RowTable(self._run_model, self.tr("All runs"))
        calm_bars(self.runs)
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self._tell()

    # --- making ---------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.card.setVisible(False)
        card = Card()
        card.column.addWidget(self._answer)
        card.column.addWidget(self._line)
        card.column.addWidget(self.search.field)
        for table in (self.runs, self.search.table, self._empty_page(), QWidget()):
            self._stack.addWidget(table)
        card.column.addWidget(self._stack, 1)
        self._stack.setMinimumHeight(_LEAST_TABLE)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARD_GAP)
        column.addWidget(self.card)
        column.addWidget(self.care.banner)
        column.addWidget(card, 1)
        # Only where a low window has no room for a run that was broken off and the table below it.
        area = ScrollArea()
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        self.column.addWidget(area)

    def _empty_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, CARD_GAP, 0, 0)
        column.addWidget(
            label(
                self.tr(
                    "A run gets here when you send a list: open a workbook, check it, and start under Generate. "
                    "From then on you find here what came of every account, even after years."
                )
            )
        )
        column.addWidget(label(self.tr("To try it out, choose the connection “practice”: nothing there is real.")))
        column.addStretch(1)
        return page

    def _connect(self) -> None:
        self.search.changed.connect(self._on_search)
        self.search.field.left.connect(self._go_to_table)
        self.evidence.offer(self.search.table, self._hit_at_hand)
        self.runs.opened.connect(self._open_run)
        self.search.table.opened.connect(self._open_hit)
        self.runs.layout_changed.connect(self.columns_changed)
        self.runs.current_row_changed.connect(lambda _id: self.changed.emit())
        self.card.go_on.connect(self._go_on)
        self.card.only_find_out.connect(self._only_find_out)
        self.card.change.connect(self._take_up_change)
        self.desk.history_changed.connect(self.look)
        self.desk.run_changed.connect(self._on_run)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.field.setFocus)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def set_columns(self, layout: dict[str, Any]) -> None:
        """The choice and width of columns as they were the last time."""
        self.runs.set_layout(layout)

    # --- what the frame asks --------------------------------------------------------------------------

    def tells(self, error: ZgenError) -> bool:
        """Why there is nothing to show."""
        return error is self._trouble and self._unreadable

    def begin_at(self) -> QWidget | None:
        """All runs."""
        return self.runs

    def entered(self) -> None:
        """Other runs may have come."""
        self.look()

    def main_action(self) -> Action | None:
        """Opens what is at hand; after a crash the card above has the main button."""
        if self._unreadable:
            return Action(self.tr("&Try again"), self.look)
        return self._open_action() if self._runs and self.card.isHidden() else None

    def _open_action(self) -> Action:
        can = not self.desk.running and self._at_hand() is not None
        return Action(self.tr("&Open the run"), self._open_at_hand, can)

    def side_actions(self) -> Sequence[Action]:
        """Continue what was stopped; write results again."""
        run = self._at_hand()
        if self._unreadable:
            return (Action(self.tr("Show the &folder"), self.care.show_data_folder),)
        if not self._runs:
            return ()
        idle = run is not None and not self.desk.running
        actions = [Action(self.tr("&Write results again"), self._write, idle)]
        if run is not None and run_words.can_continue(run):
            actions.append(Action(self.tr("Con&tinue…"), self._ask_continue, idle))
        actions += self._changing.actions(run, idle=idle)
        actions += self.care.actions(idle=not self.desk.running)
        return actions if self.card.isHidden() else [*actions, self._open_action()]

    def status(self) -> str:
        """Why there may be nothing to press."""
        if self.desk.running:
            return self.tr("A run is under way. Other runs can be opened when it has ended.")
        return ""

    def help_text(self) -> str:
        """What this is and what can go wrong."""
        return "\n\n".join(
            (
                self.tr(
                    "Every run is kept here: who sent which list to which tenant, when, why, and what came of each "
                    "account. It is the record; the sheet in the workbook is made from it and can be written again."
                ),
                self.tr(
                    "Type an account number, a name, an invoice number or an ID to find an account in all runs. The "
                    "beginning is enough. Enter opens the run at this row; Ctrl+E shows all that is on record about it."
                ),
                self.tr(
                    "A run that was stopped or broken off can be continued at any time. Accounts that are “Unknown” "
                    "are not sent again before it is found out what happened to them."
                ),
                self.tr(
                    "Under More, “Check the record” reads all of it again and says whether anything was changed, and "
                    "“Erase old cells” takes the cells of your lists out of old runs. By itself nothing is ever erased "
                    "unless you have said so."
                ),
            )
        )

    def broken_off(self) -> RunSummary | None:
        """The newest run that was left in the middle and not taken up since, sending before what came after it."""
        sending = next((run for run in self._runs if run_words.broken_off(run)), None)
        return sending or next((run for run in self._runs if run.change_left is not None), None)

    # --- the record -----------------------------------------------------------------------------------

    @Slot()
    def look(self) -> None:
        """Reads the record anew. While a run is under way the worker has no time for it."""
        if self.desk.running:
            self._show()
            return

        def work(bench: Bench) -> tuple[Sequence[RunSummary], Sequence[SetAside]]:
            return bench.journal.summaries(), bench.journal.put_aside()

        self.desk.ask("", work, self._on_read, self._on_trouble)

    def _on_read(self, read: tuple[Sequence[RunSummary], Sequence[SetAside]]) -> None:
        self._runs, aside = read
        self._known, self._trouble = True, None
        self.care.show_aside(aside)
        self._show()
        self.search.search_now()
        run = self.broken_off()
        if run is not None and run.head.id not in self._told:
            self._told.add(run.head.id)
            self.broken_off_found.emit(run)

    def _on_trouble(self, error: ZgenError) -> None:
        self._trouble = error
        self._show()
        self.desk.failed.emit(error)

    @Slot()
    def _on_run(self) -> None:
        view = self.desk.run
        if self._opening and view is not None and view.summary.head.id == self._opening:
            self._opening = ""
            self.go.emit(Place.RESULTS)
        self._show()

    def _show(self) -> None:
        now = self.desk.services.clock.now()
        broken = None if self.desk.running else self.broken_off()
        self.card.setVisible(broken is not None)
        if broken is not None and run_words.broken_off(broken):
            self.card.show_run(broken, now, enabled=True)
        elif broken is not None and broken.change_left is not None:
            self.card.show_change(broken, broken.change_left, now, enabled=True)
        self._tell()
        self._run_model.set_rows(self._runs)
        if self.runs.current_id() is None and self._runs:
            self.runs.go_to(self._runs[0].head.id)
        self._stack.setCurrentIndex(self._which())
        self.search.field.setVisible(bool(self._runs))
        self.changed.emit()

    def _running(self) -> str:
        view = self.desk.run
        return view.summary.head.id if self.desk.running and view is not None else ""

    def _which(self) -> int:
        if self._unreadable:
            return 3
        if not self._runs:
            return 2 if self._known else 0
        return 1 if self.search.active else 0

    @property
    def _unreadable(self) -> bool:
        return self._trouble is not None and not self._known

    def _tell(self) -> None:
        if self._trouble is not None and not self._known:
            self._answer.setText(spoken(self._trouble.title))
            self._line.setText(f"{spoken(self._trouble.message)} {spoken(self._trouble.next_step)}")
        elif not self._known:
            self._answer.setText(self.tr("Reading the record"))
            self._line.setText("")
        elif not self._runs:
            self._answer.setText(self.tr("There are no runs yet"))
            self._line.setText("")
        else:
            self._answer.setText(self.tr("%Ln run(s)", "", len(self._runs)))
            last = figures.whole_moment(self._runs[0].head.started)
            self._line.setText(self.search.said or self.tr("The last one was started {time}.").format(time=last))

    @Slot()
    def _on_search(self) -> None:
        self._stack.setCurrentIndex(self._which())
        self._tell()
        self.changed.emit()

    @Slot()
    def _go_to_table(self) -> None:
        table = self.search.table if self._which() == 1 else self.runs
        table.setFocus(Qt.FocusReason.TabFocusReason)

    # --- what is done with a run ----------------------------------------------------------------------

    def _at_hand(self) -> RunSummary | None:
        if self._which() == 1:
            hit = self.search.at_hand()
            return self._run_of(hit.run) if hit else None
        return self._run_of(self.runs.current_id())

    def _hit_at_hand(self) -> tuple[str, int] | None:
        hit = self.search.at_hand()
        return (hit.run, hit.row) if hit else None

    def _run_of(self, id_: object) -> RunSummary | None:
        return next((run for run in self._runs if run.head.id == id_), None)

    def _open_at_hand(self) -> None:
        if self._which() == 1:
            self._open_hit(None)
        else:
            self._open_run(self.runs.current_id())

    @Slot(object)
    def _open_run(self, run: object) -> None:
        if isinstance(run, str):
            self._open(run, None)

    @Slot(object)
    def _open_hit(self, _id: object) -> None:
        hit = self.search.at_hand()
        if hit is not None:
            self._open(hit.run, hit.row)

    def _open(self, run: str, row: int | None) -> None:
        if not self.desk.running:
            self._opening = run
            self.desk.show_run(run, row)

    def _write(self) -> None:
        run = self._at_hand()
        if run is not None:
            self.desk.write_sheet(run.head.id)

    def _ask_continue(self) -> None:
        run = self._at_hand()
        if run is None:
            return
        unclear, rest = run_words.unclear(run), run_words.not_sent(run)
        facts = []
        if rest:
            facts.append(self.tr("%Ln account(s) that are “Not sent” are sent.", "", rest))
        if unclear:
            facts.append(
                self.tr("%Ln account(s) are “Unknown”: it is found out what happened. They are not sent.", "", unclear)
            )
        choices = []
        if unclear:
            choices.append((self.tr("&Only find out"), lambda: self._only_find_out(run.head.id)))
        if rest:
            text = self.tr("&Find out and go on") if unclear else self.tr("&Send %Ln account(s)", "", rest)
            choices.append((text, lambda: self._go_on(run.head.id)))
        SendDialog(self, self.tr("Continue this run?"), facts, run.head, choices).open()

    @Slot(str)
    def _go_on(self, run: str) -> None:
        if self._connect_to(run):
            self.desk.go_on(run)
            self.go.emit(Place.GENERATE)

    @Slot(str)
    def _only_find_out(self, run: str) -> None:
        if self._connect_to(run):
            self._opening = run
            self.desk.show_run(run)
            self.desk.go_on(run, send=False)

    @Slot(str)
    def _take_up_change(self, run: str) -> None:
        found = self._run_of(run)
        if found is not None:
            self._changing.take_up(found)

    def _connect_to(self, run: str) -> bool:
        found = self._run_of(run)
        return found is not None and not self.desk.running and self.desk.connect_to(found.head.connection)
