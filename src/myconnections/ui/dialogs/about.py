"""What this app is, its version and licence, and what it never does."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections import __version__
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.widgets.brand import Mark
from myconnections.ui.widgets.cards import IconMark
from myconnections.ui.widgets.labels import Paragraph, label

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class About(Form):
    """A sheet to read; Escape and Enter close it."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(
            context.theme, "about", translate("About", "About My Connections"), parent, width=520, headed=False
        )
        theme = context.theme
        top = QHBoxLayout()
        top.setSpacing(theme.space("l"))
        top.addWidget(Mark(theme), alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(self.tr("My Connections"), "title"))
        version = self.tr("Version {version} · free software under the MIT licence").format(version=__version__)
        words.addWidget(label(version, "small", "quiet"))
        top.addLayout(words, 1)
        self.body.addLayout(top)
        promise = self.tr(
            "A notebook for the people you know. Everything stands in one encrypted vault on this computer, which"
            " opens with your passphrase or your recovery code, and with the keyring of this computer where you turned"
            " that on."
        )
        self.body.addWidget(Paragraph(theme, promise))
        self.head(self.tr("What it never does"))
        for sentence in (
            self.tr("It sends nothing anywhere by itself; it has no account and counts nothing."),
            self.tr("It does not rank people."),
            self.tr("It does not scold: what was not done is not counted."),
            self.tr("It moves no stage on its own. It shows what speaks for it, and you decide."),
            self.tr("It does not claim to know more than your records say, and shows what each figure is made of."),
        ):
            self._never(sentence)
        linkedin = self.tr(
            "LinkedIn is a trademark of its owner. This app is not affiliated with LinkedIn and does not talk to it:"
            " it reads the file that LinkedIn hands to you."
        )
        self.body.addWidget(Paragraph(theme, linkedin, "small", "quiet"))
        self.add_button(self.tr("Close"), "close", "primary").clicked.connect(self.accept)

    def _never(self, sentence: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.theme.space("s"))
        row.addWidget(IconMark(self.theme, "check", "accent", 18), alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(Paragraph(self.theme, sentence), 1)
        self.body.addLayout(row)
