"""The window's languages: English with its plural forms, German, and Qt's own texts beside them."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLibraryInfo, QLocale, QTranslator

from zgen_desktop.gui import core_words, figures

LANGUAGES = ("en", "de")
"""English first: the texts in the code are English, and only their plural forms are in its file."""

NAMED_ELSEWHERE = (
    QT_TRANSLATE_NOOP("Step", "Workbook"),
    QT_TRANSLATE_NOOP("Step", "Columns"),
    QT_TRANSLATE_NOOP("Step", "Check"),
    QT_TRANSLATE_NOOP("Step", "Generate"),
    QT_TRANSLATE_NOOP("Step", "Results"),
    QT_TRANSLATE_NOOP("Step", "History"),
    QT_TRANSLATE_NOOP("Step", "Connections"),
    QT_TRANSLATE_NOOP("Progress", "Looking up accounts"),
    QT_TRANSLATE_NOOP("Progress", "Looking for invoices that are there already"),
)
"""Texts that pages take from ``Place`` and from the core's events; here they are found for the language files."""


LANGUAGE_VARIABLE = "ZGEN_LANGUAGE"
"""``en`` or ``de`` instead of the system's language, with the numbers and dates of that language."""


def language_of(locale: QLocale) -> str:
    """The first of the person's languages that the window speaks; English where it speaks none of them."""
    for wished in locale.uiLanguages():
        language = wished.partition("-")[0].lower()
        if language in LANGUAGES:
            return language
    return LANGUAGES[0]


def install_translations(
    application: QCoreApplication, folder: str, locale: QLocale | None = None
) -> list[QTranslator]:
    """Loads the language of the system, over English for whatever it lacks; the translators, to be removed again."""
    wished = os.environ.get(LANGUAGE_VARIABLE, "")
    if locale is None and wished in LANGUAGES:
        locale = QLocale(wished)
        QLocale.setDefault(locale)
    elif locale is None:
        # Where no language is set up, thousands would stand without separators, in counted texts too.
        QLocale.setDefault(figures.system())
    language = language_of(locale or QLocale())
    wanted = [(folder, f"zgen_{LANGUAGES[0]}")]
    if language != LANGUAGES[0]:
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        wanted += [(qt_folder, f"qtbase_{language}"), (folder, f"zgen_{language}")]
    core_words.read_templates(Path(folder))
    loaded = []
    for place, name in wanted:
        translator = QTranslator(application)
        # Qt's own texts may be left out of a packed program; then its few buttons are English.
        if translator.load(str(Path(place) / f"{name}.qm")):
            application.installTranslator(translator)
            loaded.append(translator)
    return loaded
