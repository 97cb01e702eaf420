"""What enriching in bulk says: steps, fields, why something is proposed, how far it is. No Qt."""

from __future__ import annotations

from myconnections.domain import vocabulary
from myconnections.ui.wording import Wording

Pairs = dict[str, tuple[str, str]]

STEPS: Pairs = {
    "employers": ("Employers", "勤め先"),
    "titles": ("Titles", "肩書き"),
    "schools": ("Schools", "学校"),
    "readings": ("Readings", "よみ"),
    "me": ("Me", "自分"),
}
ASKS: Pairs = {
    "employers": ("Which industry and region is it?", "業界と地域はどれですか？"),
    "titles": ("What is their work about?", "どんな職種ですか？"),
    "schools": ("How is the school written?", "学校名の書き方はどれですか？"),
    "readings": ("How is the name read?", "名前はどう読みますか？"),
    "me": ("And what about you?", "ご自身については？"),
}
FIELDS: Pairs = {
    "industry": ("Industry", "業界"),
    "region": ("Region", "地域"),
    "institution": ("Kind of institution", "機関の種類"),
    "function": ("Function", "職種"),
    "authority": ("Authority", "権限"),
    "school": ("School", "学校"),
    "schools": ("Schools", "学校"),
    "organizations": ("Organizations", "所属"),
    "reading": ("Reading", "よみ"),
}
AUTHORITY: Pairs = {
    "0": ("Not said", "未記入"),
    "1": ("Staff", "担当"),
    "2": ("Lead", "課長級"),
    "3": ("Senior", "部長級"),
    "4": ("Top", "役員級"),
}
WHY: Pairs = {
    "kept": ("you said so before", "前に答えたもの"),
    "agreed": ("those who have it agree", "記入のある人が同じ"),
    "address": ("from their addresses", "住所から"),
    "name": ("from the name", "名前から"),
    "others": ("others of that name", "同じ名前の人から"),
    "dictionary": ("from the dictionary", "辞書から"),
    "mine": ("as you write it", "自分の書き方"),
}
MINE: Pairs = {
    "industry": ("industry", "業界"),
    "function": ("function", "職種"),
    "region": ("region", "地域"),
    "institution": ("kind of institution", "機関の種類"),
    "organizations": ("organization", "所属"),
    "authority": ("authority", "権限"),
}
SENTENCES: Pairs = {
    "dictionary": (
        "A dictionary can be added that proposes readings; the user guide says how.",
        "よみの候補を出す辞書を加えることもできます。方法は使い方の手引きにあります。",
    ),
    "read": ("How is {name} read?", "「{name}」は何と読みますか？"),
    "people": ("{count:person|people}", "{count:,}人"),
    "open": ("{open:,} of {count:,} open", "{count:,}人中 {open:,}人が未記入"),
    "more": ("and {count:,} more", "ほか{count:,}人"),
    "spellings": ("also written {names}", "別の書き方：{names}"),
    "titles": ("{count:title|titles}: {names}", "{count:,}種類の肩書き：{names}"),
    "progress.industry": (
        "{known:,} of {people:,} people now have an industry",
        "{people:,}人のうち{known:,}人の業界がわかっています",
    ),
    "progress.function": (
        "{known:,} of {people:,} people now have a function",
        "{people:,}人のうち{known:,}人の職種がわかっています",
    ),
    "progress.schools": (
        "{known:,} of {people:,} people have a school",
        "{people:,}人のうち{known:,}人の学校がわかっています",
    ),
    "progress.reading": (
        "{known:,} of {people:,} people have a reading",
        "{people:,}人のうち{known:,}人のよみがあります",
    ),
    "progress.me": ("What is known of you is compared with every tie", "ご自身の記入を、つながり一つひとつと比べます"),
    "left": ("{count:group|groups} left", "残り{count:,}件"),
    "clear": ("{clear:,} of {all:,} ties are clear", "{all:,}のつながりのうち{clear:,}が判別済み"),
    "clear_more": (
        "{clear:,} of {all:,} ties are clear, {more:,} more than when you began",
        "{all:,}のつながりのうち{clear:,}が判別済み（はじめより{more:,}増）",
    ),
    "computed": (
        "Computed from organization, industry, function, school, region and community, yours beside theirs; "
        "at least three of the six must be known on both sides.",
        "所属・業界・職種・学校・地域・コミュニティを、自分と相手で比べて計算します。両方で6つのうち3つ以上わかると判別できます。",
    ),
    "mine_missing": (
        "Of you, {fields} is not known yet. Without it fewer ties can become clear.",
        "ご自身の{fields}がまだありません。記入すると、判別できるつながりが増えます。",
    ),
    "confirmed": ("{name}: {answer}", "{name}：{answer}"),
    "announce": (
        "{name}, {count:person|people}, {n:,} of {all:,}",
        "{name}、{count:,}人、{all:,}件のうち{n:,}件目",
    ),
}


SCHOOLS: Pairs = {
    "title": ("Who went to the same school?", "同じ学校の人はいますか？"),
    "where": (
        "An import knows your own schools only: Education in your LinkedIn export tells nobody else’s. Write one here "
        "for everybody of an employer, or choose people in the list and write it for them.",
        "取り込みでわかるのは自分の学校だけです（LinkedInの学歴は自分の分だけ）。"
        "ここで勤め先ごとにまとめて書くか、一覧で人を選んで書きます。",
    ),
    "mine_unknown": ("Yours are not known yet: write them under “Me”.", "自分の学校は「自分」で記入します。"),
    "school": ("School", "学校"),
    "mine": ("yours, too", "自分と同じ"),
    "employer": ("Everybody at", "勤め先"),
    "people": ("{count:person|people}", "{count:,}人"),
    "unknown": ("nobody works there", "当てはまる人がいません"),
    "choose": ("Choose people in the list", "一覧で人を選ぶ"),
    "write": ("Write for {count:person|people}", "{count:,}人に記入"),
    "write_none": ("Write", "記入"),
}


def term(wording: Wording, field: str, value: str) -> str:
    """The word, in the language of the moment, for a code or another word of the vocabulary of this field."""
    if field == "authority":
        return wording.word(AUTHORITY, value)
    return vocabulary.word(field, value, wording.language)
