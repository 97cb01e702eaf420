"""Two questions about many people at once: which communities, and what shall stand in one field of theirs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QLineEdit, QWidget

from myconnections.services import bulk
from myconnections.services.views import ListedPerson
from myconnections.ui import texts_filters as texts
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.widgets.choice import ChoiceField
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named

_FIELDS = tuple(sorted(bulk.FIELDS, key=("industry", "function", "region", "organization").__contains__, reverse=True))


class Communities(Form):
    """`given` sends the communities to join and those to leave. A half-checked box stays as it is."""

    given = Signal(object, object)

    def __init__(self, context: Context, people: Sequence[ListedPerson], known: Sequence[str], parent: QWidget) -> None:
        pair, many = context.wording.pair, len(people)
        title = pair(texts.EDITING["communities_title"], {"n": many})
        super().__init__(context.theme, "several-communities", title, parent, width=440, scrolls=True)
        counts = Counter(name for one in people for name in one.row.communities)
        self._boxes: dict[str, tuple[QCheckBox, Qt.CheckState]] = {}
        for name, number in counts.most_common():
            some = pair(texts.EDITING["communities_some"], {"name": name, "n": number, "all": many})
            box = QCheckBox((name if number == many else some).replace("&", "&&"))
            state = Qt.CheckState.Checked if number == many else Qt.CheckState.PartiallyChecked
            box.setTristate(number < many)
            box.setCheckState(state)
            named(box, f"community-{name}", box.text())
            self._boxes[name] = box, state
            self.body.addWidget(box)
        if not counts:
            nobody = context.wording.word(texts.EDITING, "communities_none")
            self.body.addWidget(Paragraph(context.theme, nobody, tone="quiet"))
        self.new = _line("community-new", context.wording.word(texts.EDITING, "communities_new"), self)
        self.new.setCompleter(_completer(known, self.new))
        self.body.addStretch(1)
        cancel = self.add_button(context.wording.word(texts.SENTENCES, "cancel"), "several-cancel")
        cancel.clicked.connect(self.reject)
        self._do = self.add_button(
            context.wording.word(texts.EDITING, "communities_do"), "several-communities-do", "primary"
        )
        self._do.clicked.connect(self._give)
        self.new.textChanged.connect(self._look)
        for box, _ in self._boxes.values():
            box.checkStateChanged.connect(self._look)
        self._look()
        self.new.setFocus()

    def _changed(self) -> tuple[list[str], list[str]]:
        """Whom to join and whom to leave."""
        now = {name: box.checkState() for name, (box, before) in self._boxes.items() if box.checkState() != before}
        joined = [name for name, state in now.items() if state is Qt.CheckState.Checked]
        left = [name for name, state in now.items() if state is Qt.CheckState.Unchecked]
        new = self.new.text().strip()
        return ([*joined, new] if new else joined), left

    def _look(self) -> None:
        self._do.setEnabled(any(self._changed()))

    def _give(self) -> None:
        joined, left = self._changed()
        self.accept()
        self.given.emit(joined, left)


class OneField(Form):
    """`given` sends the field and the value that all shall have; "" empties it."""

    given = Signal(str, str)

    def __init__(self, context: Context, people: Sequence[ListedPerson], parent: QWidget) -> None:
        self._words = context.wording
        title = context.wording.pair(texts.EDITING["field_title"], {"n": len(people)})
        super().__init__(context.theme, "several-field", title, parent, width=440)
        which = self._words.word(texts.EDITING, "field_which")
        self.field = ChoiceField()
        named(self.field, "several-which", which)
        for key in _FIELDS:
            self.field.addItem(self._words.word(texts.FIELDS, key), key)
        head = label(which, "strong")
        head.setBuddy(self.field)
        self.body.addWidget(head)
        self.body.addWidget(self.field)
        self.value = _line("several-value", self._words.word(texts.EDITING, "field_value"), self)
        self.value.setMaxLength(bulk.MOST)
        remark = self._words.word(texts.EDITING, "field_remark")
        self.body.addWidget(Paragraph(context.theme, remark, "small", "quiet"))
        self.add_button(self._words.word(texts.SENTENCES, "cancel"), "several-cancel").clicked.connect(self.reject)
        self._do = self.add_button("", "several-field-do", "primary")
        self._do.clicked.connect(self._give)
        self.value.textChanged.connect(self._look)
        self._look()
        self.value.setFocus()

    def complete(self, values: Sequence[str]) -> None:
        """Values of the field that is chosen, to be offered while writing."""
        self.value.setCompleter(_completer(values, self.value))

    def _look(self) -> None:
        some = bool(self._text())
        self._do.setText(self._words.word(texts.EDITING, "field_write" if some else "field_clear"))
        self._do.set_variant("primary" if some else "danger")
        self.main = self._do if some else None  # emptying takes more than Enter in an empty line

    def _text(self) -> str:
        return self.value.text().strip()

    def _give(self) -> None:
        field, text = str(self.field.currentData()), self._text()
        self.accept()
        self.given.emit(field, text)


def _line(name: str, word: str, form: Form) -> QLineEdit:
    field = QLineEdit()
    named(field, name, word)
    head = label(word, "strong")
    head.setBuddy(field)
    form.body.addWidget(head)
    form.body.addWidget(field)
    return field


def _completer(values: Sequence[str], parent: QWidget) -> QCompleter:
    completer = QCompleter(list(values), parent)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    popup = completer.popup()
    if popup is not None:
        popup.setProperty("popup", "true")
    return completer
