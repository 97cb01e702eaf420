"""Any table of people, by the words of its header: business cards, address books, home-made sheets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from myconnections.domain.contact import Reachable, is_cjk
from myconnections.domain.dates import PartialDate
from myconnections.interchange import dates_in, names
from myconnections.interchange.cells import CONTROLS, clean, email_key, parts, unguard
from myconnections.interchange.linkedin.connections import STEP, People
from myconnections.interchange.phones import phone_key
from myconnections.interchange.progress import Tick
from myconnections.interchange.records import FileReport, PersonRecord, Warned
from myconnections.interchange.sheet_columns import fields, format_of
from myconnections.interchange.table import Table

_EMAILS = r":::|[;,、\s]+"
_PHONES = r":::|[;\n、／]|\s/\s"
_LABELS = r":::|[;,、|\n]"
_BLANK_WORDS = {"指定なし", "n/a", "なし", "-", "－"}
_HONORIFICS = {"様", "さま", "さん", "殿", "御中", "先生", "氏", "くん", "君", "ちゃん"}
_UNREADABLE = re.compile("[?？＊\ufffd]")
_PLAIN_WORDS = re.compile(
    r"(?:tel|phone|phone number|e-?mail|e-?mail address|url|電話|電話番号|メール|メールアドレス|電子メール アドレス)"
    r"[ -]?\d*",
    re.IGNORECASE,
)
_WAYS = ("email", "phone", "mobile", "fax", "url", "linkedin")


@dataclass(frozen=True, slots=True)
class _Column:
    """One understood column: its place, its field, Google's number, and where that number's label stands."""

    place: int
    field: str
    number: str
    label: int
    word: str


def _columns(table: Table) -> list[_Column]:
    found = fields(table.keys)
    labels = {field: place for place, field in enumerate(found) if field.startswith("label:")}
    columns = []
    kinds = {"email": "e-mail", "url": "website"}
    for place, field in enumerate(found):
        if not field or field.startswith("label:"):
            continue
        name, _, number = field.partition(":")
        if name == "address":
            name, number = field, number.partition(":")[0]
        kind = "address" if name.startswith("address") else kinds.get(name, name)
        label = labels.get(f"label:{kind}:{number}", -1)
        columns.append(_Column(place, name, number, label, _word(table.columns[place], name)))
    return columns


def _word(column: str, field: str) -> str:
    """What the column's own name says of the way: `TEL直通`, `Business Phone 2`; nothing for the plain words."""
    if field not in _WAYS or field == "linkedin":
        return ""
    text = clean(column).strip("\"'\ufeff ")
    return "" if _PLAIN_WORDS.fullmatch(text) else text


def read(table: Table, report: FileReport, region: str, tick: Tick) -> People:
    """Every person of the table."""
    found = People()
    source = format_of(table.keys)
    columns = _columns(table)
    dated = [column.place for column in columns if column.field in {"exchanged_on", "connected_on"}]
    rows = list(table.rows())
    found.rows = len(rows)
    day_first = dates_in.day_comes_first(row[place] for _, row in rows for place in dated)
    for number, (line, row) in enumerate(rows):
        if not number % STEP:
            tick(number)
        if not any(cell.strip() for cell in row):
            continue
        reader = _Row(table, report.name, source, line, row, columns, region, day_first)
        person = reader.person()
        if person is None:
            found.skipped.setdefault("no_name", []).append(line)
        else:
            found.people.append(person)
            found.warnings += [Warned(flag, table.name, line) for flag in person.flags if flag == "date_not_understood"]
    return found


