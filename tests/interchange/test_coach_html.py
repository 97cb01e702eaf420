"""The page for the coach as a file: whole, closed to the world, and proof against what people are called."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from tests.interchange.hostile_names import HOSTILE
from tests.interchange.reports import hostile_part, person, report

from myconnections.domain.ego_structure import Band, TieFigures
from myconnections.domain.journey import Measure
from myconnections.domain.opportunity import Bond
from myconnections.domain.reach import REACH
from myconnections.domain.report import BANDS, CANNOT, FIELDS, MARKS, QUESTIONS, Sector, Share
from myconnections.domain.report_parts import PARTS
from myconnections.interchange.coach_html import words_notebook
from myconnections.interchange.coach_html.page import SCRIPTS, data, page
from myconnections.interchange.coach_html.words import FIELD_WORDS, WORDS, reach_word
from myconnections.locator import resources
from myconnections.ui import texts_growth, texts_review, texts_self, texts_steps, texts_words

VOID = {"meta", "input", "link", "br", "hr", "img"}


class Parsed(HTMLParser):
    """Tags, and the text of style and script elements; an end tag must close what is open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.blocks: list[tuple[str, dict[str, str | None], str]] = []
        self.open: list[str] = []
        self.ids: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.ids += [str(value) for name, value in attrs if name == "id"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, text: str) -> None:
        if self.open and self.open[-1] in {"script", "style"}:
            self.blocks.append((self.open[-1], self.tags[-1][1], text))


@pytest.mark.parametrize(
    ("of", "inner", "settled", "expected"),
    [(300, False, False, ("of", "band")), (6, False, True, ("all", "value")), (300, True, True, ("inner", "value"))],
)
def test_structure_is_told_with_its_band(of: int, inner: bool, settled: bool, expected: tuple[str, str]) -> None:
    size, share = Band(5.1, 4.9, 5.3, 2.0, 5.5), Band(0.85, 0.82, 0.88, 0.33, 0.92)
    told = data(report(structure=TieFigures(6, of, inner, settled, size, share)), "en")["structure"]
    facts = {"value": "5.1", "low": "4.9", "high": "5.3", "least": "2.0", "most": "5.5"}
    shares = {"value": "85%", "low": "82%", "high": "88%", "least": "33%", "most": "92%"}
    assert told == {
        "whom": expected[0],
        "asked": 6,
        "of": of,
        "lines": (("effective_size", expected[1], facts), ("efficiency", expected[1], shares)),
    }
    for word in (f"structure_{expected[0]}", f"figure_{expected[1]}", "figure_exact", "effective_size", "efficiency"):
        assert word in WORDS


def block(parsed: Parsed, name: str) -> object:
    (text,) = [text for _, attributes, text in parsed.blocks if attributes.get("id") == name]
    return json.loads(text)


