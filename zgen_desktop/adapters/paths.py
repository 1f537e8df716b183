"""Where things are: the data folder, the files in it, and the program's own resources."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import platformdirs

import zgen_desktop
from zgen_desktop.core.errors import UsageError

DATA_DIR_VARIABLE = "ZGEN_DATA_DIR"
JOURNAL_FILE = "journal.sqlite3"

# WAL needs memory shared between processes, and locks must hold: neither is so on these.
_NETWORK_TYPES = {
    "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.sshfs",
    "fuse.s3fs", "glusterfs", "fuse.glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "smb2", "smb3", "smbfs",
}  # fmt: skip
_DRIVE_REMOTE = 4  # GetDriveTypeW


def data_folder(argument: str | None = None, environ: Mapping[str, str] = os.environ) -> Path:
    """The data folder, made with mode 0700 where it is missing: ``--data-dir``, ZGEN_DATA_DIR, or the platform's.

    The platform's folder is the local one, which doesn't roam with a Windows profile. A folder that
    is there already keeps its mode: it may be anybody's. Raises UsageError ``data_folder_unusable``.
    """
    chosen = argument or environ.get(DATA_DIR_VARIABLE)
    folder = Path(chosen).expanduser() if chosen else platformdirs.user_data_path("zgen-desktop", appauthor=False)
    folder = folder.absolute()
    try:
        return private_folder(folder)
    except OSError as error:
        raise UsageError(
            "data_folder_unusable",
            "The data folder can't be used",
            f"{folder} can't be made or opened ({error.strerror or error}).",
            "Choose another folder with --data-dir or ZGEN_DATA_DIR.",
        ) from error


def private_folder(folder: Path) -> Path:
    """Makes a folder (and what is missing above it) for this user alone; raises OSError."""
    if not folder.is_dir():
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def resource(name: str) -> Path:
    """A file or folder of ``resources/``, from a checkout, an installed wheel and a frozen program alike.

    Raises FileNotFoundError: then the program is incomplete.
    """
    for folder in _resource_folders():
        found = folder / name
        if found.exists():
            return found
    raise FileNotFoundError(f"resource {name} is missing from this installation")


def _resource_folders() -> list[Path]:
    package = Path(zgen_desktop.__file__).resolve().parent
    folders = [package / "_resources", package.parent / "resources"]
    if getattr(sys, "frozen", False):
        beside = Path(sys.executable).resolve().parent
        unpacked = Path(getattr(sys, "_MEIPASS", beside))
        folders = [unpacked / "resources", beside / "resources", beside / "_internal" / "resources", *folders]
    return folders


def refuse_network_folder(folder: Path) -> None:
    """Raises UsageError ``network_folder`` where it can be seen that a folder isn't on a disk of this computer."""
    if on_network(folder):
        raise UsageError(
            "network_folder",
            "The data folder is on a network drive",
            f"{folder} is not on a disk of this computer; a record kept there can be damaged or lost.",
            "Choose a folder on this computer with --data-dir or ZGEN_DATA_DIR.",
        )


def on_network(folder: Path) -> bool:
    """Whether a folder is seen to be on a network file system (Linux: its mount; Windows: its drive)."""
    if sys.platform == "win32":
        return _windows_drive_is_remote(folder)
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False
    return mount_type(folder.resolve(), mounts) in _NETWORK_TYPES


def mount_type(folder: Path, mounts: str) -> str:
    """The file system type of an absolute path after a table in the form of proc(5) mounts; empty if unknown."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = Path(_unescaped(fields[1]))
        # The last mount on a point hides the earlier ones.
        if folder.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), fields[2]
    return kind


def _unescaped(text: str) -> str:
    for code, letter in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        text = text.replace(code, letter)
    return text


def _windows_drive_is_remote(folder: Path) -> bool:
    anchor = folder.resolve().anchor
    if anchor.startswith("\\\\") and not anchor.startswith("\\\\?\\"):
        return True
    import ctypes

    return bool(ctypes.windll.kernel32.GetDriveTypeW(anchor) == _DRIVE_REMOTE)  # type: ignore[attr-defined,unused-ignore] # windll is only in the stubs for Windows
