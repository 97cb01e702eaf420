"""Says once that the vault lies where a cloud or another computer may tear it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from myconnections.services import whereabouts
from myconnections.services.ports import OpenVault
from myconnections.services.whereabouts import Whereabouts
from myconnections.ui import texts_place
from myconnections.ui.context import Context


def tell_place(context: Context, folder: Path, window: QWidget) -> None:
    """Look where the vault lies, and tell what is new of it in a dialog; nothing for an ordinary folder."""

    def job(vault: OpenVault, now: datetime) -> Whereabouts | None:
        return whereabouts.news(vault, folder, now)

    def tell(found: Whereabouts | None) -> None:
        if found is not None:
            title, *told = texts_place.all_of(found, context.wording)
            context.prompts.tell(window, title, title, "\n".join(told))

    context.acting.read(job, tell, owner=context.acting)
