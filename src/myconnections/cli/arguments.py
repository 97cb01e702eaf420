"""The grammar of the command line: verbs, their options, and the options that every verb takes."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from typing import NoReturn

from myconnections.cli.values import amount, day, moment, positive, size, stage, up_to
from myconnections.cli.verbs import ALONE, GRAMMARS, GROUP_OF, GROUPS, module_of
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.stage import Stage
from myconnections.ui.verb_texts import help_of
from myconnections.ui.wording import LANGUAGES, Wording

DUE_KINDS = ("thank", "promise", "plan", "free", "birthday", "gathering", "ritual", "heat", "keep", "review")
_DAYS, _WEEKS = 36_500, 5_200  # a hundred years, so that no day looked at leaves the calendar


class UsageError(Exception):
    """The arguments make no sense; `usage` is the line that says which would."""

    def __init__(self, message: str, usage: str) -> None:
        super().__init__(message)
        self.usage = usage


class _Parser(argparse.ArgumentParser):
    """argparse that raises instead of ending the process."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message, self.format_usage().strip())


def language_of(argv: Sequence[str]) -> str:
    """The language asked for, before anything else is understood: help and errors are in it already."""
    for place, word in enumerate(argv):
        chosen = word.removeprefix("--lang=") if word.startswith("--lang=") else ""
        if word == "--lang" and place + 1 < len(argv):
            chosen = argv[place + 1]
        if chosen in LANGUAGES:
            return chosen
    return ""


