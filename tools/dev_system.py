"""What Qt needs from a Linux machine: shared libraries, Japanese fonts, a virtual display. Standard library only.

On macOS and Windows every function here finds nothing to do.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from select import select

#: Shared library that Qt's widgets, offscreen and xcb platforms load -> Debian package that brings it.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
_DISPLAY_SECONDS = 20
#: Names of the browser in which tests look at the page that is handed out.
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
#: Program that tests need -> Debian package that brings it: a keyring on a bus of its own, and what makes a disk fail.
PROGRAMS = {"gnome-keyring-daemon": "gnome-keyring", "dbus-run-session": "dbus", "strace": "strace"}
JAPANESE_LOCALE = Path("/usr/share/i18n/locales/ja_JP")


class Failed(Exception):
    """What was asked cannot be done here; the text is one sentence for the person."""


def has_display() -> bool:
    """True where a window can be shown."""
    if sys.platform in {"darwin", "win32"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def missing_libraries() -> list[str]:
    """Debian packages of the shared libraries that cannot be loaded here; empty when all is well."""
    if not sys.platform.startswith("linux"):
        return []
    return [package for library, package in LIBRARIES.items() if not _loads(library)]


def missing_fonts(*, virtual_display: bool = False) -> list[str]:
    """Debian packages for Japanese text, and for a virtual display if wanted, that are not here."""
    if not sys.platform.startswith("linux"):
        return []
    missing = [] if _japanese_font() else ["fonts-noto-cjk"]
    if shutil.which("fc-list") is None:
        missing.append("fontconfig")
    if virtual_display and shutil.which("Xvfb") is None:
        missing.append("xvfb")
    if virtual_display and not any(map(shutil.which, BROWSERS)):
        missing.append("chromium")  # tests open the page for the coach in it
    if virtual_display and not JAPANESE_LOCALE.exists():
        missing.append("locales")  # a test reads dates under a Japanese locale
    if virtual_display:
        missing += [package for program, package in PROGRAMS.items() if shutil.which(program) is None]
    return missing


def need_libraries() -> None:
    """See that Qt can load. Raises Failed, naming the command, when it cannot and we may not install."""
    missing = missing_libraries()
    if missing and not install(missing):
        raise Failed(f"Qt cannot start without these system packages; install them with: {command(missing)}")


def want_fonts(*, virtual_display: bool = False) -> None:
    """See that Japanese text can be drawn; without permission to install, say how and go on."""
    missing = missing_fonts(virtual_display=virtual_display)
    if missing and not install(missing):
        print(f"dev.py: for complete pictures install: {command(missing)}", file=sys.stderr, flush=True)


def install(packages: list[str]) -> bool:
    """Install Debian packages where root or password-free sudo permits; True when it was done."""
    print(f"System packages missing: {' '.join(packages)}", flush=True)
    rights = _rights()
    if rights is None or shutil.which("apt-get") is None:
        return False
    setting = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    print("Installing them with apt-get ...", flush=True)
    subprocess.run([*setting, "update"], stdin=subprocess.DEVNULL, check=False)  # one dead source is no reason to stop
    fetch = [*setting, "-o=Dpkg::Use-Pty=0", "install", "-y", "--no-install-recommends", *packages]
    done = subprocess.run(fetch, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False)
    return done.returncode == 0


def command(packages: list[str]) -> str:
    """The line a person types to install `packages` on Debian and its relatives."""
    return f"sudo apt-get update && sudo apt-get install -y {' '.join(packages)}"


@contextmanager
def virtual_display() -> Iterator[dict[str, str]]:
    """Run an Xvfb of our own; yields the environment that points to it, or nothing where there is none."""
    if shutil.which("Xvfb") is None or not sys.platform.startswith("linux"):
        yield {}
        return
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"],
        pass_fds=[writing], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    try:
        ready, _, _ = select([reading], [], [], _DISPLAY_SECONDS)
        number = os.read(reading, 16).decode().strip() if ready else ""
        yield {"DISPLAY": f":{number}"} if number else {}
    finally:
        os.close(reading)
        server.terminate()
        server.wait()


def _rights() -> list[str] | None:
    """What to put before a command that root must run; None when we may not."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, stdin=subprocess.DEVNULL, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _japanese_font() -> bool:
    """True when fontconfig knows a font with Japanese letters."""
    if shutil.which("fc-list") is None:
        return False
    found = subprocess.run(["fc-list", ":lang=ja", "file"], capture_output=True, text=True, check=False)
    return bool(found.stdout.strip())
