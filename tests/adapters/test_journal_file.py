"""Opening, damage, full disks, and readers beside a writer."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.adapters.journal_examples import TENANT, call, generated, head, outcome, row, writable
from zgen_desktop.adapters import data_folder, journal_schema, paths
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core.errors import JournalError, UsageError
from zgen_desktop.core.model.rows import RowState

R = RowState
PROJECT = Path(__file__).resolve().parents[2]
posix_only = pytest.mark.skipif(os.name == "nt", reason="file modes and limits of POSIX")


def journal_path(folder: Path) -> Path:
    return folder / "journal.sqlite3"


def refused(folder: Path) -> JournalError:
    with pytest.raises(JournalError) as caught, writable(folder):
        pass
    return caught.value


def test_that_what_survives_a_power_cut_is_set_and_was_read_back(tmp_path: Path) -> None:
    with writable(tmp_path) as journal, journal._file.read() as database:  # settings of the connection itself
        found = {
            name: database.execute(f"PRAGMA {name}").fetchone()[0]
            for name in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "secure_delete",
                "user_version",
                "application_id",
            )
        }
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "user_version": journal_schema.VERSION,
        "application_id": journal_schema.APPLICATION_ID,
    }


@posix_only
def test_that_only_its_user_can_read_it(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        with writable(tmp_path) as journal:
            journal.create_run(head(), [row(2)])
            modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    finally:
        os.umask(before)
    assert modes == dict.fromkeys(
        ["journal.sqlite3", "journal.sqlite3-wal", "journal.sqlite3-shm", "zgen.lock", "holder.json"], 0o600
    )


def test_that_writing_needs_the_lock_of_this_folder(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with pytest.raises(AssertionError, match="needs the data folder's lock"):
        Journal.open(journal_path(tmp_path), writable=True)
    with (
        data_folder.acquire(tmp_path / "other", data_folder.WINDOW) as lock,
        pytest.raises(AssertionError, match="another folder"),
    ):
        Journal.open(journal_path(tmp_path), writable=True, lock=lock)
    with pytest.raises(AssertionError, match="given back"):
        Journal.open(journal_path(tmp_path / "other"), writable=True, lock=lock)


def test_that_a_missing_journal_reads_as_empty_and_is_not_made(tmp_path: Path) -> None:
    with Journal.open(journal_path(tmp_path), writable=False) as journal:
        assert journal.summaries() == []
        assert journal.longest_quiet_window(TENANT) == 0
        assert journal.head_hash() == "0" * 64
        with pytest.raises(JournalError, match="no such run"):
            journal.summary("last")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", None])
def test_that_a_journal_that_is_only_just_being_made_reads_as_empty(tmp_path: Path, content: bytes | None) -> None:
    if content is None:
        with closing(sqlite3.connect(journal_path(tmp_path))) as database:
            database.execute("PRAGMA journal_mode = wal")
    else:
        journal_path(tmp_path).write_bytes(content)
    with Journal.open(journal_path(tmp_path), writable=False) as journal:
        assert journal.summaries() == []
    with writable(tmp_path) as made:
        made.create_run(head(), [row(2)])


@pytest.mark.parametrize("first_to_read", [True, False])
def test_that_a_journal_whose_maker_was_killed_in_its_first_change_is_begun_anew(
    tmp_path: Path, first_to_read: bool
) -> None:
    path = tmp_path / "journal.sqlite3"
    with closing(sqlite3.connect(tmp_path / "making", isolation_level=None)) as making:
        making.execute("PRAGMA cache_size = 1")
        making.execute("BEGIN")
        making.execute("CREATE TABLE half (made)")
        making.executemany("INSERT INTO half VALUES (?)", [("x" * 500,)] * 2_000)
        shutil.copy(tmp_path / "making", path)
        shutil.copy(tmp_path / "making-journal", path.with_name("journal.sqlite3-journal"))
    reader = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    with closing(reader), pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.execute("PRAGMA user_version")
    if first_to_read:
        with Journal.open(path, writable=False) as journal:
            assert journal.summaries() == []
    with writable(tmp_path) as journal:
        journal.create_run(head("R1"), [row(1)])
    with Journal.open(path, writable=False) as journal:
        assert [summary.head.id for summary in journal.summaries()] == ["R1"]


def test_that_a_reader_without_the_lock_sees_whole_changes_while_another_process_writes(tmp_path: Path) -> None:
    with writable(tmp_path) as journal:
        journal.create_run(head(), [row(2)])
    script = """
