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
from tests.adapters.journal_mutations import eventful, found_out, mutated
from zgen_desktop import __version__
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.adapters.journal_chain import COLUMNS
from zgen_desktop.adapters.journal_schema import VOUCHED, columns_of
from zgen_desktop.adapters.journal_seals import totals
from zgen_desktop.core.errors import JournalError
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunState, WrittenSheet

R = RowState
ALL = ", ".join(COLUMNS)


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
    assert told["rows"] == [[4, "held", "ready", "", "", "", 0, None, ["held", "there", ""]]]
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as database:
        (words,) = database.execute("SELECT said FROM event_text WHERE event = 7").fetchone()
    assert json.loads(words)["messages"] == {"4": ["", "An invoice is there."]}


def test_that_a_run_s_event_holds_what_was_confirmed(journal: Journal, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as database:
        (body,) = database.execute("SELECT body FROM event WHERE seq = 1").fetchone()
    told = json.loads(body)
    assert (told["rows"], told["counts"]) == (3, {"ready": 3})
    assert told["head"]["tenant"] == ["rest.example.com", "tenant-1", ""]
    assert (told["head"]["user_name"], told["head"]["reason"]) == ("clerk@acme.example", "November")
    day = {"2026-11-30": 3}
    assert told["confirmed"] == {"accounts": 3, "invoice_dates": day, "target_dates": day, "charges": {"ORU": 3}}


def test_that_every_event_names_the_version_of_the_program(tmp_path: Path) -> None:
    with writable(tmp_path) as journal:
        live_through_everything(journal)
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as database:
        assert database.execute("SELECT DISTINCT program FROM event").fetchall() == [(__version__,)]


def test_that_the_chain_is_sha256_over_the_hash_before_and_the_event(journal: Journal, tmp_path: Path) -> None:
    previous = "0" * 64
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as database:
        for *event, stored in database.execute(f"SELECT {ALL}, hash FROM event ORDER BY seq"):
            text = previous + "\n" + json.dumps(event, ensure_ascii=True, separators=(",", ":"))
            previous = hashlib.sha256(text.encode()).hexdigest()
            assert stored == previous
    check = journal.verify_chain([journal.head_hash()])
    assert (check.ok, check.events, check.head, check.broken_at) == (True, 9, previous, None)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET who = 'nobody' WHERE seq = 3",
        "DELETE FROM event WHERE seq = 9",
        "DELETE FROM event",
        "INSERT INTO event VALUES (11, '', '', '', '', '', '', '', '', '', '')",
        "INSERT OR REPLACE INTO event VALUES (3, '', '', '', '', '', '', '', '', '', '')",
        "DELETE FROM id_seen",
        "DELETE FROM event_text",
        "UPDATE event_text SET said = ''",
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
        (f"INSERT INTO event ({ALL}, hash) SELECT 10, {ALL[5:]}, hash FROM event WHERE seq = 9", 10),
        ("UPDATE event SET program = '9.9' WHERE seq = 2", 2),
        ("UPDATE event SET program = NULL WHERE seq = 1", 1),
        ("UPDATE event_text SET said = replace(said, 'cut', 'put')", 4),
    ],
)
def test_that_an_edit_a_deletion_and_a_reordering_show(
    journal: Journal, tmp_path: Path, statement: str, broken_at: int
) -> None:
    tampered(tmp_path, statement)
    check = journal.verify_chain()
    assert (check.ok, check.broken_at) == (False, broken_at)


def test_that_a_hundred_random_mutations_of_the_file_show(tmp_path: Path) -> None:
    """Of the 1,000 of the command in tests/soak; every seed can be given again."""
    original, target = eventful(tmp_path), tmp_path / "mutated.sqlite3"
    assert not found_out(original)
    first = random.randrange(2**32)
    for seed in range(first, first + 100):
        what = mutated(original, target, seed)
        assert found_out(target), f"seed {seed}: {what}"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE run_row SET state = 'absent' WHERE row = 2",
        "UPDATE run_row SET invoice_id = '' WHERE row = 2",
        "UPDATE run_row SET cells = replace(cells, 'A-2', 'A-9')",
        "UPDATE run_row SET row = 9 WHERE row = 4",
        "UPDATE run SET quiet_window = quiet_window + 1e-9",
        "UPDATE call SET user_id = 'user-2'",
        "UPDATE attempt SET ending = 'released' WHERE row = 3",
        "UPDATE invoice SET amount = '119.0'",
        "UPDATE invoice SET amount = 119",
        "DELETE FROM invoice",
        "DELETE FROM written",
        "DELETE FROM id_seen",
        "INSERT INTO id_seen VALUES ('run-1', 3, 'x', '')",
        "UPDATE seal SET total = '0'",
        "UPDATE seal SET event = 8",
        "DELETE FROM seal",
        "UPDATE seal SET total = upper(total)",
        "UPDATE row_tally SET rows = rows + 1",
        "DELETE FROM row_tally",
    ],
)
def test_that_what_the_tables_say_cannot_be_changed_unseen(journal: Journal, tmp_path: Path, statement: str) -> None:
    assert journal.verify_chain().ok
    tampered(tmp_path, statement)
    check = journal.verify_chain()
    assert not check.ok
    assert {fault.run for fault in check.faults} <= {"run-1", ""}
    assert not journal.verify_chain(run="run-1").ok


