"""`erase`: somebody goes for good, once their name was typed or `--yes` given; what still holds them is said."""

from __future__ import annotations

import sys

from myconnections.cli.session import Session
from myconnections.domain.errors import Refused
from myconnections.domain.folding import fold
from myconnections.domain.ids import ContactId
from myconnections.services import erasing


def erase(session: Session) -> int:
    """Erase one person, kept or forgotten; the names of the backups that may still hold them."""
    who = ContactId(session.options.id)
    with session.vault() as vault:
        name = erasing.name_of(vault, who)
        if not session.options.yes:
            _ask(session, name)
        facts = erasing.erase(vault, [who], session.now).facts
    names = {key: facts[key] for key in ("backups", "second_folder", "second_backups", "asides", "unfinished")}
    session.answer({"erased": int(who), "name": name, **names}, lambda: _text(session, name, names))
    return 0


def _ask(session: Session, name: str) -> None:
    """Refused when nobody can be asked, or another name is typed."""
    if session.json or not sys.stdin.isatty():
        raise Refused("erase_unasked", name=name)
    typed = input(session.say("erase.ask", name=name, id=session.options.id))
    if fold(typed).split() != fold(name).split():
        raise Refused("erase_other_name", name=name)


def _text(session: Session, name: str, names: dict[str, object]) -> str:
    here, folder, there = names["backups"], names["second_folder"], names["second_backups"]
    lines = [session.say("erased", name=name, id=session.options.id)]
    if names["unfinished"]:
        lines.append(session.say("erased.unfinished", why=session.wording.error(str(names["unfinished"]))))
    if isinstance(here, list) and here:
        lines += [session.say("erased.backups"), *(f"  {name}" for name in here)]
    if isinstance(there, list) and there:
        lines += [session.say("erased.second", folder=folder), *(f"  {name}" for name in there)]
    elif folder and there is None:
        lines.append(session.say("erased.away", folder=folder))
    aside = names["asides"]
    if isinstance(aside, list) and aside:
        lines += [session.say("erased.asides"), *(f"  {name}" for name in aside)]
    return "\n".join(lines)
