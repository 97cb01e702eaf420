"""The person form on a real vault: what is written is kept, what is wrong is said, nothing is lost by a slip."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QLineEdit, QPlainTextEdit, QWidget
from tests.ui.conftest import Surroundings
from tests.ui.people_in import keep, kept

from myconnections.domain.contact import Contact, Reachable
from myconnections.domain.dates import PartialDate
from myconnections.domain.ids import ContactId
from myconnections.services.people import listing
from myconnections.ui.dialogs import person_fields
from myconnections.ui.dialogs.person_form import PersonForm
from myconnections.ui.widgets.glyphs import letters_of


def opened(around: Surroundings, host: QWidget, who: int | None = None) -> PersonForm:
    dialog = PersonForm(around.context, who, host)
    around.context.prompts.show(dialog)
    around.settle()
    return dialog


def write(dialog: QDialog, **texts: str) -> None:
    for key, text in texts.items():
        line = dialog.findChild(QLineEdit, f"person-{key}")
        assert line is not None, key
        line.setText(text)


def press(dialog: QDialog, name: str) -> None:
    button = dialog.findChild(QAbstractButton, name)
    assert button is not None
    button.click()


def test_a_new_person_is_kept_with_everything_written(around: Surroundings, host: QWidget) -> None:
    dialog = opened(around, host)
    write(
        dialog, family="桐野", given="詩織", reading_family="きりの", organization="図書館", birthday="4月15日",
        communities="朝市、読書会", emails="K@example.jp", phones="03-1234-5678",
    )  # fmt: skip
    note, say = dialog.findChild(QPlainTextEdit, "person-note"), dialog.findChild(QComboBox, "person-authority")
    assert note is not None
    assert say is not None
    note.setPlainText("山の話\n長い")
    say.setCurrentIndex(3)
    press(dialog, "person-doors")
    press(dialog, "person-keep")
    around.settle()
    (row,) = around.ask(listing)
    contact = kept(around, row.row.id).contact
    assert (contact.name, contact.reading, contact.organization) == ("桐野 詩織", "きりの", "図書館")
    assert (contact.birthday, contact.communities) == (PartialDate(None, 4, 15), ("朝市", "読書会"))
    assert [(way.kind, way.key) for way in contact.reachable] == [("email", "k@example.jp"), ("phone", "+81312345678")]
    assert (contact.note, contact.authority, contact.opens_doors) == ("山の話\n長い", 3, True)


def test_an_edit_changes_only_what_was_written(around: Surroundings, host: QWidget) -> None:
    home, page = Reachable("email", "a@example.jp", "home", "a@example.jp"), Reachable("url", "https://example.jp")
    who = keep(around, given="Alma", family="Grey", organization="Harbor", reachable=(home, page))
    dialog = opened(around, host, who)
    write(dialog, position="Editor", emails="a@example.jp, b@example.jp")
    line = dialog.findChild(QLineEdit, "person-position")
    around.qtbot.keyClick(line, Qt.Key.Key_Return)
    around.settle()
    contact = kept(around, who).contact
    assert (contact.position, contact.name) == ("Editor", "Alma Grey")
    assert contact.reachable == (home, Reachable("email", "b@example.jp", key="b@example.jp"), page)
    assert contact.edited >= {"position", "reachable"}


@pytest.mark.parametrize(
    ("family", "given", "letters"), [("Lindqvist", "Berit", "BL"), ("桐野", "詩織", "桐"), ("", "Berit", "B")]
)
def test_the_letters_in_the_form_are_those_of_the_list(
    around: Surroundings, host: QWidget, family: str, given: str, letters: str
) -> None:
    """The family name stands first in the form; the letters go by the name as it is called."""
    dialog = opened(around, host)
    write(dialog, family=family, given=given, reading_family="りんどくゔぃすと", reading_given="べりっと")
    assert letters_of(dialog._photo._face._name) == letters
    press(dialog, "person-keep")
    around.settle()
    (row,) = around.ask(listing)
    assert letters_of(row.row.name) == letters


def test_a_nameless_person_and_a_wrong_birthday_are_told_inside(around: Surroundings, host: QWidget) -> None:
    dialog = opened(around, host)
    press(dialog, "person-keep")
    around.settle()
    assert dialog.wrong.isVisible()
    assert around.ask(listing) == []
    write(dialog, given="Alma", birthday="31 of June")
    press(dialog, "person-keep")
    assert dialog.wrong.texts()[0] == "This birthday is not a day of the calendar."
    write(dialog, birthday="6-31")
    press(dialog, "person-keep")
    around.settle()
    assert around.ask(listing) == []


def test_unsaved_writing_asks_before_it_goes(around: Surroundings, host: QWidget) -> None:
    who = keep(around, given="Alma")
    dialog = opened(around, host, who)
    questions: list[QDialog] = []
    around.context.prompts.opened.connect(questions.append)
    write(dialog, given="Alma Rose")
    dialog.reject()
    press(questions[0], "answer-stay")
    assert dialog.isVisible()
    dialog.reject()
    press(questions[1], "answer-keep")
    around.settle()
    assert kept(around, who).contact.given == "Alma Rose"
    again = opened(around, host, who)
    write(again, given="Nobody")
    again.reject()
    press(questions[-1], "answer-leave")
    assert not again.isVisible()
    assert kept(around, who).contact.given == "Alma Rose"


def test_without_a_change_it_closes_at_once(around: Surroundings, host: QWidget) -> None:
    dialog = opened(around, host, keep(around, given="Alma"))
    dialog.reject()
    assert not dialog.isVisible()


def test_who_is_gone_cannot_be_edited(around: Surroundings, host: QWidget) -> None:
    dialog = PersonForm(around.context, 99, host)
    ended: list[int] = []
    dialog.finished.connect(ended.append)
    around.context.prompts.show(dialog)
    around.settle()
    assert ended == [QDialog.DialogCode.Rejected]
    assert [error.code for error in around.failures] == ["no_such_person"]  # type: ignore[attr-defined]
    around.failures.clear()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1984-4-15", PartialDate(1984, 4, 15)),
        ("1984年4月15日", PartialDate(1984, 4, 15)),
        ("4/15", PartialDate(None, 4, 15)),
        (" 1984 ", PartialDate(1984)),
        ("", None),
    ],
)
def test_birthdays_are_read_as_they_are_written(text: str, day: PartialDate | None) -> None:
    assert person_fields.read_birthday(text) == day


def test_what_is_shown_and_taken_back_is_the_same() -> None:
    contact = Contact(
        ContactId(1), "u", single="Plato", schools=("a", "b"), birthday=PartialDate(1984, 4), institution="x"
    )
    assert person_fields.taken(contact, person_fields.shown(contact, "en")) == contact


def test_a_name_in_one_piece_can_be_set_right_and_parted() -> None:
    contact = Contact(ContactId(1), "u", single="桐野詩織")
    texts = person_fields.shown(contact, "en")
    assert texts["given"] == "桐野詩織"
    righted = person_fields.taken(contact, {**texts, "given": "桐野詩央里"})
    assert (righted.single, righted.family, righted.given) == ("", "", "桐野詩央里")
    parted = person_fields.taken(contact, {**texts, "family": "桐野", "given": "詩織"})
    assert (parted.single, parted.family, parted.given) == ("", "桐野", "詩織")


def test_japanese_names_begin_with_the_family_name() -> None:
    first = [person_fields.groups(language)[0][1][0].key for language in ("ja", "en")]
    assert first == ["family", "given"]


def test_a_word_of_ours_is_written_in_the_language_of_the_window() -> None:
    contact = Contact(ContactId(1), "u", single="Plato", industry="it", region="tokyo", function="Software")
    assert [person_fields.shown(contact, "ja")[key] for key in ("industry", "region", "function")] == [
        "IT・通信", "東京都", "Software",
    ]  # fmt: skip
    for language in ("ja", "en"):
        assert person_fields.taken(contact, person_fields.shown(contact, language)) == contact
