"""What can be done with the person shown, as a menu; every act is a verb that can be undone, erasing alone cannot."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from myconnections.domain.introduction import Introduction
from myconnections.domain.periods import half_life
from myconnections.services import bulk, contacts, ties
from myconnections.services.changes import Changes
from myconnections.services.views import PersonView
from myconnections.ui import notebook, texts_person
from myconnections.ui.context import Context
from myconnections.ui.texts_erase import ASKS

translate = QCoreApplication.translate  # by this name the translation tool finds the texts

_DAYS = (7, 14, 30, 45, 60, 90, 120, 180, 365)
_CAPITAL = ("bonding", "bridging", "mixed", "linking", "unclear")
Wants = Callable[[str, object], object]


def person_menu(context: Context, view: PersonView, wants: Wants, parent: QWidget) -> QMenu:
    """Edit, log, the sheet before a meeting, interval, keep warm, kind of tie, rest, suggestions, and letting go."""
    menu = QMenu(parent)
    menu.setObjectName("person-menu")
    who, tie, do = view.contact.id, view.tie, context.acting.do
    _put(menu, "edit", translate("PersonMenu", "Edit…"), lambda: wants("edit", int(who)))
    _put(menu, "log", translate("PersonMenu", "Log…"), lambda: wants("log", (who,)))
    _put(menu, "brief", translate("PersonMenu", "Before we meet…"), lambda: wants("brief", int(who)))
    _put(menu, "path", translate("PersonMenu", "How to reach them…"), lambda: wants("page", f"map/path/{int(who)}"))
    _put(
        menu,
        "introduce",
        translate("PersonMenu", "Introduce to somebody…"),
        lambda: introduce(context, view, wants, parent),
    )
    menu.addSeparator()
    _intervals(context, view, menu.addMenu(translate("PersonMenu", "Interval")))
    warm = menu.addMenu(translate("PersonMenu", "Keep warm"))
    for key, word, on in (
        ("warm-on", translate("PersonMenu", "Yes"), True),
        ("warm-off", translate("PersonMenu", "No"), False),
        ("warm-default", translate("PersonMenu", "As the stage has it"), None),
    ):
        keep = partial(_keep_warm, context, view, on)
        _put(warm, key, word, keep, checked=tie.keep_warm is on)
    kinds_of_tie(context, view, menu.addMenu(translate("PersonMenu", "Kind of tie")))
    resting = not tie.resting
    word = translate("PersonMenu", "Let rest") if resting else translate("PersonMenu", "Wake")
    _put(menu, "rest", word, lambda: do(lambda vault, now: ties.rest(vault, [who], resting, now)))
    suggest = not tie.suggest
    word = translate("PersonMenu", "Suggest again") if suggest else translate("PersonMenu", "Do not suggest")
    _put(menu, "suggest", word, lambda: do(lambda vault, now: ties.set_suggest(vault, [who], suggest, now)))
    menu.addSeparator()
    away = not view.contact.archived
    word = translate("PersonMenu", "Archive") if away else translate("PersonMenu", "Take back from the archive")
    _put(menu, "archive", word, lambda: do(lambda vault, now: bulk.archive(vault, [who], away, now)))
    _put(
        menu,
        "forget",
        translate("PersonMenu", "Forget"),
        lambda: do(lambda vault, now: contacts.forget(vault, [who], now)),
    )

    def erase() -> None:
        from myconnections.ui import erasing  # loaded here: with it comes the importer, and the pane would wait

        erasing.ask(context, parent, {who: view.contact.name})

    _put(menu, "erase", context.wording.word(ASKS, "erase"), erase)
    return menu


def _intervals(context: Context, view: PersonView, menu: QMenu) -> None:
    own, who, do = view.tie.half_life, view.contact.id, context.acting.do
    usual = {"days": round(half_life(view.tie.stage, None))}

    def choose(days: int | None) -> None:
        do(lambda vault, now: ties.set_interval(vault, who, days, now))

    default = context.wording.pair(texts_person.INTERVAL_STAGE, usual)
    _put(menu, "interval-default", default, partial(choose, None), checked=own is None)
    for days in sorted({*_DAYS, *([own] if own else [])}):
        word = context.wording.pair(texts_person.INTERVAL, {"days": days})
        _put(menu, f"interval-{days}", word, partial(choose, days), checked=own == days)


def kinds_of_tie(context: Context, view: PersonView, menu: QMenu) -> None:
    """The kinds one may say a tie is, and going back to what is computed."""
    kept, who, do = view.tie.capital_override, view.contact.id, context.acting.do

    def choose(label: str) -> None:
        do(lambda vault, now: ties.label_capital(vault, who, label, now))

    _put(menu, "capital-default", translate("PersonMenu", "As computed"), partial(choose, ""), checked=not kept)
    for label in _CAPITAL:
        word = context.wording.capital(label)
        _put(menu, f"capital-{label}", word, partial(choose, label), checked=kept == label)


def _keep_warm(context: Context, view: PersonView, on: bool | None) -> None:
    context.acting.do(lambda vault, now: ties.set_keep_warm(vault, [view.contact.id], on, now))


def introduce(context: Context, view: PersonView, wants: Wants, parent: QWidget) -> None:
    """Ask to whom, and go where the texts to ask them stand."""
    from myconnections.ui.dialogs.introduction import IntroductionForm  # loaded here: the pane would wait

    def begun(changes: Changes) -> None:
        wants("page", notebook.target(Introduction.KIND, int(str(changes.facts["id"]))))

    form = IntroductionForm(context, parent, [(view.contact.id, view.contact.name)])
    form.done_with.connect(begun)
    context.prompts.show(form)


def _put(menu: QMenu, key: str, word: str, act: Callable[[], object], checked: bool | None = None) -> None:
    action = menu.addAction(word)
    action.setObjectName(f"person-{key}")
    if checked is not None:
        action.setCheckable(True)
        action.setChecked(checked)
    action.triggered.connect(lambda _on=False: act())
