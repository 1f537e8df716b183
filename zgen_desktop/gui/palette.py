"""All colours of the window, light and dark, with their measured contrasts (window.md). None stands anywhere else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    # This file stands in the way of the first paint: it loads nothing of the core.
    from zgen_desktop.core.model.rows import RowState


class Tone(NamedTuple):
    """Ink on its tint; every pair has at least 4.5:1."""

    ink: str
    tint: str


class Colours(NamedTuple):
    """One scheme. ``on_action`` stands on ``action``; ``at_hand`` is the ground of the row with the chosen cell."""

    ground: str
    card: str
    line: str
    ink: str
    quiet: str
    action: str
    on_action: str
    selected: str
    at_hand: str
    good: Tone
    warning: Tone
    bad: Tone
    unknown: Tone
    busy: Tone
    plain: Tone


LIGHT = Colours(
    ground="#f6f7f9",
    card="#ffffff",
    line="#d9dde3",
    ink="#1b2330",
    quiet="#566072",
    action="#0b5fad",
    on_action="#ffffff",
    selected="#e1ebf7",
    at_hand="#f1f6fc",
    good=Tone("#186a3b", "#e5f4ea"),
    warning=Tone("#8a5300", "#fdf1dc"),
    bad=Tone("#a3161b", "#fbe7e7"),
    unknown=Tone("#5b3a8e", "#efe8f8"),
    busy=Tone("#0b549a", "#e4eef9"),
    plain=Tone("#566072", "#f6f7f9"),
)
DARK = Colours(
    ground="#171b21",
    card="#1f252d",
    line="#38414d",
    ink="#e8ecf2",
    quiet="#a5b0c0",
    action="#6cb2f5",
    on_action="#0b1a29",
    selected="#23364b",
    at_hand="#212d3a",
    good=Tone("#7fd6a0", "#17362a"),
    warning=Tone("#f2c274", "#3b2e14"),
    bad=Tone("#ff9a9a", "#451d20"),
    unknown=Tone("#c9b0f3", "#33274a"),
    busy=Tone("#8cc4fa", "#1d3450"),
    plain=Tone("#a5b0c0", "#171b21"),
)

SIGNS: Mapping[str, str] = {
    "generated": "✓",
    "added_to_draft": "✓",
    "done_before": "✓",
    "nothing_to_bill": "○",
    "problem": "✕",
    "rejected": "✕",
    "unknown": "?",
    "sending": "→",
    "held": "◆",
    "ambiguous": "◆",
    "absent": "!",
    "left_out": "–",
    "ready": "–",
    "undone": "–",
}
"""State is word, sign and colour, in this order of importance (window.md)."""

_TONES: Mapping[str, str] = {
    "generated": "good",
    "done_before": "good",
    "added_to_draft": "warning",
    "absent": "warning",
    "problem": "bad",
    "rejected": "bad",
    "unknown": "unknown",
    "sending": "busy",
    "held": "unknown",
    "ambiguous": "unknown",
}


def colours_of(palette: QPalette) -> Colours:
    """The scheme that fits a palette: dark where its window is darker than its text."""
    window = palette.color(QPalette.ColorRole.Window).lightness()
    text = palette.color(QPalette.ColorRole.WindowText).lightness()
    return DARK if window < text else LIGHT


def tone_of(state: RowState, colours: Colours) -> Tone:
    """The ink and tint of a state."""
    tone = getattr(colours, _TONES.get(state, "plain"))
    assert isinstance(tone, Tone)
    return tone


def qt_palette(colours: Colours) -> QPalette:
    """The scheme as Qt's palette, for everything that Fusion draws."""
    palette = QPalette()
    role = QPalette.ColorRole
    for target, value in (
        (role.Window, colours.ground),
        (role.WindowText, colours.ink),
        (role.Base, colours.card),
        (role.AlternateBase, colours.ground),
        (role.Text, colours.ink),
        (role.PlaceholderText, colours.quiet),
        (role.Button, colours.card),
        (role.ButtonText, colours.ink),
        (role.Highlight, colours.selected),
        (role.HighlightedText, colours.ink),
        (role.Accent, colours.action),
        (role.Link, colours.action),
        (role.LinkVisited, colours.action),
        (role.ToolTipBase, colours.card),
        (role.ToolTipText, colours.ink),
        (role.Mid, colours.line),
        (role.Light, colours.card),
        (role.Dark, colours.line),
    ):
        palette.setColor(target, QColor(value))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(colours.quiet))
    return palette
