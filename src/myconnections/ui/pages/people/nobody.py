"""The list without anybody in it: nobody is kept yet, or nobody fits what is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal

from myconnections.ui import texts_filters as texts
from myconnections.ui.asked import Asked
from myconnections.ui.context import Context
from myconnections.ui.filter_words import part_text
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import EmptyState

translate = QCoreApplication.translate  # by this name the translation tool finds the texts

_OFFERED = 2
_LONG = 36


def no_people(context: Context, wants: Callable[[str, object], object]) -> EmptyState:
    """Nobody is kept yet: bring in or add."""
    theme = context.theme
    empty = EmptyState(
        theme,
        "people",
        translate("PeoplePage", "Nobody is kept yet."),
        translate("PeoplePage", "Bring in a LinkedIn export, business cards or a vCard, or add people one by one."),
    )
    word = translate("PeoplePage", "Bring in people")
    bring = Button(theme, word, name="people-bring", variant="primary", icon="import")
    add = Button(theme, translate("PeoplePage", "Add person"), name="people-add-first", icon="plus")
    bring.clicked.connect(lambda: wants("page", "import"))
    add.clicked.connect(lambda: wants("add", None))
    empty.buttons.addWidget(bring)
    empty.buttons.addWidget(add)
    return empty


class Nobody(EmptyState):
    """Says which conditions nobody fits.

    `cleared`: ask for nothing any more; `unsought`: search for nothing; `dropped` the key of one condition.
    """

    cleared = Signal()
    unsought = Signal()
    dropped = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, "search", "")
        self._context = context
        self._buttons: list[Button] = []

    def say_why(self, asked: Asked, empty: Sequence[str], words: str) -> None:
        """`empty` are the conditions that nobody fits even by themselves; `words` what is searched for."""
        wording = self._context.wording
        keys = list(empty) or list(asked.parts())
        what = [part_text(wording, asked, key) for key in keys]
        if words and not empty:
            what.append(wording.pair(texts.SENTENCES["nobody_words"], {"words": words}))
        if not asked.on:
            detail = translate("PeoplePage", "Nothing in names, readings, organizations or notes fits “{words}”.")
            self.say(translate("PeoplePage", "Nobody found"), detail.format(words=words))
        else:
            joint = "、" if wording.language == "ja" else ", "
            sentence = texts.SENTENCES["nobody_one" if len(what) == 1 else "nobody_all"]
            self.say(wording.word(texts.SENTENCES, "nobody"), wording.pair(sentence, {"what": joint.join(what)}))
        self._offer(asked, keys, words)

    def _offer(self, asked: Asked, keys: Sequence[str], words: str) -> None:
        for button in self._buttons:
            button.hide()  # one of them may have been clicked just now
            button.deleteLater()
        self._buttons = []
        wording, theme = self._context.wording, self._context.theme
        if words:
            unseek = Button(theme, wording.word(texts.SENTENCES, "unseek"), name="nobody-unseek", variant="soft")
            unseek.clicked.connect(self.unsought)
            self.buttons.addWidget(unseek)
            self._buttons.append(unseek)
        if not asked.on:
            return
        if len(asked.parts()) > 1:
            for key in keys[:_OFFERED]:
                text = part_text(wording, asked, key)
                text = text if len(text) <= _LONG else text[: _LONG - 1] + "…"
                word = wording.pair(texts.SENTENCES["without"], {"what": text})
                button = Button(theme, word, name=f"nobody-without-{key}")
                button.clicked.connect(partial(self.dropped.emit, key))
                self._buttons.append(button)
        clear = Button(theme, wording.word(texts.SENTENCES, "clear"), name="nobody-clear", variant="soft")
        clear.clicked.connect(self.cleared)
        self._buttons.append(clear)
        for button in self._buttons:
            self.buttons.addWidget(button)
        self.suit()
