"""Words of values, vision, roles and opportunities; `self_words` makes sentences of them. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

PILES: Pairs = {
    "very": ("Very important", "とても大切"),
    "somewhat": ("Somewhat important", "まあ大切"),
    "not_now": ("Not now", "いまは別"),
}
STEPS: Pairs = {
    "sort": ("Sort", "分ける"),
    "keep": ("Keep", "残す"),
    "rank": ("Rank", "並べる"),
    "words": ("Words", "言葉にする"),
    "lived": ("Lived", "生きたか"),
    "step": ("A step", "一歩"),
    "done": ("Done", "おわり"),
}
KINDS: Pairs = {
    "work": ("Work", "仕事"),
    "project": ("Something made together", "いっしょにつくること"),
    "invitation": ("An invitation", "誘い"),
    "meeting": ("A meeting with somebody", "人との出会い"),
    "learning": ("Learning", "学び"),
    "help": ("Help", "助け"),
    "other": ("Something else", "そのほか"),
}
BECAME: Pairs = {
    "open": ("Still open", "まだこれから"),
    "taken": ("Taken up", "受けた"),
    "let_go": ("Let go", "見送った"),
    "nothing": ("Came to nothing", "実らなかった"),
}
BONDS: Pairs = {
    "weak": ("Weak tie", "弱いつながり"),
    "strong": ("Strong tie", "強いつながり"),
}
WAYS: Pairs = {
    "tie": ("Through somebody I know", "知り合いから"),
    "introduction": ("Through an introduction", "紹介から"),
}
LISTS: Pairs = {
    "rules": ("My own rules", "自分のルール"),
    "strengths": ("Strengths", "強み"),
    "weaknesses": ("Weaknesses", "弱み"),
    "interests": ("Interests", "関心"),
}
HOWS: Pairs = {
    "needs": ("{name} needs it", "{name}さんが求めている"),
    "offers": ("{name} offers it", "{name}さんができる"),
    "shares": ("{name} shares it", "{name}さんも関心がある"),
}
FIGURES: Pairs = {
    "counts": ("from {known:,} of {of:opportunity|opportunities}", "{of:,}件のうち{known:,}件から"),
    "opened": ("Opened by", "ひらいたのは"),
    "bonds": ("The tie then", "そのときのつながり"),
    "bonds_mean": (
        "Weak: Link or Connection; strong: Engagement or Relationship. By the stage on that day, or as you said.",
        "弱い＝リンク・コネクション、強い＝エンゲージメント・リレーションシップ。その日の段階か、ご自分の答えによります。",
    ),
    "stages": ("Its stage then", "そのときの段階"),
    "capitals": ("Its kind of capital, as labelled now", "つながりの種類（いまの見立て）"),
    "became": ("What became of them", "その後"),
    "stayed": (
        "{stayed} of your 5 stayed from {before} to {after}; the order overlaps {overlap:%}.",
        "{before}から{after}へ、5つのうち{stayed}つがそのまま。順の重なりは{overlap:%}です。",
    ),
    "question": (
        "{value} is {rank}, and you rated it {lived}. What would make it a {next}?",
        "「{value}」は{rank}番目で、生きた度合いは{lived}でした。{next}にするとしたら、何でしょう？",
    ),
    "met": (
        "In your log: {met:day|days} with these people in four weeks",
        "記録では、この4週間にこの人たちと{met}日",
    ),
    "met:none": ("In your log: nothing with these people in four weeks", "記録では、この4週間にこの人たちとはまだ"),
    "next": (
        "A new round makes sense from {day} on; until then this one can be changed.",
        "次の回は{day}からが目安です。それまでは、この回を直せます。",
    ),
    "day": ("A good ordinary day five years from now", "五年後の、ふつうのよい一日"),
    "written": ("Written {day}", "{day}に書いたもの"),
    "in_day": (
        "{count:person|people} in it; with {met} of them something is logged in 90 days",
        "そこにいる人{count}人。うち{met}人と、この90日間に記録があります",
    ),
    "shared": ("{count:person|people} also in another role", "{count}人は別の役割でもいっしょ"),
    "led": ("{count:opportunity|opportunities} came with it", "訪れた機会{count}件"),
    "people_met": (
        "{days:day|days} with them in 90 days",
        "90日間に{days}日",
    ),
    "people_met:no_days": ("nothing logged in 90 days", "90日間の記録はまだありません"),
}
ACTS: Pairs = {
    "entry:values_begin": ("Began a round of values", "価値観の回をはじめる"),
    "entry:values_card": ("A value card of my own", "自分の価値観カードを追加"),
    "entry:values_place": ("Sorted value cards", "価値観のカードを分ける"),
    "entry:values_keep": ("Chose the values to keep", "残す価値観を選ぶ"),
    "entry:values_rank": ("Ranked values", "価値観を並べる"),
    "entry:values_say": ("Wrote about a value", "価値観について記入"),
    "entry:values_go": ("Went on with the values", "価値観の回を進める"),
    "entry:values_finish": ("Finished a round of values", "価値観の回をおえる"),
    "entry:values_step": ("A step for a value: {text}", "価値観の一歩：{text}"),
    "entry:values_round": ("A round of values", "価値観の回を変更"),
    "entry:value_tag": ("Whom a value is seen in", "価値観を感じる人を変更"),
    "entry:vision": ("Vision: {text}", "ビジョン：{text}"),
    "entry:role": ("Role “{text}”", "役割「{text}」を記録"),
    "entry:opportunity": ("What came to me: {text}", "訪れた機会：{text}"),
}
REFUSALS: Pairs = {
    "no_round": ("No round of values has been begun.", "価値観の回はまだはじまっていません。"),
    "values_open": ("A round of values is open; it goes on where it was left.", "続きのある価値観の回があります。"),
    "values_too_soon": (
        "The values are looked at once a quarter at most; the next round makes sense from {day} on.",
        "価値観は三か月に一度までにします。次の回は{day}からが目安です。",
    ),
    "card_there": ("There is a card called “{value}” already.", "「{value}」というカードはもうあります。"),
    "no_such_value": (
        "There is no value called “{value}”. Near it: {near:none}.",
        "「{value}」という価値観はありません。近いもの：{near:なし}。",
    ),
    "not_sorted_in": (
        "“{value}” lies on neither of the first two piles, so it cannot be kept.",
        "「{value}」は大切なカードの山にないので、残せません。",
    ),
    "too_many_kept": ("At most {most} values are kept.", "残せる価値観は{most}個までです。"),
    "too_many_ranked": ("At most {most} values are ranked.", "並べる価値観は{most}個までです。"),
    "not_kept": ("“{value}” is not among the values kept.", "「{value}」は残した価値観にありません。"),
    "not_ranked": ("“{value}” is not among the first five.", "「{value}」は上の5つにありません。"),
    "lived_range": ("How lived a value was is rated from 0 to {most}.", "生きた度合いは0から{most}で答えます。"),
    "values_not_ready": (
        "This step needs {needed} cards; so far there are {count}.",
        "この段には{needed}枚いります（いま{count}枚）。",
    ),
    "day_in_past": (
        "{day} has passed; please choose today or later.",
        "{day}は過ぎています。今日かそれより後を選んでください。",
    ),
    "same_version": ("These two are the same version.", "同じ版どうしは比べられません。"),
    "ends_before_it_begins": (
        "It began on {day}, so it cannot have ended before.",
        "{day}にはじまったので、それより前にはおえられません。",
    ),
}
