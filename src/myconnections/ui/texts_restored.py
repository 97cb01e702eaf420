"""What is said of people erased for good when an older backup is restored, in window and command line. No Qt."""

from __future__ import annotations

from typing import Final

Pair = tuple[str, str]

BEFORE: Final[Pair] = (
    "People erased for good after this backup was made may be in it. If there are any, you are told how many once it is"
    " restored, and asked whether to erase them again.",
    "このバックアップのあとで完全に消した人がいれば、この中に残っているかもしれません。そのときは、復元のあとで人数をお知らせし、"
    "もう一度消すかどうかをたずねます。",
)
ELSEWHERE: Final[Pair] = (
    "People erased for good after this backup was made may be in it.",
    "このバックアップのあとで完全に消した人が、この中に残っているかもしれません。",
)
AFTER: Final[Pair] = (
    "Whoever was erased for good after that moment is in it again; `erase` takes them out.",
    "その時点より後に完全に消した人は、また入っています。`erase` で消せます。",
)
OLDER: Final[Pair] = ("From before a change of keys", "鍵を変える前のものです")
OLD_KEY: Final[Pair] = (
    "It was made before the keys of the vault were changed. Once restored, the vault opens with the passphrase and the"
    " recovery code of then, and not with the recovery code of today.",
    "このバックアップは、保管庫の鍵を変える前のものです。復元すると、そのときのパスフレーズとリカバリーコードで開くようになり、"
    "いまのリカバリーコードでは開きません。",
)
BACK: Final[Pair] = (
    "{n:person|people} whom you had erased for good came back with it. Erase them again? That cannot be undone."
    " Whoever stays is not asked about again; no import brings back the others.",
    "完全に消した{n:,}人が、いっしょに戻りました。もう一度消しますか？ 元には戻せません。"
    "残した人のことは、もうたずねません。",
)
UNKNOWN: Final[Pair] = (
    "What the vault before knew of people erased for good could not be read: they may be here again, and nothing keeps"
    " imports from bringing them back.",
    "完全に消した人の記録を、それまでの保管庫から読めませんでした。その人たちが戻っているかもしれず、"
    "取り込みで戻ることも防げません。",
)
TITLE: Final[Pair] = ("Erased people came back", "消した人が戻りました")
KEEP: Final[Pair] = ("Keep them", "残す")
AGAIN: Final[Pair] = ("Erase them again", "もう一度消す")
ERASING: Final[Pair] = ("Erasing…", "消しています…")
