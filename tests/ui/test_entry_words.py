"""What entries of the notebook are called, and where each kind of them is opened."""

from __future__ import annotations

from myconnections.domain.dialogue import Dialogue
from myconnections.domain.entries import BODIES
from myconnections.domain.gathering import Gathering
from myconnections.domain.obstacle import Obstacle, ObstacleKind
from myconnections.domain.personal_value import ValuesRound, ValueTag
from myconnections.ui import entry_words, notebook
from myconnections.ui.icons import known
from myconnections.ui.places import MAKERS
from myconnections.ui.wording import Wording

EN, JA = Wording("en"), Wording("ja")


def test_every_kind_of_entry_has_a_word() -> None:
    assert entry_words.KINDS.keys() >= BODIES.keys()
    assert entry_words._ICONS.keys() >= BODIES.keys()
    assert set(entry_words._ICONS.values()) <= known()


def test_every_place_is_a_page() -> None:
    assert set(notebook.PLACES) == set(BODIES)
    assert set(notebook.PLACES.values()) <= set(MAKERS)
    assert notebook.target("obstacle", 7) == "obstacles/entry:7"
    assert notebook.target("a kind of a later version", 7) == "myself/entry:7"


def test_an_entry_is_called_by_its_own_words_or_by_ours() -> None:
    titles = [
        (Gathering("Harbor walk"), "Harbor walk", "Harbor walk"),
        (Obstacle(ObstacleKind.FEAR, "they may laugh"), "they may laugh", "they may laugh"),
        (Obstacle(ObstacleKind.FEAR), "Fear", "恐れ"),
        (ValueTag("honesty"), "Honesty", "誠実"),
        (ValuesRound(kept=("honesty", "Tea"), ranked=("honesty", "Tea")), "Honesty · Tea", "誠実 · Tea"),
        (Dialogue("", "Our own"), "Our own", "Our own"),
        (ValuesRound(), "", ""),
    ]
    for body, english, japanese in titles:
        assert (entry_words.title(body, EN), entry_words.title(body, JA)) == (english, japanese)
    assert (entry_words.kind(Gathering("x"), EN), entry_words.kind(Gathering("x"), JA)) == ("Gathering", "場")
