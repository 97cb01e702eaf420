"""Connections.csv of every era since 2017: the people, and how many of them are hidden."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from myconnections.domain.contact import Reachable
from myconnections.interchange import dates_in, names
from myconnections.interchange.cells import clean, email_key
from myconnections.interchange.progress import Tick
from myconnections.interchange.records import FileReport, PersonRecord, Warned
from myconnections.interchange.table import Table

FORMAT = "linkedin.connections"
FIRST = ("first name", "prénom", "vorname", "nombre", "nome", "voornaam", "名")
LAST = ("last name", "nom", "nachname", "apellidos", "cognome", "sobrenome", "achternaam", "姓")
URL = ("url", "profile url", "profil-url", "linkedin url", "urlプロフィール")
EMAIL = (
    "email address", "e-mail address", "adresse e-mail", "e-mail-adresse", "dirección de correo electrónico",
    "indirizzo e-mail", "endereço de e-mail", "e-mailadres", "メールアドレス", "email",
)  # fmt: skip
COMPANY = ("company", "entreprise", "unternehmen", "firma", "empresa", "azienda", "bedrijf", "会社")
POSITION = ("position", "poste", "puesto", "cargo", "posizione", "posição", "functie", "役職", "job title")
CONNECTED = (
    "connected on", "date de connexion", "verbunden am", "vernetzt am", "conectado el", "fecha de conexión",
    "collegato il", "conectado em", "verbonden op", "つながった日", "接続日",
)  # fmt: skip
STEP = 2_000


def fits(keys: Sequence[str]) -> bool:
    """Whether a header row is this file's: a first name, a last name and the date of connecting."""
    return any(k in keys for k in CONNECTED) and any(k in keys for k in FIRST) and any(k in keys for k in LAST)


@dataclass(slots=True)
class People:
    """What one table of people gave."""

    people: list[PersonRecord] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)
    skipped: dict[str, list[int]] = field(default_factory=dict)
    warnings: list[Warned] = field(default_factory=list)
    rows: int = 0


def read(table: Table, report: FileReport, tick: Tick) -> People:
    """Every person of the table. Rows that hold a date only are hidden members: counted, not kept."""
    found = People()
    first, last, url = table.index(*FIRST), table.index(*LAST), table.index(*URL)
    email, company = table.index(*EMAIL), table.index(*COMPANY)
    position, connected = table.index(*POSITION), table.index(*CONNECTED)
    rows = list(table.rows())
    found.rows = len(rows)
    day_first = dates_in.day_comes_first([row[connected] for _, row in rows if "/" in row[connected]])
    blank = [""]
    for number, (line, cells) in enumerate(rows):
        if not number % STEP:
            tick(number)
        row = [cell.strip() if cell.isprintable() else clean(cell) for cell in cells] + blank
        named = row[first] or row[last] or row[url] or (email >= 0 and row[email])
        if not named:
            if row[connected] or row[company] or row[position]:
                found.hidden.append(line)
            continue
        day = dates_in.read_day(row[connected], day_first) if row[connected] else None
        flags: tuple[str, ...] = ()
        if day is None and row[connected]:
            flags = ("date_not_understood",)
            found.warnings.append(Warned("date_not_understood", table.name, line, row[connected][:40]))
        found.people.append(
            _person(table, report, line, cells, row, (first, last, url, email, company, position), day, flags)
        )
    return found


def _person(
    table: Table,
    report: FileReport,
    line: int,
    cells: list[str],
    row: list[str],
    places: tuple[int, int, int, int, int, int],
    day: date | None,
    flags: tuple[str, ...],
) -> PersonRecord:
    first, last, url, email, company, position = (row[place] for place in places)
    given, family, suffix = names.two_parts(first, last)
    slug = names.slug_of(url) if url else ""
    ways: list[Reachable] = []
    if email:
        ways.append(Reachable("email", email, "", email_key(email)))
    if url:
        ways.append(Reachable("url", url, "linkedin", f"linkedin:{slug}" if slug else url))
    if not (given or family):
        flags = (*flags, "no_name")
    return PersonRecord(
        line, report.name, FORMAT, given=given, family=family, suffix=suffix, organization=company, position=position,
        reachable=tuple(ways), slug=slug, connected_on=day, flags=flags,
        raw=dict(zip(table.columns, cells, strict=False)),
    )  # fmt: skip
