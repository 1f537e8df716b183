"""A damaged record is recognised, put aside under another name, and never forgotten about."""

from __future__ import annotations

import os
import random
import sqlite3
import stat
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from tests.adapters.journal_examples import START, head, row, writable
from tests.fakes.clock import FakeClock
from zgen_desktop.adapters import data_folder, journal_damage, journal_file
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core.errors import JournalError, UsageError

posix_only = pytest.mark.skipif(os.name == "nt", reason="file modes of POSIX")


def journal_path(folder: Path) -> Path:
    return folder / "journal.sqlite3"


def refused(folder: Path) -> JournalError:
    with pytest.raises(JournalError) as caught, writable(folder):
        pass
    return caught.value


def aside(folder: Path) -> list[Path]:
    return sorted(folder.glob("journal-damaged-*.sqlite3"))


def filled(folder: Path, rows: int = 2000) -> None:
    with writable(folder) as journal:
        journal.create_run(head(), [row(number) for number in range(2, rows)])


@pytest.mark.parametrize("content", [b"no database at all", b"SQLite format 3\x00" + b"\xff" * 4000])
def test_that_garbage_is_put_aside_and_the_next_start_begins_a_new_record(tmp_path: Path, content: bytes) -> None:
    journal_path(tmp_path).write_bytes(content)
    with pytest.raises(JournalError) as caught:
        Journal.open(journal_path(tmp_path), writable=False)
    assert caught.value.code == "journal_damaged"
    assert journal_path(tmp_path).read_bytes() == content, "who only reads puts nothing aside"
    error = refused(tmp_path)
    assert error.code == "journal_put_aside"
    (kept,) = aside(tmp_path)
    assert kept.read_bytes() == content
    assert str(kept) in error.message
    assert "not on record any more" in error.message
    assert "results sheets" in error.next_step
    with writable(tmp_path) as journal:
        assert journal.summaries() == []
        assert journal.verify_chain().ok
        assert [Path(one.path) for one in journal.put_aside()] == [kept]


