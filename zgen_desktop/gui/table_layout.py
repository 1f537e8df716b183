"""How a person wants the columns of a table: order, widths and hidden ones, by the columns' names."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any


def understood(layout: Mapping[str, Any]) -> dict[str, Any]:
    """What of a stored layout is one; whoever edits the settings by hand may write anything."""
    found: dict[str, Any] = {}
    for name in ("order", "hidden"):
        value = layout.get(name)
        if isinstance(value, list):
            found[name] = [one for one in value if isinstance(one, str)]
    widths = layout.get("widths")
    if isinstance(widths, dict):
        found["widths"] = {name: width for name, width in widths.items() if type(width) is int and width > 0}
    return found


def merged(now: Mapping[str, Any], wanted: Mapping[str, Any], there: Collection[str]) -> dict[str, Any]:
    """``now``, and what was wanted of columns that are not ``there``: another list has them again."""
    order, hidden = [*now["order"]], [*now["hidden"]]
    order += [name for name in wanted.get("order") or [] if name not in there and name not in order]
    hidden += [name for name in wanted.get("hidden") or [] if name not in there and name not in hidden]
    gone = {name: width for name, width in (wanted.get("widths") or {}).items() if name not in there}
    return {"order": order, "hidden": hidden, "widths": {**gone, **now["widths"]}}
