"""Other words by which an act or a page may be looked for: in both languages, and as Japanese words are read. No Qt.

What an act is called stands on the act itself; these are only looked for, never shown.
"""

from __future__ import annotations

WORDS: dict[str, tuple[str, ...]] = {
    "log": ("log", "record", "write down", "encounter", "記録する", "きろくする", "ろぐ"),
    "search": ("search", "find", "look up", "さがす", "けんさく", "検索"),
    "find": ("find in the list", "filter people", "narrow", "一覧でさがす", "いちらんでさがす", "しぼりこむ"),
    "add": ("add a person", "new person", "人を加える", "ひとをくわえる", "ついか", "追加"),
    "import": ("bring in", "import", "linkedin", "vcard", "business cards", "取り込む", "とりこむ", "めいし", "名刺"),
    "pick": ("pick ten people", "choose ten", "10人を選ぶ", "じゅうにんをえらぶ"),
    "triage": ("triage", "sort people", "仕分ける", "しわける", "しわけ"),
    "enrich": ("enrich in bulk", "industry", "まとめて補う", "まとめておぎなう", "ぎょうかい", "業界"),
    "coming": ("what is coming", "due", "promises", "reminders", "これからのこと", "よてい", "予定"),
    "week": ("the week before", "digest", "last week", "前の週", "まえのしゅう", "先週", "せんしゅう"),
    "export": ("hand out", "export", "csv", "table", "書き出す", "かきだす", "表", "ひょう"),
    "undo": ("undo", "take back", "元に戻す", "もとにもどす", "とりけす"),
    "redo": ("redo", "do again", "やり直す", "やりなおす"),
    "preferences": ("preferences", "settings", "options", "language", "theme", "設定", "せってい", "げんご"),
    "passphrase": ("change passphrase", "password", "合言葉を変える", "ぱすふれーず", "あいことば", "パスワード"),
    "vault": ("vault", "backup", "restore", "health", "保管庫", "ほかんこ", "バックアップ", "ふくげん", "復元"),
    "keys": ("keyboard shortcuts", "keys", "help", "ショートカット", "きー", "キーボード", "へるぷ"),
    "about": ("about", "version", "license", "このアプリについて", "このあぷりについて", "ばーじょん"),
    "own": ("begin my own vault", "自分の手帳をはじめる", "じぶんのてちょうをはじめる"),
    "lock": ("lock", "ロックする", "ろっくする", "かぎ", "鍵をかける"),
    "quit": ("quit", "exit", "close the app", "終了", "しゅうりょう", "おわる"),
    "brief": ("before we meet", "briefing", "会う前に", "あうまえに"),
    "organizations": ("organizations", "companies", "employers", "組織", "そしき", "会社", "かいしゃ"),
    "values": ("values", "what matters", "cards", "価値観", "かちかん", "大切", "たいせつ"),
    "vision": ("vision", "ideal self", "five years", "roles", "ビジョン", "びじょん", "役割", "やくわり", "百姓"),
    "opportunities": ("opportunities", "chances", "what came", "機会", "きかい", "チャンス", "ちゃんす"),
    "page-today": ("today", "this week", "今日", "きょう", "こんしゅう"),
    "page-people": ("people", "contacts", "list", "人", "ひと", "いちらん", "れんらくさき"),
    "page-map": ("map", "rings", "network", "地図", "ちず", "まっぷ"),
    "page-organizations": ("organizations", "companies", "employers", "組織", "そしき", "会社", "かいしゃ"),
    "page-myself": ("myself", "notebook", "values", "vision", "自分", "じぶん"),
    "page-communities": (
        "gatherings",
        "communities",
        "events",
        "who was met",
        "場",
        "ば",
        "コミュニティ",
        "集まり",
        "あつまり",
    ),
    "page-coach": ("coach", "hand out", "report", "コーチ", "こーち", "れぽーと"),
    "page-import": ("bring in", "import", "取り込む", "とりこみ"),
}
"""By the key of the act (ui/desk.py); every act has an entry, which a test sees to."""
