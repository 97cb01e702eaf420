"""What the command line says of parts of the notebook that are handed out. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

HELP: Pairs = {
    "with": (
        "parts of the notebook that go along (none unless named); those ending in _words leave word for word as you "
        "wrote them, like plans and vision, and names in them are not replaced",
        "いっしょに渡す手帳の内容（書かなければ入りません）。_words で終わるものと plans・vision は書いたまま出ていき、"
        "文中の名前は置き換わりません",
    ),
}
SAYS: Pairs = {
    "report.whole": (
        "With real names, ways to reach them and what you wrote of them.",
        "実名・連絡先・メモも入っています。",
    ),
    "report.cards": (
        "With real names and ways to reach them, without what you wrote of them.",
        "実名と連絡先が入っています（メモは入れていません）。",
    ),
    "report.cards_notes": (
        "With real names, ways to reach them and what you wrote of them.",
        "実名・連絡先・メモも入っています。",
    ),
    "report.parts": ("From the notebook: {parts}", "手帳から：{parts}"),
    "report.written": (
        "Word for word as you wrote it, names in it not replaced: {parts}",
        "書いたまま（文中の名前も置き換えません）：{parts}",
    ),
    "report.mentioned": (
        "{count:more person is|more people are} named there.",
        "そこにはほかに{count:,}人が出てきます。",
    ),
}
