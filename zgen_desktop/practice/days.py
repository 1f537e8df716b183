"""Days and moments as Zuora's SOAP API writes and reads them.

WSDL 69 and later have ``date`` fields; up to 68 the same fields are ``dateTime`` (Zuora: "Date field
changes in the WSDL"). A moment without offset is in the tenant's time zone, Pacific by default
(Zuora: "Date and datetime formats"). The zone's rule is written out here because Windows brings no
zone data and the practice tenant stands on the standard library.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

FIRST_DATE_VERSION = 69.0
"""The first WSDL whose day fields are ``date``."""

_YEARS = range(1900, 3000)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?([+-]\d\d:\d\d)?")
_STANDARD, _SUMMER = timedelta(hours=-8), timedelta(hours=-7)


class BadDateError(ValueError):
    """The text is no date of the wanted kind; the message is the tenant's."""


def has_date_fields(version: float) -> bool:
    """Whether day fields of this WSDL version are ``date`` rather than ``dateTime``."""
    return version >= FIRST_DATE_VERSION


def utc_now() -> datetime:
    """This machine's clock, UTC, whole seconds: CreatedDate has no finer resolution in recorded replies."""
    return datetime.now(UTC).replace(microsecond=0)


def stamp(moment: datetime) -> str:
    """A moment as the ledger keeps it: ``2026-01-31T09:30:00Z``; such texts sort by time."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def from_stamp(text: str) -> datetime:
    """The moment of a ledger stamp, UTC."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def moment_text(text: str) -> str:
    """A ledger stamp as recorded replies have it: ``2011-12-28T17:23:27.000-08:00``."""
    return _with_offset(from_stamp(text))


def day_text(text: str, version: float) -> str:
    """A day of the ledger (``yyyy-mm-dd``) as a reply of this WSDL version has it."""
    if has_date_fields(version):
        return text
    midnight = datetime.fromisoformat(text)
    offset = _offset_on_wall(midnight)
    return _with_offset(midnight.replace(tzinfo=timezone(offset)))


def read_day(text: str, version: float) -> date:
    """A day as a client of this version sends it.

    Up to 68 a dateTime with another offset is first turned into tenant time, by which the day may
    change (Zuora: "Date-related fields in SOAP"). Raises BadDateError.
    """
    if has_date_fields(version):
        return _plain_day(text)
    return tenant_day(read_moment(text, version))


def read_moment(text: str, version: float) -> datetime:
    """A dateTime as a client sends it, UTC. Raises BadDateError."""
    found = _MOMENT.fullmatch(text)
    if not found:
        if not has_date_fields(version) and len(text) < 19:
            # The spelling is Zuora's own.
            raise BadDateError("date string can not be less than 19 charactors")
        raise BadDateError(f"The dateTime value {text} is invalid.")
    try:
        wall = datetime.fromisoformat(found.group(1))
        offset = _offset(found.group(3)) if found.group(3) else _offset_on_wall(wall)
    except ValueError as error:
        raise BadDateError(f"The dateTime value {text} is invalid.") from error
    if wall.year not in _YEARS:
        raise BadDateError(f"The dateTime value {text} is invalid.")
    return (wall - offset).replace(tzinfo=UTC)


def tenant_day(moment: datetime) -> date:
    """The tenant's calendar day at a moment."""
    return moment.astimezone(timezone(_offset_at(moment))).date()


def add_months(day: date, months: int, bill_day: int) -> date:
    """The bill cycle day ``months`` later; in shorter months the last day stands in for it."""
    index = day.year * 12 + day.month - 1 + months
    first = date(index // 12, index % 12 + 1, 1)
    following = date((index + 1) // 12, (index + 1) % 12 + 1, 1)
    return first.replace(day=min(bill_day, (following - timedelta(days=1)).day))


def _plain_day(text: str) -> date:
    try:
        if not _DAY.fullmatch(text):
            raise ValueError(text)
        day = date.fromisoformat(text)
    except ValueError as error:
        raise BadDateError(f"The date value {text} is invalid; the format is YYYY-MM-DD.") from error
    if day.year not in _YEARS:
        raise BadDateError(f"The date value {text} is out of range.")
    return day


def _offset(text: str) -> timedelta:
    hours, minutes = int(text[1:3]), int(text[4:6])
    if hours > 14 or minutes > 59:
        raise ValueError(text)
    span = timedelta(hours=hours, minutes=minutes)
    return -span if text[0] == "-" else span


def _with_offset(moment: datetime) -> str:
    local = moment.astimezone(timezone(_offset_at(moment)))
    return local.strftime("%Y-%m-%dT%H:%M:%S.000") + local.strftime("%z")[:3] + ":" + local.strftime("%z")[3:]


def _summer(year: int) -> tuple[datetime, datetime]:
    """When Pacific summer time starts and ends, in UTC: second Sunday of March to first of November, at 2."""
    march, november = datetime(year, 3, 8, 2), datetime(year, 11, 1, 2)  # noqa: DTZ001  wall clock of a zone
    start = march + timedelta(days=(6 - march.weekday()) % 7)
    end = november + timedelta(days=(6 - november.weekday()) % 7)
    return (start - _STANDARD).replace(tzinfo=UTC), (end - _SUMMER).replace(tzinfo=UTC)


def _offset_at(moment: datetime) -> timedelta:
    start, end = _summer(moment.astimezone(UTC).year)
    return _SUMMER if start <= moment < end else _STANDARD


def _offset_on_wall(wall: datetime) -> timedelta:
    return _offset_at((wall - _STANDARD).replace(tzinfo=UTC))
