"""What the command line prints: results on standard output, progress on standard error."""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, TextIO

from zgen_desktop.core.checking import Checked
from zgen_desktop.core.currencies import money_words
from zgen_desktop.core.errors import QuestionError, ZgenError
from zgen_desktop.core.events import CallFinished, Event, Progress, RowChanged, RunStarted, SheetWritten, Waiting
from zgen_desktop.core.model.preview import ExpectedKind
from zgen_desktop.core.model.rows import Problem, RowState, Severity
from zgen_desktop.core.model.run import RunState, RunSummary
from zgen_desktop.core.ports import Journal
from zgen_desktop.core.previewing import CREDITS, Previewed, count_of_kind, totals_of_preview
from zgen_desktop.core.problems import count_of
from zgen_desktop.core.run_json import COUNTED

_BAR = 30
_MOST_GROUPS = 40
_MOST_CELLS = 5
_LONGEST_VALUE = 40


def print_json(value: dict[str, Any]) -> None:
    """Exactly one object."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def print_error(error: ZgenError, *, as_json: bool) -> None:
    """Title, message, next step; with --json the object, too."""
    if as_json:
        print_json({"error": error_object(error)})
    print(f"{error.title}\n{error.message}\n{error.next_step}", file=sys.stderr)


def error_object(error: ZgenError) -> dict[str, str]:
    """An error as scripts read it (design.md section 7)."""
    told = {"code": error.code, "title": error.title, "message": error.message, "next_step": error.next_step}
    return {**told, "option": error.option} if isinstance(error, QuestionError) else told


def print_check(checked: Checked) -> None:
    """What was found, in words."""
    imported = checked.imported
    columns = ", ".join(f"{name} = column {letter}" for name, letter in imported.mapping.items())
    fixed = ", ".join(f"{name} = {value}" for name, value in imported.fixed.items())
    print(
        f"Sheet “{imported.sheet}”, headers in row {imported.header_row}: {'; '.join(filter(None, (columns, fixed)))}"
    )
    print(f"{len(checked.rows)} rows: " + _counts(checked.counts))
    print_problems(checked.problems)
    for row in checked.rows:
        if row.state in (RowState.HELD, RowState.DONE_BEFORE):
            print(f"  row {row.row}: {row.state.word}. {row.note}")


def print_preview(previewed: Previewed) -> None:
    """What would be billed, by currency; which rows nobody knows of, and why."""
    preview = previewed.preview
    lines = list(preview.lines.values())
    print(f"Before tax, of {_rows(preview.rows)}:")
    for total in totals_of_preview(lines):
        if total.rows:
            print(f"  {money_words(total.amount, total.currency)} for {_rows(total.rows)}")
        if total.credits:
            print(f"  {money_words(total.credit, total.currency)} as credit for {_rows(total.credits)}. {CREDITS}")
    nothing = count_of_kind(lines, ExpectedKind.NOTHING)
    if nothing:
        print(f"  nothing for {_rows(nothing)}")
    why: dict[str, list[int]] = {}
    for row, line in sorted(preview.lines.items()):
        if line.kind is ExpectedKind.NOT_KNOWN:
            why.setdefault(line.message, []).append(row)
    for message, rows in why.items():
        some = ", ".join(str(row) for row in rows[:_MOST_CELLS]) + (" …" if len(rows) > _MOST_CELLS else "")
        print(f"  not known for {_rows(len(rows))} ({some}). {message}")
    if not preview.complete:
        print(f"  not asked about: {_rows(preview.rows - len(lines))}")


def _rows(number: int) -> str:
    return count_of(number, "row", "rows")


def print_problems(problems: tuple[Problem, ...]) -> None:
    """Grouped by what is wrong, each group with its cells; a long list is cut, and says so."""
    groups: dict[tuple[str, str, str], list[Problem]] = {}
    for problem in problems:
        groups.setdefault((problem.code, problem.message, problem.what_to_do), []).append(problem)
    for (_code, message, what_to_do), alike in list(groups.items())[:_MOST_GROUPS]:
        sign = "✕" if alike[0].severity is Severity.ERROR else "!"
        cells = ", ".join(_cell(problem) for problem in alike[:_MOST_CELLS])
        more = (
            f" and {count_of(len(alike) - _MOST_CELLS, 'more cell', 'more cells')}" if len(alike) > _MOST_CELLS else ""
        )
        print(f"  {sign} {cells}{more}: {message} {what_to_do}")
    if len(groups) > _MOST_GROUPS:
        print(f"  … and {len(groups) - _MOST_GROUPS} other problems; --json gives all.")


def _cell(problem: Problem) -> str:
    cell = f"{problem.column or 'row '}{problem.row}" if problem.row else f"sheet “{problem.sheet}”"
    if not problem.value:
        return cell
    value = problem.value if len(problem.value) <= _LONGEST_VALUE else problem.value[:_LONGEST_VALUE] + "…"
    return f"{cell} ({value})"


def print_run(summary: RunSummary, word: str, *, working: bool = False) -> None:
    """A run's counts and where its results stand. What was being sent when it broke off is unknown."""
    counts = Counter(summary.counts)
    if not working:
        counts[RowState.UNKNOWN] += counts.pop(RowState.SENDING, 0)
    print(f"Run {summary.head.id}, {word}: {summary.rows} rows: " + _counts(counts))
    if not working and (summary.state is RunState.OPEN or counts[RowState.READY] or counts[RowState.UNKNOWN]):
        print(f"  Go on, and find out what happened, with: zgen-desktop runs resume {summary.head.id}")
    if summary.possible_doubles:
        print(f"  Possible double: {summary.possible_doubles} rows. Look at these accounts in Zuora.")
    if summary.detail:
        print(f"  {summary.detail}")
    if summary.written:
        print(f"Results: {summary.written.path}, sheet “{summary.written.sheet}”")
        if summary.written.note:
            print(f"  {summary.written.note}")


