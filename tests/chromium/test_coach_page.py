"""The page for the coach in Debian's headless Chromium: harmless, silent, and it works."""

from __future__ import annotations

from dataclasses import replace
from math import cos, sin, sqrt
from pathlib import Path

import pytest
from tests.chromium.conftest import Show
from tests.interchange.hostile_names import ADDRESS, HOSTILE
from tests.interchange.reports import front_parts, hostile_part, person, report
from tools.chromium import Browser, Listener

from myconnections.domain.report import BANDS, MARKS, Report, Sector
from myconnections.domain.report_places import wedges

pytestmark = [pytest.mark.chromium, pytest.mark.slow]
FIELDS = ("community", "reach", "last_month")
CIRCLES = wedges([Sector("named", "Choir", 2), Sector("named", "読書会", 1), Sector("none", "", 1)])


def four() -> Report:
    return report(
        person("P01", 4, "hot", "bonding", sector=0, x=0.2, y=-0.1, values=(("Choir",), ("health",), ("2026-11",))),
        person("P02", 3, "warm", "bridging", sector=0, x=0.5, y=0.1, values=(("Choir",), (), ("2026-09",))),
        person("P03", 2, "cold", "linking", sector=1, x=-0.6, y=0.3, values=(("読書会",), ("media", "abroad"), ())),
        person("P04", 1, "none", "unclear", sector=2, x=-0.3, y=-0.8, values=((), (), ())),
        sectors=CIRCLES,
        fields=FIELDS,
    )


def rows(page: Browser) -> list[list[str]]:
    script = "[...document.querySelectorAll('#table tbody tr')].map(r => [...r.cells].map(c => c.textContent.trim()))"
    return list(page.ask(script))


def text(page: Browser, query: str) -> str:
    return str(page.ask(f"document.querySelector({query!r}).innerText"))


def typed(page: Browser, words: str) -> None:
    page.ask(
        f"(() => {{ const field = document.getElementById('find'); field.value = {words!r};"
        " field.dispatchEvent(new Event('input')); })()"
    )
    page.rest()


def press(page: Browser, query: str) -> None:
    page.ask(f"document.querySelector({query!r}).click()")
    page.rest()


def names(page: Browser) -> list[str]:
    return [row[0] for row in rows(page)]


def dots(page: Browser) -> int:
    """How many pixels of the map are neither empty nor those of its first corner."""
    script = """(() => { const c = document.getElementById('map');
      const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
      let n = 0; for (let i = 0; i < d.length; i += 4) {
        const strong = Math.max(d[i], d[i+1], d[i+2]) - Math.min(d[i], d[i+1], d[i+2]) > 60; if (strong) n += 1; }
      return n; })()"""
    return int(page.ask(script))


def test_the_page_shows_what_the_report_says(show: Show) -> None:
    page = show(four())
    assert page.ask("document.title") == "Network page"
    head = text(page, ".head")
    for told in ("486 contacts", "128 with logged contact (26%)", "12 of them by memory only", "P01 to P04",
                 "21 November 2026", "who knows whom: not asked yet"):  # fmt: skip
        assert told in head, told
    assert rows(page)[0] == ["P01", "Relationship", "hot", "bonding", "Choir", "Health, care", "November 2026"]
    assert rows(page)[3] == ["P04", "Link", "not recorded", "unclear", "", "", ""]
    assert text(page, "#introduced") == "not recorded yet"
    assert "of 400 ties whose beginning is known" in text(page, "#recent")
    assert text(page, "#composition-of") == "10 of 15 ties labelled"
    assert page.ask("document.querySelector('[data-reach=government] .state').textContent") == "warm"
    assert page.ask("document.querySelector('[data-reach=community] .state').textContent") == "contact"
    assert dots(page) > 500
    assert page.ask("document.getElementById('find').placeholder") == "P07, a circle …"


def test_while_nobody_has_a_reach_the_page_does_not_say_none(show: Show) -> None:
    page = show(replace(four(), reach_recorded=False))
    assert text(page, "#reach") == "not recorded yet"


def test_it_speaks_both_languages_and_opens_in_the_one_asked_for(show: Show) -> None:
    page = show(four(), "ja")
    assert page.ask("document.documentElement.lang") == "ja"
    assert text(page, "h1") == "つながりのページ"
    assert rows(page)[2][1:4] == ["コネクション", "冷えている", "連結"]
    assert rows(page)[2][5] == "メディア・発信、海外"
    press(page, "#en")
    assert text(page, "h1") == "Network page"
    assert rows(page)[2][5] == "Media, Abroad"
    assert page.ask("document.documentElement.lang") == "en"
    press(page, "#ja")
    japanese = page.ask("document.body.innerText")
    assert "2026年11月21日" in japanese
    assert "合計点も順位も" in japanese
    assert "65" not in japanese  # the remark and its criticism belong to the guide