def hashed(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_the_policy_lets_in_this_script_and_this_style_and_nothing_else() -> None:
    parsed = Parsed(page(report(person("P01")), "en"))
    (policy,) = [
        str(attributes["content"]) for tag, attributes in parsed.tags
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    ]  # fmt: skip
    (style,) = [text for tag, _, text in parsed.blocks if tag == "style"]
    (script,) = [text for tag, attributes, text in parsed.blocks if tag == "script" and "type" not in attributes]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules == {
        "default-src": "'none'", "script-src": hashed(script), "style-src": hashed(style),
        "base-uri": "'none'", "form-action": "'none'",
    }  # fmt: skip
    assert parsed.open == []
    assert len(parsed.ids) == len(set(parsed.ids))


def test_nothing_remote_is_named_and_nothing_is_run_from_text() -> None:
    text = page(report(person("P01")), "ja")
    parsed = Parsed(text)
    for tag, attributes in parsed.tags:
        assert tag not in {"img", "link", "iframe", "object", "embed", "base", "form", "a"}
        assert not [name for name in attributes if name.startswith("on") or name in {"src", "href", "style"}]
    assert re.findall(r"https?://[^\s\"')]+", text) == ["http://www.w3.org/2000/svg"]
    script = "".join((resources() / "coach" / name).read_text(encoding="utf-8") for name in SCRIPTS)
    for forbidden in (
        "innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function(", "fetch(", "XMLHttp",
        "WebSocket", "sendBeacon", "import(", "localStorage", "cookie", 'setTimeout("',
    ):  # fmt: skip
        assert forbidden not in script, forbidden


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_case_84_a_name_is_data_whatever_it_looks_like(name: str) -> None:
    made = report(
        person(name, values=((name,), (name, name))),
        sectors=(Sector("named", name, 1),),
        fields=("community", "note"),
        real_names=True,
    )
    parsed = Parsed(page(made, "en"))
    told = block(parsed, "data")
    assert isinstance(told, dict)
    assert told["people"]["label"] == [name]
    assert told["people"]["values"] == [[name], [[name, name]]]
    assert told["sectors"][0][1] == name
    plain = Parsed(page(report(person("P01")), "en"))
    assert [tag for tag, _ in parsed.tags] == [tag for tag, _ in plain.tags]


def test_the_script_is_told_what_the_report_says() -> None:
    made = report(
        person("P01", x=0.25, y=-0.5),
        person("P02", stage=1, band="none", mark="unclear"),
        introduced=Share(47, 77),
        left_out=2,
    )
    told = data(made, "ja")
    people = told["people"]
    assert isinstance(people, dict)
    assert (people["stage"], people["band"], people["mark"]) == ("41", "04", "04")
    assert (people["x"][0], people["y"][0]) == (2500, -5000)
    assert told["span"] == ["P01", "P02"]
    assert (told["introduced"], told["pairs"], told["structure"]) == ([47, 77], None, None)
    reached = {code: rest for code, *rest in told["reach"]}  # type: ignore[misc]
    assert list(reached) == list(REACH)
    assert (reached["government"], reached["community"]) == (["government", 3, 1], ["community_npo", 2, 0])
    assert told["lang"] == "ja"


def test_every_word_the_page_says_stands_in_both_languages() -> None:
    script = "".join((resources() / "coach" / name).read_text(encoding="utf-8") for name in (*SCRIPTS, "page.html"))
    said = set(re.findall(r"say\(\"(\w+)\"", script)) | set(re.findall(r"data-(?:say|label|hint)=\"(\w+)\"", script))
    assert said - WORDS.keys() == set()
    assert {*BANDS, *MARKS, *QUESTIONS, *map(reach_word, REACH)} <= WORDS.keys()
    assert FIELD_WORDS.keys() == FIELDS.keys()
    assert len(CANNOT) == 4
    for key, (english, japanese) in WORDS.items():
        assert english.strip(), key
        assert japanese.strip(), key
        signs = [sorted(set(re.findall(r"\{(\w+)", text))) for text in (english, japanese)]
        assert signs[0] == signs[1], key


def test_its_words_are_those_of_the_app() -> None:
    for place, stage in enumerate(("link", "connection", "engagement", "relationship"), 1):
        assert WORDS[f"stage_{place}"] == texts_words.STAGES[stage]
    for band in BANDS:
        assert WORDS[band] == (texts_words.BANDS[band][0].lower(), texts_words.BANDS[band][1])
    for mark in ("bonding", "bridging", "linking", "mixed"):
        assert WORDS[mark] == (texts_words.CAPITAL[mark][0].lower(), texts_words.CAPITAL[mark][1])


def test_the_words_of_the_notebook_are_those_of_the_app() -> None:
    assert words_notebook.PARTS.keys() == PARTS.keys()
    tables = {
        "need": texts_steps.NEEDS, "obstacle": texts_steps.OBSTACLES, "way": texts_steps.TAGS,
        "purpose": texts_growth.PURPOSES, "since": texts_growth.SINCE, "pace": texts_growth.PACES,
        "opened": texts_self.WAYS, "became": texts_self.BECAME, "review": texts_review.QUESTIONS,
    }  # fmt: skip
    for prefix, table in tables.items():
        for code, pair in table.items():
            assert words_notebook.CODES[f"{prefix}_{code}"] == pair
    for prefix, codes in (("measure", Measure), ("bond", (Bond.WEAK, Bond.STRONG))):
        assert all(f"nb_{prefix}_{code.value}" in WORDS for code in codes)


def test_a_part_of_the_notebook_is_data_whatever_is_written_in_it() -> None:
    told = hostile_part(HOSTILE)
    made = Parsed(page(report(person("P01"), parts=("vision",), sections=(told,)), "ja"))
    data_block = block(made, "data")
    assert isinstance(data_block, dict)
    (part,) = data_block["sections"]
    assert [line["text"] for line in part["lines"]] == list(HOSTILE)
    assert [line["head"]["names"] for line in part["lines"]] == [[name, name] for name in HOSTILE]
    assert (part["front"], part["empty"], part["basis"]["key"]) == (False, False, "nb_vision_of")
    plain = Parsed(page(report(person("P01")), "ja"))
    assert [tag for tag, _ in made.tags] == [tag for tag, _ in plain.tags]


def test_what_must_not_be_claimed_is_not_said() -> None:
    english = " ".join(pair[0] for pair in WORDS.values()).lower()
    for claim in ("validated", "proven", "predicts that", "you should", "at risk", "strong tie", "score", "150"):
        assert claim not in english, claim


def test_words_of_ours_go_along_in_both_languages_and_own_words_as_they_are() -> None:
    made = report(
        person("P01", values=(("it",), ("it",))),
        person("P02", values=(("養蜂",), ())),
        fields=("industry", "community"),
    )
    assert data(made, "en")["terms"] == {"industry": {"it": ("IT & telecom", "IT・通信")}}
