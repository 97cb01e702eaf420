"""messages.csv of every era: who wrote to whom and when. The text is left behind unless it was asked for."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from operator import itemgetter

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
_YES = frozenset({"yes", "true", "1"})
_NO = frozenset({"No", "", "no", "NO", "false", "False", "FALSE", "0"})
_COLUMNS = (
    "conversation id", "from", "sender profile url", "to", "recipient profile urls", "date", "content", "folder",
    "is message draft", "is conversation draft", "conversation title",
)  # fmt: skip
_TAG = re.compile(r"<(?:/?[a-zA-Z][^<>]{0,500})>")
_BREAK = re.compile(r"<(?:br|/p|/div)\b[^<>]{0,200}>", re.IGNORECASE)
_URL_START = re.compile(r",(?=https?://|www\.|linkedin\.com/)", re.IGNORECASE)


def fits(keys: Sequence[str]) -> bool:
    """Whether a header row is that of a message file."""
    return "conversation id" in keys and "from" in keys and "date" in keys


Line = tuple[str, str, tuple[str, ...], str, str]
"""One message that counts: UTC stamp, sender's slug, receivers' slugs, the text of TO where slugs are missing, content.

A plain tuple, because there are hundreds of thousands of them.
"""


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

    def again(self, conversation: str, stamp: str, sender: str) -> bool:
        """Whether another file told this message already; remembers it for the next time."""
        seen = self.seen if self.seen is not None else set()
        key = (conversation, stamp, sender)
        if key in seen:
            return True
        seen.add(key)
        return False


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
    pick = itemgetter(*(table.index(name) for name in _COLUMNS))
    slugs: dict[str, str] = {}
    lists: dict[str, tuple[str, ...]] = {"": ()}
    conversations = box.conversations
    rows = 0
    for rows, (line, row) in enumerate(table.rows(), 1):
        if not rows % STEP:
            tick(rows)
        row.append("")  # what the place -1 of a missing column finds
        key, name, link, to, urls, date, content, folder, draft, draft2, title = pick(row)
        slug = slugs.get(link)
        if slug is None:
            slug = slugs[link] = slug_of(link)
            if slug and box.names.setdefault(name, slug) != slug:
                box.names[name] = ""
        if not slug or not key or draft not in _NO or draft2 not in _NO or folder == "SPAM" or content[:1] == "<":
            slug = slug or known(name.strip())
            reason = _objection(name, slug, folder, content, f"{draft} {draft2}", key)
            if reason:
                box.skip(reason, line)
                continue
        stamp = _stamp(date)
        if not stamp:
            box.skip("date_not_understood", line)
            continue
        receiving = lists.get(urls)
        if receiving is None:
            receiving = lists[urls] = receivers(urls)
        if box.seen is not None and box.again(key, stamp, slug):
            continue
        found = (stamp, slug, receiving, "" if receiving else to, plain_text(content) if with_content else "")
        lines = conversations.get(key)
        if lines is None:
            conversations[key] = [found]
            if title:
                box.titles[key] = title
        else:
            lines.append(found)
    box.messages = sum(map(len, conversations.values()))
    return rows


def _objection(name: str, slug: str, folder: str, content: str, drafts: str, conversation: str) -> str:
    """Why a row is no contact, or ""."""
    if not _YES.isdisjoint(drafts.lower().split()):
        return "draft"
    if folder == "SPAM":
        return "spam"
    if content.startswith(SPONSORED):
        return "sponsored"
    if not slug:
        return "unknown_member" if name.strip() in {UNKNOWN, ""} else "sponsored"
    return "" if conversation else "no_conversation_id"
