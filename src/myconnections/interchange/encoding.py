"""One encoding for a whole file, chosen by a score instead of a ladder, so that `François` never turns into kanji."""

from __future__ import annotations

import codecs
import re

from myconnections.domain.errors import Refused

LEGACY = ("cp932", "euc_jp", "cp1252", "cp1250")
CHOICES = ("utf-8", "cp932", "euc_jp", "iso2022_jp", "utf-16", "cp1252", "cp1250")
"""What a person may choose instead when the first rows look wrong."""

_ODD = frozenset("‚ƒ„…†‡ˆ‰‹Œ‘’“”•–—˜™›œ¤¦§¨©ª¬®¯°±²³´µ¶·¸¹»¼½¾×÷")
_GLUED = re.compile(r"[A-Za-z][\u4e00-\u9fff\uff61-\uff9f\ue000-\uf8ff](?=[A-Za-z\s,;]|$)")
_ESCAPE = re.compile(rb"\x1b\$[@B]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SCORED = 400_000
_STARTS_OF_OTHER_THINGS = (
    b"\x89PNG", b"\xff\xd8\xff", b"%PDF", b"GIF8", b"\xd0\xcf\x11\xe0", b"\x7fELF", b"MZ\x90", b"SQLite format 3",
    b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh",
)  # fmt: skip


def pick(data: bytes) -> str | None:
    """The codec of the whole file, or None when no text can be read from it.

    UTF-8 and UTF-16 by their marks, ISO-2022-JP by its escapes, strict UTF-8, else the legacy codec under which
    the text looks most like somebody's language.
    """
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig" if _decodes(data, "utf-8-sig") else None
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16" if _decodes(data, "utf-16") else None
    if _ESCAPE.search(data):
        for codec in ("iso2022_jp", "iso2022_jp_ext"):
            if _decodes(data, codec):
                return codec
    if _decodes(data, "utf-8"):
        return "utf-8" if b"\x00" not in data[:4000] else _unmarked_utf16(data) or "utf-8"
    best: tuple[float, str] | None = None
    for codec in LEGACY:
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        score = _score(text[:_SCORED], codec)
        if best is None or score > best[0] + 1e-9:
            best = (score, codec)
    return best[1] if best else _unmarked_utf16(data)


def _decodes(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without its mark: every second byte of what is mostly ASCII is zero."""
    start = data[:4000]
    for codec, zeros in (("utf-16-le", start[1::2]), ("utf-16-be", start[::2])):
        if len(zeros) > 8 and zeros.count(0) > len(zeros) * 0.6 and _decodes(data, codec):
            return codec
    return None


def _score(text: str, codec: str) -> float:
    """How much the non-ASCII characters look like text that people write (measured in the design notes)."""
    high = [char for char in text if char > "\x7f"]
    kana = sum("\u3040" <= char <= "\u30ff" for char in high)
    kanji = sum("\u4e00" <= char <= "\u9fff" for char in high)
    half = sum("\uff61" <= char <= "\uff9f" for char in high)
    private = sum("\ue000" <= char <= "\uf8ff" for char in high)
    control = sum("\x80" <= char <= "\x9f" for char in high)
    score = 2 * kana + 1.5 * kanji + 0.3 * half - 3 * len(_GLUED.findall(text)) - 5 * private - 5 * control
    if codec.startswith("cp125"):
        score += sum("\xc0" <= char <= "\u017f" for char in high) - 2 * sum(char in _ODD for char in high)
    return score / max(1, len(high)) - (0.05 if codec == "cp1250" else 0)


def encoding_of(data: bytes, name: str, chosen: str | None = None) -> str:
    """The codec to read the file `name` with; `chosen` overrides the score.

    Raises Refused("file_empty"), Refused("not_text") or Refused("encoding_wrong").
    """
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise Refused("file_empty", file=name)
    if data.startswith(_STARTS_OF_OTHER_THINGS):
        raise Refused("not_text", file=name)
    if chosen is not None:
        if not _decodes(data, chosen):
            raise Refused("encoding_wrong", file=name, encoding=chosen)
        return chosen
    codec = pick(data)
    if codec is None:
        raise Refused("not_text", file=name)
    start = codecs.getincrementaldecoder(codec)().decode(data[:20_000])
    if len(_CONTROL.findall(start)) > max(2, len(start)) * 0.02 + (len(start) > 20):
        raise Refused("not_text", file=name)
    return codec
