"""Real workbooks of many programs: one sheet more, and nothing else.

A list of what can't take a sheet, and why, is printed by the first test (run it with -s).
"""

from __future__ import annotations

import csv
import shutil
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from tests.adapters import libreoffice, open_xml_sdk
from tests.adapters.results_examples import SHARED, needs_corpus, parts, read, table, values
from zgen_desktop.adapters.opc import Package
from zgen_desktop.adapters.results_package import untouched
from zgen_desktop.adapters.results_sheet import ResultsSheet
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.results import Placement

pytestmark = needs_corpus

CORPUS = sorted(
    path for path in (SHARED / "workbooks").glob("*") if path.suffix.lower() in (".xlsx", ".xlsm") and SHARED.is_dir()
)
ROWS = 4

# What can take no sheet, by a word of the reason.
REFUSED = {
    "ClosedXML__simple-cell-changes.xlsx": "shared",
    "Open-XML-SDK__Revision_NameCommentChange.xlsx": "shared",
    "XlsxWriter__protect07.xlsx": "reserved",
    "poi__0-www-crossref-org.lib.rivier.edu_education-files_suffix-generator.xlsm": "reserved",
    "poi__hello-world-signed.xlsx": "signed",
    "poi__ms-office-2010-signed.xlsx": "signed",
    "poi__60320-protected.xlsx": "encrypted",
    "poi__protected_passtika.xlsx": "encrypted",
    "poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-4828727001088000.xlsx": "can't be read",
    "poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-5089447305609216.xlsx": "can't be read",
    "poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-5937385319563264.xlsx": "can't be read",
    "poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-6123461607817216.xlsx": "can't be read",
    "poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-6419366255919104.xlsx": "can't be read",
    "poi__clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-5025401116950528.xlsx": "can't be read",
}

# calamine counts the formats of both branches of alternative content, Excel and LibreOffice those of one;
# so it sees the days of this one as bare numbers.
DAYS_AS_NUMBERS = {"poi__style-alternate-content.xlsx"}

# 375 kB of nothing but features: ten seconds of LibreOffice.
TOO_SLOW_FOR_LIBREOFFICE = {"poi__stress002.xlsx"}

