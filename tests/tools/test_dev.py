"""dev.py and its parts: what a newcomer's first minute hangs on. Nothing here touches the network or apt."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.faults import given
from tools.dev_system import Failed

from tools import dev_environment, dev_system, doors

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Debian packages are for Linux")


def _dev(checkout: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(checkout / "dev.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def test_without_a_verb_it_says_how(checkout: Path) -> None:
    done = _dev(checkout)
    assert (done.returncode, done.stderr) == (0, "")
    verbs = ("run", "test", "check", "faults", "screens", "bench", "build")
    assert [verb for verb in verbs if f"  {verb} " not in done.stdout] == []


def test_an_unknown_verb_is_a_matter_of_usage(checkout: Path) -> None:
    done = _dev(checkout, "fly")
    assert done.returncode == 2
    assert "no verb 'fly'" in done.stderr
    assert "usage:" in done.stderr


@pytest.mark.parametrize("file", ["dev.py", "tools/dev_environment.py", "tools/dev_system.py", "tools/conventions.py"])
def test_it_needs_the_standard_library_only(checkout: Path, file: str) -> None:
    roots = {name.split(".")[0] for _, name in doors.imports(checkout / file)}
    assert roots - set(sys.stdlib_module_names) - {"tools"} == set()


class Machine:
    """A checkout with locks, whose commands are written down instead of run."""

    def __init__(self, root: Path) -> None:
        self.root, self.place, self.ran = root, root / ".venv", list[list[str]]()
        self.breaks = False
        self.pip_inside = True
        (root / "requirements").mkdir()
        for kind in ("app", "dev"):
            self.lock(kind, "thing==1")

    def lock(self, kind: str, text: str) -> None:
        (self.root / "requirements" / f"{kind}.txt").write_text(text, encoding="utf-8")

    def run(self, command: list[str], trouble: str, settings: dict[str, str]) -> None:
        self.ran.append(command)
        if "venv" in command:
            python = dev_environment.python_in(self.place)
            python.parent.mkdir(parents=True, exist_ok=True)
            python.symlink_to(sys.executable)
            (self.place / "pyvenv.cfg").write_text(f"command = python -m venv {self.place}\n", encoding="utf-8")
        elif self.breaks:
            raise Failed(trouble)
        for packages in ("lib/python{}.{}/site-packages".format(*sys.version_info[:2]), "Lib/site-packages"):
            (self.place / packages).mkdir(parents=True, exist_ok=True)

    def answers(self, command: list[str]) -> bool:
        return self.pip_inside or not command[0].startswith(str(self.place))


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    machine = Machine(tmp_path)
    monkeypatch.setattr(dev_environment, "_run", machine.run)
    monkeypatch.setattr(dev_environment, "_answers", machine.answers)
    return machine


def test_the_first_time_makes_and_the_second_does_nothing(machine: Machine) -> None:
    python = dev_environment.ready(machine.root, "app")
    assert python.exists()
    making, filling = machine.ran
    assert "venv" in making
    assert "--require-hashes" in filling
    machine.ran.clear()
    assert dev_environment.ready(machine.root, "app") == python
    assert machine.ran == []


def test_the_developers_environment_suffices_for_the_app_and_not_the_other_way(machine: Machine) -> None:
    dev_environment.ready(machine.root, "app")
    machine.ran.clear()
    dev_environment.ready(machine.root, "dev")
    assert [command[-1] for command in machine.ran] == [str(machine.root / "requirements" / "dev.txt")]
    machine.ran.clear()
    dev_environment.ready(machine.root, "app")
    assert machine.ran == []


def test_a_changed_lock_is_followed(machine: Machine) -> None:
    dev_environment.ready(machine.root, "app")
    machine.ran.clear()
    machine.lock("app", "thing==2")
    dev_environment.ready(machine.root, "app")
    assert len(machine.ran) == 1
    assert "--require-hashes" in machine.ran[0]


def test_what_was_cut_off_is_made_anew(machine: Machine) -> None:
    machine.breaks = True
    with pytest.raises(Failed, match="the first time needs the network"):
        dev_environment.ready(machine.root, "app")
    debris = machine.place / "debris"
    debris.touch()
    machine.breaks = False
    dev_environment.ready(machine.root, "app")
    assert not debris.exists()
    assert not (machine.place / dev_environment.UNFINISHED).exists()


@pytest.mark.parametrize("damage", ["python", "place"])
def test_a_moved_or_broken_environment_is_made_anew(machine: Machine, damage: str) -> None:
    dev_environment.ready(machine.root, "app")
    debris = machine.place / "debris"
    debris.touch()
    if damage == "python":
        dev_environment.python_in(machine.place).unlink()
    else:
        (machine.place / "pyvenv.cfg").write_text("command = python -m venv /elsewhere/.venv\n", encoding="utf-8")
        (machine.place / "stamp-app").write_text("of another place\n", encoding="utf-8")
    dev_environment.ready(machine.root, "app")
    assert not debris.exists()


def test_python_without_ensurepip_uses_the_pip_outside(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    machine.pip_inside = False
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.setattr(dev_system, "install", lambda packages: False)
    dev_environment.ready(machine.root, "app")
    assert "--without-pip" in machine.ran[0]
    assert "--python" in machine.ran[1]


def test_the_checkout_is_importable_and_has_its_command(machine: Machine) -> None:
    dev_environment.ready(machine.root, "app")
    (link,) = machine.place.rglob("*.pth")
    assert link.read_text(encoding="utf-8") == f"{machine.root / 'src'}\n"
    (command,) = [each for each in machine.place.rglob("myconnections*") if each.suffix != ".pth"]
    assert os.access(command, os.X_OK)
    assert "-m myconnections" in command.read_text(encoding="utf-8")


@linux_only
def test_missing_libraries_are_named_by_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev_system, "_loads", lambda library: library not in {"libEGL.so.1", "libxcb-cursor.so.0"})
    monkeypatch.setattr(dev_system, "install", lambda packages: False)
    with pytest.raises(Failed, match="sudo apt-get update && sudo apt-get install -y libegl1 libxcb-cursor0"):
        dev_system.need_libraries()


def _programs(folder: Path, monkeypatch: pytest.MonkeyPatch, **scripts: str) -> Path:
    """Put only these programs on the PATH; what they are called with goes to the returned file."""
    log = folder / "log"
    for name, script in scripts.items():
        program = folder / name
        program.write_text(f'#!/bin/sh\necho "$0 $*" >> {log}\n{script}\n', encoding="utf-8")
        program.chmod(0o755)
    (folder / "env").symlink_to(shutil.which("env") or "env")
    monkeypatch.setenv("PATH", str(folder))
    return log


@linux_only
def test_root_installs_after_an_update(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = _programs(tmp_path, monkeypatch, **{"apt-get": ""})
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert dev_system.install(["libegl1", "xvfb"])
    update, install = log.read_text(encoding="utf-8").splitlines()
    assert update.endswith(" update")
    assert install.endswith("install -y --no-install-recommends libegl1 xvfb")


@linux_only
def test_an_install_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _programs(tmp_path, monkeypatch, **{"apt-get": "exit 100"})
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert not dev_system.install(["libegl1"])


@linux_only
def test_without_rights_nothing_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = _programs(tmp_path, monkeypatch, **{"apt-get": "", "sudo": "exit 1"})
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert not dev_system.install(["libegl1"])
    assert log.read_text(encoding="utf-8").splitlines() == [f"{tmp_path}/sudo -n true"]


@linux_only
def test_missing_fonts_and_display_are_wished_for_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _programs(tmp_path, monkeypatch)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(dev_system, "JAPANESE_LOCALE", tmp_path / "none")
    assert dev_system.missing_fonts(virtual_display=True) == [
        "fonts-noto-cjk", "fontconfig", "xvfb", "chromium", "locales", "gnome-keyring", "dbus", "strace",
    ]  # fmt: skip
    dev_system.want_fonts(virtual_display=True)
    assert (
        "apt-get install -y fonts-noto-cjk fontconfig xvfb chromium locales gnome-keyring dbus"
        in capsys.readouterr().err
    )


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_lack_nothing(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(dev_system, "_loads", lambda library: False)
    assert dev_system.missing_libraries() == []
    assert dev_system.missing_fonts(virtual_display=True) == []
    assert dev_system.has_display()


@linux_only
@pytest.mark.parametrize(("variable", "shown"), [("DISPLAY", True), ("WAYLAND_DISPLAY", True), ("NOTHING", False)])
def test_a_display_is_known_by_its_variable(variable: str, shown: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv(variable, ":7")
    assert dev_system.has_display() is shown


@pytest.mark.xvfb
@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="no Xvfb here")
def test_a_window_opens_on_the_virtual_display() -> None:
    code = "from PySide6.QtGui import QGuiApplication; print(QGuiApplication([]).platformName())"
    with dev_system.virtual_display() as display:
        environment = os.environ | display | {"QT_QPA_PLATFORM": "xcb"}
        command = [sys.executable, "-c", code]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.stdout == "xcb\n"


def test_the_long_faults_are_asked_for_by_the_name_they_listen_to(checkout: Path) -> None:
    assert f'{given.VARIABLE}="long"' in (checkout / "dev.py").read_text(encoding="utf-8")
    assert not given.VARIABLE.startswith("MYCONNECTIONS_")  # those are taken out of the environment of every test
