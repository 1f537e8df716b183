"""Running the engine from the command line: Ctrl-C, results, exit code. Shared by all commands that work on a run."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Event as StopEvent
from types import FrameType

from zgen_desktop.cli.passwords import take_password
from zgen_desktop.cli.printing import ProgressPrinter, print_error, print_json, print_run
from zgen_desktop.core.errors import JournalError, UsageError, WorkbookError, ZgenError
from zgen_desktop.core.events import SheetWritten
from zgen_desktop.core.model.connection import Connection
from zgen_desktop.core.model.run import RunState, RunSummary
from zgen_desktop.core.ports import Journal, Zuora
from zgen_desktop.core.run_json import exit_code, run_object
from zgen_desktop.core.running import Ended, Runner
from zgen_desktop.core.services import Services

CHECKPOINT_SECONDS = 180.0
"""How often the results sheet is written during a long run."""


_STOPPING = """
Stopping: what was sent already is waited for. Ctrl-C once more leaves it, and its outcome has to be found out later.
"""


@dataclass
class Work:
    """One run at work, from the terminal."""

    services: Services
    journal: Journal
    as_json: bool

    def __post_init__(self) -> None:
        self.before: Callable[[], object] = lambda: None
        self.stop = StopEvent()
        self.printer = ProgressPrinter()
        self._written_at = self.services.clock.monotonic()

    def work(self, run: str, zuora: Zuora, connection: Connection, *, find_out: bool, minutes: int | None) -> int:
        """Works the run off, writes its sheet, prints it, and gives the exit code.

        ``minutes``: how long it waits while Zuora is busy with most accounts; None for what the connection says.
        """
        patience = 60.0 * (connection.busy_minutes if minutes is None else minutes)
        runner = Runner(self.journal, zuora, self.services.clock, self.printer, self.stop, self._checkpoint)
        interrupted = False
        ended: Ended | None = None
        with self.interruptible():
            try:
                ended = runner.work(run, find_out=find_out, before=self.before, patience=patience)
            except KeyboardInterrupt:
                # The second Ctrl-C: calls in flight are left, and their rows are unknown.
                interrupted = True
                self.journal.recover()
            except JournalError as error:
                # Nothing more can be recorded, so nothing more is sent; the next start finds out.
                print_error(error, as_json=self.as_json)
                return 4
        summary = self.write(run)
        return self.report(summary, ended.problem if ended else None, stopped=interrupted or self.stop.is_set())

    def rewrite(self, run: str) -> int:
        """A finished run: only its sheet is written again."""
        return self.report(self.write(run), None, stopped=False)

    def report(self, summary: RunSummary, problem: ZgenError | None, *, stopped: bool) -> int:
        """Prints the run as it stands and what stopped it; the exit code."""
        if self.as_json:
            print_json(run_object(summary))
        else:
            print_run(summary, word_of(summary))
        if problem is not None:
            print_error(problem, as_json=False)
        code = problem.exit_code if problem is not None else 0
        return exit_code(summary.counts, doubles=summary.possible_doubles, stopped=stopped, problem=code)

    def write(self, run: str) -> RunSummary:
        """The sheet at the end; that it can't be written anywhere loses nothing, since the record has it all."""
        try:
            written = self.services.exporter(self.journal).write(run)
            self.printer(SheetWritten(run, written))
        except WorkbookError as error:
            print_error(error, as_json=False)
        return self.journal.summary(run)

    def _checkpoint(self, run: str) -> None:
        now = self.services.clock.monotonic()
        if now - self._written_at >= CHECKPOINT_SECONDS:
            self._written_at = now
            self.write(run)

    @contextmanager
    def interruptible(self) -> Iterator[None]:
        """The first Ctrl-C stops after the calls in flight, the second leaves them."""

        def on_signal(_number: int, _frame: FrameType | None) -> None:
            if self.stop.is_set():
                raise KeyboardInterrupt
            self.stop.set()
            tell_stopping()

        numbers = [signal.SIGINT, signal.SIGTERM]
        before = [signal.signal(number, on_signal) for number in numbers]
        try:
            yield
        finally:
            for number, handler in zip(numbers, before, strict=True):
                signal.signal(number, handler)


def tell_stopping() -> None:
    """That Ctrl-C was heard, since a request may take minutes: without a word it is pressed again, which is another
    thing. Not with ``print``: this is called in the middle of it, and Python's streams refuse to be entered twice."""
    with suppress(OSError):
        os.write(sys.stderr.fileno(), _STOPPING.encode())


def word_of(summary: RunSummary, *, working: bool = False) -> str:
    """The run's state in a word; an open run that nobody works at is broken off."""
    if summary.state is RunState.OPEN and not working:
        return RunState.BROKEN_OFF.value
    return summary.state.value


def named_run(args: argparse.Namespace, services: Services, journal: Journal) -> str:
    """The id of the run that a command is about; the password of its workbook is held where one is piped in."""
    run = run_id(args.run, journal)
    take_password(args, services, journal.summary(run).head.workbook)
    return run


def run_id(text: str, journal: Journal) -> str:
    """The id of the run that a person named: its id, or ``last``. Raises UsageError and JournalError."""
    if text != "last":
        return journal.summary(text).head.id
    summaries = journal.summaries()
    if not summaries:
        raise UsageError(
            "no_runs",
            "There are no runs yet",
            "The record of this data folder is empty.",
            "Start a run with: zgen-desktop generate",
        )
    return summaries[0].head.id
