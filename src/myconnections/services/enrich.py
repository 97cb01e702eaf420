"""Enrich in bulk: the groups that get one answer for all, with proposals. Reads only; `enriching` writes.

A proposal is never written until it was confirmed, and nothing sensitive is ever proposed: what is looked at are names
of employers, titles, postal addresses, and what the person has said of others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence

from myconnections.domain.contact import Me
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import WorkRow
from myconnections.domain.organization import Organization
from myconnections.domain.report import mark_of
from myconnections.domain.vocabulary import industries, regions
from myconnections.domain.vocabulary.functions import FUNCTIONS
from myconnections.domain.vocabulary.industries import INDUSTRIES
from myconnections.domain.vocabulary.institutions import INSTITUTIONS, OF_INDUSTRY
from myconnections.domain.vocabulary.titles import authority_of, function_of
from myconnections.interchange.companies import employer_key
from myconnections.interchange.schools import school_key
from myconnections.services.enrich_views import Group, MineProposal, Standing
from myconnections.services.ports import OpenVault, UnitOfWork

CHOICES = 9
"""Answers offered by a single key, 1 to 9."""

_SAMPLE = 6
_APART = "\x1f"
_KNOWN = ("industry", "function", "region", "schools")


def standing(vault: OpenVault) -> Standing:
    """How many people have what, the ties by kind, and what of me is missing."""
    with vault.read() as uow:
        rows, kinds, me = uow.organizations.work(), uow.ties.kinds(), uow.settings.me()
    known = {name: sum(1 for row in rows if getattr(row, name)) for name in _KNOWN}
    known["reading"] = sum(1 for row in rows if row.reading_family or row.reading_given)
    counts: Counter[str] = Counter()
    for code, count in kinds.items():
        counts[mark_of(code)] += count
    ties = sum(kinds.values())
    return Standing(len(rows), known, dict(counts), missing_of(me), ties, ties - kinds.get("unclear", 0))


def all_unclear(vault: OpenVault) -> bool:
    """Whether there are ties and not one of them is clear: bridges cannot be suggested then."""
    with vault.read() as uow:
        return set(uow.ties.kinds()) == {"unclear"}


def missing_of(me: Me) -> tuple[str, ...]:
    """What of me must be known before ties can become clear (method.md 4)."""
    there = {
        "industry": me.industry,
        "function": me.function,
        "region": me.region,
        "organizations": me.organizations,
        "authority": me.authority,
    }
    return tuple(name for name, value in there.items() if not value)


def employers(vault: OpenVault, *, everything: bool = False) -> list[Group]:
    """Employers by head-count, those first with people whose industry is open; `everything`: the answered ones, too."""
    with vault.read() as uow:
        rows, kept, me = uow.organizations.work(), _by_key(uow), uow.settings.me()
    often = _often((row.industry for row in rows), INDUSTRIES.kept, me.industry, INDUSTRIES.codes)
    groups = []
    for key, members in _grouped(rows, lambda row: employer_key(row.organization)).items():
        group = _employer(key, members, kept.get(key), often)
        if everything or group.open:
            groups.append(group)
    return sorted(groups, key=lambda group: (not group.open, -len(group.people), group.name))


def titles(vault: OpenVault, *, everything: bool = False, apart: Collection[str] = ()) -> list[Group]:
    """Titles grouped by the function and authority they propose; a title that proposes none stands for itself.

    `apart` are keys of groups whose titles are to stand for themselves, too.
    """
    with vault.read() as uow:
        rows, me = uow.organizations.work(), uow.settings.me()
    often = _often((row.function for row in rows), FUNCTIONS.kept, me.function, FUNCTIONS.codes)
    titled = [row for row in rows if row.position and (everything or not row.function)]

    def key_of(row: WorkRow) -> str:
        key = title_group(row)
        return f"{key}{_APART}{row.position}" if key in apart else key

    groups = [_title(key, members, often) for key, members in _grouped(titled, key_of).items()]
    return sorted(groups, key=lambda group: (not group.open, not group.proposed, -len(group.people), group.name))


def titled(vault: OpenVault, title: str) -> list[ContactId]:
    """Who has this title, written so."""
    with vault.read() as uow:
        return [row.id for row in uow.organizations.work() if row.position == title.strip()]


def title_group(row: WorkRow) -> str:
    """The group a person's title belongs to."""
    function = function_of(row.position)
    return f"{function}:{authority_of(row.position)}" if function else f"title:{row.position.strip().casefold()}"


