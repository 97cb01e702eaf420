"""The look around, of oneself: values, a vision and the one before it, roles, what came, the five capabilities."""

from __future__ import annotations

from myconnections.domain.capability import ORDER
from myconnections.domain.opportunity import Became, Opportunity, OpportunityKind
from myconnections.domain.personal_value import Pile, ValuesStep
from myconnections.domain.role import Role
from myconnections.domain.vision import Vision
from myconnections.services import check_ins, opportunities, roles, values, visions
from myconnections.services.demo_year import Year

_VERY = ("curiosity", "friendship", "contribution", "creativity", "nature", "honesty")
_SOMEWHAT = ("health", "openness", "humor", "cooperation", "adventure", "family", "inner_peace", "autonomy")
_LATER = (
    "wealth",
    "influence",
    "tradition",
    "order",
    "recognition",
    "stability",
    "challenge",
    "achievement",
    "duty",
    "courtesy",
    "passion",
    "mastery",
)
_EARLIER = ("curiosity", "achievement", "friendship", "health", "contribution")
_CHECKS = (
    (-96, "1211 2222 1111 3222 1011"),
    (-66, "2221 3222 2121 2222 1111"),
    (-35, "2112 2213 3222 2221 0111"),
    (-6, "2222 3232 3323 1121 2111"),
)
"""Days from today, and how often each of the twenty behaviors was met, in their order."""


def write(year: Year) -> None:
    """Everything that is said of oneself."""
    _values(year)
    _visions(year)
    _roles(year)
    _opportunities(year)
    for days, often in _CHECKS:
        answers = dict(zip(ORDER, map(int, often.replace(" ", "")), strict=True))
        check_ins.check_in(year.vault, answers, year.ago(-days), day=year.day(days))
    check_ins.event(year.vault, year.say("Moved to the old town", "旧市街へ引っ越し"), year.now, day=year.day(-80))


_OWN = ("A table with room", "席の空いた食卓")
_SAID = (
    (
        "curiosity",
        ("I want to ask before I explain.", "説明するより先に、たずねたい。"),
        ("Asked the printer how paper is dried.", "印刷所で、紙の乾かし方を聞いた。"),
        8,
    ),
    (
        "friendship",
        ("Few people, and time for them.", "少ない人と、たっぷりの時間を。"),
        ("Walked along the canal twice.", "運河沿いを二度歩いた。"),
        6,
    ),
    (
        "",
        ("Cooking for people who do not know each other yet.", "まだ互いを知らない人たちに、料理をつくる。"),
        ("Not this month.", "今月はまだ。"),
        3,
    ),
    (
        "contribution",
        ("To be of use without being asked twice.", "二度頼まれる前に、役に立つ。"),
        ("Carried boxes for the allotment.", "市民農園の荷物を運んだ。"),
        7,
    ),
    (
        "nature",
        ("One hour outside on working days, too.", "平日も、一時間は外へ。"),
        ("On two of four weeks.", "四週のうち二週。"),
        5,
    ),
)
"""Values in rank, "" the card of one's own: what each means, where it showed, how lived it was."""


def _values(year: Year) -> None:
    """Two rounds, half a year apart; the present one with what was said of each value."""
    _first_round(year)
    vault, then, own = year.vault, year.ago(12), year.say(*_OWN)
    values.begin(vault, then)
    meaning = year.say("There is always a chair for one more.", "もう一人すわれる椅子を、いつも置く。")
    values.add_card(vault, own, meaning, then)
    for pile, cards in ((Pile.VERY, (*_VERY, own)), (Pile.SOMEWHAT, _SOMEWHAT), (Pile.NOT_NOW, _LATER)):
        values.place(vault, cards, pile, then)
    ranked = [card or own for card, *_ in _SAID]
    values.keep(vault, (*ranked, "creativity", "honesty"), then)
    values.rank(vault, ranked, then)
    for card, meant, shown, lived in _SAID:
        values.say(vault, card or own, then, meaning=year.say(*meant), shown=year.say(*shown), lived=lived)
    values.go(vault, ValuesStep.STEP, then)
    small = year.say("Ask two people to supper who do not know each other", "互いを知らない二人を夕食に誘う")
    values.step(vault, small, year.day(9), own, year.now)
    values.go(vault, ValuesStep.DONE, then)
    values.tag(vault, "curiosity", year.whom(0, 7, 12), [], then)
    values.tag(vault, own, year.whom(2), [year.communities[0]], then)
    values.tag(vault, "contribution", year.whom(3, 9), [year.communities[1]], then)


def _first_round(year: Year) -> None:
    vault, then = year.vault, year.ago(190)
    values.begin(vault, then)
    values.place(vault, dict.fromkeys((*_EARLIER, *_VERY, *_SOMEWHAT)), Pile.VERY, then)
    values.place(vault, [card for card in _LATER if card not in _EARLIER], Pile.NOT_NOW, then)
    values.keep(vault, _EARLIER, then)
    values.rank(vault, _EARLIER, then)
    values.go(vault, ValuesStep.DONE, then)


