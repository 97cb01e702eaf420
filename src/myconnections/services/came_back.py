"""Those erased for good who came back with a restored backup: waited for until somebody says what becomes of them.

The question is asked when a backup takes the vault's place. Whoever is killed or locked over it is asked again.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from myconnections.domain.errors import Told
from myconnections.domain.vault import TO_ASK
from myconnections.services.looking import only_looked_at

if TYPE_CHECKING:  # the start of the command line asks here, and waits for every module
    from myconnections.domain.contact import Contact
    from myconnections.services.ports import OpenVault


def waiting(vault: OpenVault, now: datetime) -> list[Contact]:
    """Who is still to be asked about, by name; nobody where it was said, or where nothing can be written."""
    with vault.read() as uow:
        asked = not uow.settings.get(TO_ASK)
    if asked or only_looked_at(vault):
        return []
    from myconnections.services import erasing  # loaded here: it brings the importer, which no start needs

    found = erasing.returned(vault)
    if not found:
        with suppress(Told):  # what is not noted now is looked at again
            settle(vault, now)
    return found


def settle(vault: OpenVault, now: datetime) -> None:
    """It was said: nobody is asked about again."""
    with vault.write(None, now) as uow:
        uow.settings.put(TO_ASK, False)
