"""What people who come in later take over from answers given before: of their employer, and of their title."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from myconnections.domain.contact import Contact
from myconnections.domain.organization import Organization
from myconnections.interchange.companies import company_key
from myconnections.services.ports import UnitOfWork

_OF_EMPLOYER = ("industry", "region", "institution")


class Inheritance:
    """Answers so far. Nothing is marked as set by hand: the person said it of the employer, not of this one."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self._employers = {one.key: one for one in uow.organizations.all()}

    def given(self, contact: Contact) -> Contact:
        """A new person with what is known of their employer and title, where nothing else is said."""
        values: dict[str, str | int] = {}
        employer = self._employer(contact)
        if employer is not None:
            values |= {
                name: value
                for name in _OF_EMPLOYER
                if (value := getattr(employer, name)) and not getattr(contact, name)
            }
        if contact.position and not contact.function and contact.position in self._titles:
            function, authority = self._titles[contact.position]
            values |= {"function": function} | ({"authority": authority} if authority else {})
        return _with(contact, values)

    def moved(self, before: Contact, after: Contact) -> Contact:
        """A person with what is known of the new employer in place of what was said of the one they left."""
        if company_key(before.organization) == company_key(after.organization):
            return after
        left, new = self._employer(before), self._employer(after)
        values: dict[str, str | int] = {}
        for name in _OF_EMPLOYER:
            present, said = getattr(after, name), getattr(new, name, "")
            if present and present != getattr(left, name, None):
                continue  # the person's own word, or another source's
            if said != present:
                values[name] = said
        return _with(after, values)

    def _employer(self, contact: Contact) -> Organization | None:
        if not self._employers or not contact.organization:
            return None
        return self._employers.get(company_key(contact.organization))

    @cached_property
    def _titles(self) -> dict[str, tuple[str, int]]:
        """Title → function and authority, where all whose function the person has set agree."""
        found: dict[str, set[tuple[str, int]]] = {}
        for row in self._uow.organizations.work():
            if row.position and row.function and "function" in row.edited:
                found.setdefault(row.position, set()).add((row.function, row.authority))
        return {title: answers.pop() for title, answers in found.items() if len(answers) == 1}


def _with(contact: Contact, values: dict[str, str | int]) -> Contact:
    set_values: Callable[..., Contact] = replace
    return set_values(contact, **values) if values else contact
