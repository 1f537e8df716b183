"""The record of an older program is taken over whole, with a copy kept, or not touched at all."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from tests.adapters.journal_examples import TARGET, TENANT, account_id, call, head, invoice_id, row, whole_row, writable
from tests.adapters.journal_mutations import found_out
from zgen_desktop.adapters import journal_change_tables, journal_schema
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core.errors import JournalError
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import DoneKey, RunState

R = RowState
PROJECT = Path(__file__).resolve().parents[2]
HEAD = "53b2542eea77103750c331a8fdbb61555ec790c46e2c96a3db3efe0e69d36b50"
"""The newest hash of the dumped file, as the program of that time gave it."""
DUMP = Path(__file__).with_name("journal_format_1.sql")
"""Written by the program of commit 5dea1f8: a finished run, and one of which a call was in flight."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "journal.sqlite3"
    with closing(sqlite3.connect(made)) as database:
        database.executescript(DUMP.read_text(encoding="utf-8"))
        database.execute(f"PRAGMA application_id = {journal_schema.APPLICATION_ID}")
        database.execute("PRAGMA user_version = 1")
        database.execute("PRAGMA journal_mode = wal")
    return made


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as database:
        return int(database.execute("PRAGMA user_version").fetchone()[0])


def assert_all_there(journal: Journal) -> None:
    assert [(one.head.id, one.state, one.rows) for one in journal.summaries()] == [
        ("run-2", RunState.OPEN, 2),
        ("run-1", RunState.FINISHED, 4),
    ]
    first = journal.summary("run-1")
    assert first.head == head(parallel=1)
    assert first.counts == {R.GENERATED: 1, R.LEFT_OUT: 1, R.HELD: 1, R.NOTHING_TO_BILL: 1}
    assert (first.detail, first.written and first.written.digest, first.forgotten) == ("all told", "d", None)
    rows = {each.row: each for each in journal.rows("run-1")}
    assert rows[7].cells == whole_row().cells
    assert rows[7].account == whole_row().account
    assert rows[3].outcome is not None
    assert rows[3].outcome.message == "Billed by hand."
    assert rows[2].invoices[0].invoice.id == invoice_id(2)
    assert [found.row for found in journal.search("INV00000002", 5)] == [2]
    key = DoneKey(account_id(2), TARGET, "ORU")
    assert journal.done_before(TENANT, [key])[key].run == "run-1"
    assert [each.message for each in journal.told("run-1", 3) if each.message] == [
        "The reply was cut.",
        "Billed by hand.",
    ]
    check = journal.verify_chain([HEAD])
    assert check.ok, check


def test_that_all_of_an_older_record_is_taken_over(path: Path) -> None:
    with writable(path.parent) as journal:
        assert_all_there(journal)
        assert journal.recover() == ["run-2"]
        assert [each.state for each in journal.rows("run-2")] == [R.UNKNOWN, R.UNKNOWN]
        journal.create_run(head("run-3"), [row(2, 50)])
        journal.begin_call(call("c4", 2, run="run-3"))
        assert journal.verify_chain([HEAD]).ok
    assert version(path) == journal_schema.VERSION
    with writable(path.parent) as journal:
        assert journal.verify_chain([HEAD]).ok


def test_that_a_copy_as_private_as_the_file_is_made_before(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        before = sorted(database.iterdump())
    with writable(path.parent) as journal:
        (copy,) = path.parent.glob("journal-format-1-*.sqlite3")
        assert journal.other_copies() == [str(copy)]
    assert version(copy) == 1
    with closing(sqlite3.connect(copy)) as database:
        assert sorted(database.iterdump()) == before
    if os.name != "nt":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with writable(path.parent) as journal:
        assert journal.other_copies() == [str(copy)], "made once"


def test_that_who_only_reads_sees_all_and_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    with Journal.open(path, writable=False) as journal:
        assert_all_there(journal)
        with pytest.raises(JournalError) as caught:
            journal.recover()
        assert caught.value.code == "journal_write_failed"
    assert path.read_bytes() == before


def test_that_a_record_taken_over_is_built_like_a_new_one(path: Path, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    for folder in (path.parent, tmp_path / "new"):
        with writable(folder):
            pass
    assert _built(path) == _built(tmp_path / "new" / "journal.sqlite3")


def _built(path: Path) -> list[object]:
    with closing(sqlite3.connect(path)) as database:
        names = database.execute("SELECT type, name, tbl_name FROM sqlite_master ORDER BY 1, 2, 3").fetchall()
        tables = [name for kind, name, _table in names if kind == "table"]
        return [
            names,
            [database.execute(f"PRAGMA table_info({table})").fetchall() for table in tables],
            [database.execute(f"PRAGMA foreign_key_list({table})").fetchall() for table in tables],
            database.execute(
                "SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'index') ORDER BY 1"
            ).fetchall(),
        ]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE run_row SET state = 'absent' WHERE run = 'run-1' AND row = 2",
        "UPDATE run_row SET cells = '[]' WHERE run = 'run-1'",
        "UPDATE event SET body = replace(body, 'left_out', 'generated')",
        "UPDATE event SET who = 'nobody' WHERE seq = 2",
        "UPDATE event SET program = '1' WHERE seq = 2",
        "UPDATE event_text SET said = replace(said, 'reply was cut', 'bank was shut')",
        "DELETE FROM event_text WHERE event = 4",
        "DELETE FROM event WHERE seq = 13",
        "DELETE FROM invoice",
    ],
)
def test_that_tampering_with_what_was_taken_over_shows(path: Path, statement: str) -> None:
    with writable(path.parent):
        pass
    tampered(path, statement)
    assert found_out(path)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET body = replace(body, 'left_out', 'generated')",
        "UPDATE event SET who = 'nobody' WHERE seq = 2",
        "DELETE FROM event WHERE seq = 3",
    ],
)
def test_that_events_that_were_changed_before_show_after_it_was_taken_over(path: Path, statement: str) -> None:
    tampered(path, statement)
    with writable(path.parent) as journal:
        assert not journal.verify_chain().ok


