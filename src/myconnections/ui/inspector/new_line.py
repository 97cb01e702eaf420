"""A line in which something new about the person shown is written; Enter keeps it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from myconnections.domain.ids import ContactId
from myconnections.ui.context import Context
from myconnections.ui.drafts import Job, Writing, Written
from myconnections.ui.widgets.chips import Segmented


class NewLine(QLineEdit):
    """What is half-written stays with its person: it goes when another one is shown, and comes back with them.

    `form` names its drafts; `kind` is a choice beside it that belongs to what is written.
    """

    def __init__(
        self, context: Context, form: str, hint: str, kind: Segmented | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._form = form
        self._kind = kind
        self.setPlaceholderText(hint)
        self._writing = Writing(context.drafts, (form, ""), self._half_written, self)
        self._writing.hear(self.textChanged)
        if kind is not None:
            self._writing.hear(kind.chosen)

    def turn_to(self, who: ContactId) -> None:
        """The pane shows this person now."""
        place = (self._form, str(int(who)))
        if place != self._writing.place:
            self._show(self._writing.turn_to(place) or {})

    def keep(self, job: Job, *, quiet: bool = False) -> None:
        """Let a verb keep what is written, and empty the line; when it fails the words are parked and come back."""
        written, place = self._half_written(), self._writing.place

        def failed(error: Exception) -> None:
            self._context.drafts.park(place, written)
            if place == self._writing.place and not self.text():
                self._show(written or {})
            self._context.acting.fail(error)

        kept = self._writing.keeping(job)
        self.clear()
        self._context.acting.do(kept, None, failed, quiet=quiet)

    def _half_written(self) -> Written | None:
        if not self.text().strip() or not self._writing.place[1]:
            return None
        return {"text": self.text(), "kind": "" if self._kind is None else self._kind.choice()}

    def _show(self, written: Written) -> None:
        self.setText(str(written.get("text", "")))
        if self._kind is not None and written.get("kind"):
            self._kind.choose(str(written["kind"]))
