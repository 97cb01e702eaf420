"""Kinds of institutions whose doors somebody may open (method.md 4, the kinds of reach)."""

from __future__ import annotations

from myconnections.domain.vocabulary.terms import Vocabulary

INSTITUTIONS = Vocabulary.read(
    """
government: Government | 行政・自治体
education: Education & research | 教育・研究
finance: Finance & investors | 金融・投資
company: Large company | 大企業
media: Media | メディア・発信
nonprofit: Community & NPO | NPO・地域
health: Health & care | 医療・福祉
legal: Law, accounting & labor | 法務・会計・労務
"""
)

OF_INDUSTRY = {code: code for code in ("government", "education", "finance", "media", "nonprofit", "health", "legal")}
"""Industry → the kind of institution its employers usually are: a proposal."""
