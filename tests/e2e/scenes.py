"""Every page and dialog in the order of the job, each scene with a fresh window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit

from tests.e2e.scenes_after import AFTER
from tests.e2e.scenes_questions import QUESTIONS
from tests.e2e.scenes_record import RECORD
from tests.e2e.scenes_waiting import WAITING
from tests.e2e.scenes_writing import WRITING
from tests.e2e.stage import Stage, wait
from tests.gui.conftest import until
from tests.gui.lists import accounts, choosers, write
from zgen_desktop.core.errors import AccessError, UsageError
from zgen_desktop.core.model.connection import PRACTICE, Environment
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.gui.check_page import CheckPage
from zgen_desktop.gui.columns_page import ColumnsPage
from zgen_desktop.gui.crash import CrashDialog
from zgen_desktop.gui.error_dialog import ErrorDialog
from zgen_desktop.gui.generate_page import View
from zgen_desktop.gui.group_button import GroupButton
from zgen_desktop.gui.page import Place
from zgen_desktop.gui.paste_dialog import PasteDialog
from zgen_desktop.gui.problem_groups import Kind
from zgen_desktop.gui.results_page import ResultsPage
from zgen_desktop.gui.workbook_page import WorkbookPage
from zgen_desktop.practice import Fault, FaultKind

LONG = "Abrechnungsliste der Landesgesellschaften Nord & Süd, November, geprüft von der Buchhaltung.xlsx"
DAY = date(2026, 11, 30)
NAMES = ("Account number", "Invoice date", "Target date")
MANY = 100_000


def start(stage: Stage) -> None:
    stage.shoot("start")
    QApplication.processEvents()
    stage.frame._help.show()
    stage.shoot("start-help")
    stage.frame._help.hide()
    stage.go(Place.HISTORY)
    stage.shoot("start-history")
    stage.go(Place.CONNECTIONS)
    stage.shoot("start-connections")
    dialog = PasteDialog(stage.desk, choosers(stage.home), stage.page(Place.WORKBOOK))
    dialog.findChildren(QPlainTextEdit)[0].setPlainText(
        "Please bill these:\nA00000001\nA00000002\nA00000002\nA00000007"
    )
    dialog.open()
    wait(0.4)
    stage.shoot_dialog("start-paste", lambda: dialog)


def workbook(stage: Stage) -> None:
    path = stage.sample()
    stage.open(path)
    stage.go(Place.WORKBOOK)
    stage.shoot("workbook")
    stage.open(str(stage.home / "gone.xlsx"))
    for dialog in (one for one in QApplication.topLevelWidgets() if one.isModal()):
        dialog.close()
    stage.shoot("workbook-gone")
    stage.open(write(stage.home / "two.xlsx", NAMES, *accounts(4, DAY, DAY), also=("Invoice list",)))
    stage.shoot("workbook-which-sheet")
    page = stage.page(Place.WORKBOOK)
    assert isinstance(page, WorkbookPage)
    page._show_other_lists(shown=True)
    stage.shoot("workbook-other-lists")


def columns(stage: Stage) -> None:
    stage.connect()
    stage.open(stage.sample())
    stage.go(Place.COLUMNS)
    stage.shoot("columns")
    page = stage.page(Place.COLUMNS)
    assert isinstance(page, ColumnsPage)
    page.dates[0].one_day.setChecked(True)
    page.charges.findChildren(QComboBox)[0].setCurrentIndex(4)
    page.charges._on_way()
    stage.shoot("columns-one-day")
    stage.open(write(stage.home / "no dates.xlsx", ("Account number", "Name"), *accounts(5, "Contoso")))
    stage.go(Place.COLUMNS)
    stage.shoot("columns-asked")


def check(stage: Stage) -> None:
    path = stage.sample()
    stage.open(path)
    stage.go(Place.CHECK)
    stage.shoot("check-no-connection")
    stage.connect()
    stage.shoot("check")
    page = stage.page(Place.CHECK)
    assert isinstance(page, CheckPage)
    page.right.table.go_to(13, "InvoiceDate")
    stage.shoot("check-row")
    for kind, name in ((Kind.ERROR, "check-kind"), (Kind.HELD, "check-held")):
        button = next(b for b in page.left.findChildren(GroupButton) if b.about.kind is kind)
        button.click()
        page.right.table.go_to(button.about.rows[0], "wrong")
        if kind is Kind.HELD:
            page.right.details.click()
        stage.shoot(name)
    stage.shoot_dialog("check-anyway", page.right.anyway.click)
    page.right.details.click()
    page.choose_group("")
    page.right.correcting.type_cell(41, "AccountNumber", "A00000061")
    page.right.correcting.type_cell(13, "InvoiceDate", "2026-11-30")
    stage.rest()
    page.right.table.go_to(13, "InvoiceDate")
    stage.shoot("check-corrected")
    stage.frame._help.show()
    stage.shoot("check-help")
    stage.frame._help.hide()
    stage.server.behaviour.latency = 0.6
    stage.desk.check()
    until(page.left._stop.isVisible)
    stage.shoot("check-busy", rest=False)
    stage.desk.stop_check()
    stage.rest()
    stage.shoot("check-stopped")


def check_questions(stage: Stage) -> None:
    stage.connect()
    stage.open(write(stage.home / "hidden.xlsx", NAMES, *accounts(9, DAY, DAY), hidden=(3, 5)))
    stage.go(Place.CHECK)
    stage.shoot("check-ask-hidden")
    stage.open(write(stage.home / "order.xlsx", NAMES, *accounts(9, "05/11/2026", "07/11/2026")))
    stage.go(Place.CHECK)
    stage.shoot("check-ask-order")
    lines = [(f"A{n:08}", None if n == 3 else DAY, DAY, "" if n == 4 else "yes") for n in range(1, 10)]
    stage.open(write(stage.home / "flags.xlsx", (*NAMES, "Usage"), *lines))
    stage.go(Place.CHECK)
    stage.shoot("check-flags")
    with stage.server._ledger.writing() as connection:
        connection.execute("UPDATE account SET number = substr(number, 2)")
    stage.open(write(stage.home / "zeros.xlsx", NAMES, *((number, DAY, DAY) for number in range(1, 30))))
    stage.go(Place.CHECK)
    stage.shoot("check-ask-zeros")


def check_long(stage: Stage) -> None:
    stage.connect(name="Landesgesellschaften Nord & Süd, Abrechnung", environment=Environment.PRODUCTION)
    path = Path(stage.sample())
    stage.open(str(path.rename(path.with_name(LONG))))
    for place in (Place.WORKBOOK, Place.COLUMNS, Place.CHECK, Place.GENERATE, Place.CONNECTIONS):
        stage.go(place)
        stage.shoot(f"long-{place.name.lower()}")


def check_many(stage: Stage) -> None:
    path = stage.home / "100,000 accounts.xlsx"
    _write_many(path)
    stage.open(str(path))
    stage.go(Place.CHECK)
    stage.shoot("many-check")


def _write_many(path: Path) -> None:
    import openpyxl

    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("Accounts")
    sheet.append(NAMES)
    for number in range(1, MANY + 1):
        sheet.append((f"A{number:08}", None if number % 997 == 0 else DAY, DAY))
    workbook.save(path)


def review(stage: Stage) -> None:
    stage.connect()
    stage.open(stage.sample())
    stage.go(Place.GENERATE)
    stage.shoot("review")
    (stage.home / "~$Zgen sample 1.xlsx").write_bytes(b"\x05Petra".ljust(165, b"\0"))
    stage.connect(environment=Environment.PRODUCTION, ceiling=20)
    stage.go(Place.GENERATE)
    stage.shoot("review-production")
    view = stage.generate.review
    view.reason.setText("November month-end, region North + South")
    view.number.setText(str(stage.desk.ready_count()))
    view.yes.setChecked(True)
    stage.shoot("review-production-filled")
    stage.connect(check_only=True)
    stage.go(Place.GENERATE)
    stage.shoot("review-check-only")


def review_preview(stage: Stage) -> None:
    stage.connect(needs_approval=True)
    stage.open(stage.sample())
    stage.go(Place.GENERATE)
    stage.shoot("preview-offered")
    view = stage.generate.review
    stage.server.behaviour.latency = 0.5
    view.preview_card.ask.click()
    until(lambda: view.preview.done > 0)
    wait(0.3)
    stage.shoot("preview-asking", rest=False)
    stage.server.behaviour.latency = 0.0
    stage.rest()
    stage.shoot("preview-known")
    stage.shoot_dialog("preview-accounts", view.preview_card.accounts.click)
    view.preview.save_for_approval(str(stage.home / "for approval.xlsx"))
    stage.rest()
    stage.shoot_dialog("preview-approval", view.preview_card.record.click)
    view.preview.record_approval("Berta Boss", "Mail of 30 November")
    stage.shoot("preview-approved")
    with stage.server._ledger.writing() as connection:
        connection.execute("UPDATE charge SET amount_cents = amount_cents + 1250 WHERE id % 9 = 0")
    stage.press("start")
    until(lambda: stage.frame.place is Place.RESULTS and not stage.desk.running, 60)
    stage.rest()
    page = stage.page(Place.RESULTS)
    assert isinstance(page, ResultsPage)
    page.overview.show_all()
    stage.shoot("preview-results")
    page.overview.show_differing()
    stage.shoot("preview-differing")


def run(stage: Stage) -> None:
    stage.connect(per_call=3)
    stage.open(stage.sample())
    stage.server.behaviour.latency_by_call = {"generate": 0.25}
    stage.start()
    until(lambda: stage.generate.clock.done > 8 and stage.generate.clock.sending > 0)
    stage.shoot("run-progress", rest=False)
    stage.frame.close()
    wait(0.2)
    stage.shoot("run-closing", rest=False)
    for dialog in (one for one in QApplication.topLevelWidgets() if one.isModal()):
        dialog.close()
    stage.desk.stop()
    stage.shoot("run-stopping", rest=False)
    stage.rest()
    stage.shoot("run-stopped-results")


def run_first(stage: Stage) -> None:
    stage.connect(environment=Environment.PRODUCTION)
    stage.open(stage.sample())
    stage.go(Place.GENERATE)
    stage.generate.review.reason.setText("November month-end")
    stage.generate.review.number.setText(str(stage.desk.ready_count()))
    stage.press("start")
    stage.until_view(View.FIRST)
    wait(1.0)
    stage.shoot("run-first")
    stage.server.behaviour.add(Fault(FaultKind.THROTTLE, seconds=60))
    stage.press("go on")
    until(lambda: stage.generate.clock.waiting is not None)
    stage.shoot("run-waiting", rest=False)


def run_unclear(stage: Stage) -> None:
    stage.connect()
    stage.open(stage.sample())
    stage.server.behaviour.add(Fault(FaultKind.CUT, times=2))
    stage.start()
    stage.until_view(View.STOPPED)
    wait(1.0)
    stage.shoot("run-unclear")
    stage.press("go on")
    until(lambda: not stage.desk.running and stage.frame.place is Place.RESULTS, 60)
    stage.shoot("run-unclear-results")


def run_problem(stage: Stage) -> None:
    stage.connect()
    stage.open(stage.sample())
    stage.server.behaviour.add(Fault(FaultKind.FAULT, code="NO_PERMISSION", message="no billing permission"))
    stage.start()
    stage.until_view(View.STOPPED)
    wait(1.0)
    stage.shoot("run-problem")


def errors(stage: Stage) -> None:
    stage.desk.choose_connection(PRACTICE)
    stage.open(stage.sample())
    stage.go(Place.CHECK)
    assert RowState.READY in (stage.desk.checked.counts if stage.desk.checked else {})
    error = UsageError(
        "x",
        "The workbook could not be read",
        "The file “November list.xlsx” is not there any more. It may have been moved or renamed.",
        "Look for it in its folder and open it again.",
    )
    denied = AccessError("no_password", "There is no password for this connection", "Acme EU has none.", "Enter it.")
    denied.connection = PRACTICE
    dialogs: dict[str, Callable[[], ErrorDialog]] = {
        "error": lambda: ErrorDialog(stage.frame, error, str),
        "error-password": lambda: ErrorDialog(stage.frame, denied, str, stage.window._ways_out(denied)),
        "error-crash": lambda: CrashDialog(stage.frame, "Traceback", str),
    }
    for name, make in dialogs.items():
        dialog = make()
        dialog.open()
        stage.shoot_dialog(name, lambda: None)


SCENES = (
    start,
    workbook,
    columns,
    check,
    check_questions,
    check_long,
    check_many,
    review,
    review_preview,
    run,
    run_first,
    run_unclear,
    run_problem,
    errors,
    *QUESTIONS,
    *AFTER,
    *WAITING,
    *WRITING,
    *RECORD,
)