def test_parts_of_the_notebook_stand_where_the_sheet_has_them_and_turn_with_the_language(show: Show) -> None:
    page = show(replace(four(), parts=("capabilities", "values", "plans"), sections=front_parts()))
    assert page.ask("document.getElementById('notebook').hidden") is True
    assert page.ask("[...document.querySelectorAll('#front svg[role=img]')].length") == 5
    told = page.ask("document.querySelector('#front svg[role=img]').ariaLabel")
    assert told.startswith("Moving together: Ordinary wobble. 24 June 2026 0.5")
    assert page.ask("document.querySelectorAll('#front .boxes .on').length") == 5 + 8 + 6 + 7 + 4
    assert "If we meet, then I show the plan" in text(page, "#front .of-plans")
    press(page, "#ja")
    assert "価値観と生きた度合い" in text(page, "#front")
    assert "we meet → I show the plan" in text(page, "#front .of-plans")
    assert "2026年11月21日" in text(page, "#front .of-values")


def test_words_that_are_kept_as_codes_turn_with_the_language(show: Show) -> None:
    people = [
        person(f"P{number:02d}", values=((value,),)) for number, value in enumerate(("it", "養蜂", "toString"), 1)
    ]
    page = show(report(*people, fields=("industry",)), "ja")
    assert [row[4] for row in rows(page)] == ["IT・通信", "養蜂", "toString"]
    press(page, "#en")
    assert [row[4] for row in rows(page)] == ["IT & telecom", "養蜂", "toString"]


def test_finding_and_filtering_change_map_and_table_alike(show: Show) -> None:
    page = show(four())
    everybody = dots(page)
    typed(page, "p03")
    assert names(page) == ["P03"]
    assert text(page, "#shown") == "1 of 4 shown"
    assert dots(page) < everybody
    typed(page, "ドクショ 読書")
    assert names(page) == []
    assert "Nobody fits" in text(page, "#shown")
    typed(page, "CHOIR")
    assert names(page) == ["P01", "P02"]
    press(page, "[data-group=stage][data-key='3']")
    assert names(page) == ["P02"]
    press(page, "#clear")
    assert len(names(page)) == 4
    for group, key, expected in (("band", 4, "P04"), ("mark", 2, "P03"), ("sector", 1, "P03"), ("stage", 4, "P01")):
        press(page, f"[data-group={group}][data-key='{key}']")
        assert names(page) == [expected]
        assert page.ask(f"document.querySelector('[data-group={group}][data-key=\"{key}\"]').ariaPressed") == "true"
        press(page, "#clear")
    assert dots(page) == pytest.approx(everybody, rel=0.02)


def test_the_table_sorts_by_every_column(show: Show) -> None:
    page = show(four())
    press(page, "#table th:nth-child(2) button")
    assert names(page) == ["P04", "P03", "P02", "P01"]
    press(page, "#table th:nth-child(2) button")
    assert names(page) == ["P01", "P02", "P03", "P04"]
    assert page.ask("document.querySelector('#table th:nth-child(2)').ariaSort") == "descending"
    press(page, "#table th:nth-child(7) button")
    assert names(page) == ["P02", "P01", "P03", "P04"]


def test_the_map_is_worked_by_keyboard(show: Show) -> None:
    page = show(four())
    page.ask("document.getElementById('map').focus()")
    page.key("ArrowRight")
    assert "P01" in text(page, "#spoken")
    page.key("ArrowRight")
    assert text(page, "#spoken").startswith("P02, Stage: Engagement, Warmth: warm")
    for _ in range(2):
        page.key("ArrowLeft")
    assert "P03" in text(page, "#chosen")
    assert page.ask("document.querySelector('.chosen-row td').textContent") == "P03"
    far = page.ask("document.getElementById('map').toDataURL()")
    page.key("+")
    page.rest()
    near = page.ask("document.getElementById('map').toDataURL()")
    assert near != far
    page.key("0")
    page.rest()
    assert page.ask("document.getElementById('map').toDataURL()") != near
    page.key("Escape")
    assert page.ask("document.getElementById('chosen').hidden") is True


def test_the_map_is_worked_by_mouse(show: Show) -> None:
    page = show(four())
    edges = "['x', 'y', 'width', 'height'].map(side => document.getElementById('map').getBoundingClientRect()[side])"
    box = page.ask(edges)
    card = "document.getElementById('card')"
    spot = None
    for step in range(40, 300, 2):  # along the line on which P02 stands
        x, y = box[0] + box[2] / 2 + step, box[1] + box[3] / 2 + step / 5
        page.mouse("mouseMoved", x, y, button="none")
        if page.ask(f"!{card}.hidden && {card}.innerText.includes('P02')"):
            spot = x, y
            break
    assert spot is not None
    page.mouse("mousePressed", *spot, clickCount=1)
    page.mouse("mouseReleased", *spot, clickCount=1)
    assert "P02" in text(page, "#chosen")
    before = page.ask("document.getElementById('map').toDataURL()")
    page.mouse("mouseWheel", *spot, button="none", deltaX=0, deltaY=-300)
    page.rest()
    assert page.ask("document.getElementById('map').toDataURL()") != before


