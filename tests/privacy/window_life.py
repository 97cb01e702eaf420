"""Run as a program: the real window off screen from start to lock, saying what could be read on the desktop.

Words: the id of a person, a folder for the file picker, which story ("all", "export", "crash"). At `pause` it waits for
a line, so that the test can look at the files meanwhile: this process must not, since closing a file lets go of the
locks of SQLite.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from tests.privacy.canary import FAMILY, NOTE

from myconnections.main import run
from myconnections.services import exports
from myconnections.ui import app as app_module
from myconnections.ui.guide import Guide, Lost

_PR_GET_DUMPABLE = 3  # prctl(2)


def say(*words: str) -> None:
    """One line to the test."""
    print("\t".join(words), flush=True)


def titles(moment: str) -> None:
    """What the desktop shows of each window beside its content."""
    for window in QApplication.topLevelWidgets():
        told = (window.windowTitle(), window.windowIconText(), window.windowFilePath(), window.windowRole())
        say("title", moment, *told)


def pause(name: str) -> None:
    """Let the test look."""
    titles(name)
    say("pause", name)
    sys.stdin.readline()


class DrivenApplication(QApplication):
    """Led through the story as soon as its event loop is asked for, then closed as a person does."""

    def exec(self) -> int:  # type: ignore[override]
        """Follow the story; the exit code."""
        (mine,) = self.findChildren(app_module.App)
        if mine.findChildren(Guide):  # the guide's own loop
            return super().exec()
        try:
            guide = Guide(mine, Path(), "en")
            guide.follow({"all": story, "export": exporting, "crash": crashing}[sys.argv[3]](guide))
        except Lost as lost:
            say("lost", str(lost))
        mine.window.close()
        return 0


def story(guide: Guide) -> Iterator[int]:
    """Unlock, look at somebody, log, pick files, lock."""
    who, place = int(sys.argv[1]), Path(sys.argv[2])
    yield 100
    pause("locked")
    guide.write("secret", os.environ["MYCONNECTIONS_PASSPHRASE"])
    guide.click("unlock-now")
    yield 300
    guide.press("page-people")
    yield 200
    frame = guide.app.desk.frame  # type: ignore[union-attr]
    frame.bar.search.setText(FAMILY)
    yield 500
    guide.show_person(who)
    yield 300
    titles("inspector")
    frame.current().wants.emit("log", (who,))
    yield 300
    titles("log")
    guide.write("log-note", NOTE)
    guide.click("log-keep")
    yield 200
    pause("open")
    picked: list[Path] = []
    guide.app.prompts.choose_files(guide.app.window, "Files", ["Tables (*.csv)"], picked.extend, start=place)
    yield 300
    picker = guide.dialog(QFileDialog)
    name = picker.findChild(QLineEdit, "fileNameEdit")
    assert name is not None
    name.setText(str(place / "Connections.csv"))
    titles("picker")
    picker.accept()
    say("picked", str(len(picked)))
    yield 300
    say("dumpable", str(ctypes.CDLL(None).prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0)))
    guide.app.lock_here()
    yield 300
    pause("locked again")
    guide.app.prompts.choose_folder(guide.app.window, "Vault", picked.append, start=place)  # stays open to the end
    yield 300
    say("picker left open", str(guide.dialog(QFileDialog).isVisible()))


def unlocked(guide: Guide) -> Iterator[int]:
    """The vault is open."""
    yield 100
    guide.write("secret", os.environ["MYCONNECTIONS_PASSPHRASE"])
    guide.click("unlock-now")
    yield 300


def hand_out(guide: Guide, answer: str) -> Iterator[int]:
    """Ask for the table of everybody, in the folder given, and answer the warning."""
    guide.press("export")
    yield 300
    picker = guide.dialog(QFileDialog)
    picker.setDirectory(sys.argv[2])
    name = picker.findChild(QLineEdit, "fileNameEdit")
    assert name is not None
    name.setText(str(Path(sys.argv[2]) / f"{FAMILY}.csv"))
    picker.accept()
    guide._lost = ""  # the question that comes is none that ends the story
    yield 300
    guide.click(f"answer-{answer}")
    yield 300


def exporting(guide: Guide) -> Iterator[int]:
    """An export that is thought better of, at the file and at the warning."""
    yield from unlocked(guide)
    guide.press("export")
    yield 300
    guide.dialog(QFileDialog).reject()
    yield 200
    yield from hand_out(guide, "cancel")
    pause("cancelled")


def crashing(guide: Guide) -> Iterator[int]:
    """A form is half-written when an export crashes the process in its middle: all bytes out, nothing in its place."""

    def crash(_descriptor: int) -> None:
        say("in the middle")
        os.kill(os.getpid(), signal.SIGSEGV)
        signal.pause()  # another thread may be the one that dies of it, and this one must not go on

    yield from unlocked(guide)
    guide.press("add")
    yield 300
    guide.write("person-family", FAMILY)
    guide.write("person-organization", NOTE)
    yield 3500  # it is parked meanwhile
    guide.write("person-position", NOTE)  # this is not
    exports.os.fsync = crash  # type: ignore[attr-defined]
    opened = guide.vault()
    guide.app.tasks.run(
        lambda _progress: exports.people_csv(opened, Path(sys.argv[2]) / "out.csv", guide.app.clock()),
        lambda _done: None,
    )
    yield 5000


if __name__ == "__main__":
    app_module.QApplication = DrivenApplication  # type: ignore[misc]
    sys.exit(run(["--lang", "en", "window"]))
