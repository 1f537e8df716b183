"""Runs and checks as the JSON of the command line (design.md section 7)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from zgen_desktop.core.checking import Checked
from zgen_desktop.core.model.preview import ExpectedKind
from zgen_desktop.core.model.rows import Problem, RowState
from zgen_desktop.core.model.run import RunState, RunSummary
from zgen_desktop.core.previewing import Previewed, count_of_kind, totals_of_preview

COUNTED = (
    RowState.READY,
    RowState.PROBLEM,
    RowState.LEFT_OUT,
    RowState.DONE_BEFORE,
    RowState.HELD,
    RowState.GENERATED,
    RowState.ADDED_TO_DRAFT,
    RowState.NOTHING_TO_BILL,
    RowState.REJECTED,
    RowState.UNKNOWN,
    RowState.ABSENT,
    RowState.AMBIGUOUS,
    RowState.UNDONE,
)


def run_object(summary: RunSummary, *, working: bool = False) -> dict[str, Any]:
    """One run. An open run that nobody works at is broken off; a row being sent counts as unknown."""
    state = summary.state
    if state is RunState.OPEN and not working:
        state = RunState.BROKEN_OFF
    counts = {state_.value: summary.counts.get(state_, 0) for state_ in COUNTED}
    counts["unknown"] += summary.counts.get(RowState.SENDING, 0)
    written = summary.written
    return {
        "run": summary.head.id,
        "state": state.value,
        "rows": summary.rows,
        **counts,
        "workbook": written.path if written else None,
        "sheet": written.sheet if written else None,
    }


def listed_run(summary: RunSummary, *, working: bool = False) -> dict[str, Any]:
    """One run of ``runs list``: the same object and who, when, where, why."""
    head = summary.head
    return {
        **run_object(summary, working=working),
        "started": head.started.isoformat(timespec="seconds"),
        "ended": summary.ended.isoformat(timespec="seconds") if summary.ended else None,
        "connection": head.connection,
        "tenant": head.tenant_title,
        "reason": head.reason,
    }


def problem_object(problem: Problem) -> dict[str, Any]:
    """One problem with its cell."""
    return {
        "sheet": problem.sheet,
        "row": problem.row,
        "column": problem.column,
        "code": problem.code,
        "severity": problem.severity.value,
        "value": problem.value,
        "message": problem.message,
        "what_to_do": problem.what_to_do,
    }


def check_object(checked: Checked) -> dict[str, Any]:
    """The answer of ``check``."""
    counts = checked.counts
    return {
        "sheet": checked.imported.sheet,
        "header_row": checked.imported.header_row,
        "mapping": dict(checked.imported.mapping),
        "rows": len(checked.rows),
        "ready": counts.get(RowState.READY, 0),
        "held": counts.get(RowState.HELD, 0),
        "done_before": counts.get(RowState.DONE_BEFORE, 0),
        "left_out": counts.get(RowState.LEFT_OUT, 0),
        "problems": [problem_object(problem) for problem in checked.problems],
    }


def preview_object(previewed: Previewed) -> dict[str, Any]:
    """What ``check --preview`` adds; amounts are decimals as text, before tax."""
    lines, problem = previewed.preview.lines, previewed.problem
    totals = totals_of_preview(lines.values())
    return {
        "rows": previewed.preview.rows,
        "complete": previewed.preview.complete,
        "totals": [
            {
                "currency": total.currency,
                "rows": total.rows,
                "amount": str(total.amount),
                "credits": total.credits,
                "credit": str(total.credit),
            }
            for total in totals
        ],
        "nothing": count_of_kind(lines.values(), ExpectedKind.NOTHING),
        "not_known": count_of_kind(lines.values(), ExpectedKind.NOT_KNOWN),
        "lines": [
            {
                "row": row,
                "kind": line.kind.value,
                "amount": None if line.amount is None else str(line.amount),
                "currency": line.currency,
                "message": line.message,
            }
            for row, line in sorted(lines.items())
        ],
        "error": None if problem is None else {"code": problem.code, "message": problem.message},
    }


def exit_code(counts: Mapping[RowState, int], *, doubles: int, stopped: bool, problem: int = 0) -> int:
    """The exit code of a run in which something was sent (design.md section 7): 4 outranks 130, 3, 1.

    ``problem`` is the exit code of what stopped the run, 0 without.
    """
    if doubles or any(counts.get(state) for state in (RowState.UNKNOWN, RowState.AMBIGUOUS, RowState.SENDING)):
        return 4
    if stopped:
        return 130
    if problem:
        return problem
    open_states = (RowState.PROBLEM, RowState.REJECTED, RowState.HELD, RowState.READY, RowState.ABSENT)
    return 1 if any(counts.get(state) for state in open_states) else 0