def tell_put_aside(journal: Journal) -> None:
    """That runs may be missing, where a damaged record lies beside this one."""
    for other in journal.put_aside():
        when = other.at.astimezone().strftime("%Y-%m-%d %H:%M")
        print(
            f"The record was damaged on {when} and begun anew; runs before that are in {other.path}, as far as it can "
            "be read, and in their results sheets. What was being sent then is not known here: look in Zuora.",
            file=sys.stderr,
        )


def _counts(counts: Any) -> str:
    words = {RowState.READY: "Ready"} if not any(counts.get(state) for state in COUNTED[5:]) else {}
    states = [state for state in (*COUNTED, RowState.SENDING) if counts.get(state)]
    parts = [f"{counts[state]} {words.get(state, state.word)}" for state in states]
    return " · ".join(parts) or "nothing to send"


@dataclass
class ProgressPrinter:
    """Listens to a run: a bar where standard error is a terminal, else a line now and then."""

    stream: TextIO = field(default_factory=lambda: sys.stderr)
    total: int = 0
    done: int = 0
    _final: set[int] = field(default_factory=set)
    _last: str = ""

    def __call__(self, event: Event) -> None:
        """Takes any event of the core."""
        match event:
            case RunStarted():
                self.total = event.rows
                self._line(f"Run {event.run}: {event.rows} accounts to send")
            case RowChanged():
                if event.state not in (RowState.SENDING, RowState.READY):
                    self._final.add(event.row)
            case CallFinished():
                self._bar()
            case Waiting():
                until = event.until.astimezone().strftime("%H:%M:%S")
                self._line(f"{event.why} Waiting until {until}.")
            case Progress():
                self._line(f"{event.what}: {event.done} of {event.total}")
            case SheetWritten():
                self._line(f"Results written: {event.sheet.path}")
            case _:
                self._end()

    def say(self, text: str) -> None:
        """One line of its own."""
        self._line(text)

    def _bar(self) -> None:
        done = min(len(self._final), self.total)
        if not self.stream.isatty():
            self._line(f"{done} of {self.total} accounts")
            return
        filled = _BAR * done // max(1, self.total)
        self.stream.write(f"\r[{'█' * filled}{'·' * (_BAR - filled)}] {done} of {self.total} accounts ")
        self.stream.flush()
        self._last = "bar"

    def _line(self, text: str) -> None:
        if text == self._last:
            return
        self._end()
        print(text, file=self.stream, flush=True)
        self._last = text

    def _end(self) -> None:
        if self._last == "bar":
            self.stream.write("\n")
            self._last = ""
