"""The week before in figures, on Today until it is put away. Neither praise nor blame."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from myconnections.services.digests import Digest
from myconnections.services.preferences import DIGESTS
from myconnections.ui import texts_digest
from myconnections.ui.context import Context
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.labels import Paragraph, hairline
from myconnections.ui.widgets.paint import named, tip

_MOST = 3


class WeekCard(Card):
    """`opened` asks for the page with everything, `review_asked` for its review; `put_away` that the card goes; `paced`
    how often it shall come, for which it asks with `ask_pace`.
    """

    opened = Signal()
    review_asked = Signal()
    put_away = Signal()
    paced = Signal(str)

    def __init__(
        self, context: Context, digest: Digest, today: date, parent: QWidget | None = None, *, ask_pace: bool = False
    ) -> None:
        super().__init__(context.theme, parent=parent)
        theme, words = context.theme, context.wording
        named(self, "week-before", self.tr("The week before"))
        days = texts_digest.week(digest, today, words)
        header = SectionHeader(theme, self.tr("The week before"))
        away = Button(theme, self.tr("Put away"), name="week-away", variant="icon", icon="close")
        away.clicked.connect(self.put_away)
        header.row.addWidget(away)
        self.body.addWidget(header)
        # Under the head: beside it there is no room for both next to an open person pane.
        self.body.addWidget(Paragraph(theme, days, "small", "quiet"))
        for figure in texts_digest.figures(digest, words):
            shown = Paragraph(theme, figure.text)
            shown.setToolTip(tip(figure.basis))
            self.body.addWidget(shown)
            if figure.code == "moved":
                for move in texts_digest.moves(digest, words)[:_MOST]:
                    self.body.addWidget(Paragraph(theme, move, "small", "quiet"))
        if digest.ahead:
            ahead = self.tr("{count} noted for the days ahead").format(count=len(digest.ahead))
            self.body.addWidget(Paragraph(theme, ahead))
        # One over the other: beside an open person pane there is no room for both in a line.
        review = Button(theme, self.tr("Review the week"), name="week-review", variant="link")
        review.clicked.connect(self.review_asked)
        more = Button(theme, self.tr("Where the figures come from"), name="week-open", variant="link")
        more.clicked.connect(self.opened)
        for button in (review, more):
            self.body.addWidget(button, alignment=Qt.AlignmentFlag.AlignRight)
        if ask_pace:
            self._ask_pace(context)

    def _ask_pace(self, context: Context) -> None:
        """Asked once: three in a row stood here and were not opened."""
        self.body.addWidget(hairline(context.theme))
        said = self.tr("The last three stood here unopened. How often shall the week in figures come?")
        self.body.addWidget(Paragraph(context.theme, said))
        row = QHBoxLayout()
        row.setSpacing(context.theme.space("s"))
        for pace in DIGESTS:
            button = Button(context.theme, texts_digest.pace(pace, context.wording), name=f"week-{pace}")
            button.clicked.connect(partial(lambda to, _on=False: self.paced.emit(to), pace))
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
