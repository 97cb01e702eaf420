"""A vault for looking around: an invented export brought in, and an invented year with some of its people."""

from __future__ import annotations

import tempfile
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random

from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.ids import ContactId, PromiseId, ReminderId
from myconnections.domain.reminder import Promise, Reminder
from myconnections.domain.stage import Stage
from myconnections.services import asking, contacts, dues, encounters, imports, people, samples, ties
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault
from myconnections.services.views import LogDraft, PickAnswer

PEOPLE, SEED = 160, 7
_NEAREST = ((Stage.RELATIONSHIP, 3), (Stage.ENGAGEMENT, 6))  # by the messages of the export
_SILENT = ((Stage.RELATIONSHIP, 2), (Stage.ENGAGEMENT, 4), (Stage.CONNECTION, 16))  # the export tells nothing of them
_KINDS = (EncounterKind.MESSAGE, EncounterKind.EXCHANGE, EncounterKind.TALK, EncounterKind.MEET, EncounterKind.HELP)
_NOTES = (
    ("Spoke about the new workshop space", "新しい工房の話をした"),
    ("Swapped notes on teaching", "教え方のことを話し合った"),
    ("Asked how the move went", "引っ越しのその後を聞いた"),
    ("Read the draft together", "下書きを一緒に読んだ"),
    ("Walked along the harbour", "港を歩きながら話した"),
    ("A short call about the spring fair", "春の市のことで短い電話"),
)
_FACTS = (
    ("background", "Grew up by the sea", "海のそばで育った"),
    ("interest", "Bread baking, old maps", "パン作り、古い地図"),
    ("interest", "Learns the cello", "チェロを習っている"),
    ("background", "Changed jobs two years ago", "二年前に転職した"),
)
_MET = ("Met at the reading circle", "読書会で会った")
_PROMISE = ("Send the list of books", "本のリストを送る")
_THEIR_PROMISE = ("Introduces me to the print shop", "印刷所の人を紹介してくれる")
_PLAN = (
    ("the train leaves in the morning", "ask how the exhibition went"),
    ("朝、電車に乗ったら", "展示はどうだったか聞く"),
)


def build(vault: OpenVault, now: datetime, language: str, *, count: int = PEOPLE) -> None:
    """Fill an empty vault with `count` invented people; notes in `language` ("ja" or "en"). Same moment, same year."""
    with tempfile.TemporaryDirectory(prefix="myconnections-") as place:
        export = Path(place) / "invented.zip"
        samples.write(export, count, SEED, now)
        imports.apply(vault, imports.plan(vault, [export], now), now)
    chance = Random(SEED)  # noqa: S311 - chance for invented people, not for secrets
    half = int(language == "ja")
    listed = sorted(people.listing(vault, now), key=lambda one: (-one.row.contact_days, one.row.sort_key, one.row.id))
    near = _stages(vault, [one.row.id for one in listed], now)
    for number, (who, stage) in enumerate(near[:-2]):  # the last two are met for the first time below
        _year(vault, who, stage, number, now, chance, half)
    _lately(vault, [who for who, _ in near], now, half)


def _stages(vault: OpenVault, ids: list[ContactId], now: datetime) -> list[tuple[ContactId, Stage]]:
    """Some whom the export tells most of, some of whom it tells nothing; moved two hundred days ago."""
    near: list[tuple[ContactId, Stage]] = []
    for shares, pool in ((_NEAREST, ids), (_SILENT, ids[::-1])):
        rest = iter(pool)
        for stage, count in shares:
            chosen = list(islice(rest, count))
            ties.set_stage(vault, chosen, stage, now - timedelta(days=200))
            near += [(who, stage) for who in chosen]
    return near


def _year(
    vault: OpenVault, who: ContactId, stage: Stage, number: int, now: datetime, chance: Random, half: int
) -> None:
    """A few encounters of the last year, more with those who stand nearer."""
    least, most = (9, 330) if number % 4 else (370, 560)  # every fourth has been silent for long
    for days in sorted((chance.randrange(least, most) for _ in range(1 + int(stage))), reverse=True):
        then = now - timedelta(days=days)
        kind, by = chance.choice(_KINDS), chance.choice((By.ME, By.THEM, By.BOTH))
        note = chance.choice(_NOTES)[half] if chance.random() < 0.5 else ""
        encounters.log(vault, LogDraft((who,), kind, by, today_of(then), note, thank=False), then)
    if number % 3 == 0:
        kind_of, english, japanese = _FACTS[number // 3 % len(_FACTS)]
        contacts.add_fact(vault, who, kind_of, (english, japanese)[half], now - timedelta(days=90))


def _lately(vault: OpenVault, near: list[ContactId], now: datetime, half: int) -> None:
    """What is due now: thanks, promises, a plan; and a first answer about people not yet sorted."""
    today = today_of(now)
    contacts.star(vault, near[:3], True, now)
    fresh = LogDraft(tuple(near[-2:]), EncounterKind.TALK, By.THEM, today - timedelta(days=12), thank=False)
    encounters.log(vault, fresh, now)
    met = LogDraft(tuple(near[12:14]), EncounterKind.MEET, By.BOTH, today - timedelta(days=1), _MET[half])
    encounters.log(vault, met, now)
    mine = Promise(PromiseId(0), near[1], _PROMISE[half], By.ME, today - timedelta(days=6), today + timedelta(days=1))
    theirs = Promise(PromiseId(0), near[5], _THEIR_PROMISE[half], By.THEM, today - timedelta(days=20))
    for promise in (mine, theirs):
        dues.promise(vault, promise, now)
    condition, act = _PLAN[half]
    dues.plan(vault, Reminder(ReminderId(0), "plan", act, today, near[7], condition), now)
    picks = asking.picks(vault, now, 3)
    words = ("month", "year", "never")
    asking.answer(vault, [PickAnswer(p.person.id, word) for p, word in zip(picks, words, strict=False)], now)
