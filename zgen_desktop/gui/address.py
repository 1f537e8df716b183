"""Where the window of a data folder listens for a second start."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path


def address_of(data_folder: str) -> str:
    """A pipe's name on Windows, else a socket only this user can reach."""
    name = "zgen-desktop-" + hashlib.sha256(str(Path(data_folder).resolve()).encode()).hexdigest()[:16]
    if sys.platform == "win32":
        return name
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    path = f"{folder}/{name}"
    # A socket's path has at most about 100 bytes; the name alone is one in the temporary folder.
    return path if folder and Path(folder).is_dir() and len(path.encode()) < 100 else name
