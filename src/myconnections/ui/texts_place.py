"""What is said of the place where a vault lies: a folder of a cloud, another computer's disk, second versions of it."""

from __future__ import annotations

from typing import Final

from myconnections.services.whereabouts import Whereabouts
from myconnections.ui.wording import Wording

Pair = tuple[str, str]

PLACES: Final[dict[str, Pair]] = {
    "onedrive": ("OneDrive", "OneDrive"),
    "dropbox": ("Dropbox", "Dropbox"),
    "icloud": ("iCloud Drive", "iCloud Drive"),
    "google_drive": ("Google Drive", "Google ドライブ"),
    "nextcloud": ("a folder that is kept in step with others", "ほかと同期されるフォルダー"),
    "network": ("a disk of the network", "ネットワーク上のディスク"),
}
TITLE: Final[Pair] = ("The vault lies in a place that does not suit it", "保管庫の置き場所に注意してください")
PLACE: Final[Pair] = (
    "It lies in {place}. Used on two computers at a time, one of the two versions is lost there; and a copy taken while"
    " it is open may not be whole. Please keep the vault in a folder of this computer only, and let the second folder"
    " of the backups lie there instead: backups are encrypted and never change.",
    "保管庫は{place}にあります。2台のパソコンで同時に使うと片方の内容が失われ、開いている間のコピーは不完全になることがあります。"
    "保管庫はこのパソコンだけのフォルダーに置き、そこはバックアップの2つ目のフォルダーにしてください。"
    "バックアップは暗号化され、あとから変わりません。",
)
CONFLICTS: Final[Pair] = (
    "Beside the vault lie second versions of its files: {names}. They are neither read nor joined with it, nor removed."
    " What was written on the other computer may stand in them.",
    "保管庫の隣に、そのファイルの別の版があります：{names}。読み込みも統合も削除もしません。"
    "もう1台のパソコンで書いた内容が入っているかもしれません。",
)


def sentences(found: Whereabouts, wording: Wording) -> list[str]:
    """What there is to say of a place, nothing of an ordinary one."""
    told = []
    if found.place:
        told.append(wording.pair(PLACE, {"place": wording.pair(PLACES[found.place])}))
    if found.conflicts:
        told.append(wording.pair(CONFLICTS, {"names": ", ".join(found.conflicts)}))
    return told


def all_of(found: Whereabouts, wording: Wording) -> list[str]:
    """The title, and what there is to say under it."""
    return [wording.pair(TITLE), *sentences(found, wording)]
