"""`erase`: somebody goes for good. Nothing is asked, as by every verb; what still holds them is said afterwards."""

from __future__ import annotations

from myconnections.cli.session import Session
from myconnections.domain.ids import ContactId
from myconnections.services import erasing


def erase(session: Session) -> int:
    """Erase one person, kept or forgotten; the names of the backups that may still hold them."""
    who = ContactId(session.options.id)
    with session.vault() as vault:
        facts = erasing.erase(vault, [who], session.now).facts
    names = {key: facts[key] for key in ("backups", "second_folder", "second_backups", "unfinished")}
    session.answer({"erased": int(who), **names}, lambda: _text(session, names))
    return 0


def _text(session: Session, names: dict[str, object]) -> str:
    here, folder, there = names["backups"], names["second_folder"], names["second_backups"]
    lines = [session.say("erased")]
    if names["unfinished"]:
        lines.append(session.say("erased.unfinished", why=session.wording.error(str(names["unfinished"]))))
    if isinstance(here, list) and here:
        lines += [session.say("erased.backups"), *(f"  {name}" for name in here)]
    if isinstance(there, list) and there:
        lines += [session.say("erased.second", folder=folder), *(f"  {name}" for name in there)]
    elif folder and there is None:
        lines.append(session.say("erased.away", folder=folder))
    return "\n".join(lines)
