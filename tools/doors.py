"""The doors that import-linter cannot watch: allow lists and single submodules. Standard library only.

The contracts in pyproject.toml see packages (`urllib`, `PySide6`); here single modules of them are told apart,
and the domain's imports are an allow list. Imports inside functions and under TYPE_CHECKING count.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

#: All that the domain may import besides itself: what computes, and nothing that reaches out. `gc` is there for
#: `unswept`, which readers and the storage share.
DOMAIN_MAY = {
    "__future__", "abc", "bisect", "calendar", "collections", "contextlib", "dataclasses", "datetime", "decimal",
    "difflib", "enum", "fractions", "functools", "gc", "hashlib", "heapq", "itertools", "math", "operator", "pathlib",
    "re", "statistics", "string", "types", "typing", "unicodedata", "uuid",
}  # fmt: skip
#: The part that may reach out -> the modules that only it may import.
ONLY_SYNC = ("urllib.request", "urllib.error", "http", "ssl", "socket", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets")
#: Qt's own ways to the network; QLocalServer and QLocalSocket, which stay on the machine, are not among them.
QT_NETWORK = {
    "QNetworkAccessManager", "QNetworkRequest", "QNetworkReply", "QTcpSocket", "QTcpServer", "QUdpSocket",
    "QSslSocket", "QSslServer", "QDnsLookup", "QHttpMultiPart", "QRestAccessManager", "*",
}  # fmt: skip


def trespasses(package: Path) -> list[str]:
    """Every forbidden import below `package` (the folder myconnections): "file:line: rule: what", sorted."""
    found = []
    for file in sorted(package.rglob("*.py")):
        inside = file.relative_to(package)
        for line, name in imports(file):
            rule = _broken_rule(inside.parts[0], name)
            if rule:
                found.append(f"{inside.as_posix()}:{line}: {rule}: {name}")
    return found


def imports(file: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of everything that `file` imports, wherever in the file that stands.

    `from a import b` gives "a.b", since b may be a module. Relative imports give their dots first.
    """
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"), str(file))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = "." * node.level + (node.module or "")
            yield from ((node.lineno, f"{start}.{alias.name}") for alias in node.names)


def _broken_rule(room: str, name: str) -> str | None:
    """The rule that an import of `name` in `room` breaks, or None."""
    if name.startswith("."):
        return "imports name the whole path"
    if room == "domain" and name.partition(".")[0] not in DOMAIN_MAY and not _within(name, "myconnections.domain"):
        return "the domain imports the standard library's quiet half only"
    if room != "sync":
        if any(_within(name, door) for door in ONLY_SYNC):
            return "only sync reaches the network"
        if name.startswith("PySide6.QtNetwork.") and name.rpartition(".")[2] in QT_NETWORK:
            return "only sync reaches the network"
    return None


def _within(name: str, module: str) -> bool:
    return name == module or name.startswith(module + ".")
