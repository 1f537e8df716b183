"""Headers that resemble a known name. Resemblance proposes, it never decides (design.md rule 7)."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import lru_cache
from types import MappingProxyType

from zgen_desktop.core.field_words import LOOSE_KEYS, SURE_KEYS

_CLOSE_ENOUGH = 0.8
_LONGEST_HEADER = 60


@lru_cache(maxsize=4096)
def similar_fields(key: str) -> Mapping[str, float]:
    """Fields that a folded header may mean, with a figure from 0.8 to 1 for ranking."""
    if not key or len(key) > _LONGEST_HEADER:
        return MappingProxyType({})
    matcher = SequenceMatcher(b=key, autojunk=False)
    found = {}
    for field, names in SURE_KEYS.items():
        if key in names or key in LOOSE_KEYS[field]:
            found[field] = 1.0
        elif (ratio := max(_resemblance(matcher, key, name) for name in names)) >= _CLOSE_ENOUGH:
            found[field] = ratio
    return MappingProxyType(found)


def _resemblance(matcher: SequenceMatcher[str], key: str, name: str) -> float:
    # A known name inside a longer header ("Invoice date UTC"); short names would be found in anything.
    if len(name) >= (9 if name.isascii() else 3) and name in key:
        return 0.9
    matcher.set_seq1(name)
    if matcher.real_quick_ratio() < _CLOSE_ENOUGH or matcher.quick_ratio() < _CLOSE_ENOUGH:
        return 0.0
    return matcher.ratio()
