"""Gatherings and communities in words: kinds, figures with their basis, questions of what hangs on one. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from myconnections.domain.dependence import Hanging
from myconnections.domain.rounds import Every
from myconnections.services.gatherings import GatheringFigures
from myconnections.ui.wording import Pair, Wording

Pairs = Mapping[str, Pair]

KINDS: Pairs = {
    "": ("Not said", "未選択"),
    "talk": ("Lecture or talk", "講演・トーク"),
    "study": ("Study group", "勉強会"),
    "workshop": ("Workshop", "ワークショップ"),
    "meetup": ("Meet-up", "交流会"),
    "meal": ("Meal together", "食事の会"),
    "art": ("Art or music", "芸術・音楽"),
    "sport": ("Sport or walking", "運動・散策"),
    "volunteer": ("Helping out", "ボランティア"),
    "market": ("Market or festival", "市・祭り"),
    "trip": ("Journey", "旅"),
    "online": ("Online", "オンライン"),
    "other": ("Something else", "その他"),
}
MARKS: Pairs = {
    "": ("Not said", "未選択"),
    "learn": ("Learning", "学び"),
    "play": ("Play", "遊び"),
    "both": ("Learning and play", "学びと遊び"),
}
LEFT: Pairs = {
    "language": ("my language", "ことば"),
    "field": ("my field", "専門分野"),
    "land": ("my land", "土地"),
}
LEFT_OUT: Pairs = {
    "out": ("Out of {what}", "いつもの{what}の外へ"),
}
EVERY: Pairs = {
    "once": ("Once", "一度だけ"),
    "week": ("Every week", "毎週"),
    "fortnight": ("Every two weeks", "2週間ごと"),
    "month": ("Every month", "毎月"),
    "quarter": ("Every three months", "3か月ごと"),
    "half": ("Every six months", "6か月ごと"),
    "year": ("Every year", "毎年"),
}
SORTS: Pairs = {
    "ritual": ("Ritual", "恒例のこと"),
    "heat": ("Heating up", "加熱"),
    "keep": ("Keeping warm", "保温"),
}
HEADS: Pairs = {**SORTS, "ritual": ("Rituals", "恒例のこと")}
THANKS: Pairs = {
    "due": ("a thank-you is due", "お礼の予定"),
    "done": ("thanked", "お礼をしました"),
    "": ("", ""),
}
HANGS: Pairs = {
    "posts": (
        "{count} of {of:role|roles} only {name} holds and knows.",
        "{of}件の役割のうち{count}件は、{name}だけが担い、やり方も知っています。",
    ),
    "rounds": (
        "{count} of {of:ritual or step|rituals and steps} only {name} carries.",
        "{of}件の恒例と予定のうち{count}件は、{name}だけが担っています。",
    ),
    "posts:me": (
        "{count} of {of:role|roles} only I hold and know.",
        "{of}件の役割のうち{count}件は、自分だけが担い、やり方も知っています。",
    ),
    "rounds:me": (
        "{count} of {of:ritual or step|rituals and steps} only I carry.",
        "{of}件の恒例と予定のうち{count}件は、自分だけが担っています。",
    ),
    "encounters": (
        "{count} of {of:day|days} of contact with members in the last year were with {name}.",
        "この一年のメンバーとのやりとり{of}日のうち、{count}日が{name}とのものです。",
    ),
}
ASKS: Pairs = {
    "posts": ("Who could learn one of them?", "ひとつ覚えてくれる人は誰でしょう？"),
    "rounds": ("With whom could one of them be shared?", "誰と分け合えるでしょう？"),
    "encounters": ("Whom of the others would you like to hear from?", "ほかに声を聞きたいのは誰でしょう？"),
}
BASES: Pairs = {
    "posts": (
        "Of the roles somebody is named for; whoever holds one or knows how counts.",
        "誰かの名前が入っている役割から。担う人とやり方を知る人を数えます。",
    ),
    "rounds": ("Of the rituals and steps somebody is named for.", "誰かの名前が入っている恒例と予定から。"),
    "encounters": (
        "Of what was logged: each day with a person once; it says where my own contact hangs, not the community’s.",
        "記録されたやりとりから、1人につき1日1回。自分のやりとりの偏りで、コミュニティ全体のことはわかりません。",
    ),
}
ME: Pair = ("me", "自分")
PERSON: Pair = ("{name}", "{name}さん")
FIGURES: Pairs = {
    "count": ("{n:gathering|gatherings}", "場に出た回数：{n}回"),
    "met": ("{n:person met|people met}", "会った人：{n:,}人"),
    "learn": ("{n} of learning", "学び：{n}回"),
    "play": ("{n} of play", "遊び：{n}回"),
    "went_out": ("{n} outside my own language, field or land", "ことば・分野・土地の外へ：{n}回"),
}
FIGURES_BASIS: Pair = (
    "Counted from the gatherings noted here since {since}.",
    "{since}以降にここに書きとめた場から数えています。",
)
COUNTS: Pairs = {
    "people": ("{n:person|people}", "{n:,}人"),
    "met": ("{n:person met|people met}", "会った人{n:,}人"),
    "thanks": ("{n:thank-you|thank-yous} due", "お礼{n}件"),
}


def figures(found: GatheringFigures, wording: Wording) -> Iterator[str]:
    """The figures of a year that are not nought."""
    for key in FIGURES:
        n = getattr(found, key)
        if n:
            yield wording.pair(FIGURES[key], {"n": n})


def basis(found: GatheringFigures, wording: Wording) -> str:
    """What the figures were computed from."""
    return wording.pair(FIGURES_BASIS, {"since": found.since})


def every(of: Every, wording: Wording) -> str:
    """How often."""
    return wording.word(EVERY, of.value)


def hangs(one: Hanging, name: str, wording: Wording) -> str:
    """What hangs on one, as a sentence; where it is much, with a question."""
    facts: dict[str, object] = {"count": one.count, "of": one.of, "name": wording.pair(PERSON, {"name": name})}
    told = wording.pair(HANGS[one.what if name else f"{one.what}:me"], facts)
    if not one.asked:
        return told
    return told + ("" if wording.language == "ja" else " ") + wording.pair(ASKS[one.what])


def hangs_basis(one: Hanging, wording: Wording) -> str:
    """What it was computed from."""
    return wording.pair(BASES[one.what])


def out_of(left: tuple[str, ...], wording: Wording) -> str:
    """What of one's own was gone out of; "" for nothing."""
    if not left:
        return ""
    joint = "・" if wording.language == "ja" else ", "
    return wording.pair(LEFT_OUT["out"], {"what": joint.join(wording.word(LEFT, one) for one in left)})