class Grammar:
    """Builds the parser with its texts in one language."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._shared = self._globals(argparse.SUPPRESS)

    def parse(self, argv: Sequence[str]) -> argparse.Namespace:
        """What the arguments mean. Raises UsageError; SystemExit when help has been shown.

        Only verbs that are named among the words are built, since the start waits for them; where those make no sense
        of it, the whole grammar has the word, and the message.
        """
        found = self._read(argv)
        if found.verb in ALONE and found.what is None:
            return self._read([*argv, ALONE[found.verb]])
        return found

    def _read(self, argv: Sequence[str]) -> argparse.Namespace:
        named = GROUP_OF.keys() & set(argv)
        if named and not {"-h", "--help"} & set(argv):
            with suppress(UsageError):
                return self.parser({GROUP_OF[name] for name in named}).parse_args(argv)
        return self.parser().parse_args(argv)

    def parser(self, groups: Collection[str] = tuple(GROUPS)) -> argparse.ArgumentParser:
        """The whole grammar, or these groups of its verbs. Global options may stand before or after the verb."""
        top = _Parser(
            prog="myconnections",
            description=self._help("program"),
            epilog=self._help("end"),
            parents=[self._globals(None)],
            allow_abbrev=False,
        )
        top.add_argument("--version", action="store_true", help=self._help("version"))
        verbs = top.add_subparsers(dest="verb", metavar="VERB", parser_class=_Parser)
        for group in GROUPS:
            if group not in groups:
                continue
            if group in GRAMMARS:
                module_of(GRAMMARS[group]).build(verbs, self._verb, self._help)
            else:
                getattr(self, f"_{group}_verbs")(verbs)
        return top

    def _plain_verbs(self, verbs: argparse._SubParsersAction[_Parser]) -> None:
        for plain in ("today", "undo", "redo", "check", "drill", "self-test", "window"):
            self._verb(verbs, plain)
        self._verb(verbs, "history").add_argument("--limit", type=positive, default=20, help=self._help("limit"))
        self._verb(verbs, "tour").add_argument("folder", metavar="DIR", help=self._help("folder"))

    def _globals(self, default: str | None) -> _Parser:
        shared = _Parser(add_help=False, allow_abbrev=False)
        group = shared.add_argument_group(self._help("globals"))
        kinds: list[tuple[str, str, Callable[[str], object]]] = [
            ("vault", "DIR", str),
            ("passphrase-file", "F", str),
            ("recovery-code-file", "F", str),
            ("now", "ISO", moment),
        ]
        for name, metavar, kind in kinds:
            # "vault" is also the name of a verb's group: the options go by another name inside.
            group.add_argument(
                f"--{name}", metavar=metavar, type=kind, default=default, dest=_inside(name), help=self._help(name)
            )
        group.add_argument("--lang", choices=LANGUAGES, default=default, dest="g_lang", help=self._help("lang"))
        group.add_argument("--json", action="store_true", default=default, dest="g_json", help=self._help("json"))
        return shared

    def _help(self, name: str) -> str:
        return help_of(name)[self._wording.language == "ja"].replace("%", "%%")

    def _verb(self, verbs: argparse._SubParsersAction[_Parser], name: str, under: str = "") -> argparse.ArgumentParser:
        text = self._help(f"verb.{under}{name}")
        return verbs.add_parser(name, help=text, description=text, parents=[self._shared], allow_abbrev=False)

    def _vault_verbs(self, verbs: argparse._SubParsersAction[_Parser]) -> None:
        group = self._verb(verbs, "vault")
        inner = group.add_subparsers(dest="what", metavar="WHAT", required=True, parser_class=_Parser)
        create = self._verb(inner, "create", "vault.")
        self._verb(inner, "info", "vault.")
        change = self._verb(inner, "change-passphrase", "vault.")
        for fresh in (create, change):
            fresh.add_argument("--weak", action="store_true", help=self._help("weak"))
        change.add_argument("--new-passphrase-file", metavar="F", help=self._help("new-passphrase-file"))
        change.add_argument("--without-backup", action="store_true", help=self._help("without-backup"))
        self._code_file(self._verb(inner, "replace-key", "vault."))
        self._verb(inner, "take-header", "vault.")
        self._verb(inner, "set-aside", "vault.")

    def _key_verbs(self, verbs: argparse._SubParsersAction[_Parser]) -> None:
        codes = self._verb(verbs, "recovery-code").add_subparsers(
            dest="what", metavar="WHAT", required=True, parser_class=_Parser
        )
        self._code_file(self._verb(codes, "new", "recovery-code."))
        self._verb(codes, "revoke", "recovery-code.")
        self._verb(codes, "check", "recovery-code.")
        rings = self._verb(verbs, "keyring").add_subparsers(
            dest="what", metavar="WHAT", required=True, parser_class=_Parser
        )
        self._verb(rings, "on", "keyring.")
        off = self._verb(rings, "off", "keyring.")
        off.add_argument("--everywhere", action="store_true", help=self._help("everywhere"))
        self._verb(rings, "status", "keyring.")

    def _code_file(self, verb: argparse.ArgumentParser) -> None:
        verb.add_argument("--code-file", metavar="F", default="", help=self._help("code-file"))

    def _backup_verbs(self, verbs: argparse._SubParsersAction[_Parser]) -> None:
        backup = self._verb(verbs, "backup")
        backup.add_argument("out", metavar="OUT", nargs="?", default="", help=self._help("backup-out"))
        second = backup.add_mutually_exclusive_group()
        second.add_argument("--second", metavar="DIR", default="", help=self._help("second"))
        second.add_argument("--no-second", action="store_true", help=self._help("no-second"))
        restore = self._verb(verbs, "restore")
        restore.add_argument("file", metavar="FILE", help=self._help("backup-file"))
        restore.add_argument("--to", metavar="DIR", required=True, help=self._help("restore-to"))

    def _people_verbs(self, verbs: argparse._SubParsersAction[_Parser]) -> None:
        people = self._verb(verbs, "people")
        people.add_argument("--search", metavar="T", default="", help=self._help("search"))
        people.add_argument("--stage", metavar="S", type=stage, help=self._help("stage"))
        people.add_argument("--limit", metavar="N", type=positive, help=self._help("limit"))
        for one in ("person", "brief"):
            self._verb(verbs, one).add_argument("id", metavar="ID", type=positive, help=self._help("id"))

    def _change_verbs(self, verbs: argparse._SubParsersAction[_Parser]) -> None:
        add = self._verb(verbs, "add")
        for name in ("given", "family", "reading", "organization", "position", "email", "note"):
            add.add_argument(f"--{name}", default="", help=self._help(name))
        add.add_argument("--stage", metavar="S", type=stage, default=Stage.LINK, help=self._help("new-stage"))
        self._ids(self._verb(verbs, "forget"))
        erase = self._verb(verbs, "erase")
        erase.add_argument("id", metavar="ID", type=positive, help=self._help("id"))
        erase.add_argument("--yes", action="store_true", help=self._help("yes"))
        star = self._verb(verbs, "star")
        self._ids(star)
        star.add_argument("--off", action="store_true", help=self._help("off"))

    def _ids(self, verb: argparse.ArgumentParser) -> None:
        verb.add_argument("ids", metavar="ID", type=positive, nargs="+", help=self._help("ids"))

    def _deed_verbs(self, verbs: argparse._SubParsersAction[_Parser]) -> None:
        log = self._verb(verbs, "log")
        log.add_argument(
            "--person", metavar="ID", type=positive, nargs="+", action="extend", required=True, help=self._help("ids")
        )
        kinds, sides = [kind.value for kind in EncounterKind], [by.value for by in By]
        log.add_argument("--kind", choices=kinds, required=True, help=self._help("kind"))
        log.add_argument("--by", choices=sides, help=self._help("by"))
        log.add_argument("--date", metavar="D", type=day, help=self._help("date"))
        log.add_argument("--note", default="", help=self._help("note"))
        log.add_argument("--promise", default="", help=self._help("promise"))
        log.add_argument("--promise-by", choices=sides, default=By.ME.value, help=self._help("promise-by"))
        log.add_argument("--promise-due", metavar="D", type=day, help=self._help("promise-due"))
        log.add_argument("--no-thank", action="store_true", help=self._help("no-thank"))
        move = self._verb(verbs, "stage")
        move.add_argument("id", metavar="ID", type=positive, help=self._help("id"))
        move.add_argument("stage", metavar="S", type=stage, help=self._help("new-stage"))

    def _list_verbs(self, verbs: argparse._SubParsersAction[_Parser]) -> None:
        every, one = self._verb(verbs, "organizations"), self._verb(verbs, "organization")
        every.add_argument("--search", metavar="T", default="", help=self._help("search"))
        every.add_argument("--limit", metavar="N", type=positive, help=self._help("limit"))
        one.add_argument("name", metavar="NAME", help=self._help("organization-name"))
        change = one.add_mutually_exclusive_group()
        change.add_argument("--rename", metavar="NEW", default="", help=self._help("rename"))
        change.add_argument("--note", metavar="TEXT", help=self._help("organization-note"))
        inner = self._verb(verbs, "lists").add_subparsers(dest="what", metavar="WHAT", parser_class=_Parser)
        for name in ("list", "all"):
            self._verb(inner, name, "lists.")
        for name in ("show", "remove"):
            self._verb(inner, name, "lists.").add_argument("list", metavar="LIST", help=self._help("list"))
        self._verb(inner, "fields", "lists.").add_argument(
            "field", metavar="FIELD", nargs="?", default="", help=self._help("filter-field")
        )
        find, save = self._verb(inner, "find", "lists."), self._verb(inner, "save", "lists.")
        save.add_argument("name", metavar="NAME", help=self._help("list-name"))
        for verb in (find, save):
            given = verb.add_mutually_exclusive_group(required=True)
            given.add_argument("--filter", metavar="JSON", default="", help=self._help("filter"))
            given.add_argument("--filter-file", metavar="F", default="", help=self._help("filter-file"))

    def _triage_verbs(self, verbs: argparse._SubParsersAction[_Parser]) -> None:
        inner = self._verb(verbs, "triage").add_subparsers(dest="what", metavar="WHAT", parser_class=_Parser)
        self._verb(inner, "list", "triage.").add_argument(
            "--limit", metavar="N", type=positive, help=self._help("limit")
        )
        answer = self._verb(inner, "answer", "triage.")
        answer.add_argument("id", metavar="ID", type=positive, help=self._help("id"))
        answer.add_argument("--stage", metavar="S", type=stage, help=self._help("new-stage"))
        answer.add_argument("--last", choices=["month", "year", "longer", "never"], help=self._help("last"))
        answer.add_argument("--keep-warm", action="store_true", help=self._help("keep-warm"))
        answer.add_argument("--community", metavar="C", action="append", help=self._help("community"))
        answer.add_argument("--star", action="store_true", help=self._help("put-star"))
        skip = self._verb(inner, "skip", "triage.")
        skip.add_argument("id", metavar="ID", type=positive, help=self._help("id"))
        self._verb(inner, "back", "triage.")

    def _enrich_verbs(self, verbs: argparse._SubParsersAction[_Parser]) -> None:
        inner = self._verb(verbs, "enrich").add_subparsers(dest="what", metavar="WHAT", parser_class=_Parser)
        self._verb(inner, "overview", "enrich.")
        listing = self._verb(inner, "list", "enrich.")
        steps = ["employers", "titles", "schools", "readings", "me"]
        listing.add_argument("step", nargs="?", choices=steps, default="employers", help=self._help("step"))
        listing.add_argument("--limit", metavar="N", type=positive, help=self._help("limit"))
        listing.add_argument("--all", action="store_true", dest="everything", help=self._help("everything"))
        employer = self._verb(inner, "employer", "enrich.")
        employer.add_argument("name", metavar="NAME", help=self._help("employer-name"))
        title = self._verb(inner, "title", "enrich.")
        title.add_argument("proposed", metavar="FUNCTION", nargs="?", default="", help=self._help("proposed-function"))
        title.add_argument("--title", metavar="T", default="", help=self._help("title"))
        mine = self._verb(inner, "me", "enrich.")
        for verb, fields in ((employer, "industry region institution"), (title, "function"),
                             (mine, "industry function region")):  # fmt: skip
            for field in fields.split():
                verb.add_argument(f"--{field}", default="", help=self._help(field))
            verb.add_argument("--own-words", action="store_true", help=self._help("own-words"))
        for verb in (title, mine):
            verb.add_argument("--authority", metavar="N", type=positive, help=self._help("authority"))
        for name in ("organization", "school"):
            mine.add_argument(f"--{name}", action="append", help=self._help(f"{name}-name"))
        school = self._verb(inner, "school", "enrich.")
        school.add_argument("name", metavar="NAME", help=self._help("school-name"))
        whose = school.add_mutually_exclusive_group()
        whose.add_argument("--employer", metavar="E", default="", help=self._help("school-employer"))
        whose.add_argument("--people", metavar="ID", type=positive, nargs="+", help=self._help("school-people"))
        reading = self._verb(inner, "reading", "enrich.")
        reading.add_argument("name", metavar="NAME", help=self._help("name-read"))
        reading.add_argument("reading", metavar="READING", help=self._help("kana"))
        reading.add_argument("--given", action="store_true", help=self._help("given-of"))

    def _due_verbs(self, verbs: argparse._SubParsersAction[_Parser]) -> None:
        listing = self._verb(verbs, "due")
        listing.add_argument("--ahead", metavar="DAYS", type=up_to(_DAYS), default=0, help=self._help("ahead"))
        for name in ("snooze", "done"):
            verb = self._verb(verbs, name)
            verb.add_argument("kind", choices=DUE_KINDS, help=self._help("due-kind"))
            verb.add_argument("ref", metavar="REF", type=positive, help=self._help("due-ref"))
            if name == "snooze":
                verb.add_argument("until", metavar="UNTIL", type=day, help=self._help("until"))
        remind = self._verb(verbs, "remind")
        remind.add_argument("text", metavar="TEXT", help=self._help("reminder"))
        remind.add_argument("--on", metavar="D", type=day, required=True, help=self._help("on"))
        remind.add_argument("--person", metavar="ID", type=positive, help=self._help("about"))
        remind.add_argument("--if", metavar="T", default="", dest="condition", help=self._help("if"))
        weeks = self._verb(verbs, "digest")
        weeks.add_argument("--weeks-back", metavar="N", type=up_to(_WEEKS), default=1, help=self._help("weeks-back"))

    def _file_verbs(self, verbs: argparse._SubParsersAction[_Parser]) -> None:
        bring = self._verb(verbs, "import")
        bring.add_argument("files", metavar="FILE", nargs="+", help=self._help("files"))
        bring.add_argument("--dry-run", action="store_true", help=self._help("dry-run"))
        bring.add_argument("--with-content", action="store_true", help=self._help("with-content"))
        export = self._verb(verbs, "export").add_subparsers(
            dest="what", metavar="WHAT", required=True, parser_class=_Parser
        )
        people = self._report_verb(export, "csv", None)
        people.add_argument(
            "--encoding", choices=["utf-8-sig", "cp932"], default="utf-8-sig", help=self._help("encoding")
        )
        cards = self._verb(export, "vcf", "export.")
        cards.add_argument("out", metavar="OUT", help=self._help("out"))
        self._whom(cards)
        cards.add_argument("--notes", action="store_true", help=self._help("with-notes"))
        cards.set_defaults(preset="me", real_names=True, fields=None)
        self._report_verb(export, "html", "coach")
        self._report_verb(export, "pdf", "coach")
        for kind in ("png", "svg", "map"):
            self._map_verb(export, kind)
        calendar = self._verb(export, "ics", "export.")
        calendar.add_argument("out", metavar="OUT", help=self._help("out"))
        calendar.add_argument("--real-names", action="store_true", help=self._help("calendar-names"))
        calendar.add_argument("--no-birthdays", action="store_true", help=self._help("no-birthdays"))
        calendar.add_argument("--as-events", action="store_true", help=self._help("as-events"))
        sample = self._verb(verbs, "sample")
        sample.add_argument("out", metavar="OUT.zip", help=self._help("out"))
        sample.add_argument("--people", metavar="N", type=positive, default=300, help=self._help("count"))
        sample.add_argument("--seed", metavar="S", type=int, default=1, help=self._help("seed"))
        sample.add_argument("--messages", metavar="M", type=amount, default=3.0, help=self._help("messages"))

    def _report_verb(
        self, export: argparse._SubParsersAction[_Parser], name: str, preset: str | None
    ) -> argparse.ArgumentParser:
        """A verb that hands people out: whom, and what of them."""
        from myconnections.domain.report import FIELDS  # loaded here: no other verb needs it
        from myconnections.domain.report_parts import PARTS

        told = f"{self._help('fields')}: {', '.join(FIELDS)}"
        verb = self._verb(export, name, "export.")
        verb.add_argument("out", metavar="OUT", help=self._help("out"))
        verb.add_argument("--preset", choices=("coach", "me"), default=preset, help=self._help("preset"))
        verb.add_argument("--real-names", action="store_true", help=self._help("real-names"))
        self._whom(verb)
        verb.add_argument("--fields", metavar="F", nargs="*", choices=tuple(FIELDS), help=told)
        if name != "csv":  # a table holds people and nothing else
            parts, along = tuple(PARTS), f"{self._help('with')}: {', '.join(PARTS)}"
            verb.add_argument("--with", dest="parts", metavar="PART", nargs="+", action="extend", choices=parts,
                              help=along)  # fmt: skip
        return verb

    def _whom(self, verb: argparse.ArgumentParser) -> None:
        """Whom a file holds."""
        verb.add_argument("--people", metavar="ID", type=positive, nargs="+", action="extend", help=self._help("ids"))
        verb.add_argument("--from-stage", metavar="S", type=stage, help=self._help("from-stage"))
        verb.add_argument("--list", metavar="N", type=positive, help=self._help("of-list"))

    def _map_verb(self, export: argparse._SubParsersAction[_Parser], name: str) -> None:
        """A verb that draws the map: whom, how large, with names or without."""
        from myconnections.domain.map_choice import READY, SECTORS  # loaded here: no other verb needs it

        verb = self._verb(export, name, "export.")
        verb.add_argument("out", metavar="OUT", help=self._help("out"))
        verb.add_argument("--preset", choices=("coach", "me"), default="me", help=self._help("map-preset"))
        verb.add_argument("--real-names", action="store_true", help=self._help("real-names"))
        verb.add_argument("--people", metavar="ID", type=positive, nargs="+", action="extend", help=self._help("ids"))
        verb.add_argument("--size", metavar="WxH", type=size, default=(1440, 1080), help=self._help("size"))
        verb.add_argument("--sector", choices=SECTORS, help=self._help("sector"))
        verb.add_argument("--shown-as", choices=tuple(dict(READY)), help=self._help("map-shown-as"))
        verb.add_argument("--no-names", action="store_true", help=self._help("map-no-names"))
        verb.add_argument("--on", metavar="D", type=day, help=self._help("map-on"))


def _inside(name: str) -> str:
    return "g_" + name.replace("-", "_")
