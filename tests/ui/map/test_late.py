"""What is made when it is first looked at, and made once."""

from __future__ import annotations

from collections.abc import Sequence

from tests.ui.map.scenes import person

from myconnections.services.maps import MapPerson
from myconnections.ui.map.late import Labels, Late


def test_a_late_sequence_is_made_once_and_not_before_it_is_looked_at() -> None:
    made: list[int] = []

    def make() -> Sequence[int]:
        made.append(1)
        return [3, 1, 2]

    late = Late(make)
    assert made == []
    assert (len(late), late[0], late[1:], list(reversed(late)), sorted(late)) == (3, 3, [1, 2], [2, 1, 3], [1, 2, 3])
    assert made == [1]


def test_labels_are_made_of_those_seen_and_lent_to_the_next_map_of_that_kind() -> None:
    people, asked = [person(1, name="Aki"), person(2, name="Ben"), person(3, name="Cem")], list[str]()

    def make(one: MapPerson) -> str:
        asked.append(one.row.name)
        return one.row.name.lower()

    labels = Labels(people, make, "full")
    assert (len(labels), labels[1], labels[1], asked) == (3, "ben", "ben", ["Ben"])
    assert labels.of(people[1:])[:] == ["ben", "cem"]
    assert Labels([people[0], person(2, name="Bea")], make, "full", labels)[:] == ["aki", "bea"]
    assert asked == ["Ben", "Cem", "Aki", "Bea"]
    assert Labels(people[1:2], make, "short", labels)[0] == "ben"
    assert asked[-1] == "Ben"
