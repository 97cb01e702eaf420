"""Sentences about circles found among ties, for the window and the command line. No Qt."""

from __future__ import annotations

from typing import Final

Pairs = dict[str, tuple[str, str]]

CIRCLES: Final[Pairs] = {
    "none": (
        "No circle is to be seen in the ties known so far. A circle takes four people who know each other.",
        "いまわかっているつながりからは、輪は見つかりません。輪は、知り合いどうし4人からです。",
    ),
    "found": (
        "{circles:circle|circles} among {people:person|people}, from {ties:tie|ties} known"
        " and {hints:tie|ties} only hinted at.",
        "{people:,}人のなかに{circles:,}の輪。わかっているつながり{ties:,}件と、手がかりだけのつながり{hints:,}件から。",
    ),
    "left": (
        "{left:circle is|circles are} left out, because you said so.",
        "「輪ではない」とした{left:,}件は出していません。",
    ),
    "size": ("{people:person|people}", "{people:,}人"),
    "ties": ("{ties:tie|ties} known, {hints} hinted at", "つながり{ties:,}件、手がかりだけ{hints:,}件"),
    "elsewhere": (
        "{n:person|people} of it not placed on the map yet",
        "うち{n:,}人は、まだ地図に置いていません",
    ),
    "is": ("is the community “{name}”", "コミュニティ「{name}」です"),
    "no_proposal": ("nothing shared that would name it", "名前になりそうな共通点は見つかりません"),
    "employer": ("{sharing} of {people} work at {name}", "{people:,}人のうち{sharing:,}人の勤め先が{name}"),
    "school": ("{sharing} of {people} went to {name}", "{people:,}人のうち{sharing:,}人の学校が{name}"),
    "community": ("{sharing} of {people} carry “{name}”", "{people:,}人のうち{sharing:,}人が「{name}」にいます"),
    "place": ("{sharing} of {people} live in {name}", "{people:,}人のうち{sharing:,}人の地域が{name}"),
}

REFUSALS: Final[Pairs] = {
    "no_circle": (
        "No circle has been found around this person.",
        "この人のまわりには、まだ輪が見つかっていません。",
    ),
}

ACTS: Final[Pairs] = {
    "circle_left": ("No circle: {people:person|people}", "{people:,}人を「輪ではない」とする"),
}
