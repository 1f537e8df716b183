"""What a filter lets through, from the elements of ``autoFilter`` (ISO/IEC 29500-1, 18.3.2)."""

from __future__ import annotations

from collections.abc import Mapping

from zgen_desktop.adapters.cell_ranges import parse_range
from zgen_desktop.core.model.cells import CellRange, ColumnFilter

_OTHER = {"top10": "top10", "colorFilter": "colour", "iconFilter": "icon"}
_DATE_PARTS = ("year", "month", "day")
_MOST = 200
"""Values kept of one column; a list of ticked values can be as long as the sheet."""
_TRUE = ("1", "true", "on")


class FilterCriteria:
    """Takes the elements one after the other, each by its local name.

    ``area`` is the filter's range. ``active`` when some column has a condition; a column without one only has its
    button.
    """

    def __init__(self) -> None:
        self.area: CellRange | None = None
        self.active = False
        self._found: list[tuple[int, list[tuple[str, str]], bool]] = []

    @property
    def columns(self) -> tuple[ColumnFilter, ...]:
        """The columns with conditions."""
        return tuple(ColumnFilter(column, tuple(said), every) for column, said, every in self._found if said)

    def element(self, name: str, attributes: Mapping[str, str]) -> None:
        """One element of the filter, ``autoFilter`` itself first."""
        if name == "autoFilter":
            self.area = self.area or parse_range(attributes.get("ref", ""))
        elif name == "filterColumn":
            at = attributes.get("colId", "")
            first = self.area.first_column if self.area else 0
            self._found.append((first + (int(at) if at.isascii() and at.isdigit() else 0), [], False))
        elif self._found:
            self._condition(name, attributes)

    def _condition(self, name: str, attributes: Mapping[str, str]) -> None:
        column, said, _every = self._found[-1]
        if name in ("filters", "customFilters", "dynamicFilter", *_OTHER):
            self.active = True
        if len(said) >= _MOST:
            return
        if name == "filters" and attributes.get("blank") in _TRUE:
            said.append(("blank", ""))
        elif name == "filter":
            said.append(("equal", attributes.get("val", "")))
        elif name == "dateGroupItem":
            parts = [attributes[part].zfill(2) for part in _DATE_PARTS if part in attributes]
            said.append(("equal", "-".join(parts)))
        elif name == "customFilters":
            self._found[-1] = column, said, attributes.get("and") in _TRUE
        elif name == "customFilter":
            said.append((attributes.get("operator", "equal"), attributes.get("val", "")))
        elif name == "dynamicFilter":
            said.append(("other", attributes.get("type", "")))
        elif name in _OTHER:
            said.append(("other", _OTHER[name]))
