"""Where the window stood: one entry of the settings, read before the first paint and so without the rest of them."""

from __future__ import annotations

from pathlib import Path

SETTINGS_FILE = "settings.json"
LOOKS = "window"
"""The settings' table of looks."""
PLACE = "place"
GEOMETRY = "geometry"
_TEXT = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=")


def place_of_window(folder: Path) -> str:
    """Text that the window wrote; empty where there is none. Settings that are damaged are told later, by others.

    The text is searched for and nothing else is understood: a parser costs more than the window may wait.
    """
    try:
        content = (folder / SETTINGS_FILE).read_bytes()
    except OSError:
        return ""
    key = f'"{GEOMETRY}"'.encode()
    for after in content.split(f'"{PLACE}"'.encode())[1:]:
        entry = after.lstrip(b": {\r\n\t")
        if entry.startswith(key):
            value = entry[len(key) :].lstrip(b": \r\n\t").split(b'"', 2)
            if len(value) == 3 and not value[0] and _TEXT.issuperset(value[1]):
                return value[1].decode("ascii")
    return ""
