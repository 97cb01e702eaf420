"""What the command line says of ties among my people. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

HELP: Pairs = {
    "verb.ties": (
        "who among your people knows whom: how far it is answered, answering, ties out of a file",
        "だれとだれが知り合いか：どこまで答えたか、回答、ファイルからの取り込み",
    ),
    "verb.ties.list": (
        "how much is answered and what to ask next; with a number: whom that person knows",
        "どこまで答えたかと、次にたずねる人。番号をつけると、その人の知り合い",
    ),
    "verb.ties.answer": (
        "say whom a person knows, and whom not; what is not said stays unknown",
        "ある人が知っている人・知らない人を答える。言わない組は未回答のまま",
    ),
    "verb.ties.others": (
        "ask about other people from now on: the warmest of today, others by another lot; answers stay",
        "たずねる人を選び直す。きょうあたたかい人と、新しいくじ。答えは残ります",
    ),
    "verb.ties.bring-in": (
        "ties out of a file (GraphML, GEXF, Pajek, CSV): shows the plan, brings them in with --yes",
        "ファイル（GraphML・GEXF・Pajek・CSV）のつながり。まず内容を示し、--yes で取り込みます",
    ),
    "ties-of": ("the person's number", "人の番号"),
    "ties-whom": ("the number of the person it is about", "だれについてか（人の番号）"),
    "ties-knows": ("numbers of people they know", "知り合いの番号"),
    "ties-not": ("numbers of people they do not know", "知り合いではない人の番号"),
    "ties-open": ("numbers of people of whom the answer is taken back", "回答を取り消す人の番号"),
    "ties-file": ("the file", "ファイル"),
    "ties-who": (
        "who a node is, by its id in the file and a person's number; - for nobody (may be repeated)",
        "点がだれか（ファイルの id＝人の番号。いなければ -、くり返し可）",
    ),
    "ties-header": (
        "the first row of a table is its header, or is not (otherwise told by the rows)",
        "表の最初の行は見出しである・ない（なければ行の内容から判断）",
    ),
    "ties-yes": ("bring them in", "取り込む"),
}

SAYS: Pairs = {
    "ties.far": (
        "{answered:,} of {pairs:,} pairs answered, {ties:tie|ties}.",
        "{pairs:,}組のうち{answered:,}組に回答ずみ、つながり{ties:,}件。",
    ),
    "ties.next": ("Worth asking about next: {names}.", "次にたずねる人：{names}。"),
    "ties.brought": ("Brought in: {n:tie|ties}.", "つながり{n:,}件を取り込みました。"),
    "ties.how": ("Nothing is written yet; --yes brings them in.", "まだ書き込んでいません。--yes で取り込みます。"),
}
