"""Where the window of a data folder listens for a second start."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from zlib import adler32, crc32


def address_of(data_folder: str) -> str:
    """A pipe's name on Windows, else a socket only this user can reach."""
    path_of_folder = str(Path(data_folder).resolve()).encode()
    # Two sums tell folders apart, which is all that is asked; hashlib would load OpenSSL before the first paint.
    name = f"zgen-desktop-{crc32(path_of_folder):08x}{adler32(path_of_folder):08x}"
    if sys.platform == "win32":
        return name
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    path = f"{folder}/{name}"
    # A socket's path has at most about 100 bytes; the name alone is one in the temporary folder.
    return path if folder and Path(folder).is_dir() and len(path.encode()) < 100 else name
