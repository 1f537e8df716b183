"""What stands in this checkout, for tests that read the project itself."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

_LEFT_OUT = {".git", ".venv", "__pycache__", "build", "dist"}


def in_ci() -> bool:
    """Where nothing may be skipped."""
    return os.environ.get("CI", "").lower() not in {"", "0", "false"}


def project_files() -> list[Path]:
    """Files of the project, also those not committed yet. Without git (a copy on a bare machine): all but caches."""
    if shutil.which("git") and (ROOT / ".git").exists():
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        names = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout.decode().split("\0")
        return sorted(path for path in {ROOT / name for name in names if name} if path.is_file())
    return sorted(path for path in ROOT.rglob("*") if path.is_file() and not _is_left_out(path.relative_to(ROOT)))


def _is_left_out(path: Path) -> bool:
    return any(part in _LEFT_OUT or part.endswith((".egg-info", "_cache")) for part in path.parts)
