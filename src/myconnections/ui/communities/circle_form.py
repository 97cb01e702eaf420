"""A name for a circle that was found, asked for beside the list of communities."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from myconnections.domain.ids import ContactId
from myconnections.services import found_circles
from myconnections.services.changes import Changes
from myconnections.services.found_circles import FoundCircle
from myconnections.ui import circle_words
from myconnections.ui.communities.circle_naming import ROW, CircleNaming
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.widgets.labels import Paragraph

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


_WIDE, _EDGE = 480, 24
_REST, _FEWEST = 520, 3
"""Pixels of all that is beside the people, with some air; so many of them are in sight in any window."""


class CircleForm(Form):
    """`done_with` sends what naming it changed."""

    done_with = Signal(object)

    def __init__(self, context: Context, parent: QWidget, circle: FoundCircle) -> None:
        super().__init__(
            context.theme, "circle", translate("CircleForm", "A name for this circle"), parent, width=_WIDE
        )
        self._context = context
        words = context.wording
        for text, tone in ((circle_words.row(circle, words), "ink"), (circle_words.ties(circle, words), "quiet")):
            self.body.addWidget(Paragraph(context.theme, text, "small" if tone == "quiet" else "body", tone))
        self.naming = CircleNaming(context)
        self.naming.given.connect(self._give)
        self.naming.fitted.connect(self._fit_people)
        self.body.addWidget(self.naming)
        cancel = self.add_button(self.tr("Cancel"), "circle-cancel")
        cancel.clicked.connect(self.reject)
        self.naming.setFixedWidth(_WIDE - 2 * _EDGE)
        self.naming.begin(circle)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _fit_people(self) -> None:
        around = self.parentWidget()
        room = around.window().height() if around is not None else 0
        self.naming.fit(max(_FEWEST, (room - _REST) // ROW))
        self.fit()
        QTimer.singleShot(0, self, self.fit)  # what lies between learns of the new height only then

    def _give(self, people: tuple[ContactId, ...], name: str) -> None:
        self.naming.keep.setEnabled(False)
        self._context.acting.do(
            lambda vault, now: found_circles.name(vault, people, name, now),
            self._named,
            partial(self.refused, self._context, None),
        )

    def _named(self, changes: Changes) -> None:
        self.done_with.emit(changes)
        self.close_kept()
