"""Where one stands in a step: the groups, which are answered or passed over, and which is in front. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from myconnections.services.enrich_views import Group

DONE, SKIPPED = "done", "skipped"


class Round:
    """The groups of one step in their order. Answered ones stay in the list with their answer."""

    def __init__(self, groups: Sequence[Group] = ()) -> None:
        self.groups: list[Group] = list(groups)
        self.marks: dict[str, str] = {}
        self.answers: dict[str, str] = {}
        self._confirmed: list[str] = []
        self._said: dict[tuple[str, str], str] = {}
        self.at = 0 if self.groups else -1
        if self.groups and not self._is_open(0):
            self.at = self._next(0)

    @property
    def current(self) -> Group | None:
        """The group in front, None when all are done."""
        return self.groups[self.at] if 0 <= self.at < len(self.groups) else None

    def proposed(self, group: Group) -> Group:
        """The group with the reading that was just said of another person of that name."""
        said = "" if group.proposed or group.step != "readings" else self._said.get(_asked(group), "")
        return replace(group, proposed={"reading": said}, why={"reading": "others"}, choices=(said,)) if said else group

    @property
    def can_go_back(self) -> bool:
        """Whether something was confirmed in this round."""
        return bool(self._confirmed)

    def replace(self, groups: Sequence[Group]) -> None:
        """The same step read anew: who is in front stays in front, where the group is still there."""
        front = self.current
        known = {group.key for group in groups}
        # What was answered here stays visible, though the vault asks about it no more.
        kept = [group for group in self.groups if group.key not in known and self.marks.get(group.key) == DONE]
        self.groups = [*kept, *groups]
        for group in groups:
            if group.open and self.marks.get(group.key) == DONE:
                del self.marks[group.key]
        keys = [group.key for group in self.groups]
        self.at = keys.index(front.key) if front is not None and front.key in keys else self._next(-1)

    def confirm(self, answer: str) -> None:
        """The group in front is answered; the next open one comes."""
        self._mark(DONE)
        group = self.current
        if group is not None:
            self.answers[group.key] = answer
            self._confirmed.append(group.key)
            if group.step == "readings":
                self._said[_asked(group)] = answer
        self.at = self._next(self.at)

    def skip(self) -> None:
        """Pass over: the next open one comes; when only those passed over are left, they come again."""
        self._mark(SKIPPED)
        self.at = self._next(self.at)

    def back(self) -> str:
        """The last confirmed group is open and in front again; its key, "" when there is none."""
        if not self._confirmed:
            return ""
        key = self._confirmed[-1]
        self.reopen(key)
        return key

    def reopen(self, key: str) -> None:
        """The answer to this group did not hold: it is open and in front again."""
        if key in self._confirmed:
            self._confirmed.remove(key)
        self.marks.pop(key, None)
        self.answers.pop(key, None)
        for group in self.groups:
            if group.key == key and group.step == "readings":
                self._said.pop(_asked(group), None)
        self.at = next((place for place, group in enumerate(self.groups) if group.key == key), self.at)

    def go(self, place: int) -> None:
        """Put the group at this place in front."""
        if 0 <= place < len(self.groups):
            self.at = place

    def _mark(self, mark: str) -> None:
        if self.current is not None:
            self.marks[self.current.key] = mark

    def _is_open(self, place: int) -> bool:
        group = self.groups[place]
        return bool(group.open) and self.marks.get(group.key) != DONE

    def _next(self, place: int) -> int:
        """The next group to ask about after `place`, from the beginning again; those passed over last; -1: none."""
        count = len(self.groups)
        passed = -1
        for step in range(1, count + 1):
            one = (place + step) % count
            if self._is_open(one):
                if self.groups[one].key not in self.marks:
                    return one
                if passed < 0:
                    passed = one
        return passed


def _asked(group: Group) -> tuple[str, str]:
    """Which part of a name is asked about ("family" or "given"), and the name."""
    return group.key.partition(":")[0], group.spellings[0][0]
