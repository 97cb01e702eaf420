"""What is said on the map itself: who knows whom, and where somebody stands among the islands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from myconnections.domain.alter_ties import PairState
from myconnections.domain.ids import ContactId
from myconnections.domain.map_choice import BY_TIES
from myconnections.services import alter_ties, network_maps
from myconnections.ui.context import Context
from myconnections.ui.map.canvas import MapCanvas

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


def join(context: Context, canvas: MapCanvas, one: int, other: int) -> None:
    """Two people were joined: with no line between them they know each other now, else what is true is asked."""
    if context.acting.refuses():
        return
    chart, places = canvas.chart, (canvas.place_of(one), canvas.place_of(other))
    if chart is None or min(places) < 0:
        return
    tie = chart.tie_between(*places)
    if tie < 0:
        _answer(context, one, other, PairState.TIE)
        return
    menu = QMenu(canvas)
    menu.setObjectName("map-tie-menu")
    words = {
        PairState.TIE: translate("MapJoins", "They know each other"),
        PairState.NONE: translate("MapJoins", "They do not know each other"),
        PairState.UNKNOWN: translate("MapJoins", "I do not know"),
    }
    for state, word in words.items():
        action = menu.addAction(word)
        action.setObjectName(f"map-tie-{state.value}")
        action.setCheckable(True)
        action.setChecked(state is (PairState.TIE if chart.sure[tie] else PairState.UNKNOWN))
        action.triggered.connect(lambda _on=False, state=state: _answer(context, one, other, state))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(canvas.mapToGlobal(canvas.pixel_of(places[1]).toPoint()))


def put(context: Context, places: Mapping[int, tuple[float, float]], islands: str = BY_TIES) -> None:
    """Keep people where they were put among islands of this kind."""
    kept = {ContactId(who): place for who, place in places.items()}
    context.acting.do(lambda vault, now: network_maps.put(vault, kept, now, islands))


def let_go(context: Context, ids: Iterable[int], islands: str = BY_TIES) -> None:
    """Let people find their own places again among islands of this kind."""
    chosen = [ContactId(who) for who in ids]
    context.acting.do(lambda vault, now: network_maps.let_go(vault, chosen, now, islands))


def _answer(context: Context, one: int, other: int, state: PairState) -> None:
    context.acting.do(lambda vault, now: alter_ties.answer(vault, {(one, other): state}, now))
