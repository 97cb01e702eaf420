"""What the person chose, kept and checked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.services.people import NOW

from myconnections.domain.errors import Refused
from myconnections.services import history, preferences
from myconnections.services.ports import OpenVault
from myconnections.services.preferences import FORMER_WEIGHTS, Preferences


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


def test_weights_nobody_chose_follow_the_defaults(vault: OpenVault) -> None:
    """Any choice used to keep all of them, the weights of that day too (decision 0020)."""
    with vault.write(None, NOW) as uow:
        uow.settings.put("preferences", {"budget": 3, "weights": list(FORMER_WEIGHTS[0])})
    assert preferences.get(vault) == Preferences(budget=3)
    preferences.put(vault, replace(preferences.get(vault), budget=4), NOW)
    with vault.read() as uow:
        assert "weights" not in str(uow.settings.get("preferences")), "the next defaults will hold, too"


def test_chosen_weights_stay(vault: OpenVault) -> None:
    with vault.write(None, NOW) as uow:
        uow.settings.put("preferences", {"weights": [0.5, 0.2, 0.2, 0.1]})
    assert preferences.get(vault).weights == (0.5, 0.2, 0.2, 0.1)
    preferences.put(vault, replace(preferences.get(vault), budget=4), NOW)
    assert preferences.get(vault).weights == (0.5, 0.2, 0.2, 0.1)
    chosen = replace(preferences.get(vault), weights=FORMER_WEIGHTS[0])
    preferences.put(vault, chosen, NOW)
    assert preferences.get(vault) == chosen, "who chooses today what was the default once has chosen it"


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
