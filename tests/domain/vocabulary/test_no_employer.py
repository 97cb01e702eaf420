"""Which words in the place of an employer name none; every employer is invented."""

from __future__ import annotations

import pytest

from myconnections.domain.vocabulary.no_employer import employer_of, names_an_employer


@pytest.mark.parametrize(
    "text",
    [
        "Freelance", "FREELANCER", " freelance ", "Self-employed", "Self Employed", "Independent", "Retired",
        "ｓｅｌｆ－ｅｍｐｌｏｙｅｄ", "Stealth Startup", "stealth-mode startup", "Confidential", "N/A",
        "Freelance / Self-employed", "Independent Consultant", "Freelance Photographer",
        "Self-employed (retired)", "Student", "Open to work",
        "フリーランス", "ふりーらんす", "ﾌﾘｰﾗﾝｽ", "個人事業主", "フリーランス（個人事業主）", "自営業", "無職",
        "求職中", "退職", "学生", "フリーエンジニア", "主婦・学生", "Selbständig", "selbstandig", "Freiberufler",
        "Ruhestand", "Indépendant", "INDEPENDANT", "Auto-entrepreneur", "Retraité", "Autónomo", "autonomo", "Jubilada",
        "", "  ", "-", "…", "/",
    ],
)  # fmt: skip
def test_words_for_having_none(text: str) -> None:
    assert not names_an_employer(text)
    assert employer_of(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Works", "Freelance Works Ltd", "The Daily Independent", "Freelance Inc.", "Retired Racers Club",
        "Student Union of Aoba", "フリーランス支援センター", "株式会社フリーランス", "学生服のつばめ",
        "退職金共済つばめ会", "Self & Sons", "Mill / Freelance", "青葉大学", "NA",
    ],
)  # fmt: skip
def test_names_of_employers_stay_as_they_are(text: str) -> None:
    assert names_an_employer(text)
    assert employer_of(text) == text
