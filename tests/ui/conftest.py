"""A theme for the widgets under test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from myconnections.ui.theme import Look, Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme in Japanese, taken off again afterwards."""
    worn = Theme(qapp, Look.LIGHT, "ja")
    yield worn
    worn.deleteLater()
