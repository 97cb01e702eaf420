"""What the command line says of ways between people, of what is wanted, and of the map of an earlier day. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

HELP: Pairs = {
    "verb.path": (
        "the shortest ways from one of my people to another; to one alone: from those near me",
        "ある人から別の人への、いちばん近い道。ひとりだけなら、自分に近い人からの道",
    ),
    "path-from": ("the person's number", "人の番号"),
    "path-to": ("the other person's number", "もうひとりの番号"),
    "path-organization": ("to somebody who works there, from those near me", "この組織で働く人へ（自分に近い人から）"),
    "verb.wanted": (
        "where ties would be, and which kinds of people are not there yet",
        "望む段階と、出会いたい人の種類",
    ),
    "verb.wanted.list": ("everything wanted, beside what is there", "望むものと、いまの様子"),
    "verb.wanted.set": (
        "say at which stage ties are wanted, or which kind of people",
        "望む段階、または出会いたい人の種類を書く",
    ),
    "verb.wanted.clear": ("take it away", "外す"),
    "wanted-people": ("people by their numbers", "人の番号"),
    "wanted-stage": (
        "the stage wanted: link, connection, engagement, relationship",
        "望む段階（link・connection・engagement・relationship）",
    ),
    "wanted-kind": (
        "a kind of people: one of the ten, or in words of your own (may be repeated)",
        "人の種類。10の種類のひとつか、自分の言葉で（くり返し可）",
    ),
    "map-shown-as": (
        "shown as one of the ready ways: how warm, who bridges, who knows whom, where the gaps are, by employer",
        "はじめからある見せ方で（温かさ・橋渡しの人・知り合いどうし・すき間のあるところ・所属ごと）",
    ),
    "map-no-names": ("without any name: of people, communities or employers", "人・コミュニティ・所属の名前を入れない"),
    "map-on": ("the map as it was on this day", "この日の地図"),
}
SAYS: Pairs = {
    "report.nameless": ("Without any name.", "名前は入れていません。"),
    "report.not_on_map": (
        "{count:more person stands|more people stand} nowhere on the map: too little is recorded of them.",
        "このほか{count:,}人は、記録が足りないため地図に載っていません。",
    ),
}
