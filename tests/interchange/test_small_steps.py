"""Small steps in a file: our own library is whole, and a file of anybody is bounded."""

from __future__ import annotations

import pytest

from myconnections.domain.errors import Refused
from myconnections.domain.small_step import TAGS
from myconnections.interchange import small_steps as files
from myconnections.services.step_library import ours

GOOD = '[[step]]\nkey = "a-b"\nminutes = 3\nen = " Write a line. "\nways = ["food", "food", "art"]\n'


def test_our_library_is_large_and_every_tag_has_steps() -> None:
    steps = ours()
    assert len(steps) >= 60
    assert all(set(one.text) == {"en", "ja"} and 1 <= one.minutes < 5 and not one.source for one in steps)
    assert len({one.text[language] for one in steps for language in ("en", "ja")}) == 2 * len(steps)
    counts = files.tags_of(steps)
    assert {field: [tag for tag in TAGS[field] if counts[field][tag] < 4] for field in TAGS} == {
        key: [] for key in TAGS
    }


def test_a_file_of_a_coach_may_have_one_language_and_keeps_its_keys_apart() -> None:
    (step,) = files.read(GOOD.encode(), "kai.toml")
    assert (step.key, step.source, step.text, step.ways) == ("kai/a-b", "kai", {"en": "Write a line."}, ("food", "art"))
    assert files.read(b"\xef\xbb\xbf" + GOOD.encode(), "kai.toml") == (step,)
    assert step.words("ja") == "Write a line."


def changed(field: str, value: str) -> str:
    return "\n".join(f"{field} = {value}" if line.startswith(f"{field} =") else line for line in GOOD.splitlines())


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "steps_none"),
        ("step = 3", "steps_none"),
        ("step = [3]", "steps_none"),
        (GOOD + "[other]\n", "steps_none"),
        ("[[step]\n", "steps_no_toml"),
        ("a = " + "[\n" * 9000, "steps_no_toml"),
        ("a = " + "1" * 1500 + "\nb = 0x" + "f" * 1900, "steps_none"),
        ("x" + ".x" * 1500 + " = 1", "steps_line_long"),
        ("#" * 1999 + ("\n" + "#" * 1999) * 200, "steps_too_large"),
        ("[[step]]\n" * 501, "steps_too_many"),
        (GOOD + GOOD, "step_twice"),
        (GOOD + 'run = "rm"\n', "step_field"),
        (GOOD + '"\\u202e" = 1\n', "step_field"),
        (changed("key", '"A b"'), "step_key"),
        (changed("key", "7"), "step_key"),
        (changed("minutes", "5"), "step_minutes"),
        (changed("minutes", "true"), "step_minutes"),
        (changed("en", '" "'), "step_words"),
        (changed("en", "1"), "step_words"),
        (changed("en", '"' + "a" * 201 + '"'), "step_long"),
        (changed("en", '"two\\nlines"'), "step_characters"),
        (changed("en", '"turned \\u202e round"'), "step_characters"),
        (changed("ways", '"food"'), "step_tag"),
        (changed("ways", '["love"]'), "step_tag"),
        (changed("ways", "[[]]"), "step_tag"),
        ('[[step]]\nkey = "a"\nminutes = 1\n', "step_words"),
    ],
)
def test_what_is_not_in_order_is_refused_whole(text: str, why: str) -> None:
    with pytest.raises(Refused) as refused:
        files.read(text.encode(), "kai.toml")
    assert (refused.value.code, refused.value.facts["why"]) == ("steps_refused", why)


def test_bytes_that_are_no_text_and_our_own_steps_without_a_language() -> None:
    with pytest.raises(Refused) as refused:
        files.read(b"\xff\xfe\x00", "kai.toml")
    assert refused.value.facts["why"] == "steps_no_toml"
    with pytest.raises(Refused) as refused:
        files.read(GOOD.encode(), "small_steps.toml", own=True)
    assert refused.value.facts == {"file": "small_steps.toml", "why": "step_words", "step": 1}
