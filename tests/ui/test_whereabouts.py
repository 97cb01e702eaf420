"""The place of a vault is told of once. Case 50."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from tests.ui.conftest import Surroundings

from myconnections.services import whereabouts
from myconnections.services.whereabouts import Whereabouts
from myconnections.ui import texts_place
from myconnections.ui.pages.vault.page import VaultPage
from myconnections.ui.whereabouts import tell_place
from myconnections.ui.wording import Wording


def test_case_50_told_once_in_a_dialog(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    window = QWidget()
    around.qtbot.addWidget(window)
    shown: list[QDialog] = []
    around.context.prompts.opened.connect(shown.append)
    tell_place(around.context, around.folder, window)
    around.settle()
    assert shown == []
    monkeypatch.setattr(whereabouts, "look", lambda *_given: Whereabouts("dropbox", ("people 2.db",)))
    for _ in range(2):
        tell_place(around.context, around.folder, window)
        around.settle()
    (dialog,) = shown
    told = f"{dialog.accessibleName()} {dialog.accessibleDescription()}"
    assert "Dropbox" in told
    assert "people 2.db" in told
    dialog.close()


def test_case_50_the_page_of_the_vault_goes_on_saying_it(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    page = VaultPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    around.settle()
    assert not page.place.isVisible()
    monkeypatch.setattr(whereabouts, "look", lambda *_given: Whereabouts("network", ("header 2.json",)))
    page.show_now()
    around.settle()
    around.settle()
    assert page.place.isVisible()
    title, told, _ = page.place.texts()
    assert title == texts_place.TITLE[0]
    assert "a disk of the network" in told
    assert "header 2.json" in told


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_place_has_its_words(language: str) -> None:
    assert texts_place.sentences(Whereabouts(""), Wording(language)) == []
    for place in texts_place.PLACES:
        (told,) = texts_place.sentences(Whereabouts(place), Wording(language))
        assert "{" not in told
