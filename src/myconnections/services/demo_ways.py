"""The look around, of ways: journeys with a loop, the roadmap, tools, what is let go of, weekly reviews."""

from __future__ import annotations

from myconnections.domain.capability import Capability
from myconnections.domain.dates import monday
from myconnections.domain.encounter import EncounterKind
from myconnections.domain.journey import Felt, Knowing, Measure, Touchpoint
from myconnections.domain.letting_go import LettingGo, Since
from myconnections.domain.roadmap import Pace, RoadmapStep
from myconnections.domain.tool_used import Purpose, ToolUsed
from myconnections.domain.weekly_review import Question, Reply, WeeklyReview
from myconnections.services import journeys, letting, reviews, roadmap, tools_used
from myconnections.services.demo_year import Year, number

_REPLIES = ((2, 1, 3, 2), (3, 2, 2, 1), (3, 3, 4, 2))


def write(year: Year) -> None:
    """Everything that takes longer than a day."""
    _roadmap(year, _journeys(year))
    _tools(year)
    _letting(year)
    _reviews(year)


def _journeys(year: Year) -> int:
    """One whole journey with two in it; of the first one a loop was closed. The number of the first."""
    vault, begun = year.vault, year.ago(75)
    name = year.say("From met once to making something together", "一度会った人と、何かをつくるまで")
    aim = year.say("Three people with whom something comes into being", "何かが生まれる相手が、三人")
    whole = number(journeys.add(vault, name, begun, aim=aim))
    name = year.say("The people of the evening school", "夜間学校の人たち")
    aim = year.say("That we meet again without a reason", "用がなくてもまた会えること")
    first = number(journeys.add(vault, name, begun, aim=aim, whole=whole, people=year.whom(12, 14, 16, 25)))
    for point in _touchpoints(year):
        journeys.put_touchpoint(vault, first, point, begun)
    do = year.say("Name a day when asking", "誘うときに日を決めて書く")
    loop = journeys.begin_loop(vault, first, 2, Measure.REACHED, do, year.ago(50))
    improve = year.say("Name two days to choose from", "二つの日から選んでもらう")
    journeys.measure_loop(vault, first, number(loop, "number"), improve, year.ago(8))
    name, aim = year.say("Old colleagues", "以前の同僚"), year.say("To know what they do now", "いまの様子を知っている")
    second = number(journeys.add(vault, name, begun, aim=aim, whole=whole, people=year.whom(19, 27, 34)))
    again = Touchpoint(0, year.say("The first message in years", "何年ぶりかの便り"), (EncounterKind.MESSAGE,))
    journeys.put_touchpoint(vault, second, again, begun)
    return first


def _touchpoints(year: Year) -> tuple[Touchpoint, ...]:
    return (
        Touchpoint(
            0,
            year.say("The week after", "会った次の週"),
            (EncounterKind.MESSAGE, EncounterKind.EXCHANGE),
            year.say("To be remembered by name", "名前を覚えていてほしい"),
            Knowing.KNOWN,
            Felt.EASE,
        ),
        Touchpoint(
            0,
            year.say("The first coffee", "最初のコーヒー"),
            (EncounterKind.TALK,),
            year.say("To find out what I do", "こちらの仕事を知りたい"),
            felt=Felt.MIXED,
            feeling=year.say("A little formal", "少しかしこまった"),
        ),
        Touchpoint(
            0, year.say("Helping once", "一度手伝う"), (EncounterKind.HELP,), felt=Felt.EASE, felt_how=Knowing.KNOWN
        ),
    )


