"""What is said of every measure of the page Insights: name, sentence, what it was computed from, blind spot.

No Qt: the command line says the same.
"""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

TITLES: Pairs = {
    "stages": ("People by stage", "段階ごとの人"),
    "warmth": ("Warmth", "温度"),
    "talks": ("Conversations", "会話"),
    "help": ("Help given and received", "助けたこと・助けられたこと"),
    "capital": ("Kinds of ties that are active", "いま働いているつながりの種類"),
    "reach": ("Whom I could ask", "届く先"),
    "kept": ("Ties kept", "続いているつながり"),
    "moves": ("Moves of a stage", "段階の移り"),
    "bridges": ("Bridges", "橋になっているつながり"),
    "opportunities": ("Opportunities", "機会"),
    "promises": ("Promises I kept", "果たした約束"),
    "plans": ("Plans carried out", "実行した予定"),
    "steps": ("Small steps taken", "とった小さな一歩"),
    "showed_up": ("Gatherings gone to", "出た場"),
    "introductions": ("Introductions", "引き合わせ"),
    "ties_known": ("Ties among my people", "わかった知り合いどうし"),
}
ROWS: Pairs = {
    "talks": ("Conversations", "会話"),
    "people": ("Different people", "話した人"),
    "given": ("Given", "助けた"),
    "received": ("Received", "助けられた"),
    "together": ("Worked together", "ともにした"),
    "reached": ("Kinds reached", "誰かがいる種類"),
    "warm_reach": ("Kinds, warm", "温かい人がいる種類"),
    "kept": ("Ties not cold", "冷えていない"),
    "further": ("Moved further", "先へ進んだ"),
    "back": ("Moved back", "戻った"),
    "bridges": ("Active bridges", "働いている橋"),
    "opportunities": ("Opportunities", "機会"),
    "promises": ("Promises kept", "果たした約束"),
    "plans": ("Plans carried out", "実行した予定"),
    "steps": ("Small steps", "小さな一歩"),
    "showed_up": ("Gatherings", "場"),
    "introductions": ("Pairs introduced", "引き合わせた組"),
    "ties_known": ("Pairs that know each other", "知り合いどうしの組"),
}
SAID: Pairs = {
    "stages": (
        "{relationship:tie stands|ties stand} at Relationship, {engagement:,} at Engagement, {connection:,} at"
        " Connection, {link:,} at Link.",
        "リレーションシップ{relationship:,}人、エンゲージメント{engagement:,}人、コネクション{connection:,}人、"
        "リンク{link:,}人です。",
    ),
    "warmth": (
        "Something is recorded with {with:person|people}: {hot:,} hot, {warm:,} warm, {cooling:,} cooling, {cold:,}"
        " cold. With {none:,} nothing is recorded.",
        "記録があるのは{with:,}人です。熱い{hot:,}人、温かい{warm:,}人、冷めかけ{cooling:,}人、冷えている{cold:,}人。"
        "{none:,}人とは記録がありません。",
    ),
    "talks": (
        "{talks:conversation|conversations} with {people:person|different people} in {month}; this month so far"
        " {now_talks:,} with {now_people:,}.",
        "{month}は{people:,}人と{talks:,}回、今月はここまで{now_people:,}人と{now_talks:,}回の会話です。",
    ),
    "talks:so_far": (
        "{now_talks:conversation|conversations} with {now_people:person|different people} this month so far.",
        "今月はここまで{now_people:,}人と{now_talks:,}回の会話です。",
    ),
    "help": (
        "Help given : received is {given:,} : {received:,} over twelve months; worked together {together:,}.",
        "この12か月で、助けた：助けられた ＝ {given:,}：{received:,}、ともにした {together:,}回です。",
    ),
    "capital": (
        "Active now: {bridging_active:,} bridging, {bonding_active:,} bonding, {linking_active:,} linking,"
        " {mixed_active:,} mixed. Potential: {bridging_potential:,} bridging, {bonding_potential:,} bonding,"
        " {linking_potential:,} linking, {mixed_potential:,} mixed.",
        "いま働いているのは、橋渡し{bridging_active:,}、結束{bonding_active:,}、連結{linking_active:,}、"
        "混合{mixed_active:,}です。これからのものは、橋渡し{bridging_potential:,}、結束{bonding_potential:,}、"
        "連結{linking_potential:,}、混合{mixed_potential:,}です。",
    ),
    "reach": (
        "Somebody stands in {reached:,} of {of:,} kinds of position, somebody warm in {warm:,}.",
        "{of:,}種類のうち、{reached:,}種類に誰かがいて、{warm:,}種類に温かい人がいます。",
    ),
    "kept": (
        "Not cold: {n:,} of {of:tie|ties} from Connection on.",
        "コネクション以上のつながり{of:,}のうち、冷えていないのは{n:,}です。",
    ),
    "moves": (
        "{n:move|moves} in twelve months, each confirmed by you.",
        "この12か月で{n:,}回。どれも自分で確かめたものです。",
    ),
    "bridges": (
        "{n:bridging or linking tie is|bridging or linking ties are} active.",
        "橋渡し・連結のつながりのうち、働いているのは{n:,}です。",
    ),
    "opportunities": ("{n:opportunity|opportunities} came in twelve months.", "この12か月で{n:,}件です。"),
    "opportunities:by": (
        "{n:opportunity|opportunities} came in twelve months. Ties that opened some: {by}.",
        "この12か月で{n:,}件です。ひらいた人：{by}。",
    ),
    "promises": ("{n:promise|promises} of mine kept in twelve months.", "この12か月で果たした約束は{n:,}件です。"),
    "plans": ("{n:plan|plans} carried out in twelve months.", "この12か月で実行した予定は{n:,}件です。"),
    "steps": ("{n:small step|small steps} taken in twelve months.", "この12か月で{n:,}回です。"),
    "showed_up": (
        "{n:gathering|gatherings} in twelve months. Of {met:person|people} met at any of them there was contact both"
        " ways later with {after:,}.",
        "この12か月で{n:,}回。これまでの場で会った{met:,}人のうち、その後お互いのやりとりがあったのは{after:,}人です。",
    ),
    "introductions": (
        "{n:pair|pairs} brought together in twelve months; of {of:pair|pairs} in these months {know:,} said to know"
        " each other since.",
        "この12か月で{n:,}組。この期間の{of:,}組のうち、知り合いになったと答えたのは{know:,}組です。",
    ),
    "ties_known": (
        "Of {n:pair|pairs} you said in twelve months that they know each other.",
        "この12か月で、知り合いどうしだと答えたのは{n:,}組です。",
    ),
    "unknown": ("Not recorded yet.", "まだ記録がありません。"),
}
BASIS: Pairs = {
    "stages": (
        "From {moves:recorded move|recorded moves} between stages; the first tie is on record since {since}.",
        "段階の移り{moves:,}回の記録から。最初のつながりの記録は{since}です。",
    ),
    "warmth": (
        "From {encounters:encounter|encounters}, {guesses:,} of them guesses, the first on {first}; computed anew for"
        " the end of each month.",
        "やりとり{encounters:,}件（うち目安{guesses:,}件）から、月末ごとに計算しています。最初の記録は{first}です。",
    ),
    "talks": (
        "From {encounters:logged encounter|logged encounters} in which both took part, one a day with each person;"
        " {guesses:guess|guesses} left out.",
        "お互いのやりとり{encounters:,}件から。同じ人とは一日一回と数え、目安の記録{guesses:,}件は除いています。",
    ),
    "help": (
        "From {encounters:logged act|logged acts} of help; for several people at once it counts once.",
        "助けの記録{encounters:,}件から。一度に何人かのときは一回と数えます。",
    ),
    "capital": (
        "Kinds as they are read today, stage and warmth as they were. Active: from Connection on and not cold; bonding"
        " from Engagement on, for trust is part of it. Unclear: {unclear:,} of {people:,}.",
        "種類はきょう読みとれるもの、段階と温度はその月末のものです。働いているのは、コネクション以上で冷えていないもの"
        "（結束は信頼を含むので、エンゲージメント以上）。まだわからないもの：{people:,}人中{unclear:,}人。",
    ),
    "reach": (
        "Named for {people:,} of {kept:person|people}. Kinds as written today, warmth as it was then.",
        "{kept:,}人のうち、届く先が書かれている{people:,}人から。届く先はきょうのもの、温度はその月末のものです。",
    ),
    "capital:both": (
        "Linking besides another kind: {both:tie|ties}, counted in both here; on the map such a tie shows as linking.",
        "連結がほかの種類と重なるもの：{both:,}。ここでは両方に数え、地図では連結として示します。",
    ),
    "kept": (
        "From stages on record and warmth computed for the end of each month; not cold is a sixth or more.",
        "段階の記録と、月末ごとの温度から。温度が6分の1以上のものを数えています。",
    ),
    "moves": (
        "From moves that you made or accepted, by their day.",
        "自分で動かした、または受け入れた移りの日付から。",
    ),
    "bridges": (
        "Kinds as they are read today, stage and warmth as they were.",
        "種類はきょう読みとれるもの、段階と温度はその月末のものです。",
    ),
    "opportunities": (
        "From {of:opportunity|opportunities} written down in these months; of {named:,} it is known who opened them.",
        "この期間に書きとめた{of:,}件から。誰がひらいたかわかるのは{named:,}件です。",
    ),
    "promises": (
        "From promises of mine marked as kept, by the day of that.",
        "自分の約束のうち、果たしたと記録した日から。",
    ),
    "plans": ("From if-then plans marked as done, by the day of that.", "もし〜なら の予定を、済ませた日から。"),
    "steps": ("From small steps noted as taken.", "とったと記録した一歩から。"),
    "showed_up": (
        "From gatherings written down up to today, by their day, of {circles:community|communities}; contact both ways"
        " from what was logged after the first of them.",
        "きょうまでに書きとめた場の日付から（コミュニティは{circles:,}）。その後のやりとりは、はじめて会った場より後の記録から。",
    ),
    "introductions": (
        "From introductions, by the day on which you brought the two together; that they know each other only where it"
        " was answered.",
        "引き合わせた日から。知り合いになったかは、答えがある組だけです。",
    ),
    "ties_known": (
        "From {answered:pair|pairs} of anybody that you answered about, not only of those you are asked about; by the"
        " day of the latest answer.",
        "たずねている人のほかも含めて、これまでに答えた{answered:,}組の、最後に答えた日から。",
    ),
}
BLIND: Pairs = {
    "stages": (
        "Whoever was let go or archived since is missing in the past, too. Stage says how deep a tie became, not how"
        " it is now.",
        "その後に外した人やしまった人は、過去の月にも含まれません。段階は深まりを表し、いまの様子は表しません。",
    ),
    "warmth": (
        "Only what was logged counts. It is neither how much you care nor how strong a tie is.",
        "記録したことだけを数えます。思いの深さでも、つながりの強さでもありません。",
    ),
    "talks": (
        "What was not logged is not here; messages one way and reactions do not count.",
        "記録していない会話は入りません。一方向のメッセージやリアクションは数えません。",
    ),
    "help": (
        "Help is easily forgotten in a log, on either side. No balance is the right one.",
        "助けは、どちらの側でも記録しそびれがちです。正しい割合というものはありません。",
    ),
    "capital": (
        "A kind belongs to this tie as seen from you, as far as both are filled in; when that was filled in is not on"
        " record.",
        "種類は、書かれている範囲で、自分の側から見たこのつながりのものです。いつ書かれたかは記録にありません。",
    ),
    "reach": (
        "That somebody stands there is no promise of a yes. Only you say who stands where.",
        "誰かがいても、引き受けてもらえるとはかぎりません。誰がどこにいるかは、自分で決めたことだけです。",
    ),
    "kept": (
        "A tie that is kept alive without being logged counts as cold. Ties that rest may be cold and well.",
        "記録していないつながりは、続いていても冷えたものに数えられます。休ませているつながりも同じです。",
    ),
    "moves": (
        "A move is what you said of a tie, on the day you said it.",
        "移りは、自分がそう答えた日に数えます。実際に変わった日とはかぎりません。",
    ),
    "bridges": (
        "What makes a bridge was filled in at some time that is not on record.",
        "橋かどうかのもとになる項目が、いつ書かれたかは記録にありません。",
    ),
    "opportunities": (
        "What came without being written down is not here.",
        "書きとめなかった機会は入りません。",
    ),
    "promises": ("Promises of others to you are not here.", "相手からの約束は入りません。"),
    "plans": ("What was done without a plan is not here.", "予定にせずにしたことは入りません。"),
    "steps": ("What was done without being noted is not here.", "書きとめなかった一歩は入りません。"),
    "showed_up": (
        "Whom you met without noting it is not here, and contact later has many reasons besides the gathering.",
        "会ったと書きとめなかった人は入りません。その後のやりとりが、その場のおかげとはかぎりません。",
    ),
    "introductions": (
        "What became of a pair is known only as far as you looked.",
        "その後どうなったかは、確かめた範囲でしかわかりません。",
    ),
    "ties_known": (
        "It says when you answered, not since when they know each other; what comes from files is left out.",
        "答えた日であって、知り合った日ではありません。ファイルから取り込んだものは入りません。",
    ),
}
TOLD: Pairs = {
    "row": ("{word}: {first} in {since}, {last} now", "{word}：{since}は{first}、いま{last}"),
    "row:flow": (
        "{word}: {last} this month so far, between {low} and {high} a month",
        "{word}：今月はここまで{last}、月に{low}〜{high}",
    ),
    "row:unknown": ("{word}: not recorded", "{word}：記録なし"),
    "unknown": ("not recorded", "記録なし"),
    "this_month": ("{month}, so far", "{month}（ここまで）"),
    "blind": ("Blind spot: {text}", "見えないこと：{text}"),
    "month": ("As it stood at the end of {month}.", "{month}末の様子です。"),
}
"""Parts of sentences that tell a chart in words."""
HEADS: Pairs = {
    "run": ("What lasts", "長く続くもの"),
    "results": ("What came of it", "その月の成果"),
    "beside": (
        "The same months side by side. One is never taken for the other, and nothing is added up.",
        "同じ月を並べています。どちらかに置きかえたり、足したりはしません。",
    ),
    "events": ("Dotted lines: {events}.", "点線：{events}。"),
    "scales": (
        "Every line has its own scale, from nothing to its highest month. Compare a line with its own past only.",
        "どの線も、その線の最大の月までの目盛りです。くらべるのは、その線の過去とだけです。",
    ),
}
