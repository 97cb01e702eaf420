"""The language of the window: Qt's own texts and ours."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from myconnections.locator import resources

LANGUAGES = ("ja", "en")


def system_language() -> str:
    """The language of the system: "ja" where it is Japanese, else "en"."""
    return "ja" if QLocale.system().language() is QLocale.Language.Japanese else "en"


class Language:
    """Wears one language at a time; English is what stands in the source and needs no file."""

    def __init__(self, app: QApplication, language: str) -> None:
        self._app = app
        self._worn: list[QTranslator] = []
        self.now = ""
        self.speak(language)

    def speak(self, language: str) -> None:
        """Use `language` for every text made from now on; widgets that stand already keep theirs."""
        language = language if language in LANGUAGES else "en"
        if language == self.now:
            return
        for translator in self._worn:
            self._app.removeTranslator(translator)
        self._worn.clear()
        self.now = language
        QLocale.setDefault(QLocale("ja_JP" if language == "ja" else "en_GB"))
        if language == "en":
            return
        places = (
            (str(resources() / "translations"), language),
            (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{language}"),
        )
        for folder, name in places:
            translator = QTranslator(self._app)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._worn.append(translator)
