"""Days from serial numbers and ISO text.

In the 1900 system serial 1 is 1 January 1900 and serial 60 the 29 February that never was, so days
from 61 on count from 30 December 1899. In the 1904 system serial 0 is 1 January 1904 (ISO/IEC 29500-1,
18.17.4). Serials that name no day of either calendar are no dates.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

_BASE_1904 = datetime(1904, 1, 1)  # noqa: DTZ001 - a day in a sheet has no time zone
_BASE_EARLY = datetime(1899, 12, 31)  # noqa: DTZ001
_BASE_1900 = datetime(1899, 12, 30)  # noqa: DTZ001
_LAST_1900 = 2_958_465
_LAST_1904 = 2_957_003
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?)?(?:Z|[+-]\d\d:?\d\d)?", re.ASCII)


def serial_date(serial: float, date_1904: bool) -> datetime | None:
    """The moment of a serial, rounded to the second; None where there is no such day.

    None for negatives, for times without a day and serial 60 in the 1900 system, and after 9999.
    """
    if not 0 <= serial <= _LAST_1900 + 1:
        return None
    day, seconds = divmod(round(serial * 86_400), 86_400)
    if date_1904:
        return _BASE_1904 + timedelta(day, seconds) if day <= _LAST_1904 else None
    if day < 1 or day == 60 or day > _LAST_1900:
        return None
    return (_BASE_EARLY if day < 60 else _BASE_1900) + timedelta(day, seconds)


def iso_date(text: str) -> datetime | None:
    """The moment of a ``t="d"`` cell as written there, an offset left aside; None for what is no date."""
    match = _ISO.fullmatch(text.strip())
    if not match:
        return None
    year, month, day, hour, minute, second = (int(group or 0) for group in match.groups()[:6])
    try:
        moment = datetime(year, month, day, hour, minute, second)  # noqa: DTZ001
    except ValueError:
        return None
    if float(match.group(7) or 0) >= 0.5 and moment < datetime(9999, 12, 31):  # noqa: DTZ001
        moment += timedelta(seconds=1)
    return moment
