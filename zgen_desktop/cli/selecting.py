"""From the options of the command line to a selection."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.importing import Selection


def selection_of(args: argparse.Namespace) -> Selection:
    """Raises UsageError for a pair without ``=`` or a field that is named twice."""
    return Selection(
        sheet=args.sheet,
        header_row=args.header_row,
        columns=_pairs("--map", args.map),
        fixed=_pairs("--set", args.set),
        rows=args.rows,
        hidden=args.hidden,
        date_order=args.date_order,
        serial_dates=None if args.serial_dates is None else args.serial_dates == "yes",
        encoding=args.encoding,
        delimiter=args.delimiter,
    )


def _pairs(option: str, texts: Sequence[str]) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not name.strip() or not value.strip():
            raise UsageError(
                "usage",
                "An option is incomplete",
                f"{option} {text} has no name or no value.",
                f"Write {option} FIELD=VALUE.",
            )
        if name.strip() in pairs:
            raise UsageError("usage", "A field stands twice", f"{option} names {name.strip()} twice.", "Name it once.")
        pairs[name.strip()] = value.strip()
    return pairs
