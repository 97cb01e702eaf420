"""What goes wrong is told and logged without anybody's name: by real processes, and by the app's own last resort."""

from __future__ import annotations

import logging
import shutil
import sys
import traceback
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from sqlcipher3.dbapi2 import IntegrityError
from tests.privacy.canary import FAMILY, GIVEN, KANJI, NOTE, ORGANIZATION, PASSPHRASE, sightings
from tests.privacy.computer import Computer
from tests.storage.filled import new_vault
from tests.storage.made import NOW

from myconnections.bootstrap import wire
from myconnections.domain.act import Act
from myconnections.domain.contact import Contact
from myconnections.domain.ids import ContactId
from myconnections.ui.app import App
from myconnections.ui.device import DeviceFile

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX systems")
_CANARY = Contact(ContactId(0), KANJI, given=GIVEN, family=FAMILY, organization=ORGANIZATION, note=NOTE)
_TWICE = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from myconnections.bootstrap import wire
from myconnections.domain.act import Act
from myconnections.domain.contact import Contact
from myconnections.domain.ids import ContactId

vault = wire().store.unlock(Path(sys.argv[1]), passphrase=os.environ["MYCONNECTIONS_PASSPHRASE"])
with vault.write(Act("import"), datetime.now(UTC)) as uow:
    uow.contacts.add_many([Contact(ContactId(0), sys.argv[2], note=sys.argv[2])] * 2)
"""
_NO_ROOM = """
import resource, sys
from myconnections.main import run
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, resource.RLIM_INFINITY))
sys.exit(run(sys.argv[1:]))
"""


def violation(tmp_path: Path) -> IntegrityError:
    """The error of a unique key that stands twice."""
    with (
        new_vault(tmp_path / "vault") as vault,
        pytest.raises(IntegrityError) as caught,
        vault.write(Act("add"), NOW) as uow,
    ):
        uow.contacts.add_many([_CANARY, _CANARY])
    return caught.value


def test_a_broken_constraint_does_not_tell_whose(tmp_path: Path) -> None:
    error = violation(tmp_path)
    told = f"{error}\n{error!r}\n{''.join(traceback.format_exception(error))}"
    assert "UNIQUE constraint failed: contact.uid" in told
    assert sightings(told.encode()) == set()


def test_case_61_nothing_that_tells_values_is_used(checkout: Path) -> None:
    """No traceback with the values of names in it, no dump of a crash, no report that leaves the computer."""
    telling = ("capture_locals", "faulthandler", "print_exc", "format_exc", "exc_info", "log.exception", "urlopen")
    source = checkout / "src" / "myconnections"
    found = [(path.name, word) for path in source.rglob("*.py") for word in telling if word in path.read_text("utf-8")]
    assert found == []


def test_the_last_resort_of_the_window_logs_no_message(
    tmp_path: Path, qapp: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    app = App(qapp, wire(folder=tmp_path / "vault"), DeviceFile(tmp_path / "device.json"), native=False)
    shown: list[str] = []
    app.prompts.opened.connect(
        lambda dialog: shown.append(f"{dialog.accessibleName()} {dialog.accessibleDescription()}")
    )
    try:
        raise ValueError(f"{FAMILY} {KANJI}") from KeyError(NOTE)
    except ValueError as error:
        with caplog.at_level(logging.DEBUG):
            app.bug(error)
    assert "ValueError" in caplog.text
    assert len(shown) == 1
    assert sightings((caplog.text + shown[0]).encode()) == set()
    app.window.close()
    app.window.deleteLater()
    app.deleteLater()


def test_case_61_errors_of_real_processes(computer: Computer, connections: Path) -> None:
    computer.create()
    added = computer.run("add", "--given", GIVEN, "--family", FAMILY, "--note", NOTE * 900)
    assert added.returncode == 0, added.stderr

    broken = computer.program(_TWICE, computer.vault, KANJI)
    assert broken.returncode == 1
    assert b"UNIQUE constraint failed" in broken.stderr

    (computer.given / "damaged.zip").write_bytes(b"PK\x03\x04" + KANJI.encode() * 50)
    (computer.given / "odd.csv").write_text(f"{FAMILY},{KANJI}\n{NOTE},{GIVEN}\n", encoding="utf-8")
    bad = ("damaged.zip", "odd.csv", "gone.csv")
    refused = [computer.run("import", computer.given / name) for name in bad]

    wrong = computer.run("person", 1, secret=f"{PASSPHRASE}?")
    full = computer.program(_NO_ROOM, "import", connections)
    out = computer.given / "out.csv"
    assert computer.run("import", connections).returncode == 0
    cut = computer.program(_NO_ROOM.replace("400_000", "9_000"), "export", "csv", out)
    assert not out.exists()  # half a table in the clear is worse than none

    database = computer.vault / "people.db"
    data = bytearray(database.read_bytes())
    for place in range(3 * 4096 + 100, len(data), 4096):
        data[place] ^= 0xFF
    kept = shutil.copytree(computer.vault, computer.root / "work/kept")
    database.write_bytes(data)
    torn = [computer.run(*words) for words in (["people"], ["check"], ["person", 1])]
    shutil.rmtree(kept)

    for done in (*refused, wrong, full, cut, *torn):
        assert done.returncode == 1, done.args
        assert sightings(done.stdout + done.stderr) == set()
        assert done.stderr.count(b"\n") <= 1 or b"Traceback" not in done.stderr, done.stderr
    assert sightings(broken.stdout + broken.stderr) == set()
    assert computer.in_the_clear() == {}
