"""Drawing the map where there is no window: for the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QApplication

from myconnections.domain.ids import ContactId
from myconnections.services.maps import Drawn
from myconnections.ui.map.files import handed_out
from myconnections.ui.map.scene import Look, scene_of, veiled
from myconnections.ui.theme import Look as Scheme
from myconnections.ui.theme import Theme
from myconnections.ui.wording import Wording


def map_off_screen(
    drawn: Drawn,
    numbers: Mapping[ContactId, int] | None,
    language: str,
    kind: str,
    size: tuple[int, int],
    today: date,
) -> bytes:
    """The map as the bytes of a file; Qt is started without any display for it. `numbers` stand in place of names."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    existing = QApplication.instance()
    # Kept until the drawing is done: fonts belong to it.
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    theme = Theme(app, Scheme.LIGHT, language)
    wording = Wording(language)
    scene = scene_of(drawn, wording)
    if numbers is not None:
        scene = veiled(scene, numbers)
    data = handed_out(scene, Look.on_paper(theme), kind, QSizeF(*size), wording, today, named=numbers is None)
    theme.deleteLater()
    del app
    return data
