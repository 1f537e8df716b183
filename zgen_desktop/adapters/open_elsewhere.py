"""Who has a workbook open, by the file that the other program leaves beside it.

Excel leaves ``~$NAME`` with the person's name, LibreOffice ``.~lock.NAME#`` with name, login and computer
(facts/excel.md section 3, pitfall 20). Network drives that are shared without locks show nothing else.
"""

from __future__ import annotations

import re
import struct
import time
from dataclasses import dataclass
from pathlib import Path

_LENGTH_AT = 55
"""Where Excel's owner file tells how long the UTF-16 name is that follows; before it stands the one in code page."""

_LONGEST = 54
_FORGOTTEN = 12 * 3600.0
"""Seconds after which it is likelier that a program died than that somebody works on."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Who has it open and at which computer; both empty where the mark tells none. ``mark`` is the file that says so.

    ``old`` when the mark has lain there for half a day: a program that crashes leaves it behind.
    """

    mark: Path
    person: str = ""
    computer: str = ""
    old: bool = False

    @property
    def words(self) -> str:
        """One sentence of which file is open where, and what to do if it is not."""
        name = f"“{self.mark.with_name(_marked(self.mark.name)).name}”"
        if self.person and self.computer:
            said = f"{name} is open on {self.computer}, by {self.person}."
        elif self.computer:
            said = f"{name} is open on {self.computer}."
        elif self.person:
            said = f"{name} is open in another program, by {self.person}."
        else:
            said = f"{name} is open in another program."
        return f"{said} If nobody has it open any more, delete the file “{self.mark.name}”." if self.old else said


def owner_of(path: Path) -> Owner | None:
    """Who has a workbook open; None if nobody has, as far as can be seen."""
    for name, reader in ((f"~${path.name}", _excel_owner), (f".~lock.{path.name}#", _libreoffice_owner)):
        mark = path.with_name(name)
        try:
            old = time.time() - mark.stat().st_mtime > _FORGOTTEN
            person, computer = reader(mark.read_bytes()[:4096])
        except FileNotFoundError:
            continue
        except (OSError, UnicodeDecodeError):
            return Owner(mark)  # Excel may keep it locked; that it is there says enough
        return Owner(mark, _plain(person), _plain(computer), old)
    return None


def _marked(mark: str) -> str:
    return mark.removeprefix("~$") if mark.startswith("~$") else mark.removeprefix(".~lock.").removesuffix("#")


def _excel_owner(data: bytes) -> tuple[str, str]:
    if len(data) >= _LENGTH_AT + 2:
        length = struct.unpack_from("<H", data, _LENGTH_AT)[0]
        if 0 < length <= _LONGEST:
            return data[_LENGTH_AT + 2 : _LENGTH_AT + 2 + 2 * length].decode("utf-16-le"), ""
    return (data[1 : 1 + data[0]].decode("cp1252", "replace") if data else ""), ""


def _libreoffice_owner(data: bytes) -> tuple[str, str]:
    """The person's own name, else the login; LibreOffice knows the first only where it was typed into its options."""
    fields = [field.replace("\\,", ",") for field in re.split(r"(?<!\\),", data.decode("utf-8", "replace"))]
    person, login, computer = (*fields, "", "", "")[:3]
    return person.strip() or login, computer


def _plain(text: str) -> str:
    return re.sub(r"[\0-\x1f]", "", text).strip()
