"""Lists of every kind through the command line: checked, sent to the practice tenant, results where they can go."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import openpyxl
import pytest
import python_calamine

from tests.e2e.program import Program, files_below, holds
from tests.other_books import DATE, Given, ods, ods_cell, ods_table, pack, xls, xlsb
from zgen_desktop.adapters import encryption
from zgen_desktop.core.model.cells import FileKind
from zgen_desktop.practice import CustomerKind, sample_customers

ACCOUNTS = [one.number for one in sample_customers(40) if one.kind is CustomerKind.NORMAL][:3]
NAMES = ("Account number", "Invoice date", "Target date")
DAY, SERIAL = "2026-11-30", 46356
PASSWORD = "Geheim & 1904"


def write(folder: Path, kind: FileKind) -> Path:
    """A list of three accounts, the second row hidden where the format can hide one, and a failed lookup."""
    path = folder / f"list.{kind.value}"
    day = Given(SERIAL, DATE)
    lines = {1: [Given(name) for name in NAMES]}
    lines |= {number: [Given(account), day, day] for number, account in enumerate(ACCOUNTS, 2)}
    lines[5] = [Given("#N/A", formula=True), day, day]
    if kind is FileKind.XLS:
        path.write_bytes(xls({"List": lines}, hidden=[3]))
    elif kind is FileKind.XLSB:
        pack(path, xlsb({"List": lines}, hidden=[3]))
    elif kind is FileKind.ODS:
        dated = ods_cell("30.11.26", "date", date_value=DAY) * 2
        rows = ["".join(map(ods_cell, NAMES)), *(ods_cell(account) + dated for account in ACCOUNTS)]
        rows.append(ods_cell("#N/A", formula="of:=NA()") + dated)
        off = ["", "", ' table:visibility="collapse"', "", ""]
        table = "".join(f"<table:table-row{look}>{row}</table:table-row>" for look, row in zip(off, rows, strict=True))
        pack(path, ods(ods_table("List", table)))
    else:
        text = [";".join(NAMES), *(f"{account};{DAY};{DAY}" for account in ACCOUNTS), f"#N/A;{DAY};{DAY}"]
        path.write_bytes("\r\n".join(text).encode("utf-16"))
    return path


def locked(folder: Path) -> Path:
    book = openpyxl.Workbook()
    for line in (NAMES, (ACCOUNTS[0], DAY, DAY)):
        book.worksheets[0].append(line)
    path = folder / "locked.xlsx"
    book.save(path)
    path.write_bytes(encryption.encrypt(path.read_bytes(), PASSWORD))
    return path


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("kind", [FileKind.XLS, FileKind.XLSB, FileKind.ODS, FileKind.TEXT])
def test_that_a_list_of_any_kind_is_sent_and_has_its_results(program: Program, kind: FileKind) -> None:
    path = write(program.folder, kind)
    before = digest(path)
    sent = 3
    if kind is not FileKind.TEXT:
        sent = 2
    if kind is FileKind.XLS:
        asked = program.run("check", str(path), "--json")
        assert (asked.code, asked.json["error"]["code"]) == (2, "hidden")
    words = ["generate", str(path), "--connection", "practice", "--confirm-rows", str(sent), "--json"]
    done = program.run(*words, "--hidden", "leave-out")
    assert done.code == 1, done.err
    assert (done.json["generated"], done.json["problem"]) == (sent, 1), done.err
    written = Path(done.json["workbook"])
    if kind is not FileKind.ODS:
        assert written == program.folder / "list - Zgen results.xlsx"
        assert "results will go to" in done.err
        assert digest(path) == before
    rows = python_calamine.CalamineWorkbook.from_path(str(written)).get_sheet_by_name("Zgen results").to_python()
    outcomes = [row[rows[0].index("Outcome")] for row in rows[1:]]
    assert outcomes == ["Generated", "Generated" if sent == 3 else "Left out", "Generated", "Problem"]
    assert "#N/A" in str(rows[4][rows[0].index("Message")])


class TestPasswords:
    def test_that_the_password_comes_by_a_pipe_and_stays_nowhere(self, program: Program) -> None:
        path = locked(program.folder)
        words = ["generate", str(path), "--connection", "practice", "--confirm-rows", "1", "--json"]
        done = program.run(*words, "--workbook-password-stdin", stdin=f"{PASSWORD}\n")
        assert done.code == 0, done.err
        assert done.json["generated"] == 1
        # What is written again later needs it again.
        again = ("runs", "export", "last", "--to", str(program.folder / "again.xlsx"))
        assert program.run(*again).code == 2
        assert program.run(*again, "--workbook-password-stdin", stdin=PASSWORD).code == 0
        assert (program.folder / "again.xlsx").read_bytes()[:4] == b"\xd0\xcf\x11\xe0"
        for file in files_below(program.data, program.folder):
            assert holds(file, [PASSWORD]) == [], file
        assert PASSWORD not in done.out + done.err

    def test_that_the_results_stand_behind_the_same_password_and_are_written_again_with_it(
        self, program: Program
    ) -> None:
        path = locked(program.folder)
        words = ["generate", str(path), "--connection", "practice", "--confirm-rows", "1", "--json"]
        program.run(*words, "--workbook-password-stdin", stdin=PASSWORD)
        first = path.read_bytes()
        with path.open("rb") as file:
            clear = encryption.decrypt(path, file, PASSWORD)
        names = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(clear)).sheet_names
        assert names[-1] == "Zgen results"
        later = program.run("runs", "resume", "last", "--json")
        assert "--workbook-password-stdin" in later.err
        assert path.read_bytes() == first
        known = program.run("runs", "resume", "last", "--workbook-password-stdin", "--json", stdin=PASSWORD)
        assert (known.code, known.json["workbook"]) == (0, str(path))
        assert path.read_bytes() != first
        assert [found.name for found in program.folder.glob("*.xlsx")] == [path.name]

    def test_that_a_missing_and_a_wrong_password_are_said_and_nothing_is_sent(self, program: Program) -> None:
        path = locked(program.folder)
        missing = program.run("check", str(path), "--json")
        assert (missing.code, missing.json["error"]["code"]) == (2, "encrypted")
        assert "--workbook-password-stdin" in missing.json["error"]["next_step"]
        wrong = program.run("check", str(path), "--workbook-password-stdin", "--json", stdin="geheim")
        assert (wrong.code, wrong.json["error"]["code"]) == (2, "wrong_password")


def test_that_what_is_not_sure_of_a_text_list_is_asked_with_its_option(program: Program) -> None:
    path = program.folder / "dos.csv"
    path.write_bytes(f"{';'.join(NAMES)};Name\n{ACCOUNTS[0]};{DAY};{DAY};Müller\n".encode("cp850"))
    asked = program.run("check", str(path), "--json")
    assert (asked.code, asked.json["error"]["option"]) == (2, "--encoding NAME")
    answered = program.run("check", str(path), "--encoding", "cp850", "--delimiter", "semicolon", "--json")
    assert (answered.code, answered.json["ready"]) == (0, 1)
    wrong = program.run("check", str(path), "--encoding", "utf-8", "--json")
    assert (wrong.code, wrong.json["error"]["code"]) == (2, "wrong_encoding")
    slip = program.run("check", str(locked(program.folder)), "--delimiter", ";;", "--json")
    assert (slip.code, slip.json["error"]["code"]) == (2, "delimiter")