def schools(vault: OpenVault, *, everything: bool = False) -> list[Group]:
    """Schools whose spellings differ, and those that students work at and nobody has noted."""
    with vault.read() as uow:
        rows, me = uow.organizations.work(), uow.settings.me()
    mine = {school_key(school): school for school in me.schools}
    noted: dict[str, list[tuple[WorkRow, str]]] = {}
    students: dict[str, list[WorkRow]] = {}
    for row in rows:
        for school in row.schools:
            noted.setdefault(school_key(school), []).append((row, school))
        studies = not row.schools and row.employer and function_of(row.position) == "student"
        if studies and industries.of_employer(row.organization) == "education":
            students.setdefault(school_key(row.organization), []).append(row)
    groups = [
        _school(key, noted.get(key, []), students.get(key, []), mine.get(key, "")) for key in {**noted, **students}
    ]
    return sorted(
        (group for group in groups if everything or group.open),
        key=lambda group: (not group.open, -len(group.people), group.name),
    )


def mine(vault: OpenVault) -> list[MineProposal]:
    """What I should say of myself, proposed from what my profile and positions say."""
    with vault.read() as uow:
        me = uow.settings.me()
    title = next(iter(me.positions), "") or me.headline
    industry = INDUSTRIES.code_of(me.industry)
    industry = industry or next(filter(None, map(industries.of_employer, me.organizations)), "")
    function = FUNCTIONS.code_of(me.function) or function_of(title)
    region = regions.of_place(me.region)
    level = me.authority or authority_of(title)
    return [
        MineProposal(
            "industry", _one(INDUSTRIES.kept(me.industry)), _one(industry), _first(industry, INDUSTRIES.codes)
        ),
        MineProposal("function", _one(FUNCTIONS.kept(me.function)), _one(function), _first(function, FUNCTIONS.codes)),
        MineProposal("region", _one(_place(me.region)), _one(region or me.region)),
        MineProposal("authority", _one(str(me.authority or "")), _one(str(level or ""))),
        MineProposal("organizations", me.organizations, me.organizations),
        MineProposal("schools", me.schools, me.schools),
    ]


def _place(text: str) -> str:
    return regions.of_place(text) or text


_MEANT: dict[str, Callable[[str], str]] = {
    "industry": INDUSTRIES.kept,
    "region": _place,
    "institution": INSTITUTIONS.kept,
}
"""From what is kept, in anybody's words, to the code it means."""


