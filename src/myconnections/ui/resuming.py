"""After unlocking: the forms that were half-written are opened again, each where it belongs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.domain.ids import ContactId
from myconnections.domain.listing import ActRow
from myconnections.services import drafts, history, people
from myconnections.services.drafts import Draft
from myconnections.services.views import PersonView
from myconnections.ui.context import Context
from myconnections.ui.frame import Frame

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


PAGES = {
    "organization": "organizations", "do": "today", "done": "today", "plan": "today", "reminder": "coming",
    "values": "values", "value-tag": "values", "vision": "vision", "role": "vision", "opportunity": "opportunities",
    "obstacle": "obstacles", "obstacle-edit": "obstacles", "obstacle-own": "obstacles", "obstacle-plan": "obstacles",
    "obstacle-after": "obstacles",
    "dialogue": "dialogue", "dialogue-edit": "dialogue",
    "journey": "journeys", "touchpoint": "journeys", "loop": "journeys", "loop-measure": "journeys",
    "roadmap-step": "roadmap", "roadmap-done": "roadmap",
    "review": "review",
    "reach-kind": "insights",
    "who-knows": "who-knows-whom",
    "check-in": "capabilities", "life-event": "capabilities", "life-event-edit": "capabilities",
    "step": "steps", "step-plan": "steps", "step-took": "steps", "step-said": "steps",
    "contribution": "needs", "feeds": "needs",
    "tool": "tools", "tool-gap": "tools", "tool-closed": "tools",
    "show-up": "today", "show-up-plan": "today",
    "introduction": "introductions", "introduction-about": "introductions", "introduction-done": "introductions",
    "letting": "letting", "letting-tried": "letting", "letting-plan": "letting",
}  # fmt: skip
"""Forms that a page opens again, and which page that is."""


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
        case "who-knows" if context.device.now.page != PAGES["who-knows"]:
            pass  # a screen half marked waits on its page: who left it is not taken back there
        case form if form in PAGES:
            frame.go(PAGES[form]).resume(draft)
        case "gathering" | "met" | "community" | "post" | "round":
            frame.go("communities").resume(draft)
        case "promise" | "fact":
            frame.show_person(int(draft.about))
            context.acting.tell(translate("Resuming", "Kept from before: a line you were writing about this person."))
        case "record":
            _record(context, frame, draft)
        case "fed":
            from myconnections.ui.dialogs.fed import FedForm  # loaded here: it is rarely half-written

            context.prompts.show(FedForm(context, frame, int(draft.about), ()))


def tell_cut(context: Context, parent: QWidget) -> None:
    """Whether a lock cut off something long, an import for instance: it is said that nothing of it was done."""
    cut = context.device.now.cut
    if not cut:
        return
    context.device.change(cut="")

    def look(newest: ActRow | None) -> None:
        if newest is None or newest.at < datetime.fromisoformat(cut).replace(microsecond=0):
            text = translate(
                "Resuming",
                "The vault was locked while something long was under way, such as bringing in a file. Nothing of it was"
                " done, and everything is as it was before. Please do it again.",
            )
            context.prompts.tell(parent, translate("Resuming", "Cut off by the lock"), text)

    context.acting.read(lambda vault, _now: history.ends(vault)[0], look, owner=parent)


def tell_lost(context: Context, parent: QWidget, mark: str) -> None:
    """Whether the vault did not take in what was half-written when it was locked: it lacks this mark then."""

    def look(there: bool) -> None:
        if not there:
            text = translate(
                "Resuming",
                "Something you were writing could not be kept when the vault was locked, as when the disk is full."
                " Please make room before you write it again.",
            )
            context.prompts.tell(parent, translate("Resuming", "Not kept when it was locked"), text)

    context.acting.read(lambda vault, _now: drafts.settled(vault, mark), look, owner=parent)


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
