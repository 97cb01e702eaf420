"""Invented people: who they are, where they work, since when we are connected. The same seed, the same people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from urllib.parse import quote

from myconnections.interchange.sample import names

ME_GIVEN, ME_FAMILY, ME_SLUG = "ひなた", "見本", "hinata-mihon"
ME_NAME = f"{ME_GIVEN} {ME_FAMILY}"
MY_HOUSE = "みなとデザイン株式会社"
YEARS_BACK = 9
_JAPANESE, _LATIN_JAPANESE = 0.55, 0.12


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """One invented connection as Connections.csv will tell of them; `slug` is "" when the address is hidden."""

    given: str
    family: str
    reading: str
    slug: str
    email: str
    company: str
    position: str
    connected_on: date
    japanese: bool

    @property
    def name(self) -> str:
        """The name as messages show it: given name first, as LinkedIn writes it everywhere."""
        return f"{self.given} {self.family}".strip()

    @property
    def url(self) -> str:
        """The address of the profile, percent-encoded where it must be, or ""."""
        return profile_url(self.slug) if self.slug else ""


def profile_url(slug: str) -> str:
    """The profile address of a slug."""
    return f"https://www.linkedin.com/in/{slug if slug.isascii() else quote(slug)}"


def companies(count: int, chance: Random) -> list[tuple[str, bool]]:
    """So many different company names, and whether each is a Japanese one."""
    found: dict[str, bool] = {}
    while len(found) < count:
        japanese = chance.random() < _JAPANESE
        if japanese:
            plain = chance.choice(names.COMPANY_JA_HEAD) + chance.choice(names.COMPANY_JA_TAIL)
            text = chance.choice(names.COMPANY_JA_FORM).format(plain)
        else:
            text = f"{chance.choice(names.COMPANY_EN_HEAD)} {chance.choice(names.COMPANY_EN_TAIL)}"
        if text in found:  # a second house of the same name gets the town's number
            text = f"{text} {len(found)}"
        found[text] = japanese
    return list(found.items())


def invent(count: int, chance: Random, today: date) -> list[SamplePerson]:
    """So many people, newest connection first, as the export lists them."""
    houses = [(MY_HOUSE, True), *companies(max(6, count // 15), chance)]
    japanese_houses = [house for house, japanese in houses if japanese] or [houses[0][0]]
    other_houses = [house for house, japanese in houses if not japanese] or [houses[0][0]]
    days = sorted((_day(chance, today) for _ in range(count)), reverse=True)
    return [
        _japanese(number, day, japanese_houses, chance)
        if chance.random() < _JAPANESE
        else _other(number, day, other_houses, chance)
        for number, day in enumerate(days)
    ]


def _day(chance: Random, today: date) -> date:
    """Networks grow: recent days are likelier than early ones."""
    return today - timedelta(days=1 + int((1 - chance.random() ** 0.6) * (YEARS_BACK * 365 - 1)))


def _house(houses: Sequence[str], chance: Random) -> str:
    """A few houses employ many; one person in thirty tells of none."""
    return "" if chance.random() < 0.033 else houses[int(len(houses) * chance.random() ** 2.2)]


def _japanese(number: int, day: date, houses: Sequence[str], chance: Random) -> SamplePerson:
    family, given = chance.choice(names.FAMILY_JA), chance.choice(names.GIVEN_JA)
    in_latin = chance.random() < _LATIN_JAPANESE
    slug = f"{given.latin}-{family.latin}-{number:x}".lower()
    if chance.random() < 0.08:
        slug = f"{given.written}-{family.written}-{number:x}"
    position = chance.choice(names.POSITION_JA)
    return SamplePerson(
        given=given.latin if in_latin else given.written,
        family=family.latin if in_latin else family.written,
        reading=f"{family.reading} {given.reading}",
        slug=_maybe_hidden(slug, chance),
        email=_email(f"{given.latin}.{family.latin}.{number}", chance),
        company=_house(houses, chance),
        position=position,
        connected_on=day,
        japanese=True,
    )


def _other(number: int, day: date, houses: Sequence[str], chance: Random) -> SamplePerson:
    given = chance.choice(names.GIVEN_EN)
    family = chance.choice(names.FAMILY_EN_START) + chance.choice(names.FAMILY_EN_END)
    slug = f"{given}-{family}-{number:x}".lower()
    position = chance.choice(names.POSITION_EN)
    if chance.random() < 0.01:
        position = f'"Chief" of {position}'
    shown = family
    if chance.random() < 0.03:
        shown = f"{family}, {chance.choice(names.CREDENTIALS)}"
    elif chance.random() < 0.01:
        shown = f"{family} {chance.choice(names.EMOJI)}"
    return SamplePerson(
        given=given,
        family=shown,
        reading="",
        slug=_maybe_hidden(slug, chance),
        email=_email(f"{given}.{family}.{number}", chance),
        company=_house(houses, chance),
        position=position,
        connected_on=day,
        japanese=False,
    )


def _maybe_hidden(slug: str, chance: Random) -> str:
    return "" if chance.random() < 0.005 else slug


def _email(stem: str, chance: Random) -> str:
    """Nearly always empty; the addresses are of a domain that belongs to nobody."""
    if chance.random() >= 0.06:
        return ""
    plain = "".join(letter for letter in stem.lower() if letter.isascii())
    return f"{plain}@example.com"
