"""What is said of a file that brings ties among my people: what it would bring, and what it leaves. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

SAYS: Pairs = {
    "ties.file": (
        "{file}: {nodes:node|nodes}, {ties:tie|ties} ({format})",
        "{file}：点{nodes:,}、つながり{ties:,}（{format}）",
    ),
    "ties.header": (
        "The first row (“{row}”) was taken for the header.",
        "最初の行「{row}」は見出しとしました。",
    ),
    "ties.no_header": (
        "No header: the first row (“{row}”) is a tie, too.",
        "見出しはなく、最初の行「{row}」もつながりとしました。",
    ),
    "ties.matched": (
        "{matched:node is one of your people|nodes are people of yours} ({by})",
        "点{matched:,}件は、手帳の人です（{by}）",
    ),
    "ties.not_matched": (
        "{not_matched:node is|nodes are} none of your people and left out: {names}",
        "点{not_matched:,}件は手帳にいないので除きます：{names}",
    ),
    "ties.unclear": (
        "{unclear:node|nodes} that may be one of several people, or stand there twice: left out unless you choose",
        "点{unclear:,}件は、だれのことか決められません。選ばなければ除きます",
    ),
    "ties.new": ("{new:tie|ties} that you have not recorded", "まだ記録のないつながり{new:,}件"),
    "ties.known": (
        "{known:tie|ties} known already, which the file says, too",
        "すでに知り合いとわかっているつながり{known:,}件",
    ),
    "ties.against": (
        "{against:pair|pairs} of which you answered no: your answer stays in force",
        "「知り合いではない」と回答ずみの組{against:,}件（回答はそのまま有効）",
    ),
    "ties.held": ("{held:tie|ties} brought in before", "前に取り込んだつながり{held:,}件"),
    "ties.outside": (
        "{outside:tie|ties} with somebody who is none of your people",
        "手帳にいない人とのつながり{outside:,}件",
    ),
    "ties.mine": ("{mine:tie|ties} with yourself", "あなた自身とのつながり{mine:,}件"),
    "ties.bring": ("Bring in {n:tie|ties}", "つながり{n:,}件を取り込む"),
    "ties.nothing": ("Nothing is left to bring in.", "取り込むものはありません。"),
    "ties.more": ("and {n:,} more", "ほか{n:,}件"),
    "ties.sure": (
        "Ties of a file count as known, until you answer otherwise. It can be undone.",
        "ファイルのつながりは、別の回答をするまで「知り合い」として扱います。元に戻せます。",
    ),
}
BY: Pairs = {
    "uid": ("{n} by their number in the notebook", "手帳の番号で{n:,}"),
    "profile": ("{n} by profile", "プロフィールで{n:,}"),
    "email": ("{n} by e-mail", "メールで{n:,}"),
    "name": ("{n} by name", "名前で{n:,}"),
    "chosen": ("{n} chosen by you", "自分で選んで{n:,}"),
}
