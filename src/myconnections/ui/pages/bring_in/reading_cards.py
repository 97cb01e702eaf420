"""The right column of a plan: what stays outside and why, what was read, which encounters were found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from myconnections.interchange.encoding import CHOICES
from myconnections.interchange.records import FileReport
from myconnections.ui import texts_bring_in as texts
from myconnections.ui import texts_words
from myconnections.ui.context import Context
from myconnections.ui.pages.bring_in.draft import Draft, LeftOut, first_rows
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader, fact
from myconnections.ui.widgets.labels import ElidedLabel, Paragraph, hairline, label
from myconnections.ui.widgets.paint import tip
from myconnections.ui.wording import Wording

_PADDING = 20
_REASONS = 6
_FILES = 12
_PEOPLE_FORMATS = ("linkedin.connections", "vcard", "eight", "cards", "sheet")


class FilledCard(Card):
    """A card with a head line whose lines are made anew for each plan. `more` asks for everything behind it."""

    more = Signal()

    def __init__(self, context: Context, name: str, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self.setObjectName(name)
        self.context = context
        self._title = ""
        # A link at the end of the head reaches further right by its own padding, so that its words end with the lines.
        self.body.setContentsMargins(_PADDING, 12, 0, 16)
        self.head = SectionHeader(context.theme, "")
        self.head.row.setContentsMargins(0, 0, _PADDING, 0)
        self.body.addWidget(self.head)
        self._lines: QWidget | None = None

    def call(self, title: str, link: str = "") -> Button | None:
        """Give the card its head and, if wanted, a link at the end of it."""
        self._title = title
        self.head.say(title)
        if not link:
            return None
        button = Button(self.context.theme, link, name=f"{self.objectName()}-all", variant="link")
        button.clicked.connect(self.more)
        self.head.row.addWidget(button)
        self.head.row.setContentsMargins(0, 0, _PADDING - self.context.theme.space("xs") - 1, 0)
        return button

    def fill(self, lines: list[QWidget], remark: str = "") -> None:
        """Show these lines with hairlines between, instead of those before; none of them hides the card."""
        self.head.say(self._title, remark)
        if self._lines is not None:
            self.body.removeWidget(self._lines)
            self._lines.deleteLater()
        self._lines = QWidget()
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(0, 0, _PADDING, 0)
        column.setSpacing(0)
        for line in lines:
            column.addWidget(hairline(self.context.theme))
            column.addWidget(line)
        self.body.addWidget(self._lines)
        self.setVisible(bool(lines))


class LeftOutCard(FilledCard):
    """Rows that are not brought in: how many, why, which."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "left-out", parent)
        self.call(self.tr("Rows left out"), self.tr("See all rows"))

    def show_draft(self, draft: Draft) -> None:
        """Show the reasons of this plan, those with most rows first."""
        self.fill([self._line(each) for each in draft.left_out[:_REASONS]])

    def _line(self, each: LeftOut) -> QWidget:
        wording, theme = self.context.wording, self.context.theme
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
        figure = label(f"{each.count:,}", "strong", "accent")
        figure.setFixedWidth(44)
        row.addWidget(figure, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        reason = wording.word(texts_words.SKIPPED, each.reason)
        column.addWidget(Paragraph(theme, reason[:1].upper() + reason[1:]))
        detail = wording.word(texts.SKIPPED_DETAIL, each.reason) if each.reason in texts.SKIPPED_DETAIL else ""
        for text in (detail, where(each, wording)):
            if text:
                column.addWidget(Paragraph(theme, text, "small", "quiet"))
        row.addLayout(column, 1)
        return line


class ReadCard(FilledCard):
    """How the files were understood: characters, columns, dates, and which were left alone.

    `read_as` asks for reading them once more in another encoding ("" is the app's own choice).
    """

    read_as = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "was-read", parent)
        button = self.call(self.tr("What was read"), self.tr("Letters look wrong?"))
        self._menu = QMenu(self)
        self._menu.setObjectName("read-as")
        for codec in ("", *CHOICES):
            action = self._menu.addAction(texts.ENCODINGS.get(codec, codec) or self.tr("Find it out"))
            action.triggered.connect(lambda _checked=False, codec=codec: self.read_as.emit(codec))
        if button is not None:
            button.clicked.connect(lambda: self._menu.popup(button.mapToGlobal(button.rect().bottomLeft())))

    def show_draft(self, draft: Draft) -> None:
        """Show the files of this plan; one file of people in full, several in short."""
        files = draft.plan.reading.files
        lines: list[QWidget] = []
        if len(files) == 1:
            lines += self._in_full(files[0], draft)
        else:
            lines += [self._in_short(file) for file in files[:_FILES]]
            lines += self._people(draft)
        if draft.plan.reading.not_read:
            text = ", ".join(draft.plan.reading.not_read[:_FILES])
            lines.append(self._fact(self.tr("Not read"), text))
        warned = dict.fromkeys(each.code for each in draft.plan.reading.warnings)
        if warned:
            said = [self.context.wording.word(texts_words.WARNINGS, code) for code in warned]
            lines.append(self._fact(self.tr("Noticed"), "\n".join(said)))
        self.fill(lines)

    def _in_full(self, file: FileReport, draft: Draft) -> list[QWidget]:
        lines = [self._fact(self.tr("Characters"), self._characters(file))]
        if file.columns:
            lines.append(self._fact(self.tr("Columns"), self._columns(file)))
        if file.date_from and file.date_to:
            lines.append(self._fact(self.tr("Dates"), self._dates(file)))
        return lines + self._people(draft)

    def _in_short(self, file: FileReport) -> QWidget:
        wording = self.context.wording
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(8)
        name = ElidedLabel(file.name.rsplit("/", 1)[-1])
        name.setToolTip(tip(file.name))
        head.addWidget(name, 1)
        head.addWidget(label(wording.pair(texts.SENTENCES["rows"], {"rows": file.rows}), "small", "quiet"))
        column.addLayout(head)
        parts = [wording.word(texts_words.FORMATS, file.format), self._characters(file)]
        if file.date_from and file.date_to:
            parts.append(self._dates(file))
        column.addWidget(Paragraph(self.context.theme, " · ".join(parts), "small", "quiet"))
        if file.format in _PEOPLE_FORMATS and file.columns:
            column.addWidget(Paragraph(self.context.theme, self._columns(file), "small", "quiet"))
        whole.setToolTip(tip(self._columns(file)))
        return whole

    def _people(self, draft: Draft) -> list[QWidget]:
        wording, many = self.context.wording, len(draft.plan.people)
        if not many:
            return []
        emails = wording.pair(texts.SENTENCES["emails"], {"count": draft.emails, "people": many})
        readings = wording.pair(texts.SENTENCES["emails"], {"count": draft.readings, "people": many})
        none = self.tr("None given")
        return [
            self._fact(self.tr("E-mail"), emails if draft.emails else none),
            self._fact(self.tr("Readings"), readings if draft.readings else none),
        ]

    def _fact(self, name: str, value: str) -> QWidget:
        return fact(self.context.theme, name, value, 92)[0]

    def _characters(self, file: FileReport) -> str:
        wording = self.context.wording
        parts = [texts.ENCODINGS.get(file.encoding, file.encoding)]
        if file.delimiter and file.delimiter != ",":
            parts.append(wording.word(texts.DELIMITERS, file.delimiter))
        if file.preamble:
            parts.append(self.tr("the first {lines} lines are a note").format(lines=file.preamble))
        return ("、" if wording.language == "ja" else ", ").join(part for part in parts if part)

    def _columns(self, file: FileReport) -> str:
        return " / ".join(column for column in file.columns if column)

    def _dates(self, file: FileReport) -> str:
        facts = {"first": file.date_from, "last": file.date_to}
        return self.context.wording.pair(texts.SENTENCES["from_to"], facts)


