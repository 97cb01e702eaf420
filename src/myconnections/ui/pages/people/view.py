"""How the list is shown: order, groups, columns and their widths, remembered by this computer. Names of fields only.

Columns and widths belong to the computer and its screen; order and groups to the vault, another one has its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from myconnections.ui.device import DeviceFile
from myconnections.ui.models import columns
from myconnections.ui.models.groups import GROUPS
from myconnections.ui.models.roster import SORTS

_SORT, _GROUP, _COLUMNS, _WIDTHS = "people-sort", "people-group", "people-columns", "people-widths"


@dataclass(frozen=True, slots=True)
class View:
    """`group` "" for none; `closed` the groups that are closed; `widths` those given by hand, by column."""

    sort: str = "reading"
    turned: bool = False
    group: str = ""
    closed: frozenset[str] = frozenset()
    columns: tuple[str, ...] = columns.STANDARD
    widths: Mapping[str, int] = field(default_factory=dict)

    def ordered(self, sort: str) -> View:
        """In this order; in the same order once more: from the other end."""
        return replace(self, sort=sort, turned=sort == self.sort and not self.turned)

    def grouped(self, by: str) -> View:
        """In groups by this, all open."""
        return replace(self, group=by, closed=frozenset())

    def folded(self, key: str) -> View:
        """With one group closed or opened."""
        return replace(self, closed=self.closed ^ {key})

    def as_kept(self, sort: str, group: str, shown: Sequence[str]) -> View:
        """As a list was kept; what it does not say stays as it is."""
        return replace(
            self,
            sort=sort if sort in SORTS else self.sort,
            turned=False if sort in SORTS else self.turned,
            group=group if group in GROUPS else "",
            closed=frozenset(),
            columns=columns.chosen(shown) if shown else self.columns,
        )


def remembered(device: DeviceFile, vault_id: str) -> View:
    """The way of last time."""
    kept = device.now.window
    sort, group = kept.get(f"{_SORT}/{vault_id}", ""), kept.get(f"{_GROUP}/{vault_id}", "")
    widths = dict(pair.split("=", 1) for pair in kept.get(_WIDTHS, "").split() if "=" in pair)
    return View(
        sort=sort if sort in SORTS else "reading",
        group=group if group in GROUPS else "",
        columns=columns.chosen(kept.get(_COLUMNS, "").split()),
        widths={key: int(wide) for key, wide in widths.items() if key in columns.KEYS and wide.isdecimal()},
    )


def remember(device: DeviceFile, vault_id: str, view: View) -> None:
    """Keep the way for next time."""
    widths = " ".join(f"{key}={wide}" for key, wide in view.widths.items())
    own = {f"{_SORT}/{vault_id}": view.sort, f"{_GROUP}/{vault_id}": view.group}
    told = {**own, _COLUMNS: " ".join(view.columns), _WIDTHS: widths}
    if any(device.now.window.get(key, "") != text for key, text in told.items()):
        device.change(window={**device.now.window, **told})
