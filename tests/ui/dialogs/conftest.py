"""What a dialog under test stands on."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from tests.ui.conftest import Surroundings


@pytest.fixture
def host(around: Surroundings) -> QWidget:
    """A window for its dialogs."""
    made = QWidget()
    around.qtbot.addWidget(made)
    made.resize(960, 640)
    made.show()
    return made
