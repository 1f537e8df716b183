"""Numbers, money and days as the system writes them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from tests.translation_files import FOLDER
from zgen_desktop.gui import figures
from zgen_desktop.gui.translations import install_translations


@pytest.fixture
def locale(request: pytest.FixtureRequest) -> Iterator[None]:
    """The system's way of writing for one test."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("locale", "short", "long"),
    [
        ("de_DE", "3. Nov. 2026", "Dienstag, 3. November 2026"),
        ("de_CH", "3. Nov. 2026", "Dienstag, 3. November 2026"),
        ("da_DK", "3. nov. 2026", "tirsdag, 3. november 2026"),
        ("en_US", "3 Nov 2026", "Tuesday, 3 November 2026"),
        ("en_GB", "3 Nov 2026", "Tuesday, 3 November 2026"),
        ("fr_FR", "3 nov. 2026", "mardi, 3 novembre 2026"),
        ("C", "3 Nov 2026", "Tuesday, 3 November 2026"),
    ],
    indirect=["locale"],
)
def test_that_a_day_has_a_point_where_the_language_writes_one(locale: None, short: str, long: str) -> None:
    assert figures.day(date(2026, 11, 3)) == short
    assert figures.long_day(date(2026, 11, 3)) == long


@pytest.mark.parametrize(
    ("locale", "number", "money"),
    [
        ("de_DE", "1.234.567", "-1.234,50 EUR"),
        ("en_US", "1,234,567", "-1,234.50 EUR"),
        ("C", "1,234,567", "-1,234.50 EUR"),
    ],
    indirect=["locale"],
)
def test_that_thousands_stand_apart_even_where_no_language_is_set_up(locale: None, number: str, money: str) -> None:
    assert figures.number(1_234_567) == number
    assert figures.money(Decimal("-1234.5"), "EUR") == money


@pytest.mark.parametrize("locale", ["C"], indirect=True)
def test_that_counted_texts_have_separators_too(locale: None, application: QCoreApplication) -> None:
    translators: list[QTranslator] = install_translations(application, str(FOLDER))
    try:
        assert QLocale().name() == "en_GB"
        assert QCoreApplication.translate("CoreFact", "%Ln row(s)", "", 2941) == "2,941 rows"
    finally:
        for translator in translators:
            application.removeTranslator(translator)
