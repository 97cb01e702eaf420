"""People as CSV and back, the health check and the strength of passphrases."""

from __future__ import annotations

import csv
import errno
import os
import stat
from pathlib import Path

import pytest
from tests.services.people import NOW, keep
from tests.vault_made_once import derive_plainly

from myconnections.domain.act import Act
from myconnections.domain.contact import Contact, Reachable
from myconnections.domain.errors import Refused, Trouble
from myconnections.domain.ids import ContactId
from myconnections.services import exports, health, imports, preferences, samples, vaults
from myconnections.services.ports import OpenVault
from myconnections.services.strength import strength
from myconnections.storage import keys
from myconnections.storage.vault import VaultStore


def test_what_goes_out_comes_back_as_nothing_new(vault: OpenVault, tmp_path: Path) -> None:
    mail = (Reachable("email", "taro@example.com", key="taro@example.com"),)
    keep(
        vault,
        "太郎",
        family="見本",
        reading_family="ミホン",
        reading_given="タロウ",
        reachable=mail,
        note="一行目\n二行目",
    )
    keep(vault, '=HYPERLINK("http://x","y")', family="Vale", organization="+Works")
    out = tmp_path / "people.csv"
    done = exports.people_csv(vault, out, NOW)
    assert (done.count, done.lost) == (2, ())
    raw = out.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert b"\"'=HYPERLINK" in raw
    rows = list(csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines(keepends=True)))
    assert {row["Family Name"] for row in rows} == {"見本", "Vale"}
    facts = imports.summary(imports.plan(vault, [out], NOW))
    assert (facts["new"], facts["same"], facts["changed"]) == (0, 2, 0)


def test_what_an_encoding_does_not_know_is_told(vault: OpenVault, tmp_path: Path) -> None:
    keep(vault, "𠮷🌱", family="髙橋")
    done = exports.people_csv(vault, tmp_path / "people.csv", NOW, encoding="cp932")
    assert done.lost == ("🌱", "𠮷")
    assert "髙橋".encode("cp932") in (tmp_path / "people.csv").read_bytes()
    with pytest.raises(Trouble, match="file_unwritable"):
        exports.people_csv(vault, tmp_path / "no" / "people.csv", NOW)


def test_an_older_file_that_others_could_read_is_narrowed(vault: OpenVault, tmp_path: Path) -> None:
    out = tmp_path / "people.csv"
    out.write_text("older")
    out.chmod(0o644)
    exports.people_csv(vault, out, NOW)
    assert out.stat().st_mode & 0o777 == 0o600
    assert b"older" not in out.read_bytes()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device that is always full")
def test_a_device_that_is_full_is_told_and_left_alone(vault: OpenVault) -> None:
    with pytest.raises(Trouble, match="file_unwritable"):
        exports.people_csv(vault, Path("/dev/full"), NOW)
    assert Path("/dev/full").exists()


def test_a_sound_vault_has_no_findings(vault: OpenVault) -> None:
    keep(vault, "Nora")
    found = health.check(vault, NOW)
    assert found.ok
    assert found.findings == ()
    assert found.facts["schema"]


def test_somebody_without_a_tie_is_found(vault: OpenVault) -> None:
    with vault.write(Act("add"), NOW) as uow:
        uow.contacts.add(Contact(ContactId(0), "lost"))
    found = health.check(vault, NOW)
    assert (found.ok, found.findings) == (False, ("people without a tie: 1",))


def test_a_sample_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="file_unwritable"):
        samples.write(tmp_path / "no" / "a.zip", 3, 1, NOW)


def test_a_vault_whose_language_could_not_be_kept_is_left_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    derive_plainly(monkeypatch)
    store = VaultStore(cost=keys.FLOOR_KDF)

    def full(*_: object) -> None:
        raise Trouble("disk_full")

    with monkeypatch.context() as patch:
        patch.setattr(preferences, "keep_in", full)
        with pytest.raises(Trouble, match="disk_full"):
            vaults.create(store, tmp_path / "mine", "a long enough passphrase", NOW, language="ja")
    store.unlock(tmp_path / "mine", passphrase="a long enough passphrase").close()


@pytest.mark.parametrize(
    ("passphrase", "advice"),
    [
        ("", "longer"),
        ("password1", "known_words"),
        ("qwertyuiop", "known_words"),
        ("zzzzzzzz", "repeats"),
        ("defghijk", "sequence"),
        ("19 87 06", "longer"),
    ],
)
def test_weak_passphrases_get_a_hint(passphrase: str, advice: str) -> None:
    found = strength(passphrase)
    assert found.level < 3
    assert found.advice in {advice, "longer", "known_words", "date"}


def test_a_long_passphrase_is_strong_in_any_script() -> None:
    assert strength("kettle-orbit-velvet-saddle-fjord").level == 4
    assert strength("夜行列車で古い地図を読む木曜の合唱").level == 4
    assert strength("x" * 500).advice == "repeats"
    assert strength("ｋｅｔｔｌｅ-ｏｒｂｉｔ") == strength("kettle-orbit")


