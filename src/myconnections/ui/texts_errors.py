"""What is told when a rule or the world says no: one sentence a code, in English and Japanese. No Qt."""

from __future__ import annotations

from myconnections.ui import texts_errors_graph as of_graphs
from myconnections.ui import texts_errors_keys as of_keys
from myconnections.ui import texts_errors_lists as of_lists
from myconnections.ui import texts_errors_notebook as of_notebook
from myconnections.ui import texts_growth as of_growth
from myconnections.ui import texts_self as of_self

REFUSALS: dict[str, tuple[str, str]] = {
    # people, encounters, dues
    "text_unreadable": ("This text holds characters that are none.", "この文章には文字として読めないものがあります。"),
    "not_next": ("This is not the next entry of the history.", "これは履歴の次の項目ではありません。"),
    "passphrase_unreadable": (
        "The passphrase holds characters that are none.",
        "パスフレーズに文字として読めないものがあります。",
    ),
    "nameless": (
        "A person needs a name or some way to recognize them.",
        "名前か、その人とわかる手がかりを入れてください。",
    ),
    "nobody_chosen": ("Nobody is chosen.", "人が選ばれていません。"),
    "too_many_chosen": (
        "{count:person is|people are} chosen, and one log takes at most {most:,}; please choose fewer.",
        "{count:,}人が選ばれています。一度に記録できるのは{most:,}人までですので、人数を減らしてください。",
    ),
    "preset_name": (
        "A name of one to {most} letters is needed.",
        "名前を1〜{most}文字で入れてください。",
    ),
    "too_many_presets": (
        "At most {most} ways of showing the map are kept; please delete one first.",
        "地図の見せ方は{most}個まで残せます。先にどれかを削除してください。",
    ),
    "reading_not_kana": (
        "“{value}” is no reading: please write it in hiragana or katakana.",
        "「{value}」はよみではありません。ひらがなかカタカナで書いてください。",
    ),
    "authority_unknown": ("An authority level lies between 0 and 4.", "権限は0から4までで選んでください。"),
    "no_such_group": ("Nobody is found under “{name}”.", "「{name}」に当てはまる人はいません。"),
    "several_so_called": (
        "Several people are called “{name}”; please give the number of one and --given.",
        "「{name}」という人は何人かいます。人の番号と --given で指定してください。",
    ),
    "nothing_written": ("There is no text.", "文章が入っていません。"),
    "no_such_person": ("There is no person with the number {id}.", "番号 {id} の人はいません。"),
    "no_such_encounter": ("There is no encounter with the number {id}.", "番号 {id} のやりとりはありません。"),
    "no_such_entry": ("This entry ({id}) is no longer there.", "この記録（{id}）はもうありません。"),
    "unknown_entry_kind": ("There is no kind of entry called “{kind}”.", "「{kind}」という種類の記録はありません。"),
    "no_such_promise": ("There is no promise with the number {id}.", "番号 {id} の約束はありません。"),
    "no_such_reminder": ("There is no reminder with the number {id}.", "番号 {id} のリマインダーはありません。"),
    "no_such_fact": ("This note is no longer there.", "このメモはもうありません。"),
    "no_such_suggestion": ("This suggestion is no longer there.", "この提案はもうありません。"),
    "already_answered": ("This suggestion has been answered already.", "この提案にはもう答えています。"),
    "no_such_organization": ("There is no organization “{name}”.", "「{name}」という組織はありません。"),
    "note_too_long": ("A note has at most {most:,} characters.", "メモは{most:,}文字までです。"),
    "unknown_field": (
        "“{value}” is not a field that can be given to many.",
        "「{value}」はまとめて変えられない項目です。",
    ),
    "unknown_report_field": (
        "“{value}” is nothing that can be handed out.",
        "「{value}」は書き出せる項目ではありません。",
    ),
    "unknown_report_part": (
        "The notebook has no part “{value}” to hand out.",
        "手帳に「{value}」という渡せる部分はありません。",
    ),
    "no_picture": ("This is no picture that can be read.", "読める画像ではありません。"),
    "torn_picture": (
        "This picture is torn: a part of its file is missing. Please take the whole one.",
        "この画像は途中で切れています。ファイルの一部が欠けていますので、欠けていないものを選んでください。",
    ),
    "photo_refused": ("This is not a small JPEG picture.", "小さな JPEG の画像ではありません。"),
    "no_such_list": ("There is no list “{number}”.", "「{number}」というリストはありません。"),
    "list_exists": ("There is a list “{name}” already.", "「{name}」というリストはもうあります。"),
    "name_too_long": ("A name has at most {most} characters.", "名前は{most}文字までです。"),
    "too_many_lists": ("At most {most} lists are kept.", "リストは{most}個までです。"),
    "day_in_future": ("{day} has not come yet.", "{day}はまだ来ていません。"),
    "day_not_ahead": (
        "{day} is not ahead: choose a later day.",
        "{day} は先の日ではありません。あとの日を選んでください。",
    ),
    "days_out_of_range": ("Choose between {least} and {most} days.", "{least}〜{most}日の間で選んでください。"),
    "interval_out_of_range": (
        "An interval lies between {least} and {most} days.",
        "間隔は {least}〜{most}日の間で決めてください。",
    ),
    "no_further_stage": ("There is no stage after Relationship.", "リレーションシップの先の段階はありません。"),
    "nothing_to_undo": ("There is nothing to undo.", "元に戻すものはありません。"),
    "nothing_to_redo": ("There is nothing to redo.", "やり直すものはありません。"),
    "nothing_to_go_back_to": (
        "There is nobody to go back to. Undo takes back what was done last.",
        "戻れる人がいません。最後にしたことは「元に戻す」で取り消せます。",
    ),
    "cannot_be_done": ("“{value}” is nothing that can be due.", "「{value}」は一覧に出るものではありません。"),
    "after_birthday": ("On {day} the birthday has passed.", "{day} には誕生日が過ぎています。"),
    "no_birthday": ("No birthday is noted for this person.", "この人の誕生日は書かれていません。"),
    "cannot_wait": ("This cannot be put off.", "これは先に延ばせません。"),
    "setting_refused": ("The setting “{name}” cannot have this value.", "設定「{name}」にこの値は使えません。"),
    "unknown_answer": ("“{value}” is not one of the answers.", "「{value}」は答えにありません。"),
    "unknown_tick": ("“{value}” is not on the checklist.", "「{value}」はチェック項目にありません。"),
    "unknown_capital": ("“{value}” is no kind of capital.", "「{value}」というつながりの種類はありません。"),
    "unknown_fact_kind": ("“{value}” is no kind of note.", "「{value}」というメモの種類はありません。"),
    "unknown_reminder_kind": ("“{value}” is no kind of reminder.", "「{value}」というリマインダーの種類はありません。"),
    # the vault
    "vault_exists": ("There is a vault in this folder already.", "このフォルダーにはもう保管庫があります。"),
    "folder_not_empty": ("The folder is not empty.", "フォルダーが空ではありません。"),
    "passphrase_too_short": (
        "The passphrase is too short: at least {least} characters.",
        "パスフレーズが短すぎます。{least} 文字以上にしてください。",
    ),
    "passphrase_too_long": (
        "The passphrase is too long: at most {most} characters.",
        "パスフレーズが長すぎます。{most} 文字以内にしてください。",
    ),
    "recovery_code_mistyped": (
        "This recovery code is mistyped: please compare it letter by letter.",
        "リカバリーコードに打ち間違いがあります。1 文字ずつ見比べてください。",
    ),
    "no_backup": (
        "There is no backup yet; please make one first.",
        "バックアップがまだありません。先に作ってください。",
    ),
    # files that come in
    "nothing_found": (
        "{file:the file} holds nothing that can be brought in.",
        "{file:ファイル} には取り込めるものがありません。",
    ),
    "not_recognized": (
        "{file:the file} is not a file that can be brought in.",
        "{file:ファイル} は取り込める形式ではありません。",
    ),
    "no_files": ("No file is chosen.", "ファイルが選ばれていません。"),
    "file_empty": ("{file} is empty.", "{file} は空です。"),
    "not_text": ("{file} is not a text file.", "{file} はテキストのファイルではありません。"),
    "encoding_wrong": (
        "{file} cannot be read as {encoding}.",
        "{file} は {encoding} として読めません。",
    ),
    "file_too_large": ("{file} is too large.", "{file} は大きすぎます。"),
    "too_large_together": ("{file} is too large when unpacked.", "{file} は展開すると大きすぎます。"),
    "too_many_entries": ("{file} holds more than {most} files.", "{file} には {most} を超えるファイルが入っています。"),
    "zip_damaged": ("The zip {file} is damaged.", "zip ファイル {file} は壊れています。"),
    "not_a_zip": ("{file} is not a whole zip.", "{file} は正しい zip ファイルではありません。"),
    "spreadsheet_file": (
        "{file} is a spreadsheet: please save it as CSV first.",
        "{file} は表計算のファイルです。先に CSV で保存してください。",
    ),
    "not_a_file": ("{file} is not a file.", "{file} はファイルではありません。"),
    "field_too_long": (
        "{file} has a field that is too long in line {line}.",
        "{file} の {line}行目の項目が長すぎます。",
    ),
    "unclosed_quote": (
        "{file} has a quotation mark in line {line} that nothing closes.",
        "{file} の {line}行目の引用符が閉じていません。",
    ),
    "plan_stale": (
        "The vault has changed since this plan was made: please plan the import again.",
        "計画のあとで保管庫が変わりました。もう一度計画を作ってください。",
    ),
    "cancelled": ("Cancelled: nothing was changed.", "中止しました。何も変わっていません。"),
    "too_many_cards": ("{file} holds too many cards.", "{file} のカードが多すぎます。"),
    "format_unknown": (
        "{file} is not a file that can be brought in.",
        "{file} は取り込める形式ではありません。",
    ),
    # files that are something else, and what an archive may not hold
    "calendar": ("{file} is a calendar: it holds no people.", "{file} はカレンダーで、人の情報がありません。"),
    "graph": ("{file} is a drawn network: it cannot be brought in.", "{file} はネットワーク図のため、取り込めません。"),
    "xml": ("{file} is an XML file: it cannot be brought in.", "{file} は XML ファイルのため、取り込めません。"),
    "web_page": ("{file} is a web page: it cannot be brought in.", "{file} はウェブページのため、取り込めません。"),
    "json": ("{file} is a JSON file: it cannot be brought in.", "{file} は JSON ファイルのため、取り込めません。"),
    "other_kind": (
        "{file} is a kind of file that cannot be brought in.",
        "{file} は取り込めない種類のファイルです。",
    ),
    "address_book": (
        "{file} is an address book of other people's contacts and is left alone.",
        "{file} はほかの人も含むアドレス帳のため、取り込みません。",
    ),
    "coach_messages": (
        "{file} holds no messages with people.",
        "{file} には人とのメッセージがありません。",
    ),
    "not_needed": ("{file} is not needed.", "{file} は必要のないファイルです。"),
    "encrypted": (
        "{file} is locked with a password: please unpack it first.",
        "{file} はパスワードで保護されています。先に展開してください。",
    ),
    "unsafe_name": (
        "{file} has a name that leads out of the archive and is left alone.",
        "{file} は書庫の外を指す名前のため、読みません。",
    ),
    "link": ("{file} is only a link and is left alone.", "{file} はリンクのため、読みません。"),
    "too_large_unpacked": ("{file} is too large when unpacked.", "{file} は展開すると大きすぎます。"),
    # the command line
    "no_passphrase": (
        "No passphrase: give --passphrase-file or set MYCONNECTIONS_PASSPHRASE.",
        "パスフレーズがありません。--passphrase-file か MYCONNECTIONS_PASSPHRASE で渡してください。",
    ),
    "no_new_passphrase": (
        "No new passphrase: give --new-passphrase-file or set MYCONNECTIONS_NEW_PASSPHRASE.",
        "新しいパスフレーズがありません。--new-passphrase-file か MYCONNECTIONS_NEW_PASSPHRASE で渡してください。",
    ),
    "secret_empty": ("{file} holds no secret in its first line.", "{file} の 1行目が空です。"),
    "secret_not_text": ("{file} is not text in UTF-8.", "{file} は UTF-8 のテキストではありません。"),
    "passphrases_differ": ("The two passphrases are not the same.", "2つのパスフレーズが同じではありません。"),
    "file_exists": ("{file} exists already and is left as it is.", "{file} はもうあるため、書き換えません。"),
    "out_is_folder": (
        "{file} is a folder; give the name of a file.",
        "{file} はフォルダーです。ファイル名を指定してください。",
    ),
    "out_is_vault": (
        "{file} belongs to a vault and is never written over; choose another name.",
        "{file} は保管庫のファイルなので書き換えません。別の名前にしてください。",
    ),
    "no_qt": ("Qt cannot be loaded here, and only Qt draws this.", "ここでは Qt を読み込めないため、描けません。"),
    "map_kind": (
        "The map is written as .png, .svg or .pdf; {file} is none of them.",
        "地図は .png・.svg・.pdf で書き出します。{file} はどれでもありません。",
    ),
    "no_window": ("The window cannot be opened here.", "ここではウィンドウを開けません。"),
    "usage": ("{detail}", "{detail}"),
    **of_keys.REFUSALS,
    **of_graphs.REFUSALS,
    **of_lists.REFUSALS,
    **of_self.REFUSALS,
    **of_growth.REFUSALS,
    **of_notebook.REFUSALS,
}

