"""A new version of the vision, or the present one set right."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from myconnections.domain.ids import ContactId
from myconnections.domain.vision import LISTS, Vision
from myconnections.services import visions
from myconnections.services.visions import Version
from myconnections.ui import texts_self
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.drafts import Writing, Written
from myconnections.ui.seeking import seeker
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.people_chips import Found, PeopleChips

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class VisionDialog(Form):
    """`version` is the one in force, with the names of its people; `anew` keeps what is written as a new version."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        version: Version | None = None,
        names: Mapping[ContactId, str] | None = None,
        *,
        anew: bool = True,
    ) -> None:
        new = anew and version is not None
        title = translate("VisionDialog", "A new version") if new else translate("VisionDialog", "Vision")
        super().__init__(context.theme, "vision", title, parent, width=640, scrolls=True)
        self._context, self._version, self._anew = context, version, anew
        before = version.body if version is not None else Vision("")
        question = self.tr("A good ordinary day five years from now — who is in it?")
        self.body.addWidget(label(question, "head"))
        hint = self.tr("From getting up to going to bed: where, what, with whom. As if it were today.")
        self.text = self._area("vision-text", question, hint, before.text, 120)
        self.body.addWidget(label(self.tr("Who is in it"), "strong"))
        self.people = PeopleChips(
            context.theme,
            seeker(context, self),
            name="vision-people",
            spoken=self.tr("Who is in it"),
            hint=self.tr("Name, reading, organization"),
        )
        for who in version.those() if version is not None else ():
            self.people.add(Found(str(int(who)), (names or {}).get(who, "")))
        self.body.addWidget(self.people)
        self.body.addWidget(Paragraph(context.theme, self.tr("Below, one line each."), "small", "quiet"))
        self.lists = {}
        for name in LISTS:
            word = context.wording.word(texts_self.LISTS, name)
            self.body.addWidget(label(word, "strong"))
            self.lists[name] = self._area(f"vision-{name}", word, "", "\n".join(getattr(before, name)), 64)
        self.add_button(self.tr("Cancel"), "vision-cancel").clicked.connect(self.reject)
        self.keep = self.add_button(self.tr("Keep"), "vision-keep", "primary")
        self.keep.clicked.connect(self.save)
        self.text.textChanged.connect(self._look)
        self._look()
        self._writing = Writing(context.drafts, ("vision", "" if anew else "now"), self._half_written, self)
        self._clean = self._state()
        self._give_back()
        self._writing.hear(
            self.text.textChanged, self.people.changed, *(area.textChanged for area in self.lists.values())
        )
        self.text.setFocus()

    def save(self) -> None:
        """Keep it; the dialog closes when it is kept."""
        lines = {name: tuple(area.toPlainText().splitlines()) for name, area in self.lists.items()}
        vision = Vision(self.text.toPlainText(), **lines)
        people = [ContactId(int(key)) for key in self.people.keys()]  # noqa: SIM118 - no dict
        version = None if self._anew else self._version
        if version is None:
            job = self._writing.keeping(lambda vault, now: visions.write(vault, vision, people, now))
        else:
            job = self._writing.keeping(lambda vault, now: visions.change(vault, version.id, vision, people, now))
        self._context.acting.do(job, self.close_kept)

    def _area(self, name: str, spoken: str, hint: str, text: str, high: int) -> QPlainTextEdit:
        area = QPlainTextEdit(text)
        named(area, name, spoken)
        area.setPlaceholderText(hint)
        area.setTabChangesFocus(True)
        area.setFixedHeight(high)
        self.body.addWidget(area)
        return area

    def _look(self) -> None:
        self.keep.setEnabled(bool(self.text.toPlainText().strip()))

    def _state(self) -> dict[str, object]:
        lists = {name: area.toPlainText() for name, area in self.lists.items()}
        people = {"people": list(self.people.keys()), "names": list(self.people.names())}
        return {"text": self.text.toPlainText(), **people, **lists}

    def _half_written(self) -> Written | None:
        state = self._state()
        return None if state == self._clean else state

    def _give_back(self) -> None:
        found = self._writing.found()
        if found is None:
            return
        self.text.setPlainText(str(found["text"]))
        for name, area in self.lists.items():
            area.setPlainText(str(found[name]))
        people, names = found["people"], found["names"]
        if isinstance(people, list) and isinstance(names, list):
            for key, name in zip(people, names, strict=True):
                self.people.add(Found(str(key), str(name)))
        self.say_resumed()
