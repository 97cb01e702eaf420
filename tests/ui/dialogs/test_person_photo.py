"""The photo in the form of a person: chosen, kept with the rest by one act, taken away, half-written, by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QWidget
from tests.ui.conftest import Surroundings
from tests.ui.people_in import keep, kept

from myconnections.domain.ids import ContactId
from myconnections.services import history, photos
from myconnections.services.people import listing
from myconnections.ui.dialogs.person_form import PersonForm
from myconnections.ui.face_choice import FaceChoice
from myconnections.ui.faces import Faces
from myconnections.ui.pictures import from_image


def picture(color: str = "red") -> QImage:
    made = QImage(300, 300, QImage.Format.Format_RGB32)
    made.fill(QColor(color))
    return made


@pytest.fixture(autouse=True)
def faces(around: Surroundings) -> object:
    around.context.theme.faces = made = Faces(around.context.acting, around.context.feed)
    yield made
    around.context.theme.faces = None


def settle(around: Surroundings) -> None:
    for _ in range(3):
        around.qtbot.wait(5)
        around.settle()


def opened(around: Surroundings, host: QWidget, who: int | None = None) -> PersonForm:
    dialog = PersonForm(around.context, who, host)
    around.context.prompts.show(dialog)
    settle(around)
    return dialog


def part(dialog: QWidget, name: str) -> QAbstractButton:
    found = dialog.findChild(QAbstractButton, name)
    assert found is not None
    return found


def disc(dialog: QWidget) -> FaceChoice:
    found = dialog.findChild(FaceChoice)
    assert found is not None
    return found


def color(dialog: QWidget) -> QColor:
    return disc(dialog).grab().toImage().pixelColor(10, 32)


def photo_of(around: Surroundings, who: ContactId) -> bytes | None:
    return around.ask(lambda vault, _now: photos.of(vault, [who])).get(who)


def test_a_new_person_is_kept_with_the_photo_by_one_act(
    around: Surroundings, host: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "ines.png"
    assert picture().save(str(file))
    dialog = opened(around, host)
    prompts = type(around.context.prompts)
    monkeypatch.setattr(prompts, "choose_files", lambda _self, _over, _title, _kinds, then: then([file]))
    line = dialog.findChild(QLineEdit, "person-given")
    assert line is not None
    line.setText("Ines")
    assert not part(dialog, "person-photo-remove").isVisible()
    around.qtbot.keyClick(part(dialog, "person-photo-choose"), Qt.Key.Key_Space)
    settle(around)
    assert color(dialog).red() > 220
    assert color(dialog).green() < 40
    assert part(dialog, "person-photo-remove").isVisible()
    part(dialog, "person-keep").click()
    settle(around)
    (row,) = around.ask(listing)
    assert photo_of(around, row.row.id) == from_image(picture())
    around.ask(history.undo)
    assert around.ask(listing) == []
    assert photo_of(around, row.row.id) is None


def test_a_photo_is_taken_away_with_the_rest_and_comes_back_by_undo(around: Surroundings, host: QWidget) -> None:
    nora, jpeg = keep(around, given="Nora"), from_image(picture())
    around.ask(lambda vault, now: photos.put(vault, nora, jpeg, now))
    around.context.theme.faces = Faces(around.context.acting, around.context.feed)
    settle(around)
    dialog = opened(around, host, nora)
    color(dialog)
    settle(around)
    assert color(dialog).red() > 220
    part(dialog, "person-photo-remove").click()
    assert color(dialog).green() > 40
    assert photo_of(around, nora) == jpeg  # not before the form is kept
    line = dialog.findChild(QLineEdit, "person-given")
    assert line is not None
    line.setText("Nora May")
    part(dialog, "person-keep").click()
    settle(around)
    assert photo_of(around, nora) is None
    around.ask(history.undo)
    assert photo_of(around, nora) == jpeg
    assert kept(around, nora).contact.given == "Nora"


def test_escape_asks_before_a_chosen_photo_is_lost_and_a_draft_brings_it_back(
    around: Surroundings, host: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    nora = keep(around, given="Nora")
    dialog = opened(around, host, nora)
    asked: list[str] = []
    monkeypatch.setattr(type(around.context.prompts), "ask", lambda _self, _over, title, *_rest: asked.append(title))
    disc(dialog).take_image(picture("blue"))
    settle(around)
    dialog.reject()
    assert asked == [dialog.windowTitle()]
    around.context.drafts.park_all()
    settle(around)
    dialog.hide()
    again = opened(around, host, nora)
    assert color(again).blue() > 220
    part(again, "person-keep").click()
    settle(around)
    assert photo_of(around, nora) == from_image(picture("blue"))


def test_what_is_no_picture_is_said_in_the_form(around: Surroundings, host: QWidget, tmp_path: Path) -> None:
    file = tmp_path / "not-a-picture.png"
    file.write_text("nothing", encoding="utf-8")
    dialog = opened(around, host, keep(around, given="Nora"))
    disc(dialog).take_file(file)
    settle(around)
    assert dialog.wrong.isVisible()


def test_the_disc_has_its_menu_by_key(around: Surroundings, host: QWidget) -> None:
    dialog = opened(around, host, keep(around, given="Nora"))
    around.qtbot.keyClick(disc(dialog), Qt.Key.Key_Space)
    menu = disc(dialog).findChild(QMenu, "photo-menu")
    assert menu is not None
    assert len(menu.actions()) == 3
    assert not menu.actions()[2].isEnabled()  # nothing to take away
    menu.close()


def test_a_draft_of_another_make_leaves_the_photo_alone(around: Surroundings, host: QWidget) -> None:
    nora = keep(around, given="Nora")
    dialog = opened(around, host, nora)
    from myconnections.ui.dialogs.person_photo import PhotoLine

    line = dialog.findChild(PhotoLine)
    assert line is not None
    line.give_back("no base64 at all!")
    assert line.photo is None
