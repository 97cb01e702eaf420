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
from myconnections.domain.small_step import StepTaken, Wanted, drawn
from myconnections.services import contacts, dues, entries, history, small_steps, step_library, this_week
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
    assert [list(parts.values()) for parts in taken.kinds.values()][-2:] == [
        [0, 0, 0, 1, 0, 0, 0], [0, 0, 0, 1, 0, 0, 2],
    ]  # fmt: skip
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
    step_library.choose_folder(vault, folder, NOW)
    known = step_library.library(vault)
    assert (known.folder, known.steps["kai/tea"].source) == (str(folder), "kai")
    assert len(known.steps) == len(step_library.ours()) + 1
    assert [(told.code, told.facts["file"]) for told in known.troubles] == [
        ("steps_refused", "bad.toml"), ("file_unreadable", "pipe.toml"),
    ]  # fmt: skip
    small_steps.take(vault, "kai/tea", NOW, language="en")
    for place in range(20):
        (folder / f"a{place:02}.toml").write_text(COACH, "utf-8")
    many = step_library.library(vault)
    assert [told.code for told in many.troubles] == ["steps_files_many"]
    assert "kai/tea" not in many.steps
    folder.rename(tmp_path / "away")
    assert [told.code for told in step_library.library(vault).troubles] == ["steps_folder_missing"]
    step_library.choose_folder(vault, None, NOW)
    assert step_library.library(vault).troubles == ()
    history.undo(vault, NOW)
    assert step_library.library(vault).folder == str(folder)


