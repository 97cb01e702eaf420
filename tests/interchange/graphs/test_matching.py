"""Nodes are people of mine by what proves it, else by a name that one of each side bears; the rest is asked."""

from __future__ import annotations

from myconnections.domain.contact import Contact, Me, Reachable
from myconnections.domain.graph import Graph, Node
from myconnections.domain.ids import ContactId
from myconnections.interchange.graphs.matching import match, name_key


def person(number: int, **fields: object) -> Contact:
    return Contact(ContactId(number), f"u-{number}", **fields)  # type: ignore[arg-type]


def mail(address: str) -> Reachable:
    return Reachable("email", address, key=address.lower())


PEOPLE = [
    person(1, family="佐藤", given="花子", organization="港工業株式会社"),
    person(2, family="佐藤", given="花子", organization="丘の上書店"),
    person(3, family="Vale", given="Ida", slug="ida-vale"),
    person(4, family="Moss", given="Tom", reachable=(mail("tom@moss.example"),)),
    person(5, family="Reed", given="Ann"),
    person(6, family="Twin", given="Eva", reachable=(mail("team@shared.example"),)),
    person(8, organization="Harbor Works"),
    person(7, family="Lake", given="Uri", reachable=(mail("team@shared.example"),)),
]
ME = Me(name="Kei Mori", slug="kei-mori")


def graph(*nodes: Node) -> Graph:
    return Graph(nodes, (), "graphml")


def test_proofs_come_before_names() -> None:
    found = match(
        graph(
            Node("U-5", "somebody else"),
            Node("n2", "x", {"Profile URL": "https://www.LinkedIn.com/in/Ida-Vale/?x=1"}),
            Node("TOM@moss.example"),
            Node("n4", "Reed, Ann", {"contact_uid": "u-1"}),
            Node("n5", "", {"slug": "Ida-Vale"}),
        ),
        PEOPLE,
        ME,
    )
    assert found.people == {0: 5, 1: 3, 2: 4, 3: 1, 4: 3}
    assert found.by == {"uid": 2, "profile": 2, "email": 1}
    assert (found.unclear, found.unknown, found.me) == ((), (), ())


def test_a_name_settles_it_only_where_one_of_each_side_bears_it() -> None:
    found = match(
        graph(
            Node("a", "Ann  REED"),
            Node("b", "佐藤花子"),
            Node("c", "佐藤 花子", {"会社": "丘の上書店"}),
            Node("d", "Tom Moss"),
            Node("e", "", {"name": "Moss Tom"}),
            Node("f", "Harbor Works"),
        ),
        PEOPLE,
        ME,
    )
    assert found.people == {0: 5}
    assert [(one.place, one.people) for one in found.unclear] == [(1, (1, 2)), (2, (2,)), (3, (4,)), (4, (4,))]
    assert found.unknown == (5,)


def test_an_employer_tells_namesakes_apart_and_who_is_proved_is_not_taken_again() -> None:
    alone = match(graph(Node("c", "佐藤 花子", {"Company": "丘の上書店"})), PEOPLE, ME)
    assert (alone.people, alone.by) == ({0: 2}, {"name": 1})
    twice = match(graph(Node("tom@moss.example"), Node("x", "Tom Moss")), PEOPLE, ME)
    assert twice.people == {0: 4}
    assert [one.people for one in twice.unclear] == [(4,)]


def test_an_address_of_two_people_proves_nothing() -> None:
    found = match(graph(Node("team@shared.example", "Eva Twin")), PEOPLE, ME)
    assert found.by == {"name": 1}
    assert found.people == {0: 6}


def test_myself_is_nobody_of_mine() -> None:
    found = match(graph(Node("1", "Kei Mori"), Node("2", "", {"url": "linkedin.com/in/kei-mori"})), PEOPLE, ME)
    assert (found.me, found.people, found.unknown) == ((0, 1), {}, ())


def test_what_the_person_chose_is_kept() -> None:
    nodes = graph(Node("b", "佐藤花子"), Node("d", "Tom Moss"))
    found = match(nodes, PEOPLE, ME, {"b": ContactId(2), "d": None})
    assert (found.people, found.by, found.unknown, found.unclear) == ({0: 2}, {"chosen": 1}, (1,), ())


def test_names_without_titles_and_in_any_order_of_words() -> None:
    assert name_key("Ida Vale, PhD") == name_key("vale IDA") == name_key("Vale, Ida")
    assert name_key("髙橋　一") == name_key("高橋一")
    assert name_key("") == ""
