"""How ties of the last weeks began: what is said of them, and the small step."""

from __future__ import annotations

import pytest
from tests.services.people import NOW, at, keep, met

from myconnections.domain.encounter import EncounterKind
from myconnections.services import today
from myconnections.services.ports import OpenVault


@pytest.mark.parametrize(
    ("kinds", "code"),
    [
        (["talk"], "new_tie"),
        (["meet", "exchange"], "new_tie"),
        (["exchange", "talk"], "new_tie"),
        (["signal", "exchange", "message"], "new_tie_wrote"),
        (["help"], "new_tie_began"),
    ],
)
def test_only_who_talked_is_said_to_have_talked(vault: OpenVault, kinds: list[str], code: str) -> None:
    person = keep(vault, "Ana Lam")
    for kind in kinds:
        met(vault, person, days=-25, kind=EncounterKind(kind), thank=False)
    for look in (0, 1):  # when the card comes up, and as it stands on the day after
        (card,) = today.today(vault, at(look)).cards
        assert card.suggestion.candidate.reasons[0].code == code
        assert (card.suggestion.step == "send_what_we_spoke_of") <= (code == "new_tie")
        assert (card.suggestion.step == "send_on_what_we_wrote") <= (code == "new_tie_wrote")


def test_what_came_later_does_not_change_how_it_began(vault: OpenVault) -> None:
    person = keep(vault, "Ana Lam")
    met(vault, person, days=-28, kind=EncounterKind.EXCHANGE, thank=False)
    met(vault, person, days=-27, kind=EncounterKind.TALK, thank=False)
    (card,) = today.today(vault, NOW).cards
    assert card.suggestion.candidate.reasons[0].code == "new_tie_wrote"
