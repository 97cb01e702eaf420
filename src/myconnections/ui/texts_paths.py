"""What is said of the ways from one person to another. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

EVIDENCE: Pairs = {
    "answer_tie": ("you said so", "あなたの回答"),
    "answer_none": ("you said no", "あなたの回答（いいえ）"),
    "introduction": ("an introduction", "紹介"),
    "file": ("a file of a network", "ネットワークのファイル"),
    "group_thread": ("{n:conversation|conversations} both took part in", "同じ会話{n}件"),
}
PATHS: Pairs = {
    "steps": ("{n:step|steps}", "{n}歩"),
    "step": ("{one} – {other}: {evidence}", "{one} と {other}：{evidence}"),
    "evidence_on": ("{what}, {day}", "{what}（{day}）"),
    "hinted": ("only hinted at", "手がかりのみ"),
    "sure": ("Over ties that are known.", "わかっているつながりだけをたどりました。"),
    "hints": (
        "No way over known ties: these go over hints, such as a conversation both took part in.",
        "わかっているつながりだけでは届きません。同じ会話に参加した、などの手がかりをたどっています。",
    ),
    "none": ("No path is known.", "わかっている道はありません。"),
    "none_how": (
        "That says only that nothing recorded leads there. Asking who knows whom may show one.",
        "そこへつながる記録が、まだないというだけです。「知り合いどうし」に答えると見つかるかもしれません。",
    ),
    "near": (
        "{names}: already near you, no way is needed.",
        "{names}：すでに近くにいる人です。たどる必要はありません。",
    ),
    "title": ("From {one} to {other}", "{one}から{other}へ"),
    "towards": ("From those near me to {other}", "近い人から{other}へ"),
    "spoken": ("Path {n} of {of}: {names}", "道{n}（{of}のうち）：{names}"),
}
