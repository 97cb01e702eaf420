"""Work comes back on the main thread, in order, whatever happens to it."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from myconnections.domain.errors import Refused, Trouble
from myconnections.ui.tasks import Cancelled, Progress, Tasks


class Bench:
    """Tasks, and what came back from them."""

    def __init__(self) -> None:
        self.told: list[object] = []
        self.bugs: list[Exception] = []
        self.tasks = Tasks(self.bugs.append)


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    made = Bench()
    yield made
    made.tasks.stop()


def test_results_come_home_to_the_main_thread_in_order(bench: Bench, qtbot: QtBot) -> None:
    threads: list[str] = []
    main = threading.current_thread()

    def job(progress: Progress) -> str:
        threads.append(threading.current_thread().name)
        return "result"

    def done(result: str) -> None:
        assert threading.current_thread() is main
        bench.told.append(result)

    bench.tasks.run(job, done)
    bench.tasks.run(lambda progress: 2, bench.told.append)
    bench.tasks.run(job, lambda result: None, free=True)
    assert bench.tasks.busy
    qtbot.waitUntil(lambda: not bench.tasks.busy)
    assert bench.told == ["result", 2]
    assert {name.split("_")[0] for name in threads} == {"vault", "free"}


def test_one_thread_owns_the_vault(bench: Bench, qtbot: QtBot) -> None:
    for _ in range(8):
        bench.tasks.run(lambda progress: threading.get_ident(), bench.told.append)
    qtbot.waitUntil(lambda: not bench.tasks.busy)
    assert len(bench.told) == 8
    assert len(set(bench.told)) == 1


@pytest.mark.parametrize("error", [Refused("no"), Trouble("disk-full")])
def test_known_errors_go_to_failed(bench: Bench, qtbot: QtBot, error: Exception) -> None:
    def job(progress: Progress) -> None:
        raise error

    bench.tasks.run(job, lambda _: bench.told.append("done"), bench.told.append)
    qtbot.waitUntil(lambda: not bench.tasks.busy)
    assert bench.told == [error]
    assert bench.bugs == []


def test_a_known_error_nobody_asked_for_is_not_swallowed(bench: Bench, qtbot: QtBot) -> None:
    def job(progress: Progress) -> None:
        raise Refused("no")

    bench.tasks.run(job, bench.told.append)
    qtbot.waitUntil(lambda: not bench.tasks.busy)
    assert [str(error) for error in bench.bugs] == ["no"]


def test_any_other_error_is_a_bug(bench: Bench, qtbot: QtBot) -> None:
    bench.tasks.run(lambda progress: 1 / 0, bench.told.append, bench.told.append)
    qtbot.waitUntil(lambda: not bench.tasks.busy)
    assert bench.told == []
    assert isinstance(bench.bugs[0], ZeroDivisionError)


def test_cancel_stops_at_the_next_report(bench: Bench, qtbot: QtBot) -> None:
    begun, go = threading.Event(), threading.Event()

    def job(progress: Progress) -> None:
        begun.set()
        go.wait(5)
        progress(0.5)

    task = bench.tasks.run(job, bench.told.append, cancelled=lambda: bench.told.append("cancelled"))
    waiting = bench.tasks.run(lambda progress: 1, bench.told.append, cancelled=lambda: bench.told.append("never begun"))
    assert begun.wait(5)
    task.cancel()
    waiting.cancel()
    go.set()
    qtbot.waitUntil(lambda: not bench.tasks.busy)
    assert bench.told == ["cancelled", "never begun"]
    assert task.finished


def test_progress_is_told_but_not_more_often_than_can_be_seen(bench: Bench, qtbot: QtBot) -> None:
    seen: list[tuple[float, str]] = []

    def job(progress: Progress) -> None:
        for row in range(1001):
            progress(row / 1000, f"row {row}")

    bench.tasks.run(job, lambda _: None, progress=lambda fraction, text: seen.append((fraction, text)))
    qtbot.waitUntil(lambda: not bench.tasks.busy)
    assert seen[0] == (0.0, "row 0")
    assert seen[-1] == (1.0, "row 1000")
    assert len(seen) < 100


def test_nothing_is_told_to_a_page_that_has_gone(bench: Bench, qtbot: QtBot) -> None:
    page = QObject()
    go = threading.Event()
    bench.tasks.run(lambda progress: go.wait(5), bench.told.append, owner=page)
    page.deleteLater()
    del page
    qtbot.wait(1)
    go.set()
    qtbot.waitUntil(lambda: not bench.tasks.busy)
    assert bench.told == []


def test_stopping_waits_and_delivers_nothing(bench: Bench, qtbot: QtBot) -> None:
    ended: list[bool] = []

    def job(progress: Progress) -> None:
        try:
            while True:
                progress(0.1)
        except Cancelled:
            ended.append(True)
            raise

    bench.tasks.run(job, bench.told.append, cancelled=lambda: bench.told.append("cancelled"))
    bench.tasks.stop()
    qtbot.wait(1)
    assert bench.told == []
    assert not bench.tasks.busy


def test_busy_is_announced_once_each_way(bench: Bench, qtbot: QtBot) -> None:
    seen: list[bool] = []
    bench.tasks.busy_changed.connect(seen.append)
    bench.tasks.run(lambda progress: 1, bench.told.append)
    bench.tasks.run(lambda progress: 2, bench.told.append)
    qtbot.waitUntil(lambda: not bench.tasks.busy)
    assert seen == [True, False]


def test_nothing_is_begun_once_everything_has_ended(qtbot: QtBot) -> None:
    tasks = Tasks(pytest.fail)
    tasks.finish()
    done: list[int] = []
    assert tasks.run(lambda _progress: 1, done.append).finished
    assert tasks.run(lambda _progress: 1, done.append, free=True).finished
    assert (tasks.busy, done) == (False, [])


def test_jobs_and_callbacks_are_let_go_on_the_main_thread(bench: Bench, qtbot: QtBot) -> None:
    """A widget whose last reference a worker drops dies on that worker, and the process with it."""
    died: list[bool] = []

    class Widget:
        def __del__(self) -> None:
            died.append(threading.current_thread() is threading.main_thread())

    def ask(mine: Widget, too: Widget) -> None:
        bench.tasks.run(lambda _progress: mine, lambda _result: too, progress=lambda *_: too)

    for _ in range(200):
        ask(Widget(), Widget())
    qtbot.waitUntil(lambda: not bench.tasks.busy)
    qtbot.waitUntil(lambda: len(died) == 400)
    assert all(died)


def test_what_runs_aside_is_not_waited_for_at_the_end(qtbot: QtBot) -> None:
    bench, go_on = Bench(), threading.Event()
    threads: list[threading.Thread] = []

    def job(_progress: Progress) -> str:
        threads.append(threading.current_thread())
        go_on.wait(20)
        return "late"

    bench.tasks.run(job, bench.told.append, aside=True)
    bench.tasks.run(lambda _progress: "soon", bench.told.append)
    qtbot.waitUntil(lambda: bench.told == ["soon"] and len(threads) == 1)
    assert bench.tasks.busy
    bench.tasks.finish()  # would else wait until it answers
    assert threads[0].is_alive()
    assert threads[0].daemon  # nor does the end of the process wait
    go_on.set()
    threads[0].join(5)
    qtbot.wait(10)
    assert bench.told == ["soon"]


def test_what_runs_aside_comes_home_like_the_rest(bench: Bench, qtbot: QtBot) -> None:
    bench.tasks.run(lambda _progress: "home", bench.told.append, aside=True)
    qtbot.waitUntil(lambda: not bench.tasks.busy)
    assert bench.told == ["home"]
