"""What is on record about one row: the calls that carried it, and the events that name it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any

from zgen_desktop.adapters import journal_calls
from zgen_desktop.adapters import journal_values as values
from zgen_desktop.core.model.audit import SentCall, Told
from zgen_desktop.core.model.rows import RowState

_OF_RUN = ("run created", "forgotten", "sealed")
"""Events that are about every row of their run."""


def sent_calls(database: sqlite3.Connection, run: str, row: int) -> list[SentCall]:
    """Oldest first."""
    lines = database.execute(
        "SELECT call, ending, ended_at, digest FROM attempt JOIN call ON call.number = attempt.call"
        " WHERE attempt.run = ? AND attempt.row = ? ORDER BY call",
        (run, row),
    ).fetchall()
    calls = journal_calls.load(database, [line[0] for line in lines])
    return [
        SentCall(call, values.moment(ended), digest, ending)
        for call, (_number, ending, ended, digest) in zip(calls, lines, strict=True)
    ]


def told(database: sqlite3.Connection, run: str, row: int) -> list[Told]:
    """Oldest first: the events of the run as a whole, the intents of the row's calls, and every change of the row.

    The text search only narrows down which bodies are read; what is in them decides.
    """
    calls = {
        id_: None
        for (id_,) in database.execute(
            "SELECT call.id FROM attempt JOIN call ON call.number = attempt.call WHERE attempt.run = ? AND row = ?",
            (run, row),
        )
    }
    marks = ", ".join("?" * len(_OF_RUN))
    lines = database.execute(
        "SELECT seq, at, who, program, kind, body, texts, said FROM event"
        " LEFT JOIN event_text ON event_text.event = event.seq"
        f" WHERE run = ? AND (kind IN ({marks}) OR kind = 'intent' OR instr(body, ?)) ORDER BY seq",
        (run, *_OF_RUN, f'[{row},"'),
    )
    return [event for line in lines for event in _events(line, row, calls)]


def _events(line: tuple[Any, ...], row: int, calls: Mapping[str, None]) -> Iterator[Told]:
    seq, at, who, program, kind, text, texts, said = line
    plain: dict[str, Any] = {
        "event": seq, "at": values.sure_moment(at), "who": who, "program": program or "", "kind": kind,
    }  # fmt: skip
    if kind in _OF_RUN:
        yield Told(**plain)
        return
    body = json.loads(text)
    if kind == "intent":
        if body["call"] in calls:
            yield Told(**plain, after=RowState.SENDING, call=body["call"])
        return
    for number, was, state, code, field, invoice_id, *_rest in body.get("rows", ()):
        if number == row:
            yield Told(
                **plain,
                before=RowState(was),
                after=RowState(state),
                message=_message(said, row),
                code=code,
                field=field,
                invoice_id=invoice_id,
                why=body.get("why", ""),
                call=body.get("call", ""),
                erased=said is None and texts != "",
            )


def _message(said: str | None, row: int) -> str:
    if said is None:
        return ""
    words = json.loads(said)
    if "messages" in words:
        return str(words["messages"].get(str(row), [""])[0])
    # An event of format 1 says all in one: its words are its body.
    return next((str(line[3]) for line in words.get("rows", []) if isinstance(line, list) and line[0] == row), "")


def rows_with_invoice(database: sqlite3.Connection, text: str) -> list[tuple[str, int]]:
    """By id (those never read back, too) or number, upper and lower case alike; the newest run first."""
    wanted = values.shown(text.strip())
    found = database.execute(
        "SELECT run.id, found.row FROM (SELECT run, row FROM id_seen WHERE id = ?1 COLLATE NOCASE"
        " UNION SELECT run, row FROM invoice WHERE number = ?1 COLLATE NOCASE) AS found"
        " JOIN run ON run.id = found.run ORDER BY run.number DESC, found.row",
        (wanted,),
    )
    return [(run, row) for run, row in found] if wanted else []
