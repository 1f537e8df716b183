"""How text lists are read: what a person says, and what they are asked."""

from __future__ import annotations

import pytest

from tests.core.lists import DAY, ID, PATH, TODAY, WorkbookInMemory, sheet
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.importing import import_list
from zgen_desktop.core.model.cells import TextFormat, TextFound
from zgen_desktop.core.questions import DelimiterQuestion, EncodingQuestion, ImportQuestionError
from zgen_desktop.core.selection import Selection
from zgen_desktop.core.text_lists import text_format

LIST = sheet(["Account ID", "Invoice date", "Target date"], [ID, DAY, DAY])
SURE = TextFound(TextFormat("utf-8", ";"))


def read(text: TextFound | None, **decided: str) -> WorkbookInMemory:
    workbook = WorkbookInMemory([LIST], text=text)
    import_list(workbook, PATH, Selection(**decided), TODAY, lambda _: None)
    return workbook


@pytest.mark.parametrize(
    ("said", "meant"), [("tab", "\t"), ("\\t", "\t"), ("Semicolon", ";"), ("pipe", "|"), (";", ";"), ("~", "~")]
)
def test_that_a_delimiter_is_named_or_written(said: str, meant: str) -> None:
    assert text_format(Selection(delimiter=said)) == TextFormat(None, meant)


@pytest.mark.parametrize("said", ["", ";;", '"', "\n", "a", "7"])
def test_that_what_can_separate_nothing_is_refused(said: str) -> None:
    with pytest.raises(UsageError) as caught:
        text_format(Selection(delimiter=said))
    assert caught.value.code == "delimiter"


def test_that_the_reader_is_told_what_was_said() -> None:
    assert read(SURE, encoding="cp850", delimiter="tab").asked_as == TextFormat("cp850", "\t")
    assert read(SURE).asked_as == TextFormat(None, None)


@pytest.mark.parametrize("decided", [{"encoding": "utf-8"}, {"delimiter": ";"}])
def test_that_an_encoding_or_delimiter_of_a_workbook_is_a_slip(decided: dict[str, str]) -> None:
    with pytest.raises(UsageError) as caught:
        read(None, **decided)
    assert caught.value.code == "no_text_list"
    assert next(iter(decided)) in caught.value.message


def test_that_an_encoding_that_does_not_show_is_asked_for_with_what_it_would_read() -> None:
    unsure = TextFound(TextFormat("cp1252", ";"), (("cp850", "Müller"), ("mac_roman", "MÅller")), (), "encoding")
    with pytest.raises(ImportQuestionError) as caught:
        read(unsure)
    assert caught.value.question == EncodingQuestion((("cp850", "Müller"), ("mac_roman", "MÅller")))
    assert caught.value.option == "--encoding NAME"
    assert "as cp850 it reads “Müller”" in caught.value.message
    assert "--encoding cp850" in caught.value.next_step


def test_that_a_delimiter_in_doubt_is_asked_for_with_the_first_row() -> None:
    unsure = TextFound(TextFormat("utf-8", ","), (), ((",", [["a;b", "c"]]), (";", [["a", "b,c"]])), "delimiter")
    with pytest.raises(ImportQuestionError) as caught:
        read(unsure)
    question = caught.value.question
    assert isinstance(question, DelimiterQuestion)
    assert [each for each, _rows in question.delimiters] == [",", ";"]
    assert caught.value.option == "--delimiter CHAR"
    assert "with the semicolon the first row is a | b,c" in caught.value.message
