"""Each convention bites on what it is for, and leaves honest code alone."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from tools.conventions import Source, check_lengths, check_places, check_source, check_tree

HEAD = '"""What this is for."""\n'


def _findings(code: str, path: str = "src/myconnections/ui/some.py") -> list[str]:
    return [line.removeprefix(f"{path}:") for line in check_source(Source(path, code, ast.parse(code)))]


def _function(lines: int, name: str = "long") -> str:
    return f"def {name}():\n" + "    x = 1\n" * (lines - 1)


def _indented(code: str) -> str:
    return "".join(f"    {line}\n" for line in code.splitlines())


BREAKING = {
    "file": (HEAD + "x = 1\n" * 400, "file of 401 lines"),
    "docstring": ("x = 1\n", "module without a docstring"),
    "function": (HEAD + _function(51), "function long of 51 lines"),
    "async function": (HEAD + "async " + _function(51), "function long of 51 lines"),
    "method": (HEAD + "class A:\n    def long(self):\n" + "        x = 1\n" * 50, "function long of 51 lines"),
    "class": (HEAD + "class Big:\n" + "".join(f"    def m{i}(self): ...\n" for i in range(26)), "with 26 methods"),
    "class name": (HEAD + "class TaskManager: ...\n", "name TaskManager says nothing"),
    "function name": (HEAD + "def mail_helper(): ...\n", "name mail_helper says nothing"),
    "method name": (HEAD + "class A:\n    def misc(self): ...\n", "name misc says nothing"),
    "base": (HEAD + "class PageBase: ...\n", "name PageBase says nothing"),
    "except": (HEAD + "try:\n    f()\nexcept Exception:\n    pass\n", "every exception"),
    "bare except": (HEAD + "try:\n    f()\nexcept:\n    pass\n", "every exception"),
    "except among others": (HEAD + "try:\n    f()\nexcept (OSError, Exception):\n    pass\n", "every exception"),
    "except, other raise": (HEAD + "try:\n    f()\nexcept BaseException:\n    raise ValueError\n", "every exception"),
    "dialog exec": (HEAD + "dialog.exec()\n", "exec() blocks"),
    "made dialog exec": (HEAD + "QMessageBox(self).exec()\n", "exec() blocks"),
    "wheel": (HEAD + "box = QComboBox()\n", "the wheel would change it"),
    "menu exec_": (HEAD + "self.menu.exec_(place)\n", "exec() blocks"),
    "processEvents": (HEAD + "QApplication.processEvents()\n", "processEvents() re-enters"),
    "proxy": (HEAD + "from PySide6.QtCore import QSortFilterProxyModel\n", "too slow"),
    "proxy by module": (HEAD + "class Sorted(QtCore.QSortFilterProxyModel): ...\n", "too slow"),
    "asked before made": (
        HEAD + "class A:\n    def __init__(self):\n        super().__init__(self.tr('Word'))\n",
        "before the object is made",
    ),
    "month name": (HEAD + "datetime.strptime(text, '%d %b %Y')\n", "depends on the locale"),
    "weekday name": (HEAD + "time.strptime(text, '%A')\n", "depends on the locale"),
}


@pytest.mark.parametrize("case", BREAKING)
def test_each_rule_bites(case: str) -> None:
    code, message = BREAKING[case]
    found = _findings(code)
    assert len(found) == 1
    assert message in found[0]


@pytest.mark.parametrize(
    "code",
    [
        "x = 1\n" * 399,
        _function(50),
        "class Fine:\n" + "".join(f"    def m{i}(self): ...\n" for i in range(25)),
        "class Database: ...\ndef base_letter(): ...\ndef community(): ...\n",
        "try:\n    f()\nexcept OSError:\n    pass\n",
        "try:\n    f()\nexcept BaseException:\n    close()\n    raise\n",
        "sys.exit(app.exec())\nself._application.exec()\nQApplication.instance().exec()\nloop.open()\n",
        "class A:\n    def __init__(self):\n        super().__init__()\n        self.tr('Word')\n",
        "class A:\n    def __init__(self):\n        self.tr('Word')\n",
        "datetime.strptime(text, '%Y-%m-%d')\n",
    ],
)
def test_honest_code_passes(code: str) -> None:
    assert _findings(HEAD + code) == []


@pytest.mark.parametrize("room", ["domain", "services", "storage", "insight", "interchange"])
@pytest.mark.parametrize("call", ["datetime.now(UTC)", "date.today()", "datetime.datetime.now()", "datetime.utcnow()"])
def test_the_clock_is_outside(room: str, call: str) -> None:
    found = _findings(f"{HEAD}x = {call}\n", f"src/myconnections/{room}/some.py")
    assert len(found) == 1
    assert "take now as an argument" in found[0]
    assert _findings(f"{HEAD}x = {call}\n", "src/myconnections/main.py") == []


def test_module_names() -> None:
    assert _findings(HEAD, "src/myconnections/ui/mail_utils.py") == ["1: module name mail_utils says nothing"]


def test_the_window_only_assembles() -> None:
    window = "src/myconnections/ui/window.py"
    assert "file of 252 lines; 250 at most" in _findings(HEAD + "x = 1\n" * 251, window)[0]
    long = HEAD + "class Window:\n" + _indented(_function(41, "__init__"))
    assert "function __init__ of 41 lines; 40 at most" in _findings(long, window)[0]
    assert _findings(long, "src/myconnections/ui/pages/people/page.py") == []


@pytest.mark.parametrize("place", ["app", "tasks"])
def test_two_places_may_catch_everything(place: str) -> None:
    code = BREAKING["except"][0]
    assert _findings(code, f"src/myconnections/ui/{place}.py") == []
    assert len(_findings(code, f"src/myconnections/services/{place}.py")) == 1


def test_tests_answer_for_length_and_names_only() -> None:
    assert _findings("def test_a():\n    dialog.exec()\n" + "    x = 1\n" * 60, "tests/ui/test_some.py") == []
    assert len(_findings("x = 1\n" * 401, "tests/ui/test_some.py")) == 1
    assert len(_findings("", "tests/ui/helpers.py")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "see /home/somebody/vault", "cd /work/main", "--extra-index-url x", "--find-links y",
        "https://pypi.org/simple", "C:\\Users\\somebody", "/Users/somebody/Library",
    ],
)  # fmt: skip
def test_places_of_one_machine(text: str) -> None:
    found = check_places("docs/guide.md", f"first\n{text}\n")
    assert len(found) == 1
    assert found[0].startswith("docs/guide.md:2: ")


@pytest.mark.parametrize("text", ["~/.local/share", "https://example.org/home/people", "/usr/share/fonts"])
def test_other_places_pass(text: str) -> None:
    assert check_places("docs/guide.md", text) == []


def test_nine_of_ten_files_are_short() -> None:
    assert check_lengths([100] * 9 + [390]) == []
    assert check_lengths([100] * 8 + [301] * 2) == ["nine of ten files have up to 301 lines; 300 at most"]
    assert check_lengths([]) == []


def test_a_whole_tree(tmp_path: Path) -> None:
    for path, text in {
        "src/myconnections/good.py": HEAD,
        "src/myconnections/bad.py": "",
        "tests/data/anything.txt": "/home/somebody",
        "docs/guide.md": "/home/somebody",
        "dev.py": "try:\n    f()\nexcept Exception:\n    pass\n",
        ".venv/lib/x.py": "",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    assert sorted(line.split(":")[0] for line in check_tree(tmp_path)) == [
        "dev.py",
        "dev.py",
        "docs/guide.md",
        "src/myconnections/bad.py",
    ]
