"""What the command line says of gatherings and communities. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

HELP: Pairs = {
    "verb.gatherings": ("gatherings, coming and past, and who was met there", "場（これからとこれまで）と会った人"),
    "verb.gatherings.list": ("all gatherings and the figures of a year", "場の一覧と一年の数"),
    "verb.gatherings.show": ("one gathering with the people met", "ひとつの場と、会った人"),
    "verb.gatherings.add": ("note a gathering, to come or past", "場を書きとめる（これからでも、過ぎたものでも）"),
    "verb.gatherings.change": (
        "change a gathering; with its day move its encounters",
        "場を変更する（日を変えると、やりとりも動きます）",
    ),
    "verb.gatherings.met": (
        "note who was met, all in one act, and what was learned",
        "会った人をまとめて、学んだことを一行で記録する",
    ),
    "verb.gatherings.unmet": ("somebody was not there after all", "会った人から外す"),
    "verb.gatherings.forget": ("take a gathering away; the encounters stay", "場を削除する（やりとりは残ります）"),
    "gathering": ("the number of the gathering", "場の番号"),
    "gathering-name": ("what it is called", "場の名前"),
    "gathering-on": ("its day (today unless given)", "日にち（省くと今日）"),
    "gathering-kind": ("what kind of gathering", "場の種類"),
    "gathering-place": ("where", "場所"),
    "gathering-community": ("the community it belongs to", "どのコミュニティの場か"),
    "gathering-hope": ("what I go there for", "何を楽しみに行くか"),
    "gathering-learned": ("one line of what was learned", "学んだことを一行で"),
    "mark": ("learning, play, or both", "学び・遊び・その両方"),
    "left": ("what of my own I went out of: language, field, land", "いつもの何の外へ出たか（language・field・land）"),
    "hosts": ("who invited or hosts (numbers of people)", "誘ってくれた人・主催の人（人の番号）"),
    "met-people": ("who was met (numbers of people)", "会った人（人の番号）"),
    "met-new": ("new people, each “name / a word about them”", "新しい人（「名前／ひとこと」をひとりずつ）"),
    "verb.communities": (
        "communities: purpose, roles, rituals, plans, hand-over",
        "コミュニティ（目的・役割・恒例・予定・引き継ぎ）",
    ),
    "verb.communities.list": ("all communities that people carry or I wrote of", "コミュニティの一覧"),
    "verb.communities.show": (
        "one community, with what hangs on one person",
        "ひとつのコミュニティと、一人にかかっていること",
    ),
    "verb.communities.add": ("begin to write of a community", "コミュニティについて書きはじめる"),
    "verb.communities.change": (
        "change purpose, my part, or what to do first",
        "目的・自分の関わり方・最初にすることを変更する",
    ),
    "verb.communities.rename": ("another name, at everybody who carries it", "名前を変える（入っている人の分も）"),
    "verb.communities.forget": ("take away what is written; members stay", "書いたことを削除する（人はそのまま）"),
    "verb.communities.join": ("let people be members", "人を入れる"),
    "verb.communities.leave": ("let people be members no more", "人を外す"),
    "verb.communities.role": ("write a role, who holds it and who knows how", "役割と、担う人・やり方を知る人を書く"),
    "verb.communities.round": (
        "write a ritual, or a step to heat up or keep warm",
        "恒例のこと、加熱や保温の予定を書く",
    ),
    "verb.communities.drop-role": ("take a role away", "役割を削除する"),
    "verb.communities.drop-round": ("take a ritual or step away", "恒例や予定を削除する"),
    "verb.communities.html": ("the hand-over sheet as a page", "引き継ぎの紙をページとして書き出す"),
    "verb.communities.pdf": ("the hand-over sheet as a PDF", "引き継ぎの紙をPDFとして書き出す"),
    "community-name": ("the name of the community", "コミュニティの名前"),
    "community-new": ("the new name", "新しい名前"),
    "community-purpose": ("what it is for", "何のための場か"),
    "community-mine": ("my part in it", "自分の関わり方"),
    "community-first": (
        "what whoever takes over would do first, a line each",
        "引き継ぐ人が最初にすること（一行ずつ）",
    ),
    "members": ("who comes to be a member (numbers of people)", "入れる人（人の番号）"),
    "community-role": ("what the role is called", "役割の名前"),
    "holders": ("who holds it (numbers of people)", "担う人（人の番号）"),
    "knowers": ("who knows how it is done (numbers of people)", "やり方を知る人（人の番号）"),
    "round-sort": ("ritual, or a step to heat up or keep warm", "恒例（ritual）・加熱（heat）・保温（keep）"),
    "round-what": ("what is done", "すること"),
    "every": ("how often", "どのくらいごとに"),
    "round-begin": ("the first day; without one nothing comes up", "最初の日（なければ知らせません）"),
    "carriers": ("who carries it (numbers of people)", "担い手（人の番号）"),
    "how": ("how it is done", "やり方"),
    "by-me": ("I hold or carry it", "自分が担う"),
    "part-number": ("change the one with this number", "この番号のものを変更する"),
    "part": ("the number of the role or round", "役割・恒例・予定の番号"),
    "handover-people": ("people to know besides those with a part", "役割のある人のほかに、知っておきたい人"),
    "no-promises": ("leave open promises out", "約束を入れない"),
    "handover-ways": ("with e-mail and telephone of the people to know", "知っておきたい人のメールと電話を入れる"),
}
SAYS: Pairs = {
    "notebook": ("In the notebook", "手帳から"),
    "gatherings.none": (
        "No gathering yet. `gatherings add NAME --on DAY` notes one; afterwards `gatherings met` logs whom you met.",
        "場はまだありません。gatherings add で書きとめ、そのあと gatherings met で会った人を記録します。",
    ),
    "gatherings.past": ("— past —", "— これまで —"),
    "communities.none": (
        "No community yet. `communities add NAME` begins one; people join with `communities join`.",
        "コミュニティはまだありません。communities add ではじめ、communities join で人を入れます。",
    ),
    "communities.unwritten": (
        "Nothing is written of it yet: `communities add` begins.",
        "まだ何も書かれていません。communities add で書きはじめられます。",
    ),
    "handover.written": ("Written: {file}", "書き出しました：{file}"),
    "handover.leaves": ("It holds: {what}", "入っているもの：{what}"),
}
