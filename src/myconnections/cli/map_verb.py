"""`export png`, `export svg` and `export map`: the map as a file, drawn by the renderer of the window."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from myconnections.cli.session import Session
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.map_choice import NO_NAMES, READY, MapChoice, taken
from myconnections.domain.report import pseudonym
from myconnections.services import exports, map_handouts, map_views, network_maps
from myconnections.services.maps import Drawn
from myconnections.services.ports import OpenVault

Render = Callable[[Drawn, Mapping[ContactId, int] | None, str, str, tuple[int, int], date], bytes]
"""A map, numbers in place of names (None: names), language, kind of file, size in pixels and the day, to the bytes."""

KINDS = ("png", "svg", "pdf")


def picture(session: Session, render: Render) -> int:
    """Draw the map with the ways chosen last in the window. For the coach the pseudonyms of the page stand in place
    of names, and the log gets a line.
    """
    options = session.options
    out = Path(options.out)
    kind = options.what if options.what in KINDS else out.suffix.lower().lstrip(".")
    if kind not in KINDS:
        raise Refused("map_kind", file=out.name)
    who = None if options.people is None else [ContactId(number) for number in options.people]
    with session.vault() as vault:
        choice = _way(map_views.chosen(vault), options)
        drawn = network_maps.of_vault(vault, choice, session.now, who)
        if options.on is not None:
            drawn = _on(vault, drawn, options.on, session.now)
        veiled = options.preset == "coach" and not options.real_names

        def render_it(numbers: Mapping[ContactId, int] | None) -> bytes:
            return render(drawn, numbers, session.wording.language, kind, options.size, session.now.date())

        if options.preset == "coach":
            who = [one.row.id for one in drawn.people]
            names = options.real_names
            done = map_handouts.hand_out(vault, choice, who, kind, out, session.now, render_it, real_names=names)
            older, span = done.replaced, done.numbers
        else:
            older, span = exports.write_file(out, render_it(None)), None
    told = {
        "file": out,
        "people": drawn.chart.count,
        "ties": len(drawn.chart.a),
        "missing": drawn.missing,
        "names": not (veiled or choice.nameless),
        "replaced": older,
    }
    if drawn.day is not None:
        told["day"] = drawn.day
    session.answer(told, lambda: "\n".join(_leaves(session, drawn, out, span) + session.replaced(older)))
    return 0


def _leaves(session: Session, drawn: Drawn, out: Path, span: tuple[int, int] | None) -> list[str]:
    """What the file holds: how many people, by which names (`span`: pseudonyms), and how many have no place on it."""
    names = session.say("report.nameless" if drawn.choice.nameless else "report.names")
    if span is not None:
        names = session.say("report.pseudonyms", first=pseudonym(span[0]), last=pseudonym(span[1]))
    missing = [session.say("report.not_on_map", count=drawn.missing)] if drawn.missing else []
    return [session.say("exported", count=drawn.chart.count, file=out), names, *missing]


def _on(vault: OpenVault, drawn: Drawn, day: date, now: datetime) -> Drawn:
    """The map of an earlier day; before the first record that of the first. Refused("day_in_future")."""
    from myconnections.services import map_times  # loaded here: for the map of today it is not needed

    past = map_times.read(vault, now)
    if day > past.today:
        raise Refused("day_in_future", day=day.isoformat())
    return map_times.at_day(drawn, past, day)[0]


def _way(chosen: MapChoice, options: argparse.Namespace) -> MapChoice:
    """The way chosen last or a ready one, with names or without, divided by the sector asked for."""
    if options.shown_as is not None:
        chosen = taken(dict(READY)[options.shown_as], chosen)
    if options.no_names:
        chosen = replace(chosen, label=NO_NAMES)
    elif options.real_names and chosen.nameless:
        chosen = replace(chosen, label=MapChoice().label)
    return _choice(chosen, options.sector)


def _choice(chosen: MapChoice, sector: str | None) -> MapChoice:
    """The way chosen last, divided by `sector`: the islands, where it shows islands made of something recorded."""
    if sector is None:
        return chosen
    return replace(chosen, islands=sector) if chosen.given else replace(chosen, sector=sector)
