"""Check-ins, tools, letting go, the roadmap and journeys from the command line, through a real vault."""

from __future__ import annotations

from typing import Any

import pytest
from tests.cli.conftest import Cli


def told(cli: Cli, *words: object) -> Any:
    return cli(*words, "--json").json


def done(cli: Cli, *words: object) -> str:
    outcome = cli(*words)
    assert (outcome.code, outcome.err) == (0, "")
    return outcome.out


def test_check_ins_until_a_clearer_change(made: Cli) -> None:
    assert "no check-in yet" in done(made, "capabilities").lower()
    sheet = done(made, "check-in")
    assert "thanked        thanked somebody within a day" in sheet
    assert "0 never  1 once" in sheet
    assert "一日のうちに礼を伝えた" in done(made, "check-in", "--lang", "ja")
    for month, often in ((7, 1), (8, 1), (9, 3), (10, 3)):
        low = ["1"] * 16
        done(made, "check-in", "answer", "--on", f"2026-{month:02}-20", *low[:8], *[str(often)] * 4, *low[8:])
    (first, *_, last) = told(made, "check-in", "list")
    assert (first["day"], first["answers"]["thanked"]) == ("2026-07-20", 1)
    assert "1111 1111 3333 1111 1111" in done(made, "check-in", "list")
    view = told(made, "capabilities")
    keeping = view["panels"][2]
    assert (keeping["text"], keeping["change"]["by"], keeping["points"][0]["band"]) == ("Clearer change, +2.0", 2, 0.7)
    assert view["apart"]["higher"] == "keeping"
    assert view["question"].startswith("On 20 Sep 2026 and on 20 Oct 2026 Keeping going lay above")
    text = done(made, "capabilities")
    assert "the mean of 20 Sep 2026 and 20 Oct 2026 against that of 20 Jul 2026 and 20 Aug 2026" in text
    assert "In your log, four weeks to 20 Oct 2026: nothing of it" in text
    assert "はっきりした変化 +2.0" in done(made, "capabilities", "--lang", "ja")
    near = told(made, "check-in", "answer", "--on", "2026-10-16", *["1"] * 20)
    assert near["near"] == "2026-10-20"
    assert "The check-in of 16 Oct 2026 is 2 days away" in done(
        made, "check-in", "answer", "--on", "2026-10-14", *["1"] * 20
    )
    done(made, "undo")
    done(made, "undo")
    done(made, "check-in", "change", last["id"], "thanked=-", "kept_promise=0")
    assert told(made, "check-in", "list")[-1]["answers"]["thanked"] is None
    done(made, "check-in", "forget", last["id"])
    assert done(made, "undo") == "Undone: Removed the check-in of 20 Oct 2026\n"
    done(made, "capabilities", "event", "a new job", "--on", "2026-09-01")
    (event,) = told(made, "capabilities")["events"]
    assert "a new job" in done(made, "capabilities")
    done(made, "capabilities", "change", event["id"], "--text", "a move")
    done(made, "capabilities", "change", event["id"], "--on", "2026-09-02")
    (event,) = told(made, "capabilities")["events"]
    assert (event["what"], event["day"]) == ("a move", "2026-09-02")
    done(made, "capabilities", "forget", event["id"])
    early = ("--now", "2026-10-25T10:00:00+09:00")
    assert "The last check-in was 5 days ago" in done(made, "check-in", *early)


def test_tools_and_what_is_let_go_of(made: Cli) -> None:
    assert "tools add" in done(made, "tools")
    done(made, "tools", "add", "Notebook", "--purposes", "notes", "promises")
    (tool,) = told(made, "tools")["tools"]
    done(made, "tools", "gap", tool["id"], "not searchable")
    done(made, "tools", "change", tool["id"], "--use", "after each talk")
    assert "No tool for: Who they are and how to reach them, When we meet" in done(made, "tools")
    done(made, "tools", "close", tool["id"], 1, "--how", "photographs")
    done(made, "tools", "tidied", tool["id"])
    found = told(made, "tools")
    assert (found["gaps_open"], found["gaps_closed"], found["tools"][0]["unseen"]) == (0, 1, False)
    done(made, "tools", "forget", tool["id"])
    assert "letting-go add" in done(made, "letting-go")
    done(made, "letting-go", "add", "long mails", "--on", "2026-10-01", "--people", 2)
    ((one),) = told(made, "letting-go")["log"]
    assert (one["people"][0]["name"], one["quiet_days"]) == ("Nora Vale", 51)
    assert "Nothing said of it for 51 days" in done(made, "letting-go")
    done(made, "letting-go", "change", one["id"], "--instead", "a call")
    done(made, "letting-go", "tried", one["id"], "she laughed", "--since", "both")
    assert told(made, "letting-go")["outcomes"] == {"trying": 0, "new": 0, "both": 1, "old": 0}
    assert "long mails → a call  (どちらも使う)" in done(made, "letting-go", "--lang", "ja")
    done(made, "letting-go", "change", one["id"], "--since", "trying")
    done(made, "letting-go", "plan", one["id"], "call her", "--on", "2026-11-22", "--if", "On Sunday", "--person", 2)
    assert "On Sunday → call her" in done(made, "letting-go")
    assert "The day you planned to try it is over" in done(made, "letting-go", "--now", "2026-11-24T12:00:00+09:00")
    ((planned),) = told(made, "letting-go")["log"]
    assert (planned["asks"], planned["plan"]["text"]) == (False, "call her")
    done(made, "letting-go", "forget", one["id"])


