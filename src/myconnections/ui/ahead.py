"""Loading modules before they are needed, one in each turn of the event loop, so that no first click waits for them."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

_DESK = ("services.views", "services.ties", "services.people", "ui.frame", "ui.desk")
_PAGES = {
    "today": (
        "services.this_week", "services.today", "ui.dialogs.form", "ui.dialogs.plan", "ui.dialogs.quick_log",
        "ui.pages.today.card", "ui.pages.today.page",
    ),
    "people": ("ui.models.people", "ui.pages.people.table", "ui.pages.people.page"),
    "map": (
        "insight.rings", "services.maps", "ui.map.painter", "ui.map.canvas", "ui.pages.map.panel", "ui.pages.map.state",
        "ui.pages.map.rooms", "ui.pages.map.page",
    ),
    "organizations": (
        "services.organizations", "ui.pages.organizations.lines", "ui.pages.organizations.one",
        "ui.pages.organizations.page",
    ),
    "import": (
        "services.imports", "ui.pages.bring_in.files_step", "ui.pages.bring_in.compare", "ui.pages.bring_in.pairs",
        "ui.pages.bring_in.plan_step", "ui.pages.bring_in.page",
    ),
    "coach": ("services.coach", "ui.coach.pdf", "ui.pages.coach.choices", "ui.pages.coach.page"),
    "communities": (
        "services.community_views", "ui.communities.gathering_forms", "ui.communities.community_forms",
        "ui.pages.communities.page",
    ),
    "insights": (
        "services.insights", "services.structure", "ui.pages.insights.cards", "ui.pages.insights.missing",
        "ui.pages.insights.page",
    ),
    "coming": ("ui.dialogs.calendar_file", "ui.pages.coming.page"),
    "week": ("ui.pages.week.page",),
    "enrich": ("services.enriching", "ui.pages.enrich.card", "ui.pages.enrich.page"),
    "triage": ("ui.pages.triage.deck", "ui.pages.triage.middle", "ui.pages.triage.page"),
}  # fmt: skip
_INSPECTOR = (
    "services.contacts", "ui.inspector.section", "ui.inspector.menu", "ui.inspector.head", "ui.inspector.warmth",
    "ui.inspector.timeline", "ui.inspector.sections", "ui.inspector.pane",
)  # fmt: skip
_WATCHING = ("ui.resuming", "ui.notices", "ui.tending", "ui.standing", "ui.whereabouts")
_DIALOGS = ("ui.dialogs.person_form", "ui.dialogs.preferences", "ui.dialogs.pick_ten", "ui.dialogs.opening")


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
        import_module(f"myconnections.{name}")
        yield
