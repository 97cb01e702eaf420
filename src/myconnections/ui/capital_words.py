"""The kind of a tie in words, with the facts it was read from (method.md 4). No Qt: the command line says the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from myconnections.domain.capital import ATTRIBUTES
from myconnections.ui import texts_structure as texts
from myconnections.ui import texts_words
from myconnections.ui.wording import Wording


def read(told: Mapping[str, Any], words: Wording) -> str:
    """What the kind was computed from: `told` are the reasons of a view of a person."""
    kind = words.capital(told["computed"])
    if told["similarity"] is None:
        return words.pair(texts.KIND["none"], {"kind": kind})
    joint = "；" if words.language == "ja" else "; "
    return words.pair(texts.KIND["read"], {"kind": kind, "facts": joint.join(_facts(told, words))})


def lines(told: Mapping[str, Any], words: Wording) -> list[str]:
    """Everything that is to be said of it, the person's own word first."""
    found, computed = [], read(told, words)
    if told["override"]:
        found.append(words.pair(texts.KIND["override"], {"kind": words.capital(told["override"])}))
        computed = words.pair(texts.KIND["computed"], {"read": computed})
    found.append(computed)
    if told["computed"] != "unclear" or told["override"]:
        found.append(words.pair(texts.KIND[f"standing:{told['standing']}"]))
    if told["question"]:
        found.append(words.pair(texts.KIND["question"]))
    return found


def _facts(told: Mapping[str, Any], words: Wording) -> Iterator[str]:
    for code in ("different", "partly", "same"):
        if told[code]:
            yield words.pair(texts.KIND[code], {"names": _named(told[code], words)})
    known = len(ATTRIBUTES) - len(told["unknown"])
    yield words.pair(
        texts.KIND["similarity"], {"similarity": told["similarity"], "known": known, "all": len(ATTRIBUTES)}
    )
    if told["embeddedness"] is not None:
        yield words.pair(texts.KIND["embedded"], {"embeddedness": told["embeddedness"]})
    if told["linking"]:
        yield words.pair(texts.KIND[told["linking"]])


def _named(codes: list[str], words: Wording) -> str:
    names = [words.word(texts_words.ATTRIBUTES, code) for code in codes]
    if words.language == "ja":
        return "・".join(names)
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
