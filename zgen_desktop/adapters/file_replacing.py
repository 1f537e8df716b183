"""One file in the place of another, in one step; on Windows so that the target keeps what is its own.

POSIX renames. Windows' ReplaceFile keeps the target's access list, streams (the mark of the web) and creation
time, which a rename does not (facts/excel.md section 7, rule 2); but it is two steps inside, and drives in the
network may not know it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

ReplaceFile = Callable[[str, str], None]
"""Windows' call: the replaced file, the replacement. Raises OSError with ``winerror``."""

_MOVED_AWAY = frozenset({1176, 1177})
"""ERROR_UNABLE_TO_MOVE_REPLACEMENT and its twin: the target may be gone, the replacement has its own name still."""

_NOT_KNOWN = frozenset({1, 17, 50, 87})
"""ERROR_INVALID_FUNCTION, NOT_SAME_DEVICE, NOT_SUPPORTED, INVALID_PARAMETER: what drives in the network answer."""


def replace_keeping(source: Path, target: Path, replace: ReplaceFile) -> None:
    """Puts ``source`` in the place of ``target`` as Windows does it. OSError: both are as they were."""
    if not target.exists():
        source.replace(target)
        return
    try:
        replace(str(target), str(source))
    except OSError as error:
        code = getattr(error, "winerror", None)
        if code in _NOT_KNOWN or (code in _MOVED_AWAY and not target.exists()):
            source.replace(target)
        else:
            raise


if sys.platform == "win32":  # pragma: no cover - runs on Windows alone
    import ctypes
    from ctypes import wintypes

    _IGNORE_MERGE_ERRORS = 2

    def _replace(target: str, source: str) -> None:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.ReplaceFileW.argtypes = [wintypes.LPCWSTR] * 3 + [wintypes.DWORD, wintypes.LPVOID, wintypes.LPVOID]
        kernel.ReplaceFileW.restype = wintypes.BOOL
        if not kernel.ReplaceFileW(target, source, None, _IGNORE_MERGE_ERRORS, None, None):
            raise ctypes.WinError(ctypes.get_last_error())

    def replace_file(source: Path, target: Path) -> None:
        """Puts ``source`` in the place of ``target``; raises OSError."""
        replace_keeping(source, target, _replace)

else:

    def replace_file(source: Path, target: Path) -> None:
        """Puts ``source`` in the place of ``target``; raises OSError."""
        source.replace(target)
