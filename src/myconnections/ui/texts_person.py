"""Sentences of the person pane and of the windows that log and change a person, in both languages. No Qt."""

from __future__ import annotations

Pair = tuple[str, str]
Pairs = dict[str, Pair]

ROLE: Pair = ("{position}, {organization}", "{organization}・{position}")
WARMTH: Pair = ("{value:%} from {n:record|records}", "{n:,}件の記録から{value:%}")
WARMTH_DUE: Pair = ("33% on {day}", "{day}に33%")
CURVE: Pair = (
    "Warmth {value:%} ({band}), from {n:record|records}.",
    "温度 {value:%}（{band}）、{n:,}件の記録から。",
)
NOT_RECORDED: Pair = (
    "Nothing is recorded yet, so no warmth is shown. Log what happened last, even roughly.",
    "まだ記録がないので、温度は出しません。最後のやりとりを、おおよそでも記録してください。",
)
HALVES: Pair = (
    "Each record fades by half every {days:day|days}; the newest count on top of what was left.",
    "どの記録も{days}日ごとに半分になり、新しいものがその上に重なります。",
)
HALVES_OWN: Pair = (
    "Each record fades by half every {days:day|days}, the interval you chose for this person.",
    "どの記録も、この人に決めた間隔（{days}日）ごとに半分になります。",
)
SUM: Pair = ("Together {value}", "合わせて {value}")
APPROXIMATE: Pair = ("about", "おおよそ")
RHYTHM: Pairs = {
    "quieter": (
        "Quieter than your usual rhythm: {gap:day|days} since the last contact, usually about {usual}.",
        "いつものリズムより静かです。最後のやりとりは{gap}日前（ふだんは{usual}日おきほど）。",
    ),
    "lapsed": (
        "The usual rhythm has paused: {gap:day|days} since the last contact, usually about {usual}.",
        "いつものリズムが止まっています。最後のやりとりは{gap}日前（ふだんは{usual}日おきほど）。",
    ),
    "": ("Last contact {gap:day|days} ago.", "最後のやりとりは{gap}日前です。"),
    ":no_gap": ("Last contact today.", "今日、やりとりがありました。"),
}
BY_MEMORY: Pair = ("Last contact {about}, by what you said.", "最後のやりとりは、おぼえでは{about}です。")
NEXT_STAGE: Pair = ("Evidence for {stage}", "次の段階「{stage}」の手がかり")
MET: Pair = ("{met} of {all}", "{all}つのうち{met}つ")
MOVED: Pair = ("{before} → {after}", "{before} → {after}")
BEGAN: Pair = ("Began at {after}", "はじまりは{after}")
INTERVAL: Pair = ("Every {days:day|days}", "{days}日ごと")
INTERVAL_STAGE: Pair = ("As the stage has it ({days:day|days})", "段階のとおり（{days}日）")
FROM_FILE: Pair = ("From {source}, row {row}", "{source} の{row}行目から")
ADDED: Pair = ("Added on {day}", "{day}に追加")
CONNECTED: Pair = ("Connected on {day}", "{day}につながった")
TICKS: Pairs = {
    "they_know_me": ("They know something about me", "相手も自分のことを知っている"),
    "shared_topic": ("A shared topic, promise or project is open", "共通の話題・約束・取り組みがある"),
    "trust_failure": ("I could ask them for help with a failure", "失敗したとき助けを頼める"),
    "trust_private": ("They told me something not public", "公にしていないことを話してくれた"),
    "made_together": ("We made something together", "いっしょに何かをつくった"),
}
FACTS: Pairs = {
    "background": ("Background", "背景"),
    "interest": ("Interest", "関心"),
    "other": ("Other", "そのほか"),
    "recommended_me": ("Recommended me", "推薦してくれた"),
    "recommended_by_me": ("I recommended", "推薦した"),
}
NEXT_BIRTHDAY: Pair = ("{known} (next {day}{age})", "{known}（次は{day}{age}）")
TURNS: Pair = (", turning {age}", "、{age}歳")
PLAN: Pair = ("If {condition}, then {text}", "{condition} → {text}")
LOGGED_FOR: Pair = ("{n:person|people}", "{n}人")

CURIOUS: Pairs = {
    "how_we_met": ("How did each of us come to be here?", "お互い、どうしてここにいるのでしょう？"),
    "what_moves": (
        "What do they like doing just now, without being asked to?",
        "いま、頼まれなくてもしていることは何ですか？",
    ),
    "where_from": ("Which way brought them to what they do?", "いまのことに、どんな道でたどり着きましたか？"),
    "what_needed": (
        "What would make their next weeks easier?",
        "この先の数週間が楽になるとしたら、何があればよいですか？",
    ),
    "what_given": ("What do people ask them for?", "まわりの人から、何を頼まれますか？"),
    "since_then": ("How did what we last spoke of go on?", "前に話したことは、その後どうなりましたか？"),
    "whom_to_meet": ("Whom would they like to meet?", "誰に会ってみたいですか？"),
    "what_learned": ("What surprised them lately?", "最近、意外だったことは何ですか？"),
}
"""Questions to be curious about before a meeting; none of them wants anything."""
SHARED: Pairs = {
    "community": ("community", "場"),
    "school": ("school", "学校"),
    "organization": ("organization", "組織"),
}
