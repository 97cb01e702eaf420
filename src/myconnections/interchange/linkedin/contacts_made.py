"""From a mailbox and the owner's identity to encounters with people and threads among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from myconnections.interchange.linkedin.messages import UNKNOWN, Line, Mailbox
from myconnections.interchange.linkedin.threads import Event, LocalDays, days_of_talk
from myconnections.interchange.names import split_names
from myconnections.interchange.progress import Tick
from myconnections.interchange.records import EncounterRecord, GroupThread

NEARLY_ALL = 0.6
_MOST_IN_A_THREAD = 200
_NAME = "name:"


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the export belongs to. `certain` is False when only the messages hint at it."""

    slug: str = ""
    names: frozenset[str] = frozenset()
    certain: bool = False


@dataclass(slots=True)
class Made:
    """What the messages amount to; `counts` as the file report shows them."""

    encounters: list[EncounterRecord] = field(default_factory=list)
    threads: list[GroupThread] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    unmatched: Counter[str] = field(default_factory=Counter)


def who_am_i(box: Mailbox, known: Identity, others: Collection[str]) -> Identity:
    """The owner: as known already; else who sends under the profile's name; else who is in nearly every conversation.

    `others` are slugs that are certainly somebody else (connections, people kept already).
    """
    if known.slug:
        names = {name for name, slug in box.names.items() if slug == known.slug}
        return Identity(known.slug, known.names | names, certain=True)
    for name in sorted(known.names):
        if box.names.get(name):
            return Identity(box.names[name], known.names, certain=True)
    present: Counter[str] = Counter()
    received: Counter[str] = Counter()
    first: Counter[str] = Counter()
    for lines in box.conversations.values():
        taking = [line[2] or _by_name(line[3], box.names) for line in lines]
        present.update({slug for line, to in zip(lines, taking, strict=True) for slug in (line[1], *to)})
        received.update(slug for to in taking for slug in to)
        first.update(taking[lines.index(min(lines))])
    likely = [slug for slug in present if slug not in others]
    if not likely:
        return known
    best = max(likely, key=lambda slug: (present[slug], received[slug], first[slug], slug))
    if present[best] < NEARLY_ALL * len(box.conversations) or (len(box.conversations) == 1 and not received):
        return known
    rivals = [slug for slug in likely if present[slug] == present[best]]
    names = {name for name, slug in box.names.items() if slug == best}
    return Identity(best, known.names | names, certain=len(rivals) == 1 and len(box.conversations) > 2)


def _by_name(names: str, slugs: Mapping[str, str]) -> tuple[str, ...]:
    """The slugs of receivers in a file that gives their names only, as far as they write themselves."""
    return tuple(slug for name in split_names(names, slugs.keys()) if (slug := slugs.get(name, ""))) if names else ()


def encounters(
    box: Mailbox,
    me: Identity,
    by_name: Callable[[str], str],
    days: LocalDays,
    source: str,
    tick: Tick,
) -> Made:
    """Encounters from conversations between two, threads from those among several."""
    made = Made()
    made.counts["conversations"] = len(box.conversations)
    talks: dict[str, list[Event]] = {}
    resolve = _Receivers(box.names, me, by_name)
    bearers = {slug: name for name, slug in box.names.items() if slug}
    for number, (conversation, lines) in enumerate(box.conversations.items()):
        if not number % 500:
            tick(number)
        others = resolve.others(lines)
        sent = sum([line[1] == me.slug for line in lines])
        made.counts["sent"] += sent
        made.counts["received"] += len(lines) - sent
        if len(others) > 1:
            made.threads.append(_thread(box.titles.get(conversation, ""), others, lines, days))
            made.counts["group_conversations"] += 1
        elif not others or (other := next(iter(others))) == f"name:{UNKNOWN}":
            made.unmatched["unknown_member"] += len(lines)
        else:
            mine = me.slug
            events = [(stamp, writer == mine, text) for stamp, writer, _, _, text in lines]
            talks[other] = talks[other] + events if other in talks else events
    for number, (slug, events) in enumerate(talks.items()):
        if not number % 500:
            tick(number)
        events.sort()
        known = "" if slug.startswith(_NAME) else slug
        name = bearers.get(slug, "") if known else slug.removeprefix(_NAME)
        made.encounters.extend(days_of_talk(known, events, days, source, name))
    made.counts["messages"] = box.messages
    return made


class _Receivers:
    """Finds out who else is in a conversation; names only where the file gives no profile URLs."""

    def __init__(self, names: Mapping[str, str], me: Identity, by_name: Callable[[str], str]) -> None:
        self._names = names
        self._me = me
        self._by_name = by_name
        self._known = set(names) | me.names
        self._lists: dict[str, frozenset[str]] = {}

    def others(self, lines: Iterable[Line]) -> set[str]:
        """The slugs (or `name:…`) of everybody in the conversation but me."""
        others: set[str] = set()
        for _, sender, to, names, _ in lines:
            others.add(sender)
            if to:
                others.update(to)
            elif names:
                others |= self._named(names)
        others.discard(self._me.slug)
        return others

    def _named(self, text: str) -> frozenset[str]:
        found = self._lists.get(text)
        if found is None:
            slugs = set()
            for name in split_names(text, self._known):
                if name not in self._me.names:
                    slugs.add(self._names.get(name) or self._by_name(name) or f"name:{name}")
            found = self._lists[text] = frozenset(slugs)
        return found


def _thread(title: str, others: set[str], lines: list[Line], days: LocalDays) -> GroupThread:
    slugs = tuple(sorted(slug for slug in others if not slug.startswith("name:")))[:_MOST_IN_A_THREAD]
    return GroupThread(slugs, max(days.of(line[0]) for line in lines), len(lines), title)
