"""The ten kinds of position one may want to reach, and which of them a written word means (method.md 4)."""

from __future__ import annotations

from functools import cache

from myconnections.domain.folding import compare_key

REACH = (
    "government", "education", "finance", "large_firm", "founders", "media", "community", "health", "legal", "abroad",
)  # fmt: skip
"""The kinds in the order they are listed; own kinds of a person stand beside them and are in no list that leaves."""

_WORDS = {
    "government": ("行政・自治体", "行政", "自治体", "政府", "government", "public office"),
    "education": ("教育・研究", "教育", "研究", "education, research", "education", "research"),
    "finance": ("金融・投資", "金融", "投資", "投資家", "finance, investors", "finance", "investors"),
    "large_firm": ("大企業の決裁者", "大企業", "決裁者", "large-firm decision maker", "large firm", "decision maker"),
    "founders": ("起業家", "創業者", "founders", "founder", "entrepreneur"),
    "media": ("メディア・発信", "メディア", "発信", "media"),
    "community": ("NPO・地域", "NPO", "地域", "community, NPO", "community"),
    "health": ("医療・福祉", "医療", "福祉", "health, care", "health", "care"),
    "legal": ("法務・会計・労務", "法務", "会計", "労務", "legal, accounting, labour", "legal", "accounting", "labour"),
    "abroad": ("海外", "abroad"),
}


def reach_of(text: str) -> str:
    """The code of the kind that a written word means, "" for an own kind."""
    return _known().get(compare_key(text), "")


def words_of_reach(code: str) -> tuple[str, ...]:
    """The words that mean this kind, in both languages; () for an own kind."""
    return _WORDS.get(code, ())


def written(kind: str, language: str) -> str:
    """What is written of a person for a kind, "ja" or "en": the first word of that language; an own kind as it is."""
    spelled = [word for word in words_of_reach(kind) if word.isascii() != (language == "ja")]
    return spelled[0] if spelled else kind


@cache
def _known() -> dict[str, str]:
    return {compare_key(word): code for code, words in _WORDS.items() for word in (code, *words)}
