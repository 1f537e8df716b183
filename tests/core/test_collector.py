"""The collector of cyclic garbage rests and is woken again."""

from __future__ import annotations

import gc

import pytest

from zgen_desktop.core.collector import collector_at_rest


def test_that_the_collector_rests_and_is_woken_by_whoever_put_it_to_rest() -> None:
    assert gc.isenabled()
    with collector_at_rest():
        with collector_at_rest():
            assert not gc.isenabled()
        assert not gc.isenabled(), "the inner one woke it"
    assert gc.isenabled()


def test_that_an_error_wakes_it_too() -> None:
    with pytest.raises(ValueError, match="broken"), collector_at_rest():
        raise ValueError("broken")
    assert gc.isenabled()
