"""Tools: a picture of what hands on to what, gaps noted, asked about again and closed, what no tool is used for."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from tests.ui.conftest import NOW, Surroundings

from myconnections.domain.tool_used import Gap, Purpose, ToolUsed
from myconnections.services import history, tools_used
from myconnections.services.drafts import Draft
from myconnections.ui.dialogs.notebook_form import NotebookForm
from myconnections.ui.myself.tools_card import ToolsCard
from myconnections.ui.pages.tools.forms import ClosedForm, GapForm, ToolForm
from myconnections.ui.pages.tools.page import ToolsPage
from myconnections.ui.widgets.tool_picture import ToolPicture


def shown(around: Surroundings) -> ToolsPage:
    page = ToolsPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    return page


def click(around: Surroundings, page: QWidget, name: str) -> None:
    QApplication.processEvents()
    (button,) = [one for one in page.findChildren(QAbstractButton, name) if one.isVisible()]
    button.click()
    around.settle()


def said(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def form(kind: type[NotebookForm]) -> NotebookForm:
    (found,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    return found


def kept(around: Surroundings, asked: NotebookForm) -> None:
    asked.save()
    around.settle()
    around.settle()


def tool(around: Surroundings, body: ToolUsed) -> int:
    return int(str(around.ask(lambda vault, now: tools_used.add(vault, body, now)).facts["id"]))


def test_the_first_tool_and_one_for_what_none_is_used_for(around: Surroundings) -> None:
    page = shown(around)
    asked: list[object] = []
    page.wants.connect(lambda *told: asked.append(told))
    click(around, page, "tool-begin")
    first = form(ToolForm)
    assert isinstance(first, ToolForm)
    first.name.setText("Notebook")
    first._purposes[Purpose.NOTES].setChecked(True)
    kept(around, first)
    click(around, page, "tool-new-calendar")
    second = form(ToolForm)
    assert isinstance(second, ToolForm)
    assert second._purposes[Purpose.CALENDAR].isChecked()
    second.name.setText("Wall calendar")
    next(iter(second._joined.values())).setChecked(True)
    kept(around, second)
    around.qtbot.waitUntil(lambda: len(page.findChildren(ToolPicture)) == 1)  # the one before it is gone
    (picture,) = page.findChildren(ToolPicture)
    assert "Wall calendar → Notebook" in picture.accessibleName()
    notebook, wall = picture._boxes
    assert (notebook.column, wall.column) == (1, 0)
    assert picture.place(wall).right() < picture.place(notebook).left()
    assert "Hands on to: Notebook" in said(page)
    assert "No point yet" in said(page)
    click(around, page, "tools-capabilities")
    around.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert asked == [("page", "capabilities"), ("page", "myself")]


def test_a_gap_is_noted_asked_about_again_and_closed(around: Surroundings) -> None:
    old = Gap(1, "not searchable", noted=(NOW - timedelta(days=40)).date())
    key = tool(around, ToolUsed("Notebook", gaps=(old,)))
    page = shown(around)
    assert "Is it still there?" in said(page)
    click(around, page, f"tool-still-{key}-1")
    assert "Is it still there?" not in said(page)
    click(around, page, f"tool-gap-{key}")
    asked = form(GapForm)
    assert isinstance(asked, GapForm)
    asked.what.setText("lost on trains")
    kept(around, asked)
    assert "1 tool, 2 gaps open, 0 closed." in said(page)
    click(around, page, f"tool-closed-{key}-1")
    closing = form(ClosedForm)
    assert isinstance(closing, ClosedForm)
    closing.how.setText("photographed the pages")
    kept(around, closing)
    assert "photographed the pages" in said(page)
    click(around, page, f"tool-again-{key}-1")
    click(around, page, f"tool-tidied-{key}")
    around.ask(history.undo)
    page.load()
    around.settle()
    assert "Not put in order yet" in said(page)
    click(around, page, f"tool-delete-{key}")
    assert "What do you keep your connections with?" in said(page)


def test_what_was_half_written_is_opened_again(around: Surroundings) -> None:
    key = tool(around, ToolUsed("Notebook", gaps=(Gap(1, "not searchable"),)))
    page = shown(around)
    for name, about, kind in (
        ("tool", "", ToolForm), ("tool", str(key), ToolForm), ("tool-gap", str(key), GapForm),
        ("tool-closed", f"{key}/1", ClosedForm),
    ):  # fmt: skip
        page.resume(Draft(name, about, {}))
        around.settle()
        form(kind).reject()
    around.qtbot.keyClick(page, Qt.Key.Key_N)
    form(ToolForm).reject()


def test_the_card_shows_the_picture_and_asks(around: Surroundings) -> None:
    card = ToolsCard(around.context)
    around.show(card)
    card.load()
    around.settle()
    assert "Write them down" in [one.text() for one in card.findChildren(QAbstractButton)]
    tool(around, ToolUsed("Notebook", gaps=(Gap(1, "x", noted=(NOW - timedelta(days=40)).date()),)))
    card.load()
    around.settle()
    assert "1 gap was noted more than four weeks ago" in said(card)
    assert "No tool for:" in said(card)
    assert card.findChildren(ToolPicture)
