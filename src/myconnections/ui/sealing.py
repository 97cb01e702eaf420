"""A vault that is only looked at: whatever would change it is off, and says why. One list of names, in one place.

Buttons, fields, entries of menus and keys are known by the names that they have for the tests anyway; what is made
later is met when it is shown. What no name stands for is asked of `Acting.refuses` before it begins.
"""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QActionEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

_CHANGING: Final = re.compile(
    "|".join(
        (
            r"(action-)?(log|undo|redo)",
            r"action-(add|import|pick|triage|enrich|passphrase)",
            r"(page|rail)-(triage|enrich|import)",
            r"budget|birthdays|digest|notice|quiet-(from|to)|phone-region|language|(less|left|weight)-\S+",  # choices
            r"person-(star|introduce|write|photo|stage|edit|log|erase|forget|archive|rest|suggest|(keep|warm|capital|interval)\S*)",
            r"(fact|promise)-(new|kind|\S*\d)|tick-\S+|evidence-\S+|(stage|capital)-\S+|warmth-log|record-(\d+|keep)",
            r"(action-)?people-(log|edit|star|stage-\S+|warm-\S+|communities|field|rest|archive|forget|erase|suggest|remind|tie|free)",
            r"empty-(pick|import|add|page)|(values|vision)-begin",
            r"people-(add|add-first|bring|triage|enrich)|edit-(?!count$|leave$)\S+|list-(keep|changes|rename|remove|forget)",
            r"(do|plan|never|later|more)-\d+|due-(do|more)-\S+|coming-new|load-preferences|unclear-enrich",
            r"gathering-(new|change|met|forget)|met-(\d+|thank-\d+|gone-\d+)|members-new",
            r"community-(new|write|begin|forget|gather|hand-over)|(post|round)-\S+",
            r"check-in-(new|begin|keep|open-\d+|forget-\d+)|often-\S+|event-\S+",
            r"journey-(new|begin|within|edit|up|down|remove|example)(-\S+)?|touchpoint-(new|edit|earlier|later|remove)-\S+",
            r"loop-(new|measure)-\S+|roadmap-(new|begin|leaning|(idea|quick|done|reopen|edit|remove)-\S+)",
            r"week-(?!(before|open|today|earlier|later|figures|ahead|coming|review)$)\S+",
            r"review-(keep|forget|budget|day|hour|plan-\S+)|reply-\S+",
            r"organization-(enrich|log|name|rename|note|keep)|organizations-bring|coach-(hand-out|bring-in)",
            r"dialogue-(keep|(edit|delete)-\d+)",
            r"obstacle-((new|plan|took|choose|ease|delete|own|after|edit|drop)-\S+|what|people-field)",
            r"step-(done|later|note|people-field|(took|drop|say|edit|delete|said|plan)-\S+)|steps-(file-\S+|folder)",
            r"given-(new|begin|edit-\d+|delete-\d+)|need-add-\S+|(contribution|feeds)-keep|(tie-)?feeds-\S+",
            r"tool-(new|begin|edit|delete|gap|tidied|closed|still|again)(-\S+)?",
            r"letting-(new|begin|edit|delete|tried|plan|untry)(-\S+)?",
            r"show-up-(do|plan|later|never)|ask-tie-(yes|no|unknown|not_now)",
            r"introduction-(new|begin|idea-\d+|(edit|delete|asked|yes|no|back|done|know)-\S+)",
            r"mirror-(industry|function|region|institution|reach|schools|communities)",
            r"insight-name-\S+|mirror-(wish|do|plan|name|add|word|drop|among)\S*|reach-kind-\S+",
            r"wanted-(keep|kind-\S+|own)|person-wanted(-\d)?|circle-(name|keep|leave|back)(-\S+)?|map-(wanted-kinds|forget-places|menu-forget|do-\S+|preset-\S+|place-first|bring|export-\S+)",
            r"vault-(code|no-code|key|passphrase|second|no-second|back-up|drill|other|keyring\S*)",
            r"who-(confirm|none|unsure|skip|keep|back|file|apart|others|new-pile|field|board|pool|review-\d+|pair-\S+)|pile-\S+",
            r"knows-(add|answer|say)\S*|ties-bring",
            r"(restore|backup-delete)-\S+",
        )
    )
)
_WAY_OUT: Final = re.compile(r"restore-\S+|vault-other")
#: What pages ask of the window that changes something.
WISHES: Final = frozenset(
    {"log", "add", "edit", "import", "pick", "passphrase", "recovery-code", "recovery-code-off", "replace-key"}
)
_MET: Final = frozenset(
    {
        QEvent.Type.Polish, QEvent.Type.Show, QEvent.Type.EnabledChange, QEvent.Type.ToolTipChange,
        QEvent.Type.ActionAdded,
    }
)  # fmt: skip


def changes(name: str) -> bool:
    """Whether what bears this name would change the vault."""
    return _CHANGING.fullmatch(name) is not None


class Sealing(QObject):
    """Watches the whole window as long as it lives. Nothing can be dropped on it.

    `damaged` says why instead; the ways to a backup stay open then.
    """

    def __init__(self, parent: QObject, *, no_room: bool = False, damaged: str = "") -> None:
        super().__init__(parent)
        self._damaged = bool(damaged)
        self._why = self.tr("For looking only: the folder of this vault cannot be written to.")
        if no_room:
            self._why = self.tr("For looking only: the disk is full.")
        self._why = damaged or self._why
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def seal_all(self) -> None:
        """Turn off what stands there already."""
        for widget in QApplication.allWidgets():
            for action in widget.actions():
                self._seal_action(action)
            if self._changes(widget.objectName()):
                self._seal(widget)

    def _changes(self, name: str) -> bool:
        return changes(name) and not (self._damaged and _WAY_OUT.fullmatch(name))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn off what would change something, whenever it comes up or is turned on again."""
        if event.type() == QEvent.Type.DragEnter:
            event.ignore()
            return True
        if event.type() in _MET and isinstance(watched, QWidget):
            if isinstance(event, QActionEvent):
                self._seal_action(event.action())
            elif isinstance(watched, QMenu):  # its entries may have been named only after they were put in
                watched.setToolTipsVisible(True)
                for action in watched.actions():
                    self._seal_action(action)
            if self._changes(watched.objectName()):
                self._seal(watched)
        return False

    def _seal(self, widget: QWidget) -> None:
        if widget.isEnabled():
            widget.setEnabled(False)
        if widget.toolTip() != self._why:
            widget.setToolTip(self._why)

    def _seal_action(self, action: QAction) -> None:
        if self._changes(action.objectName()):
            action.setEnabled(False)
            action.setToolTip(self._why)
