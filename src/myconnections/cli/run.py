"""From arguments to a verb, and from whatever happens to an exit code: 0 done, 1 refused or trouble, 2 usage."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from myconnections.bootstrap import Wiring, local_now, system_language, wire
from myconnections.cli.arguments import Grammar, UsageError, language_of
from myconnections.cli.output import plain
from myconnections.cli.session import Session
from myconnections.domain.errors import Refused, Told
from myconnections.ui.wording import Wording

DONE, REFUSED, USAGE = 0, 1, 2
DRAWN = frozenset({"export pdf", "export png", "export svg", "export map", "communities pdf"})
Verb = Callable[[Session], int]


def command_line(
    argv: Sequence[str],
    *,
    make_wiring: Callable[[], Wiring] = wire,
    clock: Callable[[], datetime] = local_now,
    window: Verb | None = None,
    tour: Verb | None = None,
    drawn: Verb | None = None,
) -> int:
    """Do what the arguments say. `window` and `tour` are called for the verbs of that name and load Qt.

    `drawn` is called for what only Qt can draw: what `DRAWN` names.
    """
    wording = Wording(language_of(argv) or system_language())
    as_json = "--json" in argv
    try:
        options = Grammar(wording).parse(argv)
    except UsageError as error:
        from myconnections.cli.usage import in_language  # loaded here: start-up time counts

        said, usage = in_language(str(error), error.usage, wording.language)
        _complain(as_json, "usage", {"usage": usage}, said, f"{usage}\n{said}")
        return USAGE
    except SystemExit:  # --help has been shown
        return DONE
    if make_wiring is wire and options.g_vault:  # the folder of a named vault need not be found out
        make_wiring = partial(wire, folder=Path(options.g_vault))
    session = Session(options, wording, make_wiring, clock)
    try:
        return _verb(options, window, tour, drawn)(session)
    except Told as told:
        sentence = session.wording.told(told)
        _complain(session.json, told.code, told.facts, sentence, "\n".join([sentence, *_ways_out(session, told)]))
    except KeyboardInterrupt:
        sentence = session.wording.error("cancelled")
        _complain(session.json, "cancelled", {}, sentence, sentence)
    except BrokenPipeError:  # the reader (`head`) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return REFUSED


def _ways_out(session: Session, told: Told) -> list[str]:
    """What can be typed next where a vault does not open or a backup cannot be made."""
    backup = str(told.facts.get("backup") or "")
    ways = {
        "side_file_foreign": "set_aside",
        "no_backup_before": "without_backup" if "without_backup" in session.options else "",
        "header_missing": "take_header" if backup else "",
        "header_damaged": "take_header" if backup else "",
        "header_altered": "take_header" if backup else "",
    }
    way = ways.get(told.code, "restore" if backup else "")
    return [session.say(f"way_out.{way}", backup=backup)] if way else []


def _complain(as_json: bool, code: str, facts: dict[str, object], message: str, text: str) -> None:
    """One JSON object or one sentence, on standard error."""
    if as_json:
        told = {"error": code, "message": message, **{name: plain(fact) for name, fact in facts.items()}}
        print(json.dumps(told, ensure_ascii=False), file=sys.stderr)
    else:
        print(text, file=sys.stderr)


def _verb(options: Namespace, window: Verb | None, tour: Verb | None, drawn: Verb | None) -> Verb:
    """The function of a verb. Every module is loaded only for its own verbs: start-up time counts."""
    if options.version:
        from myconnections.cli import tool_verbs

        return tool_verbs.version
    if options.verb in {None, "window", "tour"}:
        chosen = tour if options.verb == "tour" else window
        if chosen is None:
            raise Refused("no_window")
        return chosen
    name = f"{options.verb} {options.what}" if "what" in options else options.verb
    if name in DRAWN:
        if drawn is None:
            raise Refused("no_window")
        return drawn
    for room in (
        _reports,
        _deeds,
        _lists,
        _triage,
        _enrich,
        _self,
        _steps,
        _growth,
        _communities,
        _files,
        _backups,
        _keys,
        _tools,
    ):
        found = room(name)
        if found is not None:
            return found
    raise Refused("usage", detail=name)


def _reports(name: str) -> Verb | None:
    if name == "today":
        from myconnections.cli import today_verbs

        return today_verbs.today
    if name in {"due", "snooze", "remind", "done", "digest"}:
        from myconnections.cli import due_verbs

        found: Verb = getattr(due_verbs, name)
        return found
    if name == "brief":
        from myconnections.cli import brief_verb

        return brief_verb.brief
    if name not in {"people", "person"}:
        return None
    from myconnections.cli import people_verbs

    return people_verbs.people if name == "people" else people_verbs.person


def _deeds(name: str) -> Verb | None:
    if name == "erase":
        from myconnections.cli import erase_verb

        return erase_verb.erase
    if name not in {"add", "forget", "star", "log", "stage", "undo", "redo", "history"}:
        return None
    from myconnections.cli import deed_verbs

    verbs: dict[str, Verb] = {
        "add": deed_verbs.add,
        "forget": deed_verbs.forget,
        "star": deed_verbs.star,
        "log": deed_verbs.log,
        "stage": deed_verbs.stage,
        "undo": deed_verbs.undo,
        "redo": deed_verbs.redo,
        "history": deed_verbs.history,
    }
    return verbs[name]


def _lists(name: str) -> Verb | None:
    if name in {"organizations", "organization"}:
        from myconnections.cli import organization_verbs

        return organization_verbs.organizations if name == "organizations" else organization_verbs.organization
    if not name.startswith("lists "):
        return None
    from myconnections.cli import list_verbs

    verbs: dict[str, Verb] = {
        "lists all": list_verbs.every,
        "lists list": list_verbs.every,
        "lists show": list_verbs.show,
        "lists fields": list_verbs.fields,
        "lists find": list_verbs.find,
        "lists save": list_verbs.save,
        "lists remove": list_verbs.remove,
    }
    return verbs[name]


def _triage(name: str) -> Verb | None:
    if not name.startswith("triage "):
        return None
    from myconnections.cli import triage_verbs

    verbs: dict[str, Verb] = {
        "triage list": triage_verbs.listing,
        "triage answer": triage_verbs.answer,
        "triage skip": triage_verbs.skip,
        "triage back": triage_verbs.back,
    }
    return verbs.get(name)


def _enrich(name: str) -> Verb | None:
    if not name.startswith("enrich "):
        return None
    from myconnections.cli import enrich_verbs

    verbs: dict[str, Verb] = {
        "enrich overview": enrich_verbs.overview,
        "enrich list": enrich_verbs.listing,
        "enrich employer": enrich_verbs.employer,
        "enrich title": enrich_verbs.title,
        "enrich school": enrich_verbs.school,
        "enrich reading": enrich_verbs.reading,
        "enrich me": enrich_verbs.mine,
    }
    return verbs[name]


def _steps(name: str) -> Verb | None:
    verb = name.partition(" ")[0]
    if verb == "needs":
        from myconnections.cli import need_verbs

        return need_verbs.run
    if verb == "obstacles":
        from myconnections.cli import obstacle_verbs

        return obstacle_verbs.run
    if verb == "dialogue":
        from myconnections.cli import dialogue_verbs

        return dialogue_verbs.run
    if verb != "steps":
        return None
    from myconnections.cli import step_verbs

    return step_verbs.run


def _communities(name: str) -> Verb | None:
    verb = name.partition(" ")[0]
    if verb == "gatherings":
        from myconnections.cli import gathering_verbs

        return gathering_verbs.run
    if verb != "communities":
        return None
    from myconnections.cli import community_verbs

    return community_verbs.run


def _self(name: str) -> Verb | None:
    verb = name.partition(" ")[0]
    if verb == "values":
        from myconnections.cli import value_verbs

        return value_verbs.run
    if verb == "opportunities":
        from myconnections.cli import opportunity_verbs

        return opportunity_verbs.run
    if verb not in {"vision", "roles"}:
        return None
    from myconnections.cli import vision_verbs

    return vision_verbs.vision if verb == "vision" else vision_verbs.played


def _growth(name: str) -> Verb | None:
    verb = name.partition(" ")[0]
    if verb in {"check-in", "capabilities"}:
        from myconnections.cli import capability_verbs

        return capability_verbs.checked if verb == "check-in" else capability_verbs.capabilities
    if verb == "journeys":
        from myconnections.cli import journey_verbs

        return journey_verbs.run
    if verb not in {"tools", "letting-go", "roadmap"}:
        return None
    from myconnections.cli import growth_verbs

    verbs: dict[str, Verb] = {
        "tools": growth_verbs.tools,
        "letting-go": growth_verbs.letting_go,
        "roadmap": growth_verbs.roadmap,
    }
    return verbs[verb]


def _files(name: str) -> Verb | None:
    if name == "export html":
        from myconnections.cli import coach_verbs

        return coach_verbs.html
    if name not in {"import", "export csv", "export ics", "sample"}:
        return None
    from myconnections.cli import file_verbs

    verbs: dict[str, Verb] = {
        "import": file_verbs.bring_in,
        "export csv": file_verbs.export_csv,
        "export ics": file_verbs.export_calendar,
        "sample": file_verbs.sample,
    }
    return verbs[name]


def _backups(name: str) -> Verb | None:
    if name not in {"backup", "restore", "drill"}:
        return None
    from myconnections.cli import backup_verbs

    verbs: dict[str, Verb] = {
        "backup": backup_verbs.back_up,
        "restore": backup_verbs.restore,
        "drill": backup_verbs.drill,
    }
    return verbs[name]


def _keys(name: str) -> Verb | None:
    if not name.startswith(("recovery-code ", "keyring ", "vault ")):
        return None
    from myconnections.cli import key_verbs

    verbs: dict[str, Verb] = {
        "recovery-code new": key_verbs.new_code,
        "recovery-code revoke": key_verbs.revoke_code,
        "recovery-code check": key_verbs.check_code,
        "keyring on": key_verbs.keyring_on,
        "keyring off": key_verbs.keyring_off,
        "keyring status": key_verbs.keyring_status,
        "vault replace-key": key_verbs.replace_key,
        "vault take-header": key_verbs.take_header,
        "vault set-aside": key_verbs.set_aside,
    }
    return verbs.get(name)


def _tools(name: str) -> Verb | None:
    from myconnections.cli import self_test, tool_verbs, vault_verbs

    verbs: dict[str, Verb] = {
        "vault create": vault_verbs.create,
        "vault info": vault_verbs.info,
        "vault change-passphrase": vault_verbs.change_passphrase,
        "check": tool_verbs.check,
        "self-test": self_test.self_test,
    }
    return verbs.get(name)