import sys
from pathlib import Path
from tests.adapters.journal_examples import writable, head, row
with writable(Path(sys.argv[1])) as journal:
    for number in range(40):
        journal.create_run(head(f"more-{number}"), [row(2), row(3)])
        print(number, flush=True)
"""
    command = [sys.executable, "-c", script, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=PROJECT) as writer:
        assert writer.stdout is not None
        seen = 0
        with Journal.open(journal_path(tmp_path), writable=False) as reader:
            for line in writer.stdout:
                summaries = reader.summaries()
                assert len(summaries) >= int(line) + 2
                assert {summary.rows for summary in summaries} <= {1, 2}
                seen += 1
            assert reader.verify_chain().ok
    assert (writer.returncode, seen) == (0, 40)


def test_that_a_reader_cannot_write(tmp_path: Path) -> None:
    with writable(tmp_path) as journal:
        journal.create_run(head(), [row(2)])
    with Journal.open(journal_path(tmp_path), writable=False) as journal:
        with pytest.raises(JournalError) as caught:
            journal.recover()
        assert caught.value.code == "journal_write_failed"
        assert journal.summary("run-1").rows == 1


def test_that_a_newer_journal_is_not_touched(tmp_path: Path) -> None:
    with writable(tmp_path):
        pass
    with closing(sqlite3.connect(journal_path(tmp_path))) as database:
        database.execute(f"PRAGMA user_version = {journal_schema.VERSION + 1}")
    before = journal_path(tmp_path).read_bytes()
    error = refused(tmp_path)
    assert error.code == "journal_newer"
    assert str(journal_path(tmp_path)) in error.message
    assert journal_path(tmp_path).read_bytes() == before
    with pytest.raises(JournalError) as caught:
        Journal.open(journal_path(tmp_path), writable=False)
    assert caught.value.code == "journal_newer"


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from tests.adapters.journal_examples import *
from zgen_desktop.core.errors import JournalError, UsageError
from zgen_desktop.core.model.rows import RowState
folder = Path(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with writable(folder) as journal:
    journal.create_run(head(), [row(number) for number in range(2, 400)])
    journal.begin_call(call("c0", 2))
    wal = (folder / "journal.sqlite3-wal").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (wal + int(sys.argv[2]), resource.RLIM_INFINITY))
    try:
        for number in range(3, 400):
            journal.begin_call(call(f"c{number}", number))
            print("begun", number, flush=True)
    except JournalError as error:
        print(error.code, flush=True)
    print(len(journal.rows("run-1", {RowState.SENDING})), "sending", flush=True)
    try:
        journal.finish_call("c0", [generated(2)], None, "")
    except JournalError as error:
        print(error.code, flush=True)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    journal.finish_call("c0", [generated(2)], None, "")
    print("room again", journal.verify_chain().ok, flush=True)
"""


@posix_only
@pytest.mark.parametrize("room", [0, 5000, 20_000, 60_001])
def test_that_a_full_disk_stops_before_anything_is_sent_and_loses_nothing(tmp_path: Path, room: int) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(tmp_path), str(room)],
        capture_output=True,
        text=True,
        check=True,
        cwd=PROJECT,
    )
    lines = ended.stdout.splitlines()
    begun = [line for line in lines if line.startswith("begun")]
    # What was not acknowledged is not there, and what was acknowledged is.
    assert lines[len(begun) :] == [
        "journal_write_failed", f"{len(begun) + 1} sending", "journal_write_failed", "room again True",
    ]  # fmt: skip
    with writable(tmp_path) as journal:
        journal.recover()
        assert [each.row for each in journal.rows("run-1", {R.GENERATED})] == [2]
        assert len(journal.rows("run-1", {R.UNKNOWN})) == len(begun)


