"""The window's languages: what the code says, what the files hold, and what is on screen."""

from __future__ import annotations

import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from tests.translation_files import FOLDER, LANGUAGES, read, release, texts_of_code
from zgen_desktop.gui.page import Place
from zgen_desktop.gui.translations import install_translations, language_of


@pytest.fixture
def translators(application: QApplication) -> Iterator[list[QTranslator]]:
    """Filled by a test with what it has installed; removed after it."""
    installed: list[QTranslator] = []
    yield installed
    for translator in installed:
        application.removeTranslator(translator)


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
