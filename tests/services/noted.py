"""A notebook in which everything written bears a mark, and so do the names of the people in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.services.people import NOW, at, day, keep, met

from myconnections.domain.capability import ORDER, CheckIn, LifeEvent, ordered
from myconnections.domain.community import Community, Post, Round, Sort
from myconnections.domain.contribution import Contribution
from myconnections.domain.dialogue import Dialogue
from myconnections.domain.encounter import EncounterKind
from myconnections.domain.entry import Body, Part
from myconnections.domain.gathering import MET, Gathering, Left, Mark
from myconnections.domain.ids import ContactId, ReminderId
from myconnections.domain.introduction import FIRST, SECOND, Asked, Introduction
from myconnections.domain.introduction import Said as Answered
from myconnections.domain.journey import Journey, Touchpoint
from myconnections.domain.letting_go import LettingGo, Since, Trial
from myconnections.domain.need import Feeds, Need
from myconnections.domain.obstacle import Answer, Obstacle, ObstacleKind
from myconnections.domain.opportunity import INTRODUCED, OPENED, Bond, Opportunity
from myconnections.domain.personal_value import OwnCard, Pile, Placed, Said, ValuesRound, ValuesStep
from myconnections.domain.reminder import Reminder
from myconnections.domain.roadmap import Pace, RoadmapStep
from myconnections.domain.role import Role
from myconnections.domain.small_step import StepTaken
from myconnections.domain.stage import Stage
from myconnections.domain.tool_used import Gap, Purpose, ToolUsed
from myconnections.domain.vision import Vision
from myconnections.domain.weekly_review import Question, Reply, WeeklyReview
from myconnections.services import dues, entries, step_library, wanted
from myconnections.services.ports import OpenVault

MARK = "qz"
"""Whatever the owner wrote begins with it."""

NAMED = "qzname"
"""And every name of a person with this."""

WRITTEN = (
    "qzjob", "qzown", "qzmeaning", "qzshown", "qzplan", "qzif", "qzvision", "qzrule", "qzrole", "qzdo", "qzway",
    "qzaim", "qzsingle", "qzpoint", "qzstep", "qzsoon", "qzlasting", "qzgave", "qzgain", "qzfear", "qzanswer",
    "qzafter", "qzlearned", "qztitle", "qzplace", "qzsaw", "qzclub", "qzpurpose", "qztool", "qzuse", "qzgap", "qzhow",
    "qzused", "qzinstead", "qzhappened", "qzsentence", "qzline", "qzabout",
)  # fmt: skip
"""What may leave word for word, where the private parts are chosen."""

KEPT = ("qzkind", "qzwhat", "qzoutcome", "qzwanted", "qzfelt", "qztheirs", "qznote", "qzasked", "qzleft")
"""What stays, whatever is chosen: what came, what the others wanted, felt and said; who was asked to meet whom."""


def put(vault: OpenVault, body: Body, when: date, *parts: Part) -> int:
    """One entry; its number."""
    return int(str(entries.add(vault, body, NOW, day=when, people=parts).facts["id"]))


def noted(vault: OpenVault) -> tuple[ContactId, ContactId]:
    """Two people of the notebook, and an entry of every kind with them."""
    a, b = (keep(vault, f"{NAMED}{letter}", communities=("qzclub",)) for letter in "AB")
    met(vault, a, days=-3, kind="talk")
    met(vault, a, days=-4, kind="help", by="me")
    _self(vault, a, b)
    _ways(vault, a)
    _around(vault, a, b)
    return a, b


def _self(vault: OpenVault, a: ContactId, b: ContactId) -> None:
    for back, often in ((90, 1), (60, 1), (30, 3), (1, 3)):
        put(vault, CheckIn(ordered(dict.fromkeys(ORDER, often))), day(-back))
    put(vault, LifeEvent("qzjob"), day(-40))
    ranked = ("contribution", "curiosity", "qzown", "friendship", "mastery")
    whole = ValuesRound(
        ValuesStep.DONE, (OwnCard("qzown"),), tuple(Placed(card, Pile.VERY) for card in ranked), ranked, ranked,
        (Said("contribution", "qzmeaning", "qzshown", 5), Said("curiosity", lived=8)), finished=day(-10),
    )  # fmt: skip
    before = replace(whole, ranked=("curiosity", "contribution", "mastery", "friendship"), finished=day(-200), said=())
    put(vault, before, day(-200))
    put(vault, whole, day(-10))
    for number in range(4):
        plan = Reminder(ReminderId(0), "plan", f"qzplan{number}", day(number + 1), a if number else None, "qzif")
        dues.plan(vault, plan, at(-1))
    put(vault, Vision("qzvision", ("qzrule",)), day(-20), Part(b))
    role = put(vault, Role("qzrole", "qzdo"), day(-30), Part(a))
    put(vault, Role("qzrole old", until=day(-5)), day(-300))
    came = Opportunity("qzwhat", outcome="qzoutcome", then=Bond.WEAK, role=role)
    put(vault, came, day(-6), Part(a, OPENED), Part(b, INTRODUCED))
    put(vault, WeeklyReview("qzsentence", (Reply(Question.OPEN, 3, "qzline"), Reply(Question.ENJOYED, 2))), day(-9))


def _ways(vault: OpenVault, a: ContactId) -> None:
    whole = put(vault, Journey("qzway", "qzaim"), day(-50))
    point = Touchpoint(1, "qzpoint", (EncounterKind.TALK,), "qzwanted", feeling="qzfelt")
    single = put(vault, Journey("qzsingle", whole=whole, touchpoints=(point,)), day(-50), Part(a))
    long = put(vault, RoadmapStep("qzstep long", Pace.LONG, journey=single, due=day(30)), day(-20))
    done = RoadmapStep("qzstep", serves=long, done=day(-2), soon="qzsoon", lasting="qzlasting")
    put(vault, done, day(-20))
    gaps = (Gap(1, "qzgap"), Gap(2, "qzgap two", day(-3), "qzhow"))
    put(vault, ToolUsed("qztool", "qzuse", (Purpose.NOTES,), gaps), day(-9))
    put(vault, LettingGo("qzused", "qzinstead", Since.BOTH, (Trial(day(-3), "qzhappened"),)), day(-30), Part(a))


def _around(vault: OpenVault, a: ContactId, b: ContactId) -> None:
    wanted.want(vault, [a], Stage.ENGAGEMENT, NOW)
    wanted.want_kinds(vault, ["media", "qzkind"], NOW)
    put(vault, Feeds((Need.GROWTH,)), day(-3), Part(a))
    put(vault, Contribution("qzgave", "qzclub", "qzgain"), day(-8), Part(b))
    answers = (Answer("qzanswer", done=day(-4), after="qzafter"), Answer("qzanswer two"))
    put(vault, Obstacle(ObstacleKind.FEAR, "qzfear", answers, day(-1)), day(-12), Part(a))
    step = next(one for one in step_library.ours() if one.ways)
    put(vault, StepTaken("qznote", step.key), day(-4), Part(a))
    put(vault, Dialogue("mind", learned="qzlearned", theirs="qztheirs"), day(-5), Part(a))
    put(vault, Dialogue("", "qztitle", learned="qzlearned"), day(-6), Part(b))
    two = (Part(a, FIRST), Part(b, SECOND))
    yes, no = (Asked(day(-15), said, day(-14)) for said in (Answered.YES, Answered.NO))
    put(vault, Introduction("qzabout", yes, yes, day(-13)), day(-16), *two)
    put(vault, Introduction("qzleft", no), day(-15), *two)
    put(vault, Introduction("qzasked", Asked(day(-1))), day(-1), *two)
    held = Gathering("qzplace", kind="talk", mark=Mark.BOTH, left=(Left.FIELD,), community="qzclub", learned="qzsaw")
    put(vault, held, day(-7), Part(a, MET))
    club = Community("qzclub", "qzpurpose", posts=(Post(1, "x", mine=True),), rounds=(Round(1, Sort.RITUAL, "y"),))
    put(vault, club, day(-30))
