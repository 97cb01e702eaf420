"""Names made to hurt, in the window: letters wherever they stand, and no file is called after anybody. 85 and 86."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.house import Home, House

from myconnections.domain.errors import Refused
from myconnections.domain.listing import PersonRow
from myconnections.services import exports
from myconnections.services.ports import OpenVault
from myconnections.ui import places
from myconnections.ui.dialogs.brief import BriefSheet
from myconnections.ui.widgets.paint import tip

PICTURE = "<img src=file:///etc/passwd>"
LINK = '<a href="http://canary.invalid">here</a>'


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, quick_kdf: None, tmp_path: Path) -> Iterator[Home]:
    house = House(qtbot, qapp, tmp_path, [])
    made = Home(house)
    made.keep(family=PICTURE, given="<b>", organization=LINK, position="<i>", note=f"{PICTURE}{LINK}")
    yield made
    house.leave()


def rows(vault: OpenVault) -> Sequence[PersonRow]:
    """Everybody, briefly."""
    with vault.read() as uow:
        return uow.contacts.rows()


def rich(root: QWidget) -> list[str]:
    """What of the person's words Qt would take for markup, in labels, tooltips and cells' tooltips."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, QLabel) and hurts(widget.text()) and widget.textFormat() != Qt.TextFormat.PlainText:
            found.append(widget.text())
        if isinstance(widget, QTableView) and (model := widget.model()) is not None:
            told = (
                model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
                for row in range(min(model.rowCount(), 20))
                for column in range(model.columnCount())
            )
            found += [text for text in told if isinstance(text, str) and hurts(text)]
        found += [text for text in (widget.toolTip(), widget.statusTip(), widget.whatsThis()) if hurts(text)]
    return found


def hurts(text: str) -> bool:
    return "<img" in text or "<a " in text or "<b>" in text or "<i>" in text


def test_case_86_qt_rich_text(home: Home) -> None:
    """On every page and in the pane: nothing of it is markup, and it is there to be seen."""
    (odd,) = (each.id for each in home.ask(lambda vault, _now: rows(vault)) if hurts(each.name))
    for group in places.groups():
        for place in group:
            home.desk.frame.go(place.key)
            home.settle()
            assert rich(home.app.window) == [], place.key
    home.desk.frame.show_person(int(odd))
    home.settle()
    assert rich(home.app.window) == []
    seen = sum(hurts(label.text()) for label in home.app.window.findChildren(QLabel))
    assert seen >= 2
    assert not hurts(tip(PICTURE))
    assert "&lt;img" in tip(PICTURE)


def test_case_86_what_is_found_would_be_found(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    QLabel(PICTURE, root).setToolTip(LINK)
    assert rich(root) == [PICTURE, LINK]


def test_case_85_filename_from_name(home: Home) -> None:
    """No file is suggested under anybody's name: the sheet about one person bears the day only."""
    who = home.keep(family="../../CON", given="x" * 300 + ".")
    home.desk.frame.show_person(int(who))
    home.settle()
    brief = home.open("brief", BriefSheet)
    home.settle()
    shown: list[QDialog] = []
    home.app.prompts.opened.connect(shown.append)
    brief._ask_path()
    (picker,) = shown
    assert isinstance(picker, QFileDialog)
    (suggested,) = picker.selectedFiles()
    assert re.fullmatch(r"before-we-meet-\d{4}-\d\d-\d\d\.pdf", Path(suggested).name)
    assert not picker.testOption(QFileDialog.Option.DontConfirmOverwrite)  # Qt asks before a file is replaced
    picker.close()
    brief.close()


def test_case_85_a_folder_or_a_vault_is_never_written_over(home: Home, tmp_path: Path) -> None:
    for name, code in (("", "out_is_folder"), ("vault/people.db", "out_is_vault")):
        with pytest.raises(Refused) as caught:
            exports.write_file(tmp_path / name, b"x")
        assert caught.value.code == code
