"""A new passphrase: the old or the new one works, wherever the change breaks off."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from tests.storage.faulty import FaultyOs, Killed
from tests.storage.made import NOW, PASSPHRASE, Made, build_notes, notes, refusal, snapshot, write_note

from myconnections.domain.errors import Refused, Trouble
from myconnections.storage import disk, header_files, keys
from myconnections.storage.keys import KdfParameters
from myconnections.storage.keys_kept import cost_of
from myconnections.storage.vault import VaultStore


@pytest.mark.parametrize("by", ["passphrase", "recovery_code"])
def test_a_new_passphrase_replaces_the_old_and_leaves_the_database(made: Made, by: str) -> None:
    before = snapshot(made.folder)
    proof = {by: made.passphrase if by == "passphrase" else made.code}
    made.store.keys(made.folder).change_passphrase("ａ new one 漢字", NOW, **proof)
    after = snapshot(made.folder)
    assert after["people.db"] == before["people.db"]
    assert after["header.json"] == after["header.json.mirror"] != before["header.json"]
    assert refusal(made) == "wrong_passphrase"
    for secret in ({"passphrase": "a new one 漢字"}, {"recovery_code": made.code}):
        made.store.unlock(made.folder, **secret).close()
    assert made.store.facts(made.folder).generation == 2
    old, new = (json.loads(data["header.json"])["slots"][0] for data in (before, after))
    assert old["kdf"]["salt"] != new["kdf"]["salt"]
    assert old["nonce"] != new["nonce"]


def test_a_new_passphrase_for_an_open_vault(made: Made) -> None:
    vault = made.store.unlock(made.folder, passphrase=made.passphrase)
    made.store.keys(made.folder).change_passphrase("a new passphrase", NOW, passphrase=made.passphrase)
    write_note(vault, "still open")
    with pytest.raises(Trouble, match="vault_in_use"):
        VaultStore().unlock(made.folder, recovery_code=made.code)
    vault.close()
    vault = made.store.unlock(made.folder, passphrase="a new passphrase")
    assert notes(vault) == ["still open"]
    vault.close()


def test_a_new_passphrase_needs_the_old_and_a_good_new_one(made: Made) -> None:
    before = snapshot(made.folder)
    with pytest.raises(Trouble, match="wrong_passphrase"):
        made.store.keys(made.folder).change_passphrase("a new passphrase", NOW, passphrase="wrong")
    with pytest.raises(Refused, match="passphrase_too_short"):
        made.store.keys(made.folder).change_passphrase("short", NOW, passphrase=made.passphrase)
    with pytest.raises(Refused, match="recovery_code_mistyped"):
        made.store.keys(made.folder).change_passphrase("a new passphrase", NOW, recovery_code="ABCD")
    assert snapshot(made.folder) == before
    made.store.unlock(made.folder, passphrase=made.passphrase).close()


@pytest.mark.usefixtures("quick_kdf")
@pytest.mark.parametrize("change", ["passphrase", "key"])
@pytest.mark.parametrize(
    ("measured", "then"),
    [
        (KdfParameters(256 * 1024, 3, 4), KdfParameters(256 * 1024, 3, 4)),
        (KdfParameters(64 * 1024, 3, 4), KdfParameters(128 * 1024, 3, 4)),  # a busy moment, a smaller machine
    ],
)
def test_the_derivation_is_measured_anew_and_never_becomes_cheaper(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str, measured: KdfParameters, then: KdfParameters
) -> None:
    folder, present = tmp_path / "mine", KdfParameters(128 * 1024, 2, 1)
    vault, _ = VaultStore(cost=present, build=build_notes).create(folder, PASSPHRASE, NOW)
    vault.close()
    monkeypatch.setattr(keys, "calibrate", lambda: measured)
    kept = VaultStore(build=build_notes).keys(folder)
    if change == "passphrase":
        kept.change_passphrase("a new passphrase", NOW, passphrase=PASSPHRASE)
    else:
        kept.replace("", NOW, passphrase=PASSPHRASE)
    assert cost_of(header_files.read(folder)) == then


@pytest.mark.usefixtures("quick_kdf")
@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("error", [Killed(), OSError(28, "full"), OSError(5, "io"), PermissionError(13, "held")])
def test_a_change_broken_at_any_step_leaves_the_old_or_the_new(
    store: VaultStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, *, after: bool
) -> None:
    folder = tmp_path / "mine"
    vault, code = store.create(folder, "passphrase 0", NOW)
    vault.close()
    monkeypatch.setattr("time.sleep", lambda _seconds: None)
    current, outcomes = 0, set()
    for failing in range(1, 100):
        faulty = FaultyOs(failing, error, after=after)
        with monkeypatch.context() as patch, suppress(Trouble, Killed):
            patch.setattr(disk, "os", faulty)
            store.keys(folder).change_passphrase(f"passphrase {current + 1}", NOW, recovery_code=code)
        # After a break in the middle both may work at first; the one tried first stays.
        first = next(number for number in (current, current + 1) if opens(folder, number))
        assert [number for number in (current, current + 1) if opens(folder, number)] == [first]
        files = snapshot(folder)
        assert files["header.json"] == files["header.json.mirror"]
        assert sorted(files) == ["header.json", "header.json.mirror", "people.db"]
        outcomes.add(first - current)
        current = first
        if faulty.steps < failing:
            break
    assert failing > 12
    assert outcomes == {0, 1}


def opens(folder: Path, number: int) -> bool:
    try:
        VaultStore().unlock(folder, passphrase=f"passphrase {number}").close()
    except Trouble as trouble:
        if trouble.code != "wrong_passphrase":
            raise
        return False
    return True


@pytest.mark.usefixtures("quick_kdf")
def test_a_change_broken_between_the_two_files_lets_either_in(
    store: VaultStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, typed in enumerate(("the old one", "the new one")):
        folder = tmp_path / str(number)
        vault, _ = store.create(folder, "the old one", NOW)
        vault.close()
        with monkeypatch.context() as patch, suppress(Killed):
            patch.setattr(disk, "os", FaultyOs(3 + 6 + 1, Killed()))  # lock's file, mirror; then the header
            store.keys(folder).change_passphrase("the new one", NOW, passphrase="the old one")
        files = snapshot(folder)
        assert files["header.json"] != files["header.json.mirror"]
        vault = store.unlock(folder, passphrase=typed)
        assert vault.notices == ("header_restored",)
        vault.close()
