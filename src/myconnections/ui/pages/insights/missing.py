"""The mirror of who is missing: the attributes the person chose, and for each the kinds with nobody, few and more."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from myconnections.domain.filters import Test, to_plain
from myconnections.domain.mirror import AMONG, ATTRIBUTES, LONGEST, OWN, MirrorChoice, Shade
from myconnections.services import mirror
from myconnections.services.mirror import Mirror
from myconnections.services.ports import OpenVault
from myconnections.ui import mirror_words
from myconnections.ui import texts_mirror as texts
from myconnections.ui.context import Context
from myconnections.ui.pages.insights.missing_kind import MissingKind
from myconnections.ui.pages.insights.part import Part
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.chips import Chip, Segmented
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_FIELD = {OWN: "reach"}
FIRST = 14
"""So many kinds of a group are shown before the rest is asked for."""


class MissingPart(Part):
    """What is chosen stands above and is kept; below it a card for each attribute."""

    def __init__(self, context: Context, otherwise: QWidget) -> None:
        super().__init__(context, "missing", translate("Insights", "Missing"), otherwise)
        theme, words = context.theme, context.wording
        self._choice: MirrorChoice | None = None
        self._whole: set[tuple[str, str]] = set()
        self.over.addWidget(Paragraph(theme, words.pair(texts.MIRROR["about"]), "small", "quiet"))
        room = QWidget()
        chips = FlowLayout(room, gap=6)
        self._chips: dict[str, Chip] = {}
        for name in ATTRIBUTES:
            chip = Chip(theme, mirror_words.attribute(name, words), name=f"mirror-{name}", checkable=True)
            chip.clicked.connect(self._choose)
            self._chips[name] = chip
            chips.addWidget(chip)
        self.over.addWidget(room)
        parts = [(key, words.word(texts.AMONG, key), "") for key in AMONG]
        self._among = Segmented(theme, parts, name="mirror-among", spoken=self.tr("Among"))
        self._among.chosen.connect(self._choose)
        self.line = QLineEdit()
        named(self.line, "mirror-word", self.tr("A word of your own"))
        self.line.setPlaceholderText(self.tr("A word of your own, which you give to people by hand"))
        self.line.setMaxLength(LONGEST)
        self.line.returnPressed.connect(self._add_word)
        add = Button(theme, self.tr("Add"), name="mirror-add", variant="soft", icon="plus")
        add.clicked.connect(self._add_word)
        row = QHBoxLayout()
        row.setSpacing(theme.space("s"))
        row.addWidget(self.line, 1)
        row.addWidget(add)
        self.over.addLayout(row)
        self.over.addWidget(self._among, alignment=Qt.AlignmentFlag.AlignLeft)

    def load(self) -> None:
        """Read with what was chosen here last, or with what is kept."""
        choice = self._choice

        def read(vault: OpenVault, now: object) -> Mirror:
            return mirror.view(vault, self.context.clock(), choice)

        self.context.acting.read(read, self._show, owner=self)

    def _choose(self, _what: object = None) -> None:
        """Show what is on now, and keep that."""
        if self._choice is None:
            return
        names = tuple(name for name, chip in self._chips.items() if chip.isChecked())
        self._take(replace(self._choice, attributes=names, among=self._among.choice()))

    def _add_word(self) -> None:
        word = self.line.text().strip()
        if word and self._choice is not None and word not in self._choice.words:
            self._take(replace(self._choice, words=(*self._choice.words, word)))
        self.line.clear()

    def _drop_word(self, word: str) -> None:
        if self._choice is not None:
            self._take(replace(self._choice, words=tuple(one for one in self._choice.words if one != word)))

    def _take(self, choice: MirrorChoice) -> None:
        self._choice = choice
        self.context.acting.do(lambda vault, now: mirror.choose(vault, choice, now), quiet=True)
        self.load()

    def _show(self, found: Mirror) -> None:
        self._choice = found.choice
        for name, chip in self._chips.items():
            chip.setChecked(name in found.choice.attributes)
        self._among.blockSignals(True)
        self._among.choose(found.choice.among)
        self._among.blockSignals(False)
        self.fill(partial(self._cards, found))

    def _cards(self, found: Mirror, column: QVBoxLayout) -> Iterator[object]:
        words = self.context.wording
        if not found.shades:
            column.addWidget(Paragraph(self.context.theme, words.pair(texts.MIRROR["none_chosen"]), tone="quiet"))
        for one in found.shades:
            column.addWidget(self._card(one, found))
            yield None

    def _card(self, one: Shade, found: Mirror) -> Card:
        theme, words = self.context.theme, self.context.wording
        card = Card(theme)
        head = mirror_words.attribute(one.attribute, words)
        named(card, f"mirror-card-{one.attribute}", head)
        card.body.addWidget(SectionHeader(theme, head))
        facts = {"known": one.known, "of": one.of, "unknown": one.unknown}
        line = QHBoxLayout()
        told = words.pair(texts.MIRROR["basis:own" if one.attribute == OWN else "basis"], facts)
        line.addWidget(Paragraph(theme, told, "small", "quiet"), 1, Qt.AlignmentFlag.AlignVCenter)
        if one.unknown and one.attribute != OWN:
            told = self.tr("Show those {count}").format(count=f"{one.unknown:,}")
            open_ones = Button(theme, told, name=f"mirror-unknown-{one.attribute}", variant="link")
            open_ones.setAccessibleName(f"{head}: {told}")
            open_ones.clicked.connect(partial(self._list, Test(one.attribute, "empty")))
            line.addWidget(open_ones)
        card.body.addLayout(line)
        if not one.listed and one.attribute != OWN:
            card.body.addWidget(Paragraph(theme, words.pair(texts.MIRROR["open"]), "small", "quiet"))
        detail = MissingKind(self.context, one.attribute, self)
        detail.wants.connect(self.wants)
        nobody = [(kind, 0) for kind in one.nobody]
        self._group(card, "nobody", one, nobody, detail)
        card.body.addWidget(detail)
        self._group(card, "few", one, one.few, detail)
        self._group(card, "more", one, one.more, detail)
        if one.listed and not one.nobody:
            card.body.addWidget(Paragraph(theme, words.pair(texts.MIRROR["none_missing"])))
        if one.attribute == OWN:
            self._own_words(card, found.choice.words)
        return card

    def _group(self, card: Card, key: str, one: Shade, kinds: Sequence[tuple[str, int]], detail: MissingKind) -> None:
        """Kinds with nobody open a line that says what could be done; the others lead to their people."""
        if not kinds:
            return
        theme, words = self.context.theme, self.context.wording
        card.body.addWidget(label(words.pair(texts.MIRROR[key]), "label"))
        room = QWidget()
        flow = FlowLayout(room, gap=6)
        whole = (one.attribute, key) in self._whole
        for place, (kind, count) in enumerate(kinds if whole else kinds[:FIRST]):
            word = mirror_words.kind(one.attribute, kind, words)
            shown = words.pair(texts.MIRROR["count"], {"kind": word, "n": count}) if count else word
            name = f"mirror-{key}-{one.attribute}-{place}"
            chip = Chip(theme, shown, name=name, checkable=not count)
            chip.setAccessibleName(f"{words.pair(texts.MIRROR[key])}: {shown}")
            if count:
                chip.clicked.connect(
                    partial(self._list, Test(_FIELD.get(one.attribute, one.attribute), "is", one.written[kind]))
                )
            else:
                chip.clicked.connect(partial(self._open, detail, kind, word, chip))
            flow.addWidget(chip)
        if len(kinds) > FIRST and not whole:
            told = self.tr("{count} more").format(count=len(kinds) - FIRST)
            more = Button(theme, told, name=f"mirror-rest-{key}-{one.attribute}", variant="link")
            more.clicked.connect(partial(self._all, one.attribute, key))
            flow.addWidget(more)
        card.body.addWidget(room)

    def _open(self, detail: MissingKind, kind: str, word: str, chip: Chip) -> None:
        detail.show_kind(kind, word, chip)
        if detail.isVisible():
            self.opened.emit(detail)

    def _own_words(self, card: Card, own: Sequence[str]) -> None:
        """The words that are looked for, to be taken out again."""
        room = QWidget()
        flow = FlowLayout(room, gap=6)
        for place, word in enumerate(own):
            chip = Chip(self.context.theme, word, name=f"mirror-drop-{place}", closable=True)
            chip.setAccessibleName(self.tr("Look for “{word}” no more").format(word=word))
            chip.closed.connect(partial(self._drop_word, word))
            chip.clicked.connect(partial(self._drop_word, word))
            flow.addWidget(chip)
        card.body.addWidget(label(self.tr("Looked for; the cross takes it out"), "label"))
        card.body.addWidget(room)

    def _all(self, attribute: str, key: str) -> None:
        self._whole.add((attribute, key))
        self.load()

    def _list(self, asked: Test) -> None:
        self.wants.emit("page", f"people/filter:{json.dumps(to_plain(asked))}")
