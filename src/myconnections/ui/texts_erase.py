"""What is said of erasing people for good, in the window and on the command line. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

HELP: Pairs = {
    "verb.erase": (
        "erase one person for good, out of the undo history, too: this cannot be undone",
        "ひとりを、元に戻す履歴からも完全に消す（元に戻せません）",
    ),
    "yes": ("without being asked", "たずねずに消す"),
}

SAYS: Pairs = {
    "erase.ask": (
        "Erase {name} ({id}) for good? This cannot be undone. Type the name to go on: ",
        "{name}さん（{id}）を完全に消しますか？ 元には戻せません。続けるには名前を入力してください：",
    ),
    "erased": (
        "{name} ({id}) is erased for good; this cannot be undone. No import brings them back.",
        "{name}さん（{id}）を完全に消しました。元には戻せません。取り込んでも、ふたたび入ることはありません。",
    ),
    "erased.unfinished": (
        "Traces of them may still stand between the rows of the encrypted file, which could not be written anew: {why}"
        " It is tried again by the next `backup` or `erase`, and while the window is open.",
        "暗号化されたファイルを書き直せなかったため、行のすきまに跡が残っているかもしれません。{why}"
        "次の `backup` か `erase` のとき、またはウィンドウを開いているあいだに、もう一度試します。",
    ),
    "erased.backups": (
        "Backups that may still hold them; delete them if they must not:",
        "まだ残っているかもしれないバックアップ（残したくなければ削除してください）：",
    ),
    "erased.asides": (
        "Vaults that were put aside when a backup was restored hold them, too:",
        "バックアップを戻したときに脇へ置いた保管庫にもあります：",
    ),
    "erased.came_back": (
        "{n:person|people} you erased for good came back with a restored backup: {listed}. `erase ID` takes them out"
        " again; the window asks about them.",
        "完全に消した{n:,}人が、戻したバックアップと一緒にまた入っています：{listed}。`erase ID` でもう一度消せます。"
        "画面では、どうするかをたずねます。",
    ),
    "erased.second": ("In the second folder, {folder}:", "2つめのフォルダー {folder}："),
    "erased.away": (
        "The second folder is not there now and may hold them, too: {folder}",
        "2つめのフォルダーはいま見つかりません。残っているかもしれません：{folder}",
    ),
}

ASKS: Pairs = {
    "title": ("Erase for good", "完全に消す"),
    "erase": ("Erase for good…", "完全に消す…"),
    "erase_many": ("Erase {n:person|people} for good…", "{n:,}人を完全に消す…"),
    "one": ("Erase {name} for good? This cannot be undone.", "{name}さんを完全に消しますか？ 元には戻せません。"),
    "many": (
        "Erase {n:person|people} for good? This cannot be undone.",
        "{n:,}人を完全に消しますか？ 元には戻せません。",
    ),
    "goes": (
        "What goes: everything kept of them, what was done with them in the history, and where they came from. Nothing"
        " that was undone can be done again afterwards. A fingerprint that says nothing of them keeps imports from"
        " bringing them back.",
        "消えるもの：この人について残したすべてと、履歴の中の記録、取り込み元の記録。元に戻した操作のやり直しも、"
        "できなくなります。取り込みで戻らないよう、内容のわからない指紋だけを残します。",
    ),
    "stays": (
        "What stays: what you wrote elsewhere, as in notes on other people, and files that were handed out.",
        "残るもの：ほかの人のメモなど、別の場所に書いた文と、書き出したファイル。",
    ),
    "no_backups": ("No backup holds them.", "残っているバックアップはありません。"),
    "backups": ("Backups that may still hold them: {listed}", "残っているかもしれないバックアップ：{listed}"),
    "more": ("{listed} and {n:more|more}", "{listed} ほか{n:,}個"),
    "second": ("The second folder, too: {folder}", "2つめのフォルダーにもあります：{folder}"),
    "asides": (
        "Vaults that were put aside when a backup was restored, too: {listed}",
        "バックアップを戻したときに脇へ置いた保管庫にも：{listed}",
    ),
    "stay": ("Keep", "やめる"),
    "go": ("Erase for good", "完全に消す"),
    "under_way": ("Erasing…", "消しています…"),
    "unfinished": (
        "Erased {n:person|people}. Traces may still stand in the encrypted file, which could not be written anew:"
        " {why} That is tried again once a day and at the next opening.",
        "{n:,}人を消しました。ただし、暗号化されたファイルを書き直せなかったため、跡が残っているかもしれません。{why}"
        "1日に1回と、次に開いたときに、もう一度試します。",
    ),
    "still_unfinished": (
        "The encrypted file may still hold traces of people you erased, as it could not be written anew: {why}",
        "消した人の跡が、暗号化されたファイルにまだ残っているかもしれません。書き直せませんでした。{why}",
    ),
    "done": ("Erased {n:person|people} for good.", "{n:,}人を完全に消しました。"),
}
