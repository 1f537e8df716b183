"""Rows of which Zuora said that nothing was done: looked up once more before a run ends (protocol.md rules 9, 12).

A refusal in plain words is believed, because nothing else can be done with it at once. But a tenant whose answer is
wrong would have made an invoice that nobody knows of. One query finds that out for a hundred such rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zgen_desktop.core.engine import Engine, account_id_of, by_row
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RowOutcome, RunRow
from zgen_desktop.core.reading_back import Unread, by_account_of, made_all_the_same, read
from zgen_desktop.core.zoql import CREATED_ACCOUNTS

REFUSED = frozenset({RowState.REJECTED, RowState.NOTHING_TO_BILL})

LOOKED_UP = "looked up in Zuora: nothing was made"
"""What the record says of a row that was refused, or had nothing to bill, once that was seen to be so."""


class Denials:
    """Looks each refusal of a run up once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._seen: set[str] = set()

    def look_up(self) -> None:
        """Where something was made all the same the row becomes unknown, to be found out.

        Raises AccessError when the tenant can't be read: the next turn of the run looks again.
        """
        journal, run = self._engine.journal, self._engine.head.id
        rows = by_row(journal.rows(run, REFUSED))
        unread = [
            Unread(call, [rows[number] for number in numbers])
            for call, numbers in (journal.denied_calls(run) if rows else ())
            if call.id not in self._seen
        ]
        for group in _groups(unread):
            self._look_up(group)
            self._seen.update(of.call.id for of in group)

    def _look_up(self, group: Sequence[Unread]) -> None:
        engine = self._engine
        by_account = by_account_of(read(engine.zuora, group))
        as_said: list[RowOutcome] = []
        for of in group:
            made = {row.row for row in of.rows if made_all_the_same(of.call, row, by_account[account_id_of(row)])}
            as_said += [row.outcome for row in of.rows if row.outcome is not None and row.row not in made]
            if made:
                outcomes = [_unknown(row) for row in of.rows if row.row in made]
                engine.journal.read_back(of.call.id, outcomes, ())
                engine.tell(outcomes)
        if as_said:
            engine.journal.change_rows(engine.head.id, as_said, LOOKED_UP)


def _unknown(row: RunRow) -> RowOutcome:
    text = "Zuora said that nothing was done, but there is a new invoice."
    return RowOutcome(row.row, RowState.UNKNOWN, text, row.outcome.code if row.outcome else "")


def _groups(unread: Sequence[Unread]) -> Iterator[Sequence[Unread]]:
    """As many as one query can take."""
    group: list[Unread] = []
    for of in unread:
        if group and sum(len(one.rows) for one in (*group, of)) > CREATED_ACCOUNTS:
            yield group
            group = []
        group.append(of)
    if group:
        yield group
