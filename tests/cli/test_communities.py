"""`gatherings` and `communities` through a real vault."""

from __future__ import annotations

from typing import Any

from tests.cli.conftest import Cli


def rows(found: object) -> Any:
    return found


def test_a_gathering_is_noted_people_are_met_and_one_undo_takes_them_back(made: Cli) -> None:
    assert made("gatherings").out.startswith("No gathering yet.")
    added = made(
        "gatherings",
        "add",
        "夜市",
        "--place",
        "岸壁",
        "--kind",
        "market",
        "--mark",
        "play",
        "--left",
        "field",
        "--json",
    )
    key = rows(added.json)["facts"]["id"]
    met = made(
        "gatherings",
        "met",
        key,
        "--people",
        1,
        "--new",
        "Hana Sato / runs the kiln",
        "Yuki",
        "--learned",
        "Clay shrinks",
    )
    assert met.out == "Done: Met 3 people at “夜市”\n"
    shown = rows(made("gatherings", "show", key, "--json").json)
    assert [(one["name"], one["thanks"]) for one in shown["met"]] == [
        ("見本 太郎", "due"),
        ("Hana Sato", "due"),
        ("Yuki", "due"),
    ]
    found = rows(made("gatherings", "--json").json)
    assert (found["past"][0]["thanks_due"], found["figures"]["met"], found["figures"]["went_out"]) == (3, 3, 1)
    told = rows(made("person", 1, "--json").json)
    assert [(one["kind"], one["parts"], one["encounter"]) for one in told["notebook"]] == [
        ("gathering", ["met"], told["timeline"][0]["id"])
    ]
    assert "Gathering · 夜市" in made("person", 1).out.partition("In the notebook")[2]
    text = made("gatherings", "show", key).out
    assert "Out of my field" in text
    assert "Yuki  a thank-you is due" in text
    assert [one["kind"] for one in rows(made("due", "--json").json)].count("thank") == 3
    refused = made("gatherings", "met", key, "--new", "hana sato")
    assert (refused.code, refused.err.partition(",")[2]) == (1, " under the number 3: give that, or say --anew.\n")
    made("gatherings", "unmet", key, 3)
    made("gatherings", "change", key, "--on", "2026-11-19", "--name", "朝市", "--left")
    listed = made("gatherings").out
    assert "朝市" in listed
    assert "2 people met" in listed
    made("undo")
    made("undo")
    made("undo")
    assert rows(made("gatherings", "show", key, "--json").json)["met"] == []
    assert made("gatherings", "forget", key).out == "Done: Removed “夜市”\n"


def test_a_community_from_its_purpose_to_its_sheet(made: Cli, tmp_path: Any) -> None:
    name = "港の食卓"
    assert made("communities").out.startswith("No community yet.")
    made("communities", "add", name, "--purpose", "一緒に食べる", "--members", 1)
    made("communities", "role", name, "鍵", "--mine", "--how", "マットの下")
    made("communities", "round", name, "ritual", "夕食会", "--every", "week", "--begin", "2026-11-20", "--carriers", 1)
    made("communities", "round", name, "keep", "便り", "--begin", "2026-11-20", "--mine")
    listed = rows(made("communities", "--json").json)
    assert [(one["name"], one["people"], one["next_what"]) for one in listed] == [(name, 1, "便り")]
    assert "便り" in made("communities", "list").out
    shown = rows(made("communities", "show", name, "--json").json)
    assert [(one["what"], one["count"], one["of"]) for one in shown["hangs"]] == [("posts", 1, 1), ("rounds", 1, 2)]
    assert shown["rounds"][1]["day"] == "2026-11-27"
    text = made("communities", "show", name).out
    assert "1 of 1 role only I hold and know." in text
    assert "Who could learn one of them?" in text
    due = rows(made("due", "--json").json)
    assert [(one["kind"], one["late"]) for one in due if one["kind"] == "keep"] == [("keep", True)]
    ref = next(one["ref"] for one in due if one["kind"] == "keep")
    assert made("done", "keep", ref).out == "Done: “便り” done\n"
    out = tmp_path / "sheet.html"
    told = made("communities", "html", name, out)
    assert told.out.startswith(f"Written: {out}\nIt holds: 1 name of people")
    assert "夕食会" in out.read_text(encoding="utf-8")
    assert rows(made("communities", "html", name, out, "--json").json)["replaced"]
    assert made("communities", "rename", name, "港の台所").out == "Done: Community “港の食卓” is called “港の台所”\n"
    made("communities", "drop-round", "港の台所", 2)
    made("communities", "drop-role", "港の台所", 1)
    made("communities", "change", "港の台所", "--mine", "鐘を鳴らす")
    assert "鐘を鳴らす" in made("communities", "show", "港の台所").out
    made("communities", "forget", "港の台所")
    assert "Nothing is written of it yet" in made("communities", "show", "港の台所").out
    made("communities", "leave", "港の台所", 1)
    assert made("communities", "show", "港の台所").code == 1


def test_what_cannot_be_done_is_said(made: Cli, tmp_path: Any) -> None:
    made("communities", "join", "合唱", 1)
    assert made("communities", "change", "合唱", "--purpose", "歌う", "--json").error["error"] == "community_unwritten"
    assert made("communities", "html", "合唱", tmp_path / "x", "--json").error["error"] == "nothing_to_hand_over"
    assert made("communities", "pdf", "合唱", tmp_path / "x", "--json").error["error"] == "no_window"
    made("communities", "add", "合唱")
    assert made("communities", "drop-role", "合唱", 7, "--json").error["error"] == "no_such_entry"
    assert made("communities", "role", "合唱", "鍵", "--number", 7, "--json").error["error"] == "no_such_entry"
    assert made("gatherings", "met", 99, "--json").error["error"] == "no_such_entry"
