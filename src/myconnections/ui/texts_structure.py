"""What is said of how my people stand to one another, and of the kind of a tie. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

SAYS: Pairs = {
    "nobody": (
        "Nobody to tell of yet: structure begins with two people.",
        "まだ語れることがありません。構造は、ふたりからです。",
    ),
    "everybody": ("About all {people:person|people} of yours.", "手帳の{people:,}人全員について。"),
    "core": (
        "About {asked} of {people:,} people: the {inner} warmest and {drawn} drawn by lot.",
        "{people:,}人のうち、あたたかい{inner}人と、くじで選んだ{drawn}人、あわせて{asked}人について。",
    ),
    "by_lot": (
        "About {asked} of {people:,} people, drawn by lot.",
        "{people:,}人のうち、くじで選んだ{asked}人について。",
    ),
    "first": (
        "About {asked} of {people:,} people: the {inner} asked about before the others came and {drawn} drawn by lot.",
        "{people:,}人のうち、ほかの人が加わる前からたずねている{inner}人と、くじで選んだ{drawn}人、あわせて{asked}人について。",
    ),
    "inner_only": (
        "About {asked} of {people:,} people: those asked about before the others came. Nothing is estimated from them"
        " for the others.",
        "{people:,}人のうち、ほかの人が加わる前からたずねている{asked}人だけについて。ほかの人のことは、ここからは見積もりません。",
    ),
    "coverage": (
        "{answered:,} of {pairs:,} pairs answered ({coverage:%}); {ties:pair knows|pairs know} each other.",
        "{pairs:,}組のうち{answered:,}組に回答ずみ（{coverage:%}）。知り合いどうしは{ties:,}組。",
    ),
    "unknown": (
        "Structure: not known. From a fifth of the pairs on, a band can be told.",
        "構造：まだわかりません。5分の1の組に答えると、幅で語れます。",
    ),
    "exact": (
        "{name}: {value}. Every pair is answered.",
        "{name}：{value}。すべての組に回答ずみです。",
    ),
    "band": (
        "{name}: between {low} and {high} (four times in five). Whatever is unanswered: between {least} and {most}.",
        "{name}：{low}〜{high}（8割の見込み）。未回答がどうであっても{least}〜{most}。",
    ),
    "value": (
        "{name}: {value} ({low} to {high}, four times in five). Whatever is unanswered: between {least} and {most}.",
        "{name}：{value}（8割の見込みで{low}〜{high}）。未回答がどうであっても{least}〜{most}。",
    ),
    "of": ("{name}, of {of:,}", "{name}（{of:,}人中）"),
    "whole": (
        "All {people:,} people, estimated from the {drawn} drawn by lot: efficiency {low} to {high}, effective size"
        " {from} to {to} (four times in five).",
        "{people:,}人全員の見積もり（くじで選んだ{drawn}人から）：効率{low}〜{high}、有効規模{from}〜{to}（8割の見込み）。",
    ),
    "among": ("Among the {asked} asked about", "たずねた{asked}人のあいだで"),
    "brackets": (
        "In brackets: where the figure lies four times in five, by what unanswered pairs were taken for.",
        "かっこの中は、未回答の組の見立てから、8割の見込みで収まる幅です。",
    ),
    "roles": ("Open pairs by {by} (known of {known})", "つながっていない組（{by}で。{known}人でわかる）"),
    "from": ("What unanswered pairs were taken for", "未回答の組を、どう見たか"),
    "class": (
        "{open:pair|pairs} open; {chance:%} of such pairs know each other, after {answered:answer|answers} of yours",
        "未回答{open:,}組。このような組の{chance:%}が知り合いと見ています（あなたの答え{answered:,}件のあと）",
    ),
    "mixture": ("Composition", "構成"),
    "mixed": ("known of {known:,} of {people:,}", "{people:,}人のうち{known:,}人でわかる"),
    "nothing_known": ("not recorded", "記録なし"),
    "reach": ("Reach", "届く先"),
    "reached": (
        "{reached} of {kinds} kinds, {warm} of them warm",
        "{kinds}種類のうち{reached}種類、温かいのは{warm}種類",
    ),
    "explained": (
        "Efficiency is the share of your people who are not already reachable through one another. Dense is not bad:"
        " closed circles carry trust. Sparse is not good in itself.",
        "効率は、おたがいを通じては届かない人の割合です。密なのは悪いことではなく、閉じた輪は信頼を支えます。疎なのも、"
        "それだけで良いわけではありません。",
    ),
}
"""Whole sentences of the view of structure."""
PAST: Pairs = {
    "head": ("Month by month, as known then", "月ごとに、その時わかっていたこと"),
    "month": (
        "{month}: effective size {effective_size}, efficiency {efficiency}; among {asked:person|people},"
        " {answered:,} of {pairs:,} pairs answered.",
        "{month}：有効規模 {effective_size}、効率 {efficiency}。{asked:,}人のあいだで、{pairs:,}組のうち"
        "{answered:,}組に回答ずみ。",
    ),
    "thin": (
        "{month}: not told. {answered:,} of {pairs:,} pairs among {asked:person|people} were answered, fewer than a"
        " fifth.",
        "{month}：示しません。{asked:,}人のあいだの{pairs:,}組のうち、回答は{answered:,}組で、5分の1に足りませんでした。",
    ),
    "nobody": (
        "{month}: of those asked about, {asked:,} were in the notebook.",
        "{month}：たずねている人のうち、手帳にいたのは{asked:,}人です。",
    ),
    "note": (
        "Each month from what had been answered by its end, among those of the people asked about today who were in the"
        " notebook by then. It says what was known, not how things stood: more answers make the band narrower. Of an"
        " answer that was changed only the last is on record; what two people share is read as it is written today.",
        "どの月も、その月末までの答えと、いまたずねている人のうちその時手帳にいた人から計算しています。その時わかっていたことで、"
        "実際にどうだったかではありません。答えがふえると幅はせまくなります。変えた答えは最後のものだけが残り、"
        "ふたりの共通点はきょうの記入から読んでいます。",
    ),
    "gap": (
        "Pale: whatever the unanswered pairs are. Darker, and in brackets: four times in five. A gap: fewer than a"
        " fifth of the pairs were answered. A band without a line: up to three fifths.",
        "うすい帯は未回答がどうであっても収まる幅、濃い帯とかっこの中は8割の見込みです。空いている月は答えが5分の1に足りず、線のない帯は"
        "6割までの月です。",
    ),
    "course": ("{name}: {first} in {since}, {last} now", "{name}：{since}は{first}、いま{last}"),
    "not_told": ("not told", "示せません"),
}
"""How effective size and efficiency are told month by month."""
MEASURES: Pairs = {
    "effective_size": ("Effective size", "有効規模"),
    "efficiency": ("Efficiency", "効率"),
    "constraint": ("Constraint", "拘束度"),
    "hierarchy": ("Hierarchy", "偏り"),
    "ego_betweenness": ("Ego-betweenness", "媒介"),
    "density": ("Density", "密度"),
    "open_pairs": ("Open pairs", "つながっていない組"),
    "coordinator": ("Coordinator", "調整役"),
    "consultant": ("Consultant", "相談役"),
    "gatekeeper": ("Gatekeeper or representative", "門番・代表"),
    "liaison": ("Liaison", "渡し役"),
}
CLASSES: Pairs = {
    "colleagues": ("Same organization in the same years", "同じ所属に同じ時期"),
    "employer": ("Same organization now, years unknown", "いま同じ所属（時期は不明）"),
    "community": ("Same small community", "同じ小さなコミュニティ"),
    "event": ("At one event together", "同じ場に居合わせた"),
    "wide": ("Same school or large community", "同じ学校・大きなコミュニティ"),
    "nothing": ("Nothing in common that is written down", "共通点の記録なし"),
}
KIND: Pairs = {
    "read": ("{kind}: {facts}.", "{kind}：{facts}。"),
    "none": ("{kind}. Too little is filled in on both sides.", "{kind}。ふたりの記入が、まだ足りません。"),
    "same": ("same {names}", "同じ{names}"),
    "partly": ("partly the same {names}", "一部同じ{names}"),
    "different": ("different {names}", "違う{names}"),
    "similarity": (
        "similarity {similarity:%}, from {known} of {all} facts",
        "似かた{similarity:%}、{all}項目中{known}項目から",
    ),
    "embedded": (
        "knows {embeddedness:%} of those of your people you answered about",
        "あなたが答えた人のうち{embeddedness:%}と知り合い",
    ),
    "outside": (
        "linking: decides or opens doors where you do not",
        "連結：あなたの手の届かないところで決める人、扉を開ける人",
    ),
    "inside": ("linking, inside your own organization", "連結（自分の組織のなか）"),
    "question": (
        "The title suggests power to decide. Is it so? Then tick it in the form.",
        "肩書からは、決める立場のようです。そうであれば、記入画面で印をつけられます。",
    ),
    "override": ("You call it: {kind}.", "あなたの判断：{kind}。"),
    "computed": ("As computed: {read}", "計算では、{read}"),
    "standing:active": ("Active.", "働いているつながりです。"),
    "standing:potential": ("Not active yet.", "これからのつながりです。"),
    "standing:similar": (
        "A similar acquaintance: trust is part of bonding, and not recorded yet.",
        "似た知り合いです。結束には信頼がふくまれますが、まだ記録がありません。",
    ),
    "depends": (
        "It tells of this tie from your side, as far as both are filled in.",
        "あなたから見たこのつながりのことで、ふたりの記入しだいです。",
    ),
}
"""The reasons of a kind of tie."""
