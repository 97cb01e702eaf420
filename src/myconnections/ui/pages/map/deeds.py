"""What can be done on the map: move and mark people, keep ways of showing it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from myconnections.domain.ids import ContactId
from myconnections.domain.map_choice import READY, MapChoice, Preset, ready_as, taken, veiled_as
from myconnections.domain.stage import Stage
from myconnections.services import bulk, map_views, ties, wanted
from myconnections.services.maps import MapPerson
from myconnections.ui.context import Context
from myconnections.ui.pages.map.naming import Naming
from myconnections.ui.prompts import Answer
from myconnections.ui.texts_map import READY_WORDS
from myconnections.ui.wording import Wording

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


def ask_move(context: Context, parent: QWidget, person: MapPerson, stage: int) -> None:
    """A person was let go over another ring: ask before the stage is moved."""
    if context.acting.refuses():
        return
    to = Stage(stage)
    now, then = context.wording.stage(Stage(person.row.stage)), context.wording.stage(to)
    question = translate("MapDeeds", "Move {name} to {stage}?").format(name=person.row.name, stage=then)

    def answered(key: str) -> None:
        if key == "move":
            context.acting.do(lambda vault, at: ties.set_stage(vault, [person.row.id], to, at))

    context.prompts.ask(
        parent,
        translate("MapDeeds", "Stage"),
        question,
        [
            Answer("cancel", translate("MapDeeds", "Cancel")),
            Answer("move", translate("MapDeeds", "Move"), "primary"),
        ],
        answered,
        translate("MapDeeds", "Now: {stage}").format(stage=now),
    )


def do_with_chosen(
    context: Context, parent: QWidget, what: str, people: Sequence[MapPerson], known: Sequence[str]
) -> None:
    """What only the bar does with everybody chosen: "wanted-0" to "wanted-4", "community"; `known` are those there."""
    ids = [one.row.id for one in people]
    kind, _, detail = what.partition("-")
    if kind == "wanted":
        wish = Stage(int(detail)) if detail != "0" else None
        context.acting.do(lambda vault, now: wanted.want(vault, ids, wish, now))
    else:
        _ask_community(context, parent, ids, known)


def _ask_community(context: Context, parent: QWidget, ids: list[ContactId], known: Sequence[str]) -> None:
    text, word = translate("MapDeeds", "In which community are they?"), translate("MapDeeds", "Add")
    dialog = Naming(context.theme, text, word, known, parent)
    dialog.given.connect(
        lambda name: context.acting.do_many(
            lambda vault, now, step: bulk.communities(vault, ids, now, joined=[name], step=step), len(ids)
        )
    )
    context.prompts.show(dialog)


def preset_menu(
    context: Context,
    parent: QWidget,
    presets: Sequence[Preset],
    choice: MapChoice,
    choose: Callable[[MapChoice], object],
) -> QMenu:
    """Ways of showing the map: those always there, those kept under a name; keep the present one, delete one."""
    menu = QMenu(parent)
    menu.setObjectName("map-preset-menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def put(name: str, on: bool, way: MapChoice) -> QAction:
        action = menu.addAction(name.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(lambda _on=False: choose(way))
        return action

    for key, ready in READY:
        way = taken(ready, choice)
        put(context.wording.word(READY_WORDS, key), way == choice, way).setObjectName(f"map-ready-{key}")
    menu.addSeparator()
    for preset in presets:
        own = veiled_as(preset.choice, choice)
        put(preset.name, own == choice, own)
    if presets:
        menu.addSeparator()
    keep = menu.addAction(translate("MapDeeds", "Keep this way…"))
    keep.setObjectName("map-preset-keep")
    keep.triggered.connect(lambda: _ask_name(context, parent, presets, choice))
    if presets:
        gone = menu.addMenu(translate("MapDeeds", "Delete"))
        for preset in presets:
            action = gone.addAction(preset.name.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, name=preset.name: _drop(context, name))
    return menu


def preset_name(presets: Sequence[Preset], choice: MapChoice | None, wording: Wording) -> str:
    """The name of a way: one's own before that of a way that is always there; "" for none."""
    if choice is None:
        return ""
    own = next((one.name for one in presets if veiled_as(one.choice, choice) == choice), "")
    key = "" if own else ready_as(choice)
    return own or (wording.word(READY_WORDS, key) if key else "")


def open_below(menu: QMenu, widget: QWidget) -> None:
    """Open a menu under a button."""
    menu.popup(widget.mapToGlobal(QPoint(0, widget.height())))


def _drop(context: Context, name: str) -> None:
    context.acting.do(lambda vault, now: map_views.drop(vault, name, now))


def _ask_name(context: Context, parent: QWidget, presets: Sequence[Preset], choice: MapChoice) -> None:
    text, word = translate("MapDeeds", "A name for this way of showing the map"), translate("MapDeeds", "Keep")
    dialog = Naming(context.theme, text, word, [preset.name for preset in presets], parent)

    def keep(name: str) -> None:
        context.acting.do(lambda vault, now: map_views.keep(vault, name, choice, now), quiet=True)

    dialog.given.connect(keep)
    context.prompts.show(dialog)


def remember(context: Context, choice: MapChoice) -> None:
    """Keep the way chosen last; looking is no act."""
    context.acting.read(lambda vault, now: map_views.choose(vault, choice, now), lambda _none: None)
