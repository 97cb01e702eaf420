"""Pick ten people and say roughly when you last talked: Today then has something true to say at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from myconnections.domain.ids import ContactId
from myconnections.domain.listing import PersonRow
from myconnections.domain.stage import Stage
from myconnections.services import asking, people
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.views import ListedPerson, Pick, PickAnswer
from myconnections.ui import texts_bring_in as texts
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.drafts import Writing, Written
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.labels import ElidedLabel, Paragraph, hairline, label
from myconnections.ui.widgets.marks import Monogram
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.people_chips import Found, PeopleChips

translate = QCoreApplication.translate  # by this name the translation tool finds the texts

TEN = 10
_MOST = 60
_FOUND = 12
_WIDTH = 860
_LOWEST, _HIGHEST = 584, 776
_ROUND = 56


class PickRow(QWidget):
    """One person: who, why they are proposed, when we last talked, and the stage. `told` on a change."""

    told = Signal()

    def __init__(self, context: Context, pick: Pick, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person: PersonRow = pick.person
        theme, wording = context.theme, context.wording
        named(self, f"pick-{int(pick.person.id)}", pick.person.name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(theme.space("m"))
        row.addWidget(Monogram(theme, pick.person.name, str(int(pick.person.id)), 32))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(pick.person.name, "strong"))
        why = wording.pair(texts.PICK_REASONS[pick.why], pick.facts)
        work = "" if pick.why == "employer" else pick.person.organization
        words.addWidget(ElidedLabel(" · ".join(part for part in (why, work) if part), "small", "quiet"))
        row.addLayout(words, 1)
        self.when, self.stage = self._asked(context)
        answers = QVBoxLayout()
        answers.setSpacing(theme.space("xs"))
        answers.addWidget(self.when, alignment=Qt.AlignmentFlag.AlignRight)
        answers.addWidget(self.stage, alignment=Qt.AlignmentFlag.AlignRight)
        row.addLayout(answers)
        self.when.chosen.connect(lambda _key: self.told.emit())
        self.stage.chosen.connect(lambda _key: self.told.emit())

    def _asked(self, context: Context) -> tuple[Segmented, Segmented]:
        """When we last talked, and how far the two of us are: the stage they have stands there already."""
        theme, wording, number = context.theme, context.wording, int(self.person.id)
        options = [(key, wording.word(texts.LAST_TALKED, key), "") for key in texts.LAST_TALKED]
        spoken = self.tr("When I last talked with {name}").format(name=self.person.name)
        when = Segmented(theme, options, name=f"when-{number}", spoken=spoken, may_be_open=True)
        stages = [(stage.code, wording.stage(stage), "") for stage in Stage]
        far = self.tr("How far I am with {name}").format(name=self.person.name)
        stage = Segmented(theme, stages, name=f"stage-{number}", spoken=far)
        stage.choose(Stage(self.person.stage).code)
        return when, stage

    def said(self) -> list[object]:
        """The answer as it is parked: when, and the stage."""
        return [self.when.choice(), self.stage.choice()]

    def give_back(self, said: Sequence[object]) -> None:
        """What was answered before a lock."""
        if said[0]:
            self.when.choose(str(said[0]))
        self.stage.choose(str(said[1]))

    def answer(self, keep_warm: bool) -> PickAnswer | None:
        """What was said of this person, be it the stage alone; None while nothing was said."""
        when, stage = self.when.choice(), Stage.from_code(self.stage.choice())
        moved = stage if stage != self.person.stage else None
        if not when and moved is None:
            return None
        return PickAnswer(self.person.id, when, moved, True if keep_warm else None)


class PickTen(Form):
    """Answering is choosing: who has no answer stays as they are. `kept` is sent once the answers are in the vault."""

    kept = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(
            context.theme, "pick-ten", translate("PickTen", "When did you last talk?"), parent, width=_WIDTH
        )
        self._context = context
        self._waiting: list[Pick] = []
        self.rows: list[PickRow] = []
        offer = self.tr(
            "Answer for about ten people who matter to you now. Roughly is enough; "
            "a guess is marked as a guess wherever it counts. Who has no answer stays as they are."
        )
        self.body.addWidget(Paragraph(context.theme, offer, tone="quiet"))
        self.seek = PeopleChips(
            context.theme, self._seek, name="pick-seek", spoken=self.tr("Somebody else"),
            hint=self.tr("Somebody else? Write a name…"),
        )  # fmt: skip
        self.seek.changed.connect(self._add_found)
        self.body.addWidget(self.seek)
        self.body.addWidget(self._list(), 1)
        self.body.addWidget(hairline(context.theme))
        self.body.addLayout(self._tick())
        self.count: QLabel = label("", "small", "quiet")
        self.foot.addWidget(self.count)
        self._skip = self.add_button(self.tr("Not now"), "pick-skip", "ghost")
        self._skip.clicked.connect(self.reject)
        self.keep = self.add_button(self.tr("Keep and go to Today"), "pick-keep", "primary")
        self.keep.clicked.connect(self._save)
        self._writing = Writing(context.drafts, ("pick", ""), self._half_written, self)
        self._writing.hear(self.warm.toggled)
        self._count()
        context.acting.read(_picks, self._propose, owner=self)

    def answers(self) -> list[PickAnswer]:
        """What was said so far, in the order of the list."""
        given = (row.answer(self.warm.isChecked()) for row in self.rows)
        return [answer for answer in given if answer is not None]

    def fit(self) -> None:
        """As high as the window behind leaves room for: the list has no natural height."""
        behind = self.parentWidget()
        room = behind.window().height() - _ROUND if behind is not None else _HIGHEST
        self.resize(self.width(), max(_LOWEST, min(room, _HIGHEST)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard only: here one writes names and chooses; Ctrl+Enter keeps."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep.click()
        elif isinstance(focused, Button):
            focused.click()

    def _list(self) -> QScrollArea:
        area = QScrollArea()
        area.setObjectName("pick-scroll")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("ground", "none")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, self.theme.space("l"), 0)
        column.setSpacing(0)
        self.heads = QWidget()
        self.heads.hide()
        column.addWidget(self.heads)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column.addLayout(self._lines)
        self.nobody = Paragraph(
            self.theme, self.tr("Nobody is left to propose. Anybody can be found above."), tone="quiet"
        )
        self.nobody.hide()
        column.addWidget(self.nobody)
        self.more = Button(self.theme, self.tr("Propose more people"), name="pick-more", variant="link", arrow="down")
        self.more.hide()
        self.more.clicked.connect(self._show_more)
        column.addWidget(self.more)
        column.addStretch(1)
        area.setWidget(inside)
        self._area = area
        return area

    def _tick(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        self.warm = QCheckBox(self.tr("Keep these people warm"))
        self.warm.setChecked(True)
        named(self.warm, "pick-warm", self.warm.text())
        column.addWidget(self.warm)
        line = QHBoxLayout()
        line.addSpacing(28)
        words = self.tr(
            "Today suggests them when it is time to be in touch again. Without this, people at Link rarely come up."
        )
        line.addWidget(Paragraph(self.theme, words, "small", "quiet"), 1)
        column.addLayout(line)
        return column

    def _propose(self, picks: list[Pick]) -> None:
        known = {row.person.id for row in self.rows}
        self._waiting = [pick for pick in picks if pick.person.id not in known]
        self._show_more()
        self.nobody.setVisible(not self.rows)
        found = self._writing.found()
        if found is not None:
            self._give_back(found)

    def _half_written(self) -> Written | None:
        said = {str(int(row.person.id)): row.said() for row in self.rows if row.answer(keep_warm=False)}
        return {"said": said, "warm": self.warm.isChecked()} if said else None

    def _give_back(self, found: Written) -> None:
        """The answers given before, those about people found by name at the head."""
        said = found["said"]
        self.warm.setChecked(bool(found["warm"]))
        if not isinstance(said, dict):
            return
        wanted = [ContactId(int(key)) for key in said]

        def show(rows: list[ListedPerson]) -> None:
            self._seen = {str(int(each.row.id)): each.row for each in rows}
            for key in self._seen:
                self._to_head(ContactId(int(key)))
            for row in self.rows:
                if str(int(row.person.id)) in said:
                    row.give_back(said[str(int(row.person.id))])
            self.say_resumed()

        self._context.acting.read(lambda vault, now: people.some(vault, wanted, now), show, owner=self)

    def _show_more(self) -> None:
        for pick in self._waiting[:TEN]:
            self._add(pick, len(self.rows))
        self._waiting = self._waiting[TEN:]
        self.more.setVisible(bool(self._waiting))
        self._order_tabs()

    def _order_tabs(self) -> None:
        """The keyboard goes the way of the eye: rows come later than the buttons below them, and some to the head."""
        places: list[QWidget] = [self.seek.field]
        for row in self.rows:
            places += [*row.when.findChildren(QAbstractButton), *row.stage.findChildren(QAbstractButton)]
        places += [self.more, self.warm, self._skip, self.keep]
        # Qt leaves out whoever takes no keyboard at this moment; another part of a row may take it later.
        policies = [place.focusPolicy() for place in places]
        for place in places:
            place.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for before, after in pairwise(places):
            QWidget.setTabOrder(before, after)
        for place, policy in zip(places, policies, strict=True):
            place.setFocusPolicy(policy)

    def _add(self, pick: Pick, place: int) -> None:
        row = PickRow(self._context, pick)
        row.told.connect(self._count)
        self._writing.hear(row.told)
        self.rows.insert(place, row)
        self._lines.insertWidget(2 * place, row)
        self._lines.insertWidget(2 * place + 1, hairline(self.theme))
        if self.heads.isHidden():
            self._head_columns(row)

    def _head_columns(self, row: PickRow) -> None:
        """Above the answers what is asked, as far left as the wider of them begins."""
        line = QHBoxLayout(self.heads)
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch(1)
        head = label(self.tr("When you last talked, and how far you have come"), "label")
        head.setFixedWidth(max(row.when.sizeHint().width(), row.stage.sizeHint().width()))
        line.addWidget(head)
        self.heads.show()

    def _seek(self, text: str, answer: Callable[[Sequence[Found]], None]) -> None:
        def job(vault: OpenVault, now: datetime) -> list[ListedPerson]:
            return people.listing(vault, now, search=text, limit=_FOUND)

        def show(found: list[ListedPerson]) -> None:
            self._seen = {str(int(each.row.id)): each.row for each in found}
            answer([Found(key, row.name, row.organization) for key, row in self._seen.items()])

        self._context.acting.read(job, show, owner=self)

    def _add_found(self, keys: tuple[str, ...]) -> None:
        """Somebody was found by name: they come to the head of the list; the field is free for the next."""
        for key in keys:
            QTimer.singleShot(0, self, lambda key=key: self.seek.remove(key))
            self._to_head(ContactId(int(key)))

    def _to_head(self, contact_id: ContactId) -> None:
        at = next((place for place, row in enumerate(self.rows) if row.person.id == contact_id), None)
        if at is None:
            person = self._seen[str(int(contact_id))]
            self._waiting = [pick for pick in self._waiting if pick.person.id != contact_id]
            self._add(Pick(person, "chosen"), 0)
            self.nobody.hide()
            self._order_tabs()
            at = 0
        # The row has its place only after the layout has run.
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self.rows[at]))

    def _count(self) -> None:
        count = len(self.answers())
        key = "picked" if count <= TEN else "picked_more"
        self.count.setText(self._context.wording.pair(texts.SENTENCES[key], {"count": count}))
        self.keep.setEnabled(count > 0)

    def _save(self) -> None:
        answers = self.answers()
        if not answers:
            return
        self.keep_written(
            self._context, self._writing, lambda vault, now: asking.answer(vault, answers, now), self._saved
        )

    def _saved(self, _changes: Changes) -> None:
        self.kept.emit()
        self.accept()

    def fail(self, sentence: str) -> None:
        """Say what went wrong, and that nothing is lost."""
        self.wrong.say(sentence, self.tr("Your answers are still here."))


def _picks(vault: OpenVault, now: datetime) -> list[Pick]:
    return asking.picks(vault, now, _MOST)
