"""What the person does, as the undo history names it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Act:
    """One thing done: a stable code and a few facts. The facts may be filled until the act is committed."""

    kind: str
    facts: dict[str, object] = field(default_factory=dict)
