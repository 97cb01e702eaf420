"""What the command line says of showing up, the question about two people, and introductions. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

HELP: Pairs = {
    "verb.show-up": ("one gathering to try, where I know nobody", "知っている人のいない場を、ひとつ試す"),
    "verb.show-up.show": ("the one of this week (also: show-up alone)", "今週のもの（show-up だけでも同じ）"),
    "verb.show-up.gather": ("do it: keep the gathering I found", "見つけた場を記録する"),
    "verb.show-up.plan": ("make an if-then plan of it", "もし〜なら の予定にする"),
    "verb.show-up.later": ("not before so many days", "何日かあとにする"),
    "verb.show-up.never": ("this kind does not come up any more", "この種類は出さない"),
    "verb.show-up.again": ("a kind left out may come up again", "出さないことにした種類を、また出す"),
    "show-up-then": ("the “then”; without it, going there", "なら（書かなければ、その場に行くこと）"),
    "show-up-days": ("how many days, 31 at most", "何日あと（31日まで）"),
    "show-up-kind": ("the kind, as show-up --json names it", "種類（show-up --json の target）"),
    "verb.ask-tie": ("one question a week: do two people know each other?", "週に一度、二人が知り合いかを聞く"),
    "verb.ask-tie.show": ("the one of this week (also: ask-tie alone)", "今週のもの（ask-tie だけでも同じ）"),
    "verb.ask-tie.answer": ("answer it", "答える"),
    "ask-tie-said": ("yes, no, unknown (I don't know), not_now", "yes・no・unknown（わからない）・not_now（いまは）"),
    "ask-tie-of": ("these two people instead", "この二人について（番号）"),
    "verb.introduce": ("introductions: both are asked first", "引き合わせ（先にお一人ずつに聞きます）"),
    "verb.introduce.list": ("all of them, with the texts in --json", "一覧（文面は --json に）"),
    "verb.introduce.ideas": ("whom I might introduce to whom", "引き合わせられそうな二人"),
    "verb.introduce.begin": ("begin one; nobody is told by that", "はじめる（まだ誰にも伝わりません）"),
    "verb.introduce.asked": ("I asked one of the two", "一人に聞いた"),
    "verb.introduce.answer": ("what one of the two said", "一人の返事"),
    "verb.introduce.introduced": ("both said yes, and I brought them together", "お二人とも「はい」で、引き合わせた"),
    "verb.introduce.change": ("set right what they could talk about", "二人が話せそうなことを直す"),
    "verb.introduce.forget": ("take one away", "外す"),
    "introduction": ("its number", "引き合わせの番号"),
    "introduce-first": ("who is asked first", "先に聞く人（番号）"),
    "introduce-second": ("who is asked second", "あとに聞く人（番号）"),
    "introduce-about": ("what they could talk about", "二人が話せそうなこと"),
    "introduce-part": ("which of the two", "どちらの人"),
    "introduce-said": ("their answer; nothing takes it back", "返事（nothing で取り消し）"),
    "introduce-on": ("on which day", "いつ"),
    "introduce-no-help": ("do not log it as help with both", "お二人への手助けとして記録しない"),
    "introduce-know": ("whether they know each other by now", "もう知り合いどうしか"),
}
SAYS: Pairs = {
    "introduce.none": (
        "No introductions. `introduce ideas` says whom you might introduce to whom.",
        "引き合わせはまだありません。introduce ideas で、引き合わせられそうな二人がわかります。",
    ),
    "introduce.no_ideas": (
        "No ideas, by what is written of offers, needs and interests.",
        "提供できること・求めること・関心の記入からは、候補がありません。",
    ),
}