def test_that_the_row_whose_outcome_was_changed_is_named(journal: Journal, tmp_path: Path) -> None:
    tampered(tmp_path, "UPDATE run_row SET state = 'generated' WHERE row = 3")
    fault, *_more = journal.verify_chain(run="run-1").faults
    assert fault.message == "What is on record of run run-1 is not what its events tell: row 3."


def test_that_going_on_after_a_change_behind_the_program_s_back_does_not_hide_it(
    journal: Journal, tmp_path: Path
) -> None:
    tampered(tmp_path, "UPDATE run_row SET state = 'absent', said_state = 'absent' WHERE row = 2")
    journal.change_rows("run-1", [outcome(2, R.READY)], "send it again")
    journal.set_run_state("run-1", RunState.STOPPED)
    assert not journal.verify_chain().ok


def test_that_a_seal_that_was_made_to_fit_shows_at_the_next_event(tmp_path: Path) -> None:
    with writable(tmp_path) as journal:
        live_through_everything(journal)
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as database:
        database.execute("UPDATE run_row SET state = 'absent' WHERE row = 2")
        total = totals(database, "run-1")["run-1"]
        database.execute("UPDATE seal SET total = ?", (f"{total:x}",))
        database.commit()
    with writable(tmp_path) as journal:
        assert not journal.verify_chain().ok
        journal.set_run_state("run-1", RunState.FINISHED)
        assert journal.verify_chain().broken_at == 10


def test_that_another_run_s_trouble_is_not_told_of_a_run(journal: Journal, tmp_path: Path) -> None:
    journal.create_run(head("run-2"), [row(2, 77)])
    tampered(tmp_path, "UPDATE run_row SET state = 'absent' WHERE row = 2 AND run = 'run-1'")
    assert journal.verify_chain(run="run-2").ok
    assert not journal.verify_chain(run="run-1").ok
    with pytest.raises(JournalError, match="no such run"):
        journal.verify_chain(run="run-3")


def test_that_nothing_is_changed_without_an_event(tmp_path: Path) -> None:
    with writable(tmp_path) as journal:
        live_through_everything(journal)
        with pytest.raises(AssertionError, match="not told in an event"), journal._file.write() as database:
            database.execute("UPDATE run_row SET state = 'absent' WHERE row = 2")
        assert journal.verify_chain().ok
        assert [each.row for each in journal.rows("run-1", {R.ABSENT})] == [3]


BESIDE = {"event", "event_text", "seal", "row_tally"}
"""Tables that are verified in another way: the chain itself, its words and sums, and numbers counted anew."""


def test_that_all_that_a_table_says_is_sealed(tmp_path: Path) -> None:
    with writable(tmp_path), closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as database:
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert tables - BESIDE == {part.table for part in VOUCHED}
        for table in tables - BESIDE:
            sealed = {column for part in VOUCHED if part.table == table for column in columns_of(database, part)}
            every = {line[1] for line in database.execute(f"PRAGMA table_info({table})")}
            assert sealed | {"run"} == every | {"run"}


def test_that_a_gap_shows_even_where_the_hashes_were_made_anew(journal: Journal, tmp_path: Path) -> None:
    tampered(tmp_path, "DELETE FROM event WHERE seq = 5")
    previous = "0" * 64
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as database:
        for event in database.execute(f"SELECT {ALL} FROM event ORDER BY seq").fetchall():
            text = previous + "\n" + json.dumps(list(event), separators=(",", ":"))
            previous = hashlib.sha256(text.encode()).hexdigest()
            database.execute("UPDATE event SET hash = ? WHERE seq = ?", (previous, event[0]))
        database.commit()
    assert journal.verify_chain().broken_at == 5


def test_that_an_older_copy_shows_against_a_hash_kept_elsewhere(journal: Journal, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as database:
        database.execute("VACUUM INTO ?", (str(tmp_path / "older.sqlite3"),))
    journal.set_run_state("run-1", RunState.FINISHED)
    with Journal.open(tmp_path / "older.sqlite3", writable=False) as older:
        assert older.verify_chain().ok
        assert older.verify_chain([journal.head_hash()]).missing == (journal.head_hash(),)


def test_that_a_cut_end_shows(journal: Journal, tmp_path: Path) -> None:
    anchor = journal.head_hash()
    tampered(tmp_path, "DELETE FROM event WHERE seq > 7", "DELETE FROM event_text WHERE event > 7")
    assert not journal.verify_chain().ok
    check = journal.verify_chain([anchor])
    assert (check.ok, check.events, check.missing) == (False, 7, (anchor,))


def test_that_the_chain_goes_on_after_the_journal_was_closed(tmp_path: Path) -> None:
    with writable(tmp_path) as journal:
        journal.create_run(head(), [row(2)])
        anchor = journal.head_hash()
    with writable(tmp_path) as journal:
        assert journal.head_hash() == anchor
        journal.set_run_state("run-1", RunState.STOPPED)
        check = journal.verify_chain([anchor])
        assert (check.ok, check.events) == (True, 2)


def test_that_an_empty_chain_is_whole(tmp_path: Path) -> None:
    with writable(tmp_path) as journal:
        assert journal.head_hash() == "0" * 64
        assert journal.verify_chain().ok
