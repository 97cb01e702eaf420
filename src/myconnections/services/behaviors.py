"""The words of the check-in: capabilities, behaviors, how often, and what two capabilities ask of each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from myconnections.domain.capability import Capability
from myconnections.domain.folding import fold


@dataclass(frozen=True, slots=True)
class Sheet:
    """The words of one language. `often` are the five answers from 0 up, `skip` the one that is none."""

    window: str
    often: tuple[str, ...]
    skip: str
    names: Mapping[Capability, str]
    meanings: Mapping[Capability, str]
    behaviors: Mapping[str, str]
    questions: Mapping[frozenset[Capability], str]


@cache
def sheet(language: str) -> Sheet:
    """The check-in in "en" or "ja"."""
    import tomllib  # loaded here: only the check-in needs it, and the start waits for every module

    from myconnections.locator import resources

    whole = tomllib.loads((resources() / "content" / "behaviors.toml").read_text("utf-8"))
    those = {Capability(one["key"]): one for one in whole["capability"]}
    return Sheet(
        whole["window"][language],
        tuple(whole["often"][language]),
        whole["skip"][language],
        {key: one[language]["name"] for key, one in those.items()},
        {key: one[language]["meaning"] for key, one in those.items()},
        {each["key"]: each[language] for one in those.values() for each in one["behavior"]},
        {frozenset(map(Capability, one["of"])): one[language] for one in whole["interplay"]},
    )


def named(text: str) -> Capability | None:
    """The capability that is called so, by its key or its name in either language."""
    wanted = fold(text.strip())
    for one in Capability:
        if wanted in {fold(one.value), fold(sheet("en").names[one]), fold(sheet("ja").names[one])}:
            return one
    return None
