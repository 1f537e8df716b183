"""Requests under way in threads of their own; what comes of them is taken by the one worker, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar

from zgen_desktop.core.errors import AccessError, UsageError
from zgen_desktop.core.sleeping import Sleeping

T = TypeVar("T")

STEP = 0.25
"""Seconds of one wait: a lock can't be interrupted by Ctrl-C on Windows."""


class Errands:
    """A few threads for requests. Everything but ``begin``'s ``work`` runs on the worker's thread."""

    def __init__(self, sleeping: Sleeping) -> None:
        self._sleeping = sleeping
        self._orders: SimpleQueue[Callable[[], Callable[[], None]] | None] = SimpleQueue()
        self._done: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._threads = 0
        self.outstanding = 0

    def begin(
        self, work: Callable[[], T], take: Callable[[T], None], failed: Callable[[AccessError | UsageError], None]
    ) -> None:
        """Does ``work`` elsewhere; ``take`` gets its result, ``failed`` what a person can act on."""
        self.outstanding += 1
        if self.outstanding > self._threads:
            self._threads += 1
            # A daemon: a second Ctrl-C must be able to leave a call that nobody answers.
            Thread(target=self._run, daemon=True).start()
        self._orders.put(partial(_done, work, take, failed))

    def close(self) -> None:
        """Ends the threads, those of an unanswered call when it is."""
        for _thread in range(self._threads):
            self._orders.put(None)
        self._threads = 0

    def _run(self) -> None:
        while (order := self._orders.get()) is not None:
            self._done.put(order())

    def take_next(self) -> None:
        """Waits for the next one and takes what came of it. Raises what a defect in ``work`` raised."""
        while True:
            try:
                took = self._sleeping.watch(STEP, partial(self._done.get, timeout=STEP))
            except Empty:
                continue
            break
        self.outstanding -= 1
        took()


def _done(
    work: Callable[[], T], take: Callable[[T], None], failed: Callable[[AccessError | UsageError], None]
) -> Callable[[], None]:
    """Does the work; what the worker is to do with what came of it."""
    try:
        result = work()
    except (AccessError, UsageError) as error:
        return partial(failed, error)
    except BaseException as error:  # noqa: BLE001  # a defect is raised where the run can be brought to rest
        return partial(_raise, error)
    return partial(take, result)


def _raise(error: BaseException) -> None:
    raise error
