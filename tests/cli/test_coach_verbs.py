"""`export html`, `export pdf`, `export csv --preset coach` and `export vcf` on the command line."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import PASSPHRASE, Cli

from myconnections.cli.run import command_line


def cells(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.reader(opened))


def test_a_page_leaves_with_pseudonyms_and_says_what_left(made: Cli) -> None:
    done = made("export", "html", "page.html", "--json")
    assert done.code == 0
    told = done.json
    assert isinstance(told, dict)
    assert told["leaves"]["people"] == 2
    assert told["leaves"]["fields"] == ["stage", "warmth", "capital", "community", "reach", "last_month"]
    assert (told["leaves"]["real_names"], told["leaves"]["first"], told["leaves"]["last"]) == (False, "P01", "P02")
    page = Path("page.html").read_text(encoding="utf-8")
    assert told["bytes"] == len(page.encode())
    assert "P02" in page
    for name in ("太郎", "見本", "Nora", "Vale", "みなと"):
        assert name not in page
    assert Path("page.html").stat().st_mode & 0o077 == 0


def test_what_left_is_said_in_words(made: Cli) -> None:
    done = made("export", "html", "page.html", "--real-names", "--fields", "organization", "note")
    assert done.out.splitlines() == [
        "2 people written to page.html.",
        "With real names.",
        "Told of each person: Stage, Warmth, Kind of tie, Employer, Notes.",
        "Private among these: Employer, Notes.",
        "Counts over all 2 people go along, without names.",
    ]
    assert "Nora Vale" in Path("page.html").read_text(encoding="utf-8")
    japanese = made("export", "html", "page.html", "--lang", "ja").out
    assert "名前は P01〜P02 に置き換えました。" in japanese
    assert '<html lang="ja">' in Path("page.html").read_text(encoding="utf-8")


def test_only_those_asked_for(made: Cli) -> None:
    assert made("export", "csv", "out.csv", "--preset", "coach", "--people", "2", "--real-names").code == 0
    assert cells(Path("out.csv")) == [
        ["Name", "Stage", "Warmth", "Capital", "Communities", "Reach", "Last Contact (Month)"],
        ["Nora Vale", "connection", "none", "unclear", "", "", ""],
    ]
    assert made("export", "csv", "whole.csv", "--from-stage", "connection").code == 0
    assert [row[2] for row in cells(Path("whole.csv"))] == ["Given Name", "Nora"]
    assert made("export", "csv", "whole.csv").code == 0
    assert len(cells(Path("whole.csv"))) == 3


def test_the_preset_takes_whom_the_page_begins_with(made: Cli) -> None:
    for name in "ABCD":
        assert made("add", "--given", name, "--family", "Vale", "--stage", "connection").code == 0
    done = made("export", "html", "page.html")
    assert done.out.splitlines()[:2] == [
        "5 people written to page.html.",
        "These are the people from connection on; --from-stage link takes everybody.",
    ]
    assert made("export", "csv", "out.csv", "--preset", "coach").code == 0
    assert len(cells(Path("out.csv"))) == 6
    for more in (["--from-stage", "link"], ["--preset", "me"]):
        whole = made("export", "html", "page.html", *more).out
        assert whole.startswith("6 people written")
        assert "--from-stage" not in whole
    assert made("export", "html", "page.html", "--people", "1").out.startswith("1 person written")


@pytest.mark.parametrize(
    ("more", "error"),
    [
        (["--people", "99"], "no_such_person"),
        (["--list", "7"], "no_such_list"),
        (["--from-stage", "relationship"], "nobody_chosen"),
    ],
)
def test_what_cannot_be_is_refused(made: Cli, more: list[str], error: str) -> None:
    done = made("export", "html", "page.html", "--json", *more)
    assert (done.code, done.error["error"]) == (1, error)
    assert not Path("page.html").exists()


def test_an_unknown_field_is_a_usage_error(made: Cli) -> None:
    assert made("export", "html", "page.html", "--fields", "shoe size").code == 2


def test_parts_of_the_notebook_go_along_where_they_are_named(made: Cli) -> None:
    assert made("vision", "write", "By the water", "--people", "2").code == 0
    done = made("export", "html", "page.html", "--people", "1", "--with", "vision", "steps", "--json")
    told = done.json
    assert isinstance(told, dict)
    assert (told["leaves"]["parts"], told["leaves"]["written"]) == (["vision", "steps"], ["vision"])
    assert told["leaves"]["mentioned"] == 1
    assert "By the water" in Path("page.html").read_text(encoding="utf-8")
    said = made("export", "html", "page.html", "--with", "vision").out.splitlines()
    assert said[3:5] == [
        "From the notebook: Vision and lists beside it.",
        "Word for word as you wrote it, names in it not replaced: Vision and lists beside it.",
    ]
    assert "By the water" not in (made("export", "html", "page.html").out + Path("page.html").read_text("utf-8"))
    assert made("export", "csv", "out.csv", "--with", "vision").code == 2


def test_what_an_option_swallowed_is_told_with_the_way_to_write_it(made: Cli) -> None:
    done = made("export", "html", "--people", "1", "2", "page.html")
    assert done.code == 2
    assert "“page.html” was taken for one more of --people." in done.err
    assert "--people … -- page.html" in done.err
    assert made("export", "html", "--people", "1", "2", "--", "page.html").code == 0
    assert (
        "は --with の続きとして読まれました" in made("export", "html", "--with", "steps", "x.html", "--lang", "ja").err
    )
    assert "…" not in made("export", "html", "page.html", "--list", "seven").err


def test_a_file_that_cannot_be_written(made: Cli) -> None:
    done = made("export", "html", "no folder/page.html", "--json")
    assert (done.code, done.error["error"]) == (1, "file_unwritable")


def test_the_sheet_needs_who_draws_it(made: Cli, capsys: pytest.CaptureFixture[str]) -> None:
    assert made("export", "pdf", "page.pdf").code == 1
    drawn = command_line(["export", "pdf", "page.pdf"], drawn=lambda session: 0)
    assert drawn == 0


@pytest.mark.slow
def test_the_program_itself_draws_the_sheet(tmp_path: Path) -> None:
    settings = os.environ | {"MYCONNECTIONS_PASSPHRASE": PASSPHRASE, "LANG": "C"}
    run = [sys.executable, "-m", "myconnections", "--vault", str(tmp_path / "vault")]
    for verb in (["vault", "create"], ["add", "--given", "Nora", "--family", "Vale"], ["export", "pdf", "page.pdf"]):
        done = subprocess.run([*run, *verb], env=settings, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
    drawn = (tmp_path / "page.pdf").read_bytes()
    assert drawn.startswith(b"%PDF-1.")
    assert b"Nora" not in drawn
    assert drawn.count(b"/Type /Page\n") == 2  # the sheet, and overleaf how to read it


def test_vcards_hold_everybody_or_those_asked_for(made: Cli) -> None:
    assert made("export", "vcf", "all.vcf").code == 0
    assert Path("all.vcf").read_text("utf-8").count("BEGIN:VCARD") == 2
    done = made("export", "vcf", "one.vcf", "--people", "2", "--json")
    assert isinstance(done.json, dict)
    assert (done.code, done.json["count"]) == (0, 1)
    assert "FN:Nora Vale\n" in Path("one.vcf").read_text("utf-8")
    assert "An older file of that name was replaced." in made("export", "vcf", "one.vcf", "--notes").out
