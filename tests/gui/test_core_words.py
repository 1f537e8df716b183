"""What core and adapters say, on screen in German: each template finds itself again, and values stay what they are."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from tests.core_texts import core_texts, shape
from tests.translation_files import FOLDER
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.gui import core_words
from zgen_desktop.gui.core_templates import LONGEST, Template, Templates, base_name, templates_of
from zgen_desktop.gui.core_words import spoken
from zgen_desktop.gui.translations import install_translations

NUMBERS = frozenset({"count", "days", "length"})
ODD = ("A00000001", "Ünïcode & Söhne <GmbH>", "a (b) “c” d", "1.5 EUR: no", r"back\slash {brace}", "x" * 200, "%n …")
SHORT = ("A1", "0815", "Ü")


@pytest.fixture(autouse=True)
def german(application: QApplication) -> Iterator[None]:
    """German words, numbers and days."""
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    translators = install_translations(application, str(FOLDER), QLocale("de_DE"))
    yield
    for translator in translators:
        application.removeTranslator(translator)
    QLocale.setDefault(before)


def filled(template: Template, values: dict[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda place: values[place[1]], template.text)


def values_for(template: Template) -> dict[str, str]:
    """Odd values, the same ones every time."""
    chance = random.Random(template.text)
    # A fragment of a few letters is only known around values of one word.
    values = SHORT if template.is_light else ODD
    return {name: "7" if base_name(name) in NUMBERS else chance.choice(values) for name in template.names}


def german_of(template: str) -> str:
    return QCoreApplication.translate("Core", template)


def test_that_the_file_beside_the_translations_holds_the_templates_of_the_code() -> None:
    held = [template.text for template in templates_of(FOLDER).all]
    assert sorted(held) == sorted(core_texts()), "run python -m tests.translation_files"


def test_that_every_template_finds_itself_whatever_stands_in_its_places() -> None:
    templates = Templates(core_texts())
    lost = []
    for template in templates.all:
        values = values_for(template)
        text = filled(template, values)
        fitting = [one for one in templates.candidates(text) if one.facts_in(text) is not None]
        if not fitting or fitting[0] != template:
            lost.append((template.text, text, fitting[:1]))
        else:
            found = {name: value for name, value in (template.facts_in(text) or {}).items() if name != "stop"}
            assert filled(template, found) == text
    assert lost == []


def test_that_every_sentence_is_said_in_german_with_its_values() -> None:
    same = []
    for text in core_texts():
        template = Template(text)
        if template.is_light:
            continue
        values = {name: "7" if base_name(name) in NUMBERS else "A00000001" for name in template.names}
        if german_of(text) != text and spoken(filled(template, values)) == filled(template, values):
            same.append(text)
        assert all(value in spoken(filled(template, values)) for value in values.values()), text
    assert same == []


def test_that_nothing_but_names_is_the_same_in_german() -> None:
    names = {"SHA-256", "Secret Service", "Zgen Desktop {version}"}
    assert {text for text in core_texts() if german_of(text) == text} - names == set()


def test_that_sentences_one_after_the_other_are_found_in_any_company() -> None:
    sentences = [text for text in core_texts() if text.endswith(".") and "{" not in text]
    known = [text for text in sentences if german_of(text) != text]
    chance = random.Random(1)
    for _ in range(50):
        some = chance.sample(known, 3)
        assert spoken(" ".join(some)) == " ".join(map(german_of, some))


@pytest.mark.parametrize(
    ("english", "said"),
    [
        (
            "Zuora already has INV-7, 1,234.50 EUR, Draft, target date 2026-11-30, made 2026-11-28 by this Zuora user.",
            (
                "Zuora hat schon INV-7, 1.234,50 EUR, Draft, Stichtag 30. Nov. 2026, "
                "erstellt am 28. Nov. 2026 von diesem Zuora-Benutzer."
            ),
        ),
        (
            "Zuora already has INV-7, 12.00 EUR; INV-8, unknown USD.",
            "Zuora hat schon INV-7, 12,00 EUR; INV-8, USD in unbekannter Höhe.",
        ),
        (
            "“List.xlsx” can't be read: its part “xl/a.xml” has 9,000,000 bytes.",
            "„List.xlsx“ lässt sich nicht lesen: ihr Teil „xl/a.xml“ hat 9.000.000 Bytes.",
        ),
        (
            "“List.xlsx” was not opened: there is a document type declaration in its part “a.xml”.",
            "„List.xlsx“ wurde nicht geöffnet: da ist eine Dokumenttyp-Deklaration in ihrem Teil „a.xml“.",
        ),
        (
            "The host na1.example refused the connection on port 443 (111).",
            "Der Server na1.example lehnte die Verbindung auf Port 443 ab (111).",
        ),
        (
            "Run R7 on 2026-10-31 has done this account and target date (row 12, invoice INV-9).",
            "Lauf R7 vom 31. Okt. 2026 hat dieses Konto mit diesem Stichtag erledigt (Zeile 12, Rechnung INV-9).",
        ),
        (
            "“a b.xlsx” is open in another program, by Petra.",
            "„a b.xlsx“ ist in einem anderen Programm geöffnet, von Petra.",
        ),
        (
            "In sheet “S” no column is surely the usage charges. It could be D “Usage” (yes, no).",
            (
                "Im Blatt „S“ ist keine Spalte sicher das Feld „nutzungsabhängige Posten“. "
                "Es könnte sein: D „Usage“ (yes, no)."
            ),
        ),
        ("Waits for row 7 of run R1, which is “Unknown”.", "Wartet auf Zeile 7 von Lauf R1: „Unbekannt“."),
        (
            "Zuora says: the target date is wrong. It gave no reason.",
            "Zuora sagt: the target date is wrong. Ein Grund wurde nicht genannt.",
        ),
        (
            "Added to the draft INV-3: 1,000.00 EUR before, unknown EUR after.",
            "Dem Entwurf INV-3 zugefügt: vorher 1.000,00 EUR, nachher EUR in unbekannter Höhe.",
        ),
        (
            "The data folder /d is held by the window (process 12), since 2026-11-30 08:00 UTC.",
            "Der Datenordner /d ist belegt: vom Fenster (Prozess 12), seit 2026-11-30 08:00 UTC.",
        ),
    ],
)
def test_that_a_sentence_is_said_as_a_person_would(english: str, said: str) -> None:
    assert spoken(english) == said


@pytest.mark.parametrize(
    "text",
    [
        "Account A1 has no bill-to contact; user jones is locked.",
        "row counts differ",
        "user is locked",
        "INV00001234",
        "There are no charges due",
        "x. " * 40 + "y",
        "Not sent. " + "z" * LONGEST,
        "",
    ],
)
def test_that_other_peoples_words_stay(text: str) -> None:
    assert spoken(text) == text


@pytest.mark.parametrize("value", ["2026-99-99", "31 Feb 2026", "2026-13-01 25:61 UTC", "1,2 rows", "0000-00-00"])
def test_that_what_looks_like_a_day_and_is_none_stays(value: str) -> None:
    assert value[:3] in spoken(f"Found out: added to the draft D1: {value} before, {value} after.")


def test_that_names_that_sound_like_our_words_stay_between_quotation_marks() -> None:
    assert spoken("“target date” does not say yes or no.") == "„target date“ sagt weder ja noch nein."
    assert "„another process“" in spoken("No connection is called “another process”. There are: a, b.")


def test_that_a_state_between_quotation_marks_is_said_in_german() -> None:
    state = core_words.state_word(RowState.AMBIGUOUS)
    assert state != RowState.AMBIGUOUS.word
    said = spoken(f"Row 7 is “{RowState.AMBIGUOUS.word}”. Nobody can know yet what became of it.")
    assert f"„{state}“" in said


def test_that_a_missing_list_of_templates_leaves_the_sentences_english(tmp_path: Path) -> None:
    core_words.read_templates(tmp_path)
    assert spoken("Not sent.") == "Not sent."
    core_words.read_templates(FOLDER)
    assert spoken("Not sent.") == "Nicht gesendet."


def test_that_templates_that_differ_in_names_only_are_one() -> None:
    shapes = [shape(text) for text in core_texts()]
    assert len(set(shapes)) == len(shapes)
