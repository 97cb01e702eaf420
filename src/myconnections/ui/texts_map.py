"""The names of the ways of showing the map that are there for everybody. No Qt."""

from __future__ import annotations

READY_WORDS: dict[str, tuple[str, str]] = {
    "warm": ("How warm", "温かさ"),
    "bridges": ("Who bridges", "橋渡しの人"),
    "circles": ("Who knows whom", "知り合いどうし"),
    "gaps": ("Where the gaps are", "すき間のあるところ"),
    "employers": ("By employer", "所属ごと"),
}
"""By the keys of `map_choice.READY`."""
