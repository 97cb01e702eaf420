"""The two sorts of error a person can meet; anything else is a bug."""

from __future__ import annotations


class Told(Exception):
    """Something to tell the person: a stable code and the facts; `ui/wording.py` makes the sentence.

    `code` is a machine word that never changes; `facts` are plain values that the sentence needs.
    """

    def __init__(self, code: str, **facts: object) -> None:
        self.code = code
        self.facts = facts
        super().__init__(code)

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in sorted(self.facts.items()))
        return f"{self.code} ({told})" if told else self.code


class Refused(Told):
    """A rule said no: nothing was changed, and asking again in the same way will be refused again."""


class Trouble(Told):
    """The world said no: wrong passphrase, vault in use, too new, disk full, damaged."""
