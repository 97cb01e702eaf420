"""People, log, stage, star, forget, history, undo and redo through a real vault."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.cli.conftest import Cli


def person(cli: Cli, number: int, *more: str) -> dict[str, Any]:
    found = cli("person", number, "--json", *more).json
    assert isinstance(found, dict)
    return found


def test_people_is_a_json_list_of_the_named_keys(made: Cli) -> None:
    found = made("people", "--json").json
    assert isinstance(found, list)
    assert {entry["name"] for entry in found} == {"見本 太郎", "Nora Vale"}
    taro = next(entry for entry in found if entry["name"] == "見本 太郎")
    assert taro == {
        "id": 1, "name": "見本 太郎", "reading": "ミホン タロウ", "organization": "みなと", "position": "",
        "stage": "link", "warmth": None, "band": "none", "last_contact": None,
        "last_contact_guessed": False,
        "capital": "unclear", "starred": False,
    }  # fmt: skip


def test_people_can_be_searched_limited_and_chosen_by_stage(made: Cli) -> None:
    assert [entry["id"] for entry in made("people", "--json", "--search", "みほん").json] == [1]  # type: ignore[union-attr]
    assert [entry["id"] for entry in made("people", "--json", "--stage", "connection").json] == [2]  # type: ignore[union-attr]
    assert len(made("people", "--json", "--limit", 1).json) == 1  # type: ignore[arg-type]
    assert made("people", "--search", "nobody here").out == "Nobody fits.\n"
    assert "2 people" in made("people").out
    assert "記録なし" in made("people", "--lang", "ja").out


def test_a_talk_warms_and_undo_takes_it_back(made: Cli) -> None:
    words = ["--kind", "talk", "--by", "me", "--date", "2026-11-20", "--note", "お茶"]
    logged = made("log", "--person", 1, 2, *words)
    assert logged.out == "Done: Logged an encounter with 2 people\n"
    taro = person(made, 1)
    assert taro["last_contact"] == "2026-11-20"
    assert taro["warmth"] == pytest.approx(sum(part["share"] for part in taro["warmth_parts"]["parts"]), abs=1e-6)
    assert taro["warmth"] == pytest.approx(0.5 * 2 ** (-(27 / 24) / 15), abs=1e-6)
    assert taro["timeline"][0]["note"] == "お茶"
    assert taro["evidence"]["following"] == "connection"
    undone = made("undo", "--json").json
    assert isinstance(undone, dict)
    assert undone["facts"]["act"] == "log"
    assert undone["text"] == "Undone: Logged an encounter with 2 people"
    assert person(made, 1)["warmth"] is None
    assert made("redo", "--lang", "ja").out == "やり直しました：2人とのやりとりを記録\n"
    assert person(made, 1)["band"] == "warm"
    assert made("undo", "--lang", "ja").out == "元に戻しました：2人とのやりとりを記録\n"
    redone = made("redo", "--json").json
    assert isinstance(redone, dict)
    assert redone["text"] == "Done again: Logged an encounter with 2 people"


@pytest.mark.parametrize(("kind", "by"), [("message", "me"), ("thanks", "me"), ("signal", "me"), ("talk", "both")])
def test_without_by_a_light_kind_is_mine_and_a_deep_one_is_of_both(made: Cli, kind: str, by: str) -> None:
    assert made("log", "--person", 1, "--kind", kind, "--date", "2026-11-01").code == 0
    entry = person(made, 1)["timeline"][0]
    assert (entry["kind"], entry["by"]) == (kind, by)


def test_an_earlier_now_looks_back(made: Cli) -> None:
    assert made("log", "--person", 1, "--kind", "meet", "--date", "2026-11-01").code == 0
    assert person(made, 1)["warmth"] == pytest.approx(0.6 * 2 ** (-(20 + 3 / 24) / 15), abs=1e-6)
    before = person(made, 1, "--now", "2026-10-31T12:00:00+09:00")
    assert before["warmth"] is None


def test_stage_star_and_forget(made: Cli) -> None:
    assert made("stage", 1, "engagement").code == 0
    assert person(made, 1)["stage"] == "engagement"
    assert made("star", 1).code == 0
    assert person(made, 1)["starred"] is True
    assert made("star", 1, "--off").code == 0
    assert made("forget", 1).code == 0
    gone = made("person", 1, "--json")
    assert (gone.code, gone.error["error"], gone.error["id"]) == (1, "no_such_person", 1)
    assert made("undo").out == "Undone: Forgot 見本 太郎\n"
    history = made("history", "--json").json
    assert isinstance(history, list)
    assert [entry["kind"] for entry in history][:3] == ["forget", "star", "star"]
    assert history[0]["undone"] is True
    assert "Forgot 見本 太郎" in made("history", "--limit", 1).out


def test_refusals_are_one_sentence_and_change_nothing(made: Cli) -> None:
    future = made("log", "--person", 1, "--kind", "talk", "--date", "2027-01-01")
    assert (future.code, future.out, future.err) == (1, "", "1 Jan 2027 has not come yet.\n")
    unknown = made("log", "--person", 1, 99, "--kind", "talk", "--lang", "ja")
    assert unknown.err == "番号 99 の人はいません。\n"
    assert person(made, 1)["timeline"] == []
    nameless = made("add", "--json")
    assert nameless.error["error"] == "nameless"
    assert made("undo").code == made("undo").code == 0
    assert made("undo", "--json").error["error"] == "nothing_to_undo"
    assert made("redo").code == 0


def test_usage_errors_end_with_two(made: Cli) -> None:
    wrong = made("log", "--person", 1, "--kind", "lunch", "--json")
    assert (wrong.code, wrong.error["error"]) == (2, "usage")
    plain = made("peple")
    assert plain.code == 2
    assert plain.err.startswith("usage: ")
    assert made("--help").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["log"], "足りない引数があります：--person, --kind"),
        (
            ["log", "--person", "1", "--kind", "lunch"],
            "--kind に 'lunch' は使えません（選べるもの：'signal', 'message'",
        ),
        (["log", "--person", "x", "--kind", "talk"], "--person：'x' は 0 以上の整数ではありません。"),
        (["log", "--person", "1", "--kind", "talk", "--date", "1/2"], "は日付（YYYY-MM-DD）ではありません。"),
        (["stage", "1", "friend"], "S：'friend' という段階はありません（選べるもの：link, connection"),
        (["people", "--limit"], "--limit の値がありません。"),
        (["people", "--now", "noon"], "--now：'noon' は ISO 8601 の日時ではありません。"),
        (["people", "--colour"], "わからない引数があります：--colour"),
        (["sample", "--messages", "-1x", "out.zip"], "--messages"),
        (["sample", "--seed", "x", "out.zip"], "--seed に 'x' は使えません。"),
    ],
)
def test_usage_errors_speak_japanese(cli: Cli, words: list[str], said: str) -> None:
    wrong = cli(*words, "--lang", "ja", "--json")
    assert wrong.code == 2
    assert said in str(wrong.error["message"])
    assert not str(wrong.error["message"]).startswith(("argument", "the following", "unrecognized"))
    assert str(wrong.error["usage"]).startswith("使い方：")


def test_a_person_reads_well_in_both_languages(made: Cli) -> None:
    due = date(2026, 11, 25).isoformat()
    made("log", "--person", 1, "--kind", "talk", "--promise", "資料を送る", "--promise-due", due)
    english, japanese = made("person", 1).out, made("person", 1, "--lang", "ja").out
    assert "Warmth is the sum of" in english
    assert "資料を送る  25 Nov 2026" in english
    assert "温度の内訳" in japanese
    assert "2026年11月25日" in japanese


def test_the_days_of_the_sum_are_those_of_the_timeline(made: Cli) -> None:
    """Midnight in UTC is morning in Tokyo: an encounter logged before it stays on its own day."""
    early = "2026-11-21T00:30:00+09:00"
    assert made("log", "--person", 1, "--kind", "talk", "--by", "me", "--now", early).code == 0
    told = made("person", 1).out
    assert told.count("21 Nov 2026") == 3  # last contact, sum, timeline
    assert "20 Nov 2026" not in told


def test_check_and_version(made: Cli) -> None:
    whole = made("check", "--json").json
    assert isinstance(whole, dict)
    assert whole["ok"] is True
    assert made("check").out.startswith("The vault is whole.\n")
    assert made("--version").out.startswith("myconnections 0.")
    assert made("window").err == "The window cannot be opened here.\n"


def test_a_search_by_sound_says_who_may_be_missing(made: Cli) -> None:
    assert made("add", "--given", "葵", "--family", "佐藤").code == 0
    missed = made("people", "--search", "さとう")
    assert (missed.code, missed.out) == (0, "Nobody fits.\n")
    assert missed.err.startswith("1 person has no reading yet")
    assert "よみのない人が1人" in made("people", "--search", "sato", "--lang", "ja").err
    assert made("people", "--search", "さとう", "--json").json == []
    assert not made("people", "--search", "佐藤").err
    assert not made("people").err