class _Row:
    """One row, field by field."""

    def __init__(
        self, table: Table, name: str, source: str, line: int, row: list[str], columns: list[_Column], region: str,
        day_first: bool,
    ) -> None:  # fmt: skip
        self._table, self._name, self._source, self._line, self._row = table, name, source, line, row
        self._region, self._day_first = region, day_first
        self._own = source == "myconnections"  # our own table parts nothing again
        self._flags: list[str] = []
        self._cells: list[tuple[_Column, str]] = []
        self._got: dict[str, str] = {}
        for column in columns:
            text = clean(unguard(row[column.place]))
            if text and text.casefold() not in _BLANK_WORDS:
                self._cells.append((column, text))
                self._got.setdefault(column.field, text)

    def person(self) -> PersonRecord | None:
        """The person in the row; None when nothing says who it is."""
        got = self._got
        given, family, single, suffix = self._name_parts()
        reading_given, reading_family = self._readings()
        ways = self._ways()
        named = bool(given or family or single)
        organization = got.get("organization", "")
        if not named and not organization and not any(way.kind in {"email", "phone"} for way in ways):
            return None
        kind = "person"
        if not named:
            if organization and not any(way.kind == "email" for way in ways):
                kind = "organization"
            else:
                self._flags.append("no_name")
        self._look_for_damage(given + family + single)
        exchanged = self._days("exchanged_on")
        slug = next((way.key[9:] for way in ways if way.key.startswith("linkedin:")), "")
        honorific = got.get("suffix", "")
        return PersonRecord(
            self._line, self._name, self._source, kind=kind, given=given, family=family, single=single,
            suffix=suffix or ("" if honorific in _HONORIFICS else honorific), additional=got.get("additional", ""),
            prefix=got.get("prefix", ""), nickname=got.get("nickname", ""), maiden=got.get("maiden", ""),
            reading_given=reading_given, reading_family=reading_family, organization=organization,
            organization_reading=got.get("organization_reading", ""), department=got.get("department", ""),
            position=got.get("position", ""), reachable=ways, slug=slug, uid=got.get("uid", ""),
            connected_on=next(iter(self._days("connected_on")), None), exchanged_on=exchanged,
            birthday=self._partial("birthday"), anniversary=self._anniversary(), relations=self._relations(),
            labels=self._labels(), note="\n\n".join(text for column, text in self._cells if column.field == "note"),
            flags=tuple(dict.fromkeys(self._flags)), raw=dict(zip(self._table.columns, self._row, strict=False)),
        )  # fmt: skip

    def _name_parts(self) -> tuple[str, str, str, str]:
        given, family = self._got.get("given", ""), self._got.get("family", "")
        if self._own:
            return given, family, self._got.get("name", ""), self._got.get("suffix", "")
        if given or family:
            if not given and " " in family.replace("\u3000", " ") and is_cjk(family):
                return names.one_part(family)
            given, family, suffix = names.two_parts(given, family)
            return given, family, "", suffix
        whole = self._got.get("name", "")
        if not whole or email_key(whole) == whole.lower():
            return "", "", "", ""
        return names.one_part(whole)

    def _readings(self) -> tuple[str, str]:
        given = names.reading(self._got.get("reading_given", ""))
        family = names.reading(self._got.get("reading_family", ""))
        if given or family or "reading" not in self._got:
            return given, family
        return names.reading_parts(self._got["reading"])

    def _ways(self) -> tuple[Reachable, ...]:
        ways: list[tuple[int, Reachable]] = []
        for column, text in self._cells:
            label = clean(self._row[column.label]) if column.label >= 0 else column.word
            preferred = 0 if label.startswith("*") else 1
            label = label.removeprefix("*").strip()
            if column.field == "email":
                addresses = [part for part in self._several(text, _EMAILS) if not part.lower().startswith("/o=")]
                ways += [(preferred, Reachable("email", part, label, email_key(part))) for part in addresses]
            elif column.field in {"phone", "mobile"}:
                for part in self._several(text, _PHONES):
                    key, extension = phone_key(part, self._region)
                    ways.append((preferred, Reachable("phone", part, label, key, extension)))
            elif column.field == "fax":
                ways.append((2, Reachable("phone", text, "fax")))
            elif column.field in {"url", "linkedin"}:
                ways.append((preferred, self._url(text, label, bare=column.field == "linkedin")))
        ways += [(3, address) for address in self._addresses()]
        ordered = [way for _, way in sorted(ways, key=lambda item: item[0])]
        unique: dict[tuple[str, str], Reachable] = {}
        for way in ordered:
            unique.setdefault((way.kind, way.key or way.value), way)
        return tuple(unique.values())

    def _several(self, text: str, signs: str) -> list[str]:
        return [text] if self._own else parts(text, signs)

    @staticmethod
    def _url(text: str, label: str, *, bare: bool) -> Reachable:
        slug = names.slug_of(text)
        if bare and not slug and re.fullmatch(r"[\w%-]+", text):
            slug = names.slug_of(f"linkedin.com/in/{text}")
        return Reachable("url", text, "linkedin" if slug else label, f"linkedin:{slug}" if slug else text)

    def _addresses(self) -> list[Reachable]:
        groups: dict[str, dict[str, str]] = {}
        labels: dict[str, str] = {}
        for column, text in self._cells:
            if column.field.startswith("address:"):
                group, _, part = column.field.removeprefix("address:").partition(":")
                known = groups.setdefault(group, {})
                known[part] = f"{known[part]} {text}" if part in known else text
                labels[group] = clean(self._row[column.label]).lstrip("* ") if column.label >= 0 else group
        return [Reachable("address", text, labels[group]) for group, p in groups.items() if (text := _address(p))]

    def _days(self, field: str) -> tuple[date, ...]:
        days: list[date] = []
        texts = [part for column, text in self._cells if column.field == field for part in parts(text, "[;\\n]")]
        for text in texts:
            if not dates_in.is_nothing(text):
                day = dates_in.read_day(text, self._day_first)
                if day is None:
                    self._flags.append("date_not_understood")
                elif day not in days:
                    days.append(day)
        return tuple(sorted(days))

    def _partial(self, field: str) -> PartialDate | None:
        text = self._got.get(field, "")
        if not text or dates_in.is_nothing(text):
            return None
        found = dates_in.read_partial(text)
        if found is None:
            self._flags.append("date_not_understood")
        return found

    def _anniversary(self) -> PartialDate | None:
        for column, text in self._cells:
            if column.field == "event" and column.label >= 0:
                label = self._row[column.label].lstrip("* ").casefold()
                if label in {"anniversary", "記念日"}:
                    return dates_in.read_partial(text)
        return self._partial("anniversary")

    def _relations(self) -> tuple[tuple[str, str], ...]:
        found = [(c.field, text) for c, text in self._cells if c.field in {"spouse", "assistant", "manager"}]
        found += [
            (clean(self._row[c.label]).lstrip("* ").lower() if c.label >= 0 else "related", text)
            for c, text in self._cells if c.field == "relation"
        ]  # fmt: skip
        return tuple(found)

    def _labels(self) -> tuple[str, ...]:
        found = [tag for c, text in self._cells if c.field == "labels" for tag in parts(text, _LABELS)]
        return tuple(dict.fromkeys(tag for tag in found if not tag.startswith("*")))

    def _look_for_damage(self, name: str) -> None:
        told = "unreadable" in self._got
        if (told and self._source == "eight") or _UNREADABLE.search(name):
            self._flags.append("unreadable_character")
        if any(CONTROLS.search(cell) for cell in self._row if not cell.isprintable() and "\r" not in cell):
            self._flags.append("control_characters")


def _address(part: dict[str, str]) -> str:
    """An address in one piece, in the order of where it lies."""
    whole = part.get("whole", "")
    code, region, city = part.get("code", ""), part.get("region", ""), part.get("city", "")
    street, extended, country = part.get("street", ""), part.get("extended", ""), part.get("country", "")
    if not (whole or region or city or street or extended):
        return ""
    if is_cjk(whole + region + city + street):
        sign = "" if not code or code.startswith("〒") else "〒"
        body = whole or region + city + street
        return " ".join(piece for piece in (sign + code, body, extended, country) if piece)
    if whole:
        return whole if not code or code in whole else f"{whole}, {code}"
    town = " ".join(piece for piece in (city, region, code) if piece)
    return ", ".join(piece for piece in (street, extended, town, country) if piece)


def is_address_book(keys: Sequence[str]) -> bool:
    """Whether this is the address book of third parties that LinkedIn adds to its export: never read by itself."""
    return {"firstname", "lastname", "companies", "emails"} <= set(keys)
