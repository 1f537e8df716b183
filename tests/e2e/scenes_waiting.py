"""Lists that wait: the card, Review with lists before it, Progress, and what a stop leaves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from tests.e2e.stage import Stage, wait
from tests.gui.conftest import until
from tests.gui.lists import DAY, NAMES, write
from zgen_desktop.core.model.connection import PRACTICE, Environment
from zgen_desktop.gui.page import Place
from zgen_desktop.practice import CustomerKind, sample_customers

LONG = "Abrechnungsliste der Landesgesellschaften Nord & Süd, November, geprüft von der Buchhaltung.xlsx"


def waiting(stage: Stage) -> None:
    stage.connect(per_call=3)
    numbers = [one.number for one in sample_customers(200) if one.kind is CustomerKind.NORMAL]
    _queue(stage, "November North.xlsx", numbers[:54])
    stage.shoot("waiting-card-one")
    _review(stage, LONG, numbers[52:84])
    stage.go(Place.CHECK)
    stage.shoot("waiting-check")
    stage.go(Place.GENERATE)
    stage.shoot("waiting-review")
    stage.generate._queue()
    stage.rest()
    stage.shoot("waiting-card")
    stage.desk.choose_connection(PRACTICE)
    wait(0.2)
    stage.shoot("waiting-other-connection")
    _close_dialogs()
    stage.frame.close()
    wait(0.2)
    stage.shoot("waiting-closing")
    _close_dialogs()
    _review(stage, "November West.xlsx", numbers[90:95])
    stage.server.behaviour.latency_by_call = {"generate": 0.4}
    stage.press("start")
    until(lambda: stage.generate.clock.done > 4)
    stage.shoot("waiting-progress", rest=False)
    stage.desk.stop()
    until(lambda: stage.frame.place is Place.RESULTS, 60)
    stage.shoot("waiting-results")


def waiting_production(stage: Stage) -> None:
    stage.connect(environment=Environment.PRODUCTION)
    numbers = [one.number for one in sample_customers(200) if one.kind is CustomerKind.NORMAL]
    for name, accounts in (("A.xlsx", numbers[:4]), ("B.xlsx", numbers[3:7])):
        _review(stage, name, accounts)
        view = stage.generate.review
        view.reason.setText("November month-end")
        view.number.setText(str(stage.desk.ready_count()))
        stage.shoot(f"waiting-production-{name[0].lower()}")
        stage.generate._queue()
        stage.rest()
    stage.desk.remove_waiting(stage.desk.waiting.queue.lists[0].key)
    stage.shoot("waiting-free-again")
    stage.desk.start_waiting()
    stage.go(Place.GENERATE)
    stage.shoot("waiting-first")


def _review(stage: Stage, name: str, accounts: Sequence[str]) -> None:
    stage.open(write(stage.home / name, NAMES, *[(number, DAY, DAY) for number in accounts]))
    stage.go(Place.GENERATE)


def _queue(stage: Stage, name: str, accounts: Sequence[str]) -> None:
    _review(stage, name, accounts)
    stage.generate._queue()
    stage.rest()


def _close_dialogs() -> None:
    for dialog in (one for one in QApplication.topLevelWidgets() if one.isModal()):
        dialog.close()
    wait(0.1)


WAITING = (waiting, waiting_production)
