"""search.query: what each key press of many queries costs in the vault."""

from __future__ import annotations

from time import perf_counter

from myconnections.services import people
from myconnections.storage.index_text import query_of, query_words
from tools.benchmarks import stock
from tools.benchmarks.clock import Line, p95

_LIMIT = 200
_STATEMENT = "SELECT rowid FROM people_index WHERE people_index MATCH ? LIMIT ?"
_NOTES = "SELECT rowid FROM encounter_index WHERE encounter_index MATCH ? LIMIT ?"
QUERIES = (
    "田", "佐藤", "高橋", "山本", "渡辺", "中村", "小林", "加藤", "花子", "太郎", "横浜", "製作所", "開発部長",
    "鈴木 一郎",
    "さとう", "タカハシ", "やまもと", "コバヤシ", "なかむら", "わた", "資料", "登山の話", "株式会社", "研究所", "部長",
    "smith", "garcia", "emma", "noah", "olivia", "engineer", "manager", "director", "sales", "design", "garden",
    "minutes", "an", "m", "li wei",
)  # fmt: skip
"""One to four kanji, kana, the beginnings of Latin words, inner words, notes of people and of encounters."""


def keystrokes() -> list[str]:
    """Everything that stands in the field while the queries are typed."""
    return [query[: end + 1] for query in QUERIES for end in range(len(query)) if query[end] != " "]


def query(many: int = 30_000) -> list[Line]:
    """Everywhere (people, organizations, notes, encounters), and the people list, beside the bare statements."""
    values, listed, floors = times(stock.lived_in(many))
    found, bare, narrowed = 1000 * p95(values), 1000 * p95(floors), 1000 * p95(listed)
    goal = "p95 <= 5 ms, <= 2 x floor"
    return [
        Line("search.query", many, found, "ms p95", bare, found / bare, goal, found <= 5 and found <= 2 * bare),
        Line("search.list", many, narrowed, "ms p95", bare, narrowed / bare, "p95 <= 5 ms", narrowed <= 5),
    ]


def times(about: stock.Stock) -> tuple[list[float], list[float], list[float]]:
    """Seconds of each key press: finding everywhere, finding for the people list, the bare statements."""
    values, listed, floors = [], [], []
    with about.opened() as vault:
        for text in keystrokes():  # the pages are read once before
            people.find(vault, text, _LIMIT)
        for text in keystrokes():
            words = query_words(text)
            began = perf_counter()
            people.find(vault, text, _LIMIT)
            between = perf_counter()
            people.matching(vault, text)
            after = perf_counter()
            values.append(between - began)
            listed.append(after - between)
            with vault.read() as uow:
                cursor = uow.contacts._records.cursor
                began = perf_counter()
                for statement in (_STATEMENT, _NOTES) if words else ():
                    cursor.execute(statement, (query_of(words), _LIMIT)).fetchall()
                floors.append(perf_counter() - began)
    return values, listed, floors
