"""Makes the page: template, style, script and data in one file, under a policy that lets nothing in or out.

The names of people are data: JSON in a block that no browser runs, without a single sign that could end it, put on the
page letter by letter (`textContent`). Script and style are let in by their hashes; nothing else is, from anywhere.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256

from myconnections.domain.report import BANDS, MARKS, Report
from myconnections.domain.report_parts import Line, Panel, Said, Section
from myconnections.domain.vocabulary import word
from myconnections.domain.vocabulary.every import VOCABULARIES
from myconnections.interchange.coach_html.words import WORDS, reach_word
from myconnections.locator import resources

SCRIPTS = (
    "words.js", "data.js", "look.js", "draw.js", "map.js", "keys.js", "sieve.js", "table.js", "figures.js",
    "notebook.js", "start.js",
)  # fmt: skip
"""In the order they are joined; all of them stand in one function."""

_ESCAPED = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}
_FINE = 10_000
"""Places on the map are whole numbers: so many to the outer radius."""


def page(report: Report, language: str) -> str:
    """The whole page as text; `language` ("ja" or "en") is the one it opens in."""
    style, script, template = _parts()
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    title = WORDS["title"][language == "ja"]
    filled = {
        "lang": language,
        "policy": policy,
        "title": title,
        "style": style,
        "words": _safe({"en": _words(0), "ja": _words(1)}),
        "data": _in_parts(data(report, language)),
        "script": script,
    }
    # In one go: what has been filled in is never looked at again, whatever somebody is called.
    return re.sub(r"@(\w+)@", lambda found: filled[found[1]], template)


def data(report: Report, language: str) -> dict[str, object]:
    """The report as the script reads it: people in columns, words of bands and marks as their places."""
    people = report.people
    return {
        "lang": language,
        "day": report.day.isoformat(),
        "since": report.recent.since.isoformat(),
        "contacts": report.contacts,
        "logged": report.logged,
        "guessed": report.guessed,
        "pairs": None if report.pairs is None else [report.pairs.value, report.pairs.of],
        "structure": _structure(report),
        "introduced": None if report.introduced is None else [report.introduced.value, report.introduced.of],
        "real": report.real_names,
        "span": list(report.span),
        "leftOut": report.left_out,
        "rings": report.rings,
        "sectors": [[s.kind, s.name, s.count, round(s.start, 4), round(s.sweep, 4)] for s in report.sectors],
        "composition": report.composition,
        "reached": report.reach_recorded,
        "reach": [[line.code, reach_word(line.code), line.people, line.warm] for line in report.reach],
        "recent": _recent(report),
        "questions": report.questions,
        "sections": [_section(section) for section in report.sections],
        "fields": report.fields,
        "terms": _terms(report),
        "people": {
            "label": [person.label for person in people],
            "stage": "".join(str(person.stage) for person in people),
            "band": "".join(str(BANDS.index(person.band)) for person in people),
            "mark": "".join(str(MARKS.index(person.mark)) for person in people),
            "sector": [person.sector for person in people],
            "x": [round(_FINE * person.x) for person in people],
            "y": [round(_FINE * person.y) for person in people],
            "values": [[_cell(person.values[place]) for person in people] for place in range(len(report.fields))],
        },
    }


def _structure(report: Report) -> dict[str, object] | None:
    """The figures of structure as the script reads them; None where structure is unknown."""
    found = report.structure
    if found is None:
        return None
    whom = "inner" if found.inner_only else "of" if found.asked < found.of else "all"
    return {"whom": whom, "asked": found.asked, "of": found.of, "lines": found.lines}


def _section(section: Section) -> dict[str, object]:
    """A part of the notebook as the script reads it."""
    return {
        "code": section.code,
        "front": section.front,
        "basis": _said(section.basis),
        "empty": section.empty,
        "lines": [_line(line) for line in section.lines],
        "panels": [_panel(panel) for panel in section.panels],
        "ticks": [day.isoformat() for day in section.ticks],
        "older": section.older,
    }


def _line(line: Line) -> dict[str, object]:
    return {
        "head": _said(line.head),
        "told": [_said(one) for one in line.told],
        "text": line.text,
        "who": line.who,
        "bar": line.bar,
        "depth": line.depth,
    }


def _panel(panel: Panel) -> dict[str, object]:
    points = [(day.isoformat(), round(mean, 3), round(band, 3)) for day, mean, band in panel.points]
    return {"name": _said(panel.name), "standing": _said(panel.standing), "clear": panel.clear, "points": points}


def _said(said: Said) -> dict[str, object]:
    return {"key": f"nb_{said.key}", "facts": dict(said.facts)} if said.key else {"names": said.names}


def _terms(report: Report) -> dict[str, dict[str, tuple[str, str]]]:
    """The words of the codes that stand in fields with a vocabulary: field, code, English and Japanese."""
    found: dict[str, dict[str, tuple[str, str]]] = {}
    for place, code in enumerate(report.fields):
        values = {value for person in report.people for value in person.values[place]} if code in VOCABULARIES else ()
        said = {value: (word(code, value, "en"), word(code, value, "ja")) for value in sorted(values)}
        if said:
            found[code] = {value: pair for value, pair in said.items() if set(pair) != {value}}
    return found


def _recent(report: Report) -> dict[str, object]:
    lately = report.recent
    return {
        "newLinks": [lately.new_links.value, lately.new_links.of],
        "moves": lately.moves,
        "talks": lately.talks,
        "encounters": lately.encounters,
        "guessed": lately.guessed,
        "given": lately.given,
        "received": lately.received,
        "together": lately.together,
        "plans": [lately.plans.value, lately.plans.of],
    }


def _cell(values: Sequence[str]) -> str | Sequence[str]:
    """Most cells hold one value or none: no list around these."""
    return values if len(values) > 1 else values[0] if values else ""


def _in_parts(value: Mapping[str, object]) -> str:
    """`_safe`, column by column: one long stroke would hold up everybody who waits for Python meanwhile."""
    parts = []
    for key, part in value.items():
        if isinstance(part, dict):
            text = _in_parts(part)
        elif key == "values" and isinstance(part, list):
            text = f"[{','.join(map(_safe, part))}]"
        else:
            text = _safe(part)
        parts.append(f"{_safe(key)}:{text}")
    return "{" + ",".join(parts) + "}"


def _safe(value: object) -> str:
    """JSON that cannot end the block it stands in, whatever people are called."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _words(place: int) -> dict[str, str]:
    return {key: pair[place] for key, pair in WORDS.items()}


@cache
def _parts() -> tuple[str, str, str]:
    """Style, script and template as shipped."""
    folder = resources() / "coach"
    scripts = "\n".join((folder / name).read_text(encoding="utf-8") for name in SCRIPTS)
    style = (folder / "page.css").read_text(encoding="utf-8")
    return style, f'"use strict";\n(() => {{\n{scripts}\n}})();\n', (folder / "page.html").read_text(encoding="utf-8")
