"""What the door hands over to the desk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from myconnections.domain.contact import Contact

if TYPE_CHECKING:
    from myconnections.services.ports import OpenVault


@dataclass(frozen=True, slots=True)
class Opened:
    """A vault that was opened at the door.

    `fresh`: it was made just now; `sample`: invented people, not kept; `language`: the one chosen in it, or "".
    `code_open`: its recovery code was never typed back. `back`: who was erased, came back, and is to be asked about.
    `restored`: a backup has just taken the place of what was there.
    """

    vault: OpenVault
    folder: Path
    fresh: bool = False
    sample: bool = False
    language: str = ""
    code_open: bool = False
    back: tuple[Contact, ...] = ()
    restored: bool = False
