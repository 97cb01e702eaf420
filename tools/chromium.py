"""Debian's headless Chromium, driven over a pipe with the standard library, for pages that the app hands out.

Whatever the browser would ask of the world goes to a proxy of our own that answers nothing and writes down that it was
asked: `asked` stays empty when nothing leaves.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import signal
import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from select import select
from typing import Any

from tools.dev_system import BROWSERS

_PATIENCE = 60.0
_QUIET = (
    "--headless=new", "--no-first-run", "--no-default-browser-check", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-extensions", "--disable-gpu",
    "--disable-dev-shm-usage", "--disable-domain-reliability", "--disable-client-side-phishing-detection",
    "--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,AutofillServerCommunication",
    "--no-pings", "--metrics-recording-only", "--hide-scrollbars", "--mute-audio", "--password-store=basic",
    "--use-mock-keychain", "--remote-debugging-pipe", "--proxy-bypass-list=<-loopback>",
)  # fmt: skip


def found() -> str:
    """The browser of this machine, "" when there is none."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), "")


class Gone(Exception):
    """The browser has ended, or does not answer."""


@dataclass
class Listener:
    """A proxy on this machine that takes down the first line of whatever it is asked and closes."""

    asked: list[str] = field(default_factory=list)
    port: int = 0

    @contextmanager
    def listening(self) -> Iterator[Listener]:
        """Listen on a port of its own until the end of the block."""
        with socket.create_server(("127.0.0.1", 0)) as server:
            self.port = server.getsockname()[1]
            threading.Thread(target=self._serve, args=(server,), daemon=True).start()
            yield self

    def _serve(self, server: socket.socket) -> None:
        with suppress(OSError):
            while True:
                asking, _ = server.accept()
                with asking:
                    asking.settimeout(2)
                    with suppress(OSError):
                        self.asked.append(asking.recv(500).split(b"\r\n", 1)[0].decode("latin-1"))


