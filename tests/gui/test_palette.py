"""State is word, sign and colour."""

from __future__ import annotations

import pytest

from zgen_desktop.core.model.rows import RowState
from zgen_desktop.gui.palette import DARK, LIGHT, SIGNS, Colours, tone_of


def test_that_every_state_has_a_sign() -> None:
    assert set(SIGNS) == set(RowState)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_that_what_is_being_sent_is_not_taken_for_unknown(colours: Colours) -> None:
    others = [state for state in RowState if state is not RowState.SENDING]
    assert SIGNS[RowState.SENDING] not in {SIGNS[state] for state in others}
    assert tone_of(RowState.SENDING, colours) not in [tone_of(state, colours) for state in others]
