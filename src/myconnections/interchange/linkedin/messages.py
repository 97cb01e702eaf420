"""messages.csv of every era: who wrote to whom and when. The text is left behind unless it was asked for."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from myconnections.interchange import dates_in
from myconnections.interchange.cells import clean
from myconnections.interchange.names import slug_of
from myconnections.interchange.progress import Tick
from myconnections.interchange.table import Table

FORMAT = "linkedin.messages"
UNKNOWN = "LinkedIn Member"
SPONSORED = '<p class="spinmail'
STEP = 5_000
_MOST_SKIPPED_ROWS = 100
_CENTURIES = ("19", "20")
_TAG = re.compile(r"<(?:/?[a-zA-Z][^<>]{0,500})>")
_BREAK = re.compile(r"<(?:br|/p|/div)\b[^<>]{0,200}>", re.IGNORECASE)
_URL_START = re.compile(r",(?=https?://|www\.|linkedin\.com/)", re.IGNORECASE)


def fits(keys: Sequence[str]) -> bool:
    """Whether a header row is that of a message file."""
    return "conversation id" in keys and "from" in keys and "date" in keys


@dataclass(slots=True)
class Line:
    """One message that counts. `to` are the receivers' slugs, `names` the text of TO where slugs are missing."""

    stamp: str
    sender: str
    to: tuple[str, ...]
    names: str
    text: str


@dataclass(slots=True)
class Mailbox:
    """Everything the message files hold, by conversation; `names` gives each sender's slug, "" for namesakes."""

    conversations: dict[str, list[Line]] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    skipped: dict[str, tuple[int, list[int]]] = field(default_factory=dict)
    seen: set[tuple[str, str, str]] | None = None
    messages: int = 0

    def skip(self, reason: str, line: int) -> None:
        """Count a row that is no contact, for one reason."""
        count, rows = self.skipped.get(reason, (0, []))
        if count < _MOST_SKIPPED_ROWS:
            rows.append(line)
        self.skipped[reason] = (count + 1, rows)


def receivers(urls: str) -> tuple[str, ...]:
    """The slugs in a list of profile URLs joined by commas; a URL's own commas do not part it."""
    return tuple(slug for slug in map(slug_of, _URL_START.split(urls)) if slug) if urls else ()


def plain_text(content: str) -> str:
    """A message's content without tags and entities, with LF line ends."""
    if "<" in content:
        content = _TAG.sub("", _BREAK.sub("\n", content))
    if "&" in content:
        content = html.unescape(content)
    return clean(content)


def _stamp(text: str) -> str:
    """The UTC stamp `YYYY-MM-DD HH:MM:SS`, or "" when the date is not understood. A missing zone means UTC."""
    if text[19:] == " UTC" and text[10] == " " and text[:2] in _CENTURIES:
        try:
            datetime.fromisoformat(text[:19])
        except ValueError:
            return ""
        return text[:19]
    moment = dates_in.read_moment(text)
    return moment.strftime("%Y-%m-%d %H:%M:%S") if moment and str(moment)[:2] in _CENTURIES else ""


def read(
    table: Table,
    box: Mailbox,
    tick: Tick,
    *,
    with_content: bool = False,
    known: Callable[[str], str] = lambda _name: "",
) -> int:
    """Put the messages of one file into the box; the number of rows. `known` gives the slug of a unique name."""
    conversation, sender, url = table.index("conversation id"), table.index("from"), table.index("sender profile url")
    to, to_urls, date = table.index("to"), table.index("recipient profile urls"), table.index("date")
    content, folder, title = table.index("content"), table.index("folder"), table.index("conversation title")
    drafts = [place for place in (table.index("is message draft"), table.index("is conversation draft")) if place >= 0]
    slugs: dict[str, str] = {"": ""}
    lists: dict[str, tuple[str, ...]] = {"": ()}
    rows = 0
    for line, row in table.rows():
        rows += 1
        if not rows % STEP:
            tick(rows)
        row.append("")
        link, urls = row[url], row[to_urls]
        slug = slugs.get(link)
        if slug is None:
            slug = slugs[link] = slug_of(link)
        reason = _objection(row, drafts, folder, content, conversation)
        if not reason and not slug:
            slug = known(row[sender].strip())
            if not slug:
                reason = "unknown_member" if row[sender].strip() in {UNKNOWN, ""} else "sponsored"
        stamp = _stamp(row[date]) if not reason else ""
        if not reason and not stamp:
            reason = "date_not_understood"
        if reason:
            box.skip(reason, line)
            continue
        receiving = lists.get(urls)
        if receiving is None:
            receiving = lists[urls] = receivers(urls)
        name = row[sender]
        if box.names.setdefault(name, slug) != slug:
            box.names[name] = ""
        _keep(box, row[conversation], row[title],
              Line(stamp, slug, receiving, "" if receiving else row[to],
                   plain_text(row[content]) if with_content else ""))  # fmt: skip
    return rows


def _objection(row: list[str], drafts: list[int], folder: int, content: int, conversation: int) -> str:
    """Why a row is no contact, or ""."""
    for place in drafts:
        if row[place] and row[place].strip().lower() in {"yes", "true", "1"}:
            return "draft"
    if row[folder] == "SPAM":
        return "spam"
    if row[content].startswith(SPONSORED):
        return "sponsored"
    return "" if row[conversation] else "no_conversation_id"


def _keep(box: Mailbox, conversation: str, title: str, line: Line) -> None:
    """Add one message to its conversation; one that another file told already only once."""
    if box.seen is not None:
        key = (conversation, line.stamp, line.sender)
        if key in box.seen:
            return
        box.seen.add(key)
    lines = box.conversations.get(conversation)
    if lines is None:
        box.conversations[conversation] = [line]
        if title:
            box.titles[conversation] = title
    else:
        lines.append(line)
    box.messages += 1
