"""The mirror over a vault, the reach list, and mixtures of closer circles."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.services.people import NOW, keep, met

from myconnections.domain.community import Community
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.mirror import MirrorChoice
from myconnections.domain.stage import Stage
from myconnections.services import bulk, compositions, entries, history, me, mirror, reaching
from myconnections.services.ports import OpenVault
from myconnections.services.reaching import ReachKind


def kind(vault: OpenVault, code: str) -> ReachKind:
    (found,) = [one for one in reaching.view(vault, NOW).kinds if one.kind == code]
    return found


def names(one: ReachKind) -> list[str]:
    return [person.row.name for person in one.people]


def reach_of(vault: OpenVault, who: ContactId) -> tuple[str, ...]:
    with vault.read() as uow:
        contact = uow.contacts.get(who)
    assert contact is not None
    return contact.reach


def test_what_is_chosen_is_kept_and_shown(vault: OpenVault) -> None:
    assert mirror.kept(vault) == MirrorChoice()
    keep(vault, "Ana", industry="media", communities=("Choir",))
    keep(vault, "Ben", industry="", schools=("Minato High",))
    changes = mirror.choose(vault, MirrorChoice(("industry", "schools", "communities"), (" Sauna ", "sauna", "")), NOW)
    assert changes.act is None
    found = mirror.view(vault, NOW)
    assert found.choice.words == ("sauna",)
    assert [one.attribute for one in found.shades] == ["industry", "schools", "communities", "own"]
    assert [(one.known, one.of) for one in found.shades] == [(1, 2), (1, 2), (1, 2), (2, 2)]
    assert found.shades[1].few == (("Minato High", 1),)
    with pytest.raises(Refused):
        mirror.choose(vault, MirrorChoice(("age",)), NOW)


def test_my_own_schools_and_communities_are_offered(vault: OpenVault) -> None:
    keep(vault, "Ana", communities=("Choir",))
    me.put(vault, replace(me.get(vault), schools=("Hill School",), communities=("Chess",)), NOW)
    entries.add(vault, Community("Garden"), NOW)
    found = mirror.view(vault, NOW, MirrorChoice(("schools", "communities", "reach")))
    assert found.shades[0].nobody == ("Hill School",)
    assert found.shades[1].nobody == ("Chess", "Garden")
    assert mirror.kept(vault) == MirrorChoice()  # only looked at


def test_among_closer_ties_or_warm_ones(vault: OpenVault) -> None:
    near = keep(vault, "Near", stage=Stage.CONNECTION)
    warm = keep(vault, "Warm")
    keep(vault, "Far")
    away = keep(vault, "Away")
    with vault.write(None, NOW) as uow:
        contact = uow.contacts.get(away)
        assert contact is not None
        uow.contacts.put(replace(contact, archived=True))
    met(vault, warm, kind="meet")
    counts = {
        among: mirror.view(vault, NOW, MirrorChoice(among=among)).people
        for among in ("everybody", "connection", "warm")
    }
    assert counts == {"everybody": 3, "connection": 1, "warm": 1}
    assert near not in {one.row.id for one in reaching.view(vault, NOW).kinds[0].people}
    assert [one.people for one in compositions.view(vault, NOW, "warm")] == [1] * 6
    with pytest.raises(Refused):
        compositions.view(vault, NOW, "x")


def test_naming_somebody_is_one_act_that_can_be_taken_back(vault: OpenVault) -> None:
    ana, ben, eve = keep(vault, "Ana", reach=("メディア",)), keep(vault, "Ben"), keep(vault, "Eve")
    met(vault, ben, kind="meet")
    reaching.name(vault, " media ", [ana, ben, ben], NOW)
    assert reach_of(vault, ana) == ("メディア",)  # the same kind in another spelling: once is enough
    assert reach_of(vault, ben) == ("media",)
    found = reaching.view(vault, NOW)
    assert (found.reached, found.warm, found.people, found.asked) == (1, 1, 3, 2)
    media = kind(vault, "media")
    assert (names(media), media.warm, media.own) == (["Ben", "Ana"], 1, False)
    reaching.name(vault, "Sauna", [eve], NOW)
    assert names(kind(vault, "Sauna")) == ["Eve"]
    assert kind(vault, "Sauna").own
    assert reaching.view(vault, NOW).reached == 1  # own kinds are not counted
    history.undo(vault, NOW)
    assert reach_of(vault, eve) == ()
    reaching.unname(vault, "media", ana, NOW)
    assert reach_of(vault, ana) == ()
    reaching.unname(vault, "media", ana, NOW)
    assert names(kind(vault, "media")) == ["Ben"]


@pytest.mark.parametrize(
    ("word", "chosen", "code"),
    [(" ", True, "nothing_written"), ("w" * 61, True, "name_too_long"), ("media", False, "nobody_chosen")],
)
def test_what_cannot_be_named(vault: OpenVault, word: str, chosen: bool, code: str) -> None:
    ana = keep(vault, "Ana")
    with pytest.raises(Refused) as refused:
        reaching.name(vault, word, [ana] if chosen else [], NOW)
    assert refused.value.code == code


def test_how_mixed_those_were_who_were_there(vault: OpenVault) -> None:
    """Blau .5 of [1, 1], .4444 of [1, 2], .5 of [2, 2] (method.md 10); by what is written of them today."""
    gone = keep(vault, "Zoe", days=-100, industry="health")
    for name, back, industry in (("A", -100, "it"), ("B", -60, "media"), ("C", -40, "it"), ("D", 0, "media")):
        keep(vault, name, days=back, industry=industry, communities=("Choir", "PTA") if name == "A" else ())
    bulk.archive(vault, [gone], True, NOW)
    now = next(one.blau for one in compositions.view(vault, NOW) if one.attribute == "industry")
    keep(vault, "later", days=3, industry="health")
    row, courses = compositions.past(vault, NOW, months=3)
    found = {one.attribute: one for one in courses}
    assert len(row.firsts) == 4
    assert found["industry"].known == (1, 2, 3, 4)
    assert found["industry"].blau == pytest.approx((None, 0.5, 4 / 9, 0.5))
    assert found["community"].known == (1, 1, 1, 1)
    assert found["community"].blau == (None,) * 4
    assert found["industry"].blau[-1] == now
