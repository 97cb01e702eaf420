"""Every verb of the command line: where it is done, where its words are understood, what it means by itself.

Nothing is loaded here but for the verb that was asked for: the start waits for every module. A new verb needs its line
in `GROUPS` and in `DOERS`; a group whose grammar stands in a module of its own one in `GRAMMARS`, and the module that
holds its texts one in `ui.texts_cli.ELSEWHERE`.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, Final

from myconnections.cli.session import Session

Verb = Callable[[Session], int]

GROUPS: Final = {
    "vault": ("vault",),
    "key": ("recovery-code", "keyring"),
    "backup": ("backup", "restore"),
    "people": ("people", "person", "brief"),
    "change": ("add", "forget", "erase", "star"),
    "deed": ("log", "stage"),
    "list": ("organizations", "organization", "lists"),
    "triage": ("triage",),
    "enrich": ("enrich",),
    "due": ("due", "snooze", "done", "remind", "digest"),
    "file": ("import", "export", "sample"),
    "self": ("values", "vision", "roles", "opportunities"),
    "community": ("gatherings", "communities"),
    "circles": ("circles",),
    "steps": ("needs", "obstacles", "steps", "dialogue"),
    "growth": ("check-in", "capabilities", "tools", "letting-go", "roadmap", "journeys"),
    "asides": ("show-up", "ask-tie", "introduce"),
    "measure": ("measure",),
    "structure": ("structure", "capital"),
    "map": ("path", "wanted"),
    "review": ("review",),
    "insights": ("insights",),
    "ties": ("ties",),
    "plain": ("today", "undo", "redo", "check", "drill", "self-test", "window", "history", "tour"),
}
"""The verbs by the part of the grammar that understands them, in the order of the help."""

GROUP_OF: Final = {verb: group for group, verbs in GROUPS.items() for verb in verbs}

GRAMMARS: Final = {
    "self": "grammar_self",
    "community": "grammar_communities",
    "steps": "grammar_steps",
    "growth": "grammar_growth",
    "review": "grammar_review",
    "insights": "grammar_insights",
    "asides": "grammar_asides",
    "ties": "grammar_ties",
    "circles": "grammar_circles",
    "measure": "grammar_measure",
    "structure": "grammar_structure",
    "map": "grammar_map",
}
"""The modules of those parts that have one; the others are methods of `arguments.Grammar`."""

ALONE: Final = {
    "lists": "list", "ties": "list", "triage": "list", "enrich": "overview",
    "values": "show", "vision": "show", "roles": "list", "opportunities": "list",
    "gatherings": "list", "communities": "list", "circles": "list",
    "check-in": "show", "capabilities": "show", "tools": "list", "letting-go": "list", "roadmap": "show",
    "journeys": "show",
    "needs": "show", "obstacles": "list", "steps": "show", "dialogue": "list",
    "review": "show", "insights": "show",
    "show-up": "show", "ask-tie": "show", "introduce": "list", "wanted": "list",
}  # fmt: skip
"""What a verb means that names several, said by itself."""

DOERS: Final = {
    "today": "today_verbs.today",
    "due": "due_verbs.due",
    "snooze": "due_verbs.snooze",
    "remind": "due_verbs.remind",
    "done": "due_verbs.done",
    "digest": "due_verbs.digest",
    "brief": "brief_verb.brief",
    "people": "people_verbs.people",
    "person": "people_verbs.person",
    "erase": "erase_verb.erase",
    "add": "deed_verbs.add",
    "forget": "deed_verbs.forget",
    "star": "deed_verbs.star",
    "log": "deed_verbs.log",
    "stage": "deed_verbs.stage",
    "undo": "deed_verbs.undo",
    "redo": "deed_verbs.redo",
    "history": "deed_verbs.history",
    "organizations": "organization_verbs.organizations",
    "organization": "organization_verbs.organization",
    "lists all": "list_verbs.every",
    "lists list": "list_verbs.every",
    "lists show": "list_verbs.show",
    "lists fields": "list_verbs.fields",
    "lists find": "list_verbs.find",
    "lists save": "list_verbs.save",
    "lists remove": "list_verbs.remove",
    "triage list": "triage_verbs.listing",
    "triage answer": "triage_verbs.answer",
    "triage skip": "triage_verbs.skip",
    "triage back": "triage_verbs.back",
    "enrich overview": "enrich_verbs.overview",
    "enrich list": "enrich_verbs.listing",
    "enrich employer": "enrich_verbs.employer",
    "enrich title": "enrich_verbs.title",
    "enrich school": "enrich_verbs.school",
    "enrich reading": "enrich_verbs.reading",
    "enrich me": "enrich_verbs.mine",
    "values": "value_verbs.run",
    "vision": "vision_verbs.vision",
    "roles": "vision_verbs.played",
    "opportunities": "opportunity_verbs.run",
    "needs": "need_verbs.run",
    "obstacles": "obstacle_verbs.run",
    "steps": "step_verbs.run",
    "dialogue": "dialogue_verbs.run",
    "check-in": "capability_verbs.checked",
    "capabilities": "capability_verbs.capabilities",
    "tools": "growth_verbs.tools",
    "letting-go": "growth_verbs.letting_go",
    "roadmap": "growth_verbs.roadmap",
    "journeys": "journey_verbs.run",
    "review": "review_verbs.run",
    "insights": "insight_verbs.run",
    "ties list": "tie_verbs.listing",
    "ties answer": "tie_verbs.answer",
    "ties others": "tie_verbs.others",
    "ties bring-in": "tie_verbs.bring_in",
    "gatherings": "gathering_verbs.run",
    "show-up": "aside_verbs.showing_up",
    "ask-tie": "aside_verbs.asking",
    "introduce": "introduce_verbs.run",
    "communities": "community_verbs.run",
    "circles": "circle_verbs.run",
    "measure": "measure_verb.measure",
    "structure": "structure_verbs.show",
    "capital": "structure_verbs.capital",
    "path": "path_verb.path",
    "wanted": "wanted_verbs.run",
    "import": "file_verbs.bring_in",
    "sample": "file_verbs.sample",
    "export csv": "file_verbs.export_csv",
    "export vcf": "file_verbs.export_cards",
    "export ics": "file_verbs.export_calendar",
    "export html": "coach_verbs.html",
    "backup": "backup_verbs.back_up",
    "restore": "backup_verbs.restore",
    "drill": "backup_verbs.drill",
    "recovery-code new": "key_verbs.new_code",
    "recovery-code revoke": "key_verbs.revoke_code",
    "recovery-code check": "key_verbs.check_code",
    "keyring on": "key_verbs.keyring_on",
    "keyring off": "key_verbs.keyring_off",
    "keyring status": "key_verbs.keyring_status",
    "vault create": "vault_verbs.create",
    "vault info": "vault_verbs.info",
    "vault change-passphrase": "vault_verbs.change_passphrase",
    "vault replace-key": "key_verbs.replace_key",
    "vault take-header": "key_verbs.take_header",
    "vault set-aside": "key_verbs.set_aside",
    "check": "tool_verbs.check",
    "self-test": "self_test.self_test",
}
"""The function of each verb, with what it names behind it or for all of those; those that load Qt are in `main`."""


def doer(verb: str, what: str = "") -> Verb:
    """The function that does a verb; `what` is what a verb names that names several."""
    module, function = (DOERS.get(f"{verb} {what}") or DOERS[verb]).split(".")
    found: Verb = getattr(module_of(module), function)
    return found


def module_of(name: str) -> Any:
    """A module beside this one."""
    return import_module(f"myconnections.cli.{name}")
