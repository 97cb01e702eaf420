"""Words of the mirror of who is missing and of the reach list, for the window and the command line. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

AREAS: Pairs = {
    "north": ("Hokkaido & Tohoku", "北海道・東北"),
    "kanto": ("Kanto", "関東"),
    "chubu": ("Chubu", "中部"),
    "kansai": ("Kansai", "近畿"),
    "chugoku": ("Chugoku", "中国地方"),
    "shikoku": ("Shikoku", "四国"),
    "kyushu": ("Kyushu & Okinawa", "九州・沖縄"),
    "abroad": ("Abroad", "海外"),
    "japan": ("Japan, no part named", "日本（地方は不明）"),
}
ATTRIBUTES: Pairs = {
    "industry": ("Industry", "業界"),
    "function": ("Function", "職種"),
    "region": ("Region", "地域"),
    "institution": ("Kind of institution", "機関の種類"),
    "reach": ("Kind of position", "届く先"),
    "schools": ("School", "学校"),
    "communities": ("Community", "コミュニティ"),
    "own": ("In words of your own", "自分の言葉で"),
}
AMONG: Pairs = {
    "everybody": ("Everybody", "全員"),
    "connection": ("From Connection on", "コネクション以上"),
    "warm": ("Who is warm", "温かい人"),
}
MIRROR: Pairs = {
    "title": ("Who is missing", "足りない顔"),
    "about": (
        "Computed from your own people alone, by the attributes you choose. Nothing is inferred; what is sensitive is"
        " never asked. “Nobody” means nobody on record.",
        "選んだ項目について、自分の手帳の人だけから数えています。推測はせず、慎重に扱うべき属性はたずねません。"
        "「いない」は、記録にいないという意味です。",
    ),
    "basis": (
        "Written of {known:,} of {of:person|people}; of {unknown:,} nothing can be said.",
        "{of:,}人のうち{known:,}人に書かれています。{unknown:,}人については何も言えません。",
    ),
    "basis:own": ("You gave these words to people by hand.", "人につけた、自分の言葉です。"),
    "nobody": ("Nobody on record", "記録にいない"),
    "few": ("One or two", "1〜2人"),
    "more": ("Three and more", "3人以上"),
    "none_missing": ("Of every kind there is somebody.", "どの種類にも誰かがいます。"),
    "open": (
        "There is no fixed list here; only what is written of your people, and your own, can be seen.",
        "決まった一覧はありません。人や自分に書かれているものだけが見えます。",
    ),
    "detail": ("{kind}: nobody on record.", "{kind}：記録には誰もいません。"),
    "count": ("{kind} {n:,}", "{kind} {n:,}"),
    "none_chosen": (
        "Choose an attribute above, or write a word of your own.",
        "上で項目を選ぶか、自分の言葉を書いてください。",
    ),
}
REACH: Pairs = {
    "question": (
        "Is there someone I could ask for 15 minutes within two weeks?",
        "2週間のうちに15分、時間をもらえそうな人はいますか。",
    ),
    "figure": (
        "Somebody in {reached:,} of {of:,} kinds, somebody warm in {warm:,}.",
        "{of:,}種類のうち、誰かがいるのは{reached:,}種類、温かい人がいるのは{warm:,}種類です。",
    ),
    "unknown": (
        "Nobody is named yet. Only you say who stands where; naming one person is enough to begin.",
        "まだ誰も書かれていません。誰がどこにいるかは、自分で決めることです。1人からはじめられます。",
    ),
    "basis": (
        "Written of {asked:,} of {people:person|people}; a kind of your own stands below and is none of the ten.",
        "{people:,}人のうち{asked:,}人に書かれています。自分で加えた種類は下に並び、10種類には入りません。",
    ),
    "nobody": ("nobody yet", "まだいません"),
    "warm": ("{n:,} warm", "温かい{n:,}"),
    "not_warm": ("nobody warm", "温かい人はいません"),
}