def _one(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def _employer(key: str, members: list[WorkRow], kept: Organization | None, often: Sequence[str]) -> Group:
    spellings = _spellings(row.organization for row in members)
    name = kept.name if kept is not None else spellings[0][0]
    said = {"industry": "", "region": "", "institution": ""}
    why: dict[str, str] = {}
    if kept is not None:
        said = {field: _MEANT[field](getattr(kept, field)) for field in said}
        why = {field: "kept" for field, value in said.items() if value}
    present = {field: _agreed(_MEANT[field](getattr(row, field)) for row in members) for field in said}
    asked: list[tuple[str, str, Callable[[], str]]] = [
        # What one of many was called says less of the employer than its name.
        ("industry", "agreed", lambda: present["industry"] if _carries(members) else ""),
        ("industry", "name", lambda: industries.of_employer(name)),
        ("industry", "agreed", lambda: present["industry"]),
        ("region", "agreed", lambda: present["region"]),
        ("region", "address", lambda: _most(regions.of_place(row.address) for row in members if row.address)),
        ("region", "name", lambda: regions.of_employer(name)),
        ("institution", "agreed", lambda: present["institution"]),
    ]
    for field, reason, propose in asked:
        if not said[field] and (value := propose()):
            said[field], why[field] = value, reason
    if not said["institution"] and said["industry"] in OF_INDUSTRY:
        said["institution"], why["institution"] = OF_INDUSTRY[said["industry"]], "name"
    return Group(
        "employers",
        key,
        name,
        tuple(row.id for row in members),
        _names(members),
        spellings,
        {field: value for field, value in said.items() if value},
        why,
        {field: value for field, value in present.items() if value},
        _first(said["industry"], often),
        sum(1 for row in members if not row.industry),
    )


def _title(key: str, members: list[WorkRow], often: Sequence[str]) -> Group:
    spellings = _spellings(row.position for row in members)
    function, _, level = key.partition(_APART)[0].partition(":")
    proposed = {"function": function} if function != "title" else {}
    authority = int(level) if proposed else authority_of(members[0].position)
    if authority:
        proposed["authority"] = str(authority)
    return Group(
        "titles",
        key,
        spellings[0][0],
        tuple(row.id for row in members),
        _names(members),
        spellings,
        proposed,
        dict.fromkeys(proposed, "name"),
        {"function": agreed} if (agreed := _agreed(FUNCTIONS.kept(row.function) for row in members)) else {},
        _first(proposed.get("function", ""), often),
        sum(1 for row in members if not row.function),
    )


def _school(key: str, noted: list[tuple[WorkRow, str]], students: list[WorkRow], mine: str) -> Group:
    spellings = _spellings([*(school for _, school in noted), *(row.organization for row in students)])
    members = list(dict.fromkeys([*(row for row, _ in noted), *students]))
    name = mine or spellings[0][0]
    other = sum(1 for row, school in noted if school != name)
    return Group(
        "schools",
        key,
        name,
        tuple(sorted(row.id for row in members)),
        _names(members),
        spellings,
        {"school": name},
        {"school": "mine" if mine else "name"},
        {},
        tuple(dict.fromkeys([name, *(spelling for spelling, _ in spellings)]))[:CHOICES],
        other + len(students),
    )


def _grouped(rows: Iterable[WorkRow], key_of: Callable[[WorkRow], str]) -> dict[str, list[WorkRow]]:
    """Rows by key; rows without one stand in no group."""
    groups: dict[str, list[WorkRow]] = {}
    for row in rows:
        key = key_of(row)
        if key:
            groups.setdefault(key, []).append(row)
    return groups


def _by_key(uow: UnitOfWork) -> dict[str, Organization]:
    return {one.key: one for one in uow.organizations.all()}


def _spellings(texts: Iterable[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(texts).items(), key=lambda each: (-each[1], each[0])))


def _names(members: Sequence[WorkRow]) -> tuple[str, ...]:
    return tuple(row.name for row in members[:_SAMPLE])


def _agreed(values: Iterable[str]) -> str:
    """The one value of all who have one, "" when they differ or nobody has."""
    found = {value for value in values if value}
    return found.pop() if len(found) == 1 else ""


def _carries(members: Sequence[WorkRow]) -> bool:
    """Whether enough of these people have an industry for it to speak for all."""
    return 2 * sum(1 for row in members if row.industry) >= len(members)


def _most(values: Iterable[str]) -> str:
    counted = Counter(value for value in values if value)
    return counted.most_common(1)[0][0] if counted else ""


def _often(values: Iterable[str], kept: Callable[[str], str], mine: str, codes: Sequence[str]) -> tuple[str, ...]:
    """Answers in the order they are worth offering: mine, the most given so far, then the order of the vocabulary."""
    counted = [value for value, _ in Counter(kept(value) for value in values if value).most_common()]
    return tuple(value for value in dict.fromkeys([kept(mine), *counted, *codes]) if value)


def _first(proposed: str, often: Sequence[str]) -> tuple[str, ...]:
    """The first answers offered, the proposal before all."""
    return tuple(value for value in dict.fromkeys([proposed, *often]) if value)[:CHOICES]
