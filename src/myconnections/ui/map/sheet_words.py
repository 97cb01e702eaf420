"""The words of a map that is handed out as a file: its heading, its legend, and what it does not say. No Qt."""

from __future__ import annotations

from datetime import date

from myconnections.domain.map_choice import NETWORK, MapChoice
from myconnections.insight.chart import HINTED, KNOWN, LATER
from myconnections.ui.wording import Pair, Wording

_TITLE = "Map of my connections", "つながりの地図"
_PEOPLE = "{n:person|people}", "{n:,}人"
_THEN = "as it was on {day}", "{day}の時点"
_SHORT_OF_NAMES = "without names", "名前なし"
_VIEWS: dict[str, Pair] = {
    "rings": ("rings of stages, sectors by {by}", "段階の輪、扇は{by}ごと"),
    "ties": ("islands of people who know each other", "知り合いどうしの島"),
    "given": ("islands by {by}", "{by}ごとの島"),
}
_BY: dict[str, Pair] = {
    "community": ("community", "コミュニティ"),
    "industry": ("industry", "業界"),
    "employer": ("employer", "所属"),
}
HEADS: dict[str, dict[str, Pair]] = {
    "color": {
        "warmth": ("Color: warmth", "色：温度"),
        "stage": ("Color: stage", "色：段階"),
        "sector": ("Color: {by}", "色：{by}"),
        "capital": ("Color: kind of tie", "色：つながりの種類"),
    },
    "shape": {"capital": ("Shape: kind of tie", "形：つながりの種類")},
    "size": {
        "days": ("Size: days of contact in a year", "大きさ：1年に会った日数"),
        "last": ("Size: last contact", "大きさ：最後の連絡"),
        "ties": ("Size: people they know here", "大きさ：この中の知り合いの数"),
    },
}
LINES: Pair = "Lines: who knows whom", "線：知り合い"
TIES: dict[int, Pair] = {
    KNOWN: ("Known", "知り合い"),
    HINTED: ("Only hinted at", "手がかりだけ"),
    LATER: ("Said later", "あとでわかった"),
}
_GROUND: dict[str, Pair] = {
    "rings": (
        "Rings are stages: the nearer to the middle, the closer the tie.",
        "輪は段階です。中央に近いほど、近いつながりです。",
    ),
    "ties": (
        "A shape is a circle found among the lines, named after what most of its people share; a name with two numbers "
        "(4/5) holds for that many of them.",
        "島は、線から見つかった輪です。名前は、その多くの人に共通することからとっています。"
        "数が二つある名前（4/5）は、そのうちの何人に当てはまるかを表します。",
    ),
    "given": (
        "A shape holds the people of one {by}. Of whom none is recorded stands apart.",
        "島は、同じ{by}の人の集まりです。記録のない人は、別の所にいます。",
    ),
}
_LOOSE: Pair = (
    "A dashed outline holds people who share an employer, a school or a community: who of them knows whom is not told.",
    "破線の囲みは、所属・学校・コミュニティが同じというだけの人です。だれとだれが知り合いかは、わかっていません。",
)
_SEVERAL: Pair = (
    "Who is in several communities stands with the one recorded first.",
    "コミュニティがいくつかある人は、はじめに記録したものの島にいます。",
)
_MISSING: Pair = (
    "{missing:more person stands|more people stand} nowhere on it: too little is recorded of them.",
    "このほか{missing:,}人は、記録が足りないため地図に載っていません。",
)
_PINNED: Pair = "A small dot at a mark: put there by hand.", "印の横の小さな点は、手で置いた人です。"
_WANTED: Pair = (
    "Arrows and dashed places: how it is wanted, not how it is.",
    "矢印と破線の場所は、こうなるとよいという姿で、今の姿ではありません。",
)
_MOVED: Pair = (
    "Communities, places and kinds of tie as recorded later. A dotted line was said later: since when is not recorded.",
    "コミュニティ・位置・つながりの種類は、あとの記録によります。点線は、あとでわかったもので、いつからかは記録がありません。",
)
_DRAWN: Pair = (
    "Drawn from what one person had recorded by {day}. The wider a line, the more often something spoke for it. "
    "Of pairs without a line nothing is known, or it was said that they do not know each other.",
    "{day}までに一人の人が記録したことから描いたものです。線は、手がかりが多いほど太くなります。"
    "線のない組は、わからないか、知り合いでないとされた組です。",
)


def title(wording: Wording) -> str:
    """What the file is."""
    return wording.pair(_TITLE)


def under(choice: MapChoice, people: int, drawn_on: date, then: date | None, *, named: bool, wording: Wording) -> str:
    """The line under the title: the day, how many, how they are put in order, and whether names are left out."""
    when = wording.day(drawn_on) if then is None else wording.pair(_THEN, {"day": then})
    told = [when, wording.pair(_PEOPLE, {"n": people}), _view(choice, wording)]
    told += [] if named else [wording.pair(_SHORT_OF_NAMES)]
    return "　·　".join(told)


def head(part: str, choice: MapChoice, wording: Wording) -> str:
    """The heading of a part of the legend ("color", "shape", "size"); "" where the choice leaves it out."""
    pair = HEADS[part].get(getattr(choice, part))
    return "" if pair is None else wording.pair(pair, {"by": _by(choice, wording)})


def notes(
    choice: MapChoice,
    drawn_on: date,
    then: date | None,
    *,
    pinned: bool,
    wanted: bool,
    loose: bool = False,
    missing: int = 0,
    wording: Wording,
) -> list[str]:
    """Sentences under the legend: the ground, what else is seen, who is `missing`, and what the lines do not say."""
    pairs = [_GROUND[_kind(choice)]]
    pairs += [_LOOSE] if loose else []
    pairs += [_SEVERAL] if choice.given == "community" else []
    pairs += [_PINNED] if pinned else []
    pairs += [_WANTED] if wanted else []
    pairs += [_MOVED] if then is not None else []
    pairs += [_MISSING] if missing else []
    facts = {"by": _by(choice, wording), "day": drawn_on, "missing": missing}
    return [*(wording.pair(pair, facts) for pair in pairs), wording.pair(_DRAWN, facts)]


def tie_word(kind: int, wording: Wording) -> str:
    """What a line of this kind (KNOWN, HINTED, LATER) says."""
    return wording.pair(TIES[kind])


def _kind(choice: MapChoice) -> str:
    return "given" if choice.given else "ties" if choice.view == NETWORK else "rings"


def _view(choice: MapChoice, wording: Wording) -> str:
    return wording.pair(_VIEWS[_kind(choice)], {"by": _by(choice, wording)})


def _by(choice: MapChoice, wording: Wording) -> str:
    return wording.word(_BY, choice.by)
