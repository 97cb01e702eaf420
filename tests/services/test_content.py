"""Questions before a meeting and forms of dialogues: whole in both languages, chosen without chance."""

from __future__ import annotations

from myconnections.services import content


def test_questions_and_forms_speak_both_languages() -> None:
    assert all(one.text["en"].endswith("?") and one.text["ja"].endswith("？") for one in content.questions().values())
    assert {one.when for one in content.questions().values()} == {"", "first", "again"}
    for form in content.forms().values():
        assert len(form.rules["en"]) == len(form.rules["ja"]) > 0
        assert all(part[language] for part in (form.name, form.prompt) for language in content.LANGUAGES)
    assert {"mind", "problem"} <= content.forms().keys()


def test_the_questions_of_a_meeting_differ_among_themselves_and_from_day_to_day() -> None:
    chosen = [content.minute(seed, known=True, most=3) for seed in range(40)]
    assert all(len(set(three)) == 3 for three in chosen)
    assert chosen[0] != chosen[1]
    assert content.minute(3, known=True, most=3) == chosen[3]
    assert not any(content.questions()[key].when == "first" for three in chosen for key in three)
    first = {key for seed in range(40) for key in content.minute(seed, known=False, most=3)}
    assert {"", "first"} == {content.questions()[key].when for key in first}
