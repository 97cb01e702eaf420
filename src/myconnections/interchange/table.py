"""Tables as text: where the header stands, which sign parts the cells, and the rows after it, as a stream."""

from __future__ import annotations

import csv
import io
import itertools
from _csv import Reader
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from myconnections.domain.errors import Refused
from myconnections.interchange.cells import header

DELIMITERS = ",;\t"
HEADER_WITHIN = 40
MOST_FIELD = 2**27
_END = "\x00end of file\x00"


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose header has been found.

    `columns` are the header cells as they stand, `keys` the same for comparing, `preamble` the rows before, `line`
    the line of the file on which the header ends.
    """

    name: str
    data: bytes
    encoding: str
    delimiter: str
    columns: tuple[str, ...]
    keys: tuple[str, ...]
    preamble: int
    line: int

    def index(self, *names: str) -> int:
        """The position of the first column called by any of `names` (folded as `header` does), or -1."""
        for name in names:
            if name in self.keys:
                return self.keys.index(name)
        return -1

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Every non-empty row after the header with the line on which it begins; short rows are filled up.

        Raises Refused("field_too_long") and Refused("unclosed_quote") with the line.
        """
        reader = _reader(self.data, self.encoding, self.delimiter)
        width = len(self.columns)
        for _ in range(self.preamble + 1):
            next(reader)
        line = reader.line_num + 1
        try:
            for row in reader:
                if row:
                    if row[-1].endswith(_END):
                        if row != [_END]:
                            raise Refused("unclosed_quote", file=self.name, line=line)
                        return
                    if len(row) < width:
                        row.extend([""] * (width - len(row)))
                    yield line, row
                line = reader.line_num + 1
        except csv.Error:
            raise Refused("field_too_long", file=self.name, line=line) from None


def _reader(data: bytes, encoding: str, delimiter: str) -> Reader:
    """A csv reader over the whole text, with a last line of our own that shows whether a quote was left open."""
    csv.field_size_limit(MOST_FIELD)
    text = io.TextIOWrapper(io.BytesIO(data), encoding, newline="")
    return csv.reader(itertools.chain(text, (_END,)), delimiter=delimiter)


def find(name: str, data: bytes, encoding: str, fits: Callable[[Sequence[str]], bool]) -> Table | None:
    """The table in `data` whose header is the first row of the first forty that `fits`, under the likeliest delimiter.

    `fits` gets the header cells folded for comparing. None when no row fits under any delimiter.
    """
    for delimiter in DELIMITERS:
        reader = _reader(data, encoding, delimiter)
        try:
            for number, row in enumerate(itertools.islice(reader, HEADER_WITHIN)):
                keys = tuple(header(cell) for cell in row)
                if len(keys) < 400 and fits(keys):
                    columns = tuple(row)
                    return Table(name, data, encoding, delimiter, columns, keys, number, reader.line_num)
        except csv.Error:
            continue
    return None
