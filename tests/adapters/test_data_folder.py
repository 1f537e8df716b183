"""One process at a time may write; others are told which one and since when."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from zgen_desktop.adapters import data_folder
from zgen_desktop.core.errors import UsageError

PROJECT = Path(__file__).resolve().parents[2]
HOLD = """
import sys
from pathlib import Path
from zgen_desktop.adapters import data_folder
lock = data_folder.acquire(Path(sys.argv[1]), data_folder.command("generate"))
print("held", flush=True)
sys.stdin.read()
"""


def holding(folder: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=PROJECT,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_that_a_second_process_is_told_who_holds_the_folder_and_since_when(tmp_path: Path) -> None:
    with holding(tmp_path) as other:
        with pytest.raises(UsageError) as caught:
            data_folder.acquire(tmp_path, data_folder.WINDOW, patience=0.2)
        held = data_folder.holder(tmp_path)
        other.kill()
    assert held is not None
    assert (held.pid, held.kind) == (other.pid, "command generate")
    assert timedelta() <= datetime.now(UTC) - held.since < timedelta(minutes=1)
    assert caught.value.code == "data_folder_in_use"
    assert caught.value.exit_code == 2
    assert f"the command generate (process {other.pid}), since {held.since:%Y-%m-%d %H:%M} UTC" in caught.value.message
    assert str(tmp_path) in caught.value.message


def test_that_a_killed_holder_gives_the_folder_free_although_its_note_stays(tmp_path: Path) -> None:
    with holding(tmp_path) as other:
        other.kill()
    assert (tmp_path / "holder.json").exists()
    assert not data_folder.is_locked(tmp_path)
    assert data_folder.holder(tmp_path) is None
    with data_folder.acquire(tmp_path, data_folder.WINDOW):
        held = data_folder.holder(tmp_path)
        assert held is not None
        assert (held.pid, held.kind) == (os.getpid(), "window")
        assert held.words.startswith(f"the window (process {os.getpid()}), since ")


def test_that_a_folder_is_free_after_release_and_twice_is_harmless(tmp_path: Path) -> None:
    lock = data_folder.acquire(tmp_path, data_folder.WINDOW)
    assert lock.held
    assert data_folder.is_locked(tmp_path)
    lock.release()
    lock.release()
    assert not lock.held
    assert not data_folder.is_locked(tmp_path)
    assert not (tmp_path / "holder.json").exists()
    data_folder.acquire(tmp_path, data_folder.WINDOW).release()


def test_that_the_same_process_does_not_get_it_twice(tmp_path: Path) -> None:
    with data_folder.acquire(tmp_path, data_folder.WINDOW), pytest.raises(UsageError, match="already at work"):
        data_folder.acquire(tmp_path, data_folder.command("check"), patience=0)


@pytest.mark.parametrize("note", [None, "", "{", "[]", '{"pid": "x", "kind": 1, "since": 5}', "\udcff"])
def test_that_a_useless_note_about_the_holder_does_not_matter(tmp_path: Path, note: str | None) -> None:
    with data_folder.acquire(tmp_path, data_folder.WINDOW):
        path = tmp_path / "holder.json"
        path.unlink() if note is None else path.write_bytes(note.encode("utf-8", "surrogateescape"))
        assert data_folder.is_locked(tmp_path)
        assert data_folder.holder(tmp_path) is None
        with pytest.raises(UsageError, match="another process"):
            data_folder.acquire(tmp_path, data_folder.WINDOW, patience=0)


def test_that_asking_makes_nothing(tmp_path: Path) -> None:
    assert not data_folder.is_locked(tmp_path)
    assert not data_folder.is_locked(tmp_path / "not there")
    assert list(tmp_path.iterdir()) == []


def test_that_an_owner_to_be_waits_while_another_only_asks(tmp_path: Path) -> None:
    ask = """
import sys
from pathlib import Path
from zgen_desktop.adapters import data_folder
print("asking", flush=True)
for _ in range(3000):
    data_folder.is_locked(Path(sys.argv[1]))
"""
    data_folder.acquire(tmp_path, data_folder.WINDOW).release()
    command = [sys.executable, "-c", ask, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=PROJECT) as asker:
        assert asker.stdout is not None
        asker.stdout.readline()
        for _ in range(20):
            data_folder.acquire(tmp_path, data_folder.WINDOW).release()
            time.sleep(0.005)
        asker.kill()


def test_that_of_many_racing_processes_one_wins(tmp_path: Path) -> None:
    race = """
import sys
from pathlib import Path
from zgen_desktop.adapters import data_folder
from zgen_desktop.core.errors import UsageError
sys.stdin.readline()
try:
    lock = data_folder.acquire(Path(sys.argv[1]), data_folder.WINDOW, patience=0.3)
    print("won", flush=True)
except UsageError as error:
    print(error.code, flush=True)
sys.stdin.read()
"""
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", race, str(tmp_path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=PROJECT,
        )
        for _ in range(6)
    ]
    for racer in racers:
        assert racer.stdin is not None
        racer.stdin.write("go\n")
        racer.stdin.flush()
    said = []
    for racer in racers:
        assert racer.stdout is not None
        said.append(racer.stdout.readline().strip())
    for racer in racers:
        racer.communicate()
    assert sorted(said) == ["data_folder_in_use"] * 5 + ["won"]


def test_that_the_note_is_readable_json_for_this_user_only(tmp_path: Path) -> None:
    with data_folder.acquire(tmp_path, data_folder.WINDOW):
        note = json.loads((tmp_path / "holder.json").read_text(encoding="utf-8"))
        assert note.keys() == {"pid", "kind", "since"}
        if os.name != "nt":
            assert stat.S_IMODE((tmp_path / "holder.json").stat().st_mode) == 0o600


def test_that_a_folder_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError) as caught:
        data_folder.acquire(tmp_path / "file", data_folder.WINDOW)
    assert caught.value.code == "data_folder_unusable"
