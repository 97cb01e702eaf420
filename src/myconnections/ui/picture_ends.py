"""Whether a picture file is there to its end. Qt reads a torn one without a word and fills what is missing with gray.

Asked of the formats where it does so; of PNG, WebP and TIFF a torn one cannot be read anyway.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

_NO_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})
"""Markers of a JPEG that stand alone (ITU-T T.81, table B.1): TEM, the restarts, the start."""
_END = 0xD9


def whole(kind: str, data: bytes) -> bool:
    """Whether nothing is missing of a picture of that format (a name as Qt gives it); of others always true."""
    ask = _ASKED.get(kind)
    if ask is None:
        return True
    try:
        return ask(data)
    except IndexError:  # it asked for something behind the end
        return False


def _jpeg(data: bytes) -> bool:
    """From segment to segment, so that the end of a small picture inside of one is not taken for this one's."""
    at = 2
    while True:
        at = data.find(b"\xff", at)
        if at < 0:
            return False
        marker = data[at + 1]
        if marker == _END:
            return True
        if marker == 0xFF:  # filling before a marker
            at += 1
        elif marker == 0 or marker in _NO_LENGTH:
            at += 2
        else:  # of a scan its head; its pixels are passed by looking for the next marker
            at += 2 + _number(data, at + 2, 2, "big")


def _gif(data: bytes) -> bool:
    """To the end of the first picture; more of them are not read."""
    at = 13 + _colors(data[10])
    while True:
        block = data[at]
        if block == 0x2C:
            _passed(data, at + 11 + _colors(data[at + 9]))
            return True
        if block != 0x21:
            return False
        at = _passed(data, at + 2)


def _colors(flags: int) -> int:
    """Bytes of a table of colors."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _passed(data: bytes, at: int) -> int:
    """The place behind a row of blocks, which ends with an empty one."""
    while data[at]:
        at += 1 + data[at]
    return at + 1


def _bmp(data: bytes) -> bool:
    """The pixels as its head counts them; not the length it tells, which some programs leave at 0."""
    begins, head = _number(data, 10, 4), _number(data, 14, 4)
    if head == 12:
        wide, high, depth, packed = _number(data, 18, 2), _number(data, 20, 2), _number(data, 24, 2), 0
    else:
        wide, depth, packed = _number(data, 18, 4), _number(data, 28, 2), _number(data, 30, 4)
        high = _number(data, 22, 4)
        high = min(high, 2**32 - high)  # below zero: it is written from the top
    size = _number(data, 34, 4) if packed in (1, 2) else (wide * depth + 31) // 32 * 4 * high
    return len(data) >= begins + size


def _number(data: bytes, at: int, size: int, order: str = "little") -> int:
    if at + size > len(data):
        raise IndexError(at)
    return int.from_bytes(data[at : at + size], "big" if order == "big" else "little")


_ASKED: Mapping[str, Callable[[bytes], bool]] = {"jpeg": _jpeg, "jpg": _jpeg, "gif": _gif, "bmp": _bmp}
