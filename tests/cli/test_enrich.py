"""`enrich` on a real vault: what is proposed, what is answered, and undo."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Cli


@pytest.fixture
def staffed(cli: Cli) -> Cli:
    """Four people at two employers."""
    assert cli("vault", "create").code == 0
    for given, family, organization, position in (
        ("太郎", "見本", "みなと銀行", "営業部長"),
        ("花", "見本", "みなと銀行", "看護師"),
        ("Nora", "Vale", "Harbor Press", "Editor"),
        ("Ivo", "Lind", "Harbor Press", "Software Engineer"),
    ):
        told = ["--family", family, "--organization", organization, "--position", position]
        assert cli("add", "--given", given, *told).code == 0
    return cli


def listed(cli: Cli, *more: str) -> dict[str, Any]:
    found = cli("enrich", "list", *more, "--json").json
    assert isinstance(found, dict)
    return found


def contact(cli: Cli, number: int) -> dict[str, Any]:
    found = cli("person", number, "--json").json
    assert isinstance(found, dict)
    told = found["contact"]
    assert isinstance(told, dict)
    return told


def test_employers_are_listed_with_proposals(staffed: Cli) -> None:
    found = listed(staffed)
    assert found["count"] == 2
    assert {(each["name"], each["proposed"]["industry"]) for each in found["groups"]} == {
        ("みなと銀行", "finance"), ("Harbor Press", "media"),
    }  # fmt: skip
    assert found["standing"]["ties"] == 4
    text = staffed("enrich", "list").out
    assert "Industry: Banking, insurance & investment (from the name)" in text
    assert "Of me is missing: industry" in text
    assert "業界: メディア・出版・広告" in staffed("enrich", "list", "--lang", "ja").out
    assert len(listed(staffed, "employers", "--limit", "1")["groups"]) == 1


def test_an_employer_is_answered_once_for_all_and_undone(staffed: Cli) -> None:
    done = staffed("enrich", "employer", "みなと銀行", "--industry", "銀行", "--region", "東京")
    assert done.out == "Done: みなと銀行: industry and region for 2 people\n"
    assert [contact(staffed, number)["industry"] for number in (1, 2, 3)] == ["finance", "finance", ""]
    assert contact(staffed, 1)["region"] == "tokyo"
    assert listed(staffed)["count"] == 1
    assert listed(staffed, "--all")["count"] == 2
    assert staffed("undo").code == 0
    assert contact(staffed, 1)["industry"] == ""
    assert staffed("enrich", "employer", "なし", "--industry", "it", "--json").error["error"] == "no_such_group"
    assert staffed("enrich", "employer", "みなと銀行", "--json").error["error"] == "nothing_written"


def test_titles_one_by_one_or_by_what_they_propose(staffed: Cli) -> None:
    assert staffed("enrich", "title", "エンジニア").code == 0
    assert contact(staffed, 4)["function"] == "engineering"
    assert staffed("enrich", "title", "--title", "Editor", "--function", "design", "--authority", 2).code == 0
    assert (contact(staffed, 3)["function"], contact(staffed, 3)["authority"]) == ("design", 2)
    assert listed(staffed, "titles")["count"] == 2
    assert staffed("enrich", "title", "--json").error["error"] == "nothing_written"
    assert staffed("enrich", "title", "--title", "Nobody", "--function", "hr", "--json").error["error"] == (
        "nobody_chosen"
    )


def test_readings_of_a_family_and_of_one_person(staffed: Cli) -> None:
    assert [each["key"] for each in listed(staffed, "readings")["groups"]] == ["family:見本", "given:1", "given:2"]
    assert staffed("enrich", "reading", "見本", "みほん").code == 0
    assert staffed("enrich", "reading", "1", "たろう", "--given").code == 0
    assert contact(staffed, 1)["reading_family"] == contact(staffed, 2)["reading_family"] == "みほん"
    assert contact(staffed, 1)["reading_given"] == "たろう"
    assert staffed("enrich", "reading", "2", "hana", "--given", "--json").error["error"] == "reading_not_kana"


def test_a_reading_is_given_to_the_name_as_the_list_shows_it(staffed: Cli) -> None:
    name = listed(staffed, "readings")["groups"][1]["name"]
    assert staffed("enrich", "reading", name, "xyz", "--json").error["error"] == "reading_not_kana"
    assert staffed("enrich", "reading", name, "たろう").code == 0
    assert contact(staffed, 1)["reading_given"] == "たろう"
    for _ in range(2):
        assert staffed("add", "--given", "蓮", "--family", "林").code == 0
    several = staffed("enrich", "reading", "林 蓮", "れん", "--json")
    assert several.error["error"] == "several_so_called"


def test_what_i_say_of_myself_clears_ties(staffed: Cli) -> None:
    told = [
        "--industry",
        "金融",
        "--function",
        "営業",
        "--region",
        "tokyo",
        "--authority",
        1,
        "--organization",
        "みなと銀行",
    ]
    assert staffed("enrich", "me", *told).code == 0
    mine = {each["field"]: each for each in listed(staffed, "me")["groups"]}
    assert (mine["industry"]["present"], mine["industry"]["proposed"]) == (["finance"], ["finance"])
    staffed("enrich", "employer", "みなと銀行", "--industry", "finance")
    staffed("enrich", "title", "sales")
    standing = listed(staffed)["standing"]
    assert (standing["clear"], standing["kinds"]["bonding"], standing["mine"]) == (1, 1, [])
    assert "1 of 4 ties are clear" in staffed("enrich", "list").out
    assert "Industry" in staffed("enrich", "list", "me").out


def test_a_school_is_written_in_one_spelling(staffed: Cli) -> None:
    assert staffed("enrich", "school", "青葉大学", "--json").error["error"] == "no_such_group"
    assert staffed("add", "--given", "空", "--organization", "青葉大学", "--position", "大学院生").code == 0
    assert staffed("enrich", "school", "青葉大学").code == 0
    assert contact(staffed, 5)["schools"] == ["青葉大学"]
    assert staffed("enrich", "list", "schools").out.startswith("Nothing is left to answer here.")


def test_a_name_in_one_piece_is_read_as_a_whole(staffed: Cli) -> None:
    Path("one.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nFN:林葵\nEND:VCARD\n", encoding="utf-8")
    assert staffed("import", "one.vcf").code == 0
    (who,) = [each["id"] for each in staffed("people", "--json").json if each["name"] == "林葵"]  # type: ignore[union-attr]
    assert f"single:{who}" in [each["key"] for each in listed(staffed, "readings")["groups"]]
    assert staffed("enrich", "reading", who, "はやし あおい", "--given").code == 0
    assert [each["name"] for each in staffed("people", "--search", "はやし", "--json").json] == ["林葵"]  # type: ignore[union-attr]


def test_a_word_that_is_none_of_ours_is_told_of_and_only_what_was_given_is_named(staffed: Cli) -> None:
    refused = staffed("enrich", "employer", "みなと銀行", "--industry", "Manufactring")
    assert (refused.code, contact(staffed, 1)["industry"]) == (1, "")
    assert "“Manufactring” is none of the words for industry; nothing was written." in refused.err
    assert "Near it: Manufacturing" in refused.err
    assert "--own-words" in refused.err
    typed = ("enrich", "employer", "みなと銀行", "--industry", "Manufactring", "--own-words")
    done = staffed(*typed).out.splitlines()
    assert done[0] == "Done: みなと銀行: industry for 2 people"
    assert done[1].startswith("“Manufactring” is none of the words for industry and was kept as your own.")
    assert "Near it: Manufacturing" in done[1]
    assert contact(staffed, 1)["industry"] == "Manufactring"
    told = staffed("enrich", "me", "--region", "Minato-ku, Tokyo", "--function", "養蜂", "--own-words", "--json",
                   "--lang", "ja").json  # fmt: skip
    assert [(one["field"], one["value"]) for one in told["own_words"]] == [("function", "養蜂")]  # type: ignore[call-overload,index]
    said = staffed("enrich", "employer", "みなと銀行", "--industry", "銀行", "--region", "東京", "--lang", "ja").out
    assert said == "完了：みなと銀行の業界・地域を2人に記入\n"


def test_a_school_for_an_employers_people_or_for_those_named(staffed: Cli) -> None:
    assert staffed("enrich", "school", "Aoba University", "--employer", "みなと銀行").code == 0
    assert staffed("enrich", "school", "Mizuumi", "--people", "1", "3").code == 0
    assert [contact(staffed, number)["schools"] for number in (1, 2, 3)] == [
        ["Aoba University", "Mizuumi"], ["Aoba University"], ["Mizuumi"],
    ]  # fmt: skip
    assert staffed("enrich", "school", "Aoba", "--employer", "nowhere", "--json").error["error"] == "nobody_chosen"
