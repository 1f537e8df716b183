"""The boxes of the environments are told apart by their shapes, with all colours taken away."""

from __future__ import annotations

from itertools import groupby

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from zgen_desktop.core.model.connection import Environment
from zgen_desktop.gui.environment_box import EnvironmentBox, environment_word

_SIZE = QSize(130, 30)
_LINE = 1
"""Pixels from the edge: the middle of the line."""


def shape(environment: Environment) -> list[list[bool]]:
    """Where there is ink, line by line, whatever its colour."""
    page = QWidget()
    box = EnvironmentBox()
    box.setParent(page)
    box.show_environment(environment)
    box.resize(_SIZE)
    grey = page.grab(box.geometry()).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    card = grey.pixelColor(grey.width() // 2, 6).value()
    return [[abs(grey.pixelColor(x, y).value() - card) > 40 for x in range(grey.width())] for y in range(grey.height())]


def strokes(environment: Environment) -> list[int]:
    """Lengths of the strokes along the upper line, without the corners."""
    line = shape(environment)[_LINE][20:-20]
    return [len(list(run)) for ink, run in groupby(line) if ink]


@pytest.mark.usefixtures("application")
def test_that_each_environment_has_a_line_of_its_own() -> None:
    assert strokes(Environment.PRODUCTION) == [_SIZE.width() - 40]
    dashes, dots = strokes(Environment.SANDBOX), strokes(Environment.PRACTICE)
    assert min(dashes[1:-1]) >= 5
    assert max(dots) <= 4
    assert len(dots) > 1.5 * len(dashes)


@pytest.mark.usefixtures("application")
def test_that_practice_has_round_ends_where_the_others_have_corners() -> None:
    def inked_columns(environment: Environment) -> list[int]:
        return [x for x in range(12) if any(shape(environment)[y][x] for y in range(4))]

    assert inked_columns(Environment.PRODUCTION)[0] <= 1
    assert inked_columns(Environment.SANDBOX)[0] <= 1
    assert inked_columns(Environment.PRACTICE)[0] >= 4


@pytest.mark.usefixtures("application")
def test_that_only_production_has_a_mark_and_every_box_says_its_name() -> None:
    assert [environment_word(each) for each in Environment if "■" in environment_word(each)] == ["■ PRODUCTION"]
    for environment in Environment:
        box = EnvironmentBox()
        box.show_environment(environment)
        assert box.text() == environment_word(environment)
        assert box.accessibleName() == f"Environment: {environment.value.upper()}"
        box.show_environment(None)
        assert box.isHidden()
