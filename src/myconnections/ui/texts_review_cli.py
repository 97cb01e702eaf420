"""What the command line says of the weekly review. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

HELP: Pairs = {
    "verb.review": (
        "the weekly review: what happened, four questions, next week",
        "週の振り返り：できごと・四つの問い・来週",
    ),
    "verb.review.show": (
        "one week, and when the next review is (also: review alone)",
        "一週間と次の回（review だけでも同じ）",
    ),
    "verb.review.write": ("write it, or set it right; what is not given stays", "書く・直す（書かないものはそのまま）"),
    "verb.review.list": ("all of them, with the answers over the weeks", "これまでの一覧と答えの移り変わり"),
    "verb.review.forget": ("take one away, with its open plans", "取り消す（まだの予定も外れます）"),
    "verb.review.when": ("when it comes up by itself", "いつ自動で出てくるか"),
    "review-week": (
        "a day of the week; else the one to look back on now",
        "その週のどれかの日（なしなら今振り返る週）",
    ),
    "review-open": ("being open, 0 to 4", "開く：0〜4"),
    "review-showed-up": ("showing up, 0 to 4", "場に出る：0〜4"),
    "review-enjoyed": ("enjoying, 0 to 4", "楽しむ：0〜4"),
    "review-continuity": ("designing continuity, 0 to 4", "続く仕組み：0〜4"),
    "review-line": ("a line on it", "ひとこと"),
    "review-sentence": ("the week in one sentence", "この週をひとことで"),
    "review-plan": (
        "a plan: the “if” (may be empty), what then, and the day; several times; instead of the plans so far",
        "予定：もし（空でもよい）・何をする・日。くり返せます。これまでの予定と入れ替わります",
    ),
    "review-no-plans": ("no plans", "予定なしにする"),
    "review-budget": ("so many ideas a week, 1 to 10", "候補を週に何人（1〜10）"),
    "review-day": (
        "monday … sunday; digest: with the week in figures; off: not by itself",
        "monday〜sunday・digest（週のまとめと同じ）・off",
    ),
    "review-hour": ("from this hour on, 0 to 23", "何時から（0〜23）"),
}
SAYS: Pairs = {
    "review.none": (
        "No review yet. `review show` says what happened in a week, `review write` keeps what you say of it.",
        "振り返りはまだありません。review show で一週間のできごとを見て、review write で書きます。",
    ),
    "review.unwritten": ("Not written yet.", "まだ書いていません。"),
    "review.week": ("Week {days}", "{days}の週"),
}
