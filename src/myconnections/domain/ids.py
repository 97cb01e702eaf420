"""Identifiers: whole numbers given by the vault, never reused; 0 means 'not yet kept'."""

from __future__ import annotations

from typing import NewType

ContactId = NewType("ContactId", int)
EncounterId = NewType("EncounterId", int)
PromiseId = NewType("PromiseId", int)
ReminderId = NewType("ReminderId", int)
FactId = NewType("FactId", int)
JobId = NewType("JobId", int)
BatchId = NewType("BatchId", int)
ActId = NewType("ActId", int)
SuggestionId = NewType("SuggestionId", int)
OrganizationId = NewType("OrganizationId", int)
EntryId = NewType("EntryId", int)
