"""Where the window stood: one entry of the settings, read before the first paint and so without the rest of them."""

from __future__ import annotations

import json
from pathlib import Path

SETTINGS_FILE = "settings.json"
LOOKS = "window"
"""The settings' table of looks."""
PLACE = "place"
GEOMETRY = "geometry"


def place_of_window(folder: Path) -> str:
    """Text that the window wrote; empty where there is none. Settings that are damaged are told later, by others."""
    path = folder / SETTINGS_FILE
    try:
        found = json.loads(path.read_bytes())[LOOKS][PLACE][GEOMETRY]
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return ""
    return found if isinstance(found, str) else ""
