"""The lines of the palette, made from what was found: which there are, in which order, under which heads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from myconnections.services.finding import Finding, Noted, Remark, Used
from myconnections.ui import entry_words, notebook
from myconnections.ui.icons import known
from myconnections.ui.palette.matching import begins, rank
from myconnections.ui.texts_acts import TOLD, WORDS
from myconnections.ui.texts_filters import EDITING
from myconnections.ui.wording import Wording

translate = QCoreApplication.translate  # by this name the translation tool finds the texts

_ACTS = 6
_TITLE = {"en": 30, "ja": 18}
"""Letters of the title of an entry: what it is and the words found need room beside it."""
_MANY = ("{n:person|people}", "{n:,}人")
_ICONS = {"organization": "organization", "note": "file", "encounter": "talk", "act": "right", "page": "right"}
_ACT_ICONS = {
    "page-organizations": "organization", "page-communities": "community", "page-insights": "insight",
    "find": "filter", "add": "add-person",
    "pick": "add-person", "enrich": "edit",
    "columns": "table", "conditions": "filter", "order": "sort", "lists": "people", "presets": "map",
    "map-file": "export", "people-cards": "export", "people-communities": "community", "people-remind": "clock",
    "people-forget": "delete", "people-erase": "delete", "people-field": "edit",
    "preferences": "settings", "passphrase": "key", "keys": "question", "about": "info", "quit": "close",
}  # fmt: skip
PAGES = frozenset(
    (
        "triage", "enrich", "who-knows-whom", "path", "circles", "past", "insights-run", "insights-reach",
        "insights-missing", "coming", "week",
        *notebook.PAGES,
    )
)  # fmt: skip
"""Acts that lead to a page, beside those whose key begins with `page-`."""
ITSELF = frozenset({"search"})
_WITH_CHOSEN = "people-"
"""Begins the key of an act with the people chosen."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. `kind`: head, person, organization, note, encounter, entry, act, list. `key` is what is chosen with it.

    `about` is the encounter meant; `cap` the shortcut shown at the right.
    """

    kind: str
    key: str
    text: str
    detail: str = ""
    cap: str = ""
    icon: str = ""
    about: int = 0


def lines(found: Finding, actions: Mapping[str, QAction], text: str, wording: Wording, chosen: int = 0) -> list[Entry]:
    """Everything for these words, under heads; "show in the list" at the end where people were found. `chosen`: with
    how many people an act would be done now.

    What is called so, or begins so, stands before what merely holds the words somewhere: a page or a community before
    people who belong to it. People found by their name come before all.
    """
    people = [
        Entry("person", str(int(one.row.id)), one.row.name, _beside(one.row.reading, one.row.organization))
        for one in found.people
    ]
    organizations = [
        Entry("organization", key, name, wording.pair(_MANY, {"n": many}), icon="organization")
        for key, name, many in found.organizations
    ]
    pages, acts, with_chosen = offered(actions, text)
    if not chosen:
        with_chosen = [replace(one, detail=wording.word(TOLD, "nobody")) for one in with_chosen]
    groups = [
        (translate("Palette", "People"), people, found.named > 0),
        (translate("Palette", "Organizations"), organizations, _called(organizations, text)),
        (_head(wording, chosen), with_chosen, _called(with_chosen, text)),
        (translate("Palette", "Pages"), pages, _called(pages, text)),
        (translate("Palette", "Acts"), acts, _called(acts, text)),
        (
            translate("Palette", "Notebook"),
            [_noted(one, wording) for one in found.entries],
            any(begins(entry_words.title(one.entry.body, wording), text) for one in found.entries),
        ),
        (translate("Palette", "Notes"), [_remark("note", one) for one in found.notes], False),
        (translate("Palette", "Encounters"), [_remark("encounter", one) for one in found.encounters], False),
    ]
    groups.sort(key=lambda group: not group[2])
    shown = _headed((head, entries) for head, entries, _ in groups)
    if people:
        word = translate("Palette", "Show everybody who fits in the list")
        shown.append(Entry("list", text, word, icon="people"))
    return shown


def at_first(used: Sequence[Used], actions: Mapping[str, QAction], wording: Wording, chosen: int = 0) -> list[Entry]:
    """Before a word is written: what was used lately, then the pages and every act; those with people where some are
    chosen.
    """
    some = {key: action for key, action in actions.items() if chosen or not key.startswith(_WITH_CHOSEN)}
    lately = [entry for entry in (_again(one, some) for one in used) if entry is not None]
    pages, acts, with_chosen = offered(some, "")
    return _headed(
        [
            (translate("Palette", "Lately"), lately),
            (translate("Palette", "Pages"), pages),
            (_head(wording, chosen), with_chosen),
            (translate("Palette", "Acts"), acts),
        ]
    )


def offered(actions: Mapping[str, QAction], text: str) -> tuple[list[Entry], list[Entry], list[Entry]]:
    """Pages, acts, and acts with the people chosen that fit, the best first; all of them for no words."""
    ranked: list[tuple[int, int, str]] = []
    for place, (key, action) in enumerate(actions.items()):
        if key in ITSELF or not action.isEnabled():
            continue
        fit = rank((action.text(), *WORDS.get(key, ())), text) if text else 0
        if fit is not None and (fit <= 1 or len(text) > 1):
            ranked.append((fit, place, key))
    keys = [key for _, _, key in sorted(ranked)]
    pages = [act_entry(key, actions[key]) for key in keys if is_page(key)]
    acts = [act_entry(key, actions[key]) for key in keys if not is_page(key) and not key.startswith(_WITH_CHOSEN)]
    with_chosen = [act_entry(key, actions[key]) for key in keys if key.startswith(_WITH_CHOSEN)]
    most = _ACTS if text else None
    return pages[:most], acts[:most], with_chosen[:most]


def act_entry(key: str, action: QAction) -> Entry:
    """The line of one act, its first shortcut as this system writes it."""
    shortcuts = action.shortcuts()
    cap = shortcuts[0].toString(QKeySequence.SequenceFormat.NativeText) if shortcuts else ""
    icon = _ACT_ICONS.get(key, key.removeprefix("page-").removeprefix(_WITH_CHOSEN))
    return Entry("act", key, action.text().removesuffix("…"), cap=cap, icon=icon if icon in known() else "right")


def is_page(key: str) -> bool:
    """Whether an act only leads to a page."""
    return key.startswith("page-") or key in PAGES


def _again(used: Used, actions: Mapping[str, QAction]) -> Entry | None:
    if used.kind == "act":
        action = actions.get(used.key)
        return act_entry(used.key, action) if action is not None and action.isEnabled() else None
    return Entry(used.kind, used.key, used.name, icon=_ICONS.get(used.kind, ""))


def _head(wording: Wording, chosen: int) -> str:
    """Whom the acts under it would be done with."""
    return wording.pair(EDITING["chosen"], {"n": chosen}) if chosen else wording.word(TOLD, "with")


def _called(entries: Iterable[Entry], text: str) -> bool:
    return any(begins(one.text, text) for one in entries)


def _headed(groups: Iterable[tuple[str, Sequence[Entry]]]) -> list[Entry]:
    shown: list[Entry] = []
    for head, entries in groups:
        if entries:
            shown += [Entry("head", "", head), *entries]
    return shown


def _remark(kind: str, one: Remark) -> Entry:
    who = str(int(one.found.contact_id))
    return Entry(kind, who, one.found.text, one.name, icon=_ICONS[kind], about=one.found.about)


def _noted(one: Noted, wording: Wording) -> Entry:
    """What it is called; then what it is, of which day, and the words found where they are not seen before."""
    body, title = one.entry.body, entry_words.title(one.entry.body, wording)
    piece, most = " ".join(one.text.split()), _TITLE[wording.language]
    shown = title if len(title) <= most else title[: most - 1].rstrip() + "…"
    seen = piece in shown
    detail = _beside(entry_words.kind(body, wording), wording.day(one.entry.day), "" if seen else piece)
    return Entry("entry", notebook.target(body.KIND, int(one.entry.id)), shown, detail, icon=entry_words.icon(body))


def _beside(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
