"""Last contacts that are only guesses, on the encrypted file and in memory alike."""

from __future__ import annotations

from datetime import timedelta

from tests.contract.given import NOW, happening, kept, someone

from myconnections.domain.tie import Tie
from myconnections.services.ports import Act, OpenVault


def test_only_a_last_contact_that_nobody_recorded_is_a_guess(vault: OpenVault) -> None:
    guessed, surely, both, earlier = kept(vault, *(someone(str(number)) for number in range(4)))
    today = NOW.date()
    with vault.write(Act("log"), NOW) as uow:
        uow.encounters.add(happening(guessed, 30, approximate=True))
        uow.encounters.add(happening(guessed, 40))
        uow.encounters.add(happening(surely, 30))
        uow.encounters.add(happening(both, 30, approximate=True))
        uow.encounters.add(happening(both, 30))
        uow.encounters.add(happening(earlier, 90, approximate=True))
        uow.encounters.add(happening(earlier, 30))
        for who in (guessed, surely, both, earlier):
            uow.ties.put(Tie(who, last_contact=today - timedelta(days=30)))
    with vault.read() as uow:
        assert uow.encounters.guesses() == {guessed}
