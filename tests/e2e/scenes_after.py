"""What comes after a run: Results, finding out, History, and the connections."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from tests.e2e.stage import Stage, wait
from tests.gui.conftest import until
from tests.gui.run_examples import close_periods, foreign_invoice, lose_answers, ready_rows, start_run, view_of
from zgen_desktop.core.model.connection import Environment
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.gui.connections_page import ConnectionsPage
from zgen_desktop.gui.history_page import HistoryPage
from zgen_desktop.gui.page import Place
from zgen_desktop.gui.pdf_dialog import PdfDialog
from zgen_desktop.gui.results_page import ResultsPage
from zgen_desktop.gui.send_dialog import SendDialog
from zgen_desktop.practice import Fault, FaultKind

CLOSED = "The accounting period is closed."
_SOME = tuple(f"A{number:08}" for number in (20, 22, 30, 31, 44, 51))


def results(stage: Stage) -> None:
    stage.connect()
    stage.open(stage.sample())
    stage.server.behaviour.add(
        Fault(FaultKind.ROW_ERROR, times=None, code="INVALID_VALUE", message=CLOSED, accounts=_SOME)
    )
    stage.start()
    until(lambda: stage.frame.place is Place.RESULTS and not stage.desk.running, 60)
    page = _results(stage)
    stage.shoot("results")
    page.overview.show_state(RowState.GENERATED)
    stage.shoot("results-rows")
    page.overview.show_all()
    page._ask.refused(view_of(stage.desk))
    stage.shoot_dialog("results-send-again", lambda: page.findChildren(SendDialog)[0])
    stage.server.behaviour.latency = 0.15
    pdfs = PdfDialog(stage.frame, stage.desk, view_of(stage.desk).summary.head, str(stage.home / "PDFs"))
    pdfs.open()
    until(lambda: len(list((stage.home / "PDFs").glob("*.pdf"))) > 8)
    stage.shoot("results-pdfs", rest=False)
    pdfs.halt.click()
    until(pdfs.close_it.isVisible)
    stage.server.behaviour.latency = 0.0
    stage.server.behaviour.invoice_files = "none"
    pdfs.again.click()
    until(pdfs.halt.isVisible)
    until(pdfs.close_it.isVisible)
    stage.shoot_dialog("results-pdfs-none", lambda: pdfs)
    for place in (Place.CHECK, Place.GENERATE):
        stage.go(place)
        stage.shoot(f"results-then-{place.name.lower()}")


def results_unclear(stage: Stage) -> None:
    desk = stage.desk
    start_run(desk, stage.sample())
    rows = ready_rows(desk, 8)
    lose_answers(desk, rows[4:5], sent=True)
    lose_answers(desk, [rows[0], rows[1], *rows[5:8]])
    for row in rows[5:8]:
        foreign_invoice(desk, row)
    stage.go(Place.RESULTS)
    stage.shoot("results-unclear")
    page = _results(stage)
    page._ask.find_out(view_of(desk))
    until(lambda: desk.finding_out and desk.running)
    wait(0.6)
    stage.shoot("results-find-out", rest=False)
    stage.rest()
    stage.shoot("results-decide")
    stage.frame._help.show()
    stage.shoot("results-help")
    stage.frame._help.hide()
    page._show_overview()
    stage.shoot("results-decisions-open")
    page._ask.leave_out(view_of(desk), ())
    stage.shoot_dialog("results-leave-out", lambda: None)


def history(stage: Stage) -> None:
    desk = stage.desk
    for _ in range(3):
        start_run(desk, stage.sample(), first_only=False)
        desk.services.tenants.new_practice_ledger()
    run = start_run(desk, stage.sample())
    close_periods(desk)
    desk.go_on(run)
    stage.rest()
    stage.go(Place.HISTORY)
    stage.shoot("history")
    page = stage.page(Place.HISTORY)
    assert isinstance(page, HistoryPage)
    page.search.field.setText("A0000001")
    wait(0.4)
    stage.shoot("history-search")
    page.search.field.setText("nobody")
    wait(0.4)
    stage.shoot("history-nothing")


def history_broken_off(stage: Stage) -> None:
    from zgen_desktop.core.model.run import RunState

    desk = stage.desk
    run = start_run(desk, stage.sample())
    lose_answers(desk, ready_rows(desk, 7), finish=True)
    desk.ask("", lambda bench: bench.journal.set_run_state(run, RunState.BROKEN_OFF), _nothing, _nothing)
    stage.rest()
    stage.go(Place.HISTORY)
    stage.shoot("history-broken-off")
    page = stage.page(Place.HISTORY)
    assert isinstance(page, HistoryPage)
    page._ask_continue()
    stage.shoot_dialog("history-continue", lambda: page.findChildren(SendDialog)[0])


def connections(stage: Stage) -> None:
    stage.connect(name="Acme EU production", environment=Environment.PRODUCTION)
    stage.connect(name="Acme US & Canada", check_only=True)
    stage.connect()
    page = stage.page(Place.CONNECTIONS)
    assert isinstance(page, ConnectionsPage)
    stage.go(Place.CONNECTIONS)
    page._test()
    stage.shoot("connections")
    with _next_login_fails(stage):
        page._test()
        stage.shoot("connections-finding")
    page.add()
    stage.shoot_dialog("connections-add", lambda: page.dialog)
    page.list.choose("Acme EU production")
    page._edit()
    page.dialog.form.advanced.unfold()
    stage.shoot_dialog("connections-edit", lambda: page.dialog)
    page._ask_password()
    stage.shoot_dialog("connections-password", lambda: page.password_dialog)
    page._remove()
    stage.shoot_dialog("connections-remove", lambda: page.question)


@contextmanager
def _next_login_fails(stage: Stage) -> Iterator[None]:
    stage.server.behaviour.add(Fault(FaultKind.IP_RESTRICTED, call="login", times=None))
    yield
    stage.server.behaviour.clear()


def _results(stage: Stage) -> ResultsPage:
    page = stage.page(Place.RESULTS)
    assert isinstance(page, ResultsPage)
    return page


def _nothing(_result: Any) -> None:
    pass


AFTER: tuple[Callable[[Stage], None], ...] = (results, results_unclear, history, history_broken_off, connections)
