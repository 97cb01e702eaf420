"""The words for what the app keeps and shows: stages, bands, kinds, files. One word, one meaning. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

STAGES: Pairs = {
    "link": ("Link", "リンク"),
    "connection": ("Connection", "コネクション"),
    "engagement": ("Engagement", "エンゲージメント"),
    "relationship": ("Relationship", "リレーションシップ"),
}
BANDS: Pairs = {
    "hot": ("Hot", "熱い"),
    "warm": ("Warm", "温かい"),
    "cooling": ("Cooling", "冷めかけ"),
    "cold": ("Cold", "冷えている"),
    "none": ("Not recorded", "記録なし"),
}
ENCOUNTERS: Pairs = {
    "signal": ("Signal", "リアクション"),
    "message": ("Message", "メッセージ"),
    "thanks": ("Thanks", "お礼"),
    "exchange": ("Exchange", "やりとり"),
    "talk": ("Talk", "会話"),
    "meet": ("Meeting in person", "対面"),
    "help": ("Help", "助け合い"),
}
BY: Pairs = {
    "me": ("from me", "自分から"),
    "them": ("from them", "相手から"),
    "both": ("both of us", "おたがいに"),
}
CAPITAL: Pairs = {
    "unclear": ("Unclear yet", "まだわからない"),
    "bonding": ("Bonding", "結束"),
    "bridging": ("Bridging", "橋渡し"),
    "mixed": ("Mixed", "混合"),
    "linking": ("Linking", "連結"),
}
STANDINGS: Pairs = {
    "active": ("active", "働いている"),
    "potential": ("potential", "これから"),
    "similar": ("similar acquaintance", "似た知り合い"),
}
ATTRIBUTES: Pairs = {
    "organization": ("organization", "所属"),
    "industry": ("industry", "業界"),
    "function": ("function", "職種"),
    "school": ("school", "学校"),
    "region": ("region", "地域"),
    "community": ("community", "コミュニティ"),
}
SUGGESTIONS: Pairs = {
    "thank": ("Thank", "お礼"),
    "promise": ("Promise", "約束"),
    "start": ("Start", "はじめる"),
    "heat": ("Heat up", "加熱"),
    "keep": ("Keep warm", "保温"),
    "reconnect": ("Reconnect", "つなぎ直す"),
    "bridge": ("Bridge", "橋をかける"),
    "reach": ("Reach out", "届く先を広げる"),
    "introduce": ("Introduce", "引き合わせる"),
    "ask_tie": ("Ask about a tie", "つながりを確かめる"),
    "show_up": ("Show up", "場に出る"),
    "self": ("Myself", "自分"),
}
DUES: Pairs = {
    "thank": ("A thank-you", "お礼"),
    "promise": ("A promise", "約束"),
    "plan": ("A plan", "予定"),
    "free": ("A reminder", "リマインダー"),
    "birthday": ("A birthday", "誕生日"),
    "gathering": ("A gathering", "場"),
    "ritual": ("A ritual of a community", "コミュニティの恒例"),
    "heat": ("Heating up a community", "コミュニティの加熱"),
    "keep": ("Keeping a community warm", "コミュニティの保温"),
    "review": ("The weekly review", "週の振り返り"),
    "introduction": ("An introduction", "引き合わせ"),
    "self": ("Myself", "自分"),
}
ROLES: Pairs = {
    "protect": ("On the list so that it does not cool.", "冷めないように選んだ人です。"),
    "bridge": ("On the list as a bridge to another circle.", "別の輪への橋渡しとして選んだ人です。"),
    "fair": ("On the list because it has not come up for long.", "しばらく出ていない人の中から選びました。"),
    "best": ("On the list for its total.", "合計が高い順に選びました。"),
    "turn": (
        "On the list because this kind of idea has not come up for long, or not yet.",
        "しばらく、またはまだ出ていない種類から選びました。",
    ),
}
TERMS: Pairs = {
    "U": ("Urgency", "急ぎ"),
    "N": ("Newness", "新しさ"),
    "G": ("Goal", "めざすもの"),
    "F": ("Ease", "しやすさ"),
}
FACTS: Pairs = {
    "background": ("Background", "背景"),
    "interest": ("Interest", "関心"),
    "other": ("Other", "そのほか"),
    "recommended_me": ("Recommended me", "推薦してくれた"),
    "recommended_by_me": ("I recommended them", "推薦した"),
}
STRENGTHS: tuple[tuple[str, str], ...] = (
    ("Very weak", "とても弱い"),
    ("Weak", "弱い"),
    ("Fair", "ふつう"),
    ("Good", "強い"),
    ("Very good", "とても強い"),
)
ADVICE: Pairs = {
    "": ("", ""),
    "longer": ("Add a few words: length helps most.", "言葉をいくつか足してください。長さがいちばん効きます。"),
    "known_words": (
        "Well-known words and passwords are guessed first.",
        "よく知られた言葉やパスワードは先に試されます。",
    ),
    "repeats": ("Repeated pieces add nothing.", "くり返しは強さになりません。"),
    "sequence": ("Runs like abc or 123 are guessed first.", "abc や 123 のような並びは先に試されます。"),
    "keyboard": ("Rows of the keyboard are guessed first.", "キーボードの並びは先に試されます。"),
    "date": ("Dates are guessed early.", "日付は早いうちに試されます。"),
}
FORMATS: Pairs = {
    "linkedin": ("LinkedIn export", "LinkedIn のデータ"),
    "linkedin.connections": ("LinkedIn connections", "LinkedIn のつながり"),
    "linkedin.messages": ("LinkedIn messages", "LinkedIn のメッセージ"),
    "linkedin.invitations": ("LinkedIn invitations", "LinkedIn の招待"),
    "linkedin.recommendations": ("LinkedIn recommendations", "LinkedIn の推薦"),
    "linkedin.endorsements": ("LinkedIn endorsements", "LinkedIn のスキル推薦"),
    "linkedin.profile": ("LinkedIn profile", "LinkedIn のプロフィール"),
    "linkedin.positions": ("LinkedIn positions", "LinkedIn の職歴"),
    "linkedin.education": ("LinkedIn education", "LinkedIn の学歴"),
    "linkedin.skills": ("LinkedIn skills", "LinkedIn のスキル"),
    "linkedin.notes": ("LinkedIn notes", "LinkedIn のメモ"),
    "vcard": ("vCard", "vCard"),
    "eight": ("Eight business cards", "Eight の名刺"),
    "cards": ("Business-card sheet", "名刺の表"),
    "sheet": ("Sheet", "表"),
    "mixed": ("Several files", "いくつかのファイル"),
    "asked": ("Told by you", "自分で答えた"),
    "logged": ("Logged by you", "自分で記録した"),
}
SKIPPED: Pairs = {
    "no_name": ("no name", "名前がない"),
    "nothing_in_card": ("nothing to call them by", "呼び名になるものがない"),
    "repeated": ("same person twice in the files", "ファイルの中の同じ人"),
    "hidden": ("hidden member", "非公開のメンバー"),
    "in_future": ("dated in the future", "未来の日付"),
    "date_not_understood": ("date not understood", "日付がわからない"),
    "direction_not_understood": ("direction not understood", "どちらからかわからない"),
    "unknown_member": ("closed account", "閉じられたアカウント"),
    "not_among_people": ("not among my people", "手帳にいない人"),
    "unknown_person": ("not among my people", "手帳にいない人"),
    "no_profile_url": ("no profile address", "プロフィールの URL がない"),
    "sponsored": ("advertisement", "広告"),
    "draft": ("unsent draft", "下書き"),
    "spam": ("spam", "迷惑メッセージ"),
    "no_conversation": ("no conversation id", "会話の番号がない"),
    "no_conversation_id": ("no conversation id", "会話の番号がない"),
    "empty_note": ("empty note", "空のメモ"),
    "forgotten": ("forgotten by you", "自分で外した人"),
    "nothing_left": ("nothing in it", "中身がない"),
}
WARNINGS: Pairs = {
    "date_not_understood": ("a date was not understood", "わからない日付があります"),
    "direction_supposed": ("received or given was guessed", "受けた・書いたの別を推測しました"),
    "owner_supposed": ("who “I” am was guessed from the messages", "メッセージから自分が誰かを推測しました"),
    "line_not_understood": ("a line was not understood", "わからない行があります"),
    "card_cut_off": (
        "a card has no end: a part of it may be missing",
        "カードの終わりがなく、一部が欠けているかもしれません",
    ),
    "value_too_long": ("a value was too long", "長すぎる項目があります"),
    "value_broken": ("a value was broken", "壊れた項目があります"),
    "unreadable_character": ("a character cannot be read", "読めない文字があります"),
    "control_characters": ("invisible control characters were removed", "見えない制御文字を取り除きました"),
    "picture_broken": ("a picture was broken and left out", "壊れた写真を省きました"),
    "no_name": ("no name", "名前がありません"),
    "file_empty": ("the file is empty", "ファイルが空です"),
    "not_text": ("not a text file", "テキストではありません"),
    "encoding_wrong": ("cannot be read in this encoding", "この文字コードでは読めません"),
    "unclosed_quote": ("a quotation mark is never closed: not read", "引用符が閉じていないため、読めません"),
    "field_too_long": ("a field is too long: not read", "長すぎる項目があるため、読めません"),
    "too_many_cards": ("too many cards: not read", "カードが多すぎるため、読めません"),
    "nothing_found": ("nothing in it that can be brought in", "取り込めるものがありません"),
    "encrypted": ("locked with a password: not read", "パスワードで保護されていて、読めません"),
    "unsafe_name": ("its name leads out of the archive: not read", "書庫の外を指す名前のため、読みません"),
    "link": ("only a link: not read", "リンクのため、読みません"),
    "too_large_unpacked": ("too large when unpacked: not read", "展開すると大きすぎるため、読みません"),
}
NOTICES: Pairs = {
    "read_only": (
        "The folder of this vault cannot be written to: it is open for looking only.",
        "この保管庫のフォルダーには書き込めないため、閲覧専用で開いています。",
    ),
    "no_room": (
        "The disk is full: the vault is open for looking only. Nothing is lost; make room and open it again.",
        "ディスクがいっぱいのため、閲覧専用で開いています。失われたものはありません。空きを作って、開き直してください。",
    ),
    "header_restored": (
        "One of the two key files was missing or older; it has been written anew.",
        "2つある鍵ファイルの一方がないか古かったので、書き直しました。",
    ),
    "header_damaged_left": (
        "One of the two key files is damaged and was left as it is; the other opened the vault. It is put right by"
        " the next change of passphrase, recovery code or key, or at once by: vault take-header",
        "2つある鍵ファイルの一方が壊れています。もう一方で開き、壊れたほうには手を付けていません。"
        "パスフレーズ、リカバリーコード、鍵のどれかを次に変えたときに直ります。すぐに直すには：vault take-header",
    ),
    "header_one_good": (
        "One of the two key files is missing, older or damaged; the other opens the vault.",
        "2つある鍵ファイルの一方がないか、古いか、壊れています。もう一方で開きます。",
    ),
    "older_schema": (
        "The vault is of an older format ({found}; this program writes {known}). It was checked as it is, and will be"
        " brought up when it is opened.",
        "この保管庫は前の形式（{found}）です。このプログラムの形式は {known} です。そのまま調べました。"
        "開くと新しい形式になります。",
    ),
    "brought_up": (
        "The vault was brought up from format {found} to {known}; an older program no longer opens it. How it was"
        " before stands among its backups.",
        "保管庫を形式 {found} から {known} に新しくしました。前のプログラムではもう開けません。"
        "その前の状態は、バックアップの中にあります。",
    ),
    "changes_missing": (
        "The last {count:change|changes} written here on this computer are missing: the vault, or its log, was damaged"
        " or put back to an older state. Please look at the newest entries, and at the backups.",
        "このパソコンで最後に書いた{count:,}件の変更がありません。保管庫かそのログが壊れたか、前の状態に戻されています。"
        "いちばん新しい記録と、バックアップを確かめてください。",
    ),
    "header_not_restored": (
        "One of the two key files is missing or different and could not be written anew.",
        "2つある鍵ファイルの一方がないか違っていますが、書き直せませんでした。",
    ),
    "key_replaced": (
        "Replacing the encryption key was interrupted and is now done. Please make a new recovery code to be sure.",
        "途中で止まっていた暗号鍵の交換を済ませました。念のため、リカバリーコードを新しく作ってください。",
    ),
    "key_not_replaced": (
        "Replacing the encryption key was interrupted; the key, the passphrase and the recovery code are the old ones.",
        "暗号鍵の交換は途中で止まりました。鍵もパスフレーズもリカバリーコードも、前のままです。",
    ),
}

CALENDAR: Pairs = {
    "calendar": ("My Connections", "つながり手帳"),
    "thank": ("A thank-you", "お礼"),
    "thank:named": ("Thank-you for {name}", "{name}さんへのお礼"),
    "promise": ("A promise", "約束"),
    "promise:named": ("Promise with {name}: {text}", "{name}さんとの約束：{text}"),
    "plan": ("A planned step", "予定した一歩"),
    "plan:named": ("{text} ({name})", "{text}（{name}さん）"),
    "free": ("A reminder", "リマインダー"),
    "free:named": ("{text} ({name})", "{text}（{name}さん）"),
    "birthday": ("A birthday", "誕生日"),
    "review": ("Weekly review", "週の振り返り"),
    "birthday:named": ("Birthday of {name}", "{name}さんの誕生日"),
    "gathering": ("A gathering", "場"),
    "introduction": ("An introduction", "引き合わせ"),
    "ritual": ("A ritual", "恒例のこと"),
    "heat": ("A planned step", "予定した一歩"),
    "keep": ("A planned step", "予定した一歩"),
}
"""Titles in a calendar file; those without a name give nothing away on somebody else's server."""
