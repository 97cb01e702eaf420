"""Insights from the command line, through a real vault."""

from __future__ import annotations

from typing import Any

from tests.cli.conftest import Cli


def told(cli: Cli, *words: object) -> Any:
    return cli(*words, "--json").json


def done(cli: Cli, *words: object) -> str:
    outcome = cli(*words)
    assert (outcome.code, outcome.err) == (0, "")
    return outcome.out


def row(found: Any, measure: str, key: str) -> Any:
    return next(one for one in found["measures"][measure]["rows"] if one["row"] == key)


def test_the_months_are_told_with_what_they_were_computed_from(made: Cli) -> None:
    done(made, "log", "--person", 2, "--kind", "talk", "--date", "2026-10-18")
    found = told(made, "insights")
    assert (len(found["months"]), found["months"][-1]) == (25, "2026-11")
    assert row(found, "talks", "talks")["by_month"][-2] == 1
    assert row(found, "talks", "talks")["within_month"] is True
    assert row(found, "stages", "link")["now"] == 1
    assert found["people"] == 2
    assert found["measures"]["warmth"]["from"]["encounters"] == 1
    assert found["structure"]["shown"] == "unknown"
    assert found["structure_by_month"][-1]["answered"] == 0
    assert found["long_run"] == ["kept", "moves", "bridges", "reach"]
    text = done(made, "insights", "show")
    assert "Conversations\n  1 conversation with 1 person in Oct 2026" in text
    assert "Blind spot: What was not logged is not here" in text
    assert "What lasts\n====" in text
    assert "Structure: not known." in text
    assert "見えないこと" in done(made, "insights", "--lang", "ja")


def test_a_month_of_the_past(made: Cli) -> None:
    done(made, "log", "--person", 2, "--kind", "talk", "--date", "2026-10-18")
    found = told(made, "insights", "--month", "2026-10")
    assert found["until"].startswith("2026-10-31T23:59:59")
    assert row(found, "talks", "talks")["now"] == 1
    assert "structure" not in found
    text = done(made, "insights", "show", "--month", "2026-10")
    assert text.startswith("As it stood at the end of Oct 2026.")
    assert "Industry: two differ, of 100: not recorded; written of 0" in text
    assert found["composition_by_month"]["industry"]["known"] == [0] * 25
    assert "pairs answered" not in text
    for month in ("2027-01", "soon"):
        outcome = made("insights", "--month", month)
        assert outcome.code == 1
        assert f"“{month}” is no month up to now" in outcome.err


def test_the_reach_list_is_written_and_taken_back(made: Cli) -> None:
    assert "Nobody is named yet" in done(made, "insights", "reach")
    done(made, "insights", "name", "メディア", 1, 2)
    done(made, "insights", "name", "Sauna", 2)
    found = told(made, "insights", "reach")
    assert (found["reached"], found["warm"], found["from"]["asked"]) == (1, 0, 2)
    media, sauna = (next(one for one in found["kinds"] if one["kind"] == kind) for kind in ("media", "Sauna"))
    assert ({who["id"] for who in media["people"]}, media["own"], sauna["own"]) == ({1, 2}, False, True)
    assert "Somebody in 1 of 10 kinds, somebody warm in 0." in done(made, "insights", "reach")
    done(made, "insights", "unname", "media", 1)
    assert [who["id"] for who in told(made, "insights", "reach")["kinds"][5]["people"]] == [2]
    done(made, "undo")
    assert len(told(made, "insights", "reach")["kinds"][5]["people"]) == 2
    assert made("insights", "name", "media", 99).code == 1


def test_who_is_missing_by_what_was_chosen(made: Cli) -> None:
    found = told(made, "insights", "missing")
    assert [one["attribute"] for one in found["attributes"]] == ["industry", "reach"]
    assert len(found["attributes"][1]["nobody"]) == 10
    done(made, "insights", "name", "Sauna", 2)
    text = done(made, "insights", "missing", "--by", "region", "--word", "Sauna", "--word", "Choir", "--keep")
    assert "Region\n  Written of" in text
    assert "One or two: Sauna 1" in text
    assert "Nobody on record: Choir" in text
    kept = told(made, "insights", "missing", "--among", "warm")
    assert [one["attribute"] for one in kept["attributes"]] == ["region", "own"]
    assert (kept["among"], kept["people"]) == ("warm", 0)
    assert told(made, "insights", "missing")["among"] == "everybody"  # only looked at
