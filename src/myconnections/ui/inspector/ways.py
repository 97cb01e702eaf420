"""From a kept e-mail, phone or page to the program that writes, calls or opens it, when the person clicks on it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import partial
from urllib.parse import quote, unquote

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from myconnections.domain.contact import Reachable
from myconnections.ui.context import Context
from myconnections.ui.widgets.cards import IconMark
from myconnections.ui.widgets.labels import ElidedLabel
from myconnections.ui.widgets.name_link import NameLink

translate = QCoreApplication.translate  # by this name the translation tool finds the texts

ICONS = {"email": "mail", "phone": "phone", "url": "globe", "address": "place"}
_PATH = re.compile("(?<![:/])/(?!/).*")
_WRITTEN = re.compile("(?:%[0-9A-Fa-f]{2})+")
_DIALLED = frozenset("+0123456789")


def first_ways(reachable: Iterable[Reachable]) -> list[Reachable]:
    """The first e-mail and the first phone; where there is neither, the first page."""
    ways = list(reachable)
    found = [next((way for way in ways if way.kind == kind), None) for kind in ("email", "phone")]
    near = [way for way in found if way is not None]
    return near or [way for way in ways if way.kind == "url"][:1]


def target(way: Reachable) -> QUrl | None:
    """What the system is asked to open; None where nothing safe can be made of the value.

    Only mailto, tel, http and https: a value that came out of a file must never name a program or a local file.
    """
    value = unicodedata.normalize("NFKC", way.value).strip()
    if not value.isprintable():
        return None
    url = QUrl()
    if way.kind == "email":
        if value.count("@") != 1 or " " in value:
            return None
        url.setScheme("mailto")
        url.setPath(value)  # marks like ? and & are written as %3F, and add no further fields to the letter
    elif way.kind == "phone":
        number = way.key or "".join(sign for sign in value if sign in _DIALLED)
        if not any(sign.isdigit() for sign in number):
            return None
        url.setScheme("tel")
        url.setPath(number)
    elif way.kind == "url":
        if ":" not in value.split("/")[0]:  # a page is often written without its beginning
            value = f"https://{value}"
        url = QUrl(value, QUrl.ParsingMode.StrictMode)
        if url.scheme() not in {"http", "https"} or "." not in url.host():
            return None
    else:
        return None
    return url if url.isValid() else None


class WayRow(QWidget):
    """One way: its sign and its value. Clicked, the mail program, the phone or the browser opens; or it only stands."""

    def __init__(self, context: Context, way: Reachable, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.row = row
        row.addWidget(IconMark(context.theme, ICONS.get(way.kind, "link")))
        shown = " ".join(way.value.split())
        url = target(way)
        if url is None:
            row.addWidget(ElidedLabel(shown), 1)
            return
        shown = readable(shown) if way.kind == "url" else shown
        link = NameLink(context.theme, _short(shown), name=name, kind="body")
        link.setAccessibleName(_act(way.kind).format(value=shown))
        link.clicked.connect(partial(self._open, url, way.value))
        row.addWidget(link)
        row.addStretch(1)

    def _open(self, url: QUrl, value: str) -> None:
        if not QDesktopServices.openUrl(url):
            QGuiApplication.clipboard().setText(value)
            self._context.acting.tell(translate("WayRow", "No program here opens this. It is copied instead."))


def readable(page: str) -> str:
    """A page with the letters of its path as one reads them (only to be looked at; what is opened stays as it is).

    Letters and digits alone: a hidden sign that turns the order of writing, a blank or a slash stays as it is written,
    and so does what is no UTF-8.
    """
    path = _PATH.search(page)
    return page[: path.start()] + _WRITTEN.sub(_decoded, path[0]) if path else page


def _decoded(found: re.Match[str]) -> str:
    try:
        text = unquote(found[0], errors="strict")
    except UnicodeDecodeError:
        return found[0]
    return "".join(sign if unicodedata.category(sign)[0] in "LMN" else quote(sign, safe="") for sign in text)


def copy(context: Context, value: str) -> None:
    """Put a value on the clipboard and say so."""
    QGuiApplication.clipboard().setText(value)
    context.acting.tell(translate("WayRow", "Copied: {value}").format(value=value))


def _act(kind: str) -> str:
    return {
        "email": translate("WayRow", "Write to {value}"),
        "phone": translate("WayRow", "Call {value}"),
    }.get(kind, translate("WayRow", "Open {value}"))


def _short(value: str) -> str:
    """A page without what every page begins with."""
    return value.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