def test_a_journey_its_loop_and_the_roadmap_that_begins_with_it(made: Cli) -> None:
    assert "journeys add" in done(made, "journeys")
    assert "begins with one journey" in done(made, "roadmap")
    done(made, "journeys", "add", "Library", "--aim", "a room to read in")
    (whole,) = told(made, "journeys")
    done(made, "journeys", "add", "Readers", "--in", whole["id"], "--people", 1, 2)
    (single,) = told(made, "journeys")[0]["journeys"]
    key = single["id"]
    point = ("--name", "First talk", "--kinds", "talk", "--wanted", "time", "--felt", "hard", "--felt-how", "known")
    done(made, "journeys", "touchpoint", key, *point)
    done(made, "journeys", "touchpoint", key, "--number", 1, "--feeling", "hurried")
    for day in ("2026-11-02", "2026-11-04", "2026-11-06"):
        made("log", "--person", 2, "--kind", "talk", "--date", day)
    done(made, "journeys", "loop", key, 1, "thanked", "write the same evening")
    made("log", "--person", 2, "--kind", "thanks", "--date", "2026-11-21")
    (found,) = told(made, "journeys", "show", key)
    (talk,) = found["journeys"][0]["touchpoints"]
    assert (talk["touchpoint"]["feeling"], talk["figures"]["measures"]["reached"]) == ("hurried", {"n": 1, "of": 2})
    assert (talk["loops"][0]["loop"]["before"], found["guesses"]) == ({"n": 0, "of": 3}, 1)
    assert found["pains"][0]["touchpoint"]["number"] == 1
    text = done(made, "journeys")
    assert "1 thing about the other only guessed" in text
    assert "Hard for them (I know from them): Readers – First talk" in text
    done(made, "journeys", "measured", key, 1, "on the way home")
    done(made, "journeys", "change", key, "--aim", "a table", "--people", 2)
    done(made, "roadmap", "add", "a year of evenings", "--pace", "long", "--journey", whole["id"])
    long = told(made, "roadmap")["pairs"][0]["long"]["id"]
    more = ("--serves", long, "--capability", "ともに動く", "--on", "2026-11-24")
    done(made, "roadmap", "add", "ask Nora", *more)
    view = told(made, "roadmap")
    quick = view["pairs"][0]["quick"][0]
    assert (quick["step"]["capability"], view["capabilities"]["moving"], view["steps"]) == ("moving", 1, 2)
    assert "Noted elsewhere" in done(made, "roadmap")
    done(made, "roadmap", "change", quick["id"], "--text", "ask Nora soon")
    done(made, "roadmap", "done", quick["id"], "--soon", "a date", "--lasting", "trust")
    assert "✓ 2026年11月21日 a date / trust" in done(made, "roadmap", "--lang", "ja")
    assert "First: a year of evenings" in done(made, "roadmap")
    done(made, "roadmap", "reopen", quick["id"])
    assert told(made, "roadmap")["next"] == quick["id"]
    done(made, "roadmap", "forget", quick["id"])
    done(made, "journeys", "touchpoint", key, "--name", "Tea")
    done(made, "journeys", "move", key, 1, "--touchpoint", 1)
    points = told(made, "journeys")[0]["journeys"][0]["touchpoints"]
    assert [one["touchpoint"]["name"] for one in points] == ["Tea", "First talk"]
    assert told(made, "journeys", "example")[0]["key"] == "first_year"
    assert "はじめましてから" in done(made, "journeys", "example", "--lang", "ja")
    done(made, "journeys", "example", "first_year")
    done(made, "journeys", "move", whole["id"], 1)
    assert [one["id"] for one in told(made, "journeys")][1] == whole["id"]
    done(made, "journeys", "drop", key, 1)
    done(made, "journeys", "forget", key)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["check-in", "answer", "sang=1"], "no_such_behavior"),
        (["check-in", "answer", *["1"] * 21], "no_such_behavior"),
        (["check-in", "answer", "--on", "2027-01-01", "1"], "day_in_future"),
        (["capabilities", "show", "--earlier", "9"], "no_such_entry"),
        (["roadmap", "add", "x"], "roadmap_needs_journey"),
        (["roadmap", "add", "x", "--capability", "luck"], "no_such_capability"),
        (["journeys", "add", "x", "--people", "1"], "people_in_whole"),
        (["tools", "add", " "], "nothing_written"),
    ],
)
def test_what_is_refused_is_said_in_both_languages(made: Cli, words: list[str], code: str) -> None:
    assert made(*words, "--json").error["error"] == code
    said = made(*words, "--lang", "ja")
    assert said.code == 1
    assert code not in said.err


def test_an_answer_that_is_none_is_told_in_both_languages(made: Cli) -> None:
    assert "not an answer from 0 to 4" in made("check-in", "answer", "5").err
    assert "0 から 4 の答え" in made("check-in", "answer", "often", "--lang", "ja").err
