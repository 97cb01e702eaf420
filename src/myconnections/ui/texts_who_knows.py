"""What asking who knows whom says: the questions, the ways of answering, how far it is. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

WAYS: Pairs = {
    "circles": ("Circles", "輪"),
    "one": ("One by one", "ひとりずつ"),
    "all": ("All pairs", "すべての組"),
}
STATES: Pairs = {
    "tie": ("know each other", "知り合い"),
    "none": ("do not know each other", "知り合いではない"),
    "unknown": ("not answered", "未回答"),
    "hinted": ("not answered; something hints at a tie", "未回答（手がかりあり）"),
}
SENTENCES: Pairs = {
    "meaning": (
        "“Know” means: well enough to talk without you.",
        "「知っている」は、あなたがいなくても話ができるくらいの知り合い、という意味です。",
    ),
    "question": ("Whom in this list does {name} know?", "{name}さんは、この中のだれを知っていますか？"),
    "far": ("{answered:,} of {pairs:,} pairs answered", "{pairs:,}組のうち{answered:,}組に回答ずみ"),
    "left_own": ("about {minutes:minute|minutes} left at your pace", "このペースで、あと約{minutes}分"),
    "left_usual": (
        "about {minutes:minute|minutes} left at 10 seconds a screen",
        "1画面10秒として、あと約{minutes}分",
    ),
    "left_soon": ("less than a minute left", "あと1分かかりません"),
    "done": ("all answered", "すべて回答ずみ"),
    "rest_open": ("the others left open", "ほかは、わからないので未回答"),
    "ticked": ("{n:person|people} ticked", "{n}人にチェック"),
    "confirm_none": ("Confirm", "確定する"),
    "confirm": ("{n:person does|people do}, the others do not", "知っているのは、この{n}人"),
    "confirm_left": (
        "{n:person does|people do}, {left} open",
        "知っているのは、この{n}人（未回答{left}人）",
    ),
    "counts_as": (
        "Confirming answers this screen: ticked people know {name}, the other {others:person|people} shown do not.",
        "確定すると、この画面に答えたことになります。チェックした人は{name}さんと知り合い、ほかの{others}人は知り合いではない、"
        "とします。",
    ),
    "counts_ticked": (
        "Confirming answers this screen: ticked people know {name}.",
        "確定すると、この画面に答えたことになります。チェックした人は{name}さんと知り合い、とします。",
    ),
    "counts_left": (
        "{n:person is|people are} left open: of them nothing is answered.",
        "わからないとした{n}人は、未回答のままです。",
    ),
    "counts_how": (
        "Whom you are not sure of, leave open with ?.",
        "わからない人は、? で未回答のままにできます。",
    ),
    "none_how": (
        "Nobody is ticked: tick somebody, or press 0 where it is none of these.",
        "だれもチェックされていません。チェックするか、この中にいなければ 0 を押してください。",
    ),
    "settled_tie": ("Answered already: knows {names}.", "回答ずみ：知り合いは{names}。"),
    "settled_none_too": ("Does not know {n:person|people}.", "知り合いではない人は{n}人。"),
    "settled_only_none": (
        "Answered already: does not know {n:person|people}.",
        "回答ずみ：知り合いではない人は{n}人。",
    ),
    "and_more": ("{names} and {n:more|more}", "{names} ほか{n}人"),
    "announce": (
        "{name}. {people:person|people} to choose from. {far}",
        "{name}さん。{people}人から選びます。{far}",
    ),
    "pile_intro": (
        "Put together those who mostly know each other: drag them, or press the number of a circle. Somebody may be in"
        " several circles, or in none. Each circle is looked over once before it counts.",
        "おたがいをだいたい知っている人どうしを、輪にまとめます。ドラッグするか、輪の番号を押してください。いくつの輪に入れても、"
        "どこにも入れなくてもかまいません。輪は、一度見わたしてから回答になります。",
    ),
    "pile": ("Circle {n}", "輪{n}"),
    "pile_people": ("{people:person|people}, {open:open pair|open pairs}", "{people}人、未回答{open}組"),
    "pile_done": ("{people:person|people}, nothing open", "{people}人、すべて回答ずみ"),
    "pile_empty": ("Drag people here, or press {n}", "ここへドラッグするか、{n} を押します"),
    "pile_from": ("proposed: {name}", "候補：{name}"),
    "in_piles": ("in circle {names}", "輪{names}"),
    "pair": ("{one} – {other}: {state}", "{one} と {other}：{state}"),
    "pair_shared": ("Both: {names}", "共通：{names}"),
    "legend": (
        "A square: know each other. A dash: do not. Empty: not answered; with a ring, something hints at a tie.",
        "四角は知り合い、横線は知り合いではない組です。空きは未回答、丸は手がかりのある未回答です。",
    ),
    "reading": ("Looking whom to ask about…", "だれについてたずねるか、さがしています…"),
    "few": ("There is nothing to ask yet.", "まだ、たずねることがありません。"),
    "few_how": (
        "Who knows whom needs at least three people in the notebook.",
        "だれとだれが知り合いかは、手帳に3人以上いるときに聞けます。",
    ),
    "end": ("All {pairs:,} pairs are answered.", "{pairs:,}組すべてに回答しました。"),
    "end_open": (
        "Asked through: of {pairs:,} pairs, {n:one is|are} left open.",
        "ひととおりたずねました。{pairs:,}組のうち、わからない{n}組は未回答のままです。",
    ),
    "end_how": (
        "Single pairs can be set right under “All pairs”.",
        "組ごとの訂正は「すべての組」でできます。",
    ),
    "stopped": (
        "Stopped. {answered:,} of {pairs:,} pairs are answered.",
        "ここまでにしました。{pairs:,}組のうち{answered:,}組に回答ずみです。",
    ),
    "stopped_how": (
        "Everything answered is kept. What is half-marked on a screen waits for you, too.",
        "答えた分はすべて残っています。途中の画面のチェックも、そのまま待っています。",
    ),
    "failed": ("This could not be read.", "読み込めませんでした。"),
}

EVIDENCE: Pairs = {
    "answer_tie": ("you said so", "自分で回答"),
    "answer_none": ("you said so", "自分で回答"),
    "introduction": ("one introduced you to the other", "紹介のとき"),
    "file": ("from a file", "ファイルから"),
    "group_thread": ("{n:conversation|conversations} of several people", "数人での会話{n}件"),
}
SHARED: Pairs = {
    "organization": ("both at {name}", "ともに{name}"),
    "community": ("both in {name}", "ともに{name}"),
    "school": ("same school: {name}", "同じ学校：{name}"),
    "gathering": ("both at {name}", "ともに{name}に参加"),
    "meeting": ("met together on {name}", "{name}に同席"),
    "thread": ("in one conversation of several people", "数人での会話"),
}
PERSON: Pairs = {
    "nothing": ("Nothing is recorded of whom they know.", "だれと知り合いかは、記録がありません。"),
    "knows": ("Knows {n:person|people}", "知り合い{n}人"),
    "hinted": ("Not answered, in one conversation with them: {n}", "未回答・同じ会話にいた人：{n}人"),
    "shared": ("Not answered, something is shared: {n}", "未回答・共通点のある人：{n}人"),
    "knows_not": ("Does not know {n:person|people}", "知り合いではない{n}人"),
    "more": ("{n} more", "ほか{n}人"),
}

REVIEWS: dict[str, Pairs] = {
    "tie": {
        "title": ("Do these {n:person|people} know each other?", "この{n}人は、おたがいに知り合いですか？"),
        "how": (
            "A square is a pair that will be answered “know each other”. Take single pairs out with Space or a click:"
            " they stay open, and are not answered “no”.",
            "四角の組が「知り合い」になります。スペースかクリックで、組ごとに外せます。外した組は未回答のままで、「知り合い"
            "ではない」にはなりません。",
        ),
        "keep": ("These {n:pair|pairs} know each other", "この{n}組は知り合い"),
    },
    "none": {
        "title": (
            "Do people of different circles not know each other?",
            "別々の輪の人どうしは、知り合いではありませんか？",
        ),
        "how": (
            "A dash is a pair that will be answered “do not know each other”. Take single pairs out with Space or a"
            " click: they stay open.",
            "横線の組が「知り合いではない」になります。スペースかクリックで、組ごとに外せます。外した組は未回答のままです。",
        ),
        "keep": ("These {n:pair|pairs} do not know each other", "この{n}組は知り合いではない"),
    },
}
