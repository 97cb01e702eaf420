"""The grammar: global options before and after the verb, usage errors, help in both languages."""

from __future__ import annotations

import argparse
from datetime import date, datetime

import pytest

from myconnections.cli.arguments import Grammar, UsageError, language_of
from myconnections.cli.run import DRAWN
from myconnections.cli.verbs import ALONE, DOERS, GROUP_OF, doer
from myconnections.domain.stage import Stage
from myconnections.ui.wording import Wording

PARSER = Grammar(Wording("en")).parser()


@pytest.mark.parametrize(
    "words",
    [
        ["--vault", "v", "--json", "--lang", "ja", "people"],
        ["people", "--vault", "v", "--json", "--lang", "ja"],
        ["--vault", "v", "people", "--json", "--lang", "ja"],
        ["--vault", "other", "people", "--vault", "v", "--json", "--lang", "ja"],
    ],
)
def test_global_options_stand_before_or_after_the_verb(words: list[str]) -> None:
    options = PARSER.parse_args(words)
    assert (options.g_vault, options.g_json, options.g_lang, options.verb) == ("v", True, "ja", "people")


def test_nested_verbs_take_them_at_every_place() -> None:
    for words in (
        ["--vault", "v", "vault", "info"],
        ["vault", "--vault", "v", "info"],
        ["vault", "info", "--vault", "v"],
    ):
        options = PARSER.parse_args(words)
        assert (options.g_vault, options.verb, options.what) == ("v", "vault", "info")


def test_no_verb_is_the_window() -> None:
    assert PARSER.parse_args([]).verb is None
    assert PARSER.parse_args(["--vault", "v"]).g_vault == "v"


def test_people_can_be_named_together_or_one_by_one() -> None:
    words = ["log", "--person", "1", "2", "--person", "3", "--kind", "talk", "--date", "2026-11-20"]
    options = PARSER.parse_args(words)
    assert options.person == [1, 2, 3]
    assert options.date == date(2026, 11, 20)
    assert (options.by, options.promise_by) == (None, "me")


def test_moments_and_stages_are_read() -> None:
    options = PARSER.parse_args(["--now", "2026-11-21T12:00:00+09:00", "stage", "4", "Engagement"])
    assert options.g_now == datetime.fromisoformat("2026-11-21T12:00:00+09:00")
    assert options.stage is Stage.ENGAGEMENT
    local = PARSER.parse_args(["--now", "2026-11-21T12:00", "today"]).g_now
    assert local.utcoffset() is not None
    assert local.hour == 12


@pytest.mark.parametrize(
    "words",
    [
        ["peple"],
        ["people", "--limit", "-1"],
        ["people", "--stage", "friend"],
        ["person", "x"],
        ["log", "--kind", "talk"],
        ["log", "--person", "1", "--kind", "lunch"],
        ["log", "--person", "1", "--kind", "talk", "--date", "yesterday"],
        ["log", "--person", "1", "--kind", "talk", "--date", "0001-01-01"],
        ["remind", "x", "--on", "9999-12-31"],
        ["due", "--ahead", "4000000"],
        ["digest", "--weeks-back", "999999"],
        ["--now", "noon", "today"],
        ["--lang", "fr", "today"],
        ["vault"],
        ["export", "csv"],
        ["import"],
        ["sample", "--messages", "many", "x.zip"],
        ["sample", "--messages", "-2", "x.zip"],
        ["--vau", "v", "people"],
    ],
)
def test_what_makes_no_sense_is_a_usage_error(words: list[str]) -> None:
    with pytest.raises(UsageError) as raised:
        PARSER.parse_args(words)
    assert raised.value.usage.startswith("usage: myconnections")


@pytest.mark.parametrize("words", [
    ["people", "--search", "today"], ["--vault", "export", "today"], ["--vault", "people"], ["export", "csv", "people"],
    ["add", "--given", "log", "--family", "person"], ["history", "--limit", "3"], ["--version"], [],
])  # fmt: skip
def test_building_only_the_verbs_that_are_named_means_the_same(words: list[str]) -> None:
    assert Grammar(Wording("en")).parse(words) == PARSER.parse_args(words)


@pytest.mark.parametrize("words", [["peple", "today"], ["--vault"], ["export", "today"], ["people", "-x"]])
def test_what_makes_no_sense_is_told_by_the_whole_grammar(words: list[str]) -> None:
    with pytest.raises(UsageError) as whole:
        PARSER.parse_args(words)
    with pytest.raises(UsageError) as quick:
        Grammar(Wording("en")).parse(words)
    assert (str(quick.value), quick.value.usage) == (str(whole.value), whole.value.usage)


def test_every_verb_stands_in_one_group() -> None:
    for verb, group in GROUP_OF.items():
        (made,) = [each for each in Grammar(Wording("en")).parser({group})._actions if each.dest == "verb"]
        assert verb in (made.choices or ())
    (everything,) = [each for each in PARSER._actions if each.dest == "verb"]
    assert set(everything.choices or ()) == set(GROUP_OF)


def test_every_verb_has_its_function() -> None:
    drawn = {name.partition(" ")[2] for name in DRAWN}
    for verb, made in choices(PARSER, "verb").items():
        if verb in {"window", "tour"}:
            continue
        for what in choices(made, "what") or [""]:
            assert what in drawn or callable(doer(verb, what)), (verb, what)
        if verb in ALONE:
            assert ALONE[verb] in choices(made, "what")
    said = {(verb, what) for verb, made in choices(PARSER, "verb").items() for what in ["", *choices(made, "what")]}
    assert {tuple((name + " ").split(" ")[:2]) for name in DOERS} <= said


def choices(parser: argparse.ArgumentParser, dest: str) -> dict[str, argparse.ArgumentParser]:
    found = [each.choices for each in parser._actions if each.dest == dest]
    return dict(found[0] or {}) if found else {}  # type: ignore[arg-type]


def test_the_language_is_known_before_the_rest() -> None:
    assert language_of(["people", "--lang", "ja"]) == "ja"
    assert language_of(["--lang=en", "people"]) == "en"
    assert language_of(["--lang"]) == ""
    assert language_of(["--lang", "fr"]) == ""
    assert "暗号化" in Grammar(Wording("ja")).parser().format_help()
