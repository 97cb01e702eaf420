"""Which dialog answers which wish of a page, a key or the menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from myconnections.services.ports import VaultStore
from myconnections.ui.context import Context
from myconnections.ui.dialogs.about import About
from myconnections.ui.dialogs.brief import BriefSheet
from myconnections.ui.dialogs.change_keys import keys_dialog
from myconnections.ui.dialogs.export import ask_cards, ask_export
from myconnections.ui.dialogs.keys import Keys
from myconnections.ui.dialogs.passphrase import ChangePassphrase
from myconnections.ui.dialogs.person_form import PersonForm
from myconnections.ui.dialogs.pick_ten import PickTen
from myconnections.ui.dialogs.preferences import PreferencesDialog
from myconnections.ui.dialogs.quick_log import QuickLog
from myconnections.ui.dialogs.security import Security
from myconnections.ui.door.opened import Opened


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted, its detail, and the vault it concerns; `go` brings a page of the window to the front."""

    what: str
    detail: object
    store: VaultStore
    opened: Opened
    go: Callable[[str], object] | None = None


def open_dialog(wish: Wish, context: Context, parent: QWidget) -> None:
    """Open the dialog for a wish; KeyError when there is none, which is a bug."""
    match wish.what:
        case "export" | "cards":
            whom = tuple(wish.detail) if isinstance(wish.detail, Sequence) else ()
            ask_cards(context, parent, whom) if wish.what == "cards" else ask_export(context, parent)
            return
        case "log":
            ids = tuple(wish.detail) if isinstance(wish.detail, Sequence) else ()
            dialog: QDialog = QuickLog(context, ids, parent)
        case "add":
            dialog = PersonForm(context, None, parent)
        case "edit" if isinstance(wish.detail, int):
            dialog = PersonForm(context, wish.detail, parent)
        case "brief" if isinstance(wish.detail, int):
            dialog = BriefSheet(context, wish.detail, parent)
            dialog.log_asked.connect(lambda who: open_dialog(replace(wish, what="log", detail=(who,)), context, parent))
            dialog.ready.connect(partial(context.prompts.show, dialog))
            return
        case "pick":
            dialog = PickTen(context, parent)
            if wish.go is not None:
                dialog.kept.connect(partial(wish.go, "today"))
        case "preferences":
            dialog = PreferencesDialog(context, parent)
        case "passphrase":
            dialog = ChangePassphrase(context, wish.store, wish.opened.folder, parent)
        case "keys" if isinstance(wish.detail, dict):
            dialog = Keys(context, wish.detail, parent)
        case "about" | "security":
            dialog = (About if wish.what == "about" else Security)(context, parent)
        case _:
            dialog = keys_dialog(wish.what, wish.detail, context, parent)
    context.prompts.show(dialog)
