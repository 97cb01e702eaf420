"""Sentences from codes and facts: both languages complete, every code that is raised has its words, no Qt."""

from __future__ import annotations

import ast
import os
import re
import string
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from myconnections.domain.capital import ATTRIBUTES, Capital
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.errors import Refused
from myconnections.domain.stage import Stage
from myconnections.domain.suggestion import Reason, SuggestionKind
from myconnections.domain.warmth import Band
from myconnections.insight.candidates import SOURCES
from myconnections.interchange import detect
from myconnections.services.today import QUESTIONS
from myconnections.ui import texts_cli, texts_errors, texts_reasons, texts_words, verb_texts
from myconnections.ui.wording import Wording, day_text

OF_VERBS = (texts_cli, *(import_module(f"myconnections.ui.{name}") for name in verb_texts.ELSEWHERE))
TABLES = {
    f"{module.__name__.rpartition('.')[2]}.{name}": table
    for module in (*OF_VERBS, texts_errors, texts_reasons, texts_words)
    for name, table in vars(module).items()
    if name.isupper() and isinstance(table, dict)
}


def raised(package: Path) -> Iterator[tuple[str, str]]:
    """Where a Refused or a Trouble with a code of its own is made, and the code."""
    for file in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"Refused", "Trouble"} and node.args:
                for part in ast.walk(node.args[0]):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield f"{file.name}:{node.lineno}", part.value


def test_every_error_that_is_raised_has_its_words(checkout: Path) -> None:
    known = texts_errors.REFUSALS.keys() | texts_errors.TROUBLES.keys()
    missing = [f"{place}: {code}" for place, code in raised(checkout / "src" / "myconnections") if code not in known]
    assert not missing


@pytest.mark.parametrize("table", ["HELP", "SAYS"])
def test_no_text_of_the_command_line_stands_in_two_modules(table: str) -> None:
    """The first one found would be shown for both."""
    names = [name for module in OF_VERBS for name in getattr(module, table)]
    assert len(names) == len(set(names)) > 100
    find = verb_texts.help_of if table == "HELP" else verb_texts.said
    assert all(find(name) for name in names)
    with pytest.raises(KeyError):
        find("no such text")


