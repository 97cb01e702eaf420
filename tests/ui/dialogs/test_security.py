"""The page on security is read in the window, in its language; the short words claim no more than it does."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QTextBrowser
from tests.ui.conftest import Surroundings

from myconnections.ui import texts_vault
from myconnections.ui.dialogs.about import About
from myconnections.ui.dialogs.opening import Wish, open_dialog
from myconnections.ui.dialogs.security import Security
from myconnections.ui.pages.vault.page import VaultPage
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.wording import Wording


def test_it_is_read_whole_in_both_languages(around: Surroundings) -> None:
    page = VaultPage(around.context)
    around.show(page)
    for language, first, within in (("en", "Security", "What is not"), ("ja", "安全について", "守れないもの")):
        dialog = Security(replace(around.context, wording=Wording(language)), page)
        text = dialog.page.toPlainText()
        assert text.startswith(first)
        assert within in text
        assert "](" not in text
        assert "**" not in text


def test_the_page_of_the_vault_leads_to_it(around: Surroundings) -> None:
    page = VaultPage(around.context)
    around.show(page)
    wishes: list[str] = []
    page.wants.connect(lambda what, _detail: wishes.append(what))
    page.limits.read_asked.emit()
    assert wishes == ["security"]
    open_dialog(Wish("security", None, around.context.store, None), around.context, page)  # type: ignore[arg-type]
    assert page.findChild(QTextBrowser, "security-page") is not None


def test_the_words_of_the_app_name_the_keyring_and_the_limits(around: Surroundings) -> None:
    page = VaultPage(around.context)
    around.show(page)
    about = " ".join(shown.text() for shown in About(around.context, page).findChildren(Paragraph))
    assert "nothing else" not in about
    assert "keyring" in about
    for number, wanted in enumerate(
        (("keyring", "hibernation", "single page"), ("キーリング", "休止状態", "ひとつのページ"))
    ):
        limits = " ".join(pair[number] for pair in texts_vault.NOT_PROTECTED)
        assert all(word in limits for word in wanted)
