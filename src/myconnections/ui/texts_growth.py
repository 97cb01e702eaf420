"""Words of the five capabilities, tools, letting go, the roadmap and journeys; `growth_words` fills them. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

PURPOSES: Pairs = {
    "addresses": ("Who they are and how to reach them", "連絡先"),
    "notes": ("What I know of them", "相手について知ったこと"),
    "promises": ("What was promised", "約束"),
    "calendar": ("When we meet", "会う予定"),
    "messages": ("Writing to each other", "やりとり"),
    "meeting": ("Meeting from afar", "離れて会う"),
    "learning": ("Learning and finding others", "学び・出会い"),
}
SINCE: Pairs = {
    "trying": ("Still trying", "試しているところ"),
    "new": ("The new way stays", "新しいやり方で続ける"),
    "both": ("Both, by turns", "どちらも使う"),
    "old": ("Back to the old way", "もとのやり方に戻す"),
}
PACES: Pairs = {"quick": ("Quick win", "すぐできること"), "long": ("Long-term work", "長く取り組むこと")}
MEASURES: Pairs = {
    "reached": ("People reached", "かかわれた人"),
    "thanked": ("Thanks said", "伝えたお礼"),
    "kept": ("Promises kept", "果たした約束"),
}
FELT: Pairs = {
    "ease": ("At ease", "心地よい"),
    "mixed": ("Mixed", "どちらとも"),
    "hard": ("Hard for them", "負担になった"),
}
HOWS: Pairs = {"guessed": ("I guess", "推測"), "known": ("I know from them", "本人から聞いた")}
IDEAS: Pairs = {
    "weakest": ("the weakest point of a journey", "道のりでいちばん弱いところ"),
    "weakest:none": (
        "No weakest point yet: it is named where a figure is made of three or more.",
        "いちばん弱いところは、三つ以上からなる数がそろうと示します。",
    ),
    "weakest_rule": (
        "The lowest share among all touchpoints, each of three or more. No two shares are mixed into one.",
        "すべての接点の割合（三つ以上からなるもの）の中で、いちばん低いものです。混ぜ合わせた点数ではありません。",
    ),
    "beside_from": (
        "From what was logged since {day} with {n:person|people}, and from their stages today.",
        "{day}からの記録（{n}人）と、いまの段階から。",
    ),
    "pain": ("hard for the other", "相手の負担になっているところ"),
    "gap": ("a gap of a tool", "道具の足りないところ"),
}
ECHOES: Pairs = {
    "introductions": ("{n:introduction|introductions}", "紹介{n}件"),
    "helped": ("helped {n:time|times}", "手助け{n}回"),
    "joined": ("several came together {n:time|times}", "何人かが集まった{n}回"),
    "facts": ("{n:fact|facts} noted", "書きとめたこと{n}件"),
    "known": ("of {n:person|people}", "相手{n}人"),
    "thanks": ("{n:thank-you|thank-yous} within a day", "一日のうちのお礼{n}件"),
    "promises": ("{n:promise|promises} kept", "果たした約束{n}件"),
    "reached": ("in touch first with {n:person|people}", "自分から連絡した相手{n}人"),
    "noted_soon": ("{n:fact|facts} noted within a day", "一日のうちに書きとめたこと{n}件"),
    "promises_noted": ("{n:promise|promises} written down", "記録した約束{n}件"),
    "went_out": ("{n:gathering|gatherings} outside my own field", "自分の領域の外の場{n}回"),
    "trials": ("{n:trial|trials} of another way", "別のやり方を試した{n}回"),
}
FIGURES: Pairs = {
    "scale": (
        "Each point is the mean of four answers about four weeks, 0 never to 4 several times a week. "
        "The band is ordinary wobble.",
        "点は、4週間についての4つの答えの平均です（0 一度もない〜4 週に何度も）。帯はふだんのゆれです。",
    ),
    "changed": ("Clearer change, {by}", "はっきりした変化 {by}"),
    "wobble": ("Ordinary wobble", "ふだんのゆれ"),
    "few": (
        "{n:check-in|check-ins}; a change can be told from four on",
        "{n}回分。変化は4回目からわかります",
    ),
    "few:near": (
        "{n:check-in|check-ins}, {counted} of them at least 21 days apart; a change can be told from four such on",
        "{n}回分。そのうち21日以上あいたのは{counted}回で、変化は4回目からわかります",
    ),
    "near": (
        "The check-in of {day} is {n:day|days} away; both look back on some of the same weeks, "
        "so only one of the two counts when a change is told.",
        "{day}の回と{n}日しか離れていないので、振り返る期間が重なります。変化を見るときは、片方だけを数えます。",
    ),
    "none": ("No point yet", "点はまだありません"),
    "basis": (
        "the mean of {three} and {four} against that of {one} and {two}",
        "{three}と{four}の平均と、{one}と{two}の平均の差",
    ),
    "own_band": (
        "band from your own {n} check-ins",
        "帯の幅はあなたの{n}回分から",
    ),
    "echo": ("In your log, four weeks to {day}: {what}", "記録では（{day}までの4週間）：{what}"),
    "echo:none": ("In your log, four weeks to {day}: nothing of it", "記録では（{day}までの4週間）：まだありません"),
    "apart": (
        "On {one} and on {two} {higher} lay above {lower} by {before} and {now}.",
        "{one}と{two}の回で、「{higher}」が「{lower}」より{before}・{now}だけ上にありました。",
    ),
    "soon": (
        "The last check-in was {n:day|days} ago; both look back on some of the same weeks. "
        "From {day} on they do not come so close.",
        "前回から{n}日なので、振り返る期間が重なります。{day}からが目安です。",
    ),
    "share": ("{n} of {of}", "{of}のうち{n}"),
    "share:none": ("nothing logged", "記録なし"),
    "weakest": (
        "Weakest point: {touchpoint}. {measure} {n} of {of} in 90 days",
        "いちばん弱いところ：{touchpoint}（90日間の{measure} {of}のうち{n}）",
    ),
    "weakest:none": (
        "No weakest point yet: it is named where a figure is made of three or more.",
        "いちばん弱いところは、三つ以上からなる数がそろうと示します。",
    ),
    "weakest_rule": (
        "The lowest share among all touchpoints, each of three or more. No two shares are mixed into one.",
        "すべての接点の割合（三つ以上からなるもの）の中で、いちばん低いものです。混ぜ合わせた点数ではありません。",
    ),
    "beside_from": (
        "From what was logged since {day} with {n:person|people}, and from their stages today.",
        "{day}からの記録（{n}人）と、いまの段階から。",
    ),
    "pain": ("Hard for them ({how}): {touchpoint}", "負担になったところ（{how}）：{touchpoint}"),
    "guesses": (
        "{n:thing|things} about the other only guessed: which could you ask?",
        "相手について推測だけのこと{n}件。尋ねられるのはどれでしょう？",
    ),
    "short_long": (
        "In 90 days: {opened:opportunity|opportunities} opened, {loops:loop|loops} closed; "
        "stages: {moved} forward, {back} back",
        "90日間：ひらけた機会{opened}件、ひとめぐりした改善{loops}件。段階：進んだ{moved}、戻った{back}",
    ),
    "encounters": ("{n:encounter|encounters} in 90 days", "90日間のやりとり{n}件"),
    "elsewhere": ("at no touchpoint", "どの接点でもないもの"),
    "vision": ("Towards: {text}", "向かう先：{text}"),
    "quiet": (
        "Nothing said of it for {n:day|days}. What happened?",
        "{n}日のあいだ記入がありません。どうなりましたか？",
    ),
    "asks": ("The day you planned to try it is over. What happened?", "試すと決めた日が過ぎました。どうなりましたか？"),
    "planned": ("{condition} → {text} · {day}", "{condition} → {text} · {day}"),
    "planned:bare": ("{text} · {day}", "{text} · {day}"),
    "latest": (
        "{mean} on {day}: the mean of {n:answer|answers}, 0 never to 4 several times a week. {standing}",
        "{day}は{mean}（{n}つの答えの平均。0 一度もない〜4 週に何度も）。{standing}",
    ),
    "gaps": ("{n:gap|gaps}", "足りないところ{n}件"),
    "gaps_head": (
        "{tools:tool|tools}, {n:gap|gaps} open, {closed} closed.",
        "道具{tools}つ。足りないところ：いま{n}件、なくなったもの{closed}件。",
    ),
    "gaps_asked": (
        "{n:gap was|gaps were} noted more than four weeks ago: still there?",
        "四週間以上前に書いた足りないところ{n}件：いまもありますか？",
    ),
    "today": ("today", "今日"),
    "trials": (
        "Since {begun}: {n:trial|trials}. Now: {now}",
        "{begun}から{n}回試しました。いま：{now}",
    ),
    "trials_head": (
        "{n:thing|things} let go of, {trials:trial|trials} in all.",
        "手放すこと{n}件、試した回数は合わせて{trials}回。",
    ),
    "uncovered": ("No tool for: {what}", "使う道具がないもの：{what}"),
    "unseen": ("not put in order for 90 days", "90日間、整えていません"),
    "alone": ("joined to no other", "ほかとつながっていません"),
    "others": (
        "Nothing is done yet of “{first}”, with which it began; it reaches for {n:other journey|other journeys} too.",
        "はじまりの「{first}」はまだこれからで、ほかの道のり{n}つにも広がっています。",
    ),
    "whole_from": (
        "{n:encounter|encounters} since {day} with {people:person|people} in {journeys:journey|journeys}; "
        "what is in two of them counts once.",
        "{day}からのやりとり{n}件、{people}人、道のり{journeys}つの合計です。重なる人ややりとりは一度だけ数えます。",
    ),
    "point_from": (
        "{n:encounter|encounters} since {day} with {people:person|people} of this journey, counted by kind: {kinds}.",
        "{day}からのやりとり{n}件（この道のりの{people}人）。数える種類：{kinds}。",
    ),
    "point_no_kinds": (
        "No kind of encounter belongs here yet, so nothing is counted. Editing it says which.",
        "ここにあたるやりとりの種類がまだなく、何も数えていません。「編集」で選べます。",
    ),
    "of_these_elsewhere": ("of these at no touchpoint: {n}", "うち、どの接点でもないもの{n}件"),
    "met": ("{n:encounter|encounters}", "やりとり{n}件"),
    "met:trying": ("{n} · trying", "{n}件・試し中"),
    "not_counted": ("not counted", "数えていません"),
    "trying": ("something is being tried", "試しているところ"),
    "weak_pill": ("Weakest point", "いちばん弱い"),
    "with_people": ("{n:person|people}", "{n}人"),
    "more_people": ("and {n:more|more}", "ほか{n}人"),
    "unsaid": ("nothing said of how it is", "どうだったかは未記入"),
    "wants": ("they want: {text} ({how})", "望むこと：{text}（{how}）"),
    "place_of": ("{place} of {of}", "{of}のうち{place}番目"),
    "loop": (
        "{measure}: {before} in the 90 days before, {since} since {day}",
        "{measure}：はじめる前の90日 {before}、{day}から {since}",
    ),
    "loop:measured": (
        "{measure}: {before} in the 90 days before, {since} from {day} to {until}",
        "{measure}：はじめる前の90日 {before}、{day}から{until}まで {since}",
    ),
    "serves": ("It serves: {text}", "つながる先：{text}"),
    "more_journeys": ("{n:more journey|more journeys}", "ほかに道のり{n}つ"),
    "more_done": ("{n} more done", "ほかに済んだもの{n}件"),
    "roadmap_head": (
        "It began with “{first}”. {n} of {of:step|steps} done.",
        "「{first}」からはじまりました。{of}のうち{n}が済んでいます。",
    ),
    "roadmap_head:none": ("{n} of {of:step|steps} done.", "{of}のうち{n}が済んでいます。"),
    "next": ("First: {text}", "まずは：{text}"),
    "leaning": (
        "In your last two check-ins {lower} lay below {higher}. A step that draws on it?",
        "この2回の振り返りでは「{lower}」が「{higher}」より下でした。その力を使う一歩は？",
    ),
    "no_quick": ("No quick win yet", "すぐできることはまだありません"),
}
ACTS: Pairs = {
    "entry:check_in": ("A check-in of the five capabilities", "五つの力を振り返る"),
    "entry:check_in_forgotten": ("Removed the check-in of {day}", "{day}の振り返りを削除"),
    "entry:life_event": ("What happened: {text}", "できごと：{text}"),
    "entry:tool_used": ("Tool “{text}”", "道具「{text}」を記録"),
    "entry:letting_go": ("Letting go: {text}", "手放すこと：{text}"),
    "entry:letting_go:plan": ("Planned to try: {text}", "試す計画：{text}"),
    "entry:roadmap_step": ("Step of the roadmap: {text}", "道筋の一歩：{text}"),
    "entry:journey": ("Journey “{text}”", "道のり「{text}」を記録"),
}
REFUSALS: Pairs = {
    "nothing_answered": ("No behavior has been answered.", "まだどれにも答えていません。"),
    "no_such_behavior": ("There is no behavior “{value}”.", "「{value}」という行動はありません。"),
    "no_such_capability": ("There is no capability called “{value}”.", "「{value}」という力はありません。"),
    "answered_twice": ("“{value}” is answered twice.", "「{value}」に二度答えています。"),
    "often_range": ("How often is answered from 0 to {most}.", "回数は0から{most}で答えます。"),
    "checked_in_already": (
        "There is a check-in of {day} already; it can be changed.",
        "{day}の振り返りはもうあります。直すことができます。",
    ),
    "no_such_gap": ("This tool has no gap of this number.", "この道具に、その番号の足りないところはありません。"),
    "serves_long": (
        "A quick win serves a step of long-term work, and only a quick win does.",
        "つなげられるのは、すぐできることから、長く取り組むことへだけです。",
    ),
    "touchpoint_in_whole": (
        "Touchpoints belong to a single journey within the whole.",
        "接点は、全体の中の一つの道のりに置きます。",
    ),
    "whole_in_whole": (
        "This journey lies in another already; there are three layers.",
        "この道のりはもう別の道のりの中にあります。層は三つまでです。",
    ),
    "people_in_whole": (
        "People belong to the single journeys, and the whole is made of these.",
        "人は一つひとつの道のりに加えます。全体はそれらからできています。",
    ),
    "no_such_touchpoint": (
        "This journey has no touchpoint of this number.",
        "この道のりに、その番号の接点はありません。",
    ),
    "no_such_loop": ("This journey has no loop of this number.", "この道のりに、その番号の改善はありません。"),
    "loop_open": (
        "This is under way at this touchpoint; it is measured first.",
        "この接点ではもう試しています。まず確かめましょう。",
    ),
    "loop_closed": ("This was measured on {day}.", "これは{day}に確かめました。"),
    "no_such_example": ("There is no example “{value}”.", "「{value}」という例はありません。"),
    "journey_holds": (
        "It holds {count:single journey|single journeys}; please remove them first.",
        "中に道のりが{count}つあります。先にそれを外してください。",
    ),
    "roadmap_needs_journey": (
        "A roadmap begins with one journey: please say which the first step is of.",
        "道筋は一つの道のりからはじまります。最初の一歩がどの道のりのものか選んでください。",
    ),
    "step_done": ("This step was done on {day}.", "この一歩は{day}に済んでいます。"),
}
