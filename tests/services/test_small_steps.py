"""The library of small steps: what is shown, what a coach adds, what was taken."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from tests.services.people import NOW, at, day, keep

from myconnections.domain.entry import Entry
from myconnections.domain.errors import Refused, Trouble
from myconnections.domain.ids import EntryId
from myconnections.domain.small_step import StepTaken, Wanted
from myconnections.services import entries, history, small_steps
from myconnections.services.ports import OpenVault

COACH = '[[step]]\nkey = "tea"\nminutes = 2\nja = "お茶に誘う。"\nways = ["food"]\n'


def test_steps_are_shown_for_what_is_wanted_and_others_on_asking(vault: OpenVault) -> None:
    wanted = Wanted(obstacle="fear", stage="link", capital="bridging", way="")
    found = small_steps.view(vault, wanted, NOW)
    assert all("fear" in one.obstacles for one in found.offered)
    assert found.fitting > 3
    others = small_steps.view(vault, wanted, NOW, skip=3)
    assert not {one.key for one in found.offered} & {one.key for one in others.offered[:1]}
    assert list(found.taken.weeks) == sorted(found.taken.weeks)
    assert (len(found.taken.weeks), max(found.taken.weeks), sum(found.taken.weeks.values())) == (
        12, date(2026, 7, 13), 0,
    )  # fmt: skip
    with pytest.raises(Refused, match="no_such_tag"):
        small_steps.view(vault, Wanted(way="luck"), NOW)


def test_what_was_taken_is_counted_and_comes_last(vault: OpenVault) -> None:
    ana = keep(vault, "Ana")
    small_steps.take(vault, "home-dish", NOW, language="ja", people=[ana, ana], note=" rice ")
    small_steps.take(vault, "share-a-snack", NOW, language="en", day=day(-8))
    small_steps.take(vault, "one-question", at(-200), language="en")
    entries.add(vault, StepTaken("gone from the library", "old/step"), NOW)
    entries.add(vault, StepTaken("one of my own"), NOW)
    found = small_steps.view(vault, Wanted(way="food"), NOW, most=50)
    assert [one.key for one in found.offered[-2:]] == ["share-a-snack", "home-dish"]
    taken = found.taken
    assert list(taken.weeks.values())[-3:] == [0, 1, 3]
    assert (taken.ways["food"], taken.ways["culture"], taken.obstacles["expectation"]) == (2, 1, 1)
    newest = taken.entries[2]
    assert (newest.body.text, newest.body.note, newest.those(), found.names) == (
        "お祝いの日に家で何を作っていたか、誰かに聞いてみる。", "rice", (ana,), {ana: "Ana"},
    )  # fmt: skip
    assert [one.body.text for one in taken.entries[:2]] == ["one of my own", "gone from the library"]
    with vault.write(None, NOW) as uow:
        small_steps.take_in(uow, Entry(EntryId(0), StepTaken("another"), day(0)))


def test_a_coach_adds_files_and_one_out_of_order_is_told_of(vault: OpenVault, tmp_path: Path) -> None:
    folder = tmp_path / "steps"
    folder.mkdir()
    (folder / "kai.toml").write_text(COACH, "utf-8")
    (folder / "bad.toml").write_text("[[step]]", "utf-8")
    (folder / "notes.txt").write_text(COACH, "utf-8")
    os.mkfifo(folder / "pipe.toml")
    small_steps.choose_folder(vault, folder, NOW)
    known = small_steps.library(vault)
    assert (known.folder, known.steps["kai/tea"].source) == (str(folder), "kai")
    assert len(known.steps) == len(small_steps.ours()) + 1
    assert [(told.code, told.facts["file"]) for told in known.troubles] == [
        ("steps_refused", "bad.toml"), ("file_unreadable", "pipe.toml"),
    ]  # fmt: skip
    small_steps.take(vault, "kai/tea", NOW, language="en")
    for place in range(20):
        (folder / f"a{place:02}.toml").write_text(COACH, "utf-8")
    many = small_steps.library(vault)
    assert [told.code for told in many.troubles] == ["steps_files_many"]
    assert "kai/tea" not in many.steps
    folder.rename(tmp_path / "away")
    assert [told.code for told in small_steps.library(vault).troubles] == ["steps_folder_missing"]
    small_steps.choose_folder(vault, None, NOW)
    assert small_steps.library(vault).troubles == ()
    history.undo(vault, NOW)
    assert small_steps.library(vault).folder == str(folder)


def test_what_is_refused(vault: OpenVault, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        small_steps.take(vault, "home-dich", NOW, language="en")
    assert refused.value.facts["near"] == ("home-dish",)
    with pytest.raises(Refused, match="day_in_future"):
        small_steps.take(vault, "home-dish", NOW, language="en", day=day(1))
    with pytest.raises(Refused, match="steps_folder_missing"):
        small_steps.choose_folder(vault, tmp_path / "nowhere", NOW)


def test_a_file_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    place = tmp_path / "kai.toml"
    place.write_text(COACH, "utf-8")
    assert [one.key for one in small_steps.check_file(place)] == ["kai/tea"]

    def broken(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(Path, "open", broken)
    with pytest.raises(Trouble, match="file_unreadable"):
        small_steps.check_file(place)
