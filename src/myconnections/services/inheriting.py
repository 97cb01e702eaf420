"""What people who come in later take over from answers given before: of their employer, and of their title."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from myconnections.domain.contact import Contact
from myconnections.domain.organization import Organization
from myconnections.interchange.companies import employer_key
from myconnections.services.ports import UnitOfWork

Answer = tuple[str, int]
"""A function and the authority told with it, 0 for none."""

OF_EMPLOYER = ("industry", "region", "institution")


class Inheritance:
    """Answers so far. Nothing is marked as set by hand: the person said it of the employer, not of this one."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def given(self, contact: Contact) -> Contact:
        """A new person with what is known of their employer and title, where nothing else is said."""
        values: dict[str, str | int] = {}
        employer = self._employer(contact)
        if employer is not None:
            values |= {
                name: value for name in OF_EMPLOYER if (value := getattr(employer, name)) and not getattr(contact, name)
            }
        told = self._title(contact.position) if contact.position and not contact.function else None
        if told is not None:
            function, authority = told
            values |= {"function": function} | ({"authority": authority} if authority else {})
        return _with(contact, values)

    def moved(self, before: Contact, after: Contact) -> Contact:
        """A person with what is known of the new employer in place of what was said of the one they left."""
        if employer_key(before.organization) == employer_key(after.organization):
            return after
        left, new = self._employer(before), self._employer(after)
        values: dict[str, str | int] = {}
        for name in OF_EMPLOYER:
            present, said = getattr(after, name), getattr(new, name, "")
            if present and present != getattr(left, name, None):
                continue  # the person's own word, or another source's
            if said != present:
                values[name] = said
        return _with(after, values)

    def _employer(self, contact: Contact) -> Organization | None:
        return self._known(key) if (key := employer_key(contact.organization)) else None

    def _known(self, key: str) -> Organization | None:
        return self._employers.get(key)

    def _title(self, title: str) -> Answer | None:
        return self._titles.get(title)

    @cached_property
    def _employers(self) -> dict[str, Organization]:
        return {one.key: one for one in self._uow.organizations.all()}

    @cached_property
    def _titles(self) -> dict[str, Answer]:
        """Title → function and authority, where all whose function the person has set agree."""
        found: dict[str, set[Answer]] = {}
        for row in self._uow.organizations.work():
            if row.position and row.function and "function" in row.edited:
                found.setdefault(row.position, set()).add((row.function, row.authority))
        return {title: answers.pop() for title, answers in found.items() if len(answers) == 1}


class InheritanceOfOne(Inheritance):
    """The same for a single person: only their employer and those of their title are looked at, not everybody."""

    def _known(self, key: str) -> Organization | None:
        return self._uow.organizations.by_key(key)

    def _title(self, title: str) -> Answer | None:
        alike = [who for who, position in self._uow.contacts.column("position") if position == title]
        said = {
            (one.function, one.authority)
            for one in self._uow.contacts.many(alike)
            if one.function and "function" in one.edited and not one.archived
        }
        return said.pop() if len(said) == 1 else None


def _with(contact: Contact, values: dict[str, str | int]) -> Contact:
    set_values: Callable[..., Contact] = replace
    return set_values(contact, **values) if values else contact
