"""A person who does not exist, and the search for any trace of them outside the vault."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

GIVEN, FAMILY = "Zanzarine", "Quexolapt"
KANJI, READING = "鵺塚雁野", "ヌエヅカガンヤ"
ORGANIZATION = "Fjordwurksel"
EMAIL = "tirrilee@invented.example"
NOTE = "zimtsternregal"
PASSPHRASE = "gurgling teapot marzipan 91"
FOLDER = "Vexlingham"
"""The folder of an import file: a client's name may stand in it."""

_WORDS = (GIVEN, FAMILY, KANJI, READING, ORGANIZATION, "tirrilee", NOTE, PASSPHRASE, FOLDER)
_FOLDED = ("ぬえづかがんや", "ぬえづか", "nuezuka", "nueduka")  # as a search index holds them


def needles(words: Iterable[str] = (*_WORDS, *_FOLDED)) -> dict[bytes, str]:
    """The bytes of each word as text files, Windows and Qt would write it, without difference of case."""
    encodings = ("utf-8", "utf-16-le", "utf-16-be")
    return {
        form.encode(encoding).lower(): word for word in words for form in (word, word.lower()) for encoding in encodings
    }


_NEEDLES = needles()


def sightings(data: bytes) -> set[str]:
    """Which of the words stand in these bytes in the clear."""
    small = data.lower()
    return {word for needle, word in _NEEDLES.items() if needle in small}


def seen_under(root: Path, *excepted: Path) -> dict[str, set[str]]:
    """Files under a folder that hold or bear one of the words, with the words; those in `excepted` are passed over.

    Reads people.db and what is beside it by hand: only from a process that has it not open, while nobody writes.
    """
    found = {}
    for path in sorted(root.rglob("*")):
        if any(path.is_relative_to(each) for each in excepted):
            continue
        words = sightings(str(path.relative_to(root)).encode())
        if path.is_file() and not path.is_symlink():
            try:
                words |= sightings(path.read_bytes())
            except (FileNotFoundError, PermissionError):  # of other programs: gone meanwhile, or none of ours
                continue
        if words:
            found[str(path.relative_to(root))] = words
    return found


def files_under(root: Path) -> set[str]:
    """The names of all files under a folder, as paths from it."""
    return {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()}
