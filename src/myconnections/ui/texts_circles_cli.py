"""What the command line says of circles found among ties. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

HELP: Pairs = {
    "verb.circles": (
        "circles found among the ties of my people, to be named",
        "手帳の人どうしのつながりから見つかった輪（名前をつけられます）",
    ),
    "verb.circles.list": ("all circles, with what they share", "見つかった輪と、共通点"),
    "verb.circles.show": (
        "the circle of somebody, and what naming it would do; changes nothing",
        "ある人の輪と、名前をつけると何が起きるか（何も変えません）",
    ),
    "verb.circles.name": (
        "name the circle of somebody: its people become a community of that name",
        "ある人の輪に名前をつける（その人たちが、その名前のコミュニティになります）",
    ),
    "verb.circles.leave": (
        "it is no circle: show it no more, until it is brought back",
        "「輪ではない」とする（もどすまで出しません）",
    ),
    "verb.circles.back": ("it is a circle after all", "「輪ではない」とした輪をもどす"),
    "circle-who": ("anybody of the circle, by number", "輪のなかのだれかの番号"),
    "circle-without": ("whom to leave out", "入れない人の番号"),
    "circle-name": ("the name; without it, what they share", "名前（省くと、共通点からの候補）"),
}

SAYS: Pairs = {}
