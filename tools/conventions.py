"""The measure of taste of ARCHITECTURE.md, checked: `python -m tools.conventions`. Standard library only.

Prints one line a finding ("file:line: what is wrong") and exits with 1 if there are any. The rules stand in
`RULES`; each takes one parsed source file and yields line and message.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeGuard

FILE_LINES, FILE_LINES_90TH = 400, 300
FUNCTION_LINES, CLASS_METHODS = 50, 25
WINDOW_LINES, WINDOW_INIT_LINES = 250, 40
WINDOW = "src/myconnections/ui/window.py"
#: Below these rooms the time comes from outside.
CLOCKLESS = tuple(f"src/myconnections/{room}/" for room in ("domain", "insight", "interchange", "services", "storage"))
WHEELED = frozenset({"QComboBox", "QSpinBox", "QDoubleSpinBox", "QDateEdit", "QTimeEdit", "QDateTimeEdit", "QSlider"})
WHEELED_MAY = "src/myconnections/ui/widgets/choice.py"
BROAD_EXCEPT_MAY = {"src/myconnections/ui/app.py", "src/myconnections/ui/tasks.py"}
FORBIDDEN_WORDS = {"manager", "helper", "helpers", "util", "utils", "misc", "common", "base"}
#: The folders and files that are looked at; everything else in a checkout is made by tools.
PLACES = ("src", "tools", "tests", "docs", "packaging", "requirements", "resources", ".ci")
TEXT = {".py", ".md", ".toml", ".txt", ".ts", ".json", ".ini", ".cfg", ".yml", ".yaml", ".sh", ".html", ".svg", ".qss"}
#: Words that betray one machine or one package index.
_PLACES_OF_A_MACHINE = re.compile(
    r"(?<![\w.])/(?:home|root|Users|opt|mnt|work)/[\w.-]+"
    r"|--(?:extra-)?index-url\b|--find-links\b|files\.pythonhosted|pypi\.org/simple|\bC:\\+Users\\+\w"
)

Finding = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file: its path below the root with slashes, its text and its parsed tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def is_test(self) -> bool:
        """Tests break rules on purpose, to see what happens."""
        return self.path.startswith("tests/")


Rule = Callable[[Source], Iterator[Finding]]


def file_length(source: Source) -> Iterator[Finding]:
    """Nobody can hold a longer file in the head."""
    most = WINDOW_LINES if source.path == WINDOW else FILE_LINES
    lines = source.text.count("\n")
    if lines > most:
        yield 1, f"file of {lines} lines; {most} at most"


def module_docstring(source: Source) -> Iterator[Finding]:
    """A module says what it is for."""
    if not ast.get_docstring(source.tree):
        yield 1, "module without a docstring"


def function_length(source: Source) -> Iterator[Finding]:
    """A function fits on a screen."""
    for node in _functions(source.tree):
        lines = (node.end_lineno or node.lineno) - node.lineno + 1
        most = WINDOW_INIT_LINES if source.path == WINDOW and node.name == "__init__" else FUNCTION_LINES
        if lines > most:
            yield node.lineno, f"function {node.name} of {lines} lines; {most} at most"


def class_size(source: Source) -> Iterator[Finding]:
    """A class with many methods is several classes."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ClassDef):
            methods = sum(isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef) for each in node.body)
            if methods > CLASS_METHODS:
                yield node.lineno, f"class {node.name} with {methods} methods; {CLASS_METHODS} at most"


def names(source: Source) -> Iterator[Finding]:
    """A name says what a thing is; these say that nobody knew."""
    module = Path(source.path).stem
    if _words(module) & FORBIDDEN_WORDS:
        yield 1, f"module name {module} says nothing"
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        # A function may speak of a base (of a letter, of a sum); a class of that name is a drawer.
        allowed = set() if isinstance(node, ast.ClassDef) else {"base"}
        if (_words(node.name) & FORBIDDEN_WORDS) - allowed:
            yield node.lineno, f"name {node.name} says nothing"


def broad_except(source: Source) -> Iterator[Finding]:
    """Only the app and its task runner keep what nobody foresaw; who tidies up and raises again keeps nothing."""
    if source.path in BROAD_EXCEPT_MAY:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ExceptHandler) and _is_broad(node.type) and not _raises_again(node):
            yield node.lineno, "except for every exception; name the ones you know"


