"""Words of the page of the vault: why a backup was made, in which state it is, what a size and a moment look like."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from myconnections.domain.backup import DAMAGED, OTHER_KEY, SUFFIX, Backup
from myconnections.ui.day_words import short_day
from myconnections.ui.wording import Wording

Pair = tuple[str, str]

REASONS: Final[dict[str, Pair]] = {
    "daily": ("of the day", "その日の分"),
    "asked": ("asked for", "自分で作った分"),
    "import": ("before bringing in", "取り込みの前"),
    "merge": ("before joining people", "人をまとめる前"),
    "forget": ("before letting people go", "人を外す前"),
    "key": ("before a change of keys", "鍵を変える前"),
    "migration": ("before a newer version", "新しい版に移る前"),
}
FILES: Final[Pair] = (f"Backups (*{SUFFIX})", f"バックアップ (*{SUFFIX})")
"""What the file picker lists."""
STATES: Final[dict[str, Pair]] = {
    OTHER_KEY: (
        "opens only with the old key",
        "古い鍵でしか開きません",
    ),
    DAMAGED: ("damaged: {part}", "壊れています：{part}"),
}
FIGURES: Final[Pair] = (
    "{people:person|people}, {encounters:encounter|encounters}, {size}; last changed {when}; its keys were written"
    " {written:time|times}.",
    "{people:,}人、やりとり{encounters:,}件、{size}。最後の変更は {when}、鍵を書いたのは{written:,}回。",
)
BUILT: Final[Pair] = (
    "Format {format}, schema {schema}; last written by My Connections {program}. Encrypted by SQLCipher {sqlcipher},"
    " kept by SQLite {sqlite}.",
    "形式 {format}、スキーマ {schema}。最後に書いたのは つながり手帳 {program}。"
    "暗号化は SQLCipher {sqlcipher}、保存は SQLite {sqlite}。",
)
DRILLED: Final[Pair] = (
    "Restored in private and counted: {people:person|people}. All is there.",
    "仮の場所に復元して数えました：{people:,}人。すべてそろっています。",
)
RESTORED: Final[Pair] = (
    "The vault of {when} is open, with {people:person|people}. Every page of it was checked.",
    "{when} の保管庫を開きました。{people:,}人がいます。すべてのページを確かめました。",
)
ASIDE: Final[Pair] = (
    "The one before is kept in {folder}, and opens with its own passphrase.",
    "それまでの保管庫は {folder} に残っています。そのときのパスフレーズで開きます。",
)
DAMAGED_STRIP: Final[Pair] = (
    "Damage was found in the file of this vault: nothing more is written to it.",
    "この保管庫のファイルに壊れているところがあります。これ以上は書き込みません。",
)
DAMAGED_LOOK: Final[Pair] = ("Backups and checks…", "バックアップと検査…")
DAMAGED_MET: Final[Pair] = (
    "Something in its file could not be read. Nothing more is written to it, and nothing was repaired. Your backups are"
    " separate files: restore the newest of them on this page; the damaged vault is kept aside.",
    "ファイルの中に読めないところがありました。これ以上は書き込まず、修復もしていません。バックアップは別のファイルです。"
    "このページで最新のものを復元してください。壊れた保管庫は脇に残ります。",
)
PROTECTED: Final[tuple[Pair, ...]] = (
    (
        "A stolen or copied computer, disk or backup: without the passphrase or the recovery code it is noise. How long"
        " it stays so depends on the passphrase; with the keyring turned on, on the account of the computer, too.",
        "盗まれたり写されたりしたパソコン、ディスク、バックアップ：パスフレーズかリカバリーコードがなければ読めません。"
        "どれだけ持ちこたえるかは、パスフレーズの強さによります（キーリングをオンにしているときは、アカウントの守りにもよります）。",
    ),
    (
        "Somebody at your desk while you are away: the vault locks by itself, and a locked window shows no name.",
        "席を離れたあいだにのぞく人：保管庫は自動でロックされ、ロック中の画面に名前は出ません。",
    ),
    (
        "Changed bytes: they are noticed, and never shown as if they were yours. An older copy of a page, or of"
        " everything, is not among them: see below.",
        "書き換えられたファイル：変化に気づき、正しいものとして見せることはありません。古い写しに戻されることは別です（下をご覧ください）。",
    ),
)
NOT_PROTECTED: Final[tuple[Pair, ...]] = (
    (
        "Programs that run under your own account while the vault is open, keyloggers, and administrators of the"
        " computer.",
        "保管庫を開いているあいだに、同じアカウントで動く不正なプログラム、キー入力を盗むもの、パソコンの管理者。",
    ),
    (
        "An older copy of the whole vault put back in its place: it cannot be prevented. Only a computer that has used"
        " the newer one tells you; an older copy of a single page inside the file is noticed nowhere.",
        "保管庫全体を古い写しに戻されること：防げません。お知らせできるのは、新しいほうを使ったコンピューターだけです。"
        "ファイルの中のひとつのページだけが古いものに替えられた場合は、どこでも気づけません。",
    ),
    (
        "What the system writes to disk while the vault is open (swap, hibernation): encrypt the whole disk.",
        "保管庫を開いているあいだにシステムがディスクへ書くもの（スワップ、休止状態）：ディスク全体を暗号化してください。",
    ),
    (
        "Whoever can use your unlocked computer account, where you let the keyring open the vault.",
        "キーリングで開くようにしたときの、ロックしていないアカウントを使える人。",
    ),
    (
        "A backup of before: it opens with the secrets of its day, and holds whom you have erased since.",
        "前に作ったバックアップ：当時のパスフレーズなどで開き、その後に完全に消した人も残っています。",
    ),
    (
        "A forgotten passphrase together with a lost recovery code: then nobody can open it, nor can we.",
        "パスフレーズを忘れ、リカバリーコードもなくした場合：だれにも、作り手にも開けません。",
    ),
    (
        "What you handed out: a page, sheet or table given away is plain for whoever has it.",
        "渡したもの：ページ、紙、表は、持っている人ならだれでも読めます。",
    ),
    (
        "A broken or stolen disk without a backup elsewhere: choose a second folder on another disk.",
        "別の場所にバックアップがないまま、ディスクが壊れたり盗まれたりすること：別のディスクに二つ目の場所を選んでください。",
    ),
)


def reason(backup: Backup, words: Wording) -> str:
    """Why it was made, how many people it holds, and its state when that is not simply good."""
    why = words.word(REASONS, backup.reason) if backup.reason in REASONS else backup.reason
    if backup.people is not None:
        holds = {"why": why, "n": backup.people}
        why = words.pair(("{why} · {n:person|people}", "{why}・{n:,}人"), holds)
    if backup.state not in STATES:
        return why
    state = words.pair(STATES[backup.state], {"part": backup.part})
    return words.pair(("{why} · {state}", "{why}・{state}"), {"why": why, "state": state}) if why else state


def moment(when: datetime, now: datetime, language: str) -> str:
    """A day and an hour on this computer's clock: `12 Sep, 08:05` or `9月12日 08:05`."""
    here = when.astimezone(now.tzinfo)
    day = short_day(here.date(), now.date(), language)
    return f"{day} {here:%H:%M}" if language == "ja" else f"{day}, {here:%H:%M}"


def size(count: int) -> str:
    """Bytes in the unit that reads best: `3.4 MB`, of a million each, as file managers show."""
    if count < 1_000_000:
        return f"{max(count, 1) / 1000:.0f} KB"
    return f"{count / 1_000_000:.1f} MB"
