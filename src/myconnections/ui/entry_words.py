"""What an entry of the notebook is called, wherever it stands among other things. No Qt."""

from __future__ import annotations

from myconnections.domain.dialogue import Dialogue
from myconnections.domain.entry import Body, heading
from myconnections.domain.introduction import Introduction
from myconnections.domain.obstacle import Obstacle
from myconnections.domain.personal_value import ValuesRound, ValueTag
from myconnections.services import deck, dialogues
from myconnections.services.timelines import Noted
from myconnections.ui import texts_asides, texts_steps
from myconnections.ui.wording import Wording

KINDS = {
    "vision": ("Vision", "ビジョン"),
    "gathering": ("Gathering", "場"),
    "community": ("Community", "コミュニティ"),
    "values_round": ("Values", "価値観"),
    "value_tag": ("Value seen", "価値観を感じる人"),
    "role": ("Role", "役割"),
    "opportunity": ("Opportunity", "機会"),
    "feeds": ("Need", "欲求"),
    "contribution": ("Contribution", "貢献"),
    "obstacle": ("Obstacle", "妨げ"),
    "step_taken": ("Small step", "小さな一歩"),
    "step_planned": ("Small step planned", "予定した小さな一歩"),
    "dialogue": ("Dialogue", "対話"),
    "check_in": ("Check-in", "五つの力"),
    "life_event": ("What happened", "できごと"),
    "tool_used": ("Tool", "道具"),
    "letting_go": ("Letting go", "手放すこと"),
    "roadmap_step": ("Roadmap", "道筋"),
    "journey": ("Journey", "道のり"),
    "review": ("Weekly review", "週の振り返り"),
    "introduction": ("Introduction", "引き合わせ"),
    "wanted_tie": ("Wanted tie", "望むつながり"),
    "wanted_kind": ("People wanted", "出会いたい人"),
}
"""Every kind of entry by the word it stands under in the vault."""


_ICONS = {
    "vision": "today", "gathering": "meet", "community": "community", "values_round": "star", "value_tag": "star",
    "role": "me", "opportunity": "idea", "feeds": "flame", "contribution": "help", "obstacle": "warning",
    "step_taken": "step", "step_planned": "step", "dialogue": "talk", "check_in": "calendar", "life_event": "cake",
    "tool_used": "settings", "letting_go": "send", "roadmap_step": "step", "journey": "exchange", "review": "review",
    "introduction": "introduce",
    "wanted_tie": "map", "wanted_kind": "map",
}  # fmt: skip


def icon(body: Body) -> str:
    """Its sign."""
    return _ICONS.get(body.KIND, "file")


def kind(body: Body, wording: Wording) -> str:
    """What kind of entry it is."""
    return wording.word(KINDS, body.KIND)


def beside(noted: Noted, wording: Wording) -> str:
    """What an entry is called beside somebody who takes part in it: its kind and its own words."""
    body = noted.entry.body
    if isinstance(body, Introduction) and noted.other:
        facts = {"name": noted.other, "about": heading(body)}
        return wording.pair(texts_asides.BESIDE.get(body.state.value, texts_asides.BESIDE["open"]), facts)
    own = title(body, wording)
    return f"{kind(body, wording)} · {own}" if own else kind(body, wording)


def title(body: Body, wording: Wording) -> str:
    """Its own first words; where those are ours or none, what it is called. "" where its kind says all."""
    match body:
        case Dialogue():
            return dialogues.name(body, wording.language)
        case Obstacle(kind=which, what=what):
            return heading(body) if what else wording.word(texts_steps.OBSTACLES, which.value)
        case ValueTag(value=card):
            return deck.name(card, wording.language)
        case ValuesRound(ranked=ranked) if ranked:
            return " · ".join(deck.name(card, wording.language) for card in ranked)
    return heading(body)
