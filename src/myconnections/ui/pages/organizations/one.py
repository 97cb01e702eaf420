"""One organization: its people now and before, its spellings, what I noted of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from myconnections.services import organizations
from myconnections.services.changes import Changes
from myconnections.services.organizations import OrganizationView
from myconnections.ui.context import Context
from myconnections.ui.drafts import Writing, Written
from myconnections.ui.pages.organizations.lines import PeopleLines, lines_of
from myconnections.ui.texts_enrich import term
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import ElidedLabel, Paragraph, label
from myconnections.ui.widgets.paint import named

_SIDE = 300
FORM = "organization"
MOST_LOGGED = 30
"""More people than this at once are no encounter one remembers: some must be chosen first."""


class OneOrganization(QWidget):
    """`back` leads to the list, `wants` asks the window as a page does; `renamed` sends the key from now on."""

    back = Signal()
    renamed = Signal(str)
    wants = Signal(str, object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._view: OrganizationView | None = None
        theme = context.theme
        self._back = Button(theme, self.tr("All organizations"), name="organization-back", variant="ghost", icon="back")
        self._name = ElidedLabel("", "title")
        self._facts = Paragraph(theme, tone="quiet")
        self._enrich = Button(theme, self.tr("Say its industry"), name="organization-enrich", variant="link")
        self._log = Button(theme, self.tr("Log…"), name="organization-log", icon="log")
        self._people = PeopleLines(theme, context.wording, self)
        self._spelt = Paragraph(theme, kind="small", tone="quiet")
        self._new_name = QLineEdit()
        named(self._new_name, "organization-name", self.tr("One name for all of them"))
        self._rename = Button(theme, self.tr("Write this name"), name="organization-rename")
        self._note = QPlainTextEdit()
        self._note.setTabChangesFocus(True)
        self._note.setMinimumHeight(120)
        self._note.setPlaceholderText(self.tr("What I want to remember about it"))
        named(self._note, "organization-note", self.tr("Note about the organization"))
        self._keep = Button(theme, self.tr("Keep the note"), name="organization-keep")
        self._arrange()
        self._wire()
        self._writing = Writing(context.drafts, (FORM, ""), self._half_written, self)
        self._writing.hear(self._note.textChanged)

    def key(self) -> str:
        """Which organization is shown, "" for none."""
        return "" if self._view is None else self._view.row.key

    def chosen(self) -> tuple[int, ...]:
        """Whom a log would begin with."""
        return self._people.chosen()

    def take_keyboard(self) -> None:
        """The people are where one goes on."""
        self._people.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_view(self, view: OrganizationView) -> None:
        """Show this organization; a note that is being written stays."""
        another = self._view is None or self._view.row.key != view.row.key
        half = None if another else self._half_written()
        found = self._writing.turn_to((FORM, view.row.key)) if another else None  # parks what stands here for the other
        self._view = view
        words, row = self._context.wording, view.row
        self._name.setText(row.name)
        told = [term(words, field, getattr(row, field)) for field in ("industry", "region", "institution")]
        self._facts.setText(" · ".join(part for part in told if part))
        self._facts.setVisible(any(told))
        self._enrich.setVisible(not row.industry)
        self._people.show_lines(lines_of(view, words))
        several = len(view.spellings) > 1
        self._spelt.setText(("、" if words.language == "ja" else ", ").join(view.spellings) if several else "")
        self._spelt.setVisible(several)
        self._new_name.setText(row.name)
        self._new_name.setCursorPosition(0)
        self._new_name.setEnabled(bool(view.people))
        self._offer()
        if another:
            self._note.setPlainText(str(found["note"]) if found else row.note)
        elif half is None:
            self._note.setPlainText(row.note)
        self._offer()

    def _arrange(self) -> None:
        theme = self._context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        column.addWidget(self._back, alignment=Qt.AlignmentFlag.AlignLeft)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.setSpacing(theme.space("s"))
        head.addWidget(self._name, 1)
        head.addWidget(self._log)
        column.addLayout(head)
        under = QHBoxLayout()
        under.setContentsMargins(8, 0, 8, 0)
        under.addWidget(self._facts, 1)
        under.addWidget(self._enrich)
        under.addStretch(0)
        column.addLayout(under)
        beside = QHBoxLayout()
        beside.setSpacing(theme.space("xl"))
        beside.addWidget(self._people, 1)
        beside.addWidget(self._side())
        column.addLayout(beside, 1)

    def _side(self) -> QWidget:
        theme, inside = self._context.theme, QWidget()
        inside.setProperty("ground", "none")
        column = QVBoxLayout(inside)
        column.setContentsMargins(2, 8, 8, 16)
        column.setSpacing(theme.space("s"))
        column.addWidget(label(self.tr("Note"), "label"))
        column.addWidget(self._note)
        column.addWidget(self._keep, alignment=Qt.AlignmentFlag.AlignRight)
        column.addSpacing(theme.space("l"))
        column.addWidget(label(self.tr("How it is written"), "label"))
        column.addWidget(self._spelt)
        column.addWidget(self._new_name)
        column.addWidget(self._rename, alignment=Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("organization-side")
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setFixedWidth(_SIDE)
        return area

    def _wire(self) -> None:
        self._back.clicked.connect(self.back)
        self._people.opened.connect(lambda who: self.wants.emit("person", who))
        self._people.picked.connect(self._offer)
        self._log.clicked.connect(lambda: self.wants.emit("log", self._whom()))
        self._enrich.clicked.connect(lambda: self.wants.emit("page", "enrich"))
        self._new_name.textChanged.connect(lambda _text: self._offer())
        self._new_name.returnPressed.connect(lambda: self._rename.click() if self._rename.isEnabled() else None)
        self._rename.clicked.connect(self._write_name)
        self._note.textChanged.connect(self._offer)
        self._keep.clicked.connect(self._keep_note)

    def _whom(self) -> tuple[int, ...]:
        """Those chosen, else everybody there now."""
        here = self._view.people if self._view is not None else ()
        return self._people.chosen() or tuple(int(one.row.id) for one in here)

    def _offer(self) -> None:
        """What can be done now: nothing that would change nothing."""
        view = self._view
        if view is None:
            return
        many = len(self._whom())
        self._log.setEnabled(0 < many <= MOST_LOGGED)
        self._log.setText(self._context.wording.pair(("Log with {n}…", "{n}人とのことを記録…"), {"n": many}))
        name = self._new_name.text().strip()
        written_otherwise = view.spellings != (name,) or name != view.row.name
        self._rename.setEnabled(bool(name and view.people and written_otherwise))
        self._keep.setEnabled(self._half_written() is not None)

    def _half_written(self) -> Written | None:
        view, text = self._view, self._note.toPlainText()
        if view is None or text.strip() == view.row.note:
            return None
        return {"note": text}

    def _write_name(self) -> None:
        key, name = self.key(), self._new_name.text()
        self._context.acting.do(lambda vault, now: organizations.rename(vault, key, name, now), self._tell_renamed)

    def _tell_renamed(self, changes: Changes) -> None:
        self.renamed.emit(str(changes.facts["key"]))

    def _keep_note(self) -> None:
        key, text = self.key(), self._note.toPlainText()
        job = self._writing.keeping(lambda vault, now: organizations.note(vault, key, text, now))
        self._context.acting.do(job)
