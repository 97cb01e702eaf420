"""The look around, between people: obstacles and what answered them, dialogues, small steps, needs and giving."""

from __future__ import annotations

from dataclasses import replace

from myconnections.domain.contribution import Contribution
from myconnections.domain.dialogue import Dialogue
from myconnections.domain.introduction import FIRST, PARTS, Said
from myconnections.domain.need import Need
from myconnections.domain.obstacle import Obstacle, ObstacleKind
from myconnections.services import contacts, dialogues, entries, introductions, needs, obstacles, small_steps
from myconnections.services.demo_year import Year, number


def write(year: Year) -> None:
    """Everything that was tried between people."""
    _introductions(year)
    _obstacles(year)
    _dialogues(year)
    _steps(year)
    _needs(year)


def _introductions(year: Year) -> None:
    """Two brought together in spring, two of whom one was asked, and two more who might be."""
    vault, now = year.vault, year.now
    brought, asked = (
        number(
            introductions.begin(vault, year.people[one], year.people[other], year.say(english, japanese), year.ago(ago))
        )
        for one, other, english, japanese, ago in (
            (2, 13, "Bookbinding", "製本", 64),
            (4, 16, "A walk along the old harbor", "古い港を歩く会", 3),
        )
    )
    for part in PARTS:
        introductions.said(vault, brought, part, Said.YES, now, day=year.day(-60))
    introductions.introduced(vault, brought, now, day=year.day(-58), help_given=False)
    introductions.asked(vault, asked, FIRST, now, day=year.day(-2))
    with vault.read() as uow:
        people = {one.id: one for one in uow.contacts.many(year.whom(*range(8, 24)))}
    first = people[year.people[8]]
    apart = (
        one
        for one in people.values()
        if not {*one.communities, one.organization} & {*first.communities, first.organization}
    )
    second = next(apart, people[year.people[9]])
    trade = year.say("Letterpress", "活版印刷")
    contacts.change(vault, replace(first, offers=(trade,)), now)
    contacts.change(vault, replace(second, needs=(trade,)), now)


def _obstacles(year: Year) -> None:
    vault, now, language = year.vault, year.now, year.language
    met = (
        (
            ObstacleKind.EXPECTATION,
            ("I wait until I have news", "報告することができるまで待ってしまう"),
            -88,
            (),
            "no-outcome",
            (
                "Wrote only to say hello. The answer came within the hour.",
                "用もなく挨拶だけ送った。一時間で返事が来た。",
            ),
            True,
        ),
        (
            ObstacleKind.FEAR,
            ("They may have forgotten me", "忘れられているかもしれない"),
            -52,
            (31,),
            "draft-only",
            ("Sent it a day later. They remembered the train.", "翌日に送った。列車のことを覚えていてくれた。"),
            False,
        ),
        (
            ObstacleKind.DEPENDENCE,
            ("Only one person can open the workshop", "工房を開けられるのが一人だけ"),
            -24,
            (9,),
            "second-person",
            None,
            False,
        ),
        (ObstacleKind.UNFINISHED, ("", ""), -9, (), "draft-version", None, False),
    )
    for kind, what, days, whom, step, after, eased in met:
        key = number(
            obstacles.add(vault, Obstacle(kind, year.say(*what)), now, day=year.day(days), people=year.whom(*whom))
        )
        obstacles.answer(vault, key, "", now, step=step, language=language)
        if after is not None:
            obstacles.took(vault, key, 0, now, after=year.say(*after), day=year.day(days + 3))
        elif what[0]:
            condition = year.say("I lock up on Saturday", "土曜に鍵を閉めるとき")
            obstacles.plan(vault, key, 0, condition, year.day(3), now, contact_id=year.people[10])
        if eased:
            obstacles.ease(vault, key, now)


def _dialogues(year: Year) -> None:
    for form, days, place, fed, learned, theirs in (
        (
            "mind",
            -44,
            0,
            (Need.SAFETY, Need.GROWTH),
            ("Silence is not a question.", "沈黙は質問ではない。"),
            ("I speak faster when I am unsure.", "自信がないと早口になる。"),
        ),
        (
            "problem",
            -21,
            6,
            (Need.CONTRIBUTION,),
            ("They wanted to be heard, not helped.", "助けより、聞いてほしかった。"),
            ("Saying it aloud made it smaller.", "声に出すと小さくなった。"),
        ),
        (
            "good",
            -5,
            2,
            (Need.SAFETY,),
            ("The best part was on the way there.", "いちばん良かったのは、行く道のこと。"),
            ("", ""),
        ),
    ):
        rules = dialogues.begin(year.vault, form, year.language).rules
        body = Dialogue(form, rules=rules, learned=year.say(*learned), theirs=year.say(*theirs))
        key = number(dialogues.keep(year.vault, body, year.whom(place), year.now, day=year.day(days)))
        logged = entries.one(year.vault, key, Dialogue).body.log
        needs.feed_encounter(year.vault, logged, fed, year.now)


def _steps(year: Year) -> None:
    for key, days, whom, note in (
        ("ask-how-it-went", -58, (7,), ("It went better than feared.", "心配より、ずっとうまくいったそう。")),
        ("swap-a-song", -41, (13,), ("Two songs about trains.", "列車の歌がふたつ。")),
        ("hello-in-their-language", -30, (28,), ("", "")),
        ("old-photo", -26, (4,), ("We both had longer hair.", "ふたりとも髪が長かった。")),
        ("lunch-elsewhere", -15, (), ("", "")),
        ("ask-for-a-view", -12, (12,), ("A view I had not thought of.", "思いもよらない見方だった。")),
        ("thank-todays-talk", -5, (2,), ("", "")),
        ("walk-and-talk", -3, (1,), ("Once around the basin.", "ドックをひとまわり。")),
    ):
        small_steps.take(
            year.vault,
            key,
            year.now,
            language=year.language,
            day=year.day(days),
            people=year.whom(*whom),
            note=year.say(*note),
        )


def _needs(year: Year) -> None:
    vault, now = year.vault, year.now
    for tie, fed in (
        (0, (Need.SAFETY, Need.GROWTH)),
        (1, (Need.SAFETY,)),
        (2, (Need.SAFETY, Need.CONTRIBUTION)),
        (6, (Need.GROWTH,)),
        (9, (Need.CONTRIBUTION,)),
        (12, (Need.GROWTH,)),
        (14, (Need.GROWTH,)),
    ):
        needs.feed(vault, year.people[tie], fed, now)
    for what, gave, days, whom, place in (
        (
            ("Read a first chapter", "最初の章を読んだ"),
            ("A look behind a trade I do not know", "知らない仕事の裏側が見えた"),
            -72,
            (14,),
            "",
        ),
        (
            ("Explained the map room to a class", "地図室を子どもたちに案内した"),
            ("Their questions", "子どもたちの質問"),
            -36,
            (),
            year.communities[0],
        ),
        (
            ("Carried boxes for the allotment", "市民農園の荷物を運んだ"),
            ("Tired in a good way", "心地よい疲れ"),
            -13,
            (3,),
            "",
        ),
    ):
        body = Contribution(year.say(*what), place, year.say(*gave))
        needs.contribute(vault, body, now, day=year.day(days), people=year.whom(*whom))
