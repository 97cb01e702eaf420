"""What the person chose for this vault; product defaults until then (method.md 5 and 6)."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import TYPE_CHECKING, Any

from myconnections.domain.act import Act
from myconnections.domain.errors import Refused
from myconnections.services.changes import Changes

if TYPE_CHECKING:
    from myconnections.services.ports import OpenVault, UnitOfWork

KEY = "preferences"
FORMER_WEIGHTS = ((0.35, 0.25, 0.25, 0.15),)
"""Weights that were the defaults once (decision 0020): kept under the old name they were never chosen. Whoever changes
the defaults need add nothing: since then only chosen ones are kept.
"""
_CHOSEN = "chosen_weights"
LANGUAGES = ("", "ja", "en")
DIGESTS = ("weekly", "monthly", "off")
REVIEW_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Preferences:
    """The choices of one vault.

    `language` "" follows the system (light or dark belongs to the computer, not to the vault). `budget` is suggestions
    a week (1-10). `weights` are those of U, N, G and F in the score, each 0-1. No notice falls between the hours
    `quiet_from` and `quiet_to` (0-23, local). `phone_region` is the two-letter region of phone numbers written without
    a country. `less` are the kinds of suggestion the person wants less of (their score is halved). `birthdays`: they
    stand among what is due and coming. `digest` is how often the week in figures stands on Today, one of DIGESTS; the
    review of a week comes up with it, on Monday ("") or on the day `review_day` of REVIEW_DAYS from `review_hour` on,
    or not by itself ("off"). `places_left` are the kinds of position, and communities, that no place to show up is
    suggested for (`domain.showing_up`).
    """

    language: str = ""
    budget: int = 5
    weights: tuple[float, float, float, float] = (0.35, 0.3, 0.15, 0.2)
    quiet_from: int = 21
    quiet_to: int = 8
    notice: bool = True
    phone_region: str = "JP"
    less: tuple[str, ...] = ()
    birthdays: bool = True
    digest: str = "weekly"
    review_day: str = ""
    review_hour: int = 9
    places_left: tuple[str, ...] = ()


def get(vault: OpenVault) -> Preferences:
    """The choices kept, defaults where there are none."""
    with vault.read() as uow:
        return kept_in(uow)


def kept_in(uow: UnitOfWork) -> Preferences:
    """The choices kept, inside a unit of work."""
    kept = uow.settings.get(KEY)
    if not isinstance(kept, dict):
        return Preferences()
    known = {field.name for field in fields(Preferences)}
    # JSON has no tuples; and a choice that a later version added is left out rather than refused.
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in kept.items() if name in known
    }
    chosen = kept.get(_CHOSEN)
    if isinstance(chosen, list):
        values["weights"] = tuple(chosen)
    elif values.get("weights") in FORMER_WEIGHTS:
        del values["weights"]
    return Preferences(**values)


def put(vault: OpenVault, preferences: Preferences, now: datetime) -> Changes:
    """Keep these choices. Refused("setting_refused", name=…) for a value outside its range."""
    _check(preferences)
    with vault.write(Act("setting"), now) as uow:
        keep_in(uow, preferences)
    return Changes.of({"setting"}, act=uow.act_id)


def keep_in(uow: UnitOfWork, preferences: Preferences) -> None:
    """Keep the choices inside a unit of work."""
    kept = asdict(preferences)
    weights = kept.pop("weights")
    if weights != Preferences().weights:
        kept[_CHOSEN] = weights
    uow.settings.put(KEY, {name: list(value) if isinstance(value, tuple) else value for name, value in kept.items()})


def _check(chosen: Preferences) -> None:
    """Refuse the first value that is outside its range."""
    from myconnections.domain.suggestion import SuggestionKind  # loaded here: whoever only reads needs it not

    known = {kind.value for kind in SuggestionKind}
    region = chosen.phone_region
    rules = {
        "language": chosen.language in LANGUAGES,
        "digest": chosen.digest in DIGESTS,
        "review_day": chosen.review_day in {"", "off", *REVIEW_DAYS},
        "review_hour": 0 <= chosen.review_hour <= 23,
        "budget": 1 <= chosen.budget <= 10,
        "weights": len(chosen.weights) == 4 and all(0 <= w <= 1 for w in chosen.weights) and sum(chosen.weights) > 0,
        "quiet_from": 0 <= chosen.quiet_from <= 23,
        "quiet_to": 0 <= chosen.quiet_to <= 23,
        "less": known.issuperset(chosen.less),
        "phone_region": len(region) == 2 and region.isascii() and region.isupper(),
    }
    for name, allowed in rules.items():
        if not allowed:
            raise Refused("setting_refused", name=name)
