"""One community: what it is for, roles, rituals and plans, what hangs on one, its people, promises and gatherings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.community import Sort
from myconnections.domain.entry import Entry
from myconnections.domain.gathering import Gathering
from myconnections.domain.warmth import Band
from myconnections.services import deck
from myconnections.services.community_views import CommunityView, Named, PostView, RoundView
from myconnections.ui import texts_communities as texts
from myconnections.ui.context import Context
from myconnections.ui.pages.communities.rows import DAY, column, dated, lines, names, quiet, section
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.one_column import OneColumn

SHOWN = 30
"""So many members stand there by name; all of them in the list of people."""


class OneCommunity(QWidget):
    """`did(what, detail)`: "back", "write", "forget", "hand_over", "post" and "round" (a view, or a kind for a new
    one), "drop_post", "drop_round" (number), "done" (round view), "gathering" (id), "gather", "values", "person".
    """

    did = Signal(str, object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.view: CommunityView | None = None
        theme = context.theme
        whole = OneColumn(self, "community-scroll", self.tr("A community"), gap=theme.space("m")).body
        back = Button(
            theme, self.tr("All gatherings and communities"), name="community-back", variant="link", icon="back"
        )
        back.clicked.connect(partial(self._tell, "back", None))
        whole.addWidget(back, alignment=Qt.AlignmentFlag.AlignLeft)
        self._body = QVBoxLayout()
        self._body.setSpacing(theme.space("m"))
        whole.addLayout(self._body)
        whole.addStretch(1)

    def show_view(self, view: CommunityView) -> None:
        """Put it on the page."""
        self.view = view
        empty(self._body)
        self._body.addWidget(self._head(view))
        if view.entry is None:
            self._body.addWidget(self._unwritten())
        else:
            for sort in Sort:
                self._body.addWidget(self._rounds(sort, view.of_sort(sort)))
            self._body.addWidget(self._posts(view.posts))
        if any(one.hanging.told for one in view.hangs):
            self._body.addWidget(self._hangs(view))
        self._body.addWidget(self._people(view))
        if view.promises:
            self._body.addWidget(self._promises(view))
        self._body.addWidget(self._gatherings(view))

    def _head(self, view: CommunityView) -> QWidget:
        theme = self._context.theme
        whole, inner = column(theme.space("s"))
        line = QHBoxLayout()
        line.addWidget(Paragraph(theme, view.name, "title"), 1)
        buttons = [self._button("community-write", self.tr("Write…"), "edit", "write")]
        if view.entry is not None:
            buttons.append(self._button("community-forget", self.tr("Delete"), "delete", "forget"))
            buttons.append(self._button("community-hand-over", self.tr("Hand over…"), "export", "hand_over", "soft"))
        for button in buttons:
            line.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        inner.addLayout(line)
        if view.entry is None:
            return whole
        body = view.entry.body
        inner.addWidget(
            Paragraph(theme, body.purpose) if body.purpose else quiet(self._context, self.tr("What is it for?"))
        )
        if body.mine:
            inner.addWidget(quiet(self._context, self.tr("My part: {text}").format(text=body.mine)))
        self._add_values(inner, view)
        return whole

    def _add_values(self, inner: QVBoxLayout, view: CommunityView) -> None:
        """The values seen in it; where they are tagged is one click away."""
        language = self._context.wording.language
        told = ("、" if language == "ja" else ", ").join(deck.name(code, language) for code in view.values)
        if told:
            link = Button(self._context.theme, told, name="community-values", variant="link", icon="idea")
            link.setAccessibleName(self.tr("Values seen in it: {names}").format(names=told))
            link.clicked.connect(partial(self._tell, "values", None))
            inner.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeft)

    def _unwritten(self) -> Card:
        card = Card(self._context.theme, "wash")
        text = self.tr(
            "Nothing is written about it yet. What is it for, who does what, what comes round? From that come"
            " reminders, and a sheet with which somebody else can go on."
        )
        card.body.addWidget(Paragraph(self._context.theme, text))
        begin = Button(self._context.theme, self.tr("Begin to write"), name="community-begin", variant="primary")
        begin.clicked.connect(partial(self._tell, "write", None))
        card.body.addWidget(begin, alignment=Qt.AlignmentFlag.AlignLeft)
        return card

    def _rounds(self, sort: Sort, found: Sequence[RoundView]) -> Card:
        words, theme = self._context.wording, self._context.theme
        add = Button(theme, self.tr("Add…"), name=f"round-new-{sort.value}", variant="link", icon="plus")
        add.clicked.connect(partial(self._tell, "round", sort))
        card = section(self._context, f"rounds-{sort.value}", words.word(texts.HEADS, sort.value), add)
        why = {
            Sort.RITUAL: self.tr("What comes round by itself. It comes up two days before."),
            Sort.HEAT: self.tr("What brings new warmth: people who have not been, a beginning together."),
            Sort.KEEP: self.tr("What keeps it from cooling, so that nobody has to think of it alone."),
        }
        if not found:
            card.body.addWidget(quiet(self._context, why[sort]))
        for one in found:
            card.body.addWidget(self._round(one))
        return card

    def _round(self, one: RoundView) -> QWidget:
        words, theme, number = self._context.wording, self._context.theme, one.round.number
        whole, inner = column(0)
        beside: list[QWidget] = [label(texts.every(one.round.every, words), "small", "quiet")]
        if one.day is not None and (one.late or one.day == self._context.clock().date()):
            done = Button(theme, self.tr("Done"), name=f"round-done-{number}", variant="link")
            done.clicked.connect(partial(self._tell, "done", one))
            beside.append(done)
        beside.append(self._drop(f"round-drop-{number}", one.round.what, "drop_round", number))
        press = partial(self._tell, "round", one)
        inner.addWidget(dated(self._context, one.day, f"round-{number}", one.round.what, press, *beside))
        self._under(inner, one.round.how, self._who(one.round.mine, one.carriers), indent=DAY + theme.space("m"))
        return whole

    def _posts(self, posts: Sequence[PostView]) -> Card:
        theme = self._context.theme
        add = Button(theme, self.tr("Add…"), name="post-new", variant="link", icon="plus")
        add.clicked.connect(partial(self._tell, "post", None))
        card = section(self._context, "posts", self.tr("Roles, and who knows how"), add)
        if not posts:
            text = self.tr("Who holds the keys, who welcomes, who does the accounts, and who else knows how?")
            card.body.addWidget(quiet(self._context, text))
        for one in posts:
            whole, inner = column(0)
            row = QHBoxLayout()
            link = NameLink(theme, one.post.name, name=f"post-{one.post.number}", kind="body")
            link.clicked.connect(partial(self._tell, "post", one))
            row.addWidget(link, 1)
            row.addStretch(0)
            row.addWidget(self._drop(f"post-drop-{one.post.number}", one.post.name, "drop_post", one.post.number))
            inner.addLayout(row)
            also = self._who(False, one.knowers)
            knows = self.tr("also knows how: {names}").format(names=also) if also else ""
            held = self._who(one.post.mine, one.holders) or self.tr("nobody holds it now")
            self._under(inner, one.post.how, " · ".join(lines(held, knows)))
            card.body.addWidget(whole)
        return card

    def _hangs(self, view: CommunityView) -> Card:
        words, theme = self._context.wording, self._context.theme
        card = section(self._context, "hangs", self.tr("What hangs on one person"))
        for one in (one for one in view.hangs if one.hanging.told):
            card.body.addWidget(Paragraph(theme, texts.hangs(one.hanging, one.name, words)))
            card.body.addWidget(Paragraph(theme, texts.hangs_basis(one.hanging, words), "small", "quiet"))
        return card

    def _people(self, view: CommunityView) -> Card:
        words, theme = self._context.wording, self._context.theme
        add = Button(theme, self.tr("Somebody joins…"), name="members-new", variant="link", icon="add-person")
        add.clicked.connect(partial(self._tell, "write" if view.entry is None else "join", None))
        card = section(self._context, "members", self.tr("People ({n})").format(n=f"{len(view.members):,}"), add)
        if not view.members:
            card.body.addWidget(quiet(self._context, self.tr("Nobody you keep is in it yet.")))
            return card
        told = [f"{words.band(band)} {view.bands[band]:,}" for band in Band if view.bands.get(band)]
        card.body.addWidget(quiet(self._context, " · ".join(told)))
        people: list[Named] = [(one.row.id, one.row.name) for one in view.members[:SHOWN]]
        card.body.addWidget(names(self._context, "member", people, self._show))
        if len(view.members) > SHOWN:
            word = self.tr("All {n} in the list of people").format(n=f"{len(view.members):,}")
            every = Button(theme, word, name="members-all", variant="link", icon="people")
            every.make_flush()
            every.clicked.connect(partial(self._tell, "members", view.name))
            card.body.addWidget(every, alignment=Qt.AlignmentFlag.AlignLeft)
        return card

    def _promises(self, view: CommunityView) -> Card:
        card = section(self._context, "community-promises", self.tr("Open promises"))
        for one, name in view.promises[:SHOWN]:
            press = partial(self._show, int(one.contact_id))
            beside = label(name, "small", "quiet")
            card.body.addWidget(dated(self._context, one.due, f"community-promise-{one.id}", one.text, press, beside))
        return card

    def _gatherings(self, view: CommunityView) -> Card:
        add = Button(
            self._context.theme, self.tr("Note a gathering…"), name="community-gather", variant="link", icon="plus"
        )
        add.clicked.connect(partial(self._tell, "gather", None))
        card = section(self._context, "community-gatherings", self.tr("Gatherings"), add)
        if not view.gatherings:
            card.body.addWidget(quiet(self._context, self.tr("None is noted yet.")))
        for one in view.gatherings[:SHOWN]:
            card.body.addWidget(self._gathering(one))
        return card

    def _gathering(self, one: Entry[Gathering]) -> QWidget:
        press = partial(self._tell, "gathering", int(one.id))
        return dated(self._context, one.day, f"community-gathering-{int(one.id)}", one.body.name, press)

    def _button(self, name: str, word: str, icon: str, what: str, variant: str = "ghost") -> Button:
        button = Button(self._context.theme, word, name=name, variant=variant, icon=icon)
        button.clicked.connect(partial(self._tell, what, None))
        return button

    def _drop(self, name: str, of: str, what: str, number: int) -> Button:
        button = Button(self._context.theme, self.tr("Take away"), name=name, variant="icon", icon="close")
        button.setAccessibleName(self.tr("Take “{name}” away").format(name=of))
        button.clicked.connect(partial(self._tell, what, number))
        return button

    def _under(self, inner: QVBoxLayout, *told: str, indent: int = 0) -> None:
        for text in lines(*told):
            below = Paragraph(self._context.theme, text, "small", "quiet")
            row = QHBoxLayout()
            row.setContentsMargins(indent, 0, 0, 0)
            row.addWidget(below)
            inner.addLayout(row)

    def _who(self, mine: bool, people: Sequence[Named]) -> str:
        words = self._context.wording
        me = [words.pair(texts.ME)] if mine else []
        return ("、" if words.language == "ja" else ", ").join([*me, *(name for _, name in people)])

    def _tell(self, what: str, detail: object, _checked: bool = False) -> None:
        self.did.emit(what, detail)

    def _show(self, who: int) -> None:
        self.did.emit("person", who)
