"""Words of two parts of the page Insights: how mixed the circle is, and how my people stand to one another. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

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
        "This is a composition and no judgment: whom one could have met is not known.",
        "これは顔ぶれで、良し悪しではありません。出会えたかもしれない人たちのことはわからないからです。",
    ),
    "unwritten": ("Of nobody it is written yet: {names}.", "まだ誰にも書かれていないもの：{names}。"),
    "past": (
        "When a field was filled in is not on record: each month takes those in the notebook by then with what is"
        " written of them today.",
        "いつ書かれたかは記録にありません。どの月も、その時手帳にいた人を、きょうの記入で見ています。",
    ),
    "past:some": (
        "Months are drawn of everybody only.",
        "月ごとの移り変わりは「全員」だけで描きます。",
    ),
    "then": (
        "{name}: two differ, of 100: {differ}; written of {known:,}",
        "{name}：違う割合（100回中）{differ}、書かれている人{known:,}",
    ),
    "differ": ("Differ, of 100", "違う割合（100回中）"),
    "known": ("Written of", "書かれている人"),
    "others": ("Others", "そのほか"),
}
STRUCTURE: Pairs = {
    "blind": (
        "Ties as you see them. What is unknown is never taken as “no”; it only widens the band.",
        "自分から見えている、知り合いどうしのつながりです。わからないものを「知り合いでない」とはせず、幅が広がるだけです。",
    ),
    "advanced:too_few": (
        "Constraint, hierarchy and the roles are told above three fifths of the pairs.",
        "拘束度・偏り・役割は、6割を超える組に答えがあるときに示します。",
    ),
    "ask": ("Answer some pairs", "いくつか答える"),
    "answered": ("Pairs answered", "答えのある組"),
    "ties": ("Ties among them", "うち知り合い"),
}
