"""Ways to reach a person as they are written by hand, with the keys that make them comparable."""

from __future__ import annotations

from collections.abc import Iterable

from myconnections.domain.contact import Reachable


def written(
    emails: Iterable[str], phones: Iterable[str], before: Iterable[Reachable], region: str
) -> tuple[Reachable, ...]:
    """The ways of a person after their e-mails and phones were written by hand.

    One that stands as before keeps its label and key; pages and addresses stay as they are, after these. `region` is
    the two-letter region of phone numbers written without a country.
    """
    from myconnections.interchange.cells import email_key  # loaded here with phonenumbers: only who writes needs them
    from myconnections.interchange.phones import phone_key

    kept = list(before)
    known = {(way.kind, way.value): way for way in kept}
    ways: dict[tuple[str, str], Reachable] = {}
    for value in filter(None, (text.strip() for text in emails)):
        ways[("email", value)] = known.get(("email", value)) or Reachable("email", value, key=email_key(value))
    for value in filter(None, (text.strip() for text in phones)):
        key, extension = phone_key(value, region)
        new = Reachable("phone", value, key=key, extension=extension)
        ways[("phone", value)] = known.get(("phone", value)) or new
    return (*ways.values(), *(way for way in kept if way.kind not in {"email", "phone"}))
