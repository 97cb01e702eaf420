"""What is chosen on the card in front, before it is kept. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from myconnections.domain.stage import Stage
from myconnections.domain.warmth import keeps_warm
from myconnections.services import triage
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.triage import Turn


@dataclass(slots=True)
class Choice:
    """None and "" mean: nothing said, it stays as it is. `joined` are communities given on this card.

    `known`: the last contact is known to the day and nobody wants to say otherwise: the stage alone is the answer.
    """

    stage: Stage | None = None
    when: str = ""
    warm: bool | None = None
    star: bool | None = None
    known: bool = False
    joined: list[str] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        """Stage and time are both chosen, or the time is known: that is an answer."""
        return self.stage is not None and (self.known or bool(self.when))

    @property
    def code(self) -> str:
        """The word of the stage chosen, or ""."""
        return "" if self.stage is None else self.stage.code

    def warm_on(self, turn: Turn) -> bool:
        """Whether this tie is kept warm with what is chosen."""
        stage = turn.person.stage if self.stage is None else self.stage
        return keeps_warm(stage, turn.person.keep_warm) if self.warm is None else self.warm

    def star_on(self, turn: Turn) -> bool:
        """Whether the person has a star with what is chosen."""
        return turn.person.starred if self.star is None else self.star

    def switch_warm(self, turn: Turn) -> None:
        """Keep warm or not, the other way round; where that is as it would be anyway, nothing is said."""
        wanted = not self.warm_on(turn)
        self.warm = None
        if self.warm_on(turn) != wanted:
            self.warm = wanted

    def switch_star(self, turn: Turn) -> None:
        """The star the other way round; as it stands is nothing said."""
        self.star = None if self.star is not None else not turn.person.starred

    def join(self, turn: Turn, name: str) -> None:
        """Give a community, once; one that was given on this card is taken off again."""
        if name in self.joined:
            self.joined.remove(name)
        elif name not in turn.person.communities:
            self.joined.append(name)


def fresh(turn: Turn) -> Choice:
    """Nothing said on this card yet."""
    return Choice(known=turn.known)


def carried(said: Choice, was: Turn | None, turn: Turn) -> Choice:
    """What was said of the same person before their card was read anew: the form, or an undo elsewhere, drops no half
    of an answer.
    """
    if was is None or was.person.id != turn.person.id:
        return fresh(turn)
    joined = [name for name in said.joined if name not in turn.person.communities]
    return replace(said, known=turn.known and (said.known or not was.known), joined=joined)


def keep(turn: Turn, choice: Choice, vault: OpenVault, now: datetime) -> Changes:
    """Keep what was chosen for this person."""
    return triage.answer(
        vault,
        turn.person.id,
        choice.stage,
        choice.when,
        now,
        keep_warm=choice.warm,
        communities=tuple(choice.joined),
        star=choice.star,
    )
