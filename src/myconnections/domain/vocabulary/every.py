"""All the vocabularies there are."""

from __future__ import annotations

from typing import Final

from myconnections.domain.vocabulary.functions import FUNCTIONS
from myconnections.domain.vocabulary.industries import INDUSTRIES
from myconnections.domain.vocabulary.institutions import INSTITUTIONS
from myconnections.domain.vocabulary.regions import REGIONS
from myconnections.domain.vocabulary.terms import Vocabulary

VOCABULARIES: Final[dict[str, Vocabulary]] = {
    "industry": INDUSTRIES,
    "function": FUNCTIONS,
    "region": REGIONS,
    "institution": INSTITUTIONS,
}
"""By the field of a contact that holds its codes."""
