"""template, practice-tenant, and the demo that start.py shows."""

from __future__ import annotations

import argparse
import json
import signal
from pathlib import Path
from threading import Event as StopEvent
from types import FrameType

from zgen_desktop.cli.printing import ProgressPrinter, print_check
from zgen_desktop.cli.working import Work
from zgen_desktop.core.confirming import Confirmation, confirm
from zgen_desktop.core.importing import Selection
from zgen_desktop.core.model.connection import PRACTICE
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.services import Services


def template(args: argparse.Namespace, services: Services) -> int:
    """An empty list to fill in."""
    path = str(Path(args.file).absolute())
    services.write_template(path)
    print(f"Template: {path}")
    return 0


def practice_tenant(args: argparse.Namespace, services: Services) -> int:
    """Serves a practice tenant until interrupted; its first line tells other programs how to log in."""
    stop = StopEvent()

    def on_signal(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, on_signal)
    with services.tenants.serve_practice(args.port, args.accounts, args.seed) as told:
        print(json.dumps(told), flush=True)
        while not stop.wait(0.5):
            pass
    return 0


def demo(services: Services, folder: str) -> int:
    """The whole job on the practice tenant with a fresh ledger and a new copy of the sample workbook."""
    services.tenants.new_practice_ledger()
    connection = services.connection(PRACTICE)
    with services.journals.write("command --practice") as journal, services.tenants.connect(connection) as zuora:
        workbook = services.write_sample(folder)
        print(f"Sample workbook: {workbook}")
        checked = services.checker.check(
            workbook, Selection(), services.today(), zuora=zuora, journal=journal, emit=ProgressPrinter()
        )
        print_check(checked)
        ready = checked.counts.get(RowState.READY, 0)
        print(f"\nGenerating for {ready} accounts of the practice tenant …")
        said = Confirmation(ready, "Demo", services.system_user, services.version)
        head, rows = confirm(checked, connection, said, services.clock.now())
        journal.create_run(head, rows)
        work = Work(services, journal, as_json=False)
        code = work.work(head.id, zuora, connection, find_out=True, minutes=None)
    # The sample has problem rows on purpose; the demo is done when nothing is left open.
    return 0 if code == 1 else code
