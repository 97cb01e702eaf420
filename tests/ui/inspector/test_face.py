"""Photos in the window: chosen, dropped, pasted and removed at the disc; shown round wherever a monogram stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu
from tests.ui.conftest import Surroundings
from tests.ui.people_in import keep

from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.services import history, photos
from myconnections.ui.faces import Faces
from myconnections.ui.inspector.face import FaceButton
from myconnections.ui.pictures import from_image
from myconnections.ui.widgets import glyphs


def red() -> QImage:
    made = QImage(300, 300, QImage.Format.Format_RGB32)
    made.fill(QColor("red"))
    return made


@pytest.fixture
def faces(around: Surroundings) -> Iterator[Faces]:
    made = Faces(around.context.acting, around.context.feed)
    around.context.theme.faces = made
    yield made
    around.context.theme.faces = None


@pytest.fixture
def nora(around: Surroundings, faces: Faces) -> ContactId:
    return keep(around, given="Nora")


@pytest.fixture
def face(around: Surroundings, nora: ContactId) -> FaceButton:
    made = FaceButton(around.context, 56)
    made.show_person(nora, "Nora")
    around.show(made, 56, 56)
    return made


def settle(around: Surroundings) -> None:
    for _ in range(3):
        around.qtbot.wait(5)
        around.settle()


def shown(around: Surroundings, who: ContactId) -> QColor:
    """The colour in the middle of the disc, once everything has been read."""
    color = QColor()
    for _ in range(2):
        image = QImage(40, 40, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        glyphs.paint_monogram(painter, QRectF(0, 0, 40, 40), "Nora", str(int(who)), around.context.theme)
        painter.end()
        color = image.pixelColor(8, 20)
        settle(around)
    return color


def is_red(color: QColor) -> bool:
    return color.red() > 220 and color.green() < 40


def test_a_dropped_file_becomes_the_photo_and_goes_by_undo(
    around: Surroundings, face: FaceButton, nora: ContactId, tmp_path: Path
) -> None:
    file = tmp_path / "nora.png"
    assert red().save(str(file))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    face.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    settle(around)
    kept = around.ask(lambda vault, _now: photos.of(vault, [nora]))
    assert kept[nora].startswith(b"\xff\xd8\xff")
    assert is_red(shown(around, nora))
    around.context.acting.undo()
    settle(around)
    assert not is_red(shown(around, nora))
    assert around.ask(lambda vault, _now: photos.who(vault)) == frozenset()
    assert around.ask(history.redo).act is not None


def test_choose_paste_and_remove_are_in_its_menu(
    around: Surroundings, face: FaceButton, nora: ContactId, faces: Faces, tmp_path: Path
) -> None:
    QGuiApplication.clipboard().setImage(red())
    face.click()
    menu = face.findChild(QMenu, "photo-menu")
    choose, paste, remove = menu.actions()
    assert (choose.isEnabled(), paste.isEnabled(), remove.isEnabled()) == (True, True, False)
    paste.trigger()
    menu.close()
    settle(around)
    assert faces.has(str(int(nora)))
    around.qtbot.wait(10)
    face.click()
    menu = face.findChildren(QMenu, "photo-menu")[-1]
    menu.actions()[2].trigger()
    menu.close()
    settle(around)
    assert not faces.has(str(int(nora)))
    file = tmp_path / "a.jpg"
    assert red().save(str(file))
    asked: list[QDialog] = []
    around.context.prompts.opened.connect(asked.append)
    face.click()
    face.findChildren(QMenu, "photo-menu")[-1].actions()[0].trigger()
    (picker,) = asked
    assert isinstance(picker, QFileDialog)
    picker.filesSelected.emit([str(file)])
    picker.close()
    settle(around)
    assert is_red(shown(around, nora))


def test_what_is_no_picture_is_told(around: Surroundings, face: FaceButton, tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(b"words")
    face.take_file(file)
    settle(around)
    (told,) = around.failures
    assert isinstance(told, Refused)
    assert around.context.wording.told(told) == "This is no picture that can be read."
    around.failures.clear()


def test_photos_are_read_for_whom_is_painted_only(around: Surroundings, faces: Faces, nora: ContactId) -> None:
    other = keep(around, given="Olaf")
    assert faces.picture(str(int(other)), 32, 1.0) is None
    around.context.acting.do(lambda vault, now: photos.put(vault, nora, from_image(red()), now))
    settle(around)
    assert faces._images == {}
    assert faces.picture(str(int(nora)), 32, 1.0) is None
    settle(around)
    seen = faces.picture(str(int(nora)), 32, 2.0)
    assert seen is not None
    assert (seen.width(), seen.devicePixelRatio()) == (64, 2.0)
