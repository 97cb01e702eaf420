"""Messages of every era, the rule that makes them encounters, and who I am."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.interchange.linkedin_files import ANN, BEN, COLUMNS, IN, ME, OLD, TOKYO, Put, kinds, line

from myconnections.interchange.linkedin.messages import plain_text, receivers
from myconnections.interchange.linkedin.threads import LocalDays, days_of_talk
from myconnections.interchange.plan import make_plan
from myconnections.interchange.reading import read

DAYS = LocalDays(UTC)


def talk(*events: tuple[str, bool]) -> list[tuple[str, str, str, int, str | None]]:
    made = days_of_talk("ann", [(stamp, mine, "") for stamp, mine in events], DAYS, "x")
    return [(str(e.day), e.kind, e.by, e.count, str(e.answers) if e.answers else None) for e in made]


def test_one_message_is_a_message() -> None:
    assert talk(("2025-01-01 10:00:00", True)) == [("2025-01-01", "message", "me", 1, None)]
    assert talk(("2025-01-01 10:00:00", False)) == [("2025-01-01", "message", "them", 1, None)]


def test_an_answer_within_fourteen_days_makes_one_exchange_on_its_day() -> None:
    assert talk(("2025-01-01 10:00:00", False), ("2025-01-15 10:00:00", True)) == [
        ("2025-01-15", "exchange", "them", 2, "2025-01-01")
    ]


def test_an_answer_a_second_too_late_is_a_message_of_its_own() -> None:
    assert talk(("2025-01-01 10:00:00", False), ("2025-01-15 10:00:01", True)) == [
        ("2025-01-01", "message", "them", 1, None),
        ("2025-01-15", "message", "me", 1, None),
    ]


def test_a_second_message_of_one_side_is_no_answer() -> None:
    assert talk(("2025-01-01 10:00:00", True), ("2025-01-02 10:00:00", True), ("2025-01-03 10:00:00", False)) == [
        ("2025-01-01", "message", "me", 1, None),
        ("2025-01-03", "exchange", "me", 2, "2025-01-02"),
    ]


def test_a_day_has_one_encounter_dated_on_the_last_answer() -> None:
    made = days_of_talk(
        "ann",
        [("2025-01-01 08:00:00", True, "a"), ("2025-01-01 09:00:00", False, "b"), ("2025-01-01 10:00:00", False, "")],
        DAYS,
        "x",
    )
    assert [(e.at.hour, e.kind, e.by, e.count, e.text) for e in made] == [(9, "exchange", "me", 3, "a\n\nb")]


def test_a_conversation_of_days_is_an_exchange_each_day() -> None:
    assert talk(
        ("2025-01-01 08:00:00", True),
        ("2025-01-01 09:00:00", False),
        ("2025-01-02 08:00:00", True),
        ("2025-01-05 08:00:00", True),
    ) == [
        ("2025-01-01", "exchange", "me", 2, None),
        ("2025-01-02", "exchange", "them", 1, None),
        ("2025-01-05", "message", "me", 1, None),
    ]


@given(st.lists(st.tuples(st.datetimes(datetime(2020, 1, 1), datetime(2020, 4, 1)), st.booleans()), max_size=30))
def test_every_message_is_counted_once_and_days_never_repeat(events: list[tuple[datetime, bool]]) -> None:
    stamps = sorted((moment.strftime("%Y-%m-%d %H:%M:%S"), mine, "") for moment, mine in events)
    made = days_of_talk("ann", stamps, DAYS, "x")
    assert sum(e.count for e in made) == len(events)
    days = [e.day for e in made]
    assert days == sorted(set(days))
    assert all(e.at.date() == e.day for e in made)
    assert not {e.answers for e in made if e.answers} & set(days)


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "UTC"])
@given(moment=st.datetimes(datetime(2001, 1, 1), datetime(2029, 1, 1)))
def test_local_days_are_the_zones_days(zone: str, moment: datetime) -> None:
    moment = moment.replace(microsecond=0, tzinfo=UTC)
    days = LocalDays(ZoneInfo(zone))
    assert days.of(moment.strftime("%Y-%m-%d %H:%M:%S")) == moment.astimezone(ZoneInfo(zone)).date()


def test_the_systems_zone_is_used_when_none_is_given() -> None:
    moment = datetime(2025, 3, 3, 23, 30, tzinfo=UTC)
    assert LocalDays(None).of("2025-03-03 23:30:00") == moment.astimezone().date()


def test_groups_touch_nobody_and_are_evidence_of_ties(put: Put) -> None:
    path = put(
        "messages.csv",
        [
            COLUMNS,
            line("g", ANN, [ME, BEN], "2025-01-01 10:00:00", **{"CONVERSATION TITLE": "Trip"}),
            line("g", ME, [ANN, BEN], "2025-01-02 10:00:00"),
            line("a", ANN, [ME], "2025-01-03 10:00:00"),
            line("b", BEN, [ME], "2025-01-04 10:00:00"),
        ],
    )
    found = read([path], zone=TOKYO)
    assert kinds(found) == [("ann", "2025-01-03", "message", "them"), ("ben", "2025-01-04", "message", "them")]
    (thread,) = found.threads
    assert (thread.slugs, thread.count, thread.last, thread.title) == (("ann", "ben"), 2, date(2025, 1, 2), "Trip")
    assert found.self_facts is not None
    assert found.self_facts.slug == "ego"


def test_two_conversations_with_one_person_share_the_days(put: Put) -> None:
    path = put(
        "messages.csv",
        [
            COLUMNS,
            line("1", ANN, [ME], "2025-01-01 10:00:00"),
            line("2", ME, [ANN], "2025-01-01 12:00:00"),
        ],
    )
    assert kinds(read([path], zone=UTC, me="ego")) == [("ann", "2025-01-01", "exchange", "them")]


def test_the_old_era_finds_receivers_by_name(put: Put) -> None:
    connections = put(
        "Connections.csv",
        [
            ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"],
            ["Ann", "Muster", ANN[1], "", "", "", "01 Jan 2020"],
            ["Ben", "Beispiel, PhD", BEN[1], "", "", "", "01 Jan 2020"],
            ["Cem", "Twin", IN + "cem-1", "", "", "", "01 Jan 2020"],
            ["Cem", "Twin", IN + "cem-2", "", "", "", "02 Jan 2020"],
        ],
    )
    profile = put("Profile.csv", [["First Name", "Last Name", "Headline"], ["Ego", "Person", "x"]])
    messages = put(
        "messages.csv",
        [
            OLD,
            line("1", ME, [ANN], "2021-01-01 10:00:00", OLD),
            line("2", ME, [("Ben Beispiel, PhD", "")], "2021-01-02 10:00:00", OLD),
            line("3", ME, [("Cem Twin", "")], "2021-01-03 10:00:00", OLD),
            line("4", ANN, [ME], "2021-01-05 10:00:00", OLD),
            line("5", ME, [("LinkedIn Member", "")], "2021-01-06 10:00:00", OLD),
        ],
    )
    found = read([messages, profile, connections], zone=UTC)
    assert kinds(found) == [
        ("ann", "2021-01-05", "exchange", "me"),
        ("ben", "2021-01-02", "message", "me"),
        ("", "2021-01-03", "message", "me"),  # two bear this name: the plan leaves it out
    ]
    assert make_plan(found).unmatched == {"no_profile_url": 1}
    assert {(s.reason, s.count) for s in found.skipped} == {("unknown_member", 1)}


def test_an_export_of_the_old_era_needs_no_profile_address(put: Put) -> None:
    """Six columns of connections, nine of messages, five of invitations: names are all there is."""
    rows = [["Ann", "Muster", "Acme"], ["Ben", "Beispiel, PhD", "Beta"], ["Cem", "Twin", "Beta"], ["Cem", "Twin", "Co"]]
    people = put(
        "Connections.csv",
        [["First Name", "Last Name", "Company", "Connected On"], *([*row, "01 Jan 2020"] for row in rows)],
    )
    ann, ben = ("Ann Muster", IN + "ann"), ("Ben Beispiel, PhD", "")
    talks = put(
        "messages.csv",
        [
            OLD,
            line("1", ME, [ann], "2022-01-01 10:00:00", OLD),
            line("1", ann, [ME], "2022-01-02 10:00:00", OLD),
            line("2", ME, [ben], "2022-01-03 10:00:00", OLD),
            line("3", ("Cem Twin", IN + "cem"), [ME], "2022-01-04 10:00:00", OLD),
        ],
    )
    asked = put(
        "Invitations.csv",
        [
            ["From", "To", "Sent At", "Message", "Direction"],
            ["Ego Person", "Ben Beispiel, PhD", "7/29/21, 6:15 AM", "", "OUTGOING"],
        ],
    )
    praised = put(
        "Recommendations_Received.csv",
        [
            ["First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date"],
            ["Cem", "Twin", "Co", "", "x", "01/05/22"],
            ["Not", "Known", "Co", "", "x", "01/05/22"],
        ],
    )
    plan = make_plan(read([talks, people, asked, praised], zone=UTC))
    assert [planned.record.organization for planned in plan.people] == ["Acme", "Beta", "Beta", "Co"]  # two Cems
    met = {(each.who.person, str(each.record.day), each.record.kind) for each in plan.encounters}
    assert met == {(0, "2022-01-02", "exchange"), (1, "2022-01-03", "message"), (1, "2021-07-29", "signal")}
    assert [(each.name, who.person) for each, who in plan.helps] == [("Cem Twin", 3)]
    assert plan.unmatched == {"not_among_people": 2}  # which Cem wrote is not known


def test_the_same_messages_in_two_exports_count_once(put: Put) -> None:
    rows = [COLUMNS, line("1", ANN, [ME], "2025-01-01 10:00:00"), line("1", ME, [ANN], "2025-01-01 11:00:00")]
    one, other = (
        put("a/messages.csv", rows),
        put("b/messages.csv", [*rows, line("1", ANN, [ME], "2025-02-01 10:00:00")]),
    )
    found = read([one, other], zone=UTC, me="ego")
    assert [(e.kind, e.count) for e in found.encounters] == [("exchange", 2), ("message", 1)]


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"IS MESSAGE DRAFT": "true"}, "draft"),
        ({"IS CONVERSATION DRAFT": "Yes"}, "draft"),
        ({"DATE": "some day"}, "date_not_understood"),
        ({"DATE": "2025-13-45 10:00:00 UTC"}, "date_not_understood"),
        ({"DATE": "0001-01-01 10:00:00 UTC"}, "date_not_understood"),
        ({"CONTENT": '<p class="spinmail-quill-editor__spin-break">Hi</p>'}, "sponsored"),
        ({"FROM": "LinkedIn Member", "SENDER PROFILE URL": ""}, "unknown_member"),
        ({"FROM": "", "SENDER PROFILE URL": ""}, "unknown_member"),
    ],
)
def test_rows_that_are_no_contact_are_counted_by_reason(put: Put, more: dict[str, str], reason: str) -> None:
    path = put("messages.csv", [COLUMNS, line("1", ANN, [ME], "2025-01-01 10:00:00", **more)])
    found = read([path], zone=UTC)
    assert found.encounters == ()
    assert [(s.reason, s.count, s.rows) for s in found.skipped] == [(reason, 1, (2,))]


def test_flags_that_say_no_in_other_words_are_no_drafts(put: Put) -> None:
    more = {"IS MESSAGE DRAFT": "false", "IS CONVERSATION DRAFT": "n/a", "CONTENT": "<b>Hi</b> &amp; bye"}
    path = put(
        "messages.csv", [COLUMNS, line("1", ANN, [ME], "1/31/2025 10:00", **{**more, "DATE": "1/31/2025 10:00"})]
    )
    (encounter,) = read([path], zone=UTC, me="ego", with_content=True).encounters
    assert (encounter.text, encounter.at.isoformat()) == ("Hi & bye", "2025-01-31T10:00:00+00:00")


def test_texts_and_receivers_are_read_plainly() -> None:
    assert plain_text("<p>One<br>two</p>\r\n3 &lt; 4") == "One\ntwo\n\n3 < 4"
    assert receivers(f"{IN}a,b,{IN}c,www.linkedin.com/in/d") == ("a,b", "c", "d")
    assert receivers("") == ()


def test_coach_conversations_are_left_alone(put: Put) -> None:
    rows = [COLUMNS, line("1", ANN, [ME], "2025-01-01 10:00:00")]
    paths = [put("guide_messages.csv", rows), put("messages (1).csv", rows)]
    found = read(paths, zone=UTC, me="ego")
    assert found.not_read == ("guide_messages.csv",)
    assert len(found.encounters) == 1


@pytest.mark.parametrize("mine", [True, False])
def test_one_conversation_with_a_connection_tells_who_i_am(put: Put, mine: bool) -> None:
    people = put("Connections.csv", [["First Name", "Last Name", "URL", "Connected On"], ["Ann", "Muster", ANN[1], ""]])
    sides = (ME, ANN) if mine else (ANN, ME)
    talk = put("messages.csv", [COLUMNS, line("1", sides[0], [sides[1]], "2025-01-01 10:00:00")])
    found = read([people, talk], zone=UTC)
    assert kinds(found) == [("ann", "2025-01-01", "message", "me" if mine else "them")]
    assert found.threads == ()
