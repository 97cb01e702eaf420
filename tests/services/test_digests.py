"""The digest of a week, from a real vault: what is counted, and what is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tests.services.people import NOW, at, day, keep, met

from myconnections.domain.dates import PartialDate
from myconnections.domain.encounter import EncounterKind
from myconnections.domain.ids import ContactId, ReminderId
from myconnections.domain.introduction import FIRST, SECOND, Said
from myconnections.domain.reminder import Reminder
from myconnections.domain.stage import Stage
from myconnections.services import asking, digests, dues, encounters, history, introductions, reviews, ties, today
from myconnections.services.digests import Ahead, Moved
from myconnections.services.ports import Act, OpenVault
from myconnections.services.views import LogDraft, PickAnswer
from myconnections.ui import texts_digest
from myconnections.ui.wording import Wording

MONDAY = date(2026, 7, 13)  # the Monday of NOW's week


def test_a_week_counts_what_was_logged_moved_and_kept(vault: OpenVault) -> None:
    alma, bert = keep(vault, "Alma"), keep(vault, "Bert")
    keep(vault, "Cora", days=-6)
    met(vault, alma, days=-9)  # Monday of the week before
    met(vault, alma, kind="talk", days=-9, promise="a book")
    met(vault, bert, kind="message", by="me", days=-3)  # its Sunday
    met(vault, bert, kind="talk", days=-10)  # the Sunday before
    asking.answer(vault, [PickAnswer(bert, "month")], at(-5))
    ties.set_stage(vault, [alma], Stage.CONNECTION, at(-8))
    ties.set_stage(vault, [alma], Stage.ENGAGEMENT, at(-7))
    ties.set_stage(vault, [bert], Stage.CONNECTION, at(-8))
    ties.set_stage(vault, [bert], Stage.LINK, at(-7))
    with vault.read() as uow:
        (promise,) = uow.dues.promises()
    dues.keep_promise(vault, int(promise.id), at(-4))
    found = digests.digest(vault, NOW)
    assert found.monday == MONDAY - timedelta(days=7)
    assert found.encounters == {EncounterKind.TALK: 1, EncounterKind.MESSAGE: 1}
    assert (found.people, found.new, found.kept) == (2, 1, 1)
    assert found.moved == (Moved(alma, "Alma", Stage.LINK, Stage.ENGAGEMENT),)


def test_suggestions_done_of_those_shown(vault: OpenVault) -> None:
    for number, name in enumerate(("Alma", "Bert", "Cora")):
        met(vault, keep(vault, name, stage=Stage.ENGAGEMENT), days=-180 - number, thank=False)
    cards = today.today(vault, at(-7)).cards
    card = cards[0]
    draft = LogDraft((card.person.row.id,), EncounterKind.TALK, encounters.By.BOTH, day(-7))
    today.do(vault, card.shown_id, draft, at(-7))
    found = digests.digest(vault, NOW)
    assert (found.done, found.shown) == (1, len(cards))
    assert digests.digest(vault, NOW, weeks_back=0).done == 0


def test_the_week_under_way_ends_today(vault: OpenVault) -> None:
    alma = keep(vault, "Alma")
    met(vault, alma)
    found = digests.digest(vault, NOW, weeks_back=0)
    assert (found.monday, found.people) == (MONDAY, 1)


def test_the_days_ahead(vault: OpenVault) -> None:
    alma = keep(vault, "Alma", birthday=PartialDate(1984, 7, 17))  # met today: no need to say it
    dora = keep(vault, "Dora", birthday=PartialDate(1984, 7, 17))
    keep(vault, "Bert", birthday=PartialDate(None, 7, 23))  # eight days ahead
    cora = keep(vault, "Cora", birthday=PartialDate(None, 7, 16))
    with vault.write(Act("test"), NOW) as uow:
        (contact,) = uow.contacts.many([cora])
        uow.contacts.put(replace(contact, archived=True))
    met(vault, alma, promise="a book", promise_due=day(2))
    met(vault, alma, promise="a call")  # without a day: a week after it was made
    met(vault, alma, promise="far away", promise_due=day(8))
    mine = dues.plan(vault, Reminder(ReminderId(0), "free", "look at my notes", day(1)), NOW)
    dues.snooze(vault, "free", int(str(mine.facts["id"])), day(3), NOW)
    assert digests.digest(vault, NOW).ahead == (
        Ahead(day(2), "birthday", dora, "Dora"),
        Ahead(day(2), "promise", alma, "Alma", "a book"),
        Ahead(day(3), "free", None, "", "look at my notes"),
        Ahead(day(7), "promise", alma, "Alma", "a call"),
    )


def test_an_empty_week_is_empty(vault: OpenVault) -> None:
    found = digests.digest(vault, NOW)
    assert (found.encounters, found.people, found.new, found.moved, found.ahead) == ({}, 0, 0, (), ())


def test_the_week_before_stands_until_it_is_put_away(vault: OpenVault) -> None:
    assert digests.unread(vault, NOW) is None
    met(vault, keep(vault, "Alma"), days=-9)
    assert digests.unread(vault, NOW) == digests.digest(vault, NOW)
    digests.put_away(vault, NOW)
    assert (digests.unread(vault, NOW), digests.unread(vault, at(4))) == (None, None)
    history.undo(vault, NOW)
    assert digests.unread(vault, NOW) is not None
    history.redo(vault, NOW)
    met(vault, ContactId(1), days=-1)
    assert digests.unread(vault, at(5)) is not None


def test_a_week_begins_and_ends_at_midnight_where_the_person_is(vault: OpenVault) -> None:
    alma = keep(vault, "Alma")
    midnight = NOW.replace(hour=0, minute=0) - timedelta(days=2)  # the Monday of this week
    ties.set_stage(vault, [alma], Stage.CONNECTION, midnight - timedelta(seconds=1))
    ties.set_stage(vault, [alma], Stage.ENGAGEMENT, midnight)
    assert [one.after for one in digests.digest(vault, NOW).moved] == [Stage.CONNECTION]
    assert [one.after for one in digests.digest(vault, NOW, weeks_back=0).moved] == [Stage.ENGAGEMENT]


def test_an_earlier_week_is_not_crowded_out_by_later_ones(vault: OpenVault) -> None:
    alma = keep(vault, "Alma")
    for days in (-1, -2, -8, -20):
        met(vault, alma, days=days)
    assert digests.digest(vault, NOW, weeks_back=3).encounters == {EncounterKind.TALK: 1}


def test_introductions_count_in_the_week_they_were_made(vault: OpenVault) -> None:
    alma, bert = keep(vault, "Alma", days=-90), keep(vault, "Bert", days=-90)
    key = int(str(introductions.begin(vault, alma, bert, "kilns", at(-20)).facts["id"]))
    for part in (FIRST, SECOND):
        introductions.said(vault, key, part, Said.YES, at(-15))
    introductions.introduced(vault, key, at(-4), help_given=False)
    found = digests.digest(vault, NOW)
    assert (found.introduced, found.encounters, found.empty) == (1, {}, False)
    assert [digests.digest(vault, NOW, weeks_back=back).introduced for back in (0, 1, 2)] == [0, 1, 0]
    (figure,) = texts_digest.figures(found, Wording("en"))
    assert (figure.code, figure.text) == ("introductions", "1 introduction made")
    told = next(one for one in reviews.view(vault, NOW, found.monday).log.figures if one.code == "introductions")
    assert (told.n, [who.name for who in told.people], told.texts) == (1, ["Alma", "Bert"], ("kilns",))