class EncountersCard(FilledCard):
    """What happened between the person and their people, as the files tell it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "found-encounters", parent)
        self.call(self.tr("Encounters found"))

    def show_draft(self, draft: Draft) -> None:
        """Show how many, with how many people, and what is done with the text of messages."""
        wording, plan, met = self.context.wording, draft.plan, draft.met
        said: list[str] = []
        if met.count:
            facts: dict[str, object] = {"encounters": met.count, "people": met.people}
            said.append(wording.pair(texts.SENTENCES["encounters"], facts))
            said.append(wording.pair(texts.SENTENCES["from_to"], {"first": met.first, "last": met.last}))
        for key, count in (
            ("known_before", plan.encounters_same),
            ("helps", len(plan.reading.helps)),
            ("threads", len(plan.reading.threads)),
        ):
            if count:
                said.append(wording.pair(texts.SENTENCES[key], {"count": count}))
        if met.count:
            with_text = draft.choice.with_content
            said.append(
                self.tr("The text of messages is kept, as you chose.")
                if with_text
                else self.tr("Only who, when and which way: the text of messages is not kept.")
            )
        self.fill([_padded(Paragraph(self.context.theme, "\n".join(said)))] if said else [])


def where(each: LeftOut, wording: Wording) -> str:
    """The rows of one reason, by file where there are several."""
    shown: list[str] = []
    for file, rows, count in each.rows[:3]:
        numbers, more = first_rows(rows, count)
        key = "rows_more" if more else "rows_named" if len(rows) > 1 else "row"
        text = wording.pair(texts.SENTENCES[key], {"rows": numbers, "row": numbers, "more": more})
        if len(each.rows) > 1:
            text = wording.pair(texts.SENTENCES["rows_in"], {"file": file.rsplit("/", 1)[-1], "rows": text})
        shown.append(text)
    return "\n".join(shown)


def _padded(inside: QWidget) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 8, 0, 0)
    row.addWidget(inside)
    return line