def drawn(page: Browser, *acts: str) -> list[str]:
    """The words that stand on the map after these keys."""
    page.ask(
        "(() => { const pen = CanvasRenderingContext2D.prototype; const before = pen.fillText; window.drawn = [];"
        " pen.fillText = function (text, ...more) { window.drawn.push(text); before.call(this, text, ...more); };"
        " window.undo = () => { pen.fillText = before; }; })()"
    )
    for key in acts:
        page.ask("window.drawn.length = 0")
        page.key(key, shift=key.startswith("Arrow"))
        page.rest()
    found: list[str] = page.ask("(() => { window.undo(); return window.drawn; })()")
    return found


def middle(page: Browser, query: str) -> tuple[float, float]:
    page.ask(f"document.querySelector({query!r}).scrollIntoView({{ block: 'center' }})")
    edges = (
        f"['x', 'y', 'width', 'height'].map(side => document.querySelector({query!r}).getBoundingClientRect()[side])"
    )
    left, top, wide, tall = page.ask(edges)
    return left + wide / 2, top + tall / 2


def click(page: Browser, query: str) -> None:
    at = middle(page, query)
    page.mouse("mousePressed", *at, clickCount=1)
    page.mouse("mouseReleased", *at, clickCount=1)
    page.rest()


def test_words_typed_into_the_field_find_and_enter_flies_there(show: Show) -> None:
    page = show(four())
    click(page, "#find")
    for letter in "p03":
        page.key(letter)
    page.rest()
    assert page.ask("document.getElementById('find').value") == "p03"
    assert names(page) == ["P03"]
    page.key("\r", "Enter")
    page.call("Input.dispatchKeyEvent", type="keyDown", key="Enter", code="Enter", windowsVirtualKeyCode=13)
    page.rest()
    assert "P03" in text(page, "#chosen")
    for _ in "p03":
        page.call("Input.dispatchKeyEvent", type="keyDown", key="Backspace", code="Backspace", windowsVirtualKeyCode=8)
    page.rest()
    assert len(names(page)) == 4


def test_the_map_is_pushed_by_hand_and_says_where_nobody_is(show: Show) -> None:
    page = show(four())
    page.ask("document.getElementById('map').focus()")
    assert "P01" in drawn(page, "0")
    x, y = middle(page, "#map")
    before = page.ask("document.getElementById('map').toDataURL()")
    page.mouse("mousePressed", x, y)
    for step in range(1, 9):
        page.mouse("mouseMoved", x - 40 * step, y)
    page.rest()
    assert page.ask("document.getElementById('map').toDataURL()") != before
    page.mouse("mouseReleased", x - 320, y)
    assert "Nobody here. Press 0 to see everybody." in drawn(page, *["ArrowRight"] * 20)
    assert "P01" in drawn(page, "0")


def test_of_hundreds_the_nearest_bear_their_numbers(show: Show) -> None:
    many = 400
    everybody = [
        person(f"P{place}", 4 if place < 30 else 1, x=sqrt(place / many) * cos(2.4 * place),
               y=sqrt(place / many) * sin(2.4 * place))
        for place in range(1, many)
    ]  # fmt: skip
    page = show(report(*everybody))
    page.ask("document.getElementById('map').focus()")
    words = [word for word in drawn(page, "0") if word.startswith("P")]
    assert 15 <= len(words) <= 40
    assert len({f"P{place}" for place in range(30)} & set(words)) >= 15


def test_notes_are_saved_as_a_file_and_stay_nowhere_else(show: Show, tmp_path: Path) -> None:
    page = show(four())
    page.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(tmp_path))
    page.ask("document.getElementById('notes').value = 'Ask P03 about \\u8aad\\u66f8'")
    press(page, "#save")
    for _ in range(100):
        found = list(tmp_path.glob("*.txt"))
        if found:
            break
        page.ask("new Promise(go => setTimeout(go, 20))")
    assert [file.name for file in found] == ["network-page-notes-2026-11-21.txt"]
    assert found[0].read_text(encoding="utf-8") == "Ask P03 about 読書"
    assert page.ask("Object.keys(window.localStorage).length + Object.keys(window.sessionStorage).length") == 0


