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
from myconnections.cli.verbs import Verb, doer
from myconnections.domain.errors import Refused, Told
from myconnections.ui.wording import Wording

DONE, REFUSED, USAGE = 0, 1, 2
DRAWN = frozenset({"export pdf", "export png", "export svg", "export map", "communities pdf"})


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
    lines = [session.say(f"way_out.{way}", backup=backup)] if way else []
    return [*lines, session.say("way_out.old_key")] if told.facts.get("backup_state") else lines


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
    what = options.what if "what" in options else ""
    if f"{options.verb} {what}" in DRAWN:
        if drawn is None:
            raise Refused("no_window")
        return drawn
    return doer(options.verb, what)
