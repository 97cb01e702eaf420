"""Names of companies compared: legal forms and punctuation fall away."""

from __future__ import annotations

import re
from functools import lru_cache

from myconnections.domain.folding import fold
from myconnections.domain.vocabulary.no_employer import employer_of

_FORMS_JA = re.compile(r"株式会社|有限会社|合同会社|合資会社|合名会社|\((?:株|有|合|社|財|独|学|医)\)|"
                       r"(?:一般|公益|特定非営利活動)?(?:社団|財団)?法人|カブシキガイシャ")  # fmt: skip
_FORMS = re.compile(
    r"\b(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|plc|gmbh|ag|kg|sa|sas|sarl|srl|spa|"
    r"bv|nv|ab|as|oy|kk|pty|pte|holdings?|group|the)\b"
)
_SIGNS = re.compile(r"[^\w]+")


@lru_cache(maxsize=65_536)
def company_key(name: str) -> str:
    """A company's name for comparing; the folded whole name when nothing but a legal form is left."""
    plain = fold(name[:200])
    bare = _SIGNS.sub("", _FORMS.sub(" ", _FORMS_JA.sub(" ", plain.replace(".", ""))))
    return bare or _SIGNS.sub("", plain)


def employer_key(name: str) -> str:
    """`company_key` of what names an employer, "" of a word like "Freelance": for what is concluded from sharing."""
    return company_key(employer_of(name))
