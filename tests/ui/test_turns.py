"""Building in turns: a step a turn, others in between, nothing after it was stopped or its owner went."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import count

import pytest
from PySide6.QtCore import QObject, QTimer
from tests.ui.conftest import Surroundings

from myconnections.ui import ahead


def test_steps_are_done_in_order_with_room_between_them(around: Surroundings) -> None:
    seen: list[str] = []
    owner = QObject()

    def steps() -> Iterator[None]:
        for number in range(3):
            seen.append(f"step {number}")
            QTimer.singleShot(0, lambda number=number: seen.append(f"key after {number}"))
            yield

    around.context.tasks.in_turns(steps(), owner)
    assert seen == []
    assert around.context.tasks.busy
    around.settle()
    assert [one for one in seen if one.startswith("step")] == ["step 0", "step 1", "step 2"]
    assert seen.index("key after 0") < seen.index("step 2")


def test_stopped_steps_leave_the_rest_undone(around: Surroundings) -> None:
    seen: list[int] = []
    owner = QObject()
    turns = around.context.tasks.in_turns((seen.append(number) for number in count()), owner)
    around.qtbot.waitUntil(lambda: len(seen) > 1)
    turns.stop()
    done = len(seen)
    assert not around.context.tasks.busy
    around.qtbot.wait(20)
    assert len(seen) == done
    turns.stop()  # once more does no harm


def test_nothing_is_built_for_an_owner_that_went(around: Surroundings) -> None:
    seen: list[int] = []
    owner = QObject()
    around.context.tasks.in_turns((seen.append(number) for number in count()), owner)
    owner.deleteLater()
    around.settle()
    done = len(seen)
    around.qtbot.wait(20)
    assert len(seen) == done


def test_a_step_that_fails_ends_the_steps(around: Surroundings) -> None:
    owner = QObject()

    def steps() -> Iterator[None]:
        yield
        raise LookupError("a bug")

    with around.qtbot.captureExceptions() as told:
        around.context.tasks.in_turns(steps(), owner)
        around.settle()
    assert [kind for kind, *_ in told] == [LookupError]


@pytest.mark.parametrize("key", ["today", "people", "import", "coach", "coming", "enrich", "triage"])
def test_what_is_loaded_ahead_exists(key: str) -> None:
    for steps in (ahead.at_door(), ahead.of_page(key), ahead.of_inspector(), ahead.of_watching(), ahead.of_rest()):
        assert len(list(steps)) > 1


def test_the_first_people_wait_for_no_importer() -> None:
    look = (
        "import sys; from myconnections.ui import ahead, app; list(ahead.at_door());"
        " print(any(f'myconnections.interchange.{name}' in sys.modules for name in ('plan', 'reading', 'records')))"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    told = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True, env=environment)
    assert told.stdout == "False\n"


def test_arrays_are_loaded_beside_the_window_and_only_for_who_needs_them() -> None:
    look = (
        "import sys, threading; from myconnections.ui import ahead, app; list(ahead.at_door());"
        " before = 'numpy' in sys.modules; steps = ahead.of_page('map'); next(steps);"
        " beside = [one.name for one in threading.enumerate()]; list(steps);"
        " print(before, 'arrays' in beside, 'numpy' in sys.modules)"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    told = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True, env=environment)
    assert told.stdout == "False True True\n"
