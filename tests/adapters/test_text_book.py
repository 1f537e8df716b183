"""Text lists: encoding and delimiter found, rows as Excel numbers them, values as they are written."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.adapters.test_workbook_bombs import measured
from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.cells import Cell, CellKind, FileKind, Sheet, TextFormat, TextFound

PLAIN = "Konto;Name;Datum\r\n0012;Müller & Söhne;30.11.2026\r\n"


def write(folder: Path, content: str | bytes, encoding: str = "utf-8", name: str = "list.csv") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def found(path: Path, **wish: str) -> TextFound:
    text = Workbook().with_text(TextFormat(**wish)).inspect(str(path)).text
    assert text is not None
    return text


def read(path: Path, **wish: str) -> Sheet:
    reader = Workbook().with_text(TextFormat(**wish))
    return reader.read(str(path), reader.inspect(str(path)).sheets[0].name)


def values(sheet: Sheet) -> dict[int, list[str]]:
    return {row.number: [cell.raw for cell in row.cells] for row in sheet.rows}


def refusal(path: Path, **wish: str) -> WorkbookError:
    with pytest.raises(WorkbookError) as caught:
        read(path, **wish)
    assert caught.value.next_step
    return caught.value


class TestEncoding:
    @pytest.mark.parametrize(
        ("encoding", "mark", "name"),
        [
            ("utf-8", b"", "utf-8"),
            ("utf-8", b"\xef\xbb\xbf", "utf-8"),
            ("utf-16-le", b"\xff\xfe", "utf-16-le"),
            ("utf-16-be", b"\xfe\xff", "utf-16-be"),
            ("utf-16-le", b"", "utf-16-le"),
            ("utf-16-be", b"", "utf-16-be"),
            ("cp1252", b"", "cp1252"),
        ],
    )
    def test_that_the_encodings_that_show_themselves_are_found(
        self, tmp_path: Path, encoding: str, mark: bytes, name: str
    ) -> None:
        path = write(tmp_path, mark + PLAIN.encode(encoding))
        text = found(path)
        assert text.format == TextFormat(name, ";")
        assert text.unsure == ""
        assert values(read(path)) == {
            1: ["Konto", "Name", "Datum"],
            2: ["0012", "Müller & Söhne", "30.11.2026"],
        }

    @pytest.mark.parametrize(
        ("name", "encoding"),
        [
            ("Müller", "cp850"), ("Łódź", "cp1250"), ("Møller", "cp850"), ("Paweł", "cp1250"), ("Москва", "cp1251"),
            ("Παπαδόπουλος", "cp1253"),
        ],
    )  # fmt: skip
    def test_that_letters_that_read_like_no_word_are_asked_about(
        self, tmp_path: Path, name: str, encoding: str
    ) -> None:
        path = write(tmp_path, f"Konto;Name\n1;{name}\n", encoding)
        assert found(path).unsure == "encoding"
        assert values(read(path, encoding=encoding))[2] == ["1", name]

    @pytest.mark.parametrize(
        "words", ["Straße 5, 10 m³", "Señor «Ñandú» Ø 5 µm", "L'Œuvre – “Été”", "20 °C ½ l", "£5 €7"]
    )
    def test_that_western_words_are_no_cause_for_doubt(self, tmp_path: Path, words: str) -> None:
        path = write(tmp_path, f"Konto;Name\n1;{words}\n", "cp1252")
        assert found(path).unsure == ""
        assert values(read(path))[2] == ["1", words]

    def test_that_each_encoding_offered_shows_how_it_reads(self, tmp_path: Path) -> None:
        text = found(write(tmp_path, "Konto;Name\n1;plain\n2;Müller\n", "cp850"))
        assert text.encodings[0] == ("cp850", "2;Müller")
        assert ("mac_roman", "2;MÅller") in text.encodings
        assert all("\x81" not in shown for _codec, shown in text.encodings)

    @pytest.mark.parametrize("said", ["cp850", "CP850", "ibm850", "850"])
    def test_that_an_encoding_can_be_said_by_any_of_its_names(self, tmp_path: Path, said: str) -> None:
        path = write(tmp_path, PLAIN, "cp850")
        assert values(read(path, encoding=said))[2][1] == "Müller & Söhne"
        assert found(path, encoding=said).unsure == ""

    @pytest.mark.parametrize("said", ["utf-8", "ascii", "utf-16", "klingon", "hex", "rot13", "", "zip", "idna"])
    def test_that_an_encoding_that_is_none_or_does_not_fit_is_refused(self, tmp_path: Path, said: str) -> None:
        assert refusal(write(tmp_path, PLAIN, "cp1252"), encoding=said).code == "wrong_encoding"

    def test_that_a_list_in_utf_16_is_in_no_other(self, tmp_path: Path) -> None:
        for said in ("utf-8", "cp1252"):
            assert refusal(write(tmp_path, PLAIN, "utf-16"), encoding=said).code == "wrong_encoding"

    def test_that_a_byte_without_meaning_far_below_is_found_at_once(self, tmp_path: Path) -> None:
        path = write(tmp_path, b"Konto;Name\n" + b"1;a\n" * 700_000 + b"2;M\x81ller\n")
        assert found(path).unsure == "encoding"


class TestDelimiter:
    @pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
    def test_that_the_delimiter_is_found(self, tmp_path: Path, delimiter: str) -> None:
        path = write(tmp_path, PLAIN.replace(";", delimiter))
        assert found(path).format.delimiter == delimiter
        assert values(read(path))[2] == ["0012", "Müller & Söhne", "30.11.2026"]

    def test_that_decimal_commas_are_no_delimiters(self, tmp_path: Path) -> None:
        path = write(tmp_path, "Konto;Betrag\n1;1,50\n2;2,50\n3;3,50\n")
        assert found(path).format.delimiter == ";"
        assert found(path).unsure == ""

    def test_that_a_title_above_the_list_is_no_cause_for_doubt(self, tmp_path: Path) -> None:
        path = write(tmp_path, "Mai 2026\n\nKonto;Name;Datum\n" + "1;a;b\n" * 20)
        text = found(path)
        assert (text.format.delimiter, text.unsure) == (";", "")
        assert sorted(values(read(path)))[:2] == [1, 3]

    def test_that_more_lines_above_than_rows_are_no_cause_for_doubt_where_nothing_else_divides_them(
        self, tmp_path: Path
    ) -> None:
        path = write(tmp_path, "Mai 2026\nStand 31.05.\nPetra\nKonto;Name\n1;Meier, Eva\n2;Otto\n3;Anna\n")
        text = found(path)
        assert (text.format.delimiter, text.unsure) == (";", "")
        assert values(read(path))[5] == ["1", "Meier, Eva"]

    def test_that_a_list_of_one_column_has_none(self, tmp_path: Path) -> None:
        path = write(tmp_path, "Account ID\n8a8a\n8a8b\n")
        assert found(path).unsure == ""
        assert values(read(path)) == {1: ["Account ID"], 2: ["8a8a"], 3: ["8a8b"]}

    def test_that_two_that_fit_are_asked_about_with_what_they_make(self, tmp_path: Path) -> None:
        text = found(write(tmp_path, "a;b,c\n1;2,3\n"))
        assert text.unsure == "delimiter"
        assert [(each, [list(row) for row in rows]) for each, rows in text.delimiters] == [
            (",", [["a;b", "c"], ["1;2", "3"]]),
            (";", [["a", "b,c"], ["1", "2,3"]]),
        ]

    def test_that_a_line_for_excel_names_the_delimiter_and_is_no_row(self, tmp_path: Path) -> None:
        path = write(tmp_path, "sep=~\r\na~b\r\n1~2\r\n")
        assert found(path).format.delimiter == "~"
        assert values(read(path)) == {1: ["a", "b"], 2: ["1", "2"]}

    def test_that_what_is_said_holds(self, tmp_path: Path) -> None:
        path = write(tmp_path, "a;b,c\n1;2,3\n")
        assert found(path, delimiter=",").unsure == ""
        assert values(read(path, delimiter=","))[2] == ["1;2", "3"]


class TestValues:
    def test_that_every_value_is_a_text_as_it_is_written(self, tmp_path: Path) -> None:
        path = write(tmp_path, "a,b,c\n00012,1.5E+10, x \n")
        assert read(path).rows[1].cells == tuple(Cell(CellKind.TEXT, text) for text in ("00012", "1.5E+10", " x "))

    def test_that_rows_are_numbered_as_excel_does(self, tmp_path: Path) -> None:
        path = write(tmp_path, 'a;b\n"two\nlines";x\n\n;\nlast;"with ""quotes"" and ;"\n')
        assert values(read(path)) == {1: ["a", "b"], 2: ["two\nlines", "x"], 5: ["last", 'with "quotes" and ;']}

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_that_lines_may_end_in_any_way(self, tmp_path: Path, end: str) -> None:
        path = write(tmp_path, f"a;b{end}1;2{end}3;4")
        assert values(read(path)) == {1: ["a", "b"], 2: ["1", "2"], 3: ["3", "4"]}

    def test_that_zeros_kept_for_excel_by_a_formula_are_the_value(self, tmp_path: Path) -> None:
        path = write(tmp_path, 'a;b\n="00012";x\n')
        assert read(path).rows[1].cells[0] == Cell(CellKind.TEXT, "00012")

    @pytest.mark.parametrize("error", ["#N/A", "#REF!", "#NAME?"])
    def test_that_an_error_is_an_error_here_too(self, tmp_path: Path, error: str) -> None:
        path = write(tmp_path, f"a;b\n{error};x\n")
        assert read(path).rows[1].cells[0] == Cell(CellKind.ERROR, error)

    @pytest.mark.parametrize("row", [2, 400])
    def test_that_a_quotation_mark_that_is_not_closed_swallows_no_rows(self, tmp_path: Path, row: int) -> None:
        lines = ["a;b", *["1;2"] * 500]
        lines[row - 1] = '"1;2'
        error = refusal(write(tmp_path, "\n".join(lines)))
        assert error.code == "open_quote"
        assert f"row {row} " in error.message

    def test_that_two_quotation_marks_that_are_not_closed_swallow_no_rows_either(self, tmp_path: Path) -> None:
        error = refusal(write(tmp_path, 'a;b\n1;2\nA1;"Meier\nA2;Otto\nA3;"Anna"\nA4;Eva\n'))
        assert error.code == "open_quote"
        assert "row 3 " in error.message

    def test_that_quotation_marks_within_a_value_are_text(self, tmp_path: Path) -> None:
        path = write(tmp_path, 'a;b\n5" pipe;x\n"open" end;y\n')
        assert values(read(path)) == {1: ["a", "b"], 2: ['5" pipe', "x"], 3: ["open end", "y"]}

    def test_that_the_first_rows_can_be_had_alone(self, tmp_path: Path) -> None:
        path = write(tmp_path, "a;b\n" + "1;2\n" * 1000)
        assert [row.number for row in Workbook().peek(str(path), "list", 3)] == [1, 2, 3]

    @settings(max_examples=60, deadline=None)
    @given(
        st.lists(
            st.lists(
                st.text(
                    st.characters(exclude_categories=["Cs", "Cc"], include_characters='\n,;"'),
                    max_size=8,
                ),
                min_size=2,
                max_size=4,
            ),
            min_size=1,
            max_size=6,
        )
    )
    @example([["<", ""]])
    def test_that_what_is_written_is_what_is_read(
        self, tmp_path_factory: pytest.TempPathFactory, lines: list[list[str]]
    ) -> None:
        whole = io.StringIO()
        csv.writer(whole, delimiter=";").writerows(lines)
        path = write(tmp_path_factory.mktemp("csv"), "\ufeff" + whole.getvalue())
        sheet = read(path, delimiter=";")
        stripped = {number: _without_end(line) for number, line in enumerate(lines, 1)}
        assert values(sheet) == {number: line for number, line in stripped.items() if line}


def _without_end(line: list[str]) -> list[str]:
    last = max((at for at, value in enumerate(line, 1) if value), default=0)
    return line[:last]


class TestFile:
    def test_that_kind_and_name_are_told(self, tmp_path: Path) -> None:
        info = Workbook().inspect(str(write(tmp_path, PLAIN, name="Kunden Mai.txt")))
        assert info.kind is FileKind.TEXT
        assert [sheet.name for sheet in info.sheets] == ["Kunden Mai"]

    def test_that_another_sheet_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(WorkbookError) as caught:
            Workbook().read(str(write(tmp_path, PLAIN)), "Mai")
        assert caught.value.code == "no_such_sheet"

    def test_that_more_rows_than_excel_has_are_refused(self, tmp_path: Path) -> None:
        path = write(tmp_path, b"a\n" * 1_048_577)
        assert refusal(path).code == "too_large"

    def test_that_ten_million_values_are_refused_at_once(self, tmp_path: Path) -> None:
        path = write(tmp_path, b"1;2;3;4;5;6;7;8;9;0\n" * 1_050_000, name="List.csv")
        result = measured(path)
        assert result["code"] == "too_large"
        assert int(str(result["peak"])) < 150 << 20


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.numbers", b"", "an empty file"),
        ("list.gsheet", b'{"url": "https://docs.google.com/x", "doc_id": "1", "email": "a@b"}', "only a link"),
        ("list.url", b"[InternetShortcut]\nURL=https://example.com/sheet\n", "only a link"),
        ("list.lnk", b"L\0\0\0\x01\x14\x02\0" + bytes(90), "a shortcut"),
        ("list.csv", b"{\\rtf1 text}", "a Word document"),
        ("list.xls", b"<html><table><tr><td>1</td></tr></table></html>", "a web page"),
        ("list.csv", b"\xff\xd8\xff\xe0" + bytes(50), "a picture"),
        ("list.csv", bytes(range(1, 32)) * 9, "unknown kind"),
        ("~$list.csv", b"Maria", "is the mark that Excel leaves"),
    ],
)
def test_that_what_is_no_list_is_refused_in_plain_words(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    path = write(tmp_path, content, name=name)
    with pytest.raises(WorkbookError) as caught:
        Workbook().inspect(str(path))
    assert words in caught.value.message
    assert caught.value.next_step


def test_that_a_numbers_document_is_named_with_its_way_out(tmp_path: Path) -> None:
    from tests.other_books import pack

    with pytest.raises(WorkbookError) as caught:
        Workbook().inspect(str(pack(tmp_path / "list.numbers", {"Index/Document.iwa": b"x"})))
    assert "Numbers" in caught.value.message
    assert "Export To" in caught.value.next_step
