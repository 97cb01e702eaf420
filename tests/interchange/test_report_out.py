from __future__ import annotations

import csv
import io

from tests.interchange.reports import person, report

from myconnections.interchange.report_out import report_table


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_a_table_holds_what_the_report_holds() -> None:
    text = report_table(
        report(
            person("P01", values=(("Choir", "Club"), ("health", "media"))),
            person("P02", stage=1, band="none", mark="unclear", values=((), ())),
            fields=("community", "reach"),
        )
    )
    assert rows(text) == [
        ["Pseudonym", "Stage", "Warmth", "Capital", "Communities", "Reach"],
        ["P01", "relationship", "hot", "bonding", "Choir; Club", "health; media"],
        ["P02", "link", "none", "unclear", "", ""],
    ]
    assert text.endswith('""\r\n')


def test_case_83_no_cell_is_a_formula() -> None:
    names = ["=HYPERLINK(1)", "+81", "-1", "@SUM(A1)", "＝1+1"]
    text = report_table(report(*(person(name) for name in names), real_names=True))
    assert [row[0] for row in rows(text)] == ["Name", *(f"'{name}" for name in names)]


def test_codes_are_told_in_words() -> None:
    text = report_table(report(person("P01", values=(("it",), ("養蜂",))), fields=("industry", "function")))
    assert rows(text)[1][4:] == ["IT & telecom", "養蜂"]