@pytest.mark.parametrize("language", ["en", "ja"])
def test_case_84_hostile_names_are_letters_and_nothing_else(show: Show, language: str) -> None:
    everybody = [
        person(name, 1 + place % 4, sector=place % 9, x=cos(place) / 2, y=sin(place) / 2, values=((name,), (name, "x")))
        for place, name in enumerate(HOSTILE)
    ]  # fmt: skip
    sectors = wedges([Sector("named", name, 2) for name in HOSTILE[:9]])
    made = report(*everybody, sectors=sectors, fields=("community", "note"), real_names=True, parts=("vision",))
    page = show(replace(made, sections=(hostile_part(HOSTILE),)), language)
    written = page.ask("[...document.querySelectorAll('#parts .own')].map(line => line.textContent)")
    assert written == list(HOSTILE)
    assert page.ask("window.hurt") is None
    assert page.ask("document.querySelectorAll('img, iframe, object, embed, a, form').length") == 0
    assert page.ask("document.scripts.length") == 3
    told = page.ask("[...document.querySelectorAll('#table tbody td:first-child')].map(cell => cell.textContent)")
    assert told == list(HOSTILE)
    for place in range(len(HOSTILE)):
        page.ask(f"document.querySelectorAll('#table tbody td:first-child button')[{place}].click()")
        page.rest()
    typed(page, "</script><script>")
    assert len(names(page)) == 1
    press(page, "#clear")
    assert page.ask("document.documentElement.scrollWidth <= window.innerWidth") is True
    assert page.ask("window.hurt") is None
    assert page.ask("document.getElementById('find').placeholder") in {"A name, a circle …", "名前、輪の名前 …"}
    assert text(page, ".tag") in {"with real names: handle with care", "実名入り：取り扱いに注意してください"}


def test_nothing_has_left_and_the_watch_would_have_seen_it(browser: tuple[Browser, Listener], tmp_path: Path) -> None:
    page, listener = browser
    assert [line for line in listener.asked if ADDRESS in line] == []
    file = tmp_path / "leaky.html"
    file.write_text(f"<!doctype html><img src='http://{ADDRESS}/seen.png'>", encoding="utf-8")
    page.open(file)
    for _ in range(100):
        if any(ADDRESS in line for line in listener.asked):
            break
        page.ask("new Promise(go => setTimeout(go, 20))")
    assert any(line.startswith(f"GET http://{ADDRESS}/seen.png") for line in listener.asked)
    listener.asked.clear()


def test_the_policy_stops_what_is_put_into_the_page_later(
    browser: tuple[Browser, Listener], tmp_path: Path, show: Show
) -> None:
    page = show(four())
    page.ask(
        "(() => { const made = document.createElement('script'); made.textContent = 'window.hurt = 1';"
        " const seen = document.createElement('img');"
        f" seen.src = 'http://{ADDRESS}/x.png'; document.body.append(made, seen);"
        f" fetch('http://{ADDRESS}/f').catch(() => 0); return 1; }})()"
    )
    page.ask("new Promise(go => setTimeout(go, 100))")
    assert page.ask("window.hurt") is None
    assert len([line for line in page.complaints() if "Content Security Policy" in line]) >= 3
    assert [line for line in browser[1].asked if ADDRESS in line] == []
    page.events[:] = [event for event in page.events if event["method"] == "Network.requestWillBeSent"
                      and event["params"]["request"]["url"].startswith("file:")]  # fmt: skip


def test_of_thirty_thousand_the_nearest_stay_large_and_all_can_be_moved_and_searched(show: Show) -> None:
    many = 30_000
    far = [0.25 if place < 60 else sqrt(place / many) for place in range(many)]
    everybody = [
        person(f"P{place}", 4 if place < 60 else 1 + place % 3, BANDS[place % 5], MARKS[place % 5],
               x=far[place] * cos(2.4 * place), y=far[place] * sin(2.4 * place), values=((f"Circle-{place % 300}-",),))
        for place in range(many)
    ]  # fmt: skip
    page = show(report(*everybody, fields=("community",)))
    assert text(page, "#shown") == "30,000 of 30,000 shown"
    assert len(rows(page)) == 50
    page.ask("document.getElementById('map').focus()")
    labels = [word for word in drawn(page, "0") if word.startswith("P")]
    assert set(labels) <= {f"P{place}" for place in range(60)}
    assert len(labels) >= 5
    page.key("+")
    took = page.ask("(() => { const began = performance.now(); window.dispatchEvent(new Event('resize'));"
                    " document.getElementById('closer').click(); return performance.now() - began; })()")  # fmt: skip
    assert took < 1000
    typed(page, "circle-299-")
    assert text(page, "#shown") == "100 of 30,000 shown"
    press(page, "#on")
    assert text(page, "#page-of") == "51 to 100 of 100"
