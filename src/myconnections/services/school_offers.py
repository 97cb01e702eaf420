"""What is offered for noting a school of many people at once, where nobody has said anything of schools yet."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from myconnections.domain.ids import ContactId
from myconnections.interchange.companies import employer_key
from myconnections.services.ports import OpenVault


@dataclass(frozen=True, slots=True)
class Employer:
    """Everybody who works at one organization, whatever its spelling; `name` is the most frequent one."""

    name: str
    people: tuple[ContactId, ...]


@dataclass(frozen=True, slots=True)
class SchoolOffers:
    """`mine` are my schools, `others` the further ones that people have, the most frequent first; `employers` by
    head-count.
    """

    mine: tuple[str, ...]
    others: tuple[str, ...]
    employers: tuple[Employer, ...]

    def of(self, employer: str) -> tuple[ContactId, ...]:
        """The people of an employer written in any way; () for one that nobody works at."""
        key = employer_key(employer)
        return next((one.people for one in self.employers if key and employer_key(one.name) == key), ())


def offers(vault: OpenVault) -> SchoolOffers:
    """The schools and the employers that are known."""
    with vault.read() as uow:
        rows, mine = uow.organizations.work(), uow.settings.me().schools
    spelled: dict[str, Counter[str]] = {}
    people: dict[str, list[ContactId]] = {}
    for row in rows:
        if key := employer_key(row.organization):
            people.setdefault(key, []).append(row.id)
            spelled.setdefault(key, Counter())[row.organization] += 1
    known = Counter(school for row in rows for school in row.schools)
    employers = [Employer(spelled[key].most_common(1)[0][0], tuple(ids)) for key, ids in people.items()]
    return SchoolOffers(
        mine,
        tuple(school for school, _ in known.most_common() if school not in mine),
        tuple(sorted(employers, key=lambda one: (-len(one.people), one.name))),
    )
