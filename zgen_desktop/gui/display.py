"""Whether a window can be shown, asked before Qt is loaded: Qt ends the whole process where it can't."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from zgen_desktop.core.errors import UsageError

_WITHOUT_SCREEN = ("offscreen", "minimal", "vnc")


def why_no_window(environ: Mapping[str, str] = os.environ) -> UsageError | None:
    """What is missing for a window, or None."""
    if sys.platform in ("win32", "darwin") or environ.get("QT_QPA_PLATFORM", "") in _WITHOUT_SCREEN:
        return None
    if environ.get("WAYLAND_DISPLAY"):
        return _missing_library("libqwayland.so", "libqwayland-generic.so")
    display = environ.get("DISPLAY", "")
    if not display:
        return _no_window("There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set).")
    missing = _missing_library("libqxcb.so")
    if missing is None and not _answers(display):
        return _no_window(f"The display {display} does not answer, or does not let this user in.")
    return missing


def _answers(display: str) -> bool:
    """Whether an X server is there and lets this user in; by the library that Qt uses for it."""
    import ctypes

    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    try:
        return bool(xcb.xcb_connection_has_error(connection) == 0)
    finally:
        xcb.xcb_disconnect(connection)


def _missing_library(*plugins: str) -> UsageError | None:
    """Loads Qt's own part for this kind of display, as Qt will do: then what it lacks has a name."""
    import ctypes

    found = find_spec("PySide6")
    places = list(found.submodule_search_locations or ()) if found else []
    if not places:
        return _no_window("PySide6 is not installed.")
    problem = ""
    for plugin in plugins:
        path = Path(places[0]) / "Qt" / "plugins" / "platforms" / plugin
        if not path.exists():
            continue
        try:
            ctypes.CDLL(str(path))
        except OSError as error:
            problem = str(error)
        else:
            return None
    return _no_window(f"Qt lacks a library of this system: {problem}.") if problem else None


def _no_window(why: str) -> UsageError:
    return UsageError(
        "no_display",
        "No window can be shown here",
        why,
        "Start it in a desktop session. In a terminal check a list with: zgen-desktop check WORKBOOK, and see the "
        "whole job with: zgen-desktop --practice",
    )