def _roadmap(year: Year, journey: int) -> None:
    vault, begun = year.vault, year.ago(60)
    book = RoadmapStep(
        year.say("A small book made with the evening school", "夜間学校の人たちと小さな本をつくる"),
        Pace.LONG,
        journey=journey,
    )
    long = number(roadmap.add(vault, book, begun))
    coffee = RoadmapStep(
        year.say("Ask four people what they would put into it", "四人に、何を載せたいか聞く"),
        Pace.QUICK,
        long,
        journey,
        Capability.UNDERSTANDING,
    )
    quick = number(roadmap.add(vault, coffee, begun))
    roadmap.done(
        vault,
        quick,
        year.ago(25),
        soon=year.say("Two drafts lay on the table", "下書きが二つ集まった"),
        lasting=year.say("They write to each other now", "いまは互いにやりとりしている"),
    )
    paper = RoadmapStep(
        year.say("Fetch paper samples at the print shop", "印刷所で紙の見本をもらう"),
        Pace.QUICK,
        long,
        journey,
        Capability.MOVING,
        year.day(8),
    )
    roadmap.add(vault, paper, year.now)


def _tools(year: Year) -> None:
    vault, now = year.vault, year.now
    book = ToolUsed(
        year.say("Paper notebook", "紙の手帳"),
        year.say("What was said, on the same evening", "その日の夜に、話したことを"),
        (Purpose.NOTES, Purpose.LEARNING),
    )
    notes = number(tools_used.add(vault, book, year.ago(120)))
    tools_used.add_gap(vault, notes, year.say("Nothing can be found again", "あとから探せない"), year.ago(110))
    tools_used.close_gap(
        vault, notes, 1, year.ago(40), how=year.say("A line here for every talk", "会うたびに、ここへ一行")
    )
    tools_used.tidied(vault, notes, now, day=year.day(-14))
    wall = ToolUsed(
        year.say("Calendar on the kitchen wall", "台所の壁のカレンダー"),
        year.say("Everybody in the house sees it", "家のみんなが見る"),
        (Purpose.CALENDAR,),
        joined=(notes,),
    )
    calendar = number(tools_used.add(vault, wall, year.ago(110)))
    tools_used.add_gap(vault, calendar, year.say("Not with me on the way", "外では見られない"), now)
    mail = ToolUsed(year.say("Mail", "メール"), "", (Purpose.MESSAGES, Purpose.ADDRESSES))
    tools_used.tidied(vault, number(tools_used.add(vault, mail, year.ago(100))), now, day=year.day(-97))


def _letting(year: Year) -> None:
    vault, now = year.vault, year.now
    alone = LettingGo(
        year.say("Finishing alone before anybody sees it", "だれにも見せずに、ひとりで仕上げること"),
        year.say("Show the draft after one hour", "一時間たったら下書きを見せる"),
    )
    key = number(letting.add(vault, alone, now, day=year.day(-48), people=year.whom(1)))
    letting.tried(
        vault, key, year.say("Three good questions came back", "よい質問が三つ返ってきた"), now, day=year.day(-40)
    )
    letting.tried(
        vault,
        key,
        year.say("Waited a whole day again, then showed it", "また一日待ってから見せた"),
        now,
        day=year.day(-17),
        since=Since.BOTH,
    )
    quick = LettingGo(
        year.say("Answering every message at once", "すぐに全部返信すること"),
        year.say("Twice a day, in one go", "一日二回、まとめて返す"),
    )
    letting.add(vault, quick, now, day=year.day(-10))


def _reviews(year: Year) -> None:
    """The three weeks before the last one, which is still to be reviewed."""
    said = (
        ("Much at the desk, one good evening.", "机の前が多かった。よい夜がひとつ。"),
        ("Two new faces, and I asked first.", "新しい顔がふたつ。こちらから聞けた。"),
        ("A week full of people, and time in between.", "人の多い一週間。合間の時間もあった。"),
    )
    for place, (sentence, values) in enumerate(zip(said, _REPLIES, strict=True)):
        week = monday(year.day(-7 * (4 - place)))
        replies = tuple(Reply(question, value) for question, value in zip(Question, values, strict=True))
        reviews.write(year.vault, WeeklyReview(year.say(*sentence), replies), year.now, week)
