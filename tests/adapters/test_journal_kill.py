"""kill -9 at any moment: every acknowledged intent is there, nothing is half done, the chain holds."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from tests.adapters.journal_examples import writable
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core.model.rows import RowState

R = RowState
KILLS = 30
PROJECT = Path(__file__).resolve().parents[2]

# Begins, answers and reads back calls of three rows until it is killed; says after each step what is on the disk.
CHILD = """
import sys
from pathlib import Path
from tests.adapters.journal_examples import *
folder, run = Path(sys.argv[1]), sys.argv[2]
with writable(folder) as journal:
    print("recovered", *journal.recover(), flush=True)
    base = int(run) * 10_000
    journal.create_run(head(run), [row(number, base + number) for number in range(2, 602)])
    print("created", run, flush=True)
    for first in range(2, 600, 3):
        numbers = (first, first + 1, first + 2)
        name = f"{run}-{first}"
        journal.begin_call(call(name, *numbers, run=run))
        print("begun", *numbers, flush=True)
        journal.finish_call(name, [generated(n, invoice_id=invoice_id(base + n)) for n in numbers], None, "")
        print("answered", *numbers, flush=True)
        journal.read_back(name, [generated(n, invoice_id=invoice_id(base + n)) for n in numbers], [])
        print("read", *numbers, flush=True)
"""


def rows_told(lines: list[str], word: str) -> set[int]:
    return {int(number) for line in lines if line.startswith(word + " ") for number in line.split()[1:]}


def killed_child(folder: Path, run: str, steps: int, after: float) -> list[str]:
    """What a child had said when it was killed, ``after`` seconds after it had said so many lines."""
    command = [sys.executable, "-c", CHILD, str(folder), run]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=PROJECT) as child:
        assert child.stdout is not None
        said = [child.stdout.readline() for _ in range(steps)]
        time.sleep(after)
        child.kill()
        said += child.stdout.readlines()
    assert child.returncode != 0, "the child ended before it was killed"
    # The last line may be cut by the kill itself.
    return [line.strip() for line in said if line.endswith("\n")]


def assert_consistent(journal: Journal, run: str, said: list[str]) -> None:
    created = any(line.startswith("created") for line in said)
    present = {summary.head.id for summary in journal.summaries()}
    assert run in present or not created
    if run not in present:
        return
    rows = {row.row: row for row in journal.rows(run)}
    assert len(rows) == 600, "a run is there with all its rows or not at all"
    by_state = {state: {number for number, row in rows.items() if row.state is state} for state in R}
    assert not by_state[R.SENDING]
    assert by_state[R.READY] | by_state[R.UNKNOWN] | by_state[R.GENERATED] == rows.keys()
    assert rows_told(said, "begun") <= by_state[R.UNKNOWN] | by_state[R.GENERATED]
    assert rows_told(said, "answered") <= by_state[R.GENERATED]
    assert rows_told(said, "read") <= {number for number in by_state[R.GENERATED] if rows[number].verified}
    for state in (R.UNKNOWN, R.GENERATED):
        assert len(by_state[state]) % 3 == 0, "a call is answered as a whole"
    unknown = {number for _call, numbers in journal.unknown_calls(run) for number in numbers}
    assert unknown == by_state[R.UNKNOWN]
    unread = {number for call in journal.unverified_calls(run) for number in call.rows}
    assert unread == {number for number, row in rows.items() if not row.verified}


def test_that_nothing_acknowledged_is_lost_when_the_program_is_killed_at_any_moment(tmp_path: Path) -> None:
    seed = random.randrange(2**32)
    print(f"seed {seed}")  # pytest shows it when the test fails
    chance = random.Random(seed)
    begun = 0
    anchor = "0" * 64
    for number in range(KILLS):
        run = str(number)
        # Every third is killed while it opens the journal or makes its run.
        steps = chance.randrange(2) if number % 3 == 0 else chance.randrange(2, 60)
        said = killed_child(tmp_path, run, steps, chance.uniform(0.0, 0.2 if steps == 0 else 0.01))
        begun += len(rows_told(said, "begun"))
        with writable(tmp_path) as journal:
            journal.recover()
            assert_consistent(journal, run, said)
            if any(line.startswith("created") for line in said):
                check = journal.verify_chain([anchor], run)
                assert check.ok
                anchor = check.head
    with writable(tmp_path) as journal:
        assert journal.verify_chain([anchor]).ok
    assert begun > KILLS, "the kills came too early to prove anything"