def test_every_file_that_is_left_alone_has_its_words(checkout: Path) -> None:
    """A reason becomes the error when the file is all there is, a warning when it lies beside others."""
    readers = checkout / "src" / "myconnections" / "interchange"
    reasons = {sign for _, sign in detect._OTHER_STARTS}
    for node in ast.walk(ast.parse((readers / "archive.py").read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name == "_objection":
            reasons |= {
                each.value.value
                for each in ast.walk(node)
                if isinstance(each, ast.Return) and isinstance(each.value, ast.Constant) and each.value.value
            }
    assert len(reasons) >= 9
    assert reasons | {"address_book", "coach_messages", "not_needed"} <= texts_errors.REFUSALS.keys()
    assert reasons - {"calendar", "graph", "xml", "web_page", "json", "other_kind"} <= texts_words.WARNINGS.keys()


def test_every_reason_and_step_of_a_suggestion_has_its_words(checkout: Path) -> None:
    made = {
        part.value
        for file in sorted((checkout / "src" / "myconnections" / "insight").rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Reason" and node.args
        for part in ast.walk(node.args[0])
        if isinstance(part, ast.Constant)
    }
    steps = {step for source in SOURCES for step in source.steps}
    assert made <= texts_reasons.REASONS.keys()
    assert steps <= texts_reasons.STEPS.keys()
    assert set(QUESTIONS) == texts_reasons.QUESTIONS.keys()
    assert set(ATTRIBUTES) == texts_words.ATTRIBUTES.keys()
    assert {kind.value for kind in Capital} == texts_words.CAPITAL.keys()


@pytest.mark.parametrize("name", TABLES)
def test_both_languages_say_the_same_facts(name: str) -> None:
    for code, pair in TABLES[name].items():
        english, japanese = pair
        assert bool(english) == bool(japanese), code
        facts = [{field for _, field, _, _ in string.Formatter().parse(text) if field} for text in pair]
        assert facts[0] == facts[1], code


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_kind_has_a_word(language: str) -> None:
    words = Wording(language)
    groups = [
        [words.stage(stage) for stage in Stage],
        [words.band(band) for band in Band],
        [words.encounter(kind.value) for kind in EncounterKind],
        [words.by(by.value) for by in By],
        [words.suggestion(kind.value) for kind in SuggestionKind],
    ]
    codes = {member.value for enum in (Band, EncounterKind, By, SuggestionKind) for member in enum}
    for said in groups:
        assert all(said)
        assert len(set(said)) == len(said)
        assert not codes & set(said)


def test_sentences_are_filled() -> None:
    english, japanese = Wording("en"), Wording("ja")
    reason = Reason("interval_passed", {"days": 30, "warmth": 0.287})
    assert english.reason(reason) == "your interval of 30 days for keeping warm has passed (warmth 29%)"
    assert japanese.reason(reason) == "保温の間隔30日を過ぎました（温度29%）"
    assert english.act("log", {"people": 1}) == "Logged an encounter with 1 person"
    assert english.act("log", {"people": 3}) == "Logged an encounter with 3 people"
    assert japanese.told(Refused("day_in_future", day="2027-01-02")) == "2027年1月2日はまだ来ていません。"
    assert english.why("Nora Vale", (reason, Reason("trust")), "propose_coffee") == (
        "Nora Vale: your interval of 30 days for keeping warm has passed (warmth 29%); you already trust each other. "
        "A small step: propose a coffee."
    )
    assert japanese.why("見本 太郎", (Reason("trust"),), "propose_coffee") == (
        "見本 太郎さん：すでに信頼関係があります。小さな一歩：お茶に誘う。"
    )


def test_a_field_written_for_many_is_named() -> None:
    en, ja = Wording("en"), Wording("ja")
    many = {"people": 5, "field": "communities"}
    assert (en.act("bulk", many), ja.act("bulk", many)) == ("Community of 5 people", "5人のコミュニティを変更")
    one = {"people": 1, "name": "Nora Vale", "field": "region"}
    assert (en.act("bulk", one), ja.act("bulk", one)) == ("Region of Nora Vale", "Nora Valeさんの地域を変更")
    assert en.act("bulk", {"people": 5, "field": "of a later version"}) == "Changed 5 people at once"


def test_an_act_done_to_one_person_names_them_and_to_many_counts_them() -> None:
    english, japanese = Wording("en"), Wording("ja")
    one, many = {"people": 1, "name": "Ana Lam"}, {"people": 30_000, "name": "Ana Lam"}
    assert english.act("forget", one) == "Forgot Ana Lam"
    assert english.act("stage", one) == "Stage of Ana Lam"
    assert japanese.act("stage", one) == "Ana Lamさんの段階を変更"
    assert english.act("forget", many) == "Forgot 30,000 people"
    assert japanese.act("forget", many) == "30,000人を手帳から外す"
    assert english.act("enrich", {**one, "answer": "title"}) == "Function of Ana Lam"
    said = {**one, "answer": "employer", "industry": "it"}
    assert english.act("enrich", said) == "Ana Lam: industry for 1 person"
    assert english.act("enrich", {**said, "region": "tokyo"}) == "Ana Lam: industry and region for 1 person"
    assert japanese.act("enrich", {**said, "region": "tokyo"}) == "Ana Lamの業界・地域を1人に記入"
    assert japanese.act("import", {"new": 30_000, "changed": 1_200}) == "取り込み（新しく30,000人、変更1,200人）"
    for code in (code for code in texts_reasons.ACTS if code.endswith(":one")):
        assert code.removesuffix(":one") in texts_reasons.ACTS


def test_a_step_that_is_a_question_bears_no_second_stop() -> None:
    told = Wording("en").why("Ana Lam", (Reason("trust"),), "short_message")
    assert told.endswith("A small step: write one line: how are you?")
    assert Wording("ja").why("見本 太郎", (Reason("trust"),), "short_message").endswith("とひとこと送る。")


GRAVE = (
    "disk_full", "disk_error", "vault_damaged", "vault_in_use", "vault_busy", "vault_newer", "header_missing",
    "header_damaged", "header_altered", "database_missing", "vault_read_only", "not_permitted", "not_enough_memory",
)  # fmt: skip


@pytest.mark.parametrize("code", GRAVE)
def test_a_grave_trouble_says_what_is_safe_and_what_to_do(code: str) -> None:
    english, japanese = texts_errors.TROUBLES[code]
    happened, advice = english.split("; please ")
    assert re.search(r"safe|nothing|untouched", happened)
    assert advice.endswith(".")
    assert english.count(".") - english.count("header.json") == 1, "one sentence: the command line prints one"
    assert re.search(r"無事です|触れていません|何も変わっていません|何も変えていません|書き込みません", japanese)
    assert japanese.endswith("ください。")
    assert japanese.count("。") <= 3


def test_nothing_counts_to_nought() -> None:
    english, japanese = Wording("en"), Wording("ja")
    assert japanese.reason(Reason("new_tie", {"days": 5})) == "5日前にはじめて話しました"
    assert japanese.reason(Reason("new_tie", {"days": 0})) == "今日はじめて話しました"
    assert english.reason(Reason("new_tie", {"days": 0})) == "you first talked today"
    facts = {"count": 1, "window": 365, "needed": 1, "span": 0}
    assert japanese.evidence("two_way_days", facts) == "双方向のやりとりが、この365日に1日ある（めやす1日）"
    none = {**facts, "count": 0}
    assert japanese.evidence("two_way_days", none) == "双方向のやりとりが、この365日にある（めやす1日）"


def test_an_answer_to_a_suggestion_is_called_by_what_it_was() -> None:
    japanese = Wording("ja")
    assert japanese.act("answer", {"name": "見本 太郎", "answer": "plan"}) == "見本 太郎さんとの一歩を予定に追加"
    assert japanese.act("answer", {"name": "見本 太郎", "answer": "other"}) == "見本 太郎さんの候補に回答"


def test_what_nobody_foresaw_is_shown_as_it_is() -> None:
    words = Wording("fr")
    assert words.error("no_such_code") == "This cannot be done (no_such_code)."
    assert words.error("file_too_large") == "… is too large."
    assert words.reason(Reason("no_such_reason")) == "no_such_reason"
    assert words.word(texts_words.STAGES, "other") == "other"
    assert words.strength(0) == "Very weak"
    assert words.capital("bridging+linking") == "Bridging, linking"
    assert Wording("ja").capital("bridging+linking") == "橋渡し・連結"
    assert day_text(date(2026, 3, 4), "en") == "4 Mar 2026"


def test_no_qt_is_loaded(checkout: Path) -> None:
    probe = "import sys, myconnections.ui.wording; print(any(name.startswith('PySide6') for name in sys.modules))"
    place = os.environ | {"PYTHONPATH": str(checkout / "src")}
    told = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True, env=place)
    assert told.stdout.strip() == "False"


def test_an_entry_of_which_no_more_is_known_has_no_gaps() -> None:
    assert Wording("en").act("import", {}) == "Brought in people"
    assert Wording("ja").act("import", {}) == "取り込み"


def test_an_entry_changed_and_a_part_of_one_are_told_apart_from_a_new_one() -> None:
    facts = {"answer": "community", "text": "Map circle"}
    assert Wording("en").act("entry", facts) == "Community “Map circle”"
    assert Wording("en").act("entry", {**facts, "changed": True}) == "Community “Map circle” (changed)"
    assert Wording("ja").act("entry", {**facts, "changed": True}) == "コミュニティ「Map circle」を記録（変更）"
    assert Wording("en").act("import", {"new": 1, "changed": 2}) == "Brought in 1 new, 2 changed"


def test_a_name_that_ends_with_a_stop_gets_no_second_one() -> None:
    same = ("Both are at {word}.", "二人とも{word}です。")
    assert Wording("en").pair(same, {"word": "Alder Works, Inc."}) == "Both are at Alder Works, Inc."
    assert Wording("en").pair(same, {"word": "Alder Works"}) == "Both are at Alder Works."
    assert Wording("en").pair(("{text} ({n}).", ""), {"text": "Wait...", "n": 2}) == "Wait... (2)."
    assert Wording("ja").pair(same, {"word": "Alder Works, Inc."}) == "二人ともAlder Works, Inc.です。"
