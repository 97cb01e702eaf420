"""The language of the window: Qt's own texts and ours."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from myconnections.locator import resources

LANGUAGES = ("ja", "en")
#: What Qt's own translation leaves in English in dialogs that are seen here: ours is asked where Qt's has nothing.
LEFT_BY_QT = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Alias"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Double Sided Printing"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Off"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Long side binding"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Short side binding"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Page &Set:"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Pages"),
    QT_TRANSLATE_NOOP(
        "QPrintSettingsOutput",
        "Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. "
        "E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.",
    ),
    QT_TRANSLATE_NOOP("QPageSetupWidget", "Page &order:"),
    QT_TRANSLATE_NOOP("QPageSetupWidget", "Pages &per sheet:"),
)


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
