"""Real runs of the engine against a practice tenant of uneven pace, written down to be judged again and again.

python -m tests.benchmarks.run_recorder FILE SEED...    half a minute for each seed
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from threading import Event as StopEvent
from threading import Thread
from typing import TYPE_CHECKING

from tests.core.recorded_run import RecordedRun
from tests.engine_rig import PASSWORD, WSDL, Rig
from zgen_desktop.adapters import data_folder
from zgen_desktop.adapters.clock import SystemClock
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.adapters.zuora import ZuoraTenant
from zgen_desktop.core.events import Event, RowChanged, Waiting
from zgen_desktop.core.model.connection import Secret
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.running import Runner
from zgen_desktop.practice import PracticeTenant, sample_customers

if TYPE_CHECKING:
    from collections.abc import Iterator

ROWS, PER_CALL = 2_000, 10
_AT_WORK = (RowState.READY, RowState.SENDING)


class _Listener:
    """Takes the events of a run, in the engine's own thread."""

    def __init__(self, run: RecordedRun) -> None:
        self._run, self._begun, self._finished = run, time.monotonic(), set[int]()

    def __call__(self, event: Event) -> None:
        now = round(time.monotonic() - self._begun, 2)
        if isinstance(event, Waiting):
            until = event.until.timestamp() - time.time()
            self._run.pauses.append((now, round(now + until, 2)))
        elif isinstance(event, RowChanged):
            (self._finished.discard if event.state in _AT_WORK else self._finished.add)(event.row)
            done = self._run.done
            if done and done[-1][0] == now:
                done.pop()
            done.append((now, len(self._finished)))


def gust(chance: random.Random) -> float:
    """Seconds that the tenant takes for a call: half a second in the middle, one in ten more than a second."""
    return 0.5 * chance.lognormvariate(0, 0.5)


@contextmanager
def _blowing(server: PracticeTenant, seed: int) -> Iterator[None]:
    """Changes the tenant's pace while the run goes on."""
    ended, chance = StopEvent(), random.Random(seed)

    def blow() -> None:
        while not ended.wait(0.1):
            server.behaviour.latency_by_call = {"generate": gust(chance)}

    thread = Thread(target=blow)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def record(seed: int, folder: Path) -> RecordedRun:
    """One run of all accounts."""
    run = RecordedRun(f"gusts {seed}", ROWS)
    with (
        PracticeTenant(password=PASSWORD, accounts=2 * ROWS) as server,
        data_folder.acquire(folder, "command test") as lock,
        Journal.open(folder / "journal.sqlite3", writable=True, lock=lock, who="tester") as journal,
    ):
        rig = Rig(folder, server, journal)
        customers = [one for one in sample_customers(2 * ROWS) if one.status == "Active"][:ROWS]
        accounts = [rig.row(number, one.id, one.number) for number, one in enumerate(customers, start=2)]
        made = rig.create(accounts, per_call=PER_CALL, parallel=4)
        secret = Secret(server.user, PASSWORD)
        zuora = ZuoraTenant(server.endpoint, lambda: secret, WSDL, host_name="practice")
        with _blowing(server, seed):
            Runner(journal, zuora, SystemClock(), _Listener(run), StopEvent(), lambda _run: None).work(made)
        if run.done[-1][1] != ROWS:
            raise AssertionError(f"{run.done[-1][1]} of {ROWS} rows have an outcome: {rig.counts(made)}")
    return run


def main(path: str, *seeds: str) -> None:
    """Makes them and keeps them."""
    runs = []
    for seed in seeds:
        with tempfile.TemporaryDirectory() as folder:
            runs.append(asdict(record(int(seed), Path(folder))))
    lines = ",\n".join(json.dumps(one, separators=(",", ":")) for one in runs)
    Path(path).write_text(f"[\n{lines}\n]\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
