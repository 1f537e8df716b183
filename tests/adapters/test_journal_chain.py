"""Every change is told once, in a chain that shows any tampering."""

from __future__ import annotations

import hashlib
import json
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.adapters.journal_examples import START, call, generated, head, main_invoice, outcome, row, writable
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunState, WrittenSheet

R = RowState


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with writable(tmp_path) as opened:
        live_through_everything(opened)
        yield opened


def live_through_everything(journal: Journal) -> None:
    journal.create_run(head(), [row(2), row(3), row(4)])
    journal.change_rows("run-1", [outcome(4, R.HELD, "there", "An invoice is there.")], "baseline")
    journal.begin_call(call("c1", 2, 3))
    journal.finish_call("c1", [generated(2), outcome(3, R.UNKNOWN, "", "cut")], START, "digest")
    journal.read_back("c1", [generated(2)], [main_invoice(2)])
    journal.settle("run-1", [outcome(3, R.ABSENT)], [])
    journal.change_rows("run-1", [outcome(4, R.READY)], "a person wants it")
    journal.note_written("run-1", WrittenSheet("/a.xlsx", "Zgen results", "d"))
    journal.set_run_state("run-1", RunState.FINISHED, "all told")


def tampered(folder: Path, *statements: str) -> None:
    """Changes the file behind the program's back, triggers or not."""
    with closing(sqlite3.connect(folder / "journal.sqlite3")) as database:
        for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            database.execute(statement)
        database.commit()


def test_that_each_change_is_one_event_by_whom_when_and_what(journal: Journal, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as database:
        events = database.execute("SELECT seq, at, who, kind, run FROM event ORDER BY seq").fetchall()
    kinds = ["run created", "rows changed", "intent", "outcome", "read back", "settled", "rows changed", "written"]
    assert [event[3] for event in events] == [*kinds, "run state"]
    assert [event[0] for event in events] == list(range(1, 10))
    assert {event[1:3] + event[4:] for event in events} == {("2026-11-22T09:30:00.000000+00:00", "clerk", "run-1")}


def test_that_a_person_s_change_keeps_what_the_row_said_before(journal: Journal, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as database:
        (body,) = database.execute("SELECT body FROM event WHERE seq = 7").fetchone()
    told = json.loads(body)
    assert told["why"] == "a person wants it"
    assert told["rows"] == [
        [4, "held", "ready", "", "", "", "", 0, None, ["held", "there", "An invoice is there.", ""]]
    ]


def test_that_a_run_s_event_holds_what_was_confirmed(journal: Journal, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as database:
        (body,) = database.execute("SELECT body FROM event WHERE seq = 1").fetchone()
    told = json.loads(body)
    assert (told["rows"], told["counts"]) == (3, {"ready": 3})
    assert told["head"]["tenant"] == ["rest.example.com", "tenant-1", ""]
    assert len(told["rows_sha256"]) == 64


def test_that_the_chain_is_sha256_over_the_hash_before_and_the_event(journal: Journal, tmp_path: Path) -> None:
    previous = "0" * 64
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as database:
        for *event, stored in database.execute("SELECT seq, at, who, kind, run, body, hash FROM event ORDER BY seq"):
            text = previous + "\n" + json.dumps(event, ensure_ascii=True, separators=(",", ":"))
            previous = hashlib.sha256(text.encode()).hexdigest()
            assert stored == previous
    check = journal.verify_chain(journal.head_hash())
    assert (check.ok, check.events, check.head, check.broken_at) == (True, 9, previous, None)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET who = 'nobody' WHERE seq = 3",
        "DELETE FROM event WHERE seq = 9",
        "DELETE FROM event",
        "INSERT INTO event VALUES (11, '', '', '', '', '', '')",
        "INSERT OR REPLACE INTO event VALUES (3, '', '', '', '', '', '')",
        "DELETE FROM id_seen",
    ],
)
def test_that_the_file_itself_refuses_to_change_what_happened(journal: Journal, tmp_path: Path, statement: str) -> None:
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as database, pytest.raises(sqlite3.IntegrityError):
        database.execute(statement)


@pytest.mark.parametrize(
    ("statement", "broken_at"),
    [
        ("UPDATE event SET who = 'nobody' WHERE seq = 3", 3),
        ("UPDATE event SET at = '2026-11-22T09:30:00.000001+00:00' WHERE seq = 1", 1),
        ("UPDATE event SET kind = 'outcome' WHERE seq = 3", 3),
        ("UPDATE event SET run = '' WHERE seq = 9", 9),
        ("UPDATE event SET body = replace(body, 'absent', 'generated')", 6),
        ("UPDATE event SET hash = upper(hash) WHERE seq = 4", 4),
        ("DELETE FROM event WHERE seq = 5", 5),
        ("DELETE FROM event WHERE seq = 1", 1),
        ("UPDATE event SET seq = -seq WHERE seq IN (4, 5)", 1),
        ("INSERT INTO event SELECT 10, at, who, kind, run, body, hash FROM event WHERE seq = 9", 10),
    ],
)
def test_that_an_edit_a_deletion_and_a_reordering_show(
    journal: Journal, tmp_path: Path, statement: str, broken_at: int
) -> None:
    tampered(tmp_path, statement)
    check = journal.verify_chain()
    assert (check.ok, check.broken_at) == (False, broken_at)


def test_that_a_thousand_random_edits_show(journal: Journal, tmp_path: Path) -> None:
    seed = random.randrange(2**32)
    chance = random.Random(seed)
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as database:
        for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f"DROP TRIGGER {trigger}")
        database.commit()
        database.execute("PRAGMA synchronous = OFF")
        for _ in range(1000):
            column, seq = chance.choice(["at", "who", "kind", "run", "body", "hash"]), chance.randrange(1, 10)
            (text,) = database.execute(f"SELECT {column} FROM event WHERE seq = ?", (seq,)).fetchone()
            place = chance.randrange(len(text) + 1)
            edited = text[:place] + chance.choice('0aZ é"\\') + text[place + chance.randrange(2) :]
            if edited == text:
                continue
            database.execute(f"UPDATE event SET {column} = ? WHERE seq = ?", (edited, seq))
            database.commit()
            assert not journal.verify_chain().ok, (seed, column, seq, place)
            database.execute(f"UPDATE event SET {column} = ? WHERE seq = ?", (text, seq))
            database.commit()
    assert journal.verify_chain().ok


