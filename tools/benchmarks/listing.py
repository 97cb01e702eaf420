"""list.scroll, list.sort and search.paint: the people list of the window with thirty thousand rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from statistics import median
from time import perf_counter

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QTableView

from myconnections.services.views import ListedPerson
from myconnections.ui.models import roster
from myconnections.ui.models.roster import SORTS, Roster
from myconnections.ui.pages.people.page import PeoplePage
from tools.benchmarks import finding, stock
from tools.benchmarks.clock import Line, p95, timed
from tools.benchmarks.surroundings import Surroundings, pass_events

_PAGES = 120
_ROOT = QModelIndex()


@contextmanager
def page_of(about: stock.Stock) -> Iterator[tuple[Surroundings, PeoplePage, QTableView]]:
    """The people page, shown and loaded, and its list."""
    around = Surroundings(about)
    page = PeoplePage(around.context)
    around.show(page)
    page.show_now()
    around.wait(lambda: page._read_at is not None and not around.tasks.busy)
    pass_events(50)
    yield around, page, page._table
    page.close()
    around.close()


def scroll(many: int = 30_000) -> Line:
    """Page by page through everybody, each painted, beside the same view over one and the same person."""
    with page_of(stock.lived_in(many)) as (_around, page, table):
        everybody = page._roster
        page._model.show(Roster(everybody.people[:1]), [0] * many)
        pages(table)
        floors = pages(table)
        page._model._read_anew(everybody, range(many))
        pages(table, _PAGES // 6)
        values = pages(table)
    value, floor = 1000 * median(values), 1000 * median(floors)
    return Line("list.scroll", many, value, "ms a page", floor, value / floor, "<= 1.3 x floor", value <= 1.3 * floor)


def pages(table: QTableView, count: int = _PAGES) -> list[float]:
    """Seconds of each page of rows, spread evenly from the first row to the last."""
    bar, viewport = table.verticalScrollBar(), table.viewport()
    taken = []
    for number in range(count):
        began = perf_counter()
        bar.setValue(bar.maximum() * number // count)
        viewport.repaint()
        taken.append(perf_counter() - began)
    return taken


def sort(many: int = 30_000) -> list[Line]:
    """Each order of the list, chosen and painted, beside sorting prepared keys and painting the list as it stands."""
    made = []
    with page_of(stock.lived_in(many)) as (_around, page, table):
        for name in SORTS:
            keys = _keys(page._roster.people, name)
            values, floors = [], []
            for _ in range(6):
                floors.append(timed(lambda keys=keys: (sorted(keys), table.viewport().repaint())))
                page._showing.order_by("reading" if name != "reading" else "last")
                table.viewport().repaint()
                values.append(timed(lambda name=name: (page._showing.order_by(name), table.viewport().repaint())))
            value, floor = 1000 * median(values[1:]), 1000 * median(floors[1:])
            goal = "<= 2 x floor, <= 50 ms"
            made.append(Line(f"list.sort.{name}", many, value, "ms", floor, value / floor, goal, value <= 2 * floor))
    return made


def _keys(people: Sequence[ListedPerson], name: str) -> list[object]:
    if name == "reading":
        return [(one.row.sort_key, one.row.id) for one in people]
    return [roster._KEYS[name][0](one) for one in people]


def paint(many: int = 30_000) -> list[Line]:
    """A key pressed → its rows painted, and the longest that the main thread was held up, beside an empty reset."""
    with page_of(stock.lived_in(many)) as (around, page, table):
        floors = [timed(lambda: _reset_nothing(table)) for _ in range(20)]
        whole, held = [], []
        page.seek("x")
        around.settle()
        for text in finding.keystrokes():
            began = perf_counter()
            page.seek(text)
            around.wait(lambda: not around.tasks.busy)
            middle = perf_counter()
            page._show()
            table.viewport().repaint()
            held.append(perf_counter() - middle)
            whole.append(perf_counter() - began - held[-1])
    value, floor, most = 1000 * p95(whole), 1000 * median(floors), 1000 * max(held)
    goal = "p95 <= 16.7 ms"
    return [
        Line("search.paint", many, value, "ms p95", floor, value / floor, goal, value <= 16.7),
        Line("search.paint.held", many, most, "ms max", None, None, "never over 50 ms", most <= 50),
    ]


class _Empty(QAbstractTableModel):
    """A model with nothing in it."""

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:  # noqa: N802 - Qt names it
        return 0

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:  # noqa: N802 - Qt names it
        return 7


def _reset_nothing(table: QTableView) -> None:
    view = QTableView()
    view.resize(table.size())
    model = _Empty(view)
    view.setModel(model)
    model.beginResetModel()
    model.endResetModel()
    view.grab()
