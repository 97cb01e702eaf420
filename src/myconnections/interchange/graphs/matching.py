"""Who of my people the nodes of a graph are: by what proves it, else by a name that only one of each side bears.

A name alone is never enough where two of my people bear it, or two nodes do: that is asked, or left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from myconnections.domain import romaji
from myconnections.domain.contact import Contact, Me, is_cjk
from myconnections.domain.folding import compare_key, fold
from myconnections.domain.graph import Graph, Node
from myconnections.domain.ids import ContactId
from myconnections.interchange.cells import email_key
from myconnections.interchange.companies import company_key
from myconnections.interchange.names import slug_of, without_suffix

_PIECE = 500
_WORD = re.compile(r"[^\W_]+")
PROOFS = ("uid", "profile", "email")
"""What proves who a node is, the strongest first; `Matching.by` names these, "name" and "chosen"."""
_UIDS = frozenset({"uid", "contact_uid", "vcard_uid"})
_SLUGS = frozenset({"slug", "linkedin", "linkedin_slug", "profile"})
_NAMES = frozenset({"name", "full_name", "fullname", "label", "氏名", "名前"})
_WORKS = frozenset({"organization", "organisation", "company", "employer", "会社", "所属", "勤め先"})


@dataclass(frozen=True, slots=True)
class Unclear:
    """A node that may be one of several people (`people`), or shares its name with other nodes of the file."""

    place: int
    name: str
    people: tuple[ContactId, ...]


@dataclass(frozen=True, slots=True)
class Matching:
    """Who each node is, by its place in the graph; how many were known by what; what is unclear, and what nobody is.

    `me` are the nodes that stand for myself: my own ties are no ties among my people.
    """

    people: Mapping[int, ContactId]
    by: Mapping[str, int]
    unclear: tuple[Unclear, ...]
    unknown: tuple[int, ...]
    me: tuple[int, ...]


def match(
    graph: Graph,
    people: Sequence[Contact],
    me: Me,
    chosen: Mapping[str, ContactId | None] | None = None,
    step: Callable[[float], object] = lambda _share: None,
) -> Matching:
    """Find my people among the nodes. `chosen` says of nodes, by their id, who they are, or None for nobody of mine.

    `step` hears the share that is done now and then, and may stop it by raising.
    """
    said = chosen or {}
    proofs, names, works = _Index(people, step).all()
    found: dict[int, ContactId] = {}
    by: Counter[str] = Counter()
    by_name: list[tuple[int, str]] = []
    unknown: list[int] = []
    mine: list[int] = []
    own_names = {name_key(me.name)} - {""}
    for place, node in enumerate(graph.nodes):
        if not place % _PIECE:
            step((1 + place / len(graph.nodes)) / 2)
        if node.id in said:
            whom = said[node.id]
            if whom is None:
                unknown.append(place)
            else:
                found[place] = whom
                by["chosen"] += 1
            continue
        told = list(_proofs(node))
        proved = [proof for proof in told if proof in proofs]
        if proved:
            proof = min(proved, key=lambda one: PROOFS.index(one[0]))
            found[place] = proofs[proof]
            by[proof[0]] += 1
            continue
        key = name_key(_name(node))
        if (me.slug and ("profile", me.slug) in told) or (key in own_names and key not in names):
            mine.append(place)
        elif key in names:
            by_name.append((place, key))
        else:
            unknown.append(place)
    unclear = list(_by_name(graph, by_name, names, works, found, by))
    return Matching(found, dict(by), tuple(unclear), tuple(unknown), tuple(mine))


def name_key(name: str) -> str:
    """A name for comparing: folded, without titles behind a comma; words of Latin names in one order."""
    plain = without_suffix(name)[0][:200]
    if is_cjk(plain):
        return compare_key(plain)
    return " ".join(sorted(_WORD.findall(romaji.latin(fold(plain)))))


def _by_name(
    graph: Graph,
    by_name: Sequence[tuple[int, str]],
    names: Mapping[str, Sequence[ContactId]],
    works: Mapping[ContactId, str],
    found: dict[int, ContactId],
    by: Counter[str],
) -> Iterator[Unclear]:
    """Keep in `found` those whose name settles it, or their employer does among namesakes; give the others."""
    often = Counter(key for _, key in by_name)
    taken = set(found.values())
    for place, key in by_name:
        node, candidates = graph.nodes[place], tuple(names[key])
        if len(candidates) > 1:
            at = _employer(node)
            there = tuple(one for one in candidates if at and works.get(one) == at)
            candidates = there if len(there) == 1 else candidates
        if len(candidates) == 1 and often[key] == 1 and candidates[0] not in taken:
            found[place] = candidates[0]
            by["name"] += 1
        else:
            yield Unclear(place, _name(node), candidates)


class _Index:
    """My people by what proves them and by name."""

    def __init__(self, people: Sequence[Contact], step: Callable[[float], object]) -> None:
        self._proofs: dict[tuple[str, str], ContactId] = {}
        self._twice: set[tuple[str, str]] = set()
        self._names: dict[str, list[ContactId]] = {}
        self._works: dict[ContactId, str] = {}
        for place, one in enumerate(people):
            if not place % _PIECE:
                step(place / len(people) / 2)
            self._put(one)

    def all(self) -> tuple[dict[tuple[str, str], ContactId], dict[str, list[ContactId]], dict[ContactId, str]]:
        """Proofs that only one has, names with all who bear them, employers."""
        return {key: who for key, who in self._proofs.items() if key not in self._twice}, self._names, self._works

    def _put(self, one: Contact) -> None:
        proofs = [("uid", one.uid.casefold())] if one.uid else []
        if one.slug:
            proofs.append(("profile", one.slug))
        proofs += [("email", way.key) for way in one.reachable if way.kind == "email" and way.key]
        for proof in proofs:
            if self._proofs.setdefault(proof, one.id) != one.id:
                self._twice.add(proof)
        # Somebody without a name is shown by their employer or address: nobody is called that.
        key = name_key(one.name) if one.family or one.given or one.single or one.nickname else ""
        if key:
            self._names.setdefault(key, []).append(one.id)
        if one.organization:
            self._works[one.id] = company_key(one.organization)


def _proofs(node: Node) -> Iterator[tuple[str, str]]:
    """Everything said of a node that may prove who it is."""
    yield "uid", node.id.casefold().removeprefix("uid:")
    for title, value in (("", node.id), ("", node.label), *node.attributes.items()):
        plain = title.strip().casefold().replace(" ", "_")
        if plain in _UIDS:
            yield "uid", value.casefold()
        if "linkedin.com" in value.casefold():
            yield "profile", slug_of(value)
        elif plain in _SLUGS:
            yield "profile", value.casefold()
        if "@" in value or "＠" in value:
            yield "email", email_key(value)


def _name(node: Node) -> str:
    if node.label:
        return node.label
    return next((value for title, value in node.attributes.items() if title.casefold() in _NAMES), node.id)


def _employer(node: Node) -> str:
    found = next((value for title, value in node.attributes.items() if title.strip().casefold() in _WORKS), "")
    return company_key(found) if found else ""
