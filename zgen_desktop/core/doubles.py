"""Second and later rows of one account and target date: each would be billed again."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from zgen_desktop.core.dates import in_words
from zgen_desktop.core.model.rows import Charges
from zgen_desktop.core.problems import Finding


class _Earlier(NamedTuple):
    row: int
    charges: Charges | None


@dataclass(slots=True)
class Doubles:
    """Accounts and target dates in the order of the list.

    Rows with other faults count, too: once those are mended, the double would be there.
    """

    _seen: dict[tuple[str, date], list[_Earlier]] = field(default_factory=dict)
    _id_of_number: dict[str, str] = field(default_factory=dict)

    def learn(self, account_id: str | None, account_number: str | None) -> None:
        """A row with id and number tells that both are one account. To be called for all rows before ``add``."""
        if account_id and account_number:
            self._id_of_number.setdefault(account_number, account_id.lower())

    def add(
        self,
        row: int,
        account_id: str | None,
        account_number: str | None,
        target: date | None,
        charges: Charges | None,
    ) -> Finding | None:
        """Notes a row; a finding that names the earlier row when there is one.

        Charges that are not known count as the same. Ids are compared without case, numbers exactly: two
        numbers that differ in case can be two accounts, which only the tenant knows.
        """
        if account_id:
            key = account_id.lower()
        elif account_number:
            key = self._id_of_number.get(account_number, account_number)
        else:
            return None
        if target is None:
            return None
        earlier = self._seen.get((key, target))
        if earlier is None:
            self._seen[key, target] = [_Earlier(row, charges)]
            return None
        same = next((one for one in earlier if charges is None or one.charges in (None, charges)), None)
        first = same or earlier[0]
        earlier.append(_Earlier(row, charges))
        facts = {"target": in_words(target), "first": str(first.row)}
        return Finding("double" if same else "double_other_charges", facts)
