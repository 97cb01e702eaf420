"""Words of needs and giving, obstacles, small steps and dialogues; `step_words` makes sentences of them. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

NEEDS: Pairs = {
    "safety": ("Safety and recognition", "安心と承認"),
    "growth": ("Curiosity and growth", "好奇心と成長"),
    "contribution": ("Contribution and self-efficacy", "貢献と自己効力感"),
}
NEEDS_TELL: Pairs = {
    "safety": ("With whom am I at ease, and seen as I am?", "誰といると安心でき、ありのままを認めてもらえますか。"),
    "growth": ("Who makes me curious, and lets me grow?", "誰が好奇心をかきたて、伸ばしてくれますか。"),
    "contribution": ("For whom can I do something, and see that it helps?", "誰の役に立ち、手ごたえを感じられますか。"),
}
"""What each need asks, so that one can say whose tie feeds it."""
FED: Pairs = {
    "ties": ("{n:tie|ties}", "つながり{n}件"),
    "encounters": ("{n:encounter|encounters}", "やりとり{n}件"),
    "basis": (
        "As you said of {ties:tie|ties}, and of {encounters:encounter|encounters} since {since}.",
        "あなたが答えたつながり{ties}件と、{since}からのやりとり{encounters}件から。",
    ),
    "lane": (
        "{need}: {ties:tie|ties}, {encounters:encounter|encounters}, last on {last}",
        "{need}：つながり{ties}件、やりとり{encounters}件（最後は{last}）",
    ),
    "lane_none": ("{need}: {ties:tie|ties}, no encounter", "{need}：つながり{ties}件、やりとりなし"),
}
HELP_COUNTS: Pairs = {
    "given": ("Given", "助けた"),
    "received": ("Received", "助けられた"),
    "together": ("Worked together: {n}", "ともにした：{n}回"),
    "counts": (
        "Help given : received = {given} : {received}; worked together {together}.",
        "助けた：助けられた ＝ {given}：{received}、ともにした {together}回。",
    ),
    "basis": (
        "Counted from help you logged since {since}: given to {given_to:person|people}, received from {received_from}.",
        "{since}からの助け合いの記録より（助けた相手{given_to}人、助けてくれた人{received_from}人）。",
    ),
}
OBSTACLES: Pairs = {
    "expectation": ("Expectation", "期待"),
    "fear": ("Fear", "恐れ"),
    "bias": ("Bias", "思い込み"),
    "trust": ("Lost trust", "失われた信頼"),
    "isolation": ("Isolation", "孤立"),
    "dependence": ("Dependence on one person", "ひとりへの頼りきり"),
    "unfinished": ("Shame of the unfinished", "未完成への恥ずかしさ"),
    "stigma": ("Stigma of weakness", "弱さを見せにくいこと"),
}
TELLS: Pairs = {
    "expectation": (
        "I want something particular from it before it begins.",
        "はじまる前から、決まった結果を求めている。",
    ),
    "fear": ("I hold back because of what might happen.", "起こるかもしれないことがこわくて、手が止まる。"),
    "bias": ("I think I know already who this is.", "どんな人か、もうわかっているつもりでいる。"),
    "trust": ("Something was broken, and it has not been spoken of.", "何かが壊れたまま、話せていない。"),
    "isolation": ("Where I am, nobody comes by and I go nowhere.", "誰も訪ねてこず、自分も出ていかない場にいる。"),
    "dependence": ("Everything goes through one person.", "何もかもが、ひとりを通っている。"),
    "unfinished": ("It is not good enough yet to be shown.", "まだ見せられる出来ではないと思う。"),
    "stigma": ("Asking for help would look weak.", "助けを求めると、弱く見られそうに思う。"),
}
"""What each kind is like, from within."""
IFS: Pairs = {
    "what": ("I notice “{what}”", "「{what}」と気づいた"),
    "expectation": ("I notice that I already know what must come of it", "結果を先に決めていると気づいた"),
    "fear": ("I notice that I hold back", "手が止まっていると気づいた"),
    "bias": ("I notice that I have made up my mind about somebody", "誰かを決めつけていると気づいた"),
    "trust": ("I notice that I avoid somebody", "誰かを避けていると気づいた"),
    "isolation": ("I notice that I have spoken with nobody today", "今日は誰とも話していないと気づいた"),
    "dependence": ("I am about to ask the same person again", "また同じ人に頼もうとしていると気づいた"),
    "unfinished": (
        "I notice that I keep something back until it is better",
        "もっと良くなるまでと、しまいこんでいると気づいた",
    ),
    "stigma": ("I notice that I say I am fine when I am not", "大丈夫ではないのに大丈夫と言ったと気づいた"),
}
"""The "if" of a plan, with the obstacle in it (method.md 6.2); the person may write another."""
MET: Pairs = {
    "met": (
        "{met:time|times}, last on {last}; {taken:step|steps} taken, {eased} no longer in the way",
        "{met}回（最後は{last}）。とった一歩{taken}、もう妨げではないもの{eased}",
    ),
    "ask": ("What happened after “{text}”?", "「{text}」のあと、どうなりましたか？"),
    "plan": ("If {condition}, then {text}", "{condition} → {text}"),
}
TAGS: Pairs = {
    "play": ("Play", "遊び"),
    "learn": ("Learning", "学び"),
    "art": ("Art", "アート"),
    "food": ("Food", "食"),
    "sport": ("Sport", "スポーツ"),
    "culture": ("Another language or culture", "ほかの言葉や文化"),
}
STEPS: Pairs = {
    "minutes": ("{n} min", "{n}分"),
    "in_weeks": ("{n} in twelve weeks", "12週間で{n}"),
    "at_most": ("Up to {n} min", "{n}分まで"),
    "taken": ("Steps taken in twelve weeks: {n}", "この12週間にとった一歩：{n}"),
    "other": ("Other", "そのほか"),
    "why_tags": ("It is for what you chose: {tags}.", "選んだ{tags}に合う一歩です。"),
    "why_all": ("It is for every stage and kind of tie.", "どの段階、どの種類のつながりにも使えます。"),
    "why_stages": ("It is for: {tags}.", "{tags}のための一歩です。"),
    "why_chosen": ("You chose it from the library.", "一覧からあなたが選びました。"),
    "why_week": (
        "Drawn for this week out of {n:step|steps} that fit.",
        "合う一歩{n}のうち、今週のくじで選んだものです。",
    ),
    "plan": ("If {condition}: {text}", "{condition} → {text}"),
    "week": ("week of {week}: {n:step|steps} ({parts})", "{week}の週：一歩{n}（{parts}）"),
    "weeks_none": ("No step in the last twelve weeks.", "この12週間の一歩はまだありません。"),
    "file": ("{n:step|steps}", "一歩{n}"),
}
DIALOGUES: Pairs = {
    "own": ("With my own rules", "自分たちのルールで"),
    "mine": ("I learned: {text}", "自分の学び：{text}"),
    "theirs": ("They learned: {text}", "相手の学び：{text}"),
    "count": ("{n:dialogue|dialogues} with {people:person|people}", "{n}回、{people}人と"),
    "turns": ("{rounds} × {minutes} + {minutes} minutes", "{rounds} × {minutes}分＋{minutes}分"),
}
ACTS: Pairs = {
    "setting:steps": ("Changed which files of steps are read", "一歩のファイルの読み込みを変更"),
    "entry:feeds": ("Which need a tie or an encounter feeds", "満たされている欲求を変更"),
    "entry:contribution": ("Gave: {text}", "貢献「{text}」を記録"),
    "entry:obstacle": ("Obstacle: {text:not put into words}", "妨げ「{text:言葉なし}」を記録"),
    "entry:obstacle:plan": ("Plan against an obstacle: {text}", "妨げへの予定「{text}」"),
    "entry:obstacle:took": ("Step against an obstacle: {text}", "妨げへの一歩「{text}」"),
    "entry:obstacle:dropped": ("Dropped a step against an obstacle: {text}", "妨げへの一歩「{text}」をとりやめ"),
    "entry:obstacle:forgotten": ("Removed an obstacle", "妨げの記録を削除"),
    "entry:step_planned": ("Put off to a day: {text}", "一歩「{text}」を予定にしました"),
    "entry:step_planned:dropped": ("A step is not planned any more: {text}", "予定の一歩「{text}」をやめました"),
    "entry:step_taken": ("Small step: {text}", "小さな一歩「{text}」"),
    "entry:dialogue": ("A dialogue", "対話を記録"),
    "entry:dialogue:one": ("A dialogue with {name}", "{name}さんとの対話を記録"),
    "entry:dialogue:forgotten": ("Removed a dialogue", "対話の記録を削除"),
}
REFUSALS: Pairs = {
    "nothing_chosen": ("Nothing has been chosen.", "何も選ばれていません。"),
    "no_such_answer": ("This obstacle has no step number {place}.", "この妨げに{place}番の一歩はありません。"),
    "no_such_step": (
        "There is no step called “{value}”. Near it: {near:none}.",
        "「{value}」という一歩はありません。近いもの：{near:なし}。",
    ),
    "no_such_tag": ("Steps have no tag “{value}”.", "一歩に「{value}」という目印はありません。"),
    "no_such_form": ("There is no form of dialogue called “{value}”.", "「{value}」という対話の形はありません。"),
    "dialogue_unnamed": (
        "Say which form of dialogue it was, or give it a title of its own.",
        "どの形の対話だったかを選ぶか、題名を入れてください。",
    ),
    "turn_range": (
        "A turn takes {shortest} to {longest} seconds, and there are 1 to {rounds} rounds.",
        "1回の番は{shortest}〜{longest}秒、1〜{rounds}巡までです。",
    ),
    "steps_folder_missing": ("There is no folder {folder}.", "{folder} というフォルダーはありません。"),
    "steps_file_twice": (
        "A file called {file} is read already.",
        "{file} という名前のファイルは、もう読んでいます。",
    ),
    "steps_file_unknown": ("{file} is not among the files chosen.", "{file} は選ばれたファイルの中にありません。"),
    "steps_files_many": (
        "Only the first {most} files of steps are read.",
        "一歩のファイルは、はじめの{most}個だけ読みます。",
    ),
    "steps_refused": ("{file} was left out. {why}", "{file} は読みませんでした。{why}"),
    "steps_too_large": ("It is larger than {most} KB.", "{most} KB を超えています。"),
    "steps_line_long": ("A line is longer than {most:,} characters.", "{most:,}文字を超える行があります。"),
    "steps_no_toml": ("It is not TOML in UTF-8.", "UTF-8 の TOML ではありません。"),
    "steps_none": (
        "It holds something besides [[step]], or no steps.",
        "[[step]] のほかのものがあるか、一歩がありません。",
    ),
    "steps_too_many": ("It holds more than {most} steps.", "一歩が{most}個を超えています。"),
    "step_twice": ("Step {step} has the key of an earlier one.", "{step}番の一歩のキーが、前のものと同じです。"),
    "step_field": (
        "Step {step} has a field that is unknown: {value}.",
        "{step}番の一歩に、知らない項目があります：{value}。",
    ),
    "step_key": (
        "The key of step {step} is not made of lower-case letters, digits and hyphens.",
        "{step}番の一歩のキーは、英小文字・数字・ハイフンで書きます。",
    ),
    "step_minutes": ("Step {step}: minutes are 1 to {most}.", "{step}番の一歩：minutes は1〜{most}です。"),
    "step_words": ("Step {step} does not say what to do.", "{step}番の一歩に、することが書かれていません。"),
    "step_long": ("Step {step} is longer than {most} characters.", "{step}番の一歩が{most}文字を超えています。"),
    "step_characters": (
        "Step {step} holds characters that do not belong in a line of text.",
        "{step}番の一歩に、一行の文に使えない文字があります。",
    ),
    "step_tag": (
        "Step {step} has a tag that is unknown: {value}.",
        "{step}番の一歩に、知らない目印があります：{value}。",
    ),
}
