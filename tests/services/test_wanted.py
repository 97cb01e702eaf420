"""Now and wanted: kept, changed, undone, and gone with the person."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.services.people import NOW, keep, met

from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.domain.wanted import MOST_KINDS
from myconnections.services import contacts, history, people, show_up, ties, wanted
from myconnections.services.ports import OpenVault
from myconnections.ui import aside_words
from myconnections.ui.wording import Wording


def test_a_tie_is_wanted_at_a_stage_and_the_next_line_of_its_checklist_is_the_step(vault: OpenVault) -> None:
    one, two = keep(vault, "one"), keep(vault, "two", stage=Stage.ENGAGEMENT)
    met(vault, one, days=-3)
    changes = wanted.want(vault, [one, two], Stage.CONNECTION, NOW)
    assert (set(changes.kinds), set(changes.people)) == ({"entry"}, {one, two})
    first, second = wanted.view(vault, NOW).ties
    assert (first.person.row.id, first.stage, first.there) == (one, Stage.CONNECTION, False)
    assert first.step is not None
    assert first.step.code == "background_and_interest", "the talk there was is the line before it"
    assert (second.person.row.id, second.step) == (two, None), "looser than it is: no step leads there"
    assert wanted.of_person(vault, one) is Stage.CONNECTION
    assert people.person(vault, one, NOW).noted == ()


def test_another_stage_takes_the_place_and_none_takes_it_away(vault: OpenVault) -> None:
    one = keep(vault, "one")
    wanted.want(vault, [one], Stage.CONNECTION, NOW)
    assert not wanted.want(vault, [one, one], Stage.CONNECTION, NOW).kinds, "nothing is written twice"
    wanted.want(vault, [one], Stage.RELATIONSHIP, NOW)
    assert [row.stage for row in wanted.view(vault, NOW).ties] == [Stage.RELATIONSHIP]
    ties.set_stage(vault, [one], Stage.RELATIONSHIP, NOW)
    assert wanted.view(vault, NOW).ties[0].there
    wanted.want(vault, [one], None, NOW)
    assert wanted.of_person(vault, one) is None
    assert not wanted.want(vault, [one], None, NOW).kinds
    history.undo(vault, NOW)
    assert wanted.of_person(vault, one) is Stage.RELATIONSHIP


def test_who_is_archived_or_gone_is_wanted_nowhere(vault: OpenVault) -> None:
    one, away = keep(vault, "one"), keep(vault, "away", archived=True)
    wanted.want(vault, [one, away], Stage.CONNECTION, NOW)
    assert [row.person.row.id for row in wanted.view(vault, NOW).ties] == [one]
    contacts.forget(vault, [one], NOW)
    assert wanted.view(vault, NOW).ties == ()
    with vault.read() as uow:
        assert set(wanted.stages_in(uow)) == {away}
    wanted.want(vault, [away], Stage.LINK, NOW)
    with pytest.raises(Refused, match="nobody_chosen"):
        wanted.want(vault, [], Stage.LINK, NOW)
    with pytest.raises(Refused, match="too_many_chosen"):
        wanted.want(vault, [ContactId(number) for number in range(1, 300)], Stage.LINK, NOW)


def test_kinds_of_people_are_wanted_until_somebody_is_of_them(vault: OpenVault) -> None:
    keep(vault, "away", reach=("finance",), archived=True)
    wanted.want_kinds(vault, ["金融・投資", "who sail", "finance"], NOW)
    rows = wanted.view(vault, NOW).kinds
    assert [(row.kind.reach, row.kind.own, row.people) for row in rows] == [("finance", "", 0), ("", "who sail", 0)]
    keep(vault, "sailor", reach=("Who Sail", "abroad"))
    assert [row.people for row in wanted.view(vault, NOW).kinds] == [0, 1]
    with vault.read() as uow:
        assert [kind.key for kind in wanted.kinds_in(uow)] == ["finance"]
    wanted.want_more(vault, ["media"], NOW)
    wanted.let_kinds(vault, ["WHO SAIL"], NOW)
    assert [row.kind.key for row in wanted.view(vault, NOW).kinds] == ["finance", "media"]
    assert wanted.view(vault, NOW).kinds[0].id == rows[0].id, "what stays is not written anew"
    assert not wanted.want_more(vault, ["メディア"], NOW).kinds
    history.undo(vault, NOW)
    assert [row.people for row in wanted.view(vault, NOW).kinds] == [0, 1, 0]


def test_what_is_refused_of_kinds(vault: OpenVault) -> None:
    for texts, code in (([" "], "nothing_written"), ([f"kind {n}" for n in range(MOST_KINDS + 1)], "too_many_parts")):
        with pytest.raises(Refused, match=code):
            wanted.want_kinds(vault, texts, NOW)
    with pytest.raises(Refused, match="no_such_kind"):
        wanted.let_kinds(vault, ["sailors"], NOW)
    assert wanted.view(vault, NOW).kinds == ()


def test_where_to_show_up_is_what_is_wanted_before_the_rest(vault: OpenVault) -> None:
    keep(vault, "somebody")
    for kind in ("media", "health", "abroad"):
        wanted.want_kinds(vault, [kind], NOW)
        later = NOW + timedelta(weeks=("media", "health", "abroad").index(kind) + 1)
        found = show_up.of_week(vault, later)
        assert found is not None
        assert found.target == kind
        assert found.others == 9, "the rest may still come up"
        assert found.wanted
        (rule, *_near) = aside_words.show_up_rule(found, Wording("en"))
        assert f"{found.turns} kind" in rule
        assert "that you said you want" in rule
