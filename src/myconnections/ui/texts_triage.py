"""What triage says: why somebody comes up early, what a community is guessed from, how far it is. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

WHY: Pairs = {
    "talked": ("last contact on {day}", "最後のやりとりは{day}"),
    "often": ("{count:day|days} of contact", "やりとりのあった日 {count:,}日"),
    "employer": ("also at {organization}", "同じ {organization}"),
    "recommended": ("a recommendation was written", "推薦を書いた・書いてもらった"),
    "newest": ("connected on {day}", "{day}につながった"),
    "": ("nothing known of the two of you yet", "まだ手がかりなし"),
}
GUESSED: Pairs = {
    "organization": ("guessed from the organization", "会社名から推した候補"),
    "day": ("guessed from those connected that day", "同じ日につながった人から推した候補"),
}
WHEN_HINTS: Pairs = {
    "month": ("around {day}", "{day}ごろ"),
    "year": ("around {day}", "{day}ごろ"),
    "longer": ("over a year ago", "1年より前"),
    "never": ("a card or request", "名刺や申請だけ"),
}
STAGE_HINTS: Pairs = {
    "link": ("card or request", "名刺や申請を交わした"),
    "connection": ("I know who they are", "人となりを知っている"),
    "engagement": ("we keep in touch", "やりとりが続いている"),
    "relationship": ("I can rely on them", "頼り合える"),
}
SENTENCES: Pairs = {
    "nth": ("{n:,} of {all:,}", "{all:,}人のうち{n:,}人目"),
    "pace": ("about {minutes:minute|minutes} left at this pace", "このペースで あと{minutes:,}分ほど"),
    "pace_short": ("less than a minute left", "あと1分足らず"),
    "done": ("{done:person|people} sorted", "{done:,}人を仕分けました"),
    "of_stage": ("{stage} {count:,}", "{stage} {count:,}人"),
    "last": ("{day}  {what}", "{day}　{what}"),
    "several": ("{name} and {count:other|others}", "{name}さん、ほか{count:,}人"),
    "no_usual": (
        "G gives the usual answer to several at once: please answer one card first.",
        "G は、いつもの答えをまとめてつけるキーです。先に1枚、答えてください。",
    ),
    "too_quick": (
        "That key came before this card could be seen, so it did not count. Please press it again.",
        "カードが目に入る前のキーでしたので、数えませんでした。もう一度押してください。",
    ),
    "none_unknown": (
        "Something is known of those who come next: please sort them one by one.",
        "次の人たちには手がかりがあります。ひとりずつ仕分けてください。",
    ),
    "usual": ("The usual: {stage}, {when}", "いつもの答え：{stage}、{when}"),
    "usual_stage": ("The usual: {stage}", "いつもの答え：{stage}"),
    "offer": ("Triage · {left:,} left", "仕分ける・残り{left:,}人"),
    "announce": ("{name}, {n:,} of {all:,}", "{name}、{all:,}人のうち{n:,}人目"),
}
