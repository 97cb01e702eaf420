"""What the person chose, kept and checked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.services.people import NOW

from myconnections.domain.errors import Refused
from myconnections.services import history, preferences
from myconnections.services.ports import OpenVault
from myconnections.services.preferences import Preferences


def test_defaults_until_something_is_chosen(vault: OpenVault) -> None:
    assert preferences.get(vault) == Preferences()


def test_choices_are_kept_and_undone(vault: OpenVault) -> None:
    chosen = Preferences("ja", 10, (1, 0, 0, 0), 0, 23, False, "US", ("heat",))
    outcome = preferences.put(vault, chosen, NOW)
    assert outcome.touches("setting")
    assert preferences.get(vault) == chosen
    history.undo(vault, NOW)
    assert preferences.get(vault) == Preferences()


def test_what_a_later_version_chose_does_no_harm(vault: OpenVault) -> None:
    with vault.write(None, NOW) as uow:
        uow.settings.put("preferences", {"budget": 3, "weather": "fine"})
    assert preferences.get(vault) == Preferences(budget=3)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "fr"), ("budget", 0), ("budget", 11), ("weights", (0.5, 0.5, 0.5)),
        ("weights", (0, 0, 0, 0)), ("weights", (1.1, 0, 0, 0)), ("quiet_from", 24), ("quiet_to", -1),
        ("phone_region", "JPN"), ("phone_region", "jp"), ("phone_region", "日本"),
    ],
)  # fmt: skip
def test_values_outside_their_range_are_refused(vault: OpenVault, name: str, value: object) -> None:
    with pytest.raises(Refused) as refused:
        preferences.put(vault, replace(Preferences(), **{name: value}), NOW)  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.facts) == ("setting_refused", {"name": name})
    assert preferences.get(vault) == Preferences()
