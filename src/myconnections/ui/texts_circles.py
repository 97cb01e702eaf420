"""Sentences about circles found among ties, for the window and the command line. No Qt."""

from __future__ import annotations

from typing import Final

Pairs = dict[str, tuple[str, str]]

CIRCLES: Final[Pairs] = {
    "none": (
        "No circle is to be seen in the ties known so far. A circle takes four people who know each other.",
        "いまわかっているつながりからは、輪は見つかりません。輪は、知り合いどうし4人からです。",
    ),
    "found": (
        "{circles:circle|circles} among {people:person|people}, from {ties:tie|ties} known"
        " and {hints:tie|ties} only hinted at.",
        "{people:,}人のなかに、輪が{circles:,}個。わかっているつながり{ties:,}件と、手がかりだけのつながり{hints:,}件から。",
    ),
    "left": (
        "{left:circle is|circles are} set aside, because you said so.",
        "「輪ではない」とした{left:,}個は出していません。",
    ),
    "recorded": (
        "Not listed, because what they share is on record already and few of their ties are known: {names}.",
        "同じところにいることがもう記録にあり、わかっているつながりは少ないので、出していません：{names}。",
    ),
    "unsaying": (
        "{n:hint|hints} between people of one employer or school left out: that is on record already.",
        "同じ勤め先や学校の人どうしの手がかり{n:,}件は、もう記録にあることなので数えていません。",
    ),
    "recorded_short": (
        "{n:group is|groups are} not listed, being on record already: {names}.",
        "もう記録にあるまとまり{n:,}件は出していません：{names}。",
    ),
    "and_others": ("{name} and others", "{name}など"),
    "answered": (
        "{n:pair|pairs} of people answered so far.",
        "知り合いどうしかどうか、これまでに{n:,}組に回答済みです。",
    ),
    "nobody_answered": (
        "You have not been asked yet who of them knows whom.",
        "だれとだれが知り合いどうしか、まだひとつも回答がありません。",
    ),
    "size": ("{people:person|people}", "{people:,}人"),
    "ties": (
        "Found by {ties:known tie|known ties} and {hints:hint|hints} (people of one conversation)",
        "わかっているつながり{ties:,}件と、手がかり{hints:,}件（同じやりとりにいた人どうし）から",
    ),
    "ties:short": (
        "Found by {ties:known tie|known ties} and {hints:hint|hints}",
        "わかっているつながり{ties:,}件と、手がかり{hints:,}件から",
    ),
    "ties:known": ("Found by {ties:known tie|known ties}", "わかっているつながり{ties:,}件から"),
    "ties:hinted": (
        "No tie of it is known: found by {hints:hint|hints} alone (people of one conversation)",
        "わかっているつながりはなく、手がかり{hints:,}件（同じやりとりにいた人どうし）だけから",
    ),
    "ties_short": ("{ties:tie|ties} known, {hints} hinted at", "つながり{ties:,}件、手がかりだけ{hints:,}件"),
    "elsewhere": (
        "{n:person|people} of it not placed on the map yet",
        "うち{n:,}人は、まだ地図に置いていません",
    ),
    "apart": (
        "{n:person|people} of it on another island: there hints among colleagues count, too",
        "うち{n:,}人は別の島にいます。島では、同じ勤め先や学校の人どうしの手がかりも数えるためです",
    ),
    "is": ("is the community “{name}”", "コミュニティ「{name}」です"),
    "is_but": (
        "is the community “{name}” but for {missing:person|people}",
        "コミュニティ「{name}」です（{missing:,}人はまだ入っていません）",
    ),
    "no_proposal": ("nothing shared that would name it", "名前になりそうな共通点は見つかりません"),
    "employer": ("{sharing} of {people} work at {name}", "{people:,}人のうち{sharing:,}人の勤め先が{name}"),
    "school": ("{sharing} of {people} went to {name}", "{people:,}人のうち{sharing:,}人の学校が{name}"),
    "community": ("{sharing} of {people} carry “{name}”", "{people:,}人のうち{sharing:,}人が「{name}」にいます"),
    "place": ("{sharing} of {people} live in {name}", "{people:,}人のうち{sharing:,}人の地域が{name}"),
}

NAMING: Final[Pairs] = {
    "members": (
        "“{name}” is there already: {already} of these {people} are in it ({members:person|people} in all).",
        "「{name}」はもうあります。{people:,}人のうち{already:,}人が入っています（全部で{members:,}人）。",
    ),
    "members_none": (
        "“{name}” is there already ({members:person|people}); none of these {people} is in it.",
        "「{name}」はもうあります（{members:,}人）。この{people:,}人は、だれも入っていません。",
    ),
    "new": ("“{name}” is a new community.", "「{name}」は新しいコミュニティです。"),
    "who_new": ("In it would be:", "入る人："),
    "who_added": ("Added would be:", "加わる人："),
    "full": (
        "All {people} are in “{name}” already.",
        "{people:,}人とも、もう「{name}」に入っています。",
    ),
    "add": ("Add {n:person|people} to “{name}”", "{n:,}人を「{name}」に加える"),
    "make": ("Make a community of {n:person|people}", "{n:,}人のコミュニティをつくる"),
    "nobody": ("Nobody is ticked", "だれも選ばれていません"),
    "turning": (
        "The kind of tie of {n:person|people} is computed anew from it and becomes another one.",
        "これで、{n:,}人とのつながりの種類が計算しなおされ、別の種類になります。",
    ),
    "turning_none": ("No kind of tie becomes another one by it.", "これで変わるつながりの種類はありません。"),
    "undo": ("One act: undo takes all of it back.", "ひとつの操作なので、まとめて元に戻せます。"),
    "as_new": ("Name it as a new community…", "新しいコミュニティとして名前をつける…"),
    "as_known": ("Back to “{name}”", "「{name}」に戻す"),
}

PAGE: Final[Pairs] = {
    "nameless": (
        "{n:circle|circles} found among your people, without a name so far.",
        "手帳の人どうしのつながりから、まだ名前のない輪が{n:,}個見つかっています。",
    ),
    "named": (
        "{n:circle|circles} found among your people; each is a community already.",
        "見つかった輪は{n:,}個。どれも、もうコミュニティです。",
    ),
    "aside": ("Set aside: {n} · look, bring back", "「輪ではない」とした輪：{n:,} · 見る・もどす"),
    "aside_head": ("Set aside as no circle:", "「輪ではない」とした輪："),
    "aside_less": ("Hide those set aside", "「輪ではない」とした輪をかくす"),
    "more": ("All {n} on the map", "{n:,}件すべてを地図で見る"),
    "row": ("{size}: {names}", "{size}：{names}"),
}

REFUSALS: Final[Pairs] = {
    "no_circle": (
        "No circle has been found around this person.",
        "この人のまわりには、まだ輪が見つかっていません。",
    ),
}

ACTS: Final[Pairs] = {
    "circle_named": ("Added {people:person|people} to “{community}”", "{people:,}人を「{community}」に追加"),
    "circle_named:new": (
        "Made the community “{community}” of {people:person|people}",
        "{people:,}人のコミュニティ「{community}」を作成",
    ),
    "circle_left": ("No circle: {people:person|people}", "{people:,}人を「輪ではない」とする"),
    "circle_back": ("A circle again: {people:person|people}", "{people:,}人の輪をもどす"),
}
