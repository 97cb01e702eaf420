"""The theme handed to every widget: colors, sizes and fonts; light, dark or as the system has it."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from myconnections.locator import resources
from myconnections.ui import tokens
from myconnections.ui.style import style_sheet


class Look(StrEnum):
    """What the person chose: follow the system, or always one of the two."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class FaceSource(Protocol):
    """Photos of people as discs, by the id of the person as text (ui/faces.py)."""

    def has(self, key: str) -> bool: ...  # noqa: D102
    def picture(self, key: str, side: float, ratio: float) -> QPixmap | None: ...  # noqa: D102


class Theme(QObject):
    """Colors, sizes and fonts of the moment; `changed` is sent after the application wears them.

    `language` ("ja" or "en") decides the height of lines of running text. `faces` are the photos that stand in place of
    monograms while a vault is open.
    """

    changed = Signal()

    def __init__(self, app: QApplication, look: Look = Look.SYSTEM, language: str = "en") -> None:
        super().__init__(app)
        self.faces: FaceSource | None = None
        self._app = app
        self._look = look
        self._language = language
        self._metrics = tokens.metrics()
        self._scheme = ""
        self._colors: dict[str, QColor] = {}
        self._families = _families(self._metrics)
        self._fonts: dict[tuple[float, bool, float], QFont] = {}
        app.setStyle("Fusion")
        self._tell_system()
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self._wear()

    @property
    def look(self) -> Look:
        """What the person chose."""
        return self._look

    @property
    def dark(self) -> bool:
        """True while the dark colors are worn."""
        return self._scheme == "dark"

    @property
    def language(self) -> str:
        """The language text is laid out for: "ja" or "en"."""
        return self._language

    def choose(self, look: Look) -> None:
        """Follow the system, or force light or dark, from now on."""
        self._look = look
        self._tell_system()
        self._wear()

    def speak(self, language: str) -> None:
        """Lay text out for `language` ("ja" or "en") from now on."""
        if language != self._language:
            self._language = language
            self.changed.emit()

    def color(self, name: str) -> QColor:
        """The color called `name` in the theme files; KeyError when there is none.

        It is the caller's own: who makes it paler for a wash changes no other.
        """
        return QColor(self._colors[name])

    def size(self, name: str) -> int:
        """A size of the table `size`, in device-independent pixels."""
        return self._metrics.size[name]

    def space(self, name: str) -> int:
        """A distance of the table `space`: xs 4, s 8, m 12, l 16, xl 24, xxl 32."""
        return self._metrics.space[name]

    def time(self, name: str) -> int:
        """A time of the table `time`, in milliseconds."""
        return self._metrics.time[name]

    def line_height(self, name: str) -> float:
        """Height in pixels of one line of running text of the type size `name` in the language of the moment."""
        return self._metrics.type[name] * self._metrics.line[self._language]

    def font(self, name: str = "body", bold: bool = False) -> QFont:
        """The font of a type size; the only two weights are regular and bold."""
        return self.font_of(self._metrics.type[name], bold)

    def font_of(self, pixels: float, bold: bool = False) -> QFont:
        """The font at a size of its own (monograms, print)."""
        dots = self._app.primaryScreen().logicalDotsPerInch()
        key = (pixels, bold, dots)
        if key not in self._fonts:
            font = QFont()
            if self._families:
                font.setFamilies(list(self._families))
            # setPixelSize takes whole pixels only; body text is 13.5.
            font.setPointSizeF(pixels * 72 / dots)
            font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
            self._fonts[key] = font
        return QFont(self._fonts[key])

    def _tell_system(self) -> None:
        """Let title bars and the system's own file pickers follow what the person chose."""
        wanted = {Look.LIGHT: Qt.ColorScheme.Light, Look.DARK: Qt.ColorScheme.Dark}.get(self._look)
        if wanted is None:
            self._app.styleHints().unsetColorScheme()
        else:
            self._app.styleHints().setColorScheme(wanted)

    def _follow(self) -> None:
        if self._look is Look.SYSTEM:
            self._wear()

    def _wear(self) -> None:
        scheme = self._scheme_wanted()
        if scheme == self._scheme:
            return
        self._scheme = scheme
        self._colors = {name: QColor(value) for name, value in tokens.colors(scheme).items()}
        # Qt dresses every widget anew without a pause: at least it is seen to be at work.
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        # First none: changing from sheet to sheet, Qt takes four times as long as taking one off and putting one on.
        self._app.setStyleSheet("")
        self._app.setPalette(self._palette())
        self._app.setFont(self.font())
        sheet = style_sheet(scheme, tokens.colors(scheme), self._metrics, resources() / "themes")
        self._app.setStyleSheet(sheet)
        self.changed.emit()
        QApplication.restoreOverrideCursor()

    def _scheme_wanted(self) -> str:
        if self._look is not Look.SYSTEM:
            return self._look.value
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _palette(self) -> QPalette:
        role = QPalette.ColorRole
        palette = QPalette()
        for target, name in (
            (role.Window, "paper"),
            (role.WindowText, "ink"),
            (role.Base, "surface"),
            (role.AlternateBase, "sunk"),
            (role.Text, "ink"),
            (role.PlaceholderText, "quiet"),
            (role.Button, "surface"),
            (role.ButtonText, "ink"),
            (role.ToolTipBase, "surface"),
            (role.ToolTipText, "ink"),
            (role.Highlight, "accent"),
            (role.HighlightedText, "on-accent"),
            (role.Accent, "accent"),
            (role.Link, "accent"),
            (role.LinkVisited, "accent"),
            (role.BrightText, "on-accent"),
            (role.Light, "surface"),
            (role.Midlight, "line"),
            (role.Mid, "line-2"),
            (role.Dark, "line-2"),
            (role.Shadow, "line-2"),
        ):
            palette.setColor(target, self._colors[name])
        for target in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, target, self._colors["quiet"])
        return palette


def _families(metrics: tokens.Metrics) -> tuple[str, ...]:
    """The system's own sans first, then the Japanese families that are installed."""
    own = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    wanted = [own] if own not in metrics.aliases else []
    wanted += [name for name in metrics.japanese if QFontDatabase.hasFamily(name)]
    return tuple(dict.fromkeys(wanted))
