"""Where the program starts. Qt is loaded only when a window is wanted."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from myconnections.cli.run import command_line
from myconnections.cli.session import Session
from myconnections.domain.errors import Refused
from myconnections.hardening import harden_process


def run(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments ask (those of the process when None); the exit code: 0 done, 1 refused, 2 usage."""
    harden_process()
    collect_rarely()
    return command_line(sys.argv[1:] if argv is None else list(argv), window=_window, tour=_tour, drawn=_drawn)


def collect_rarely() -> None:
    """Let the garbage collector look less often: it would walk through tens of thousands of rows again and again.

    Rows are frozen values without cycles; reference counting alone frees them.
    """
    gc.set_threshold(50_000, 20, 50)


def make_ready() -> None:
    """What comes before the first module of the window. Its cyclic garbage is collected by `ui/collecting.py`."""
    gc.disable()
    from myconnections.ui.importing import import_plainly  # Qt

    import_plainly()
    hand_over_soon()


def hand_over_soon() -> None:
    """Let a busy worker give way to the window after half a millisecond.

    Python's own five are waited for at almost every call into Qt while the vault is read: a page of a hundred such
    calls would stand still for half a second.
    """
    sys.setswitchinterval(0.0005)


def _window(session: Session) -> int:
    """Open the window on the vault, in the language and at the moment that were asked for."""
    make_ready()
    from myconnections.ui.app import start  # Qt

    given = session.options.g_now
    clock = session.clock if given is None else lambda: session.now
    return start(
        replace(session.wiring, folder=session.folder, language=session.options.g_lang or "", clock=clock),
        [],
        named=bool(session.options.g_vault),
    )


def _tour(session: Session) -> int:
    """Go through the story off screen and leave its pictures in a folder."""
    from myconnections.ui.tour import tour  # Qt

    return tour(replace(session.wiring, language=session.wording.language), Path(session.options.folder))


def _drawn(session: Session) -> int:
    """Draw the sheet for the coach, that of a community or the map off screen."""
    try:
        if session.options.verb == "communities":
            from myconnections.ui.handover.off_screen import handover_off_screen  # Qt
        elif session.options.what == "pdf":
            from myconnections.ui.coach.off_screen import sheet_off_screen  # Qt
        else:
            from myconnections.ui.map.off_screen import map_off_screen  # Qt
    except ImportError:  # a machine without the libraries that Qt needs
        raise Refused("no_qt") from None
    if session.options.verb == "communities":
        from myconnections.cli import community_verbs

        return community_verbs.pdf(session, handover_off_screen)
    if session.options.what == "pdf":
        from myconnections.cli.coach_verbs import pdf

        return pdf(session, sheet_off_screen)
    from myconnections.cli.map_verb import picture

    return picture(session, map_off_screen)