def test_an_older_file_gives_way_only_to_a_whole_new_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "people.csv"
    assert exports.write_file(out, b"first") is False
    assert exports.write_file(out, b"second") is True
    assert (out.read_bytes(), out.stat().st_mode & 0o777) == (b"second", 0o600)

    def full(_descriptor: int) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Trouble, match="file_unwritable"):
        exports.write_file(out, b"third")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("people.csv", b"second")]


def test_a_link_stays_and_what_it_points_to_is_written(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    link.symlink_to(real)
    assert exports.write_file(link, b"first") is False
    assert exports.write_file(link, b"second") is True
    assert link.is_symlink()
    assert real.read_bytes() == b"second"


def test_a_long_name_is_written_too(tmp_path: Path) -> None:
    out = tmp_path / ("長" * 80 + ".csv")
    exports.write_file(out, b"first")
    assert out.read_bytes() == b"first"


@pytest.mark.parametrize("name", ["people.db", "People.db-wal", "header.json", "header.json.mirror", "vault.lock"])
def test_what_belongs_to_a_vault_is_never_written_over(tmp_path: Path, name: str) -> None:
    for part in ("header.json", "people.db"):
        (tmp_path / part).write_bytes(b"sealed")
    for write in (lambda out: exports.write_file(out, b"x"), lambda out: samples.write(out, 3, 1, NOW)):
        with pytest.raises(Refused, match="out_is_vault"):
            write(tmp_path / name)
    assert {each.read_bytes() for each in tmp_path.iterdir()} == {b"sealed"}
    assert exports.write_file(tmp_path / "people.csv", b"x") is False


def test_a_backup_and_a_folder_are_no_place_for_an_export(tmp_path: Path) -> None:
    (tmp_path / "old.mcb").write_bytes(b"sealed")
    with pytest.raises(Refused, match="out_is_vault"):
        exports.write_file(tmp_path / "old.mcb", b"x")
    with pytest.raises(Refused, match="out_is_folder"):
        exports.write_file(tmp_path, b"x")
    assert (tmp_path / "old.mcb").read_bytes() == b"sealed"
    assert exports.write_file(tmp_path / "people.db", b"x") is False  # no vault stands here


def test_what_somebody_would_soon_guess_is_weak() -> None:
    assert strength("password").weak
    assert not strength("four lanterns over a quiet harbor").weak


def test_a_device_is_written_into() -> None:
    assert exports.write_file(Path(os.devnull), b"x") is False
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("lacking", ["", "system", "disk", "proc"])
def test_a_file_has_no_name_until_it_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lacking: str) -> None:
    """Where that is not to be had, another name; the modes and what stands in it are the same."""
    out, really, seen = tmp_path / "out.csv", os.fsync, list[set[str]]()

    def look(descriptor: int) -> None:
        seen.append({path.name for path in tmp_path.iterdir()})
        really(descriptor)

    def refuse(*_given: object, **_named: object) -> None:
        raise OSError(errno.EOPNOTSUPP, "no")

    if lacking == "system":
        monkeypatch.setattr(exports, "_UNNAMED", 0)
    elif lacking == "disk":
        monkeypatch.setattr(exports, "_UNNAMED", os.O_DIRECTORY)  # a folder is not written to
    elif lacking == "proc":
        monkeypatch.setattr(os, "link", refuse)
    monkeypatch.setattr(os, "fsync", look)
    exports.write_file(out, b"first")
    exports.write_file(out, b"second")
    assert out.read_bytes() == b"second"
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]
    if not lacking and exports._UNNAMED:
        assert seen == [set(), {"out.csv"}]


def test_of_an_older_schema_the_file_alone_is_checked(vault: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
    facts = {"ok": True, "schema": 1, "program_schema": 2}
    monkeypatch.setattr(type(vault), "health", lambda _self: facts)
    monkeypatch.setattr(type(vault), "read", None)  # its tables may be others
    assert health.check(vault, NOW).ok


def test_vcards_hold_those_asked_for_without_the_archived_and_notes_on_wish(vault: OpenVault, tmp_path: Path) -> None:
    nora = keep(vault, "Nora", family="Vale", note="between us")
    gone = keep(vault, "Gone", archived=True)
    keep(vault, "Ada")
    out = tmp_path / "out.vcf"
    done = exports.people_vcf(vault, out, NOW)
    assert (done.count, done.replaced, stat.S_IMODE(out.stat().st_mode)) == (2, False, 0o600)
    assert b"between us" not in out.read_bytes()
    done = exports.people_vcf(vault, out, NOW, who=[nora, gone], notes=True)
    assert (done.count, done.replaced) == (1, True)
    assert b"NOTE:between us\r\n" in out.read_bytes()
    facts = imports.summary(imports.plan(vault, [out], NOW))
    assert (facts["new"], facts["same"], facts["changed"]) == (0, 1, 0)
