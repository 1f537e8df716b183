"""A process that takes a run back, so that it can be killed; run with -m, see ``arguments``."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from threading import Event as StopEvent

from tests.engine_rig import PASSWORD, WSDL
from zgen_desktop.adapters import data_folder, kill_points
from zgen_desktop.adapters.clock import SystemClock
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.adapters.timeouts import Timeouts
from zgen_desktop.adapters.zuora import ZuoraTenant
from zgen_desktop.core.events import silent
from zgen_desktop.core.model.changes import Aim
from zgen_desktop.core.model.connection import Secret
from zgen_desktop.core.taking_back import Taker

RESUME = "resume"


def arguments(folder: Path, endpoint: str, user: str, run: str, aim: Aim, confirmed: int | str) -> list[str]:
    """The command of such a process; ``confirmed`` is the number, or RESUME to go on with what was broken off."""
    return [
        sys.executable,
        "-m",
        "tests.taking_back_client",
        str(folder),
        endpoint,
        user,
        run,
        aim.value,
        str(confirmed),
    ]


def main() -> None:
    """Prints the number of invoices that were done in the end."""
    folder, endpoint, user, run, aim, confirmed = sys.argv[1:]
    secret = Secret(user, PASSWORD)
    quick = Timeouts(connect=5, whole=5, idle=2, session=600, busy=2, pause=0.05)
    zuora = ZuoraTenant(endpoint, lambda: secret, WSDL, host_name="practice", timeouts=quick)
    with (
        data_folder.acquire(Path(folder), "command test") as lock,
        Journal.open(Path(folder) / "journal.sqlite3", writable=True, lock=lock, who="tester") as journal,
    ):
        journal.recover()
        # Opening is the business of other tests; counted is what taking back does.
        kill_points.switch_on(os.environ.get(kill_points.VARIABLE, ""))
        taker = Taker(journal, zuora, SystemClock(), silent, StopEvent(), "ann")
        if confirmed == RESUME:
            carried = taker.take_up(run)
        else:
            carried = taker.carry_out(taker.plan(run, Aim(aim)), int(confirmed))
    print(sum(carried.done.values()) if carried else 0, flush=True)


if __name__ == "__main__":
    main()
