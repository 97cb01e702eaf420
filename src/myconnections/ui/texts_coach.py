"""What the page for the coach says in the window: choosing, what leaves, what has left. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

COACH: Pairs = {
    "title": ("Coach", "コーチ"),
    "subtitle": (
        "Choose, see exactly what leaves, then hand it out.",
        "選び、出ていくものをそのまま見てから、手渡します。",
    ),
    "hand_out": ("Hand out…", "手渡す…"),
    "whom": ("Whom", "誰を"),
    "whom_2": ("Connection and further", "コネクションから先"),
    "whom_3": ("Engagement and further", "エンゲージメントから先"),
    "whom_4": ("Relationship", "リレーションシップ"),
    "whom_0": ("Everybody", "全員"),
    "whom_people": ("People chosen one by one", "ひとりずつ選ぶ"),
    "whom_list": ("List: {name}", "リスト：{name}"),
    "people_hint": ("Name, reading, organization", "名前、よみ、所属"),
    "names": ("Names", "名前"),
    "pseudonyms": ("Pseudonyms", "仮の名前"),
    "real_names": ("Real names", "実名"),
    "names_hint": (
        "P01, P02 …: the same person has the same one in every file, and nobody else ever gets it.",
        "P01、P02 …。同じ人はどのファイルでも同じ仮の名前になり、ほかの人には使いません。",
    ),
    "fields": ("What is told of each person", "ひとりについて伝えること"),
    "always": (
        "Always: stage, warmth band and kind of tie. They are the map.",
        "いつも伝わるもの：段階、温度の帯、つながりの種類。これが地図になります。",
    ),
    "private": ("Private", "個人的なこと"),
    "notebook": ("From my notebook", "手帳から"),
    "notebook_hint": (
        "Off unless you switch it on. Figures are counts alone: no word of yours, nobody’s name.",
        "選ばないかぎり出ていきません。集計は数だけで、書いた言葉も人の名前も入りません。",
    ),
    "notebook_words": (
        "Marked “as written”: it leaves word for word, and names in it are not replaced.",
        "「原文」とあるものは書いたまま出ていき、文中の名前は置き換わりません。",
    ),
    "kind": ("As", "形"),
    "kind_html": ("Page", "ページ"),
    "kind_pdf": ("Sheet A4", "A4 の紙"),
    "kind_csv": ("Table", "表"),
    "kind_handover.html": ("Hand-over of a community, page", "コミュニティの引き継ぎ（ページ）"),
    "kind_handover.pdf": ("Hand-over of a community, PDF", "コミュニティの引き継ぎ（PDF）"),
    "kind_map_png": ("Map (PNG)", "地図（PNG）"),
    "kind_map_svg": ("Map (SVG)", "地図（SVG）"),
    "kind_map_pdf": ("Map (PDF)", "地図（PDF）"),
    "kind_html_hint": (
        "One HTML file for any browser. It works without a network and sends nothing.",
        "どのブラウザーでも開ける HTML ファイル1つ。ネットワークなしで動き、何も送りません。",
    ),
    "kind_pdf_hint": (
        "To print: figures and map on one sheet; what you choose of the notebook may take more.",
        "印刷用：集計と地図は1枚に。手帳から選んだものは、続きの紙に並びます。",
    ),
    "kind_csv_hint": ("The people only, for a spreadsheet.", "人だけを、表計算ソフトのために。"),
    "leaves": ("What leaves", "出ていくもの"),
    "leaves_people": ("{n:person|people}, {first} to {last}", "{n:,}人（{first}〜{last}）"),
    "leaves_one": ("1 person, {first}", "1人（{first}）"),
    "leaves_names": ("{n:person|people} with real names", "実名で{n:,}人"),
    "leaves_pseudonyms": ("{n:person|people} with pseudonyms", "仮の名前で{n:,}人"),
    "leaves_nobody": ("Nobody: choose somebody first.", "誰もいません。先に選んでください。"),
    "leaves_fields": ("Told of each: {fields}", "ひとりについて：{fields}"),
    "leaves_private": ("Private among these: {fields}", "このうち個人的なもの：{fields}"),
    "leaves_parts": ("From your notebook: {parts}", "手帳から：{parts}"),
    "leaves_no_parts": ("Nothing of your notebook: a table holds people only", "手帳の内容は入りません（表は人だけ）"),
    "leaves_written": (
        "Word for word as you wrote it, names in it not replaced: {parts}",
        "書いたまま（文中の名前も置き換えません）：{parts}",
    ),
    "leaves_mentioned": (
        "{n:more person is|more people are} named there with a pseudonym",
        "そこにはほかに{n:,}人が仮の名前で出てきます",
    ),
    "leaves_mentioned_names": (
        "{n:more person is|more people are} named there by real name",
        "そこにはほかに{n:,}人が実名で出てきます",
    ),
    "leaves_figures": (
        "Counts over all {n:person|people}, without names",
        "{n:,}人全体の集計（名前なし）",
    ),
    "leaves_no_figures": ("No counts over the others", "ほかの人の集計は入りません"),
    "leaves_stays": (
        "Stays here: everything else, and who is behind a pseudonym",
        "残るもの：そのほかのすべてと、仮の名前が誰かということ",
    ),
    "leaves_stays_names": ("Stays here: everything else", "残るもの：そのほかのすべて"),
    "open_to_all": (
        "The file is not encrypted: whoever has it can read it.",
        "ファイルは暗号化されません。手にした人は誰でも読めます。",
    ),
    "sheet": ("As a sheet", "紙で見る"),
    "rows": ("Row by row", "表で見る"),
    "sheet_spoken": (
        "Preview of the sheet. The same is told row by row.",
        "紙の見本です。同じ内容は表で読めます。",
    ),
    "making": ("Putting it together…", "まとめています…"),
    "ask_title": ("Hand out something private?", "個人的なことを手渡しますか？"),
    "ask_names": (
        "The people in it can be told by their names; they have not been asked.",
        "名前で誰かわかります。本人たちの同意は得ていません。",
    ),
    "ask_private": ("It holds what may tell who somebody is.", "誰かわかってしまうかもしれない項目が入っています。"),
    "ask_written": (
        "It holds what you wrote, word for word; names in it are not replaced.",
        "書いた文章がそのまま入っています。文中の名前は置き換わりません。",
    ),
    "parts_spoken": ("What leaves of the notebook, word for word", "手帳から出ていくもの（そのまま）"),
    "sheets_more": (
        "{n:sheet|sheets} more; row by row everything can be read.",
        "ほかに{n}枚。「表で見る」ですべて読めます。",
    ),
    "cancel": ("Cancel", "キャンセル"),
    "go_on": ("Hand out", "手渡す"),
    "save_html": ("Web page (*.html)", "ウェブページ (*.html)"),
    "save_pdf": ("PDF (*.pdf)", "PDF (*.pdf)"),
    "save_csv": ("Table (*.csv)", "表 (*.csv)"),
    "file": ("network-page", "tsunagari-page"),
    "done": ("{n:person|people} written to {file}", "{n:,}人を {file} に書き出しました"),
    "log": ("Handed out so far", "これまでに手渡したもの"),
    "log_none": ("Nothing yet.", "まだありません。"),
    "log_line": ("{day} · {kind} · {n:person|people}", "{day}・{kind}・{n:,}人"),
    "log_names": ("real names", "実名"),
    "log_pseudonyms": ("pseudonyms", "仮の名前"),
    "empty": ("There is nobody to show yet.", "まだ見せる人がいません。"),
    "empty_detail": (
        "Once there are people in your notebook, you can hand a coach a page of them, without names if you like.",
        "手帳に人が入ると、コーチに見せるページを作れます。名前は伏せられます。",
    ),
    "bring_in": ("Bring in people", "人を取り込む"),
}

FIELDS_OF_MAP: Pairs = {
    "stage": ("stage", "段階"),
    "warmth": ("warmth band", "温度の帯"),
    "capital": ("kind of tie", "つながりの種類"),
    "talks": ("how often you talk", "話す頻度"),
    "last_time": ("how long ago you talked", "最後に話した時期"),
    "community": ("community", "コミュニティ"),
    "industry": ("industry", "業界"),
    "organization": ("employer", "勤め先"),
    "ties": ("who may know whom", "知り合いどうしと思われる線"),
}
"""What a map tells of each person (services/map_handouts.py)."""
