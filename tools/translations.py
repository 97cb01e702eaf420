"""Keeps the Japanese texts of the window: English stands in tr(), Japanese in resources/translations/ja.ts.

    python -m tools.translations update            take new texts from the source into ja.ts
    python -m tools.translations missing           print what has no Japanese yet, as JSON
    python -m tools.translations apply FILE.json   [[context, english, japanese], ...] into ja.ts
    python -m tools.translations build             write ja.qm beside it
    python -m tools.translations check             fail when a text has no Japanese or ja.ts is out of date

The .ts file is the truth and is kept sorted by Qt's own tool; the .qm file is built and not committed.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "resources" / "translations" / "ja.ts"
QM = TS.with_suffix(".qm")
SOURCES = ROOT / "src" / "myconnections" / "ui"

EMPTY = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_US"></TS>
"""


def tool(name: str) -> str:
    """The program that came with PySide6, beside this Python."""
    beside = Path(sys.executable).parent
    for candidate in (beside / f"pyside6-{name}", beside / f"pyside6-{name}.exe"):
        if candidate.exists():
            return str(candidate)
    found = shutil.which(f"pyside6-{name}")
    if found is None:
        raise SystemExit(f"pyside6-{name} is missing: install PySide6-Essentials into this environment")
    return found


def run(name: str, *arguments: str) -> None:
    """Run one of Qt's tools quietly; its own words are shown only when it fails."""
    done = subprocess.run([tool(name), *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{name} failed:\n{done.stdout}{done.stderr}")


def update(target: Path = TS) -> None:
    """Take new and changed source texts into the .ts file; texts that went are dropped."""
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(EMPTY, encoding="utf-8")
    files = [str(path) for path in sorted(SOURCES.rglob("*.py"))]
    run("lupdate", "-no-obsolete", "-locations", "none", *files, "-ts", str(target))


def entries(target: Path = TS) -> list[tuple[str, str, ET.Element]]:
    """Every text as (context, English, its <message> element)."""
    tree = ET.parse(target)  # noqa: S314 - our own file
    return _entries(tree)


def _entries(tree: ET.ElementTree[ET.Element]) -> list[tuple[str, str, ET.Element]]:
    found = []
    for context in tree.getroot().iter("context"):
        name = context.findtext("name") or ""
        found += [(name, message.findtext("source") or "", message) for message in context.iter("message")]
    return found


def is_missing(message: ET.Element) -> bool:
    """Whether a message has no finished Japanese (a plural needs its one Japanese form)."""
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return True
    forms = translation.findall("numerusform")
    texts = [form.text or "" for form in forms] if forms else [translation.text or ""]
    return not all(text.strip() for text in texts)


def missing(target: Path = TS) -> list[list[str]]:
    """What has no Japanese yet: [context, English, ""]."""
    return [[context, source, ""] for context, source, message in entries(target) if is_missing(message)]


def apply(texts: list[list[str]], target: Path = TS) -> int:
    """Write Japanese texts into the .ts file; returns how many entries were set. Unknown entries are an error."""
    update(target)
    tree = ET.parse(target)  # noqa: S314 - our own file
    wanted = {(context, source): japanese for context, source, japanese in texts}
    used: set[tuple[str, str]] = set()
    for context, source, message in _entries(tree):
        japanese = wanted.get((context, source))
        if japanese is None:
            continue
        used.add((context, source))
        translation = message.find("translation")
        if translation is None:
            translation = ET.SubElement(message, "translation")
        translation.attrib.pop("type", None)
        forms = translation.findall("numerusform")
        if forms or message.get("numerus") == "yes":
            for form in forms:
                translation.remove(form)
            ET.SubElement(translation, "numerusform").text = japanese
        else:
            translation.text = japanese
    tree.write(target, encoding="utf-8", xml_declaration=True)
    update(target)  # lets Qt's tool restore its own order and layout
    unknown = sorted(set(wanted) - used)
    if unknown:
        raise SystemExit("no such text in the source: " + json.dumps(unknown, ensure_ascii=False))
    return len(used)


def build() -> None:
    """Write ja.qm when it is older than ja.ts."""
    if TS.exists() and (not QM.exists() or QM.stat().st_mtime < TS.stat().st_mtime):
        fresh = QM.with_suffix(".new")
        run("lrelease", str(TS), "-qm", str(fresh))
        fresh.replace(QM)  # a window that runs meanwhile reads the one it has opened: written in place, it would crash


def check() -> None:
    """Fail when a text has no Japanese, or when the .ts file does not say what the source says."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "ja.ts"
        shutil.copy(TS, fresh)
        update(fresh)
        in_source = {(context, source) for context, source, _ in entries(fresh)}
        lacking = missing(fresh)
    kept = {(context, source) for context, source, _ in entries()}
    if gone := sorted(kept - in_source):
        raise SystemExit(f"ja.ts has texts that the source no longer has (run update): {gone[:5]}")
    if lacking:
        listed = json.dumps(lacking[:20], ensure_ascii=False, indent=1)
        raise SystemExit(f"{len(lacking)} texts have no Japanese yet:\n{listed}")


def main(arguments: list[str]) -> None:
    """Do what the first argument says."""
    match arguments:
        case ["update"]:
            update()
        case ["missing"]:
            update()
            sys.stdout.write(json.dumps(missing(), ensure_ascii=False, indent=1) + "\n")
        case ["apply", name]:
            count = apply(json.loads(Path(name).read_text(encoding="utf-8")))
            sys.stdout.write(f"{count} texts set, {len(missing())} still missing\n")
        case ["build"]:
            build()
        case ["check"]:
            check()
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
