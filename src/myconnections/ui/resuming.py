"""After unlocking: the forms that were half-written are opened again, each where it belongs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from myconnections.domain.ids import ContactId
from myconnections.services import people
from myconnections.services.drafts import Draft
from myconnections.services.views import PersonView
from myconnections.ui.context import Context
from myconnections.ui.frame import Frame

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


def resume(context: Context, frame: Frame, ask: Callable[[str, object], None], draft: Draft) -> None:
    """Open the form of this draft; `ask` opens what belongs to the window as a whole.

    The form takes what was written from the drafts itself. A form that this version does not know stays parked.
    """
    match draft.form:
        case "log":
            ask("log", ())
        case "person" if draft.about:
            ask("edit", int(draft.about))
        case "person":
            ask("add", None)
        case "pick":
            ask("pick", None)
        case "organization":
            frame.go("organizations").resume(draft)
        case "do" | "done" | "plan":
            frame.go("today").resume(draft)
        case "reminder":
            frame.go("coming").resume(draft)
        case "promise" | "fact":
            frame.show_person(int(draft.about))
            context.acting.tell(translate("Resuming", "Kept from before: a line you were writing about this person."))
        case "record":
            _record(context, frame, draft)


def _record(context: Context, frame: Frame, draft: Draft) -> None:
    """A record that was being set right, over the person it belongs to."""
    from myconnections.ui.inspector.record import RecordForm  # loaded here: it is rarely half-written

    who = ContactId(int(str(draft.written["person"])))

    def show(view: PersonView) -> None:
        frame.show_person(int(who))
        for one in view.encounters:
            if str(int(one.id)) == draft.about:
                context.prompts.show(RecordForm(context, one, frame))

    def gone(_error: Exception) -> None:
        context.drafts.drop(draft.place)

    context.acting.read(lambda vault, now: people.person(vault, who, now), show, gone, owner=frame)