class Browser:
    """One browser with one page, told what to do in the words of its debugging protocol."""

    def __init__(self, program: str, place: Path, proxy: int) -> None:
        self._last = 0
        self._waiting = b""
        self.events: list[dict[str, Any]] = []
        to_read, to_write = os.pipe()
        from_read, from_write = os.pipe()
        self._write, self._read = to_write, from_read
        arguments = [program, *_QUIET, f"--user-data-dir={place}", f"--proxy-server=http://127.0.0.1:{proxy}"]
        if os.geteuid() == 0:
            arguments.append("--no-sandbox")  # it refuses to start as root otherwise
        quiet = (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)
        moves = [(os.POSIX_SPAWN_DUP2, to_read, 13), (os.POSIX_SPAWN_DUP2, from_write, 14),
                 (os.POSIX_SPAWN_DUP2, 13, 3), (os.POSIX_SPAWN_DUP2, 14, 4), quiet]  # fmt: skip
        home = os.environ | {"HOME": str(place), "XDG_CONFIG_HOME": str(place), "XDG_CACHE_HOME": str(place)}
        self._pid = os.posix_spawn(program, [*arguments, "about:blank"], home, file_actions=moves, setpgroup=0)
        os.close(to_read)
        os.close(from_write)
        self._session = ""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for room in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{room}.enable")

    def call(self, method: str, **parameters: object) -> dict[str, Any]:
        """Do one thing and wait for its answer. Raises Gone, or ValueError with what the browser refused."""
        self._last += 1
        message: dict[str, object] = {"id": self._last, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._write, data) :]
        end = time.monotonic() + _PATIENCE
        while True:
            answer = self._message(end)
            if answer.get("id") == self._last:
                if "error" in answer:
                    raise ValueError(f"{method}: {answer['error']}")
                result: dict[str, Any] = answer["result"]
                return result
            self._note(answer)

    def _note(self, event: dict[str, Any]) -> None:
        self.events.append(event)

    def _message(self, end: float) -> dict[str, Any]:
        while b"\0" not in self._waiting:
            ready, _, _ = select([self._read], [], [], max(0, end - time.monotonic()))
            more = os.read(self._read, 1 << 20) if ready else b""
            if not more:
                raise Gone("the browser has ended or does not answer")
            self._waiting += more
        whole, _, self._waiting = self._waiting.partition(b"\0")
        message: dict[str, Any] = json.loads(whole)
        return message

    def open(self, file: Path) -> None:
        """Show a file and wait until it is loaded."""
        self.events.clear()
        self.call("Page.navigate", url=file.as_uri())
        end = time.monotonic() + _PATIENCE
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self._note(self._message(end))

    def ask(self, script: str) -> Any:
        """The value of an expression in the page, promises waited for. ValueError with what it threw."""
        told = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in told:
            raise ValueError(str(told["exceptionDetails"].get("exception", told["exceptionDetails"])))
        return told["result"].get("value")

    def rest(self) -> None:
        """Wait until the page has drawn twice."""
        self.ask("new Promise(go => requestAnimationFrame(() => requestAnimationFrame(() => go(1))))")

    def key(self, key: str, code: str = "", shift: bool = False) -> None:
        """Press and release a key."""
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=code or key, modifiers=8 if shift else 0,
                      **({"text": key} if len(key) == 1 and kind == "keyDown" else {}))  # fmt: skip

    def mouse(self, kind: str, x: float, y: float, **more: object) -> None:
        """A mouse event: "mousePressed", "mouseReleased", "mouseMoved" or "mouseWheel"."""
        self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button=more.pop("button", "left"), **more)

    def look(self, *, dark: bool = False, width: int = 1280, height: int = 900) -> None:
        """Light or dark, and the size of the window."""
        feature = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", features=[feature])
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def picture(self, *, whole: bool = False) -> bytes:
        """A PNG of the window, or of the whole page."""
        self.rest()
        return base64.b64decode(self.call("Page.captureScreenshot", captureBeyondViewport=whole)["data"])

    def paper(self) -> bytes:
        """The page as it prints, as PDF on A4."""
        told = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        return base64.b64decode(told["data"])

    def requests(self) -> list[str]:
        """Addresses that the page has asked for since it was opened."""
        return [
            event["params"]["request"]["url"]
            for event in self.events
            if event.get("method") == "Network.requestWillBeSent"
        ]

    def complaints(self) -> list[str]:
        """What stands in the console: errors, and what the page's policy has stopped."""
        entries = [event["params"]["entry"] for event in self.events if event.get("method") == "Log.entryAdded"]
        logged = [entry["text"] for entry in entries if entry["level"] == "error"]
        thrown = [
            str(event["params"]["exceptionDetails"])
            for event in self.events
            if event.get("method") == "Runtime.exceptionThrown"
        ]
        return logged + thrown

    def close(self) -> None:
        """End the browser and wait for it."""
        with suppress(Gone, OSError, ValueError):
            self._session = ""
            self.call("Browser.close")
        os.close(self._write)
        os.close(self._read)
        end = time.monotonic() + 10
        while os.waitpid(self._pid, os.WNOHANG)[0] == 0:
            if time.monotonic() > end:
                os.killpg(self._pid, signal.SIGKILL)
                os.waitpid(self._pid, 0)
                return
            time.sleep(0.02)


@contextmanager
def browsing(program: str = "") -> Iterator[tuple[Browser, Listener]]:
    """A browser with an empty profile, and the listener that hears whatever it would ask of the world."""
    place = Path(tempfile.mkdtemp(prefix="myconnections-chromium-"))
    listener = Listener()
    try:
        with listener.listening():
            browser = Browser(program or found(), place, listener.port)
            try:
                yield browser, listener
            finally:
                browser.close()
    finally:
        shutil.rmtree(place, ignore_errors=True)
