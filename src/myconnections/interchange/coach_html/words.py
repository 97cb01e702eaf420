"""What the page and the sheet for the coach say, in English and Japanese; the same signs as in `ui/wording.py`."""

from __future__ import annotations

from myconnections.interchange.coach_html import words_notebook

Pairs = dict[str, tuple[str, str]]

HEAD: Pairs = {
    "title": ("Network page", "つながりのページ"),
    "period": ("period {since} to {day}", "期間 {since}〜{day}"),
    "contacts": ("{n:contact|contacts}", "つながり {n:,}人"),
    "logged": ("{n:,} with logged contact ({share:%})", "記録のある人 {n:,}人（{share:%}）"),
    "guessed": ("{n:,} of them by memory only", "うち記憶だけの人 {n:,}人"),
    "pairs": ("{n:,} of {of:,} pairs answered ({share:%})", "知り合いどうしかの答え {n:,}／{of:,}組（{share:%}）"),
    "no_pairs": ("who knows whom: not asked yet", "知り合いどうしか：まだたずねていません"),
    "pseudonyms": ("names replaced by {first} to {last}", "名前は {first}〜{last} に置き換え"),
    "pseudonym": ("name replaced by {first}", "名前は {first} に置き換え"),
    "real_names": ("with real names: handle with care", "実名入り：取り扱いに注意してください"),
    "cannot": ("What this page cannot show:", "このページに写らないもの："),
    "cannot_text": (
        "anything that was not written down, how close a tie feels, or what others think of it. "
        "Stages are the owner’s own choice.",
        "書きとめられなかったこと、つながりの深さの実感、相手がどう思っているか。段階は本人が決めたものです。",
    ),
}
MAP: Pairs = {
    "map": ("Map", "地図"),
    "map_of": (
        "{n:person|people} chosen for this page, stages and circles set by the owner",
        "このページのために選んだ{n:,}人。段階と輪は本人が決めたもの",
    ),
    "me": ("me", "自分"),
    "stage": ("Stage", "段階"),
    "stage_1": ("Link", "リンク"),
    "stage_2": ("Connection", "コネクション"),
    "stage_3": ("Engagement", "エンゲージメント"),
    "stage_4": ("Relationship", "リレーションシップ"),
    "warmth": ("Warmth", "温度"),
    "hot": ("hot", "熱い"),
    "warm": ("warm", "温かい"),
    "cooling": ("cooling", "冷めかけ"),
    "cold": ("cold", "冷えている"),
    "none": ("not recorded", "記録なし"),
    "capital": ("Kind of tie", "つながりの種類"),
    "bonding": ("bonding", "結束"),
    "bridging": ("bridging", "橋渡し"),
    "linking": ("linking", "連結"),
    "mixed": ("mixed", "混合"),
    "unclear": ("unclear", "まだわからない"),
    "sector": ("Circle", "輪"),
    "sector_other": ("other circles", "ほかの輪"),
    "sector_none": ("in no circle", "輪なし"),
    "sector_all": ("everybody", "全員"),
    "rings": (
        "Rings from the inside: Relationship, Engagement, Connection, Link.",
        "輪は内側から、リレーションシップ・エンゲージメント・コネクション・リンク。",
    ),
    "keys": (
        "Drag to move, + and − to zoom, 0 for all of it; arrow keys go from person to person. "
        "The wheel zooms once the map has been clicked.",
        "ドラッグで動かし、＋と−で拡大・縮小、0 で全体、矢印キーで人から人へ。ホイールは地図を一度押すと使えます。",
    ),
    "map_label": (
        "Map of {n:person|people}. The same people stand in the table below.",
        "{n:,}人の地図。同じ内容が下の表にもあります。",
    ),
    "closer": ("Zoom in", "拡大"),
    "farther": ("Zoom out", "縮小"),
    "whole": ("Show all of it", "全体を表示"),
    "find": ("Find", "探す"),
    "find_hint": ("P07, a circle …", "P07、輪の名前 …"),
    "find_hint_names": ("A name, a circle …", "名前、輪の名前 …"),
    "shown": ("{n:,} of {of:,} shown", "{of:,}人中 {n:,}人を表示"),
    "clear": ("Show everybody", "全員を表示"),
    "nobody": ("Nobody fits. Fewer conditions show more.", "あてはまる人がいません。条件を減らすと出てきます。"),
    "nobody_here": ("Nobody here. Press 0 to see everybody.", "ここには誰もいません。0 で全体を表示します。"),
    "people": ("People", "人"),
    "people_hint": (
        "the same people as on the map, as a table",
        "地図と同じ人びとの表",
    ),
    "page_of": ("{first:,} to {last:,} of {of:,}", "{of:,}人中 {first:,}〜{last:,}"),
    "back": ("Back", "前へ"),
    "on": ("On", "次へ"),
    "sorted": ("Sort by {column}", "{column}で並べ替え"),
    "who": ("Who", "人"),
}
FIELD_WORDS: Pairs = {
    "community": ("Circles", "輪"),
    "reach": ("Reach", "届く先"),
    "last_month": ("Last contact (month)", "最後のやりとり（月）"),
    "industry": ("Industry", "業界"),
    "function": ("Function", "職種"),
    "region": ("Region", "地域"),
    "last_day": ("Last contact (day)", "最後のやりとり（日）"),
    "organization": ("Employer", "勤め先"),
    "position": ("Job title", "役職"),
    "reading": ("Reading of the name", "名前のよみ"),
    "ways": ("E-mail, phone, addresses", "メール・電話・住所"),
    "note": ("Notes", "メモ"),
}
FIGURES: Pairs = {
    "composition": ("Composition", "構成"),
    "composition_of": ("{n:,} of {of:,} ties labelled", "{of:,}のつながりのうち{n:,}に種類あり"),
    "reach_list": ("Reach", "届く先"),
    "reach_of": ("someone to ask for 15 minutes", "15分たずねられる人"),
    "reach_none": ("none", "なし"),
    "reach_unknown": ("not recorded yet", "まだ記録なし"),
    "reach_contact": ("contact", "つながりあり"),
    "reach_warm": ("warm", "温かい"),
    "reach_count": ("{n:person|people}, {warm:,} of them warm", "{n:,}人、うち温かい人 {warm:,}人"),
    "government": ("Government", "行政・自治体"),
    "education": ("Education, research", "教育・研究"),
    "finance": ("Finance, investors", "金融・投資"),
    "large_firm": ("Large-firm decision maker", "大企業の決裁者"),
    "founders": ("Founders", "起業家"),
    "media": ("Media", "メディア・発信"),
    "community_npo": ("Community, NPO", "NPO・地域"),
    "health": ("Health, care", "医療・福祉"),
    "legal": ("Legal, accounting, labour", "法務・会計・労務"),
    "abroad": ("Abroad", "海外"),
    "introduced": ("Introduced by myself", "自分から知り合った割合"),
    "introduced_of": ("{share:%} of {of:tie|ties} where it is recorded", "記録のある{of:,}件のうち{share:%}"),
    "not_recorded": ("not recorded yet", "まだ記録がありません"),
    "structure": ("Structure", "構造"),
    "structure_of": ("among the {asked} asked about, of {of:,}", "{of:,}人のうち、たずねた{asked}人のあいだで"),
    "structure_all": ("among all {of:,}", "{of:,}人全員のあいだで"),
    "structure_inner": (
        "among the {asked} asked about before the others came, of {of:,}",
        "{of:,}人のうち、ほかの人が加わる前からたずねている{asked}人だけのあいだで",
    ),
    "effective_size": ("Effective size", "有効規模"),
    "efficiency": ("Efficiency", "効率"),
    "figure_exact": ("{value}", "{value}"),
    "figure_value": ("{value} ({low} to {high})", "{value}（{low}〜{high}）"),
    "figure_band": ("{low} to {high}", "{low}〜{high}"),
    "structure_band": ("Ranges hold four times in five.", "幅は8割の見込みです。"),
    "recent": ("Last 90 days", "この90日"),
    "recent_of": ("from {n:encounter|encounters} written down", "書きとめた{n:,}件から"),
    "recent_guessed": ("{n:,} of them on a day remembered about", "うち{n:,}件は日付がおよそ"),
    "new_links": ("New links", "新しいつながり"),
    "new_links_of": ("of {of:tie|ties} whose beginning is known", "始まりがわかる{of:,}のつながりから"),
    "moves": ("Stage moves", "段階の変化"),
    "talks": ("Talks", "会話・対面"),
    "plans": ("Plans done", "果たした予定"),
    "plans_of": ("{n:,} of {of:,}", "{n:,}／{of:,}"),
    "given": ("Help given", "助けた"),
    "received": ("Help received", "助けてもらった"),
    "together": ("Worked together", "いっしょに働いた"),
}
TALK: Pairs = {
    "questions": ("Three questions to talk about", "話し合うための3つの問い"),
    "miss_most": (
        "Who would you miss most, and when did you last talk?",
        "いちばん失いたくないのは誰で、最後に話したのはいつですか？",
    ),
    "missing_circle": (
        "Which circle is missing for the direction you named?",
        "向かう先に足りない輪はどれですか？",
    ),
    "introduce_whom": ("Whom could you introduce to whom?", "誰と誰を引き合わせられますか？"),
    "notes": ("Notes", "メモ"),
    "notes_hint": (
        "What you write here stays in this window only. Save it before you close it.",
        "ここに書いたことは、このウィンドウの中だけにあります。閉じる前に保存してください。",
    ),
    "save_notes": ("Save as a text file", "テキストファイルに保存"),
    "notes_file": ("network-page-notes", "tsunagari-memo"),
    "print": ("Print", "印刷"),
    "language": ("Language", "言語"),
    "nothing_leaves": (
        "This file works without a network and sends nothing anywhere.",
        "このファイルはネットワークなしで動き、どこにも何も送りません。",
    ),
    "left_out": (
        "{n:value|values} that only one of these people has left out, so that nobody is given away.",
        "ひとりだけに当てはまる項目{n:,}件は、誰かわからないように省いてあります。",
    ),
}
SHEETS: Pairs = {
    "sheet_of": ("Sheet {n} of {of}", "{of}枚のうち{n}枚目"),
    "overleaf": ("How to read this: sheet 2", "読み方は2枚目にあります"),
    "nearest_numbers": (
        "{n:,} of the nearest bear a number; sheet 2 tells of them.",
        "近い人のうち{n:,}人に番号を付け、2枚目に並べました。",
    ),
    "nearest_names": (
        "{n:,} of the nearest bear a name; sheet 2 tells of them.",
        "近い人のうち{n:,}人に名前を付け、2枚目に並べました。",
    ),
    "part_of": (
        "This sheet is a part of more: the page for the browser, made from the same choice, has all {n:,} in a table, "
        "to search and to see from near.",
        "この紙は全体の一部です。同じ選び方で書き出すブラウザー用のページには{n:,}人全員の表があり、探したり拡大したりできます。",
    ),
    "who_is_who": ("Who bears a number on the map", "地図に番号のある人"),
    "who_is_named": ("Who bears a name on the map", "地図に名前のある人"),
    "nearest_of": ("{n:,} of {of:,}, the nearest first", "{of:,}人のうち{n:,}人。近い順"),
}
READ: Pairs = {
    "how": ("How to read this", "このページの読み方"),
    "how_rings_head": ("Rings are stages", "輪は段階"),
    "how_rings": (
        "How deep a tie has got, as the owner sees it: the nearer to the middle, the further. Link: first contact. "
        "Connection: each sees the other as a person. Engagement: exchange goes on. Relationship: trust and mutual "
        "reliance. The four stages are a picture from a workshop, no measured scale; they move in both directions.",
        "つながりがどこまで進んだかを、本人の目で表します。中心に近いほど進んでいます。リンク：最初の接点。"
        "コネクション：人として知り合う。エンゲージメント：やりとりが続く。リレーションシップ：信頼し、頼り合う。"
        "4つの段階はワークショップで使われる見取り図で、測定の尺度ではありません。進みも戻りもします。",
    ),
    "how_shade_head": ("Shades are warmth", "色は温度"),
    "how_shade": (
        "How recent and how deep what was written down is. It halves with every interval of silence (15 days for a "
        "Link up to 120 for a Relationship, a default the owner may change). It is not strength, not closeness, and "
        "low warmth is not neglect. “Not recorded” means that nothing was written down, not that nothing happened.",
        "書きとめたやりとりの、新しさと深さです。間隔（リンクは15日、リレーションシップは120日。変えられる初期値）"
        "だけ静かな日が続くと半分になります。強さでも親しさでもなく、温度が低くても、おろそかにしたわけではありません。"
        "「記録なし」は書きとめたものがないという意味で、何もなかったという意味ではありません。",
    ),
    "how_marks_head": ("Marks are kinds of tie", "形はつながりの種類"),
    "how_marks": (
        "● bonding: alike in what is recorded. ◆ bridging: unalike. ▲ linking: a step of formal power or access. "
        "◐ mixed. ○ unclear: too little is known. They describe the tie from the owner’s side, never the person.",
        "● 結束：記録のうえで似ている。◆ 橋渡し：似ていない。▲ 連結：立場や権限の段差がある。◐ 混合。"
        "○ まだわからない：わかっていることが少なすぎる。どれも本人から見たつながりで、相手の性質ではありません。",
    ),
    "how_place_head": ("Places say no more than that", "位置にそれ以上の意味はありません"),
    "how_place": (
        "Wedges are the circles people belong to; somebody in several stands in the largest. Inside a ring, nearer or "
        "farther means nothing, and neither does who stands beside whom. Who knows whom is not shown.",
        "扇形は人が属する輪で、いくつかに属する人はいちばん大きな輪に置いています。ひとつの輪の中の内外や、"
        "隣どうしであることに意味はありません。誰と誰が知り合いかは示していません。",
    ),
    "how_reach_head": ("Reach", "届く先"),
    "how_reach": (
        "Ten kinds of position as cues: none, somebody, somebody warm. It is no list to complete, "
        "and nobody ranks by it.",
        "10の立場を手がかりに、いない・いる・温かい人がいる、で示します。埋めるための表ではなく、人の順位でもありません。",
    ),
    "how_self_head": ("Introduced by myself", "自分から知り合った割合"),
    "how_self": (
        "The share of ties that the owner began without anybody between, of those where it is recorded. "
        "No figure divides good from bad here; the guide says what is said about it, and against it.",
        "あいだに人を立てず、本人から始めたつながりの割合です（記録のあるものだけ）。"
        "よい・悪いを分ける数はありません。これについて言われていることと、その批判は手引きにあります。",
    ),
    "how_structure_head": ("Structure", "構造"),
    "how_structure": (
        "Efficiency is the share of people who are not already reachable through one another; effective size is so "
        "many of those asked about. The owner said who knows whom, of a small part only. Dense is not bad, since "
        "closed circles carry trust, and sparse is not good in itself. Ranges hold four times in five.",
        "効率は、おたがいを通じては届かない人の割合、有効規模はその人数です。誰が誰を知っているかは本人の答えで、一部の人だけに"
        "ついてです。密なのは悪いことではなく（閉じた輪は信頼を支えます）、疎なのも、それだけで良いわけではありません。幅は8割の見込みです。",
    ),
    "how_notebook_head": ("From the notebook, where it was chosen", "手帳から（選ばれた場合）"),
    "how_notebook": (
        "Each point of a capability is the mean of four answers about four weeks. “Clearer change” is said only where "
        "two check-ins in a row moved by a full point. How lived a value was is the owner’s own word. Nobody is "
        "compared, nothing is added up.",
        "五つの力の点は、4週間についての4つの答えの平均です。「はっきりした変化」と言うのは、2回続けて1点動いたときだけ。"
        "価値観の度合いは本人の言葉です。誰とも比べず、合計もしません。",
    ),
    "how_not_head": ("What must not be concluded", "ここから言えないこと"),
    "how_not": (
        "There is no total, no rank and no comparison with others: no size or shape of a network is good in itself. "
        "Everything rests on what the owner chose to write down and whom they chose to show. "
        "It predicts nothing and diagnoses nobody. The people shown have not been asked: keep the file as you would "
        "keep a client’s file, and delete it when you are done.",
        "合計点も順位も、ほかの人との比較もありません。つながりの数や形に、それ自体の良し悪しはありません。すべては、"
        "本人が書きとめたことと、見せると選んだ人に基づきます。何かを予測したり、人を診断したりするものではありません。"
        "ここに写る人たちの同意は得ていません。相談者の記録と同じように保管し、終わったら消してください。",
    ),
}

HOW = ("rings", "shade", "marks", "place", "reach", "structure", "self", "notebook", "not")
"""The parts of "how to read this" in their order; each has a head and a text."""

WORDS: Pairs = {
    **HEAD, **MAP, **{f"field_{code}": pair for code, pair in FIELD_WORDS.items()}, **FIGURES, **TALK, **SHEETS, **READ,
    **words_notebook.WORDS,
}  # fmt: skip


def reach_word(code: str) -> str:
    """The key of the word for a kind of position ("community" is also a field)."""
    return "community_npo" if code == "community" else code
