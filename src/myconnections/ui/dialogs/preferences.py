"""Preferences: what belongs to this vault is kept in it, what belongs to this computer in its device file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from myconnections.services import preferences
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.preferences import DIGESTS, REVIEW_DAYS, Preferences
from myconnections.ui import aside_words, texts_digest, texts_review
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.dialogs.weights import WeightsChoice
from myconnections.ui.theme import Look
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.choice import ChoiceField, NumberField
from myconnections.ui.widgets.labels import label
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts

_IDLE = (5, 15, 30, 60, 120, 0)
_REGIONS = (
    "JP +81", "US +1", "GB +44", "AU +61", "BR +55", "CA +1", "CH +41", "CN +86", "DE +49", "ES +34", "FR +33",
    "HK +852", "ID +62", "IN +91", "IT +39", "KR +82", "MY +60", "NL +31", "NZ +64", "PH +63", "SE +46", "SG +65",
    "TH +66", "TW +886", "VN +84",
)  # fmt: skip


class PreferencesDialog(Form):
    """Everything is kept with Keep; the look is shown at once and taken back with Cancel."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(
            context.theme, "preferences", translate("PreferencesDialog", "Preferences"), parent, width=720, scrolls=True
        )
        self._context = context
        self._look_before = context.theme.look
        self._kept = Preferences()
        self._window_part()
        self._today_part()
        self._notice_part()
        self._reading_part()
        self.add_button(self.tr("Cancel"), "cancel").clicked.connect(self.reject)
        self._save = self.add_button(self.tr("Keep"), "save", "primary")
        self._save.clicked.connect(self._keep)
        self._save.setEnabled(False)
        self.rejected.connect(lambda: context.theme.choose(self._look_before))
        context.acting.read(lambda vault, _now: preferences.get(vault), self._show, owner=self)

    def _window_part(self) -> None:
        self.head(self.tr("Window"))
        system = self.tr("As the system")
        languages = [("", system, ""), ("ja", "日本語", ""), ("en", "English", "")]
        self._language = Segmented(self.theme, languages, name="language", spoken="Language / 言語")
        self.line(self.tr("Language"), self._language)
        looks = [("system", system, ""), ("light", self.tr("Light"), "light"), ("dark", self.tr("Dark"), "dark")]
        self._look = Segmented(self.theme, looks, name="look", spoken=self.tr("Look"))
        self._look.choose(self._look_before.value)
        self._look.chosen.connect(lambda look: self._context.theme.choose(Look(look)))
        self.line(self.tr("Look"), self._look)
        self._idle = self._choice("idle", self.tr("Lock by itself"))
        for minutes in _IDLE:
            word = self.tr("after {n} minutes").format(n=minutes) if minutes else self.tr("never")
            self._idle.addItem(word, minutes)
        _choose(self._idle, self._context.device.now.idle_minutes, self.tr("after {n} minutes"))
        remark = self.tr("When nobody has touched the window for so long. Look and lock belong to this computer.")
        self.line(self.tr("Lock by itself"), self._idle, remark)

    def _today_part(self) -> None:
        self.head(self.tr("Today"))
        self._budget = NumberField()
        self._budget.setRange(1, 10)
        self._budget.setFixedWidth(88)
        self._budget.setAlignment(Qt.AlignmentFlag.AlignRight)
        named(self._budget, "budget", self.tr("Ideas a week"))
        self.line(self.tr("Ideas a week"), self._budget)
        self._birthdays = QCheckBox(self.tr("Show birthdays"))
        named(self._birthdays, "birthdays", self._birthdays.text())
        remark = self.tr("From three days before on; gone when you have been in contact.")
        self.line(self.tr("Birthdays"), self._birthdays, remark)
        self._digest = self._choice("digest", self.tr("The week in figures"))
        for pace in DIGESTS:
            self._digest.addItem(texts_digest.pace(pace, self._context.wording), pace)
        self.line(self.tr("The week in figures"), self._digest)
        self._reviewing()
        self._weights = WeightsChoice(self.theme, self._context.wording)
        self._weights.changed.connect(lambda: self._save.setEnabled(any(self._weights.weights())))
        self.line(self.tr("What counts"), self._weights)
        self._less = _Ticked(self.theme.space("s"))
        self._less_head = self.line(self.tr("Less of these"), self._less)
        self._places = _Ticked(self.theme.space("s"))
        self._places_head = self.line(self.tr("No place to show up for"), self._places)

    def _reviewing(self) -> None:
        """On which day, and from which hour on, the weekly review stands among what is due."""
        words = self._context.wording
        self._review_day = self._choice("review-day", self.tr("Day of the weekly review"))
        for day in ("", *REVIEW_DAYS, "off"):
            self._review_day.addItem(words.word(texts_review.DAYS, day), day)
        self._review_hour = self._choice("review-hour", self.tr("From this hour on"))
        for hour in range(24):
            self._review_hour.addItem(f"{hour}:00", hour)
        when = QWidget()
        row = QHBoxLayout(when)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.space("s"))
        row.addWidget(self._review_day)
        row.addWidget(self._review_hour)
        self.line(self.tr("Weekly review"), when, self.tr("A line among what is due, never a notice of its own."))

    def _notice_part(self) -> None:
        self.head(self.tr("Notices"))
        self._notice = QCheckBox(self.tr("One notice a day at most"))
        named(self._notice, "notice", self._notice.text())
        self.line(
            self.tr("On the desktop"), self._notice, self.tr("It names nobody, and comes only when something is due.")
        )
        hours = QWidget()
        row = QHBoxLayout(hours)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.space("s"))
        self._quiet_from = self._choice("quiet-from", self.tr("Quiet from"))
        self._quiet_to = self._choice("quiet-to", self.tr("Quiet until"))
        for box in (self._quiet_from, self._quiet_to):
            for hour in range(24):
                box.addItem(f"{hour}:00", hour)
        row.addWidget(self._quiet_from)
        row.addWidget(label("–", tone="quiet"))
        row.addWidget(self._quiet_to)
        self._notice.toggled.connect(hours.setEnabled)
        self.line(self.tr("Quiet hours"), hours)

    def _reading_part(self) -> None:
        self.head(self.tr("Bringing in"))
        self._region = self._choice("phone-region", self.tr("Phone numbers"))
        for region in _REGIONS:
            self._region.addItem(region, region[:2])
        remark = self.tr("Numbers without a country code are read as numbers of this country.")
        self.line(self.tr("Phone numbers"), self._region, remark)

    def _choice(self, name: str, spoken: str) -> QComboBox:
        box = ChoiceField()
        box.setMinimumWidth(128)
        named(box, name, spoken)
        return box

    def _show(self, kept: Preferences) -> None:
        """Fill the form with what the vault holds."""
        self._kept = kept
        self._language.choose(kept.language)
        self._budget.setValue(kept.budget)
        self._weights.choose(kept.weights)
        self._notice.setChecked(kept.notice)
        self._birthdays.setChecked(kept.birthdays)
        _choose(self._digest, kept.digest)
        _choose(self._review_day, kept.review_day)
        _choose(self._review_hour, kept.review_hour)
        _choose(self._quiet_from, kept.quiet_from)
        _choose(self._quiet_to, kept.quiet_to)
        _choose(self._region, kept.phone_region)
        words = self._context.wording
        self._less.fill("less", {kind: words.suggestion(kind) for kind in kept.less})
        self._places.fill("left", {place: aside_words.target(place, words) for place in kept.places_left})
        for head, ticked in ((self._less_head, self._less), (self._places_head, self._places)):
            head.setVisible(bool(ticked.boxes))
        self._save.setEnabled(True)

    def _chosen(self) -> Preferences:
        return replace(
            self._kept,
            language=self._language.choice(),
            budget=self._budget.value(),
            weights=self._weights.weights(),
            quiet_from=self._quiet_from.currentData(),
            quiet_to=self._quiet_to.currentData(),
            notice=self._notice.isChecked(),
            birthdays=self._birthdays.isChecked(),
            digest=self._digest.currentData(),
            review_day=self._review_day.currentData(),
            review_hour=self._review_hour.currentData(),
            phone_region=self._region.currentData(),
            less=self._less.still(),
            places_left=self._places.still(),
        )

    def _keep(self) -> None:
        """Keep what is of this computer at once, what is of the vault in it; nothing changed, nothing written."""
        look = self._look.choice()
        theme = "" if look == Look.SYSTEM.value else look
        self._context.device.change(theme=theme, idle_minutes=self._idle.currentData())
        chosen = self._chosen()
        if chosen != self._kept:
            self._context.acting.do(_putting(chosen))
        self.accept()


class _Ticked(QWidget):
    """What was put aside, each with a tick that takes it back when it goes; hidden while there is nothing."""

    def __init__(self, gap: int) -> None:
        super().__init__()
        self.boxes: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 4)
        self._column.setSpacing(gap)

    def fill(self, name: str, words: Mapping[str, str]) -> None:
        """One tick for each, named after `name` and its key."""
        for key, word in words.items():
            box = QCheckBox(word[:1].upper() + word[1:])
            named(box, f"{name}-{key}", box.text())
            box.setChecked(True)
            self.boxes[key] = box
            self._column.addWidget(box)
        self.setVisible(bool(words))

    def still(self) -> tuple[str, ...]:
        """The keys that are still ticked."""
        return tuple(key for key, box in self.boxes.items() if box.isChecked())


def _putting(chosen: Preferences) -> Callable[[OpenVault, datetime], Changes]:
    def job(vault: OpenVault, now: datetime) -> Changes:
        return preferences.put(vault, chosen, now)

    return job


def _choose(box: QComboBox, value: object, word: str = "{n}") -> None:
    """Show `value`, which is added when it was not offered (another version, another file)."""
    if box.findData(value) < 0:
        box.addItem(word.format(n=value), value)
    box.setCurrentIndex(box.findData(value))
