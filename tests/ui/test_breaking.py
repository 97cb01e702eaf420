"""Names in a few lines."""

from __future__ import annotations

import pytest

from myconnections.ui.breaking import in_lines


def wide(text: str) -> float:
    return sum(2 if letter > "\u2fff" else 1 for letter in text)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Choir", ["Choir"]),
        ("Family and childhood", ["Family and", "childhood"]),
        ("Printers and bookbinders of the old quarter", ["Printers and", "bookbinders of the old quarter"]),
        ("藍原大学大学院地域経済学研究科", ["藍原大学大学院", "地域経済学研究科"]),
        ("データセンター・クラブ", ["データセンター・", "クラブ"]),
        ("NPO法人みどりの会", ["NPO法人み", "どりの会"]),
        ("Unbreakablelongwordinonepiece", ["Unbreakablelongwordinonepiece"]),
        ("", [""]),
    ],
)
def test_a_name_in_two_lines_at_most(text: str, lines: list[str]) -> None:
    assert in_lines(text, wide, 16) == lines


def test_three_lines_hold_more_and_nothing_is_lost() -> None:
    name = "Printers and bookbinders of the old quarter"
    lines = in_lines(name, wide, 16, 3)
    assert lines == ["Printers and", "bookbinders of", "the old quarter"]
    assert " ".join(lines) == name
    assert len("".join(in_lines("長" * 5000, wide, 16, 3))) == 120
