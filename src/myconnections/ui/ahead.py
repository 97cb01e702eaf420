"""Loading modules before they are needed, one in each turn of the event loop, so that no first click waits for them."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from importlib import import_module

_ARRAYS = "numpy"
_DESK = (
    "domain.warmth", "domain.listing", "domain.reminder", "domain.gathering", "domain.stage_evidence",
    "domain.dialogue", "domain.introduction", "services.views", "services.ties", "services.people", "ui.frame",
    "services.finding", "services.contacts", "domain.journey", "domain.roadmap", "domain.vision", "domain.entries",
    "services.entries", "services.encounters", "ui.entry_words", "ui.faces", "ui.palette.matching",
    "ui.palette.entries", "ui.palette.finder", "ui.desk",
)  # fmt: skip
_PAGES = {
    "today": (
        "insight.suggestions", "services.tie_core", "services.introducing", "services.dues", "services.this_week",
        "services.today", "ui.dialogs.form", "ui.dialogs.plan", "ui.dialogs.quick_log", "ui.pages.today.card",
        "services.digests", "services.show_up", "services.tie_questions", "ui.dialogs.show_up", "ui.dues.deeds",
        "ui.pages.today.due_list", "ui.dialogs.introduction", "services.enrich", "ui.pages.today.answers",
        "ui.pages.today.introducing", "ui.pages.today.week_card", "ui.pages.today.page",
    ),
    "people": (
        "ui.models.people", "ui.pages.people.table", "services.lists", "ui.pages.people.builder", "services.bulk",
        "services.triage", "ui.people_acts.menu", "ui.pages.people.head", "ui.pages.people.shelf",
        "ui.people_acts.several", "ui.pages.people.page",
    ),
    "map": (
        _ARRAYS, "insight.rings", "services.maps", "ui.map.painter", "ui.map.canvas", "ui.pages.map.panel",
        "ui.pages.map.state", "ui.pages.map.rooms", "services.found_circles", "ui.pages.map.circles",
        "ui.pages.map.looking_back", "ui.pages.map.paths", "ui.map.files", "ui.pages.map.page",
    ),
    "organizations": (
        "services.organizations", "ui.pages.organizations.lines", "ui.pages.organizations.one",
        "ui.pages.organizations.page",
    ),
    "import": (
        "interchange.duplicates", "interchange.plan", "interchange.linkedin.connections", "interchange.sheet",
        "interchange.linkedin.messages", "interchange.vcard", "interchange.reading", "services.imports",
        "ui.pages.bring_in.files_step", "ui.pages.bring_in.compare", "ui.pages.bring_in.pairs",
        "ui.pages.bring_in.plan_step", "ui.pages.bring_in.page",
    ),
    "coach": (
        _ARRAYS, "services.community_views", "services.coach_drafts", "services.visions", "services.coach_parts_self",
        "services.coach_parts_around", "services.coach_parts_tried", "services.coach_parts", "services.coach",
        "ui.coach.pdf", "ui.pages.coach.choices", "ui.pages.coach.page",
    ),
    "communities": (
        "services.community_views", "ui.communities.gathering_forms", "ui.communities.community_forms",
        "ui.pages.communities.page",
    ),
    "insights": (
        _ARRAYS, "services.insights", "services.structure", "ui.pages.insights.cards", "ui.pages.insights.missing",
        "ui.pages.insights.page",
    ),
    "coming": ("ui.dialogs.calendar_file", "ui.pages.coming.page"),
    "week": ("ui.pages.week.page",),
    "enrich": ("services.enriching", "ui.pages.enrich.card", "ui.pages.enrich.page"),
    "triage": ("ui.pages.triage.deck", "ui.pages.triage.middle", "ui.pages.triage.page"),
}  # fmt: skip
_INSPECTOR = (
    "services.contacts", "ui.inspector.section", "ui.inspector.menu", "ui.inspector.head", "ui.inspector.warmth",
    "ui.inspector.timeline", "ui.inspector.capital", "ui.inspector.known", "ui.inspector.knows", "ui.inspector.reach",
    "services.small_steps", "ui.inspector.sections", "ui.inspector.pane",
)  # fmt: skip
_WATCHING = ("ui.resuming", "ui.notices", "ui.tending", "ui.standing", "ui.whereabouts")
_DIALOGS = (
    "ui.dialogs.person_form", "ui.dialogs.preferences", "ui.dialogs.pick_ten", "services.briefings",
    "ui.dialogs.brief", "ui.dialogs.change_keys", "ui.dialogs.opening",
)  # fmt: skip
_WAIT_S = 0.002


def at_door() -> Iterator[None]:
    """What the desk is made of, while a passphrase is written."""
    return _load(*_DESK, *_PAGES["people"], *_PAGES["today"], *_INSPECTOR)


def of_page(key: str) -> Iterator[None]:
    """What a page is made of, where that is known to take long."""
    return _load(*_PAGES.get(key, ()))


def of_inspector() -> Iterator[None]:
    """What the pane of a person is made of."""
    return _load(*_INSPECTOR)


def of_watching() -> Iterator[None]:
    """What looks after the vault while it is open."""
    return _load(*_WATCHING)


def of_rest() -> Iterator[None]:
    """The other pages and the dialogs."""
    return _load(*(name for names in _PAGES.values() for name in names), *_DIALOGS)


def _load(*names: str) -> Iterator[None]:
    for name in names:
        if name == _ARRAYS:
            yield from _arrays()
        else:
            import_module(f"myconnections.{name}")
            yield


def _arrays() -> Iterator[None]:
    """Numpy is one piece of a hundred milliseconds: beside the window, which comes to its turns meanwhile."""
    if _ARRAYS in sys.modules:
        return
    loading = threading.Thread(target=import_module, args=(_ARRAYS,), name="arrays", daemon=True)
    loading.start()
    while loading.is_alive():
        loading.join(_WAIT_S)
        yield
