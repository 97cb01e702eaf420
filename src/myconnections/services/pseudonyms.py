"""Numbers that stand for people in what is handed out: the same one in every file, never given to anybody else."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from myconnections.domain.ids import ContactId
from myconnections.services.ports import UnitOfWork


def numbered(
    uow: UnitOfWork, ids: Sequence[ContactId], *, after: int = 0
) -> tuple[dict[ContactId, int], list[ContactId]]:
    """The number of each; and who has none kept yet, in the order of the numbers they are to get (so many numbers
    further on: those dealt in the same report before).

    New numbers are dealt without any order: one that followed the names would tell something of them.
    """
    numbers = uow.handouts.numbers(ids)
    unnumbered = sorted((who for who in ids if who not in numbers), key=_mixed)
    first = uow.handouts.next_number() + after
    return numbers | {who: number for number, who in enumerate(unnumbered, first)}, unnumbered


def _mixed(who: ContactId) -> bytes:
    return blake2b(b"pseudonym %d" % who, digest_size=8).digest()
