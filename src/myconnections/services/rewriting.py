"""The file written anew after people were erased: remembered until it is done, however often it breaks off.

Pages of a database keep pieces of rows that are gone. Where there is no room to write all of them anew, or the app is
killed over it, the vault knows that it has still to be done: at the next opening, and once a day while it is open.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from myconnections.domain.errors import Trouble
from myconnections.services.looking import only_looked_at
from myconnections.services.ports import OpenVault, UnitOfWork

KEY: Final = "rewriting"


def note(uow: UnitOfWork) -> None:
    """The file is to be written anew after this."""
    uow.settings.put(KEY, True)


def finish(vault: OpenVault, now: datetime) -> str:
    """Write the file anew when that has still to be done; why it could not be done (a code of Trouble), or ""."""
    with vault.read() as uow:
        due = uow.settings.get(KEY)
    if not due or only_looked_at(vault):
        return ""
    try:
        vault.rewrite()
        with vault.write(None, now) as uow:
            uow.settings.put(KEY, False)
        vault.checkpoint()
    except Trouble as trouble:
        return trouble.code
    return ""