@posix_only
def test_that_a_folder_that_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    with data_folder.acquire(tmp_path, data_folder.WINDOW) as lock:
        tmp_path.chmod(0o500)
        try:
            with pytest.raises(JournalError) as caught:
                Journal.open(journal_path(tmp_path), writable=True, lock=lock)
        finally:
            tmp_path.chmod(0o700)
    assert caught.value.code == "journal_write_failed"


def test_that_a_folder_in_the_place_of_the_file_is_said_so(tmp_path: Path) -> None:
    journal_path(tmp_path).mkdir()
    assert refused(tmp_path).code == "journal_write_failed"
    with pytest.raises(JournalError):
        Journal.open(journal_path(tmp_path), writable=False)


def test_that_a_journal_of_a_long_run_is_quick(tmp_path: Path) -> None:
    """Bounds of processor time that only a wrong way of working breaks, however busy the machine is."""
    rows = [row(number) for number in range(2, 20_002)]
    with writable(tmp_path) as journal:
        journal.create_run(head(), rows)
        took = []
        for first in range(2, 2002, 50):
            numbers = range(first, first + 50)
            started = time.process_time()
            journal.begin_call(call(f"c{first}", *numbers))
            journal.finish_call(f"c{first}", [generated(number) for number in numbers], None, "")
            journal.read_back(f"c{first}", [generated(number) for number in numbers], [])
            took.append(time.process_time() - started)
        assert sorted(took)[len(took) // 2] < 0.1
        started = time.process_time()
        assert journal.summary("run-1").counts == {R.GENERATED: 2000, R.READY: 18_000}
        assert time.process_time() - started < 0.1
    started = time.process_time()
    with writable(tmp_path):
        assert time.process_time() - started < 1


def test_that_closing_twice_is_harmless(tmp_path: Path) -> None:
    with writable(tmp_path) as journal:
        journal.create_run(head(), [row(2)])
        journal.change_rows("run-1", [outcome(2, R.LEFT_OUT)], "why")
        journal.close()


def test_that_a_record_that_another_program_holds_open_says_so_and_keeps_what_it_had(tmp_path: Path) -> None:
    with writable(tmp_path) as journal:
        journal.create_run(head(), [row(2)])
        before = journal.head_hash()
        with journal._file.read() as database:  # the patience of the connection itself
            database.execute("PRAGMA busy_timeout = 20")
        with closing(sqlite3.connect(journal_path(tmp_path), isolation_level=None)) as viewer:
            viewer.execute("BEGIN IMMEDIATE")
            with pytest.raises(JournalError) as caught:
                journal.begin_call(call("c1", 2))
        assert caught.value.code == "journal_write_failed"
        assert "Another program" in caught.value.message
        assert "Close what else has this file open" in caught.value.next_step
        assert (journal.head_hash(), journal.rows("run-1")[0].state) == (before, R.READY)
        journal.begin_call(call("c1", 2))


@pytest.mark.skipif(sys.platform != "linux", reason="reads the table of mounts of Linux")
def test_that_no_record_is_kept_where_the_table_of_mounts_says_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    here = paths.mount_type(tmp_path.resolve(), mounts)
    assert here
    (tmp_path / "share").mkdir()
    (tmp_path / "home").symlink_to(tmp_path / "share")
    monkeypatch.setattr(paths, "_NETWORK_TYPES", {here})
    for folder in (tmp_path / "share", tmp_path / "home"):
        with pytest.raises(UsageError) as caught, writable(folder):
            pass
        assert (caught.value.code, caught.value.exit_code) == ("network_folder", 2)
        assert str(folder) in caught.value.message
        assert not any(tmp_path.rglob("journal*"))
    monkeypatch.setattr(paths, "_NETWORK_TYPES", {"nfs", "cifs"} - {here})
    with writable(tmp_path / "home"):
        assert journal_path(tmp_path / "share").exists()
