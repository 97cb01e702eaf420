"""`today`: what was planned is not what was done."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.cli.conftest import NOW, PASSPHRASE, Cli

from myconnections.bootstrap import wire
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.ids import ContactId, ReminderId
from myconnections.domain.reminder import Reminder
from myconnections.services import ties, today
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


@pytest.mark.parametrize(
    ("people", "english", "japanese"),
    [
        ((), "Nobody is kept warm yet.", "保温しているつながりは、まだありません。"),
        ((365,), "Keeping warm needs less than one talk a month.", "保温に必要な会話は、月に1回もありません。"),
        ((60,), "Keeping warm needs about 1 talk a month.", "保温には月におよそ1回の会話が必要です。"),
        ((7, 14), "Keeping warm needs about 2 talks a week.", "保温には週におよそ2回の会話が必要です。"),
    ],
)
def test_talks_that_keeping_warm_needs_are_whole_ones(
    made: Cli, people: tuple[int, ...], english: str, japanese: str
) -> None:
    vault = wire(folder=Path("vault"), clock=lambda: NOW, cost=FLOOR_KDF).store.unlock(
        Path("vault"), passphrase=PASSPHRASE
    )
    for who, days in enumerate(people, 1):
        ties.set_keep_warm(vault, [ContactId(who)], True, NOW)
        ties.set_interval(vault, ContactId(who), days, NOW)
    vault.close()
    assert made("today").out.splitlines()[-1] == english
    assert made("today", "--lang", "ja").out.splitlines()[-1] == japanese


def test_undo_brings_todays_list_back_as_it_was(made: Cli) -> None:
    for given in ("Ada", "Bea", "Cyd"):
        assert made("add", "--given", given, "--stage", "relationship").code == 0
    before = made("today").out
    vault = wire(folder=Path("vault"), clock=lambda: NOW, cost=FLOOR_KDF).store.unlock(
        Path("vault"), passphrase=PASSPHRASE
    )
    first, *_ = today.today(vault, NOW).cards
    today.not_this_person(vault, first.shown_id, NOW)
    vault.close()
    assert made("today").out != before
    assert made("undo").code == 0
    assert made("today").out == before
    assert made("redo").code == 0
    assert made("today").out != before
