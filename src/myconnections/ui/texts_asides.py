"""Words of what stands beside the week's ideas: showing up, one question about two people, introductions. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

REACH: Pairs = {
    "government": ("government and public offices", "行政・自治体"),
    "education": ("education and research", "教育・研究"),
    "finance": ("finance and investors", "金融・投資"),
    "large_firm": ("decision makers of large firms", "大企業の決裁者"),
    "founders": ("founders", "起業家"),
    "media": ("media", "メディア・発信"),
    "community": ("communities and NPOs", "NPO・地域"),
    "health": ("health and care", "医療・福祉"),
    "legal": ("law, accounting and labor", "法務・会計・労務"),
    "abroad": ("people abroad", "海外"),
}
"""The kinds of position, inside a sentence."""
IDEAS: Pairs = {
    "government": ("a hearing or an open course of the city", "自治体の住民説明会や市民講座"),
    "education": ("an open lecture or a study circle of a university", "大学の公開講座や研究会"),
    "finance": ("a talk for small investors, or an evening of a local bank", "地域の金融機関や個人投資家の勉強会"),
    "large_firm": ("a trade fair, or an open event of a large company", "展示会や、大企業の公開イベント"),
    "founders": ("an evening where founders show what they make", "起業家の交流会やピッチの会"),
    "media": ("a talk with people who make papers, books or podcasts", "地元のメディアや発信者のトークの会"),
    "community": ("a morning of helping in the neighborhood", "地域の清掃や催しの手伝い"),
    "health": ("an open evening of a hospital, or a café for carers", "病院の公開講座や、介護の集い"),
    "legal": ("a free evening on contracts, taxes or work", "契約・税・働き方の無料の講座"),
    "abroad": ("a language exchange or an international evening", "語学交換や国際交流の会"),
    "community:": ("the next meeting of {community}", "{community}の次の集まり"),
}
"""One gathering to try for each kind of position; for a community of my own its meeting."""
NEAR: Pairs = {
    "institution": ("{name}: works at an institution of this kind ({word})", "{name}さん：所属先の種類が{word}"),
    "region": ("{name}: is in {word}", "{name}さん：地域が{word}"),
    "industry": ("{name}: works in {word}", "{name}さん：業界が{word}"),
    "community": ("{name}: belongs to {word}", "{name}さん：コミュニティが「{word}」"),
    "offer": ("{name}: offers “{word}”", "{name}さん：提供できることに「{word}」"),
    "function": ("{name}: {word}, by function", "{name}さん：職種が{word}"),
    "authority": ("{name}: has a say at {word}", "{name}さん：{word}で決める立場"),
    "gathering": ("{name}: was at “{word}” with me", "{name}さん：「{word}」でいっしょ"),
}
SHOW_UP: Pairs = {
    "head": ("A place to show up", "出てみる場"),
    "why": ("Nobody of mine is recorded under “{reach}” yet.", "「{reach}」の人が、まだ記録にいません。"),
    "why_own": ("Nobody of mine is recorded in {community} yet.", "「{community}」の人が、まだ記録にいません。"),
    "try": ("To try: {idea}.", "試すなら：{idea}。"),
    "near": ("Nearest to it, by what is written:", "記入から見て、いちばん近い人："),
    "near_more": ("and {n} more", "ほか{n}人"),
    "near_none": ("Nobody stands near it, by what is written.", "記入から見て、近い人はまだいません。"),
    "rule": (
        "{empty:kind of position or community of yours has|kinds of position and communities of yours have} nobody on"
        " record. They take turns, one a week, in an order drawn by lot once. Nothing is weighed, so there is no sum.",
        "まだ誰も記録にない種類とコミュニティは{empty:,}。週にひとつずつ、はじめにくじで決めた順にめぐります。重みをつけないので、"
        "点数はありません。",
    ),
    "rule:wanted": (
        "{empty:kind of position or community of yours has|kinds of position and communities of yours have} nobody on"
        " record. {turns:kind that you said you want takes its turn|kinds that you said you want take their turns}"
        " first, one a week, in an order drawn by lot once. Nothing is weighed, so there is no sum.",
        "まだ誰も記録にない種類とコミュニティは{empty:,}。ほしいと書いた{turns:,}種類が先で、週にひとつずつ、はじめにくじで決めた順に"
        "めぐります。重みをつけないので、点数はありません。",
    ),
    "rule:near": (
        "Near is who shares something written with it: {near:person|people}. First what says most (institution, region,"
        " industry, community, offer, function, say, gathering), then the closer tie.",
        "近い人は、記入に共通点のある{near:,}人。所属先の種類・地域・業界・コミュニティ・提供できること・職種・決める立場・場の順で、"
        "同じなら近いつながりから並べます。",
    ),
    "plan": ("find {idea} and go", "{idea}を探して、行ってみる"),
    "hope": ("Meet somebody from {reach}", "{reach}の人に会う"),
    "hope_own": ("Meet somebody of {community}", "{community}の人に会う"),
    "none": ("Nothing to show up at this week.", "今週、出てみる場の提案はありません。"),
    "left_out": ("Left out: {what}", "出さない種類：{what}"),
}
TIE: Pairs = {
    "head": ("Who knows whom", "知り合いどうし"),
    "question": (
        "Do {first} and {second} know each other well enough to talk without you?",
        "{first}さんと{second}さんは、あなたがいなくても話ができるくらいの知り合いですか。",
    ),
    "organization": ("Both are written down at {word}.", "どちらも所属が「{word}」です。"),
    "community": ("Both are in {word}.", "どちらも「{word}」の人です。"),
    "school": ("Both went to {word}.", "どちらも学校が「{word}」です。"),
    "gathering": ("Both were at “{word}”.", "どちらも「{word}」にいました。"),
    "meeting": ("Both were there on {word}.", "{word}に、どちらもいました。"),
    "thread": ("Both are in one conversation of several.", "どちらも、同じグループの会話にいます。"),
    "introduced": ("You introduced them to each other.", "あなたが引き合わせた二人です。"),
    "": ("Nothing written says anything of the two.", "二人の間柄について、記入はありません。"),
    "rule": (
        "Of pairs with that much in common, {likely:%} know each other, by the usual share and your own answers. An"
        " answer tells most where that is nearest to half: {yes} × {no} = {information}, of all open pairs the most"
        " when this one was chosen.",
        "同じくらい共通点のある組では、ふだんの割合とこれまでの答えから、{likely:%}が知り合いと見ています。答えから多くがわかるのは"
        "半々に近い組で、{yes} × {no} ＝ {information} は、選んだ時の未回答の組でいちばん大きい値です。",
    ),
    "rule:introduced": (
        "Whoever you brought together four weeks ago or longer is asked about first; nothing is computed for that.",
        "引き合わせて4週間たった組を先にたずねます。計算はしていません。",
    ),
    "yes": ("Yes", "はい"),
    "no": ("No", "いいえ"),
    "unknown": ("I don't know", "わからない"),
    "not_now": ("Not now", "いまは答えない"),
    "more": ("Answer for several at once", "まとめて答える"),
    "none": ("No question about two people this week.", "今週、知り合いどうしの質問はありません。"),
}
STATES: Pairs = {
    "begun": ("Nobody asked yet", "まだ聞いていません"),
    "asking": ("Being asked", "聞いているところです"),
    "both_yes": ("Both said yes", "お二人とも「はい」"),
    "introduced": ("Introduced", "引き合わせました"),
    "declined": ("Left at that", "見送りました"),
}
BESIDE: Pairs = {
    "introduced": ("Introduced to {name}: {about}", "{name}さんに引き合わせた：{about}"),
    "declined": ("Introduction to {name}, left at that: {about}", "{name}さんとの引き合わせ（見送り）：{about}"),
    "open": ("Introduction to {name}, under way: {about}", "{name}さんとの引き合わせ（進行中）：{about}"),
}
"""An introduction on the timeline of one of the two."""
LOOK = ("Introduced on {day}: have they met since?", "{day}に引き合わせました。その後、会えたでしょうか")
"""What is due two weeks after an introduction."""
COUNTED = ("{n:introduction|introductions}, {open} under way", "引き合わせ{n}件、進行中{open}件")
REASONS: Pairs = {
    "two_strangers": (
        "the two do not know each other, as far as is known",
        "わかるかぎり、二人はまだ知り合いではありません",
    ),
    "might_meet_offer": (
        "{other} looks for “{word}”, which they offer",
        "{other}さんが求めている「{word}」を提供できます",
    ),
    "might_meet_interest": (
        "{other} cares for “{word}”, too; no community of both is written down",
        "{other}さんも「{word}」に関心があり、同じコミュニティの記入はありません",
    ),
}
STEPS: Pairs = {
    "ask_the_first": (
        "ask whether an introduction would be welcome, before you ask the other",
        "もう一人に聞く前に、引き合わせてもよいかを聞く",
    ),
}
WHY: Pairs = {
    "offer": (
        "{first} offers “{word}”, {second} looks for it",
        "{first}さんの「{word}」を、{second}さんが求めています",
    ),
    "interest": (
        "both care for “{word}”; no community of both is written down",
        "お二人とも「{word}」に関心があり、同じコミュニティの記入はありません",
    ),
}
"""Why two may be introduced."""
LETTERS: Pairs = {
    "ask": (
        "Hello {name},\n\nthere is somebody I think you might like to talk with: {other}. It would be about"
        " “{about}”. Shall I introduce you two? If it does not suit you, a no is just as fine.",
        "{name}さん、こんにちは。\n\n「{about}」のことで、お話が合いそうな人がいます。{other}さんといいます。"
        "よろしければお引き合わせしますが、いかがでしょうか。いまは難しければ、どうぞ遠慮なくおっしゃってください。",
    ),
    "ask_after_yes": (
        "Hello {name},\n\nthere is somebody who would like to talk with you: {other}. It would be about “{about}”."
        " Shall I introduce you two? If it does not suit you, a no is just as fine.",
        "{name}さん、こんにちは。\n\n「{about}」のことで、お話ししてみたいという人がいます。{other}さんといいます。"
        "よろしければお引き合わせしますが、いかがでしょうか。いまは難しければ、どうぞ遠慮なくおっしゃってください。",
    ),
    "introduce": (
        "Hello {first}, hello {second},\n\nas you both said yes: here you are together. You could begin with"
        " “{about}”. I leave you to it; there is no need to keep me on copy.",
        "{first}さん、{second}さん\n\nお二人とも「はい」とのことでしたので、お引き合わせします。"
        "「{about}」の話からはじめていただければと思います。ここからはお二人でどうぞ。私を宛先に残す必要はありません。",
    ),
    "leave": (
        "Hello {name},\n\nabout the introduction I had in mind: it is not the moment for it, so I leave it at that."
        " Thank you for thinking about it.",
        "{name}さん、先日おたずねした引き合わせの件ですが、今回は見送ることにしました。"
        "考えてくださって、ありがとうございました。",
    ),
}
"""Texts to copy. None of them says who said no, and none holds an address."""
ACTS: Pairs = {
    "show_up": ("Answered where to show up", "出てみる場に回答"),
    "show_up:later": ("The place to show up waits until {until}", "出てみる場を{until}まであとに"),
    "show_up:never": ("This kind of gathering does not come up", "この種類の場を出さない"),
    "show_up:again": ("This kind of gathering may come up again", "この種類の場をまた出す"),
    "tie_question": ("Answered a question about two people", "知り合いどうしの質問に回答"),
    "tie_question:unknown": ("Whether two people know each other: I don't know", "知り合いどうしか：わからない"),
    "tie_question:not_now": ("The question about two people waits", "知り合いどうしの質問をあとに"),
    "entry:introduction": ("Introduction: {text}", "引き合わせ：{text}"),
    "entry:introduction:asked_first": ("Asked one of the two: {text}", "一人に聞いた：{text}"),
    "entry:introduction:asked_second": ("Asked the other of the two: {text}", "もう一人に聞いた：{text}"),
    "entry:introduction:said_yes": ("Said yes to the introduction: {text}", "引き合わせに「はい」：{text}"),
    "entry:introduction:said_no": ("Said no to the introduction: {text}", "引き合わせに「いいえ」：{text}"),
    "entry:introduction:said_nothing": ("Answer taken back: {text}", "返事を取り消し：{text}"),
    "entry:introduction:introduced": ("Introduced to each other: {text}", "引き合わせた：{text}"),
}
REFUSALS: Pairs = {
    "introduction_open": (
        "An introduction of these two is under way already (number {id}).",
        "この二人の引き合わせは、もう進んでいます（番号{id}）。",
    ),
    "two_people_needed": ("Please choose two people.", "二人を選んでください。"),
    "introduced_already": ("These two are introduced already.", "この二人は、もう引き合わせ済みです。"),
    "not_both_yes": (
        "Two are brought together once both have said yes.",
        "引き合わせるのは、お二人とも「はい」と答えてからです。",
    ),
    "unknown_part": ("“{value}” is none of the two: say first or second.", "「{value}」は二人のどちらでもありません。"),
    "nothing_to_answer": ("Nothing waits for an answer this week.", "今週、答えを待っているものはありません。"),
    "no_such_target": ("“{value}” is no kind of position we know.", "「{value}」という種類はありません。"),
}
