"""Words of two parts of the page Insights: how mixed the circle is, and how my people stand to one another. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

MIX: Pairs = {
    "organization": ("Organization", "所属"),
    "industry": ("Industry", "業界"),
    "function": ("Function", "職種"),
    "region": ("Region", "地域"),
    "school": ("School", "学校"),
    "community": ("Community", "コミュニティ"),
}
MIX_SAID: Pairs = {
    "blau": (
        "Two drawn at random differ {n} times out of 100 (Blau {blau}).",
        "無作為に選んだ2人が違う割合は、100回に{n}回です（Blau {blau}）。",
    ),
    "iqv": ("Spread over the {offered:,} values offered: IQV {iqv}.", "用意された{offered:,}種への広がり：IQV {iqv}。"),
    "e_i": (
        "{other:,} are of another than you, {same:,} of the same: E-I {e_i}.",
        "自分と違う人{other:,}人、同じ人{same:,}人：E-I {e_i}。",
    ),
    "basis": (
        "From {known:,} of {people:person|people} of whom it is written.",
        "書かれている{known:,}人から（{people:,}人中）。",
    ),
    "unknown": ("Of nobody it is written yet.", "まだ誰にも書かれていません。"),
    "me": (
        "What you are yourself is not written here, so same and other cannot be told.",
        "自分について書かれていないので、同じか違うかはわかりません。",
    ),
    "about": (
        "This is a composition and no judgment: whom one could have met is not known. When a field was filled in is not"
        " on record either, so no past is drawn.",
        "これは顔ぶれで、良し悪しではありません。出会えたかもしれない人たちのことはわからないからです。"
        "いつ書かれたかも記録にないので、過去は描きません。",
    ),
    "others": ("Others", "そのほか"),
}
STRUCTURE: Pairs = {
    "nothing": (
        "There are not two people yet whose knowing each other could be asked about.",
        "知り合い同士かをたずねられる2人が、まだいません。",
    ),
    "unknown": (
        "Structure unknown: whether they know each other is answered for {answered:,} of {pairs:pair|pairs}. Below a"
        " fifth, nothing is told.",
        "知り合い関係はまだわかりません。{pairs:,}組のうち、答えがあるのは{answered:,}組です。"
        "2割に満たないうちは何も示しません。",
    ),
    "size": ("Effective size", "実効サイズ"),
    "efficiency": ("Efficiency", "効率"),
    "coverage": ("Coverage", "答えの割合"),
    "band": (
        "{word}: between {low} and {high}, middle {value}; whatever the unknown pairs are, {least} to {most}.",
        "{word}：{low}〜{high}、中ほどは{value}。わからない組がどうであっても{least}〜{most}。",
    ),
    "band:free": ("{word}: between {low} and {high}, middle {value}.", "{word}：{low}〜{high}、中ほどは{value}。"),
    "exact": ("{word}: {value}.", "{word}：{value}。"),
    "covered": (
        "Answered: {answered:,} of {pairs:pair|pairs} among {asked:,} people ({share:%}), {ties:,} of them ties.",
        "答えのある組：{asked:,}人の{pairs:,}組のうち{answered:,}組（{share:%}）、うち知り合い{ties:,}組。",
    ),
    "core": (
        "Asked about: the {inner:,} warmest and {drawn:,} drawn by lot from the other {of:,}.",
        "たずねたのは、いちばん温かい{inner:,}人と、残り{of:,}人からくじで選んだ{drawn:,}人です。",
    ),
    "core:all": ("Asked about: everybody who is kept here.", "たずねたのは、手帳の全員です。"),
    "inner": (
        "Inner circle only: nothing is said of the others.",
        "近しい人だけの様子です。ほかの人については何も言えません。",
    ),
    "whole": (
        "Of all {people:,}, estimated from those drawn: efficiency {low} to {high}.",
        "全{people:,}人について、くじの人から見積もると、効率は{low}〜{high}です。",
    ),
    "explain": (
        "Effective size counts those who are not reachable through each other; efficiency is their share. Dense is not"
        " bad, for closeness supports trust; sparse is not good in itself.",
        "実効サイズは、互いを通じては届かない人の数、効率はその割合です。密であることは悪いことではなく"
        "（近さは信頼を支えます）、疎であることもそれだけで良いわけではありません。",
    ),
    "blind": (
        "Ties as you see them. What is unknown is never taken as “no”; a chance of it only widens the band.",
        "自分から見えている知り合い関係です。わからないものを「知り合いでない」とはせず、幅が広がるだけです。",
    ),
    "advanced": ("Among the {n:,} asked", "たずねた{n:,}人の中で"),
    "advanced:too_few": (
        "Constraint, hierarchy and the roles are told above three fifths of the pairs.",
        "拘束度・階層性・役割は、6割を超える組に答えがあるときに示します。",
    ),
    "constraint": ("Constraint", "拘束度"),
    "hierarchy": ("Hierarchy", "階層性"),
    "ego_betweenness": ("Ego-betweenness", "仲介の位置"),
    "density": ("Density", "密度"),
    "open_pairs": ("Open pairs", "知り合いでない組"),
    "roles": ("Roles by {by}, {known:,} known", "{by}で見た役割（わかる{known:,}人）"),
    "coordinator": ("Coordinator", "同じ集まりの中の仲立ち"),
    "consultant": ("Consultant", "よその集まりの中の仲立ち"),
    "gatekeeper": ("Gatekeeper or representative", "自分の集まりの窓口"),
    "liaison": ("Liaison", "別々の集まりの橋渡し"),
    "ask": ("Answer some pairs", "いくつか答える"),
    "answered": ("Pairs answered", "答えのある組"),
    "ties": ("Ties among them", "うち知り合い"),
    "history": (
        "Pairs by the day of the last word on them, among those asked about today.",
        "いまたずねている人たちについて、その組に最後に答えた日で数えています。",
    ),
}
