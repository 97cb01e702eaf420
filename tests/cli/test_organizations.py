"""`organizations` and `organization` through a real vault."""

from __future__ import annotations

from tests.cli.conftest import Cli


def test_organizations_are_listed_shown_renamed_and_noted(made: Cli) -> None:
    found = made("organizations", "--json").json
    assert [(one["name"], one["people"], one["former"]) for one in found] == [("みなと", 1, 0)]  # type: ignore[union-attr]
    assert made("organizations").out.split() == [
        "name",
        "people",
        "warm",
        "former",
        "industry",
        "みなと",
        "1",
        "0",
        "0",
    ]
    shown = made("organization", "みなと", "--json").json
    assert [one["name"] for one in shown["people"]] == ["見本 太郎"]  # type: ignore[index]
    assert made("organization", "みなと", "--rename", "みなと書房").out == "Done: Organization “みなと書房”\n"
    made("organization", "みなと書房", "--note", "川のそば")
    assert made("organization", "みなと書房").out.endswith("川のそば\n")
    made("undo")
    made("undo")
    assert made("organizations", "--search", "みなと", "--json").json[0]["name"] == "みなと"  # type: ignore[index]


def test_what_is_not_there_is_said(made: Cli) -> None:
    assert made("organizations", "--search", "nowhere").out == "No organization is known.\n"
    missing = made("organization", "nowhere")
    assert (missing.code, missing.err) == (1, "There is no organization “nowhere”.\n")
