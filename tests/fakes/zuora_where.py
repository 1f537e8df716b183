"""The where-clauses that the program makes, held against one record."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from zgen_desktop.core.errors import AccessError

_CONDITION = re.compile(r"(?P<field>\w+) (?P<sign>=|!=|>=|<=|>|<) '(?P<text>(?:\\.|[^'\\])*)'")
_JOIN = re.compile(r" (?P<word>and|or) ")
_SIGNS: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq, "!=": operator.ne, ">=": operator.ge, "<=": operator.le, ">": operator.gt, "<": operator.lt,
}  # fmt: skip


def matches(record: Mapping[str, object], where: str) -> bool:
    """Whether the record fits. ``and`` binds before ``or``. Raises AccessError as the tenant refuses a query."""
    return any(all(_holds(record, *condition) for condition in group) for group in _parse(where))


def _parse(where: str) -> list[list[tuple[str, str, str]]]:
    groups: list[list[tuple[str, str, str]]] = [[]]
    position = 0
    while True:
        condition = _CONDITION.match(where, position)
        if condition is None:
            raise _refused(f"can't be read from here: {where[position : position + 60]}")
        groups[-1].append((condition["field"], condition["sign"], re.sub(r"\\(.)", r"\1", condition["text"])))
        position = condition.end()
        if position == len(where):
            break
        join = _JOIN.match(where, position)
        if join is None:
            raise _refused(f"can't be read from here: {where[position : position + 60]}")
        if join["word"] == "or":
            groups.append([])
        position = join.end()
    if sum(map(len, groups)) > 200 or len(where) > 9_500:
        raise _refused("has more than 200 conditions or 10,000 characters")
    return groups


def _holds(record: Mapping[str, object], field: str, sign: str, text: str) -> bool:
    if field not in record:
        raise _refused(f"asks for {field}")
    value = record[field]
    if value is None:
        return False
    wanted: object = text
    if isinstance(value, datetime):
        wanted = datetime.fromisoformat(text)
    elif isinstance(value, date):
        wanted = date.fromisoformat(text[:10])
    return _SIGNS[sign](value, wanted)


def _refused(why: str) -> AccessError:
    return AccessError("query_refused", "Zuora refused the question", f"The query {why}.", "Report this.")
