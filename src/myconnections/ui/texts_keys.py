"""What single keys do on a page, for the list of shortcuts; those of the window stand on its acts. No Qt."""

from __future__ import annotations

Pair = tuple[str, str]

PAGES: tuple[tuple[Pair, tuple[tuple[tuple[str, ...], Pair], ...]], ...] = (
    (
        ("On the list of people", "人の一覧で"),
        (
            (("L",), ("Log", "記録する")),
            (("E",), ("Edit", "編集する")),
            (("S",), ("Star", "星をつける・外す")),
            (("1", "2", "3", "4"), ("Stage, Link to Relationship", "段階（リンク〜リレーションシップ）")),
            (("R",), ("Let rest, or wake", "休ませる・起こす")),
            (("A",), ("Archive", "しまう")),
            (("C",), ("Communities", "コミュニティ")),
            (("F",), ("Give a field the same value", "項目をまとめて書く")),
            (("Delete",), ("Forget", "手帳から外す")),
            (("X",), ("Choose several with boxes, and end it", "チェックで選ぶ・やめる")),
            (("Esc",), ("Let those chosen go; close the person", "選んだ人を放す・人の画面を閉じる")),
            (("←", "→"), ("Close and open a group", "グループを閉じる・開く")),
            (("Alt+↑", "Alt+↓"), ("In the menu of columns: move a column", "列のメニューで：列を動かす")),
        ),
    ),
    (
        ("On a card of Today", "今日のカードで"),
        (
            (("↑", "↓"), ("To the next card", "次のカードへ")),
            (("→", "←"), ("To what is due, and back", "お礼・約束・予定へ、もどる")),
            (("Enter",), ("Do it", "やる")),
            (("P",), ("Plan it", "予定に入れる")),
            (("L",), ("Later", "あとで")),
            (("N",), ("Not this person", "この人は出さない")),
            (("W",), ("Why this?", "なぜ？")),
        ),
    ),
    (
        ("When sorting people", "仕分けで"),
        (
            (("1", "2", "3", "4"), ("Stage, then when we last talked", "段階、つぎに最後に話した時期")),
            (("T",), ("Ask when, although it is known", "わかっていても時期を答える")),
            (("W",), ("Keep warm", "保温する")),
            (("C",), ("Community", "コミュニティ")),
            (("F", "*"), ("Star", "星をつける・外す")),
            (("Space",), ("The usual answer, as the card names it", "カードに出ている「いつもの答え」")),
            (("G",), ("The usual answer for several at once", "いつもの答えを、まとめて")),
            (("Enter",), ("On with what is chosen", "選んだとおりに次へ")),
            (("S",), ("Skip", "とばす")),
            (("A",), ("Archive", "しまう")),
            (("E",), ("Edit", "編集する")),
            (("Z",), ("Back to the person before", "前の人にもどる")),
            (("Backspace",), ("Choose anew", "選びなおす")),
            (("Esc",), ("Leave", "終わる")),
        ),
    ),
    (
        ("When filling in many at once", "まとめて補うとき"),
        (
            (("1", "–", "9"), ("What is proposed", "候補を選ぶ")),
            (("I",), ("Write it, instead", "自分で書く")),
            (("R",), ("Write the region", "地域を書く")),
            (("Enter",), ("Confirm", "確定する")),
            (("S",), ("Skip", "とばす")),
            (("X",), ("Take the group apart", "ひとりずつにする")),
            (("Z",), ("Back", "もどる")),
        ),
    ),
    (
        ("When asking who knows whom", "「知り合いどうし」で"),
        (
            (("1", "–", "9"), ("Into a circle, or out of it", "輪に入れる・出す")),
            (("0",), ("Out of every circle; in a list: none of these", "どの輪からも出す・「この中にはいない」")),
            (("N",), ("A new circle", "新しい輪")),
            (("Space",), ("Tick, or take the tick off", "チェックする・外す")),
            (("Enter",), ("Tick the name written, confirm", "書いた名前をチェック・確定する")),
            (("?",), ("Not sure of this person: leave open", "この人はわからない：未回答のままにする")),
            (("-",), ("This screen later", "この画面はあとで")),
            (("Backspace",), ("Back to the screen before", "前の画面にもどる")),
            (("Y", "N", "U"), ("On a pair: know each other, do not, open again", "組の上で：知り合い・ちがう・未回答")),
            (("Esc",), ("Stop for now", "ここまでにする")),
        ),
    ),
    (
        ("On what is coming", "「これからのこと」で"),
        (
            (("N",), ("A new reminder", "リマインダーを書く")),
            (("↑", "↓"), ("To the next one", "次のものへ")),
            (("Esc",), ("Back to Today", "今日へもどる")),
        ),
    ),
    (
        ("On a week in figures", "「週のまとめ」で"),
        (
            (("←", "→"), ("The week before and after", "前の週・次の週")),
            (("Esc",), ("Back to Today", "今日へもどる")),
        ),
    ),
    (
        ("On the weekly review", "「週の振り返り」で"),
        (
            (("←", "→"), ("The week before and after", "前の週・次の週")),
            (("Enter",), ("To the questions", "問いへ")),
            (("0", "–", "4"), ("Answer a question", "問いに答える")),
            (("Ctrl+Enter",), ("Keep the review", "振り返りを残す")),
            (("Esc",), ("Back to Myself", "自分へもどる")),
        ),
    ),
    (
        ("When sorting values", "価値観のカードを分けるとき"),
        (
            (("1", "2", "3"), ("Onto a pile", "山に分ける")),
            (("Z",), ("Take the last one back", "最後のカードをもどす")),
            (("Esc",), ("Back to Myself", "自分へもどる")),
        ),
    ),
    (
        ("On the five capabilities", "「五つの力」で"),
        (
            (("N",), ("Begin a check-in", "振り返りをはじめる")),
            (("0", "–", "4"), ("Answer how often", "回数で答える")),
            (("-",), ("It does not apply", "あてはまらない")),
            (("Esc",), ("Leave it for later, or back to Myself", "あとにする・自分へもどる")),
        ),
    ),
    (
        ("On small steps", "「小さな一歩」で"),
        (
            (("D",), ("It was taken", "やった")),
            (("L",), ("Put it off to a day", "日を決めて予定にする")),
            (("N",), ("Not this one", "ほかの一歩")),
            (("Esc",), ("Back to Myself", "自分へもどる")),
        ),
    ),
    (
        ("On needs and giving", "「欲求と貢献」で"),
        (
            (("N",), ("Note what I gave", "与えたことを記録する")),
            (("Esc",), ("Back to Myself", "自分へもどる")),
        ),
    ),
    (
        ("On relationship journeys", "「関係の道のり」で"),
        (
            (("N",), ("Begin a journey", "道のりをはじめる")),
            (("←", "→"), ("To the next touchpoint", "となりの接点へ")),
            (("Alt+←", "→"), ("Put a touchpoint earlier or later", "接点を前へ・後ろへ")),
            (("Enter",), ("Open a touchpoint, or close it", "接点を開く・閉じる")),
            (("E",), ("Edit a touchpoint", "接点を編集する")),
            (("Delete",), ("Remove a touchpoint", "接点を削除する")),
            (("Esc",), ("Close what is open, or back to Myself", "開いたものを閉じる・自分へもどる")),
        ),
    ),
    (
        ("On the roadmap", "「道筋」で"),
        (
            (("N",), ("Add a step", "一歩を加える")),
            (("Esc",), ("Back to Myself", "自分へもどる")),
        ),
    ),
    (
        ("On the tools I use", "「使っている道具」で"),
        (
            (("N",), ("Add a tool", "道具を加える")),
            (("Esc",), ("Back to Myself", "自分へもどる")),
        ),
    ),
    (
        ("On letting go", "「手放す」で"),
        (
            (("N",), ("Note something", "書きとめる")),
            (("Esc",), ("Back to Myself", "自分へもどる")),
        ),
    ),
    (
        ("On introductions", "「引き合わせ」で"),
        (
            (("N",), ("Introduce two people", "二人を引き合わせる")),
            (("Esc",), ("Back to Myself", "自分へもどる")),
        ),
    ),
    (
        ("On gatherings and communities", "「場とコミュニティ」で"),
        (
            (("N",), ("Note a gathering", "場を書きとめる")),
            (("M",), ("At a gathering: whom did you meet?", "ひとつの場で：会った人を書く")),
            (("Esc",), ("Back to all of them", "一覧にもどる")),
        ),
    ),
    (
        ("On Insights", "「見えること」で"),
        (
            (("1", "–", "6"), ("To a part of the page", "ページの中の部分へ")),
            (("←", "→"), ("In a chart: month by month", "図で：月から月へ")),
            (("Home", "End"), ("In a chart: to the first and the last month", "図で：最初の月・最後の月へ")),
        ),
    ),
    (
        ("On the map", "地図で"),
        (
            (("←", "→", "↑", "↓"), ("To the next person", "となりの人へ")),
            (("Enter",), ("Show the person", "その人を見る")),
            (("Space",), ("Choose the person too", "その人も選ぶ")),
            (("T",), ("On one, then on another: whether they know each other", "2人の上で順に：知り合いかどうか")),
            (("+", "−"), ("Nearer and farther", "近づく・離れる")),
            (("Shift+←", "→", "↑", "↓"), ("Push the map", "地図を動かす")),
            (("/",), ("Find a person", "人を探す")),
            (("A", "–", "Z"), ("Find a person by these letters", "その文字で人を探す")),
            (("0", "Home"), ("The whole map", "全体を見る")),
            (("Shift+F10",), ("What can be done with the person", "その人についてのメニュー")),
            (("Esc",), ("Close what lies over it; let go of those chosen", "重なっているものを閉じる・選んだ人を放す")),
        ),
    ),
    (
        ("On the circles found on the map", "地図の「見つかった輪」で"),
        (
            (("↑", "↓"), ("To the next circle; the map goes along", "となりの輪へ（地図もいっしょに動く）")),
            (
                ("Enter",),
                ("Write its name, keep the name; bring back one set aside", "名前を書く・つける・はずした輪をもどす"),
            ),
            (("Delete",), ("Not a circle", "輪ではない")),
            (("Esc",), ("From the name to the list; close", "名前から一覧へ・閉じる")),
        ),
    ),
)
"""(page, ((keys, what they do), ...)); tests hold each page against the keys it listens to."""
