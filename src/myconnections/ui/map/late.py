"""What a scene holds for everybody and few ever ask for: made when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar, overload

from myconnections.services.maps import MapPerson

_T = TypeVar("_T")


class Late(Sequence[_T]):
    """A sequence that is made when it is first looked at."""

    def __init__(self, make: Callable[[], Sequence[_T]]) -> None:
        self._make: Callable[[], Sequence[_T]] | None = make
        self._whole: Sequence[_T] = ()

    def _made(self) -> Sequence[_T]:
        make = self._make
        if make is not None:
            self._whole = make()
            self._make = None  # and with it all that it was made from
        return self._whole

    def __len__(self) -> int:
        """How many there are."""
        return len(self._made())

    def __iter__(self) -> Iterator[_T]:
        """One after the other."""
        return iter(self._made())

    @overload
    def __getitem__(self, place: int) -> _T: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[_T]: ...
    def __getitem__(self, place: int | slice) -> _T | Sequence[_T]:
        """One of them, or some."""
        return self._made()[place]


class Labels(Sequence[str]):
    """What stands beside the mark of each of these people: of thirty thousand a few hundred are seen at once."""

    def __init__(
        self, people: Sequence[MapPerson], make: Callable[[MapPerson], str], kind: object, before: object = None
    ) -> None:
        """`kind` says what `make` makes. What `before` made of that kind is lent, for whoever is the same."""
        self._people, self._make, self._kind = people, make, kind
        lent = before._made if isinstance(before, Labels) and before._kind == kind else None
        self._made: dict[int, tuple[MapPerson, str]] = {} if lent is None else lent
        """By identity, and with whom it is of: no other object gets theirs meanwhile."""

    def of(self, people: Sequence[MapPerson]) -> Labels:
        """Those of other people, made alike."""
        return Labels(people, self._make, self._kind, self)

    def __len__(self) -> int:
        """How many people there are."""
        return len(self._people)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...
    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        """One of them, or some."""
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        one = self._people[place]
        made = self._made.get(id(one))
        if made is None:
            made = self._made[id(one)] = one, self._make(one)
        return made[1]
