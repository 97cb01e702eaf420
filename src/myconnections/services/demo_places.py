"""The look around, of places: two communities with roles and rounds, gatherings past and coming."""

from __future__ import annotations

from dataclasses import replace

from myconnections.domain.community import Community, Post, Round, Sort
from myconnections.domain.gathering import Gathering, Left, Mark, Newcomer
from myconnections.domain.rounds import Every
from myconnections.services import communities, gatherings
from myconnections.services.demo_year import Year, number

Pair = tuple[str, str]
_SATURDAY = 5


def write(year: Year) -> None:
    """Everything of communities and gatherings."""
    _circle(year)
    _makers(year)
    _gatherings(year)


def _circle(year: Year) -> None:
    vault, now = year.vault, year.ago(140)
    body = Community(
        year.communities[0],
        purpose=year.say(
            "To read what one would not have chosen alone, and to hear what others saw in it.",
            "ひとりなら選ばない本を読み、ほかの人がそこに何を見たかを聞く。",
        ),
        mine=year.say("I keep the list of books and the key.", "本の一覧と鍵を預かっている。"),
        first=year.say("Ask everybody for one book for next year.", "来年読みたい本を、ひとり一冊ずつ聞く。"),
    )
    key = number(communities.add(vault, body, now, members=year.whom(2, 6, 11, 15, 16, 20, 24)))
    post = Post(
        0,
        year.say("List of books", "本の一覧"),
        year.say("One page, kept at the library", "図書館に置いた一枚の紙"),
        mine=True,
    )
    communities.put_post(vault, key, post, now)
    tea = Post(
        0,
        year.say("Room and tea", "部屋とお茶"),
        year.say("Opens at six, closes at nine", "六時に開けて、九時に閉める"),
    )
    communities.put_post(vault, key, tea, now, holders=year.whom(11), knowers=year.whom(15))
    evening = Round(
        0,
        Sort.RITUAL,
        year.say("Reading evening", "読書の夕べ"),
        Every.MONTH,
        year.day(6),
        year.say("Whoever chose the book begins", "本を選んだ人から話しはじめる"),
    )
    communities.put_round(vault, key, evening, now, carriers=year.whom(11))
    write_to = Round(
        0,
        Sort.KEEP,
        year.say("Write to those who missed two evenings", "二回休んだ人に便りを出す"),
        Every.QUARTER,
        year.day(1),
        mine=True,
    )
    communities.put_round(vault, key, write_to, now)


def _makers(year: Year) -> None:
    vault, now = year.vault, year.ago(140)
    body = Community(
        year.communities[1],
        purpose=year.say(
            "A place at the harbor where things are mended and nobody has to be able to.",
            "港で物を直す場所。できなくても来ていい。",
        ),
        mine=year.say("I began it with two others.", "ふたりの仲間と始めた。"),
    )
    key = number(communities.add(vault, body, now, members=year.whom(3, 9, 10, 18, 19, 22)))
    communities.put_post(
        vault, key, Post(0, year.say("Tools and first aid", "工具と救急箱")), now, holders=year.whom(9)
    )
    communities.put_post(vault, key, Post(0, year.say("Money", "会計")), now, holders=year.whom(9))
    saturday = Round(
        0,
        Sort.RITUAL,
        year.say("Open Saturday", "土曜の工房"),
        Every.WEEK,
        year.day(2 + (_SATURDAY - year.day(2).weekday()) % 7),
        year.say("Two hours, tea afterwards", "二時間。終わったらお茶"),
    )
    communities.put_round(vault, key, saturday, now, carriers=year.whom(9, 10))
    heat = Round(
        0,
        Sort.HEAT,
        year.say("Invite the school's workshop teacher", "学校の技術の先生を招く"),
        Every.ONCE,
        year.day(16),
        mine=True,
    )
    communities.put_round(vault, key, heat, now)


_What = tuple[str, Mark, tuple[Left, ...], int | None]
_PAST: tuple[tuple[Pair, Pair, _What, tuple[int, int, tuple[int, ...]], tuple[Pair, Pair] | None, Pair], ...] = (
    (
        ("Night market at the pier", "岸壁の夜市"),
        ("Pier 4", "第四岸壁"),
        ("market", Mark.PLAY, (Left.FIELD,), None),
        (-61, 22, (22, 26)),
        (("Mio Haruno", "春野 澪"), ("sells old tools", "古い工具を売っている")),
        ("Every stall has a story about its first day.", "どの店にも、最初の日の話がある。"),
    ),
    (
        ("How to read a town map", "町の地図の読み方"),
        ("Library", "図書館"),
        ("study", Mark.LEARN, (), 0),
        (-33, 11, (11, 15, 20)),
        None,
        ("North was not always up.", "北はいつも上だったわけではない。"),
    ),
    (
        ("Supper of five languages", "五つの言葉の夕食"),
        ("Hill house", "丘の家"),
        ("meal", Mark.BOTH, (Left.LANGUAGE, Left.LAND), None),
        (-19, 6, (6, 28)),
        (("Lena Birk", "レナ・ビルク"), ("teaches weaving", "織物を教えている")),
        ("Ask for the word that cannot be translated.", "訳せない言葉をたずねてみる。"),
    ),
    (
        ("Repair morning", "修理の朝"),
        ("Harbor workshop", "港の工房"),
        ("workshop", Mark.BOTH, (), 1),
        (-1, 9, (10,)),
        None,
        ("A toaster has five screws and one secret.", "トースターにはネジが五本と、秘密がひとつ。"),
    ),
)
"""Name, place; kind, mark, what was left, which community; the day, who hosted, who was met; who was new; what was
learned.
"""
_COMING: tuple[tuple[Pair, Pair, _What, tuple[int, int], Pair], ...] = (
    (
        ("Choir concert in the boat hall", "艇庫での合唱"),
        ("Boat hall", "艇庫"),
        ("art", Mark.PLAY, (), None),
        (2, 17),
        ("How sixty people breathe together", "六十人の息がどう合うのか"),
    ),
    (
        ("Neighborhood walk with the archivist", "記録係と歩く町内"),
        ("Old town gate", "旧市街の門"),
        ("trip", Mark.LEARN, (Left.FIELD,), None),
        (19, 13),
        ("", ""),
    ),
)
"""The same of those to come, with what one is curious about."""


def _gatherings(year: Year) -> None:
    vault, now = year.vault, year.now
    for name, place, what, (days, host, there), newcomer, learned in _PAST:
        key = _gathering(year, _body(year, name, place, what), days, host)
        new = [] if newcomer is None else [Newcomer(year.say(*newcomer[0]), year.say(*newcomer[1]))]
        gatherings.met(vault, key, year.whom(*there), new, now, learned=year.say(*learned))
    for name, place, what, (day, inviting), hope in _COMING:
        _gathering(year, replace(_body(year, name, place, what), hope=year.say(*hope)), day, inviting)


def _body(year: Year, name: Pair, place: Pair, what: _What) -> Gathering:
    kind, mark, left, community = what
    whose = "" if community is None else year.communities[community]
    return Gathering(year.say(*name), year.say(*place), kind, mark, left, whose)


def _gathering(year: Year, body: Gathering, days: int, host: int) -> int:
    return number(gatherings.add(year.vault, body, year.now, day=year.day(days), hosts=year.whom(host)))