def test_that_a_gap_shows_even_where_the_hashes_were_made_anew(journal: Journal, tmp_path: Path) -> None:
    tampered(tmp_path, "DELETE FROM event WHERE seq = 5")
    previous = "0" * 64
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as database:
        for event in database.execute("SELECT seq, at, who, kind, run, body FROM event ORDER BY seq").fetchall():
            text = previous + "\n" + json.dumps(list(event), separators=(",", ":"))
            previous = hashlib.sha256(text.encode()).hexdigest()
            database.execute("UPDATE event SET hash = ? WHERE seq = ?", (previous, event[0]))
        database.commit()
    assert journal.verify_chain().broken_at == 5


def test_that_a_cut_end_shows_against_a_hash_kept_elsewhere(journal: Journal, tmp_path: Path) -> None:
    anchor = journal.head_hash()
    tampered(tmp_path, "DELETE FROM event WHERE seq > 7")
    assert journal.verify_chain().ok
    check = journal.verify_chain(anchor)
    assert (check.ok, check.events, check.anchor_found) == (False, 7, False)


def test_that_the_chain_goes_on_after_the_journal_was_closed(tmp_path: Path) -> None:
    with writable(tmp_path) as journal:
        journal.create_run(head(), [row(2)])
        anchor = journal.head_hash()
    with writable(tmp_path) as journal:
        assert journal.head_hash() == anchor
        journal.set_run_state("run-1", RunState.STOPPED)
        check = journal.verify_chain(anchor)
        assert (check.ok, check.events) == (True, 2)


def test_that_an_empty_chain_is_whole(tmp_path: Path) -> None:
    with writable(tmp_path) as journal:
        assert journal.head_hash() == "0" * 64
        assert journal.verify_chain().ok
