"""`today`: what was planned is not what was done."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.cli.conftest import NOW, PASSPHRASE, Cli

from myconnections.bootstrap import wire
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.ids import ReminderId
from myconnections.domain.reminder import Reminder
from myconnections.services import today
from myconnections.services.views import LogDraft
from myconnections.storage.keys import FLOOR_KDF


def test_a_planned_step_is_marked_otherwise_than_a_done_one(made: Cli) -> None:
    assert made("add", "--given", "Ada", "--stage", "relationship").code == 0
    assert made("star", 1, 2).code == 0
    vault = wire(folder=Path("vault"), clock=lambda: NOW, cost=FLOOR_KDF).store.unlock(
        Path("vault"), passphrase=PASSPHRASE
    )
    planned, done, _open = today.today(vault, NOW).cards
    today.plan(vault, planned.shown_id, Reminder(ReminderId(0), "plan", "call", date(2026, 11, 24)), NOW)
    today.do(vault, done.shown_id, LogDraft((), EncounterKind.TALK, By.BOTH, NOW.date()), NOW)
    vault.close()
    whole = made("today", "--json").json
    assert isinstance(whole, dict)
    assert [card["state"] for card in whole["cards"]] == ["planned", "done", "open"]
    english, japanese = made("today").out, made("today", "--lang", "ja").out
    heads = [line for line in english.splitlines() if line[2:4] in {"1.", "2.", "3."}]
    assert [line[0] for line in heads] == ["→", "✓", " "]
    assert [line.partition(" — ")[2] for line in heads] == ["planned, not done yet", "done this week", ""]
    assert "予定に入れました" in japanese
