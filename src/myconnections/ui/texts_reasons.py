"""Why and what next: sentences of the suggestions, the stage checklist, the dues and the history. No Qt.

`{count:talk|talks}` writes a number with its word, `{warmth:%}` a share of one as a percentage, `{text:other}` the
text or, when it is empty, the other one. `code:no_days` stands in for `code` where the fact `days` is 0, `code:one`
where an act was done to one person only.
"""

from __future__ import annotations

from myconnections.ui import texts_asides as of_asides
from myconnections.ui import texts_circles as of_circles
from myconnections.ui import texts_growth as of_growth
from myconnections.ui import texts_review as of_review
from myconnections.ui import texts_self as of_self
from myconnections.ui import texts_steps as of_steps
from myconnections.ui import texts_wanted as of_wanted

Pairs = dict[str, tuple[str, str]]

REASONS: Pairs = {
    "interval_passed": (
        "your interval of {days:day|days} for keeping warm has passed (warmth {warmth:%})",
        "保温の間隔{days}日を過ぎました（温度{warmth:%}）",
    ),
    "interval_soon": (
        "your interval of {days:day|days} for keeping warm is nearly over (warmth {warmth:%})",
        "保温の間隔{days}日がもうすぐ過ぎます（温度{warmth:%}）",
    ),
    "cooled": ("this tie has cooled", "つながりが冷えてきています"),
    "nothing_recorded": ("no contact recorded yet", "やりとりの記録がまだありません"),
    "new_tie": ("you first talked {days:day|days} ago", "{days}日前にはじめて話しました"),
    "new_tie:no_days": ("you first talked today", "今日はじめて話しました"),
    "new_tie_wrote": ("you first wrote to each other {days:day|days} ago", "{days}日前にはじめて書き交わしました"),
    "new_tie_wrote:no_days": ("you first wrote to each other today", "今日はじめて書き交わしました"),
    "new_tie_began": (
        "the first contact both ways was {days:day|days} ago",
        "はじめての双方向のやりとりは{days}日前です",
    ),
    "new_tie_began:no_days": ("the first contact both ways was today", "はじめての双方向のやりとりは今日です"),
    "long_silence": ("last in contact on {day}, {days:day|days} ago", "{day}のやりとりから{days}日たちました"),
    "long_silence_about": (
        "last in contact around {day}, by what you said",
        "やりとりは、おぼえでは{day}ごろが最後です",
    ),
    "few_warm_in": ("few warm contacts in {community}", "{community}には温かいつながりがまだ少なめです"),
    "nobody_warm_in_reach": ("nobody warm yet in {reach}", "{reach}には温かいつながりがまだありません"),
    "bridges": (
        "a bridge to another circle, going by what is recorded",
        "記録によれば、別の輪への橋です",
    ),
    "fits_value": ("fits your value {value}", "大切にしている「{value}」に合います"),
    "trust": ("you already trust each other", "すでに信頼関係があります"),
    "acquainted": ("you already know each other", "すでに知り合いです"),
    "fair_chance": ("has not come up for {weeks:week|weeks}", "{weeks}週間、候補に出ていません"),
    "never_suggested": ("has not come up yet", "まだ候補に出ていません"),
    "last_contact": ("last in contact on {day}", "最後のやりとりは{day}でした"),
    "last_contact_about": (
        "last in contact around {day}, by what you said",
        "最後のやりとりは、おぼえでは{day}ごろです",
    ),
    "connected_on": ("connected since {day}", "つながったのは{day}です"),
    **of_asides.REASONS,
    "promise_due": ("a promise is due on {due}", "約束の期日は{due}です"),
    "promise_overdue": ("a promise was due on {due}", "約束の期日は{due}でした"),
}
STEPS: Pairs = {
    **of_asides.STEPS,
    "short_message": ("write one line: how are you?", "「お元気ですか」とひとこと送る"),
    "ask_how_it_went": (
        "ask in one line how something they spoke of went",
        "前に聞いた話がその後どうなったか、ひとこと聞く",
    ),
    "propose_call": ("propose a short call, with two times to choose from", "短く話せる日を2つ挙げて、電話に誘う"),
    "share_something": ("send something that made you think of them", "その人を思い出したものをひとつ送る"),
    "warm_up_first": (
        "first write to someone you talk with anyway, then one line to them",
        "まずいつも話す人に書き、そのあとこの人にひとこと送る",
    ),
    "say_what_reminded": (
        "say in one line what made you think of them",
        "何で思い出したかを、ひとこと添えて送る",
    ),
    "ask_for_view": (
        "ask how they see something you are working on",
        "いま取り組んでいることについて、意見を聞いてみる",
    ),
    "send_greeting": ("send a greeting and ask for nothing", "用件なしで、あいさつだけ送る"),
    "send_what_we_spoke_of": ("send what you spoke of", "話に出たものを送る"),
    "send_on_what_we_wrote": (
        "send something on what you wrote to each other about",
        "書き交わした話題にかかわるものを送る",
    ),
    "ask_one_question": ("ask one question you would like to hear about", "聞いてみたいことを、ひとつだけたずねる"),
    "propose_coffee": ("propose a coffee", "お茶に誘う"),
    "write_hello": ("write one line and say how you know each other", "ひとこと書いて、どこで知り合ったかを伝える"),
    "note_how_we_met": ("note down where you met", "どこで知り合ったかを書きとめる"),
    "ask_about_their_field": (
        "ask one thing about their field that you hear nowhere else",
        "ふだん耳にしない相手の分野のことを、ひとつたずねる",
    ),
    "send_across": (
        "send something from your field that may be of use in theirs",
        "自分の分野から、相手の役に立ちそうなものをひとつ送る",
    ),
    "ask_a_quarter_hour": (
        "ask for a quarter of an hour, with two times to choose from",
        "15分だけ話せる日を2つ挙げて、たずねる",
    ),
    "ask_about_their_work": ("ask one question about their work", "相手の仕事について、ひとつたずねる"),
    "say_thanks": ("say thank you in one line", "ひとこと、お礼を伝える"),
    "keep_promise": ("do the promised thing, or say when", "約束を果たすか、いつになるかを伝える"),
}
EVIDENCE: Pairs = {
    "two_way_days": (
        "{count:day|days} with two-way contact in the last {window:day|days} (needed {needed}), {span:day|days} apart",
        "双方向のやりとりが、この{window}日に{count}日あり、{span}日にわたる（めやす{needed}日）",
    ),
    "two_way_days:no_span": (
        "{count:day|days} with two-way contact in the last {window:day|days} (needed {needed})",
        "双方向のやりとりが、この{window}日に{count}日ある（めやす{needed}日）",
    ),
    "two_way_days:no_count": (
        "two-way contact in the last {window:day|days} (needed {needed:day|days})",
        "双方向のやりとりが、この{window}日にある（めやす{needed}日）",
    ),
    "background_and_interest": (
        "a background and an interest are noted",
        "背景と関心をメモしている",
    ),
    "they_know_me": ("they know something about me", "相手も自分のことを知っている"),
    "both_started": (
        "both of us have started contact (I {me}, they {them})",
        "どちらからも声をかけている（自分から{me}回、相手から{them}回）",
    ),
    "shared_topic": ("a shared topic, promise or project is open", "共通の話題・約束・取り組みがある"),
    "long_two_way": (
        "{count:day|days} with two-way contact in a year (needed {needed}), {span} of {needed_span:day|days} apart",
        "双方向のやりとりが、1年に{count}日（めやす{needed}日）あり、{span}日（めやす{needed_span}日）にわたる",
    ),
    "long_two_way:no_count": (
        "two-way contact in a year (needed {needed:day|days}, {needed_span:day|days} apart)",
        "双方向のやりとりが、1年を通してある（めやす{needed}日、{needed_span}日にわたる）",
    ),
    "long_two_way:no_span": (
        "{count:day|days} with two-way contact in a year (needed {needed}, {needed_span:day|days} apart)",
        "双方向のやりとりが、1年に{count}日ある（めやす{needed}日、{needed_span}日にわたる）",
    ),
    "help_both_ways": (
        "help both ways (received {received}, given {given})",
        "助け合いが双方向（助けてもらった{received}回、助けた{given}回）",
    ),
    "trust_ticks": (
        "signs of trust: {count} of {of} (needed {needed})",
        "信頼のしるしが{of}つのうち{count}つ（めやす{needed}つ）",
    ),
    "trust_failure": ("I could ask them for help with a failure", "失敗したとき助けを頼める"),
    "trust_private": ("they told me something not public", "公にしていないことを話してくれた"),
    "made_together": ("we made something together", "いっしょに何かをつくった"),
}
ANEW = ("{said} (changed)", "{said}（変更）")
"""An entry that was there already."""
ACTS: Pairs = {
    "add": ("Added {name}", "{name}さんを追加"),
    "change": ("Changed {name}", "{name}さんを変更"),
    "forget": ("Forgot {people:person|people}", "{people:,}人を手帳から外す"),
    "forget:one": ("Forgot {name}", "{name}さんを手帳から外す"),
    "star": ("Star for {people:person|people}", "{people:,}人の星を変更"),
    "star:one": ("Star for {name}", "{name}さんの星を変更"),
    "log": ("Logged an encounter with {people:person|people}", "{people:,}人とのやりとりを記録"),
    "log:one": ("Logged an encounter with {name}", "{name}さんとのやりとりを記録"),
    "change_encounter": ("Changed an encounter with {name}", "{name}さんとのやりとりを変更"),
    "forget_encounter": ("Removed an encounter with {name}", "{name}さんとのやりとりを削除"),
    "stage": ("Stage of {people:person|people}", "{people:,}人の段階を変更"),
    "stage:one": ("Stage of {name}", "{name}さんの段階を変更"),
    "stage_answer": ("Answered about the stage of {name}", "{name}さんの段階に回答"),
    "tick": ("Checklist of {name}", "{name}さんの手がかりを変更"),
    "keep_warm": ("Keeping warm of {people:person|people}", "{people:,}人の保温を変更"),
    "keep_warm:one": ("Keeping warm of {name}", "{name}さんの保温を変更"),
    "interval": ("Interval of {name}", "{name}さんの間隔を変更"),
    "rest": ("Rest of {people:person|people}", "{people:,}人の休みを変更"),
    "rest:one": ("Rest of {name}", "{name}さんの休みを変更"),
    "capital": ("Kind of capital of {name}", "{name}さんとのつながりの種類を変更"),
    "fact": ("Note about {name}", "{name}さんのメモを変更"),
    "promise": ("Promise with {name}", "{name}さんとの約束を変更"),
    "promise_done": ("Promise with {name} kept", "{name}さんとの約束を実行"),
    "reminder": ("Reminder: {text}", "リマインダー：{text}"),
    "reminder_done": ("Reminder done: {text}", "リマインダー完了：{text}"),
    "promise_later": ("The promise with {name} waits until {until}", "{name}さんとの約束を{until}まであとに"),
    "reminder_later": ("Reminder waits until {until}: {text}", "リマインダーを{until}まであとに：{text}"),
    "thank_later": ("The thank-you for {name} waits until {until}", "{name}さんへのお礼を{until}まであとに"),
    "birthday_later": ("The birthday of {name} waits until {until}", "{name}さんの誕生日を{until}まであとに"),
    "birthday_left": ("Birthday of {name} taken off the list", "{name}さんの誕生日を一覧から外す"),
    "import": ("Brought in {new:,} new, {changed:,} changed", "取り込み（新しく{new:,}人、変更{changed:,}人）"),
    "import:bare": ("Brought in people", "取り込み"),
    "triage": ("Sorted {name}", "{name}さんを仕分け"),
    "triage_several": ("Sorted {people:person|people}", "{people:,}人を仕分け"),
    "triage_skip": ("Skipped {name}", "{name}さんをとばす"),
    "triage_away": ("Archived {name}", "{name}さんをしまう"),
    "pick": ("When I last talked with {people:person|people}", "{people:,}人と最後に話したころを記録"),
    "pick:one": ("When I last talked with {name}", "{name}さんと最後に話したころを記録"),
    "answer": ("Answered a suggestion about {name}", "{name}さんの候補に回答"),
    "answer:done": ("Logged an encounter with {name}", "{name}さんとのやりとりを記録"),
    "answer:plan": ("Planned a step with {name}", "{name}さんとの一歩を予定に追加"),
    "answer:later": ("{name} comes up later", "{name}さんの候補をあとに延期"),
    "answer:less": ("Fewer suggestions of this kind", "この種類の候補を控えめに変更"),
    "answer:never": ("{name} is not suggested any more", "{name}さんを候補から除外"),
    "organization": ("Organization “{name}”", "組織「{name}」を変更"),
    "photo": ("Photo of {name}", "{name}さんの写真を変更"),
    "archive": ("Archived {people:person|people}", "{people:,}人をしまう"),
    "archive:one": ("Archived {name}", "{name}さんをしまう"),
    "bulk": ("Changed {people:person|people} at once", "{people:,}人をまとめて変更"),
    "bulk:one": ("Changed {name}", "{name}さんを変更"),
    "bulk:what": ("{what} of {people:person|people}", "{people:,}人の{what}を変更"),
    "bulk:what:one": ("{what} of {name}", "{name}さんの{what}を変更"),
    "bring_in_ties": ("Ties from {file}: {pairs:,}", "{file} からつながり{pairs:,}件"),
    "answer_ties": ("Who knows whom: {pairs:pair|pairs}", "知り合いどうし：{pairs:,}組に回答"),
    "answer_ties:tie": ("{name} and {other} know each other", "{name}さんと{other}さんは知り合い"),
    "answer_ties:none": ("{name} and {other} do not know each other", "{name}さんと{other}さんは知り合いでない"),
    "answer_ties:unknown": (
        "Whether {name} and {other} know each other is open",
        "{name}さんと{other}さんが知り合いかは未回答",
    ),
    **of_circles.ACTS,
    "places": ("Places of {people:person|people} on the map", "地図での{people:,}人の位置を変更"),
    "places:one": ("Place of {name} on the map", "地図での{name}さんの位置を変更"),
    "list": ("Changed the list “{name}”", "リスト「{name}」を変更"),
    "list:new": ("Kept the list “{name}”", "リスト「{name}」を残す"),
    "entry": ("Wrote “{text}”", "「{text}」を記録"),
    "entry:gathering": ("Gathering “{text}”", "場「{text}」を記録"),
    "entry:gathering:met": (
        "Met {people:person|people} at “{text}”",
        "「{text}」で会った{people:,}人を記録",
    ),
    "entry:gathering:met:one": ("Met {name} at “{text}”", "「{text}」で会った{name}さんを記録"),
    "entry:gathering:unmet": ("{name} was not at “{text}”", "{name}さんを「{text}」で会った人から外す"),
    "entry:community": ("Community “{text}”", "コミュニティ「{text}」を記録"),
    "entry:community:post": ("Role “{part}” in “{text}”", "「{text}」の役割「{part}」を記録"),
    "entry:community:post_dropped": ("Removed the role “{part}” from “{text}”", "「{text}」の役割「{part}」を削除"),
    "entry:community:round": ("“{part}” in “{text}”", "「{text}」の「{part}」を記録"),
    "entry:community:round_dropped": ("Removed “{part}” from “{text}”", "「{text}」の「{part}」を削除"),
    "entry:community:renamed": (
        "Community “{before}” is called “{text}”",
        "コミュニティ「{before}」の名前を「{text}」に変更",
    ),
    "entry:round:done": ("“{text}” done", "「{text}」を済みに"),
    "entry:round:later": ("“{text}” waits until {until}", "「{text}」を{until}まであとに"),
    "entry:forgotten": ("Removed “{text}”", "「{text}」を削除"),
    "list_removed": ("Removed the list “{name}”", "リスト「{name}」を削除"),
    "enrich:employer": (
        "{name}: {fields} for {people:person|people}",
        "{name}の{fields}を{people:,}人に記入",
    ),
    "enrich:title:one": ("Function of {name}", "{name}さんの職種を記入"),
    "enrich:school:one": ("{school}: school of {name}", "{school}：{name}さんの学校を記入"),
    "enrich:reading:one": ("Reading {reading} of {name}", "{name}さんのよみ「{reading}」を記入"),
    "enrich:title": ("Function of {people:person|people}", "{people:,}人の職種を記入"),
    "enrich:school": ("{school}: school of {people:person|people}", "{school}：{people:,}人の学校を記入"),
    "enrich:reading": ("Reading {reading} of {people:person|people}", "{people:,}人のよみ「{reading}」を記入"),
    "me": ("What I say of myself", "自分についての記入を変更"),
    "digest": ("Put the week before away", "先週のまとめをしまう"),
    "setting": ("Changed the settings", "設定を変更"),
    "setting:tie_core": ("Other people to ask about", "たずねる人を選び直し"),
    **of_self.ACTS,
    **of_steps.ACTS,
    **of_growth.ACTS,
    **of_review.ACTS,
    **of_wanted.ACTS,
    **of_asides.ACTS,
}
OF_EMPLOYER: Pairs = {
    "industry": ("industry", "業界"),
    "region": ("region", "地域"),
    "institution": ("kind of institution", "機関の種類"),
}
"""What can be said of an employer, as the history names it."""
QUESTIONS: Pairs = {
    "miss_most": (
        "Who would you miss most, and when did you last talk?",
        "いちばん失いたくないのは誰で、最後に話したのはいつですか？",
    ),
    "missing_circle": (
        "Which circle is missing for where you want to go?",
        "向かいたい先に、足りない輪はどれですか？",
    ),
    "introduce_whom": ("Whom could you introduce to whom?", "誰と誰を引き合わせられますか？"),
    "thanks_unsaid": ("Which thank-you have you not said yet?", "まだ伝えていないお礼は、どれですか？"),
    "good_day": ("Who made a day of this week better?", "今週、誰がよい一日にしてくれましたか？"),
    "learned_lately": ("From whom did you learn something lately?", "最近、誰から何かを学びましたか？"),
    "asked_for_help": ("Whom could you ask for help just now?", "いま、誰に助けを頼めますか？"),
}
WHY_PICKED: Pairs = {
    "messaged": ("{count:message|messages} with each other", "メッセージ{count}通"),
    "newest": ("connected on {day}", "{day}につながった"),
    "employer": ("also at {organization}", "同じ {organization}"),
}
WHEN: Pairs = {
    "month": ("This month", "今月"),
    "year": ("This year", "この1年"),
    "longer": ("Longer ago", "もっと前"),
    "never": ("Never", "話していない"),
}
