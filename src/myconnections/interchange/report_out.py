"""The people of a report as a table for other programs: what the page shows of them, and nothing else."""

from __future__ import annotations

import csv
import io

from myconnections.domain.report import Report
from myconnections.domain.stage import Stage
from myconnections.domain.vocabulary import word
from myconnections.interchange.cells import guard

_TITLES = {
    "community": "Communities",
    "reach": "Reach",
    "last_month": "Last Contact (Month)",
    "industry": "Industry",
    "function": "Function",
    "region": "Region",
    "last_day": "Last Contact",
    "organization": "Company",
    "position": "Job Title",
    "reading": "Reading",
    "ways": "Contact",
    "note": "Notes",
}


def report_table(report: Report) -> str:
    """The people as CSV text, in English throughout: every field quoted, CRLF line ends, guarded against formulas
    (interchange.md 1).
    """
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    name = "Name" if report.real_names else "Pseudonym"
    writer.writerow([name, "Stage", "Warmth", "Capital", *(_TITLES[code] for code in report.fields)])
    for person in report.people:
        cells = [person.label, Stage(person.stage).code, person.band, person.mark]
        cells += [
            "; ".join(word(code, value, "en") for value in values)
            for code, values in zip(report.fields, person.values, strict=True)
        ]
        writer.writerow([guard(cell) for cell in cells])
    return page.getvalue()
