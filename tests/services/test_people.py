"""The list, one person in full, and finding."""

from __future__ import annotations

import pytest
from tests.services.people import NOW, at, day, keep, met

from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, ReminderId
from myconnections.domain.reminder import Reminder
from myconnections.domain.stage import Stage
from myconnections.domain.warmth import Band
from myconnections.services import contacts, dues, people, ties
from myconnections.services.asking import answer
from myconnections.services.ports import OpenVault
from myconnections.services.views import PickAnswer


def names(vault: OpenVault, **how: object) -> list[str]:
    return [one.row.name for one in people.listing(vault, NOW, **how)]  # type: ignore[arg-type]


def test_the_list_stands_in_the_order_of_readings(vault: OpenVault) -> None:
    keep(vault, "Zoe")
    keep(vault, "花", family="渡辺", reading_given="はな", reading_family="わたなべ", stage=Stage.CONNECTION)
    keep(vault, "Ada", stage=Stage.CONNECTION)
    keep(vault, "健", family="青木", reading_given="けん", reading_family="あおき")
    everybody = names(vault)
    assert everybody.index("青木 健") < everybody.index("渡辺 花")
    assert everybody.index("Ada") < everybody.index("Zoe")
    assert names(vault, limit=2) == everybody[:2]
    assert set(names(vault, stage=Stage.CONNECTION)) == {"渡辺 花", "Ada"}
    assert names(vault, search="わたなべ") == ["渡辺 花"]
    assert names(vault, search="nobody at all") == []
    assert set(names(vault, search="  ")) == set(everybody)


def test_who_bears_a_name_however_it_is_written(vault: OpenVault) -> None:
    sato = keep(vault, "花", family="佐藤", reading_given="はな", reading_family="さとう")
    hana = keep(vault, "Hana", family="Sato", nickname="Hanachan")
    keep(vault, "Hana", family="Satoh-Mori")
    found = people.alike(vault, ["佐藤花", "サトウ ハナ", "sato HANA", "hanachan", "Hana", "花", "sato HANA"], NOW)
    assert {name: [one.row.id for one in rows] for name, rows in found.items()} == {
        "佐藤花": [sato], "サトウ ハナ": [sato], "sato HANA": [hana], "hanachan": [hana],
    }  # fmt: skip


def test_warmth_and_band_of_this_moment(vault: OpenVault) -> None:
    ada, bo = keep(vault, "Ada"), keep(vault, "Bo")
    met(vault, ada, days=-15)
    warm, nothing = people.listing(vault, NOW)
    assert (warm.row.id, nothing.row.id) == (ada, bo)
    assert warm.warmth == pytest.approx(0.25, abs=0.01)
    assert (warm.band, nothing.warmth, nothing.band) == (Band.COOLING, None, Band.NONE)


def test_a_look_back_shows_what_stood_then(vault: OpenVault) -> None:
    ada, bo = keep(vault, "Ada"), keep(vault, "Bo")
    met(vault, ada, days=-60)
    met(vault, bo, days=-90)
    before = people.listing(vault, at(-30))
    person = people.person(vault, ada, at(-30)).warmth.value
    ties.set_stage(vault, [ada], Stage.RELATIONSHIP, at(-20))
    met(vault, ada, days=-10)
    assert people.listing(vault, NOW)[0].row.contact_days == 2
    assert [one.warmth for one in people.listing(vault, at(-30))] == pytest.approx([one.warmth for one in before])
    assert people.listing(vault, at(-30))[0].warmth == pytest.approx(person)
    back = people.listing(vault, at(-30))[0].row
    assert (back.last_contact, back.first_two_way, back.contact_days) == (
        day(-60).toordinal(), day(-60).toordinal(), 1,
    )  # fmt: skip
    earlier = people.listing(vault, at(-70))[0]
    assert (earlier.warmth, earlier.row.last_contact, earlier.row.first_two_way) == (None, None, None)


def test_one_person_in_full(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    met(vault, ada, days=-30, promise="book")
    met(vault, ada, kind="message", by="me", days=-10)
    contacts.add_fact(vault, ada, "interest", "kites", NOW)
    dues.plan(vault, Reminder(ReminderId(0), "plan", "ask", day(3), ada), NOW)
    view = people.person(vault, ada, NOW)
    assert view.contact.name == view.listed.row.name == "Ada"
    assert view.warmth.value == pytest.approx(view.listed.warmth)
    assert view.warmth.value == pytest.approx(sum(part.share for part in view.warmth.explanation.parts))
    assert [part.kind for part in view.warmth.explanation.parts] == ["message", "talk"]
    assert view.warmth.band is view.listed.band
    assert (view.warmth.half_life, view.warmth.own_interval, view.warmth.due_on) == (15, False, None)
    assert view.warmth.curve[-1][1] == pytest.approx(view.warmth.value)
    assert view.warmth.forecast == ()
    assert (view.warmth.rhythm, view.warmth.median_gap, view.warmth.gap, view.warmth.dormant) == ("", None, 10, "")
    assert view.check.following is Stage.CONNECTION
    assert [fact.text for fact in view.facts] == ["kites"]
    assert [promise.text for promise in view.promises] == ["book"]
    assert [reminder.text for reminder in view.reminders] == ["ask"]
    assert [one.kind.value for one in view.encounters] == ["message", "talk"]
    assert [change.after for change in view.stages] == [Stage.LINK]
    assert view.jobs == ()


def test_a_warm_tie_has_a_day_on_which_it_is_due(vault: OpenVault) -> None:
    ada = keep(vault, "Ada", stage=Stage.ENGAGEMENT)
    met(vault, ada, kind="meet")
    warmth = people.person(vault, ada, NOW).warmth
    assert (warmth.due_on, warmth.band) == (day(51), Band.WARM)
    assert warmth.forecast[0][1] == pytest.approx(warmth.value)
    assert warmth.forecast[-1][1] == pytest.approx(1 / 3)


def test_a_guess_is_marked_and_says_nothing_about_rhythm_or_the_first_talk(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    answer(vault, [PickAnswer(ada, "longer")], NOW)
    view = people.person(vault, ada, NOW)
    assert [part.approximate for part in view.warmth.explanation.parts] == [True]
    assert (view.warmth.gap, view.warmth.dormant) == (None, "year")
    assert view.tie.first_two_way is None
    met(vault, ada)
    assert people.person(vault, ada, NOW).tie.first_two_way is None, "we had talked before"


def test_somebody_unknown(vault: OpenVault) -> None:
    with pytest.raises(Refused) as refused:
        people.person(vault, ContactId(5), NOW)
    assert (refused.value.code, refused.value.facts) == ("no_such_person", {"id": 5})


def test_finding(vault: OpenVault) -> None:
    ada = keep(vault, "Ada", organization="Lantern")
    assert {found.contact_id for found in people.find(vault, "ada")} == {ada}
    assert people.find(vault, "  ") == []


def test_a_search_by_sound_tells_of_people_without_a_reading(vault: OpenVault) -> None:
    keep(vault, "葵", family="佐藤")
    keep(vault, "茂", family="佐藤")
    keep(vault, "健", family="佐藤", reading_given="ケン", reading_family="サトウ")
    assert names(vault, search="さとう") == ["佐藤 健"]
    assert [people.unheard(vault, text, 1) for text in ("さとう", "ｻﾄｳ", "sato", "さとう けん")] == [2, 2, 2, 2]
    assert [people.unheard(vault, text, 1) for text in ("佐藤", "さとう 葵", "", "  ")] == [0, 0, 0, 0]
    assert people.unheard(vault, "さとう", people.FEW) == 0