def qt_habits(source: Source) -> Iterator[Finding]:
    """Dialogs are opened, the event loop is nobody's toy, models do their own sorting."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Name | ast.alias | ast.Attribute):
            name = _last_name(node)
            if name == "QSortFilterProxyModel":
                yield node.lineno, "QSortFilterProxyModel over Python rows is too slow; sort and filter in the query"
        if isinstance(node, ast.Call) and _last_name(node.func) in WHEELED and source.path != WHEELED_MAY:
            yield node.lineno, "the wheel would change it unseen; use the fields of ui/widgets/choice.py"
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        if node.func.attr in {"exec", "exec_"} and not _is_application(node.func.value):
            yield node.lineno, "exec() blocks; use open() and signals"
        elif node.func.attr == "processEvents":
            yield node.lineno, "processEvents() re-enters; give long work to tasks"


def made_first(source: Source) -> Iterator[Finding]:
    """What asks Qt about itself before Qt has made it can take the process with it, and seldom does, which is worse."""
    for each in ast.walk(source.tree):
        if isinstance(each, ast.FunctionDef) and each.name == "__init__":
            made = next((node for node in ast.walk(each) if _is_super_init(node)), None)
            end = getattr(made, "end_lineno", None) or 0
            for node in ast.walk(each):
                if _asks_itself(node) and node.lineno <= end:
                    yield node.lineno, "self.tr() before the object is made; use QCoreApplication.translate"


def month_names(source: Source) -> Iterator[Finding]:
    """Qt sets LC_TIME, so the names of months are not what strptime expects."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and _last_name(node.func) == "strptime":
            formats = [each.value for each in node.args if isinstance(each, ast.Constant)]
            if any(isinstance(text, str) and re.search("%[abABpcx]", text) for text in formats):
                yield node.lineno, "strptime with a name in it depends on the locale; use a table"


def clock(source: Source) -> Iterator[Finding]:
    """Below the window and the command line, now is an argument."""
    if not source.path.startswith(CLOCKLESS):
        return
    for node in ast.walk(source.tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        if node.func.attr in {"now", "today", "utcnow"} and _last_name(node.func.value) in {"datetime", "date"}:
            yield node.lineno, f"{node.func.attr}() asks the clock; take now as an argument"


#: Rules of every Python file, and those that tests need not follow (they break rules on purpose).
EVERYWHERE: tuple[Rule, ...] = (file_length, names)
RULES: tuple[Rule, ...] = (
    module_docstring, function_length, class_size, broad_except, qt_habits, made_first, month_names,
    clock,
)  # fmt: skip


def check_source(source: Source) -> list[str]:
    """Findings of one Python file as "file:line: message"."""
    rules = EVERYWHERE if source.is_test else EVERYWHERE + RULES
    found = sorted(finding for rule in rules for finding in rule(source))
    return [f"{source.path}:{line}: {message}" for line, message in found]


def check_places(path: str, text: str) -> list[str]:
    """Findings of one text file: nothing in it belongs to one machine or one package index."""
    lines = enumerate(text.splitlines(), 1)
    found = [(number, match.group()) for number, line in lines for match in _PLACES_OF_A_MACHINE.finditer(line)]
    return [f"{path}:{number}: '{what}' belongs to one machine" for number, what in found]


def check_lengths(lengths: list[int]) -> list[str]:
    """Findings over all files: long ones are the exception."""
    if not lengths:
        return []
    ninetieth = sorted(lengths)[(len(lengths) * 9 - 1) // 10]
    if ninetieth <= FILE_LINES_90TH:
        return []
    return [f"nine of ten files have up to {ninetieth} lines; {FILE_LINES_90TH} at most"]


def check_tree(root: Path) -> list[str]:
    """All findings below `root`, the folder with pyproject.toml."""
    found, lengths = [], []
    for file in _files(root):
        path, text = file.relative_to(root).as_posix(), file.read_text(encoding="utf-8")
        if not path.endswith("tools/conventions.py") and not path.endswith("test_conventions.py"):
            found += check_places(path, text)
        if file.suffix == ".py":
            found += check_source(Source(path, text, ast.parse(text, path)))
            if not path.startswith("tests/"):
                lengths.append(text.count("\n"))
    return found + check_lengths(lengths)


def _files(root: Path) -> Iterator[Path]:
    """The text files that people wrote, without test data (which may hold anything)."""
    candidates = [*root.glob("*.*"), *(file for place in PLACES for file in (root / place).rglob("*"))]
    for file in sorted(candidates):
        inside = file.relative_to(root).as_posix()
        if file.is_file() and file.suffix in TEXT and not inside.startswith("tests/data/"):
            yield file


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def _words(name: str) -> set[str]:
    """The words in a name, whichever way it is spelled: "MailHelper" and "mail_helper" -> {"mail", "helper"}."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


def _is_broad(kind: ast.expr | None) -> bool:
    kinds = kind.elts if isinstance(kind, ast.Tuple) else [kind]
    return any(each is None or _last_name(each) in {"Exception", "BaseException"} for each in kinds)


def _raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def _is_super_init(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "__init__"
        and isinstance(node.func.value, ast.Call)
        and _last_name(node.func.value.func) == "super"
    )


def _asks_itself(node: ast.AST) -> TypeGuard[ast.Call]:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "tr"
        and _last_name(node.func.value) == "self"
    )


def _is_application(node: ast.expr) -> bool:
    """True for `app.exec()`, `application.exec()` and `QApplication.exec()`: the one loop that must run."""
    name = _last_name(node) or (_last_name(node.func) if isinstance(node, ast.Call) else "")
    return name.lower().removeprefix("q").removeprefix("_").removesuffix("lication") in {"app", "instance"}


def _last_name(node: ast.AST) -> str:
    """The last part of a dotted name; empty for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.name if isinstance(node, ast.alias) else ""


def main() -> int:
    """Check the checkout this file belongs to."""
    found = check_tree(Path(__file__).resolve().parents[1])
    sys.stdout.write("".join(f"{line}\n" for line in found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