TAKERS = [path for path in CORPUS if path.name not in REFUSED]
named = pytest.mark.parametrize("original", TAKERS, ids=lambda path: path.name)


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every workbook of the corpus with a results sheet, by name."""
    folder = tmp_path_factory.mktemp("results")
    made = {}
    for original in TAKERS:
        path = folder / original.name
        shutil.copyfile(original, path)
        port = ResultsSheet()
        place = port.place(str(path), Placement.AUTO)
        assert place.into, place.reason
        written = port.write(table(ROWS), place, str(path), None)
        assert (written.sheet, written.note) == ("Zgen results", ""), original.name
        made[original.name] = path
    return made


def into_or_why_not(path: Path) -> tuple[bool, str]:
    try:
        place = ResultsSheet().place(str(path), Placement.AUTO)
    except WorkbookError as error:  # under a password that isn't known: nothing of it is written in clear
        return False, error.message
    return place.into, place.reason


def opens(reader: Callable[[Path], object], path: Path) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            reader(path)
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        return False  # calamine's PanicException is no Exception
    return True


def by_openpyxl(path: Path) -> list[str]:
    with path.open("rb") as file:
        book = openpyxl.load_workbook(file, keep_vba=path.suffix == ".xlsm")
        if book.vba_archive:
            book.vba_archive.close()
        return book.sheetnames


def by_calamine(path: Path) -> list[str]:
    return CalamineWorkbook.from_path(str(path)).sheet_names


def test_that_what_takes_no_sheet_says_why(tmp_path: Path) -> None:
    assert {path.name for path in CORPUS} >= REFUSED.keys()
    for original in CORPUS:
        path = tmp_path / original.name
        shutil.copyfile(original, path)
        into, reason = into_or_why_not(path)
        path.unlink()
        assert into == (original.name not in REFUSED), f"{original.name}: {reason}"
        assert REFUSED.get(original.name, "") in reason
        if reason:
            print(f"{original.name}: {reason}")


@named
def test_that_only_the_five_parts_change(original: Path, results: dict[str, Path]) -> None:
    with Package.open(original) as package:
        relations = [*package.relationships(""), *package.relationships(package.workbook_part)]
        by_kind = {relation.type.rpartition("/")[2]: relation.target for relation in relations}
        may_change = {
            "[Content_Types].xml",
            package.workbook_part,
            package.rels_part(package.workbook_part),
            by_kind.get("styles", ""),
            by_kind.get("extended-properties", ""),
        }
        workbook_folder = package.workbook_part.rpartition("/")[0]
        styled = bool(by_kind.get("styles")) and package.has(by_kind["styles"])
    before, after = parts(original), parts(results[original.name])
    changed = {name for name in before if before[name] != after.get(name)}
    assert {name.replace("\\", "/").lower() for name in changed} <= {name.lower() for name in may_change}
    new = {name for name in after if name not in before}
    sheet = next(name for name in new if name.startswith(f"{workbook_folder}/worksheets/sheet"))
    number = sheet.rpartition("/")[2]
    expected = {sheet, f"{workbook_folder}/worksheets/_rels/{number}.rels"}
    assert new == expected | (set() if styled else {f"{workbook_folder}/styles.xml"})


@named
def test_that_untouched_entries_keep_even_their_packed_bytes(original: Path, results: dict[str, Path]) -> None:
    with zipfile.ZipFile(original) as before, zipfile.ZipFile(results[original.name]) as after:
        assert after.testzip() is None
        kept = {info.filename: info for info in after.infolist()}
        same = 0
        for info in before.infolist():
            other = kept[info.filename]
            assert (info.date_time, info.external_attr) == (other.date_time, other.external_attr)
            same += (info.CRC, info.compress_size, info.compress_type) == (
                other.CRC, other.compress_size, other.compress_type,
            )  # fmt: skip
        assert same >= len(before.infolist()) - 5


@named
def test_that_openpyxl_opens_what_it_could_open(original: Path, results: dict[str, Path]) -> None:
    if opens(by_openpyxl, original):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            before, after = by_openpyxl(original), by_openpyxl(results[original.name])
        # Of a Strict workbook it sees no sheet at all, neither before nor after.
        assert after in ([*before, "Zgen results"], before)
        assert after != before or not before


@named
def test_that_calamine_reads_the_new_values_and_the_old_sheets(original: Path, results: dict[str, Path]) -> None:
    if opens(by_calamine, original):
        path = results[original.name]
        before = by_calamine(original)
        assert by_calamine(path) == [*before, "Zgen results"]
        if original.name not in DAYS_AS_NUMBERS:
            assert read(path) == values(ROWS)
        for name in before:
            if opens(lambda where, name=name: read(where, name), original):  # type: ignore[misc]  # bound at once
                assert repr(read(path, name)) == repr(read(original, name))


@named
def test_that_a_second_writing_leaves_one_sheet(original: Path, results: dict[str, Path], tmp_path: Path) -> None:
    path = tmp_path / original.name
    shutil.copyfile(original, path)
    port = ResultsSheet()
    place = port.place(str(path), Placement.AUTO)
    first = port.write(table(ROWS, "before"), place, str(path), None)
    again = port.write(table(ROWS), place, str(path), first)
    assert again.sheet == first.sheet
    once, twice = parts(results[original.name]), parts(path)
    assert once.keys() == twice.keys()
    assert [name for name in once if once[name] != twice[name]] == []


def test_that_libreoffice_opens_what_it_could_open(results: dict[str, Path], tmp_path: Path) -> None:
    libreoffice.require()
    chosen = [path for path in TAKERS if path.name not in TOO_SLOW_FOR_LIBREOFFICE]
    before = libreoffice.convert(chosen, tmp_path / "before", tmp_path / "profile_1", to="csv")
    after = libreoffice.convert([results[path.name] for path in chosen], tmp_path / "after", tmp_path / "profile_2")
    assert len(before) > len(chosen) * 9 // 10
    assert before <= after
    for name in before:
        sheet = tmp_path / "after" / f"{Path(name).stem}-Zgen results.csv"
        lines = list(csv.reader(sheet.read_text(encoding="utf-8").splitlines()))
        assert len(lines) == ROWS + 1, name
        for column in (0, 2, 4):  # the texts; how days and amounts are shown depends on the machine
            assert [line[column] for line in lines] == [row[column] for row in values(ROWS)], name
        assert all("2026" in line[1] for line in lines[1:]), name


@pytest.mark.timeout(900)  # two minutes of processor time
def test_that_the_open_xml_sdk_finds_no_fault_that_the_original_lacks(results: dict[str, Path]) -> None:
    open_xml_sdk.require()
    after = open_xml_sdk.faults([results[path.name] for path in TAKERS])
    faulty = [path for path in TAKERS if after[results[path.name]]]
    before = open_xml_sdk.faults(faulty)
    new = {path.name: after[results[path.name]] - before[path] for path in faulty}
    print(f"\n{len(TAKERS) - len(faulty)} clean, {len(faulty)} with their own faults")
    assert [f"{name}: {fault}" for name, faults in new.items() for fault in faults] == []


def test_that_a_save_by_libreoffice_leaves_the_sheet_ours(results: dict[str, Path], tmp_path: Path) -> None:
    libreoffice.require()
    path = results["XlsxWriter__autofilter06.xlsx"]
    copy = tmp_path / "List.xlsx"
    shutil.copyfile(path, copy)
    port = ResultsSheet()
    written = port.write(table(ROWS), port.place(str(copy), Placement.AUTO), str(copy), None)
    assert libreoffice.convert([copy], tmp_path / "saved", tmp_path / "profile", to="xlsx:Calc MS Excel 2007 XML")
    saved = tmp_path / "saved" / "List.xlsx"
    with Package.open(saved) as package:
        assert b"inlineStr" not in package.read("xl/worksheets/sheet3.xml")
        assert untouched(package, written)
