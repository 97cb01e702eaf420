"""`self-test`: the whole story in a temporary folder, so that anybody can see that an installation works."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.contact import Contact
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.errors import Told, Trouble
from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import contacts, encounters, health, history, imports, people, samples, today, vaults
from myconnections.services.ports import OpenVault, VaultStore
from myconnections.services.views import LogDraft

_PASSPHRASE, _PEOPLE, _SEED = "a passphrase for trying things out", 60, 20


@dataclass(slots=True)
class _Trial:
    """What the steps hand on to each other."""

    store: VaultStore
    place: Path
    now: datetime
    vault: OpenVault | None = field(default=None)

    @property
    def folder(self) -> Path:
        return self.place / "vault"

    @property
    def opened(self) -> OpenVault:
        if self.vault is None:
            raise Trouble("vault_closed")
        return self.vault

    def close(self) -> None:
        """Lock the vault, if it is open."""
        if self.vault is not None:
            self.vault.close()
            self.vault = None


def self_test(session: Session) -> int:
    """Make a vault, bring in an invented export, compare known answers, undo, open again; 1 when a step fails."""
    results: list[dict[str, object]] = []
    with tempfile.TemporaryDirectory(prefix="myconnections-", ignore_cleanup_errors=True) as place:
        trial = _Trial(session.wiring.store, Path(place), session.now)
        try:
            for name, step in _steps():
                try:
                    passed, detail = step(trial), ""
                except Told as told:
                    passed, detail = False, session.wording.told(told)
                results.append({"name": name, "ok": passed, "detail": detail})
        finally:
            trial.close()
    ok = all(result["ok"] for result in results)

    def text() -> str:
        verdict = {True: session.say("self_test.passed"), False: session.say("self_test.failed")}
        return table(
            [[verdict[bool(each["ok"])], session.say(f"test.{each['name']}"), str(each["detail"])] for each in results],
            most=72,
        )

    session.answer({"ok": ok, "results": results}, text)
    return 0 if ok else 1


def _steps() -> Iterator[tuple[str, Callable[[_Trial], bool]]]:
    yield "vault", _make
    yield "import", _bring_in
    yield "again", _bring_in_again
    yield "today", _today
    yield "undo", _undo
    yield "warmth", _warmth
    yield "wrong", _wrong
    yield "reopen", _reopen
    yield "check", _check


def _make(trial: _Trial) -> bool:
    trial.vault = vaults.create(trial.store, trial.folder, _PASSPHRASE, trial.now).vault
    return trial.store.exists(trial.folder)


def _import(trial: _Trial) -> dict[str, object]:
    export = trial.place / "export.zip"
    if not export.exists():
        samples.write(export, _PEOPLE, _SEED, trial.now)
    return imports.apply(trial.opened, imports.plan(trial.opened, [export], trial.now), trial.now).facts


def _bring_in(trial: _Trial) -> bool:
    facts = _import(trial)
    return facts["new"] == _PEOPLE == len(people.listing(trial.opened, trial.now)) and facts["encounters"] != 0


def _bring_in_again(trial: _Trial) -> bool:
    facts = _import(trial)
    return (facts["new"], facts["changed"], facts["encounters"]) == (0, 0, 0) and facts["same"] == _PEOPLE


def _today(trial: _Trial) -> bool:
    return today.today(trial.opened, trial.now).people == _PEOPLE


def _undo(trial: _Trial) -> bool:
    history.undo(trial.opened, trial.now)
    return not people.listing(trial.opened, trial.now)


def _warmth(trial: _Trial) -> bool:
    """Two talks a half-life apart: .625 at the second, .3125 a half-life later (method.md 10)."""
    last = trial.now.replace(hour=12, minute=0, second=0, microsecond=0) - timedelta(days=30)
    new = contacts.add(
        trial.opened, Contact(ContactId(0), "", given="Known", family="Answer"), last, stage=Stage.CONNECTION
    )
    (who,) = (ContactId(number) for number in new.people)
    for days in (30, 0):
        day = (last - timedelta(days=days)).date()
        encounters.log(trial.opened, LogDraft((who,), EncounterKind.TALK, By.BOTH, day), last)
    view = people.person(trial.opened, who, last + timedelta(days=30)).warmth
    total = sum(part.share for part in view.explanation.parts)
    return view.value is not None and abs(view.value - 0.3125) < 1e-4 and abs(total - view.value) < 1e-9


def _wrong(trial: _Trial) -> bool:
    trial.close()
    try:
        trial.vault = vaults.unlock(trial.store, trial.folder, passphrase=_PASSPHRASE.upper())
    except Trouble as trouble:
        return trouble.code == "wrong_passphrase"
    return False


def _reopen(trial: _Trial) -> bool:
    trial.vault = vaults.unlock(trial.store, trial.folder, passphrase=_PASSPHRASE)
    return len(people.listing(trial.vault, trial.now)) == 1


def _check(trial: _Trial) -> bool:
    return health.check(trial.opened, trial.now).ok
