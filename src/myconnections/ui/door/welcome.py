"""The first start: the language, and whether to begin one's own notebook or to look around."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.ui.door.sheet import Sheet
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, IconMark
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.labels import Paragraph, label

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class Welcome(Sheet):
    """Language first, in both languages; then three ways in."""

    language_chosen = Signal(str)
    own_asked = Signal()
    sample_asked = Signal()
    existing_asked = Signal()
    restore_asked = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            "welcome",
            translate("Welcome", "My Connections"),
            translate(
                "Welcome",
                "A notebook for the people you know: who they are, how far and how warm each tie is, and one small"
                " next step. Everything stays in one encrypted vault on this computer.",
            ),
            parent,
        )
        line = QHBoxLayout()
        self._language = Segmented(
            theme, [("ja", "日本語", ""), ("en", "English", "")], name="language", spoken="Language / 言語"
        )
        self._language.choose(language)
        line.addWidget(self._language)
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addSpacing(theme.space("s"))
        self.body.addWidget(
            self._way(
                "lock",
                self.tr("My own vault"),
                self.tr("Choose a passphrase, bring in your people. About five minutes, and you may stop at any step."),
                Button(theme, self.tr("Begin"), name="own", variant="primary"),
                self.own_asked,
            )
        )
        self.body.addWidget(
            self._way(
                "people",
                self.tr("Look around first"),
                self.tr("Opens with invented people. Nothing you do there is kept."),
                Button(theme, self.tr("Open the sample"), name="sample"),
                self.sample_asked,
            )
        )
        existing = Button(theme, self.tr("I already have a vault"), name="existing", variant="link")
        existing.clicked.connect(self.existing_asked)
        restore = Button(theme, self.tr("I have a backup of one"), name="restore-backup", variant="link")
        restore.clicked.connect(self.restore_asked)
        self.foot.addWidget(existing)
        self.foot.addWidget(restore)
        self.foot.addStretch(1)
        self._language.chosen.connect(self.language_chosen)

    def _way(self, icon: str, title: str, text: str, button: Button, asked: SignalInstance) -> QWidget:
        card = Card(self.theme)
        line = QHBoxLayout()
        line.setSpacing(self.theme.space("l"))
        line.addWidget(IconMark(self.theme, icon, "accent"), alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(title, "head"))
        words.addWidget(Paragraph(self.theme, text, tone="quiet"))
        line.addLayout(words, 1)
        line.addWidget(button, alignment=Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(line)
        button.clicked.connect(asked)
        return card
