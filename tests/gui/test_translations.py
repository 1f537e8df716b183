"""The window's languages: what the code says, what the files hold, and what is on screen."""

from __future__ import annotations

import os
import string
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.checkout import ROOT
from tests.gui.conftest import until
from tests.translation_files import FOLDER, LANGUAGES, read, release, texts_of_code
from zgen_desktop.core.advice import ADVICE
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.problems import Finding, make_problem
from zgen_desktop.core.services import Services
from zgen_desktop.gui import core_words
from zgen_desktop.gui.page import Place
from zgen_desktop.gui.translations import install_translations, language_of
from zgen_desktop.gui.window import Window


def test_that_every_text_of_the_code_can_be_found_for_translation() -> None:
    assert texts_of_code().unreadable == ()


def test_that_texts_are_found_wherever_they_stand(tmp_path: Path) -> None:
    (tmp_path / "some.py").write_text(
        "class Page:\n"
        "    def show(self, count):\n"
        "        self.tr('plain')\n"
        "        self.tr('%n one(s)', '', len(count))\n"
        "        f\"{self.tr('inside')}\"\n"
        "        translate('Other', '%n two(s)', '', count)\n"
        "        self.tr(count)\n"
        "def outside():\n"
        "    tr('without a context')\n",
        encoding="utf-8",
    )
    found = texts_of_code(tmp_path)
    assert {(text.context, text.source, text.counted) for text in found.texts} == {
        ("Page", "plain", False),
        ("Page", "%n one(s)", True),
        ("Page", "inside", False),
        ("Other", "%n two(s)", True),
    }
    assert [call.partition(": ")[2] for call in found.unreadable] == ["self.tr(count)", "tr('without a context')"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_files_that_are_loaded_are_made_of_the_files_that_are_written(language: str, tmp_path: Path) -> None:
    source = FOLDER / f"zgen_{language}.ts"
    release(source, tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == source.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize(("language", "plural_only"), LANGUAGES.items())
def test_that_every_text_is_translated(language: str, plural_only: bool) -> None:
    known = read(FOLDER / f"zgen_{language}.ts")
    wanted = {text for text in texts_of_code().texts if text.counted or not plural_only}
    assert wanted - set(known) == set(), "run python -m tests.translation_files"
    assert set(known) - wanted == set(), "run python -m tests.translation_files"
    assert [text for text, forms in known.items() if not forms or not all(forms)] == []
    assert [text for text, forms in known.items() if len(forms) != (2 if text.counted else 1)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_translation_keeps_its_access_key_and_its_edges(language: str) -> None:
    known = read(FOLDER / f"zgen_{language}.ts")
    pairs = [(text.source, form) for text, forms in known.items() for form in forms]
    assert [pair for pair in pairs if pair[0].count("&") != pair[1].count("&")] == []
    edges = [(source, form) for source, form in pairs if (source[:1] == " ") != (form[:1] == " ")]
    assert edges + [(source, form) for source, form in pairs if (source[-1:] == " ") != (form[-1:] == " ")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_translation_keeps_what_is_filled_in(language: str) -> None:
    known = read(FOLDER / f"zgen_{language}.ts")
    pairs = [(text.source, form) for text, forms in known.items() for form in forms]
    assert not [f"{source} → {form}" for source, form in pairs if fields(form) != fields(source)]


def fields(text: str) -> list[str]:
    """What stands in braces, and the place of the number."""
    named = [f"{{{name}}}" for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    return sorted(named + [mark for mark in ("%Ln", "%n") if mark in text])


def test_that_english_counts_one_and_many(application: QApplication, translators: list[QTranslator]) -> None:
    translators += install_translations(application, str(FOLDER), QLocale("en_GB"))
    assert len(translators) == 1
    translate = QCoreApplication.translate
    assert translate("ConnectionsPage", "%n connection(s)", "", 1) == "1 connection"
    assert translate("ConnectionsPage", "%n connection(s)", "", 4) == "4 connections"


def test_that_german_stands_over_english(application: QApplication, translators: list[QTranslator]) -> None:
    translators += install_translations(application, str(FOLDER), QLocale("de_AT"))
    assert translators
    assert QCoreApplication.translate("ConnectionsPage", "%n connection(s)", "", 4) != "4 connection(s)"


@pytest.mark.parametrize(
    ("locale", "language"), [("de_CH", "de"), ("en_US", "en"), ("fr_FR", "en"), ("C", "en"), ("pt_BR", "en")]
)
def test_that_the_language_is_the_persons_or_english(locale: str, language: str) -> None:
    assert language_of(QLocale(locale)) == language


def test_that_a_missing_folder_leaves_the_texts_of_the_code(application: QApplication, tmp_path: Path) -> None:
    assert install_translations(application, str(tmp_path), QLocale("en_GB")) == []


def test_that_the_words_of_the_steps_are_among_the_texts() -> None:
    listed = {text.source for text in texts_of_code().texts if text.context == "Step"}
    assert {place.value for place in Place} <= listed


def test_that_german_has_a_word_for_every_state(application: QApplication, german: None) -> None:
    assert {str(word) for word in core_words.STATES} == {state.word for state in RowState}
    words = [core_words.state_word(state) for state in RowState]
    assert len(set(words)) == len(words)
    assert core_words.state_word(RowState.NOTHING_TO_BILL) == "Nichts abzurechnen"


def test_that_what_is_wrong_is_said_in_german_with_its_facts(application: QApplication, german: None) -> None:
    facts = {"field": "target date", "day": "30 Nov 2020", "days": "2,100", "direction": "ago"}
    problem = make_problem(Finding("date_far_from_today", facts), "List", 3, "C", "30.11.2020")
    assert core_words.problem_message(problem) == "Stichtag 30. Nov. 2020 liegt 2.100 Tage zurück."
    assert core_words.problem_advice(problem).startswith("Das Datum prüfen")


def test_that_a_value_of_a_cell_is_never_translated(application: QApplication, german: None) -> None:
    problem = make_problem(Finding("date_unreadable", {"field": "invoice date"}), "List", 3, "C", "target date")
    assert core_words.problem_message(problem).startswith("target date lässt sich")
    assert core_words.problem_advice(problem).startswith("Rechnungsdatum als Datum")


def test_that_sentences_one_after_the_other_are_each_translated_and_foreign_ones_stay(
    application: QApplication, german: None
) -> None:
    assert core_words.spoken("Continue the run to send it. Nothing was said.") == (
        "Zum Senden den Lauf fortsetzen. Nothing was said."
    )
    assert [text for text in ADVICE if core_words.spoken(text) == text] == []


def test_that_english_sentences_stay_as_the_core_says_them(application: QApplication) -> None:
    assert core_words.spoken("Continue the run to send it.") == "Continue the run to send it."


def test_that_the_german_window_names_its_steps_and_fits_1024_pixels(
    application: QApplication, german: None, services: Services
) -> None:
    window = Window(services)
    window.frame.resize(1024, 700)
    window.show()
    until(lambda: not window.worker.busy)
    texts = " ".join(button.text() for button in window.frame.findChildren(QAbstractButton))
    assert [
        word for word in ("Arbeitsmappe", "Spalten", "Prüfen", "Erstellen", "Ergebnisse") if word not in texts
    ] == []
    assert window.frame.minimumSizeHint().width() <= 1024
    assert window.frame.width() == 1024
    window.frame.close()
    window.close()


def test_that_the_variable_overrules_the_system(tmp_path: Path) -> None:
    code = (
        "from PySide6.QtCore import QCoreApplication, QLocale\n"
        "from zgen_desktop.gui.translations import install_translations\n"
        "application = QCoreApplication([])\n"
        f"install_translations(application, {str(FOLDER)!r})\n"
        "print(application.translate('Step', 'Check').encode(), QLocale().name())\n"
    )
    for wished, said in (("de", "b'Pr\\xc3\\xbcfen' de_DE"), ("en", "b'Check' en_US")):
        environment = {**os.environ, "ZGEN_LANGUAGE": wished, "LC_ALL": "fr_FR.UTF-8"}
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        )
        assert done.stdout.strip() == said
