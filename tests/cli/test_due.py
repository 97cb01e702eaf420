"""What is due and coming, and the week in figures, from the command line through a real vault."""

from __future__ import annotations

from typing import Any

import pytest
from tests.cli.conftest import Cli


def listed(cli: Cli, *more: object) -> list[dict[str, Any]]:
    found = cli("due", "--json", *more).json
    assert isinstance(found, list)
    return found


def told(cli: Cli, *more: object) -> list[tuple[str, int, str]]:
    return [(one["kind"], one["ref"], one["day"]) for one in listed(cli, *more)]


def test_a_reminder_is_written_waits_is_done_and_comes_back(made: Cli) -> None:
    assert made("due").out == "Nothing is due.\n"
    made("remind", "send the photos", "--on", "2026-11-21", "--person", 1)
    made("remind", "call", "--on", "2026-11-25", "--if", "tea")
    assert told(made) == [("free", 1, "2026-11-21")]
    assert [(one["kind"], one["name"]) for one in listed(made, "--ahead", 4)] == [("free", "見本 太郎"), ("plan", "")]
    assert "send the photos" in made("due").out
    made("snooze", "free", 1, "2026-11-23")
    assert (told(made), told(made, "--ahead", 2)) == ([], [("free", 1, "2026-11-23")])
    assert made("undo").out == "Undone: Reminder waits until 23 Nov 2026: send the photos\n"
    assert made("done", "free", 1).out == "Done: Reminder done: send the photos\n"
    assert told(made) == []
    made("undo")
    assert told(made) == [("free", 1, "2026-11-21")]


def test_what_is_late_stands_under_today_and_says_for_which_day_it_was(made: Cli) -> None:
    made("remind", "call", "--on", "2026-11-20")
    made("remind", "write", "--on", "2026-11-21")
    assert made("due").out == "21 Nov 2026  free 1    call   was for 20 Nov 2026\n21 Nov 2026  free 2    write\n"
    assert "2026年11月20日の予定でした" in made("due", "--lang", "ja").out
    made("snooze", "free", 1, "2026-11-25")
    assert made("due", "--ahead", 9).out.endswith("25 Nov 2026  free 1    call   was for 20 Nov 2026\n")


def test_a_promise_and_a_thank_you_are_done(made: Cli) -> None:
    made("log", "--person", 1, "--kind", "meet", "--date", "2026-11-20", "--promise", "a book", "--promise-due",
         "2026-11-22")  # fmt: skip
    kinds = {one["kind"]: one["ref"] for one in listed(made)}
    assert set(kinds) == {"thank", "promise"}
    waits = made("snooze", "promise", kinds["promise"], "2026-11-25").out
    assert waits == "Done: The promise with 見本 太郎 waits until 25 Nov 2026\n"
    made("undo")
    for kind, ref in kinds.items():
        made("done", kind, ref)
    assert told(made) == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("snooze", "free", 7, "2026-11-30"), "no_such_reminder"),
        (("snooze", "free", 7, "2026-11-21"), "day_not_ahead"),
        (("snooze", "birthday", 1, "2026-11-30"), "no_birthday"),
        (("done", "promise", 7), "no_such_promise"),
        (("done", "thank", 7), "no_such_encounter"),
        (("remind", " ", "--on", "2026-11-30"), "nothing_written"),
    ],
)
def test_what_is_not_there_is_refused(made: Cli, words: tuple[object, ...], code: str) -> None:
    outcome = made(*words, "--json")
    assert (outcome.code, outcome.error["error"]) == (1, code)


def test_the_digest_as_text_and_as_json(made: Cli) -> None:
    made("log", "--person", 1, "--kind", "talk", "--date", "2026-11-11")
    made("remind", "call", "--on", "2026-11-25", "--person", 1)
    found: Any = made("digest", "--json").json
    assert (found["monday"], found["encounters"], found["people"]) == ("2026-11-09", {"talk": 1}, 1)
    assert [figure["code"] for figure in found["figures"]] == ["encounters"]
    assert [(one["day"], one["kind"], one["text"]) for one in found["ahead"]] == [("2026-11-25", "free", "call")]
    text = made("digest").out
    assert "1 encounter with 1 person" in text
    assert "guesses left out" in text
    assert "call (見本 太郎)" in text
    assert "この週の記録はありません" in made("digest", "--weeks-back", 3, "--lang", "ja").out
    this_week: Any = made("digest", "--weeks-back", 0, "--json").json
    assert (this_week["monday"], this_week["new"]) == ("2026-11-16", 2)
    made("stage", 1, "engagement")
    assert "見本 太郎: Link → Engagement" in made("digest", "--weeks-back", 0).out
