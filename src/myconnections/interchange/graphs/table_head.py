"""Whether the first row of a table of ties is its header, and which columns name the two ends and the weight.

The rule, the first that holds: two of its cells are words for the two ends, in any of the languages below; the file
says numbers only where the first row has none; or neither of its two names occurs in a row below, where others do in
several. A first row with a number for a weight, with numbers for both ends or with one name for both, is a tie. What
was assumed is kept with the graph.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from myconnections.domain.graph import TableHead
from myconnections.interchange.graphs.collecting import number


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FROM = _words(
    "source from node1 ego quelle von start origen desde origine origem bron van källa från kilde fra lähde "
    "źródło zdroj kaynak источник откуда 元 起点 始点 出発 発信元 送信元 から 源 起點 来源 來源 发送者 출발 "
    "보낸이 من person1 name1 id1 persona namea personne1 sourceid fromid sourcename fromname fromnodeid "
)
_TO = _words(
    "target to node2 alter ziel nach zu ende cible vers à destino hasta a para destinazione alvo doel naar "
    "mål till til kohde cel do cíl hedef цель куда 先 終点 到着 宛先 送信先 まで 目标 目標 终点 終點 接收者 "
    "도착 받는이 إلى person2 name2 id2 personb nameb personne2 targetid toid targetname toname tonodeid "
)
"""Words of two letters that are also codes of countries are no word for the first end: then the names decide."""
_WEIGHT = _words(
    "weight weights strength gewicht stärke poids force peso fuerza forza força sterkte vikt styrke waga вес "
    "重み 強さ 回数 权重 權重 强度 가중치 "
)
_WAY = frozenset({"type"})


@dataclass(frozen=True, slots=True)
class Columns:
    """Places of columns; -1 where there is none. `way` says "directed" or not."""

    one: int = 0
    other: int = 1
    weight: int = 2
    way: int = -1


@dataclass(frozen=True, slots=True)
class Told:
    """What was assumed, and where to read."""

    head: TableHead
    columns: Columns


def head_of(rows: Sequence[Sequence[str]], wanted: bool | None = None) -> Told:
    """What the first of these rows is; `wanted` says it, where the person did."""
    first = tuple(rows[0])
    words = [_plain(cell) for cell in first]
    one, other = _ends(words)
    if wanted is False:
        return Told(TableHead(False, "asked", first), Columns())
    if one >= 0:
        return Told(TableHead(True, "words", first), Columns(one, other, _place(words, _WEIGHT), _place(words, _WAY)))
    weight = 2 if all(len(row) < 3 or not row[2] or _is_number(row[2]) for row in rows[1:]) else -1
    if wanted:
        return Told(TableHead(True, "asked", first), Columns(weight=weight))
    reason = _reason(rows)
    return Told(TableHead(bool(reason), reason, first), Columns(weight=weight) if reason else Columns())


def _ends(words: Sequence[str]) -> tuple[int, int]:
    """The places of the two ends, (-1, -1) where not both are named: two columns, each in a word for its end."""
    one = _place(words, _FROM)
    other = next((place for place, word in enumerate(words) if word in _TO and place != one), -1)
    return (one, other) if min(one, other) >= 0 else (-1, -1)


def _reason(rows: Sequence[Sequence[str]]) -> str:
    """Why the first row is a header: "numbers" or "names"; "" where it is a tie."""
    first, below = rows[0], rows[1:]
    if not below or (len(first) > 2 and _is_number(first[2])) or all(_is_number(cell) for cell in first[:2]):
        return ""
    if first[0] == first[1]:
        return ""
    for place, cell in enumerate(first[:3]):
        column = [row[place] for row in below if len(row) > place and row[place]]
        if column and not _is_number(cell) and all(_is_number(one) for one in column):
            return "numbers"
    times = Counter(cell for row in below for cell in set(row[:2]))
    alone = not any(times[cell] for cell in first[:2])
    return "names" if alone and any(many > 1 for many in times.values()) else ""


def _place(words: Sequence[str], meant: frozenset[str]) -> int:
    return next((place for place, word in enumerate(words) if word in meant), -1)


def _plain(cell: str) -> str:
    return unicodedata.normalize("NFKC", cell).casefold().replace(" ", "").replace("_", "")


def _is_number(cell: str) -> bool:
    """Whether a cell is meant as a number: one that is none that can be counted with, too."""
    return number(cell) is not None or cell.strip().lstrip("+-").casefold() in {"nan", "inf", "infinity"}
