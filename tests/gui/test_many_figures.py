"""Figures of many rows say what figures of one say, in every country's writing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from zgen_desktop.core.model.rows import RowState
from zgen_desktop.gui import figures
from zgen_desktop.gui.many_figures import ManyFigures
from zgen_desktop.gui.result_columns import state_words


@pytest.fixture(params=["en_US", "de_DE", "fr_FR", "de_CH", "sv_SE", "en_IN", "es_ES", "pl_PL", "ar_EG"])
def country(request: pytest.FixtureRequest, application: QApplication) -> Iterator[ManyFigures]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield ManyFigures()
    QLocale.setDefault(before)


def test_that_money_is_written_as_the_country_writes_it(country: ManyFigures) -> None:
    amounts = ("0", "-1234.5", "1234", "1234567.891", "0.004", "-0.01", "12345678901234567890.12", "1E+3")
    for amount in (None, *map(Decimal, amounts)):
        for currency in ("EUR", "JPY", "KWD", ""):
            assert country.money(amount, currency) == figures.money(amount, currency)


def test_that_days_and_moments_are_the_same_each_time(country: ManyFigures) -> None:
    day, moment = date(2026, 11, 30), datetime(2026, 11, 30, 14, 32, 7, 5, tzinfo=UTC)
    for _ in range(2):
        assert country.day(day) == figures.day(day)
        assert country.whole_moment(moment) == figures.whole_moment(moment)
        assert country.whole_moment(moment + timedelta(hours=1)) == figures.whole_moment(moment + timedelta(hours=1))
    assert (country.day(None), country.whole_moment(None)) == ("", "")


def test_that_states_and_sentences_keep_their_words(country: ManyFigures) -> None:
    assert [country.state_words(state) for state in RowState] == [state_words(state) for state in RowState]
