"""Many cases at once: workers that each own a tenant's process and fork the program. Most of a case is waiting."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import asdict
from queue import SimpleQueue
from threading import Thread
from types import TracebackType
from typing import Any, Self

from tests.soak.cases import Case
from tests.soak.processes import Ended
from tests.soak.supervisor import Result, Supervisor
from tests.soak.yard import ROOT, yard

WORKERS = 8


class Pool:
    """Workers that are started when they are first wanted and stay for the next cases. Use as a context manager."""

    def __init__(self, workers: int = WORKERS) -> None:
        self._most = workers
        self._workers: list[subprocess.Popen[str]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in self._workers:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.close()
            process.wait(60)
            process.stdout.close()

    def run(self, cases: Iterable[Case], at_once: int | None = None) -> list[Result]:
        """Works off all cases, ``at_once`` of them at a time; the results in the order in which they came."""
        listed = list(cases)
        wanted = min(self._most, at_once or self._most, len(listed))
        while len(self._workers) < wanted:
            self._workers.append(_started())
        waiting: SimpleQueue[Case | None] = SimpleQueue()
        for case in (*listed, *([None] * wanted)):
            waiting.put(case)
        landed: SimpleQueue[Result | BaseException] = SimpleQueue()
        threads = [
            Thread(target=_feed, args=(process, waiting, landed), daemon=True) for process in self._workers[:wanted]
        ]
        for thread in threads:
            thread.start()
        results: list[Result] = []
        while len(results) < len(listed):
            item = landed.get()
            if isinstance(item, BaseException):
                raise item
            results.append(item)
        for thread in threads:
            thread.join()
        return results


def _started() -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.soak.pool"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
    )


def _feed(
    process: subprocess.Popen[str], waiting: SimpleQueue[Case | None], landed: SimpleQueue[Result | BaseException]
) -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        while (case := waiting.get()) is not None:
            process.stdin.write(json.dumps(case.told()) + "\n")
            process.stdin.flush()
            line = process.stdout.readline()
            if not line:
                raise RuntimeError(f"the worker ended in {case.words}")
            landed.put(_result(json.loads(line)))
    except BaseException as error:
        landed.put(error)


def _result(value: dict[str, Any]) -> Result:
    case = Case.of(value.pop("case"))
    starts = [Ended(**each) for each in value.pop("starts")]
    return Result(case, starts=starts, **value)


def _serve() -> None:
    """A worker: cases on standard input, results on standard output."""
    with yard() as own:
        supervisor = Supervisor(own)
        for line in sys.stdin:
            result = supervisor.work(Case.of(json.loads(line)))
            print(json.dumps(asdict(result)), flush=True)


if __name__ == "__main__":
    _serve()