def _visions(year: Year) -> None:
    first = Vision(
        year.say(
            "I wake up in a small flat near the harbor. In the morning I work on one book, alone. In the afternoon"
            " somebody drops in. In the evening I cook.",
            "港の近くの小さな部屋で目をさます。午前はひとりで一冊の本に取り組む。午後にはだれかが立ち寄る。夜は料理をする。",
        ),
        rules=(year.say("No screens after nine", "九時を過ぎたら画面を見ない"),),
        strengths=(year.say("I read closely", "ていねいに読む"),),
        interests=(year.say("Old maps", "古い地図"),),
    )
    visions.write(year.vault, first, year.whom(0, 4), year.ago(200))
    present = Vision(
        year.say(
            "I wake up in the old town, and the window stands open. In the morning I work on one book, with somebody"
            " at the other end of the table. In the afternoon there is the workshop at the harbor: three people mend"
            " something, one of them for the first time. In the evening I cook, and not everybody at the table knows"
            " each other yet.",
            "旧市街の部屋で、窓を開けて目をさます。午前は一冊の本に取り組み、机の向かいにもうひとりいる。午後は港の工房へ。"
            "三人が何かを直していて、そのうちひとりは初めての人。夜は料理をする。食卓には、まだ互いを知らない人もいる。",
        ),
        rules=(
            year.say("No screens after nine", "九時を過ぎたら画面を見ない"),
            year.say("Say yes to the second invitation at the latest", "誘いには、遅くとも二度目で応じる"),
        ),
        strengths=(
            year.say("I read closely", "ていねいに読む"),
            year.say("People tell me things", "話をしてもらえる"),
        ),
        weaknesses=(year.say("I wait until it is perfect", "完璧になるまで待ってしまう"),),
        interests=(
            year.say("Old maps", "古い地図"),
            year.say("Fermenting vegetables", "野菜の発酵"),
            year.say("How towns change", "町の移り変わり"),
        ),
    )
    visions.write(year.vault, present, year.whom(0, 2, 6, 11), year.ago(20))


_ROLES = (
    (
        ("Editor", "編集者"),
        ("Books on towns and crafts", "町と手仕事の本をつくる"),
        "curiosity",
        (1, 6, 13),
        900,
    ),
    (
        ("Keeper of the tool library", "工具図書館の世話人"),
        ("Lends, mends and explains tools on Saturdays", "土曜に工具を貸し、直し、使い方を伝える"),
        "contribution",
        (3, 9, 10),
        300,
    ),
    (
        ("Neighbor with a key", "鍵を預かる隣人"),
        ("Waters plants, takes in parcels", "植木の水やり、荷物の受け取り"),
        "friendship",
        (4,),
        150,
    ),
)
"""Name, what is done in it, its value, with whom, since how many days."""


def _roles(year: Year) -> None:
    for name, what, value, whom, since in _ROLES:
        body = Role(year.say(*name), year.say(*what), value)
        roles.add(year.vault, body, year.whom(*whom), year.now, since=year.day(-since))


_CAME = (
    (
        ("A book on harbor cranes", "港のクレーンの本の依頼"),
        (OpportunityKind.WORK, Became.TAKEN),
        ("It comes out in spring.", "春に出る。"),
        0,
        (-150, 8, 1),
    ),
    (
        ("A talk at the evening school", "夜間学校で話してほしい"),
        (OpportunityKind.INVITATION, Became.TAKEN),
        ("Twenty people, many questions.", "二十人ほど。質問がたくさん出た。"),
        0,
        (-95, 25, None),
    ),
    (
        ("A room for the tool library", "工具図書館の場所"),
        (OpportunityKind.HELP, Became.TAKEN),
        ("Moved in within a week.", "一週間で引っ越した。"),
        1,
        (-70, 30, 9),
    ),
    (
        ("Translate a travel diary together", "旅日記をいっしょに訳す"),
        (OpportunityKind.PROJECT, Became.OPEN),
        ("", ""),
        0,
        (-18, 14, None),
    ),
    (
        ("A place in a pottery class", "陶芸教室の空き"),
        (OpportunityKind.LEARNING, Became.LET_GO),
        ("Thursdays are taken.", "木曜は合唱の日だった。"),
        None,
        (-40, 33, None),
    ),
)
"""What came, its kind and what became of it, a line on that, the place of its role; the day, who opened, introduced."""


def _opportunities(year: Year) -> None:
    playing = {row.role.body.name: int(row.role.id) for row in roles.rows(year.vault, year.now)}
    keys = [playing[year.say(*name)] for name, *_ in _ROLES]
    for what, (kind, became), outcome, role, (days, opened, introduced) in _CAME:
        body = Opportunity(year.say(*what), kind, became, year.say(*outcome), role=0 if role is None else keys[role])
        opportunities.add(
            year.vault,
            body,
            year.now,
            day=year.day(days),
            opened=year.people[opened],
            introduced=None if introduced is None else year.people[introduced],
        )