def tampered(path: Path, statement: str) -> None:
    """Changes the file behind the program's back; the guards against that are put back."""
    with closing(sqlite3.connect(path)) as database:
        guards = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _sql in guards:
            database.execute(f"DROP TRIGGER {name}")
        database.execute(statement)
        for _name, sql in guards:
            database.execute(sql)
        database.commit()


CHILD = """
import os, sys
from pathlib import Path
from tests.adapters.journal_examples import writable
from zgen_desktop.adapters import kill_points
kill_points.switch_on(sys.argv[2])
with writable(Path(sys.argv[1])):
    print("opened", flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_that_a_program_killed_while_it_takes_over_leaves_the_old_record_or_the_new_one(path: Path) -> None:
    old = path.read_bytes()
    killed = 0
    for point in range(1, 20):
        shutil.rmtree(path.parent)
        path.parent.mkdir()
        path.write_bytes(old)
        ended = subprocess.run(
            [sys.executable, "-c", CHILD, str(path.parent), str(point)],
            cwd=PROJECT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert ended.returncode in (0, -signal.SIGKILL), ended.stderr
        with Journal.open(path, writable=False) as journal:
            assert_all_there(journal)
        with writable(path.parent) as journal:
            assert_all_there(journal)
        if ended.returncode == 0:
            break
        killed += 1
    assert killed > 1


def test_that_a_damaged_older_record_is_put_aside_as_it_is(path: Path) -> None:
    content = path.read_bytes()
    damaged = content[:8192] + b"\xff" * 8192 + content[16384:]
    path.write_bytes(damaged)
    with pytest.raises(JournalError) as caught, writable(path.parent):
        pass
    assert caught.value.code == "journal_put_aside"
    (aside,) = path.parent.glob("journal-damaged-*.sqlite3")
    assert aside.read_bytes() == damaged
    assert list(path.parent.glob("journal-format-*")) == []


def test_that_a_record_of_format_2_gets_the_tables_for_changed_invoices(path: Path) -> None:
    with writable(path.parent):
        pass
    with closing(sqlite3.connect(path)) as database:
        for table in reversed(journal_change_tables.NAMES):
            database.execute(f"DROP TABLE {table}")
        for trigger in ("insert", "delete", "update"):
            database.execute(f"DROP TRIGGER tally_{trigger}")
        database.executescript("DROP TABLE row_tally; DROP INDEX id_of_invoice")
        database.execute("PRAGMA user_version = 2")
        database.commit()
    with Journal.open(path, writable=False) as journal:
        assert journal.changes("run-1") == []
    assert version(path) == 2
    with writable(path.parent) as journal:
        assert journal.open_order("run-1") is None
        assert journal.verify_chain([HEAD]).ok
    assert version(path) == journal_schema.VERSION


def test_that_a_record_of_format_4_gets_what_is_expected_of_rows(path: Path) -> None:
    with writable(path.parent) as journal:
        journal.recover()
    with closing(sqlite3.connect(path)) as database:
        database.execute("DROP TABLE expected")
        database.execute("PRAGMA user_version = 4")
        database.commit()
    with writable(path.parent) as journal:
        assert journal.verify_chain().ok
        journal.create_run(head("run-9"), [replace(row(2, 50), expected=Decimal("12.30"))])
        assert [each.expected for each in journal.rows("run-9")] == [Decimal("12.30")]
        assert [each.expected for each in journal.some_rows("run-1", [2])] == [None]
        assert journal.verify_chain().ok
    assert version(path) == journal_schema.VERSION
