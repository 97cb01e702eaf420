"""The tables of the invented export other than messages.csv, with the headers LinkedIn gives them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from myconnections.interchange.sample import names
from myconnections.interchange.sample.people import (
    ME_FAMILY,
    ME_GIVEN,
    ME_NAME,
    ME_SLUG,
    MY_HOUSE,
    SamplePerson,
    profile_url,
)

PREAMBLE = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. '
    "You will only see email addresses for connections who have allowed their connections to see or download their "
    "email address using this setting https://www.linkedin.com/psettings/privacy/email. You can learn more here "
    'https://www.linkedin.com/help/linkedin/answer/261"\n\n'
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ENDORSEMENT = (
    "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status"
)
_RECOMMENDATION = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status"


@dataclass(frozen=True, slots=True)
class Table:
    """One file of the export: `before` stands above the header."""

    name: str
    header: Sequence[str]
    rows: Iterable[Sequence[str]]
    before: str = ""
    all_quoted: bool = False
    last_newline: bool = True


def _columns(text: str) -> tuple[str, ...]:
    return tuple(text.split(","))


def small_tables(world: Sequence[SamplePerson], chance: Random, now: datetime) -> list[Table]:
    """Every table but the messages. Rows are made at once, so that chance is drawn in a fixed order."""
    return [
        Table(
            "Connections.csv",
            _columns("First Name,Last Name,URL,Email Address,Company,Position,Connected On"),
            list(_connections(world, chance)),
            before=PREAMBLE,
            last_newline=False,
        ),
        Table(
            "Invitations.csv",
            _columns("From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"),
            list(_invitations(world, chance)),
        ),
        Table("Recommendations_Received.csv", _columns(_RECOMMENDATION), list(_recommended(world, chance, now, 100))),
        Table("Recommendations_Given.csv", _columns(_RECOMMENDATION), list(_recommended(world, chance, now, 200))),
        Table("Endorsement_Received_Info.csv", _columns(_ENDORSEMENT), list(_endorsed(world, chance))),
        Table(
            "Endorsement_Given_Info.csv",
            _columns(_ENDORSEMENT.replace("Endorser", "Endorsee")),
            list(_endorsed(world, chance)),
        ),
        Table(
            "Notes.csv",
            _columns("Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On"),
            list(_notes(world, chance, now)),
        ),
        *_own(now),
    ]


def english_day(day: date) -> str:
    """`08 Feb 2026`: always English, whatever the computer's language."""
    return f"{day.day:02d} {_MONTHS[day.month - 1]} {day.year}"


def american(at: datetime) -> str:
    """`2/8/26, 6:15 PM`: the local time without a zone that invitations carry."""
    hour = at.hour % 12 or 12
    return f"{at.month}/{at.day}/{at.year % 100:02d}, {hour}:{at.minute:02d} {'PM' if at.hour >= 12 else 'AM'}"


def _connections(world: Sequence[SamplePerson], chance: Random) -> Iterator[Sequence[str]]:
    """Everybody, newest first; hidden members are a date and nothing else."""
    for number, person in enumerate(world):
        day = english_day(person.connected_on)
        yield person.given, person.family, person.url, person.email, person.company, person.position, day
        if number % 200 == 3 or chance.random() < 0.002:
            yield "", "", "", "", "", "", day


def _moment(day: date, chance: Random) -> datetime:
    return datetime.combine(day, datetime.min.time()) + timedelta(minutes=int(480 + chance.random() * 780))


def _invitations(world: Sequence[SamplePerson], chance: Random) -> Iterator[Sequence[str]]:
    """Invitations of the newest sixth, some with a line of greeting."""
    me = profile_url(ME_SLUG)
    for person in world[: max(1, len(world) // 6)]:
        sent = american(_moment(person.connected_on - timedelta(days=int(chance.random() * 4)), chance))
        greeting = "" if chance.random() < 0.7 else chance.choice(names.TALK_JA if person.japanese else names.TALK_EN)
        if chance.random() < 0.5:
            yield ME_NAME, person.name, sent, greeting, "OUTGOING", me, person.url
        else:
            yield person.name, ME_NAME, sent, greeting, "INCOMING", person.url, me


def _some(world: Sequence[SamplePerson], chance: Random, one_in: int) -> list[SamplePerson]:
    known = [person for person in world if person.slug]
    return chance.sample(known, min(len(known), max(2, len(world) // one_in)))


def _recommended(world: Sequence[SamplePerson], chance: Random, now: datetime, one_in: int) -> Iterator[Sequence[str]]:
    for person in _some(world, chance, one_in):
        days = int(chance.random() * max(1, (now.date() - person.connected_on).days))
        at = _moment(person.connected_on + timedelta(days=days), chance)
        hour = at.hour % 12 or 12
        moment = f"{at:%m/%d/%y}, {hour:02d}:{at.minute:02d} {'PM' if at.hour >= 12 else 'AM'}"
        text = "いつも丁寧に耳を傾けてくれます。" if person.japanese else "Listens first, then brings people together."
        yield person.given, person.family, person.company, person.position, text, moment, "VISIBLE"


def _endorsed(world: Sequence[SamplePerson], chance: Random) -> Iterator[Sequence[str]]:
    for person in _some(world, chance, 40):
        at = _moment(person.connected_on + timedelta(days=1), chance)
        skill = chance.choice(names.SKILLS)
        url = person.url.removeprefix("https://")
        yield f"{at:%Y/%m/%d %H:%M:%S} UTC", skill, person.given, person.family, url, "ACCEPTED"


def _notes(world: Sequence[SamplePerson], chance: Random, now: datetime) -> Iterator[Sequence[str]]:
    """My own notes on people; written some time after we connected."""
    for person in _some(world, chance, 60):
        days = int(chance.random() * max(1, (now.date() - person.connected_on).days))
        day = f"{_moment(person.connected_on + timedelta(days=days), chance):%Y-%m-%d %H:%M:%S}"
        yield person.given, person.family, person.url, chance.choice(names.NOTES), day, day


def _own(now: datetime) -> list[Table]:
    """What the export says of the person whose it is."""
    profile = (
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
        "Twitter Handles,Websites,Instant Messengers"
    )
    me = (
        ME_GIVEN, ME_FAMILY, "", "", "", "Designer who brings people together", "場をひらき、人と人をつなぐ。",
        "Design", "", "Tokyo, Japan", "", "", "",
    )  # fmt: skip
    positions = [
        (MY_HOUSE, "サービスデザイナー", "", "Tokyo", f"Apr {now.year - 4}", ""),
        ("Beacon Labs", "Designer", "", "Tokyo", f"Apr {now.year - 9}", f"Mar {now.year - 4}"),
    ]
    schools = [("桜坂大学", str(now.year - 14), str(now.year - 10), "", "Design", "")]
    return [
        Table("Profile.csv", _columns(profile), [me]),
        Table("Positions.csv", _columns("Company Name,Title,Description,Location,Started On,Finished On"), positions),
        Table("Education.csv", _columns("School Name,Start Date,End Date,Notes,Degree Name,Activities"), schools),
        Table("Skills.csv", ["Name"], [(skill,) for skill in names.SKILLS]),
    ]
