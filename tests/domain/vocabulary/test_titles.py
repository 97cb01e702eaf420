"""What titles propose: known answers, among them those that mislead."""

from __future__ import annotations

import pytest

from myconnections.domain.vocabulary.functions import FUNCTIONS
from myconnections.domain.vocabulary.titles import authority_of, function_of

ANSWERS = """
営業 | sales | 0
法人営業担当 | sales | 1
営業部長 | sales | 3
営業企画 | planning | 0
技術営業 | sales | 0
人事部長 | hr | 3
採用担当 | hr | 1
代表取締役社長 | management | 4
取締役CTO | management | 4
執行役員 マーケティング本部長 | management | 4
社長室 | | 1
社長秘書 | administration | 1
社長室長 | | 3
課長補佐 | | 1
部長代理 | | 2
部長 | | 3
教授 | teaching | 3
准教授 | teaching | 3
主任研究員 | research | 2
システムエンジニア | engineering | 1
ＳＥ | engineering | 1
開発部マネージャー | engineering | 2
プロダクトマネージャー | planning | 1
看護師長 | care | 3
看護師 | care | 1
店長 | service | 2
経理 | finance | 0
総務課長 | administration | 2
市長 | policy | 4
市議会議員 | policy | 4
議員秘書 | administration | 1
Webディレクター | | 1
大学院生 | student | 0
弁護士 | legal | 1
編集長 | design | 3
広報担当 | marketing | 1
品質管理係長 | production | 2
Software Engineer | engineering | 1
Senior Software Engineer | engineering | 1
Software Engineers | engineering | 1
VP of Sales & Marketing | marketing | 3
Founder & CEO | management | 4
Co-Founder | management | 4
Chief Financial Officer | management | 4
Vice President | management | 3
Managing Director | management | 4
Account Manager | sales | 1
HR Manager | hr | 2
Human Resources Business Lead | hr | 2
Professor, Department of Engineering | teaching | 3
Assistant Professor | teaching | 3
Film Director | design | 1
Head Chef | service | 1
Head of Design | design | 3
Executive Assistant to the CEO | administration | 1
Marketing Manager at Data Corp | marketing | 2
Data Scientist | engineering | 1
Project Manager | planning | 1
PhD candidate | student | 0
Nurse | care | 1
Attorney | legal | 1
Policy Analyst | policy | 1
Customer Success | service | 0
Manager | | 2
Director | | 3
Dreamer of dreams | | 0
 | | 0
"""


@pytest.mark.parametrize("line", ANSWERS.split("\n")[1:-1])
def test_known_titles(line: str) -> None:
    title, function, level = (part.strip() for part in line.split("|"))
    assert (function_of(title), authority_of(title)) == (function, int(level))


def test_everything_proposed_is_in_the_vocabulary() -> None:
    proposed = {line.split("|")[1].strip() for line in ANSWERS.split("\n") if "|" in line}
    assert proposed - {""} <= set(FUNCTIONS.codes)


def test_width_and_case_do_not_matter() -> None:
    assert function_of("ＳＯＦＴＷＡＲＥ　ＥＮＧＩＮＥＥＲ") == "engineering"
    assert authority_of("ﾏﾈｰｼﾞｬｰ") == 2


def test_a_word_within_a_word_is_no_title() -> None:
    assert function_of("Hrothgar") == ""
    assert authority_of("Leadership") == 0
    assert authority_of("Misdirectors") == 0
