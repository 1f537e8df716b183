"""The program with a keyring of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.program import Program, quiet_environment


@pytest.fixture
def program(tmp_path: Path, keyring_environment: dict[str, str]) -> Program:
    return Program(tmp_path, quiet_environment(keyring_environment))
