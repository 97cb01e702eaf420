"""What the services show: frozen values made for a page or a report, already computed, wording left to the shower."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from myconnections.domain.contact import Contact, Fact, Job
from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import ListedPerson, PersonRow
from myconnections.domain.need import Need
from myconnections.domain.provenance import Provenance
from myconnections.domain.reminder import Promise, Reminder
from myconnections.domain.stage import Stage, StageChange
from myconnections.domain.stage_evidence import EvidenceItem, StageCheck
from myconnections.domain.suggestion import Suggestion
from myconnections.domain.tie import Tie
from myconnections.domain.warmth import Band, Explanation
from myconnections.services.timelines import Noted

__all__ = [
    "Card", "Due", "EvidenceItem", "IslandView", "ListedPerson", "LogDraft", "PersonView", "Pick", "PickAnswer",
    "StageCheck", "StageProposal", "TodayView", "WarmthView",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class StageProposal:
    """A person for whom the next stage may be asked, with the evidence."""

    contact_id: ContactId
    name: str
    check: StageCheck


@dataclass(frozen=True, slots=True)
class WarmthView:
    """Warmth of one person: value, band, the exact parts, and the curve.

    `curve` is (instant, warmth) in time order, two points at an encounter (before and after the jump); `forecast` goes
    from now to the moment it reaches one third. `due_on` is that day, None when nothing is recorded or it has passed.
    `half_life` is the interval in force, `own_interval` whether it is the person's own. `rhythm` is "", "quieter" or
    "lapsed" with `median_gap` and `gap` in days (method.md 2.3), shown beside, never mixed in.
    """

    value: float | None
    band: Band
    explanation: Explanation
    half_life: float
    own_interval: bool
    curve: tuple[tuple[datetime, float], ...] = ()
    forecast: tuple[tuple[datetime, float], ...] = ()
    due_on: date | None = None
    rhythm: str = ""
    median_gap: float | None = None
    gap: int | None = None
    dormant: str = ""


@dataclass(frozen=True, slots=True)
class PersonView:
    """Everything the inspector shows of one person. `values` are those seen in them: (card, the community or "");
    `noted` are entries of the notebook they take part in, newest first.

    `needs` are those the tie is said to feed; `wanted` is the stage at which it is wanted.
    """

    contact: Contact
    tie: Tie
    listed: ListedPerson
    warmth: WarmthView
    check: StageCheck
    facts: tuple[Fact, ...] = ()
    jobs: tuple[Job, ...] = ()
    encounters: tuple[Encounter, ...] = ()
    promises: tuple[Promise, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    stages: tuple[StageChange, ...] = ()
    provenance: tuple[Provenance, ...] = ()
    capital_reasons: dict[str, object] = field(default_factory=dict)
    values: tuple[tuple[str, str], ...] = ()
    noted: tuple[Noted, ...] = ()
    needs: tuple[Need, ...] = ()
    wanted: Stage | None = None


@dataclass(frozen=True, slots=True)
class LogDraft:
    """What quick log collects. `thank` None means the default of the kind; a promise is kept when its text is given.

    `newcomers` are names of people not kept yet, who are added with the log; `feeds` are needs that it fed.
    """

    people: tuple[ContactId, ...]
    kind: EncounterKind
    by: By
    day: date
    note: str = ""
    thank: bool | None = None
    promise: str = ""
    promise_by: By = By.ME
    promise_due: date | None = None
    newcomers: tuple[str, ...] = ()
    feeds: tuple[Need, ...] = ()


@dataclass(frozen=True, slots=True)
class Due:
    """Something due beside the weekly list: kind "thank", "promise", "plan", "free", "self", a birthday,
    or one of `notebook_dues.KINDS`.

    `ref` is the id of the encounter, promise or reminder; `late` only says that the day has passed (late thanks are
    welcome); `facts` carry what the sentence needs.
    """

    kind: str
    ref: int
    contact_id: ContactId | None
    name: str
    due: date | None
    late: bool = False
    facts: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Card:
    """One suggestion of this week as Today shows it."""

    shown_id: int
    person: ListedPerson
    suggestion: Suggestion
    answer: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class TodayView:
    """Today: at most `budget` cards this week, what is due, one question about oneself, and the load of the plan.

    `load` is the talks a week that keeping warm needs (sum of 7 / interval), None of it a judgement.
    """

    now: datetime
    week: date
    budget: int
    cards: tuple[Card, ...]
    dues: tuple[Due, ...]
    question: str
    load: float
    people: int


@dataclass(frozen=True, slots=True)
class IslandView:
    """An island as it is named: a value that many of its people share (`by` "community", "industry" or "employer"), ""
    where there is none. `bearers` are the ids of those whom the name holds for; `unsaid`: of its people nothing is
    recorded that would give them an island; `loose`: they share that value, and who of them knows whom is not told.
    """

    name: str
    by: str
    color: str
    bearers: frozenset[int] = frozenset()
    unsaid: bool = False
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Pick:
    """A person proposed for the first ten: why ("messaged", "newest", "employer") and the figure behind it."""

    person: PersonRow
    why: str
    facts: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PickAnswer:
    """When we last talked: "month", "year", "longer" or "never", "" where only the stage is said; and, if given, stage
    and keep-warm.
    """

    contact_id: ContactId
    when: str
    stage: Stage | None = None
    keep_warm: bool | None = None
