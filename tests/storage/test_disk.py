"""Small files: the old or the new one, never a piece."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest
from tests.storage.faulty import FaultyOs, Killed

from myconnections.storage import disk


def test_a_file_is_written_for_its_owner_only(tmp_path: Path) -> None:
    disk.write_whole(tmp_path / "header", b"new")
    assert (tmp_path / "header").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "header").stat().st_mode) == 0o600
    assert os.listdir(tmp_path) == ["header"]


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), OSError(errno.EIO, "io"), Killed()])
def test_whatever_step_fails_the_file_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, *, after: bool
) -> None:
    path = tmp_path / "header"
    for failing in range(1, 100):
        path.write_bytes(b"old " * 100)
        faulty = FaultyOs(failing, error, after=after)
        monkeypatch.setattr(disk, "os", faulty)
        try:
            disk.write_whole(path, b"new " * 100)
        except (OSError, Killed):
            assert path.read_bytes() in {b"old " * 100, b"new " * 100}
            if isinstance(error, OSError):
                assert os.listdir(tmp_path) == ["header"]
        else:
            break
    assert failing == 7  # open, write, fsync, replace, open folder, fsync folder; then nothing is left to fail
    assert path.read_bytes() == b"new " * 100
    assert os.listdir(tmp_path) == ["header"]


def test_a_short_write_is_continued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: real(descriptor, bytes(data)[:3]))
    disk.write_whole(tmp_path / "header", b"0123456789")
    assert (tmp_path / "header").read_bytes() == b"0123456789"


def test_case_44_a_file_held_by_another_program_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    real, denials = os.replace, iter([True, True, False])

    def replace(source: Path, target: Path) -> None:
        if next(denials):
            raise PermissionError(errno.EACCES, "held")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr("time.sleep", waited.append)
    disk.write_whole(tmp_path / "header", b"new")
    assert (tmp_path / "header").read_bytes() == b"new"
    assert len(waited) == 2


def test_case_44_a_file_held_for_ever_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def replace(_source: Path, _target: Path) -> None:
        raise PermissionError(errno.EACCES, "held")

    (tmp_path / "header").write_bytes(b"old")
    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr("time.sleep", lambda _seconds: None)
    with pytest.raises(PermissionError):
        disk.write_whole(tmp_path / "header", b"new")
    assert (tmp_path / "header").read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["header"]
