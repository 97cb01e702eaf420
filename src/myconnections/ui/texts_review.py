"""Words of the weekly review: its figures with what each was computed from, the four questions, the load. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

FIGURES: Pairs = {
    "encounters": ("{n:encounter|encounters} with {people:person|people}", "{people}人とのやりとり{n}回"),
    "new": ("{n:new person|new people}", "新しい人{n}人"),
    "moved": ("{n:stage moved|stages moved}", "段階が変わった人{n}人"),
    "thanks": ("{n:thank-you said|thank-yous said}", "伝えたお礼{n}件"),
    "promises": ("{n:promise kept|promises kept}", "実行された約束{n}件"),
    "introductions": ("{n:introduction made|introductions made}", "引き合わせ{n}件"),
    "gatherings": ("{n:gathering|gatherings}", "場に出た回数{n}"),
    "steps": ("{n:small step taken|small steps taken}", "小さな一歩{n}回"),
    "contributions": ("{n:contribution noted|contributions noted}", "貢献の記録{n}件"),
    "dialogues": ("{n:dialogue|dialogues}", "対話{n}回"),
    "obstacles": ("{n:obstacle noted|obstacles noted}", "妨げの記録{n}件"),
    "values_step": ("{n:step taken for a value|steps taken for a value}", "価値観のための一歩{n}回"),
    "loops": ("{n:loop of a journey begun|loops of a journey begun}", "道のりではじめたこと{n}件"),
    "plans": ("{n} of {of:plan|plans} of the review before done", "前の振り返りの予定{of}件のうち{n}件をした"),
    "done": ("{n} of {shown} ideas taken up", "候補{shown}件のうち{n}件をやった"),
}
"""What each figure says."""
MORE: dict[str, tuple[str, tuple[str, str]]] = {
    "thanks": ("welcome", ("{welcome:person|people} whom thanks still please", "いまも喜ばれるお礼{welcome}人")),
    "promises": ("open", ("{open:promise open|promises open}", "まだの約束{open}件")),
    "gatherings": ("met", ("{met:person|people} met there", "そこで会った人{met}人")),
    "obstacles": (
        "answered",
        ("{answered:step taken against an obstacle|steps taken against an obstacle}", "妨げに応えた一歩{answered}回"),
    ),
    "loops": ("measured", ("{measured:loop measured|loops measured}", "測って改めたこと{measured}件")),
}
"""What stands behind a figure where there is any: the fact, and its words."""
BASES: Pairs = {
    "encounters": (
        "From what was logged and brought in for these days: each day with a person once a kind, "
        "guesses left out. {kinds}",
        "この期間に記録または取り込んだやりとりから。1人につき1日1回、種類ごとに数え、およその記録は入れません。{kinds}",
    ),
    "new": (
        "From the day on which they were added here, by hand or by a file.",
        "ここに加えた日から。手入力も取り込みも入ります。",
    ),
    "moved": (
        "From the stages you set: where each stood before and after the week.",
        "自分で決めた段階から。週の前と後を比べています。",
    ),
    "thanks": (
        "From thanks of mine that were logged in these days, and from talks, meetings and help of these days that no"
        " thanks have followed yet.",
        "この期間に記録した自分からのお礼と、この期間の会話・対面・助けのうち、まだお礼をしていないものから。",
    ),
    "promises": (
        "From promises marked as done in these days, and those made by then that are open now.",
        "この期間に済みにした約束と、それまでにした約束のうち、いまも済んでいないものから。",
    ),
    "introductions": (
        "From introductions by the day on which you brought the two together.",
        "お二人を引き合わせた日が、この期間のものから。",
    ),
    "gatherings": (
        "From gatherings of these days, and who was noted as met there.",
        "この期間の場の記録と、そこで会った人の記録から。",
    ),
    "steps": ("From small steps noted as taken in these days.", "この期間の小さな一歩の記録から。"),
    "contributions": ("From what was noted as given in these days.", "この期間の貢献の記録から。"),
    "dialogues": ("From dialogues kept in these days.", "この期間の対話の記録から。"),
    "obstacles": (
        "From obstacles noted in these days, and steps against any of them that were taken then.",
        "この期間に記録した妨げと、この期間にとった、妨げに応える一歩から。",
    ),
    "values_step": (
        "From the small step of the values exercise, when its reminder was marked as done.",
        "価値観の「小さな一歩」のリマインダーを、この期間に済みにしたことから。",
    ),
    "loops": ("From loops of journeys begun and measured in these days.", "この期間に道のりではじめ、測ったことから。"),
    "plans": (
        "From the plans written in the review of the week before, marked as done by now.",
        "前の週の振り返りに書いた予定のうち、済みにしたものから。",
    ),
    "done": (
        "From the ideas shown on Today in this week and answered with “Do it”.",
        "この週に今日の画面に出した候補と「やる」の答えから。",
    ),
}
PLACES: dict[str, str] = {
    "new": "people", "thanks": "coming", "promises": "coming", "gatherings": "communities", "steps": "steps",
    "introductions": "introductions",
    "contributions": "needs", "dialogues": "dialogue", "obstacles": "obstacles", "values_step": "values",
    "loops": "journeys", "done": "today",
}  # fmt: skip
"""The page that holds what a figure was computed from."""
THERE: Pairs = {
    "people": ("People", "人"),
    "coming": ("What is coming", "これからのこと"),
    "communities": ("Communities", "場とコミュニティ"),
    "steps": ("Small steps", "小さな一歩"),
    "introductions": ("Introductions", "引き合わせ"),
    "needs": ("Needs and giving", "欲求と貢献"),
    "dialogue": ("Dialogue", "対話"),
    "obstacles": ("Obstacles", "妨げ"),
    "values": ("Values", "価値観"),
    "journeys": ("Journeys", "道のり"),
    "today": ("Today", "今日"),
}
"""What these pages are called."""
QUESTIONS: Pairs = {
    "open": ("Being open", "開く"),
    "showed_up": ("Showing up", "場に出る"),
    "enjoyed": ("Enjoying", "楽しむ"),
    "continuity": ("Designing continuity", "続く仕組み"),
}
ASKS: Pairs = {
    "open": (
        "How open was I, to people, to what is new, with what I have not finished?",
        "人に、新しいことに、どれくらい開いていましたか。できあがっていない自分のことも。",
    ),
    "showed_up": (
        "How much was I where others could meet me, in a room or online?",
        "人と出会える場に、どれくらい出ましたか。会場でも、オンラインでも。",
    ),
    "enjoyed": ("How much did I enjoy being with people?", "人といることを、どれくらい楽しみましたか。"),
    "continuity": (
        "How much did I arrange so that it goes on: a next day, a rhythm, a role?",
        "つづいていくように、どれくらい仕組みをつくりましたか。次の日取り、リズム、役割など。",
    ),
}
SCALE: tuple[tuple[str, str], ...] = (
    ("not at all", "まったくない"),
    ("a little", "少し"),
    ("partly", "いくらか"),
    ("much", "よく"),
    ("fully", "とても"),
    ("left open", "答えない"),
)
"""0 to 4, and no answer."""
LINES: Pairs = {
    "week": ("{first} – {last}", "{first}〜{last}"),
    "nothing": ("Nothing was recorded in this week.", "この週の記録はありません。"),
    "plan": ("If {condition}, then {text}", "{condition} → {text}"),
    "plan_done": ("done", "済み"),
    "plan_gone": ("no longer among the reminders", "リマインダーにはありません"),
    "budget": ("{n:idea a week|ideas a week}", "候補は週に{n}人"),
    "said": ("{question}: {value} ({word})", "{question}：{value}（{word}）"),
    "said_line": ("{question}: {line}", "{question}：{line}"),
    "load": (
        "Your plan needs {needed:conversation a week|conversations a week}; you chose {budget}. Lengthen intervals or"
        " let some rest, or leave it as it is.",
        "いまの保温には、週に{needed}回の会話が要ります。選んだのは{budget}です。間隔を延ばすか、いくつかを休ませるか、"
        "このままにするか、選べます。",
    ),
    "load_fits": (
        "Your plan needs {needed:conversation a week|conversations a week}; you chose {budget}.",
        "いまの保温には、週に{needed}回の会話が要ります。選んだのは{budget}です。",
    ),
    "load_little": (
        "Your plan needs less than one conversation a week; you chose {budget}.",
        "いまの保温に要る会話は、週に1回より少なくて足ります。選んだのは{budget}です。",
    ),
    "load_none": ("No tie is kept warm by an interval.", "間隔を決めて保温しているつながりはありません。"),
    "load_basis": (
        "From {ties:tie|ties} kept warm: the sum of 7 days divided by each interval.",
        "保温しているつながり{ties}人から。7日をそれぞれの間隔で割った合計です。",
    ),
    "part": (
        "{stage}: {ties:tie|ties}, every {days} days, {talks} a week",
        "{stage}：{ties}人、{days}日ごと、週{talks}回",
    ),
    "part_ways": (
        "Every {double} days, the plan would need {slower}; with these at rest, {without}.",
        "{double}日ごとなら全体で週{slower}回、休ませるなら週{without}回。",
    ),
    "trend": (
        "{question}, {n:review|reviews} from {first} to {last}: {values}",
        "{question}、{first}から{last}までの振り返り{n}回：{values}",
    ),
    "trend_none": ("{question}: not answered yet", "{question}：まだ答えていません"),
    "no_answer": ("no answer", "答えなし"),
    "next": ("The next one comes up on {day}.", "次は{day}に出てきます。"),
    "now": ("The week from {week} waits for it.", "{week}からの週を振り返れます。"),
    "paused": (
        "It does not come up by itself now; it will again after the next one you write.",
        "いまは自動では出てきません。次に書くと、また出てくるようになります。",
    ),
    "off": ("It comes up only when you open it.", "開いたときにだけ書けます。"),
    "due": ("Weekly review", "週の振り返り"),
    "due_detail": ("Ten minutes for the week from {week}", "{week}からの週を、10分で"),
}
DAYS: Pairs = {
    "": ("with the week in figures (Monday)", "週のまとめと同じ（月曜）"),
    "monday": ("on Monday", "月曜"),
    "tuesday": ("on Tuesday", "火曜"),
    "wednesday": ("on Wednesday", "水曜"),
    "thursday": ("on Thursday", "木曜"),
    "friday": ("on Friday", "金曜"),
    "saturday": ("on Saturday", "土曜"),
    "sunday": ("on Sunday", "日曜"),
    "off": ("not by itself", "自動では出さない"),
}
"""When it comes up, by the value of the preference."""
ACTS: Pairs = {
    "entry:review": ("Review of the week from {week}", "{week}からの週の振り返りを記録"),
    "entry:review:forgotten": ("Took away the review of the week from {week}", "{week}からの週の振り返りを削除"),
    "review_left": ("No review this time", "今回の週の振り返りは見送り"),
    "review_later": ("The weekly review waits until {until}", "週の振り返りを{until}まであとに"),
}
REFUSALS: Pairs = {
    "reply_range": ("The questions are answered from 0 to {most}.", "答えは0から{most}です。"),
    "budget_range": ("Ideas a week are {least} to {most}.", "週の候補は{least}〜{most}人です。"),
    "week_ahead": ("The week from {day} has not begun.", "{day}からの週は、まだ始まっていません。"),
    "not_a_day": ("“{value}” is not a day (YYYY-MM-DD).", "「{value}」は日付ではありません（年-月-日）。"),
    "no_such_review": ("There is no review of the week from {day}.", "{day}からの週の振り返りはありません。"),
}
