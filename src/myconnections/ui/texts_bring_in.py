"""What bringing people in says about files, rows and pairs, in English and Japanese. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

SENTENCES: Pairs = {
    "files": ("{files:file|files}, {rows:row|rows}", "{files:,}個のファイル、{rows:,}行"),
    "file": ("{name}, {rows:row|rows}", "{name}　{rows:,}行"),
    "rows": ("{rows:row|rows}", "{rows:,}行"),
    "row": ("row {row}", "行 {row}"),
    "rows_named": ("rows {rows}", "行 {rows}"),
    "rows_more": ("rows {rows} and {more:,} more", "行 {rows} ほか{more:,}行"),
    "rows_in": ("{file}: {rows}", "{file}：{rows}"),
    "pair_of": ("{here:,} of {pairs:pair|pairs}", "{pairs:,}組のうち{here:,}組目"),
    "pairs_left": (
        "Nothing has changed yet. {left:pair|pairs} may also wait: without an answer both are kept. "
        "Afterwards everything can be undone at once.",
        "まだ何も変わっていません。{left:,}組はあとで確かめることもできます。取り込んだあとも、まとめて元に戻せます。",
    ),
    "nothing_yet_short": ("Nothing has changed yet.", "まだ何も変わっていません。"),
    "nothing_yet": (
        "Nothing has changed yet. Afterwards everything can be undone at once.",
        "まだ何も変わっていません。取り込んだあとも、まとめて元に戻せます。",
    ),
    "no_news": (
        "Everything in these files is in your notebook already.",
        "このファイルにあることは、もうすべて手帳にあります。",
    ),
    "no_change": ("Nothing will change.", "何も変わりません。"),
    "bring_in": ("Bring in {people:person|people}", "{people:,}人を取り込む"),
    "bring_in_encounters": ("Bring in {encounters:encounter|encounters}", "やりとり{encounters:,}件を取り込む"),
    "encounters": (
        "{encounters:encounter|encounters} with {people:person|people}",
        "{people:,}人とのやりとり {encounters:,}件",
    ),
    "from_to": ("{first} to {last}", "{first}から{last}"),
    "known_before": ("{count:,} known already", "{count:,}件はもう手帳にあります"),
    "helps": ("{count:recommendation|recommendations}", "推薦 {count:,}件"),
    "threads": ("{count:group conversation|group conversations}", "グループの会話 {count:,}件"),
    "emails": ("{count:,} of {people:person|people}", "{people:,}人のうち{count:,}人"),
    "changed_more": ("and {more:person more|people more}", "ほか{more:,}人"),
    "done_new": ("{new:new person|new people}", "新しい人が{new:,}人"),
    "done_changed": ("{changed:person|people} changed", "変わった人が{changed:,}人"),
    "done_merged": ("{merged:pair|pairs} put together", "同じ人としてまとめた組が{merged:,}組"),
    "done_encounters": ("{encounters:encounter|encounters}", "やりとりが{encounters:,}件"),
    "kept_records": (
        "{encounters:encounter|encounters}, {promises:promise|promises}",
        "やりとり {encounters:,}件　約束 {promises:,}件",
    ),
    "picked": ("{count:,} of 10 chosen", "10人のうち{count:,}人"),
    "picked_more": ("{count:,} chosen", "{count:,}人"),
}
DUPLICATE_REASONS: Pairs = {
    "same_name": ("same name", "名前が同じ"),
    "variant_characters": ("the same name in variant characters", "字の形だけがちがう"),
    "same_reading": ("same reading", "読みが同じ"),
    "same_in_latin": ("the reading and the Latin letters agree", "読みとローマ字が同じ"),
    "similar_name": ("the names are alike", "名前が似ている"),
    "initial_only": ("same family name, the given name an initial", "姓が同じで、名は頭文字"),
    "same_company": ("same organization", "組織が同じ"),
    "similar_company": ("the organizations are alike", "組織が似ている"),
    "same_email": ("same e-mail", "メールが同じ"),
    "same_phone": ("same telephone", "電話が同じ"),
    "same_connected_on": ("connected on the same day", "つながった日が同じ"),
    "same_position": ("same position", "役割が同じ"),
}
LIKELIHOOD: Pairs = {
    "high": ("almost certainly", "ほぼ同じ人"),
    "fair": ("probably", "たぶん同じ人"),
    "low": ("uncertain", "決め手なし"),
}
ANSWERS: Pairs = {
    "same": ("Same person", "同じ人"),
    "different": ("Different people", "別の人"),
    "later": ("Later", "あとで"),
}
FIELDS: Pairs = {
    "name": ("Name", "名前"),
    "given": ("Given name", "名"),
    "family": ("Family name", "姓"),
    "additional": ("Middle name", "ミドルネーム"),
    "prefix": ("Title", "敬称"),
    "suffix": ("Suffix", "称号"),
    "nickname": ("Nickname", "呼び名"),
    "maiden": ("Former name", "旧姓"),
    "single": ("Name", "名前"),
    "reading": ("Reading", "読み"),
    "reading_given": ("Reading (given)", "めいの読み"),
    "reading_family": ("Reading (family)", "せいの読み"),
    "organization": ("Organization", "組織"),
    "department": ("Department", "部署"),
    "position": ("Position", "役割"),
    "slug": ("LinkedIn profile", "LinkedIn のページ"),
    "note": ("Note", "メモ"),
    "connected_on": ("Connected on", "つながった日"),
    "birthday": ("Birthday", "誕生日"),
    "anniversary": ("Anniversary", "記念日"),
    "email": ("E-mail", "メール"),
    "phone": ("Telephone", "電話"),
    "url": ("Web address", "URL"),
    "address": ("Address", "住所"),
    "exchanged_on": ("Cards exchanged", "名刺交換日"),
    "communities": ("Communities", "コミュニティ"),
    "relations": ("Relations", "間柄"),
    "records": ("Kept", "記録"),
}
SKIPPED_DETAIL: Pairs = {
    "hidden": (
        "Members who hide themselves: their row holds a date only.",
        "相手が公開をやめた行です。日付だけが残っています。",
    ),
    "forgotten": ("You let go of them before. They stay away.", "前に手帳から外した人です。戻しません。"),
    "repeated": ("The other row is brought in.", "もう一方の行を取り込みます。"),
    "no_name": ("Nothing in the row says who it is.", "誰かを示すものが行にありません。"),
    "sponsored": ("Advertisements are no encounters.", "広告はやりとりに数えません。"),
    "draft": ("It was never sent.", "送られていないメッセージです。"),
    "spam": ("Left out as LinkedIn marked it.", "LinkedIn が迷惑とした分です。"),
    "not_among_people": (
        "Messages and invitations with people who are not in your notebook.",
        "手帳にいない人とのメッセージや招待です。",
    ),
    "unknown_person": ("What is said of people who are not in your notebook.", "手帳にいない人についての記述です。"),
    "unknown_member": ("The other side has closed the account.", "相手がアカウントを閉じています。"),
    "no_profile_url": ("It cannot be said with whom.", "相手が誰かわかりません。"),
    "in_future": ("The day has not come yet.", "その日はまだ来ていません。"),
}
ENCODINGS: dict[str, str] = {
    "utf-8": "UTF-8", "utf-8-sig": "UTF-8 (BOM)", "cp932": "Shift_JIS", "utf-16": "UTF-16", "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16", "cp1252": "Windows-1252",
    "cp1250": "Windows-1250", "euc_jp": "EUC-JP", "iso2022_jp": "ISO-2022-JP",
}  # fmt: skip
DELIMITERS: Pairs = {
    ",": ("comma", "カンマ区切り"),
    ";": ("semicolon", "セミコロン区切り"),
    "\t": ("tab", "タブ区切り"),
    "|": ("bar", "縦棒区切り"),
}
PICK_REASONS: Pairs = {
    "messaged": ("in touch on {count:day|days}", "やりとりのあった日が{count}日"),
    "newest": ("connected on {day}", "{day}につながった"),
    "employer": ("also at {organization}", "{organization}（同じ組織）"),
    "chosen": ("chosen by you", "自分で選んだ"),
}
LAST_TALKED: Pairs = {
    "month": ("this month", "今月"),
    "year": ("this year", "今年"),
    "longer": ("longer ago", "もっと前"),
    "never": ("never", "まだない"),
}
