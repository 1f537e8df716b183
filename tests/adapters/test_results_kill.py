"""Killed at any moment of writing, the workbook is the old one or the new one, and always whole."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import xlsxwriter

from tests.adapters.results_examples import sheet_names
from zgen_desktop.adapters.opc import Package
from zgen_desktop.adapters.results_package import check_whole, untouched
from zgen_desktop.core.model.run import WrittenSheet

ROOT = Path(__file__).resolve().parents[2]
KILLS = 20
WRITER = """
import sys
from pathlib import Path
from tests.adapters.results_examples import table, write
print("go", flush=True)
written = write(Path(sys.argv[1]), table(3000))
print(written.path, written.sheet, written.digest, sep="|", flush=True)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("kill") / "List.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Accounts")
    for row in range(3000):
        sheet.write_row(row, 0, [f"A{row:08d}", row, random.Random(row).random()])
    book.close()
    return path


def started(path: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline() == "go\n"
    return process


def test_that_a_kill_leaves_the_old_or_the_new_workbook(original: Path, tmp_path: Path) -> None:
    path = tmp_path / "List.xlsx"
    shutil.copyfile(original, path)
    begun = time.monotonic()
    with started(path) as process:
        assert process.stdout
        said = process.stdout.readline().strip()
        whole = time.monotonic() - begun
    _, name, digest = said.split("|")
    finished = WrittenSheet(str(path), name, digest)
    before = original.read_bytes()
    old = 0
    for kill in range(KILLS):
        shutil.copyfile(original, path)
        with started(path) as process:
            time.sleep(whole * (kill + random.random()) / KILLS)
            process.send_signal(signal.SIGKILL)
        with Package.open(path) as package:
            check_whole(package)
            if path.read_bytes() == before:
                old += 1
            else:
                assert sheet_names(path) == ["Accounts", "Zgen results"]
                assert untouched(package, finished)
    assert old > 0
    print(f"\n{KILLS} kills within {whole:.2f} s: {old} times the old workbook, {KILLS - old} times the new one")


def test_that_the_next_writing_works_after_a_kill(original: Path, tmp_path: Path) -> None:
    path = tmp_path / "List.xlsx"
    shutil.copyfile(original, path)
    with started(path) as process:
        deadline = time.monotonic() + 20
        while not list(tmp_path.glob(".*.zgen-tmp")) and time.monotonic() < deadline:
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
    assert path.read_bytes() == original.read_bytes()
    with started(path) as process:
        assert process.stdout
        assert process.stdout.read().split("|")[1] == "Zgen results"
    assert sheet_names(path) == ["Accounts", "Zgen results"]
