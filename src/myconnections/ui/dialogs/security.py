"""What the vault protects and what it cannot, whole: the page SECURITY of the repository, in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTextBrowser, QWidget

from myconnections import locator
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts

_HEIGHT = 520


class Security(Form):
    """A page to read; its links lead to files that are not here, and nowhere."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        title = translate("Security", "How your data is protected")
        super().__init__(context.theme, "security", title, parent, width=760)
        self.page = QTextBrowser()
        named(self.page, "security-page", title)
        self.page.setOpenLinks(False)
        self.page.setMarkdown(locator.security(context.wording.language).read_text(encoding="utf-8"))
        self.page.setMinimumHeight(_HEIGHT)
        self.body.addWidget(self.page)
        self.add_button(translate("Security", "Close"), "close", "primary").clicked.connect(self.accept)
