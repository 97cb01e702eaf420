"""What comes after an import: no button of it is cut, however long its words are."""

from __future__ import annotations

import pytest
from tests.ui.conftest import Surroundings

from myconnections.services.changes import Changes
from myconnections.ui.pages.bring_in.result_step import ResultStep


@pytest.mark.parametrize("width", [360, 720, 1240])
def test_every_button_has_room_for_its_words(around: Surroundings, width: int) -> None:
    step = ResultStep(around.context)
    step.resize(width, 800)
    around.show(step)
    step.resize(width, 800)
    step.show_changes(Changes(act=1, facts={"new": 2}))
    around.settle()
    for button in (step.pick, step.triage, step.enrich, step.today):
        assert button.isVisible()
        assert button.width() >= button.sizeHint().width(), button.text()
        assert button.geometry().right() < button.parentWidget().width()
