"""What single keys do on a page, for the list of shortcuts; those of the window stand on its acts. No Qt."""

from __future__ import annotations

Pair = tuple[str, str]

PAGES: tuple[tuple[Pair, tuple[tuple[tuple[str, ...], Pair], ...]], ...] = (
    (
        ("On the list of people", "人の一覧で"),
        (
            (("L",), ("Log", "記録する")),
            (("S",), ("Star", "星をつける・外す")),
            (("1", "2", "3", "4"), ("Stage, Link to Relationship", "段階（リンク〜リレーションシップ）")),
            (("R",), ("Let rest, or wake", "休ませる・起こす")),
            (("A",), ("Archive", "しまう")),
            (("C",), ("Communities", "コミュニティ")),
            (("F",), ("Give a field the same value", "項目をまとめて書く")),
            (("Delete",), ("Forget", "手帳から外す")),
        ),
    ),
    (
        ("On a card of Today", "今日のカードで"),
        (
            (("↑", "↓"), ("To the next card", "次のカードへ")),
            (("→", "←"), ("To what is due, and back", "お礼・約束・予定へ、もどる")),
            (("Enter",), ("Do it", "やる")),
            (("P",), ("Plan it", "予定に入れる")),
            (("L",), ("Later", "あとで")),
            (("N",), ("Not this person", "この人は出さない")),
            (("W",), ("Why this?", "なぜ？")),
        ),
    ),
    (
        ("When sorting people", "仕分けで"),
        (
            (("1", "2", "3", "4"), ("Stage, then when we last talked", "段階、つぎに最後に話した時期")),
            (("W",), ("Keep warm", "保温する")),
            (("C",), ("Community", "コミュニティ")),
            (("S",), ("Skip", "とばす")),
            (("Z", "Backspace"), ("Back", "もどる")),
            (("Esc",), ("Leave", "終わる")),
        ),
    ),
    (
        ("On the map", "地図で"),
        (
            (("←", "→", "↑", "↓"), ("To the next person", "となりの人へ")),
            (("Enter",), ("Show the person", "その人を見る")),
            (("Space",), ("Choose the person too", "その人も選ぶ")),
            (("+", "−"), ("Nearer and farther", "近づく・離れる")),
            (("Home",), ("The whole map", "全体を見る")),
        ),
    ),
)
"""(page, ((keys, what they do), ...)); a test holds the list of people against its own table of keys."""