def test_what_is_refused(vault: OpenVault, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        small_steps.take(vault, "home-dich", NOW, language="en")
    assert refused.value.facts["near"] == ("home-dish",)
    with pytest.raises(Refused, match="day_in_future"):
        small_steps.take(vault, "home-dish", NOW, language="en", day=day(1))
    with pytest.raises(Refused, match="steps_folder_missing"):
        step_library.choose_folder(vault, tmp_path / "nowhere", NOW)


def test_a_file_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    place = tmp_path / "kai.toml"
    place.write_text(COACH, "utf-8")
    assert [one.key for one in step_library.check_file(place)] == ["kai/tea"]

    def broken(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(Path, "open", broken)
    with pytest.raises(Trouble, match="file_unreadable"):
        step_library.check_file(place)


def test_one_for_this_week_and_others_on_asking(vault: OpenVault) -> None:
    with vault.write(None, NOW) as uow:
        uow.settings.put(this_week.SEED, 7)
    first = small_steps.view(vault, Wanted(way="food"), NOW).one
    assert first is not None
    assert first == drawn(step_library.ours(), (), Wanted(way="food"), day(0), seed=7)
    assert first != drawn(step_library.ours(), (), Wanted(way="food"), day(0))
    assert small_steps.view(vault, Wanted(way="food"), at(0)).one == first
    other = small_steps.view(vault, Wanted(way="food"), NOW, passed=[first.key]).one
    assert other is not None
    assert other.key != first.key
    later = small_steps.plan(vault, first.key, "", day(1), NOW, language="en")
    assert small_steps.view(vault, Wanted(way="food"), NOW).one == other  # that one has its day
    small_steps.drop(vault, later.facts["id"], NOW)
    small_steps.take(vault, first.key, NOW, language="en")
    assert small_steps.view(vault, Wanted(way="food"), NOW).one == other


def test_a_step_put_off_comes_up_and_is_asked_about(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    made = small_steps.plan(vault, "home-dish", "we have lunch", day(2), NOW, language="en", people=[ana, ben, ana])
    later = small_steps.plan(vault, "one-question", "", day(1), NOW, language="en", text=" ask Ben ")
    assert small_steps.view(vault, Wanted(), NOW).planned[0].entry.body.text == "ask Ben"
    view = small_steps.view(vault, Wanted(), NOW)
    assert [(one.entry.body.step, one.asks) for one in view.planned] == [("one-question", False), ("home-dish", False)]
    plan = view.planned[1].plan
    assert plan is not None
    assert (plan.condition, plan.due, plan.contact_id, view.names) == (
        "we have lunch", day(2), ana, {ana: "Ana", ben: "Ben"},
    )  # fmt: skip
    dues.settle(vault, "plan", made.facts["reminder"], NOW)
    assert small_steps.view(vault, Wanted(), NOW).planned[1].asks
    small_steps.took(vault, made.facts["id"], NOW, note=" rice ")
    small_steps.took(vault, later.facts["id"], NOW)
    view = small_steps.view(vault, Wanted(), NOW)
    assert view.planned == ()
    assert [(one.body.step, one.body.note, one.those()) for one in reversed(view.taken.entries)] == [
        ("home-dish", "rice", (ana, ben)), ("one-question", "", ()),
    ]  # fmt: skip
    assert [one.kind for one in dues.due_list(vault, NOW) if one.kind == "plan"] == []
    small_steps.note(vault, view.taken.entries[0].id, " it was easy ", NOW)
    assert small_steps.view(vault, Wanted(), NOW).taken.entries[0].body.note == "it was easy"
    history.undo(vault, NOW)
    history.undo(vault, NOW)
    (again,) = small_steps.view(vault, Wanted(), NOW).planned
    assert (again.entry.body.step, again.asks) == ("one-question", False)


def test_a_step_put_off_is_dropped_with_its_plan(vault: OpenVault) -> None:
    ana = keep(vault, "Ana")
    made = [small_steps.plan(vault, "home-dish", "", day(1), NOW, language="en", people=[ana]) for _ in range(3)]
    dues.settle(vault, "plan", made[1].facts["reminder"], NOW)
    for one in made[:2]:
        small_steps.drop(vault, one.facts["id"], NOW)
    assert [one.entry.id for one in small_steps.view(vault, Wanted(), NOW).planned] == [made[2].facts["id"]]
    contacts.forget(vault, [ana], NOW)
    (left,) = small_steps.view(vault, Wanted(), NOW).planned
    assert (left.plan, left.asks, left.entry.those()) == (None, False, ())
    small_steps.drop(vault, left.entry.id, NOW)
    with pytest.raises(Refused, match="no_such_entry"):
        small_steps.took(vault, left.entry.id, NOW)
    with pytest.raises(Refused, match="day_in_past"):
        small_steps.plan(vault, "home-dish", "", day(-1), NOW, language="en")
    with pytest.raises(Refused, match="no_such_person"):
        small_steps.plan(vault, "home-dish", "", day(1), NOW, language="en", people=[ana])


def test_single_files_are_added_and_removed(vault: OpenVault, tmp_path: Path) -> None:
    folder = tmp_path / "steps"
    folder.mkdir()
    one, bad = tmp_path / "kai.toml", tmp_path / "bad.toml"
    one.write_text(COACH, "utf-8")
    bad.write_text("[[step]]", "utf-8")
    with pytest.raises(Refused, match="steps_refused"):
        step_library.add_file(vault, bad, NOW)
    assert step_library.add_file(vault, one, NOW).facts == {"steps": 1}
    with pytest.raises(Refused, match="steps_file_twice"):
        step_library.add_file(vault, one, NOW)
    (folder / "kai.toml").write_text(COACH, "utf-8")
    step_library.choose_folder(vault, folder, NOW)
    known = step_library.library(vault)
    assert [(each.path, each.steps, each.single) for each in known.files] == [
        (folder / "kai.toml", 1, False), (one, 0, True),
    ]  # fmt: skip
    assert [told.code for told in known.troubles] == ["steps_file_twice"]
    step_library.choose_folder(vault, None, NOW)
    one.unlink()
    (gone,) = step_library.library(vault).files
    assert gone.trouble is not None
    assert gone.trouble.code == "file_unreadable"
    step_library.remove_file(vault, one, NOW)
    assert step_library.library(vault).files == ()
    with pytest.raises(Refused, match="steps_file_unknown"):
        step_library.remove_file(vault, one, NOW)
    for place in range(step_library.MOST_FILES):
        (folder / f"a{place:02}.toml").write_text(COACH, "utf-8")
    step_library.choose_folder(vault, folder, NOW)
    one.write_text(COACH.replace("tea", "cake"), "utf-8")
    (folder / "kai.toml").unlink()
    with pytest.raises(Refused, match="steps_files_many"):
        step_library.add_file(vault, one, NOW)