def test_that_damage_inside_is_found_at_the_start(tmp_path: Path) -> None:
    filled(tmp_path)
    whole = journal_path(tmp_path).read_bytes()
    chance = random.Random(4)
    for number in range(1, 21):
        # A page in the middle is overwritten, as by a failing disk.
        page = chance.randrange(5, len(whole) // 4096) * 4096
        damaged = whole[:page] + chance.randbytes(4096) + whole[page + 4096 :]
        journal_path(tmp_path).write_bytes(damaged)
        assert refused(tmp_path).code == "journal_put_aside"
        assert len(aside(tmp_path)) == number
        assert aside(tmp_path)[-1].read_bytes() == damaged


def test_that_a_cut_file_is_damaged(tmp_path: Path) -> None:
    filled(tmp_path, 200)
    os.truncate(journal_path(tmp_path), 3 * 4096)
    assert refused(tmp_path).code == "journal_put_aside"


def test_that_the_database_of_another_program_is_neither_moved_nor_changed(tmp_path: Path) -> None:
    with closing(sqlite3.connect(journal_path(tmp_path))) as database:
        database.execute("CREATE TABLE holidays (day TEXT)")
    before = journal_path(tmp_path).read_bytes()
    assert refused(tmp_path).code == "journal_foreign"
    assert journal_path(tmp_path).read_bytes() == before
    assert aside(tmp_path) == []


def test_that_a_newer_record_is_not_put_aside(tmp_path: Path) -> None:
    filled(tmp_path, 5)
    with closing(sqlite3.connect(journal_path(tmp_path))) as database:
        database.execute("PRAGMA user_version = 99")
    assert refused(tmp_path).code == "journal_newer"
    assert aside(tmp_path) == []


@pytest.mark.parametrize("renamed", [0, 1, 2])
def test_that_putting_aside_is_finished_where_it_was_interrupted(tmp_path: Path, renamed: int) -> None:
    # As a process killed after the note and some renames leaves it. A new record must not meet the old log.
    sides = ("", "-wal", "-shm")
    for side in sides:
        (tmp_path / f"journal.sqlite3{side}").write_bytes(b"old" + side.encode())
    name = "journal-damaged-20261122-093000-000001.sqlite3"
    (tmp_path / "journal.sqlite3-put-aside").write_text(name)
    for side in sides[:renamed]:
        (tmp_path / f"journal.sqlite3{side}").rename(tmp_path / f"{name}{side}")
    with writable(tmp_path) as journal:
        assert [Path(one.path).name for one in journal.put_aside()] == [name]
        assert journal.verify_chain().events == 1
    assert [(tmp_path / f"{name}{side}").read_bytes() for side in sides] == [b"old", b"old-wal", b"old-shm"]
    assert not (tmp_path / "journal.sqlite3-put-aside").exists()


def test_that_nothing_is_sent_until_what_was_being_sent_then_must_have_appeared(tmp_path: Path) -> None:
    journal_path(tmp_path).write_bytes(b"garbage")
    refused(tmp_path)
    clock = FakeClock(START)
    with writable(tmp_path, clock) as journal:
        clock.advance(599)
        with pytest.raises(JournalError) as caught:
            journal.create_run(head(), [row(2)])
        assert caught.value.code == "journal_begun_anew"
        assert "nobody knows" in caught.value.message
        clock.advance(1)
        journal.create_run(head(started=START + timedelta(seconds=600)), [row(2)])
        assert journal.verify_chain().ok


def test_that_a_first_record_is_not_waited_for(tmp_path: Path) -> None:
    filled(tmp_path, 3)
    assert aside(tmp_path) == []


def test_that_damage_is_looked_for_only_for_some_time(tmp_path: Path) -> None:
    filled(tmp_path, 20_000)
    whole = min(seconds_of_check(tmp_path, 60) for _ in range(3))
    assert min(seconds_of_check(tmp_path, whole / 10) for _ in range(10)) < whole / 2
    # Unless damage was met at work.
    for _ in range(3):
        journal_damage.note_suspicion(journal_path(tmp_path))
        assert seconds_of_check(tmp_path, whole / 10) > whole / 2
        assert not (tmp_path / "journal.sqlite3-suspect").exists()


def seconds_of_check(folder: Path, limit: float) -> float:
    """How long looking for damage takes."""
    with closing(journal_file.connect(journal_path(folder), "ro")) as database:
        started = time.perf_counter()
        journal_damage.quick_check(journal_path(folder), database, limit)
        return time.perf_counter() - started


def test_that_after_damage_met_at_work_the_next_start_checks_the_whole_file(tmp_path: Path) -> None:
    filled(tmp_path, 20_000)
    with writable(tmp_path) as journal:
        whole = journal_path(tmp_path).read_bytes()
        journal_path(tmp_path).write_bytes(whole[: 80 * 4096] + b"\xff" * (len(whole) - 80 * 4096))
        with pytest.raises(JournalError) as caught:
            journal.rows("run-1")
        assert caught.value.code == "journal_damaged"
    suspect = tmp_path / "journal.sqlite3-suspect"
    assert suspect.exists()
    assert refused(tmp_path).code == "journal_put_aside"
    with writable(tmp_path):
        assert not suspect.exists()


@posix_only
def test_that_what_was_put_aside_stays_private(tmp_path: Path) -> None:
    filled(tmp_path, 50)
    os.truncate(journal_path(tmp_path), 2 * 4096)
    refused(tmp_path)
    with writable(tmp_path):
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert set(modes.values()) == {0o600}, modes
    assert len(aside(tmp_path)) == 1


def test_that_it_is_put_aside_only_by_who_holds_the_data_folder(tmp_path: Path) -> None:
    journal_path(tmp_path).write_bytes(b"garbage")
    with (
        data_folder.acquire(tmp_path, data_folder.WINDOW),
        pytest.raises(UsageError, match="already at work"),
        writable(tmp_path),
    ):
        pass
    assert aside(tmp_path) == []