TROUBLES: dict[str, tuple[str, str]] = {
    "vault_missing": ("There is no vault in this folder.", "このフォルダーに保管庫はありません。"),
    "vault_in_use": (
        "The vault is open in another window or program, where it is safe; please close it there and try again.",
        "保管庫は別のウィンドウかプログラムで開かれています。中身は無事です。そちらを閉じてから、もう一度お試しください。",
    ),
    "vault_busy": (
        "The vault is busy, and nothing was changed; please try again in a moment.",
        "保管庫が使用中です。何も変わっていませんので、少し待ってから、もう一度お試しください。",
    ),
    "wrong_passphrase": ("The passphrase is wrong.", "パスフレーズが違います。"),
    "wrong_recovery_code": (
        "This recovery code does not belong to this vault.",
        "このリカバリーコードはこの保管庫のものではありません。",
    ),
    "vault_newer": (
        "The vault was made by a newer version and is left untouched; please update My Connections to open it.",
        "保管庫はより新しい版で作られています。中身には触れていませんので、「つながり手帳」を更新してください。",
    ),
    "migration_failed": (
        "The vault could not be brought up to this version and is as it was; please go on with the version before.",
        "保管庫をこの版に合わせられませんでした。元のままですので、前の版の「つながり手帳」でお使いください。",
    ),
    "header_missing": (
        "The vault's key file is missing, but the data is untouched; please put header.json back from a backup.",
        "保管庫の鍵ファイルがありません。データには触れていませんので、バックアップの header.json を戻してください。",
    ),
    "header_damaged": (
        "The vault's key file is damaged, but the data is untouched; please put header.json back from a backup.",
        "保管庫の鍵ファイルが壊れています。データには触れていませんので、バックアップの header.json を戻してください。",
    ),
    "header_altered": (
        "The vault's key file has been altered, and the data is untouched; please put header.json back from a backup.",
        "鍵ファイルが書き換えられています。データには触れていませんので、バックアップの header.json を戻してください。",
    ),
    "kdf_out_of_bounds": (
        "The vault's key file asks for a derivation that is out of bounds.",
        "保管庫の鍵ファイルの計算設定が範囲の外です。",
    ),
    "not_enough_memory": (
        "There is not enough free memory, but nothing is lost; please close other programs and try again.",
        "空きメモリーが足りません。これまでの記録は無事です。ほかのプログラムを閉じてから、もう一度お試しください。",
    ),
    "database_missing": (
        "The vault's database is missing, and nothing was changed; please put the folder back from a backup.",
        "保管庫のデータベースがありません。何も変えていませんので、バックアップからフォルダーを戻してください。",
    ),
    "foreign_database": (
        "The database does not belong to this vault.",
        "このデータベースはこの保管庫のものではありません。",
    ),
    "vault_damaged": (
        "The vault is damaged, and nothing more is written to it; please leave it as it is and open a backup.",
        "保管庫が壊れています。これ以上は書き込みませんので、そのまま残して、バックアップを開いてください。",
    ),
    "vault_unreadable": ("The vault cannot be read.", "保管庫を読めません。"),
    "vault_read_only": (
        "The vault cannot be written to, but what it holds is safe; please allow writing to its folder or disk.",
        "保管庫に書き込めません。これまでの記録は無事ですので、フォルダーやディスクへの書き込みを許可してください。",
    ),
    "read_only": (
        "The vault is open for looking only: its folder cannot be written to. Nothing has been changed.",
        "保管庫のフォルダーに書き込めないため、閲覧専用で開いています。変更はしていません。",
    ),
    "read_only_unfinished": (
        "Its folder cannot be written to, and something there has first to be finished by writing. Copy the whole"
        " folder to a place where you may write, and open it there.",
        "保管庫のフォルダーに書き込めませんが、開く前に書き込みが必要な処理が残っています。フォルダーごと書き込める場所へコピーして、"
        "そちらを開いてください。",
    ),
    "vault_closed": ("The vault is locked.", "保管庫はロックされています。"),
    "cipher_missing": (
        "This installation cannot encrypt: SQLCipher is missing.",
        "このインストールには SQLCipher がなく、暗号化できません。",
    ),
    "library_too_old": (
        "The database library is too old: {found}, needed {needed}.",
        "データベースのライブラリーが古すぎます（{found}、必要なのは {needed}）。",
    ),
    "not_permitted": (
        "The system does not permit it, but nothing is lost; please check the rights of the folder and try again.",
        "システムが許可していません。これまでの記録は無事です。フォルダーの権限を確かめて、もう一度お試しください。",
    ),
    "disk_full": (
        "The disk is full, but what was kept before is safe; please make room and try again.",
        "ディスクに空きがありません。これまでの記録は無事ですので、空きを作ってから、もう一度お試しください。",
    ),
    "disk_error": (
        "The disk reports an error, and nothing was changed; please check the disk and copy the vault elsewhere.",
        "ディスクでエラーが起きました。何も変えていませんので、ディスクを確かめ、保管庫を別の場所へ写してください。",
    ),
    "history_damaged": (
        "This entry of the history cannot be read.",
        "この履歴は読み取れません。",
    ),
    "file_missing": ("{file} is not there.", "{file} がありません。"),
    "file_unreadable": ("{file} cannot be read.", "{file} を読めません。"),
    "backup_damaged": (
        "The backup {file} is damaged ({part}), and nothing was changed; an older one beside it: {older:none}",
        "バックアップ {file} は壊れています（{part}）。何も変えていません。同じ場所にある前のもの：{older:なし}",
    ),
    "backup_newer": (
        "The backup {file} was made by a newer version; please update My Connections to restore it.",
        "バックアップ {file} はより新しい版で作られています。「つながり手帳」を更新してから戻してください。",
    ),
    "backup_other_key": (
        "The backup {file} was made before the key of the vault was replaced; please restore it with its passphrase.",
        "バックアップ {file} は鍵を替える前のものです。そのときのパスフレーズで戻してください。",
    ),
    "backup_not_whole": (
        "The backup did not pass its checks and was not kept; older ones are untouched. Please check the vault.",
        "バックアップが検査に通らなかったため、残していません。前のものは無事です。保管庫を調べてください。",
    ),
    "backup_folder_missing": (
        "The folder for the backup is not there ({folder}); please plug in its disk or choose another.",
        "バックアップのフォルダーがありません（{folder}）。ディスクをつなぐか、別の場所を選んでください。",
    ),
    "backup_unwritable": (
        "The folder for the backup cannot be written to ({folder}); please allow it or choose another.",
        "バックアップのフォルダーに書き込めません（{folder}）。許可するか、別の場所を選んでください。",
    ),
    "file_unwritable": ("{file} cannot be written.", "{file} に書き込めません。"),
    "installation_incomplete": (
        "This installation is incomplete: {detail}",
        "このインストールには足りないものがあります：{detail}",
    ),
    **of_keys.TROUBLES,
}

UNKNOWN = ("This cannot be done ({code}).", "できませんでした（{code}）。")
