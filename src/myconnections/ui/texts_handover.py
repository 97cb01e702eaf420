"""The hand-over sheet of a community in words, and what leaves with it. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from myconnections.domain.handover import HandingOver, HandOver
from myconnections.interchange.handover_html.blocks import Block, blocks, under_title
from myconnections.interchange.handover_html.page import page
from myconnections.interchange.handover_html.words import WORDS
from myconnections.ui.wording import Pair, Wording

LEAVES: dict[str, Pair] = {
    "names": ("{n:name|names} of people", "人の名前{n:,}件"),
    "posts": ("{n:role|roles}", "役割{n:,}件"),
    "rounds": ("{n:ritual or step of a plan|rituals and steps of plans}", "恒例のことと予定{n:,}件"),
    "promises": ("{n:open promise with its words|open promises with their words}", "約束{n:,}件（文面とも）"),
    "ways": ("e-mail and telephone of {n:person|people}", "{n:,}人のメールと電話"),
    "members": ("how many members there are ({n:,}), not who they are", "登録人数（{n:,}人。名前は出ません）"),
    "also": ("and what you wrote of purpose and of your part", "目的と自分の関わり方として書いたこと"),
}


def say(wording: Wording, key: str, facts: Mapping[str, object] | None = None) -> str:
    """A word of the sheet."""
    return wording.pair(WORDS[key], facts)


def sheet_blocks(sheet: HandOver, wording: Wording) -> Sequence[Block]:
    """The blocks of the sheet in the language."""
    comma = "、" if wording.language == "ja" else ", "
    return tuple(blocks(sheet, lambda key, facts: say(wording, key, facts), wording.day, comma))


def beneath(sheet: HandOver, wording: Wording) -> str:
    """The line under the title."""
    return under_title(sheet, lambda key, facts: say(wording, key, facts), wording.day)


def html(sheet: HandOver, wording: Wording) -> bytes:
    """The sheet as one page for any browser."""
    return page(sheet, wording.language, lambda key, facts: say(wording, key, facts), wording.day).encode()


def leaves(told: HandingOver, wording: Wording) -> str:
    """What leaves, as a sentence."""
    counts = {key: getattr(told, key) for key in ("names", "posts", "rounds", "promises", "ways", "members")}
    parts = [wording.pair(LEAVES[key], {"n": n}) for key, n in counts.items() if n]
    return wording.listed([*parts, wording.pair(LEAVES["also"])])
