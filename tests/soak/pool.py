"""Many cases at once: workers that each own a tenant's process and fork the program. Most of a case is waiting."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from queue import SimpleQueue
from threading import Thread
from typing import Any

from tests.soak.cases import Case
from tests.soak.processes import Ended
from tests.soak.supervisor import Result, Supervisor
from tests.soak.yard import ROOT, yard

WORKERS = 8


def run_all(
    cases: Iterable[Case], workers: int = WORKERS, told: Callable[[Result], None] = lambda _: None
) -> list[Result]:
    """Works off all cases; the results in the order in which they came."""
    waiting = iter(list(cases))
    landed: SimpleQueue[Result | BaseException | None] = SimpleQueue()
    threads = [Thread(target=_feed, args=(waiting, landed), daemon=True) for _ in range(workers)]
    # One lock for the iterator is the interpreter's own: next() on a list's iterator is one step.
    for thread in threads:
        thread.start()
    results: list[Result] = []
    at_work = len(threads)
    while at_work:
        item = landed.get()
        if item is None:
            at_work -= 1
        elif isinstance(item, BaseException):
            raise item
        else:
            results.append(item)
            told(item)
    for thread in threads:
        thread.join()
    return results


def _feed(waiting: Iterator[Case], landed: SimpleQueue[Result | BaseException | None]) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.soak.pool"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        for case in waiting:
            process.stdin.write(json.dumps(case.told()) + "\n")
            process.stdin.flush()
            line = process.stdout.readline()
            if not line:
                raise RuntimeError(f"the worker ended in {case.words}")
            landed.put(_result(json.loads(line)))
    except BaseException as error:
        landed.put(error)
    finally:
        process.stdin.close()
        process.wait(60)
        process.stdout.close()
        landed.put(None)


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
