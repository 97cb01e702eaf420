"""What the command line says of structure and of kinds of ties. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

HELP: Pairs = {
    "verb.structure": (
        "how your people stand to one another, as far as you have answered",
        "手帳の人どうしの構造（答えたかぎりで）",
    ),
    "roles-by": ("the attribute that brokerage roles are told by", "仲介の役割を見る属性"),
    "verb.capital": (
        "the kind of a tie with its reasons; with KIND, overrule what is computed",
        "つながりの種類とその理由。KIND をつけると、計算に代えて自分で決める",
    ),
    "capital-kind": (
        "bonding, bridging, mixed, unclear or linking, or two joined by + ; computed: back to what is computed",
        "bonding・bridging・mixed・unclear・linking、または + でつないだふたつ。computed で計算にもどす",
    ),
}

SAYS: Pairs = {}
