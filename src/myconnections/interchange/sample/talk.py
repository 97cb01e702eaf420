"""The invented messages: one conversation a person, a few groups, and the noise that real files hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from random import Random

from myconnections.interchange.sample import names
from myconnections.interchange.sample.people import ME_NAME, ME_SLUG, SamplePerson, profile_url

HEADER = (
    "CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS", "DATE",
    "SUBJECT", "CONTENT", "FOLDER", "ATTACHMENTS", "IS MESSAGE DRAFT", "IS CONVERSATION DRAFT",
)  # fmt: skip
_SHARES = ((0.50, 0.0), (0.80, 1.0), (0.95, 3.0), (1.0, 5.0))
"""Half of all people never write, a few write much; the mean of the factors is one."""
_ME_URL = profile_url(ME_SLUG)
_NO = ("", "No", "No")


def message_rows(
    people: Sequence[SamplePerson], per_person: float, chance: Random, now: datetime
) -> Iterator[tuple[str, ...]]:
    """Rows of messages.csv, newest first within each conversation; about `per_person` messages a person."""
    last = now.astimezone(UTC).replace(tzinfo=None, microsecond=0) - timedelta(hours=1)
    for number, person in enumerate(people):
        draw = chance.random()
        factor = next(factor for limit, factor in _SHARES if draw <= limit)
        count = int(per_person * factor + chance.random()) if factor else 0
        if count and person.slug:
            yield from _conversation(number, person, count, chance, last)
    if per_person > 0:
        yield from _groups(people, chance, last)
        yield from _noise(len(people), chance, last)


def _conversation(
    number: int, person: SamplePerson, count: int, chance: Random, last: datetime
) -> Iterator[tuple[str, ...]]:
    begin = datetime.combine(person.connected_on, datetime.min.time()) + timedelta(hours=8)
    span = max(1, int((last - begin).total_seconds()))
    moments: list[tuple[datetime, bool]] = []
    while len(moments) < count:
        at = begin + timedelta(seconds=int(chance.random() * span))
        mine = chance.random() < 0.5
        moments.append((at, mine))
        if len(moments) < count and chance.random() < 0.6:  # an answer within two days
            moments.append((min(last, at + timedelta(seconds=600 + int(chance.random() * 170_000))), not mine))
    talk = names.TALK_JA if person.japanese else names.TALK_EN
    thread = f"2-sample{number:07d}=="
    for at, mine in sorted(moments, reverse=True):
        sides = (ME_NAME, _ME_URL, person.name, person.url) if mine else (person.name, person.url, ME_NAME, _ME_URL)
        yield (thread, "", *sides, f"{at:%Y-%m-%d %H:%M:%S} UTC", "", chance.choice(talk), "INBOX", *_NO)


def _groups(people: Sequence[SamplePerson], chance: Random, last: datetime) -> Iterator[tuple[str, ...]]:
    """One conversation of several colleagues for every thirty people."""
    by_house: dict[str, list[SamplePerson]] = {}
    for person in people:
        if person.company and person.slug:
            by_house.setdefault(person.company, []).append(person)
    houses = [members for members in by_house.values() if len(members) >= 3]
    for number in range(len(people) // 30 if houses else 0):
        members = chance.choice(houses)
        members = chance.sample(members, min(len(members), chance.randint(3, 6)))
        thread, title = f"2-group{number:06d}==", f"{members[0].company} lunch"
        for step in range(chance.randint(2, 5)):
            sender, others = members[step % len(members)], [m for m in members if m is not members[step % len(members)]]
            at = last - timedelta(seconds=int(chance.random() * 40_000_000))
            to = ", ".join([ME_NAME, *(other.name for other in others)])
            urls = ",".join([_ME_URL, *(other.url for other in others)])
            text = chance.choice(names.TALK_EN)
            day = f"{at:%Y-%m-%d %H:%M:%S} UTC"
            yield (thread, title, sender.name, sender.url, to, urls, day, "", text, "INBOX", *_NO)


def _noise(count: int, chance: Random, last: datetime) -> Iterator[tuple[str, ...]]:
    """What is no contact: advertisements, closed accounts, unsent drafts."""
    for number in range(1 + count // 200):
        day = f"{last - timedelta(seconds=int(chance.random() * 30_000_000)):%Y-%m-%d %H:%M:%S} UTC"
        sponsored = '<p class="spinmail-quill-editor__spin-break">Hello %FIRSTNAME%</p>'
        yield (
            f"2-spon{number:06d}==", "Sponsored", "Bright Offers", "", ME_NAME, _ME_URL, day, "An offer", sponsored,
            "INBOX", *_NO,
        )  # fmt: skip
        yield (
            f"2-gone{number:06d}==", "", "LinkedIn Member", "", ME_NAME, _ME_URL, day, "", "Thanks.", "INBOX", *_NO,
        )  # fmt: skip
        yield (
            f"2-draft{number:06d}==", "", ME_NAME, _ME_URL, "", "", day, "", "Dear", "INBOX", "", "Yes", "Yes",
        )  # fmt: skip
