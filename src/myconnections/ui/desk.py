"""An unlocked vault in its window: pages, acts and keys, lock and leave."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from myconnections.domain import graph
from myconnections.services import preferences
from myconnections.services.looking import NO_ROOM, WHY, lies_read_only
from myconnections.services.ports import OpenVault, VaultStore
from myconnections.ui import actions, ahead, damage, notebook, places, sealing, strip, texts_vault
from myconnections.ui.acting import Acting
from myconnections.ui.actions import Act
from myconnections.ui.context import Context
from myconnections.ui.device import DeviceFile
from myconnections.ui.door.opened import Opened
from myconnections.ui.drafts import Drafts
from myconnections.ui.faces import Faces
from myconnections.ui.feed import Feed
from myconnections.ui.frame import Frame
from myconnections.ui.palette.finder import Finder
from myconnections.ui.people_acts import offered
from myconnections.ui.prompts import Prompts
from myconnections.ui.relock import Left
from myconnections.ui.tasks import Tasks
from myconnections.ui.texts_acts import PARTS
from myconnections.ui.texts_words import NOTICES
from myconnections.ui.theme import Theme
from myconnections.ui.window import Window
from myconnections.ui.wording import Wording

if TYPE_CHECKING:
    from myconnections.ui.inspector.pane import Inspector
    from myconnections.ui.notices import Notices

_GRAVE: Final = frozenset({"changes_missing"})
"""What is told of in a box of its own: a line that goes by might not be seen."""


@dataclass(frozen=True, slots=True)
class Around:
    """What the app lends to the desk."""

    window: Window
    tasks: Tasks
    theme: Theme
    prompts: Prompts
    device: DeviceFile
    language: str
    clock: Callable[[], datetime]
    store: VaultStore
    left: Left


class Desk(QObject):
    """Lives as long as the vault is open, or until another language is chosen.

    `lock_asked`, `quit_asked`, `own_asked` (leave the sample for a vault of one's own) and `restore_asked` (a backup in
    the place of this vault) go to the app, which closes the vault; `language_chosen` says which one the vault now asks
    for ("" that of the system). `found_whole`: the window is to be made anew, since the vault can be written to again.
    """

    lock_asked = Signal()
    quit_asked = Signal()
    own_asked = Signal()
    restore_asked = Signal(Path)
    language_chosen = Signal(str)
    found_whole = Signal()

    def __init__(self, around: Around, opened: Opened) -> None:
        super().__init__(around.window)
        self._around = around
        self._opened = opened
        self._language = opened.language
        if lies_read_only(opened.vault):
            sealing.Sealing(self, no_room=NO_ROOM in opened.vault.notices)
        feed = Feed(self)
        acting = Acting(opened.vault, around.tasks, feed, around.clock, self)
        self.context = Context(
            acting=acting,
            feed=feed,
            tasks=around.tasks,
            theme=around.theme,
            wording=Wording(around.language),
            prompts=around.prompts,
            device=around.device,
            clock=around.clock,
            drafts=Drafts(acting, self),
            store=around.store,
            folder=opened.folder,
        )
        self.frame = Frame(self.context, self.tr("My Connections"), places.groups(), places.MAKERS)
        self.frame.asked.connect(self._ask)
        self._finder = Finder(self.context, self.frame)
        self._finder.opened.connect(self._show_organization)
        self._actions: dict[str, QAction] = {}
        self._reminding: Notices | None = None
        self._pane: Inspector | None = None
        self._left = False
        around.window.put(self.frame)
        around.window.dropped.connect(self._take)
        feed.subscribe({"setting"}, lambda _changes: self._look_at_language(), self)
        self.frame.bar.allow_lock(not opened.sample)
        if opened.sample:
            self.frame.put_above(strip.sample(around.theme, self.own_asked))
        elif lies_read_only(opened.vault):
            self.frame.put_above(strip.looking(around.theme, NO_ROOM in opened.vault.notices))
        acting.damaged.connect(self._on_damage)
        if opened.vault.damaged:
            self._close_for_writing()
        # The rest comes in turns, so that the window answers from the first moment on.
        self._furnishing = around.tasks.in_turns(self._furnish(), self)

    def _furnish(self) -> Iterator[None]:
        """Keys, menu and first page; the rest when that shows what is in it."""
        self._actions = actions.make(self.frame, self._acts())
        self._actions["own"].setEnabled(self._opened.sample)
        self._actions["lock"].setEnabled(not self._opened.sample)
        self._around.prompts.let_through(self._actions["lock"])
        self.frame.bar.set_menu(self._menu())
        self._finder.offer(self._actions)
        yield
        first = self._first_page()
        yield from ahead.of_page(first)
        if self.frame.current() is None:  # else the person was quicker
            self.frame.go(first)
        self.context.acting.read(_nothing, lambda _none: self._go_on(), owner=self)  # after what the page asks for

    def _go_on(self) -> None:
        if not self._left:
            self._furnishing = self._around.tasks.in_turns(self._furnish_rest(), self)

    def _furnish_rest(self) -> Iterator[None]:
        """The pane, what was left half-written, notices; then what may be asked for is loaded."""
        yield from ahead.of_inspector()
        self._pane = self._inspector()
        self.frame.attach(self._pane)
        page, whom = self.frame.current(), self._around.left.whom
        if whom and page is not None:
            self.frame.show_person(whom)
            page.point_at(whom)
        self._around.theme.faces = Faces(self.context.acting, self.context.feed, self)
        yield
        yield from ahead.of_watching()
        self._resume()
        yield
        yield from ahead.of_rest()

    def _resume(self) -> None:
        self._tell_notices()
        # Loaded here: the first people need none of it. A form that opens again asks for acts, pages and the pane.
        from myconnections.ui import resuming
        from myconnections.ui.notices import Notices
        from myconnections.ui.standing import Standing
        from myconnections.ui.tending import Tending
        from myconnections.ui.whereabouts import tell_place

        self.context.drafts.look(partial(resuming.resume, self.context, self.frame, self._ask))
        resuming.tell_cut(self.context, self.frame)
        if self._around.left.mark:
            resuming.tell_lost(self.context, self.frame, self._around.left.mark)
        reminding = Notices(self.context, self._around.window, parent=self)
        reminding.opened.connect(self._come_forward)
        reminding.lock_asked.connect(self.lock_asked)
        self._reminding = reminding
        if not self._opened.sample:
            Tending(self.context, self)
            around = self._around
            standing = Standing(self.context, around.store, self.folder, around.window, self)
            standing.lock_asked.connect(self.lock_asked)
            standing.look()
            tell_place(self.context, self.folder, around.window)

    def _on_damage(self, found: bool) -> None:
        """Damage was found, or a check has found none after all."""
        around = self._around
        if not self._opened.sample:
            damage.note(around.device, around.store, self._opened, around.clock().isoformat() if found else "")
        if not found:
            self.found_whole.emit()
            return
        self._opened.vault.damaged = True
        self._close_for_writing()
        self.frame.go("vault")
        said = self.tr(
            "The check of today found damage in its file. Nothing has been changed or repaired. Look at what it"
            " says with Check now, and restore the newest backup."
        )
        if not self.context.acting.damage:
            said = self.context.wording.pair(texts_vault.DAMAGED_MET)
        around.prompts.tell(around.window, self.tr("The vault is damaged"), said)

    def _close_for_writing(self) -> None:
        words, theme = self.context.wording, self._around.theme
        why = words.pair(texts_vault.DAMAGED_STRIP)
        sealing.Sealing(self, damaged=why).seal_all()
        look = words.pair(texts_vault.DAMAGED_LOOK)
        self.frame.put_above(strip.damaged(theme, why, look, partial(self.frame.go, "vault")))

    @property
    def folder(self) -> Path:
        """Where the open vault lives."""
        return self._opened.folder

    def shown(self) -> int:
        """The person in the inspector, 0 for nobody."""
        return (self._pane.shown() if self._pane is not None else None) or 0

    def leave(self) -> None:
        """Before the vault is closed: what is half-written is parked in it."""
        self._left = True
        self._furnishing.stop()
        if self._reminding is not None:
            self._reminding.be_still()
        self._around.theme.faces = None
        self.context.drafts.park_all()
        self.frame.leave()

    def put_away(self) -> None:
        """Another desk or the door takes its place: keep what must not be lost, hear nothing more, go when idle."""
        self.leave()
        self._around.window.dropped.disconnect(self._take)
        # Acts still under way are published through this desk's feed: it goes after the last of them.
        self._around.tasks.run(lambda _progress: None, lambda _none: self.deleteLater())

    def _take(self, paths: list[Path]) -> None:
        self._ask("import", paths)

    def _look_at_language(self) -> None:
        def job(vault: OpenVault, _now: datetime) -> str:
            return preferences.get(vault).language

        def look(language: str) -> None:
            if language != self._language:
                self._language = language
                self.language_chosen.emit(language)

        self.context.acting.read(job, look, owner=self)

    def _tell_notices(self) -> None:
        vault, context = self._opened.vault, self.context
        for code in vault.notices:
            if code in WHY:  # that one has its strip
                continue
            text = context.wording.pair(NOTICES[code], vault.notice_facts)
            if code in _GRAVE:
                context.prompts.tell(self.frame, self.tr("Changes are missing"), text)
            else:
                context.acting.tell(text)

    def _come_forward(self) -> None:
        """The person clicked on a notice."""
        self._around.window.come_forward()
        self.frame.go("today")

    def _first_page(self) -> str:
        if self._opened.fresh:
            return "import"
        if self._opened.vault.damaged:
            return "vault"
        page = self.context.device.now.page
        away = {"import"} if self._around.left.page == page else {"import", "vault"}
        return page if page in places.MAKERS and page not in away else "today"

    def _inspector(self) -> Inspector:
        from myconnections.ui.inspector.pane import Inspector  # nobody is chosen yet: the first page comes before

        pane = Inspector(self.context)
        pane.wants.connect(self._ask)
        return pane

    def _ask(self, what: str, detail: object) -> None:
        """What pages and keys want of the window."""
        if what in sealing.WISHES and self.context.acting.refuses():
            return
        if what == "page":
            self.frame.go(str(detail))
        elif what == "lock":
            self.lock_asked.emit()
        elif what == "restore" and isinstance(detail, Path):
            self.restore_asked.emit(detail)
        elif what == "organization":
            self._show_organization(str(detail))
        elif what == "import":
            paths = detail if isinstance(detail, list) else []
            ties = bool(paths) and all(path.suffix.casefold() in graph.SUFFIXES for path in paths)
            page = self.frame.go("who-knows-whom" if ties else "import")
            if paths:
                page.take(paths)
        else:
            from myconnections.ui.dialogs import opening  # the first dialog loads them all; the start must not

            wish = opening.Wish(what, detail, self._around.store, self._opened, self.frame.go)
            opening.open_dialog(wish, self.context, self.frame)

    def _show_organization(self, name: str) -> None:
        from myconnections.ui.pages.organizations.page import OrganizationsPage  # loaded when first wanted

        page = self.frame.go("organizations")
        if isinstance(page, OrganizationsPage):
            page.open_name(name)

    def _brief(self) -> None:
        whom = self.frame.whom()
        if whom:
            self._ask("brief", whom[0])
        else:
            self.context.acting.tell(self.tr("Choose a person first."))

    def _acts(self) -> list[Act]:
        """All acts with their keys; the menu and the shortcuts are made from this one list."""
        ask, frame = self._ask, self.frame
        return [
            Act("log", self.tr("Log…"), ("Ctrl+L",), frame.log),
            Act("search", self.tr("Search"), ("Ctrl+K",), self._finder.call),
            Act("find", self.tr("Find in the list"), ("Ctrl+F",), self._finder.narrow),
            Act("add", self.tr("Add a person…"), ("Ctrl+N",), lambda: ask("add", None)),
            Act("import", self.tr("Bring in people…"), ("Ctrl+I",), lambda: ask("import", None)),
            Act("pick", self.tr("Pick ten people…"), (), lambda: ask("pick", None)),
            Act("triage", self.tr("Triage…"), ("Ctrl+T",), partial(frame.go, "triage")),
            Act("enrich", self.tr("Enrich in bulk…"), ("Ctrl+G",), partial(frame.go, "enrich")),
            Act("who-knows-whom", self.tr("Who knows whom…"), (), partial(frame.go, "who-knows-whom")),
            Act("path", self.tr("Path between two people…"), (), partial(frame.go, "map/path")),
            Act("circles", self.tr("Circles found on the map…"), (), partial(frame.go, "map/circles")),
            Act("past", self.tr("The map of an earlier day…"), (), partial(frame.go, "map/past")),
            Act("names", self.tr("Hide or show all names on the map"), ("F9",), partial(frame.go, "map/names")),
            Act("coming", self.tr("What is coming…"), ("Ctrl+Shift+D",), partial(frame.go, "coming")),
            Act("week", self.tr("The week before…"), ("Ctrl+Shift+B",), partial(frame.go, "week")),
            Act("export", self.tr("Hand out as a table (CSV)…"), ("Ctrl+E",), lambda: ask("export", None)),
            Act("brief", self.tr("Before we meet…"), ("Ctrl+B",), self._brief),
            Act("undo", self.tr("Undo"), ("Ctrl+Z",), frame.undo),
            Act("redo", self.tr("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), frame.redo),
            Act("preferences", self.tr("Preferences…"), ("Ctrl+,",), lambda: ask("preferences", None)),
            Act("vault", self.tr("Vault and backups…"), (), partial(frame.go, "vault")),
            Act("passphrase", self.tr("Change passphrase…"), (), lambda: ask("passphrase", None)),
            Act("keys", self.tr("Keyboard shortcuts"), ("F1", "?"), lambda: ask("keys", self._actions)),
            Act("about", self.tr("About My Connections"), (), lambda: ask("about", None)),
            Act("own", self.tr("Begin my own vault…"), (), self.own_asked.emit),
            Act("lock", self.tr("Lock"), ("Ctrl+Shift+L",), self.lock_asked.emit),
            Act("quit", self.tr("Quit"), ("Ctrl+Q",), self.quit_asked.emit),
            Act("insights-run", self.tr("What lasts, beside what came of it…"), (), partial(frame.go, "insights/run")),
            Act("insights-reach", self.tr("Whom I could ask…"), (), partial(frame.go, "insights/reach")),
            Act("insights-missing", self.tr("Who is missing…"), (), partial(frame.go, "insights/missing")),
            *notebook.acts(frame.go),
            *offered.acts(self.context, frame, ask),
            *(
                Act(key, self.context.wording.pair(word), (), partial(frame.go, to))
                for key, (to, word) in PARTS.items()
            ),
            *(
                Act(f"page-{place.key}", place.word, (f"Ctrl+{number}",), partial(frame.go, place.key))
                for number, place in enumerate(places.in_rail(), 1)
            ),
        ]

    def _menu(self) -> QMenu:
        """The acts that have no button of their own, in four groups."""
        menu = QMenu(self.frame)
        menu.setObjectName("window-menu")
        groups: tuple[tuple[str, ...], ...] = (
            ("add", "import", "pick", "triage", "enrich", "coming", "week", "export"),
            ("undo", "redo"),
            ("preferences", "vault", "passphrase", "keys", "about"),
            ("own", "quit") if self._opened.sample else ("lock", "quit"),
        )
        for number, group in enumerate(groups):
            if number:
                menu.addSeparator()
            for key in group:
                menu.addAction(self._offered(key))
        return menu

    def _offered(self, key: str) -> QAction:
        action = self._actions[key]
        if self._opened.sample and key in {"vault", "passphrase"}:
            action.setEnabled(False)  # the sample has a passphrase that nobody knows, and goes when it is closed
        return action


def _nothing(_vault: OpenVault, _now: datetime) -> None:
    """Done when all that was asked for before has been answered."""
