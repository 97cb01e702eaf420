"""Words for kinds in the mirror and in the reach list. No Qt: the command line says the same."""

from __future__ import annotations

from myconnections.domain import vocabulary
from myconnections.services.reaching import ReachKind
from myconnections.ui import texts_mirror as texts
from myconnections.ui.texts_wanted import KINDS
from myconnections.ui.wording import Wording


def attribute(name: str, words: Wording) -> str:
    """The word of an attribute."""
    return words.word(texts.ATTRIBUTES, name)


def kind(name: str, value: str, words: Wording) -> str:
    """The word of a kind of this attribute; a word of somebody's own as it is."""
    if name == "reach":
        return words.word(KINDS, value)
    if name == "region":
        return words.word(texts.AREAS, value)
    return vocabulary.word(name, value, words.language)


def reach(one: ReachKind, words: Wording) -> str:
    """The word of a kind of position."""
    return one.kind if one.own else words.word(KINDS, one.kind)
