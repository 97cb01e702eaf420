"""Garbage is gone through on the main thread, seldom, and thoroughly when the window goes to the background."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from myconnections.ui.collecting import Collecting


class Knot:
    """Something only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collecting(qapp: QApplication) -> Iterator[Collecting]:
    gc.collect()
    gc.enable()
    made = Collecting(qapp)
    yield made
    made.deleteLater()
    gc.disable()  # as the other tests have it


def test_python_itself_collects_no_more(collecting: Collecting) -> None:
    assert not gc.isenabled()


def test_a_look_collects_only_when_there_is_enough(collecting: Collecting) -> None:
    gone = weakref.ref(Knot())
    collecting.look()
    assert gone() is not None
    alive: list[list[int]] = [[] for _ in range(25_000)]
    collecting.look()
    assert gone() is None
    assert len(alive) == 25_000


def test_everything_is_collected_in_the_background(collecting: Collecting, qapp: QApplication) -> None:
    knot = Knot()
    gone = weakref.ref(knot)
    gc.collect()  # old by now: a look at the young would not find it
    del knot
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert gone() is not None
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert gone() is None


def test_everything_is_collected_after_many_looks(collecting: Collecting) -> None:
    knot = Knot()
    gone = weakref.ref(knot)
    gc.collect()
    del knot
    for _ in range(150):
        collecting.look()
    assert gone() is None
