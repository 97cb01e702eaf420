"""Handing the map out: which part of it, with names or with the pseudonyms of the coach, what then leaves, where to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSizeF
from PySide6.QtWidgets import QWidget

from myconnections.domain.ids import ContactId
from myconnections.domain.map_choice import NO_NAMES, MapChoice
from myconnections.services import exports, map_handouts, network_maps
from myconnections.services.map_handouts import MapHandedOut
from myconnections.services.maps import Drawn, MapPeople
from myconnections.services.ports import OpenVault
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.files import handed_out, shown_by
from myconnections.ui.map.scene import Look, Scene, scene_of, veiled
from myconnections.ui.tasks import Progress
from myconnections.ui.texts_coach import COACH, FIELDS_OF_MAP
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.labels import Paragraph

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_SIZE = QSizeF(1440, 1080)
_WHO = {
    "names": COACH["leaves_names"],
    "pseudonyms": COACH["leaves_pseudonyms"],
    "none": ("{n:person|people} without any name", "名前なしで{n:,}人"),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """What the page shows when the file is asked for: everybody there is, the scene, the camera, who is chosen."""

    people: MapPeople
    scene: Scene
    camera: Camera
    chosen: Sequence[ContactId]

    def ids(self, part: str) -> list[ContactId]:
        """Who goes into the file of a part: "whole", "sight" or "chosen"."""
        if part == "chosen":
            return list(self.chosen)
        ids = [one.row.id for one in self.scene.drawn.people]
        return ids if part == "whole" else [ids[place] for place in shown_by(self.scene, self.camera)]

    def drawn(self, part: str) -> tuple[Drawn, Camera | QSizeF]:
        """The map of a part, and the camera to draw it through or, for all of it, the size of the file."""
        if part == "sight":
            return self.scene.drawn, self.camera
        drawn = self.scene.drawn
        if part == "chosen":  # a map of their own: as if there were nobody else
            wanted = set(self.chosen)
            placed = tuple(one for one in drawn.people if one.row.id in wanted)
            ties = tuple(tie for tie in _ties(drawn) if tie[0] in wanted and tie[1] in wanted)
            today = self.people.today if drawn.day is None else drawn.day.toordinal()
            drawn = replace(network_maps.whole(MapPeople(placed, (), ties, today), drawn.choice), day=drawn.day)
        return drawn, _SIZE


def _ties(drawn: Drawn) -> Iterator[tuple[int, int, int, int]]:
    """The ties of a map as pairs of ids: on that of an earlier day only those of then."""
    chart = drawn.chart
    ends = chart.ids[chart.a].tolist(), chart.ids[chart.b].tolist()
    return zip(*ends, map(int, chart.weight.tolist()), map(int, chart.sure.tolist()), strict=True)


class HandOutMap(Form):
    """`kind` is "png", "svg" or "pdf"."""

    def __init__(self, context: Context, seen: Seen, kind: str, parent: QWidget) -> None:
        super().__init__(context.theme, "map-hand-out", translate("HandOutMap", "Hand out the map"), parent, width=680)
        self._context, self._seen, self._kind, self._over = context, seen, kind, parent
        parts = [("whole", self.tr("The whole map"), ""), ("sight", self.tr("What is in sight"), "")]
        if seen.chosen:
            parts.append(("chosen", self.tr("The people chosen"), ""))
        self._part = Segmented(context.theme, parts, name="map-part", spoken=self.tr("Part of the map"))
        self._part.choose("chosen" if seen.chosen else "whole")
        self.line(self.tr("Part of the map"), self._part)
        say = context.wording.pair
        names = [
            ("names", say(COACH["real_names"]), ""),
            ("pseudonyms", say(COACH["pseudonyms"]), ""),
            ("none", self.tr("No names"), ""),
        ]
        self._names = Segmented(context.theme, names, name="map-names", spoken=say(COACH["names"]))
        self._names.choose("none" if seen.scene.unnamed else "names")
        why = self.tr(
            "Without names communities and employers become letters. Pseudonyms are those of the coach's page, and it"
            " is noted there."
        )
        self.line(say(COACH["names"]), self._names, why)
        self._leaves = Paragraph(context.theme, "")
        self._leaves.setObjectName("map-leaves")
        self.body.addWidget(self._leaves)
        self.body.addStretch(1)
        self.add_button(self.tr("Cancel"), "map-hand-out-cancel").clicked.connect(self.reject)
        self._go = self.add_button(self.tr("Choose where…"), "map-hand-out-go", "primary")
        self._go.clicked.connect(self._ask_where)
        for choice in (self._part, self._names):
            choice.chosen.connect(lambda _key: self._say())
        self._say()

    def _say(self) -> None:
        """What would leave now."""
        say, named = self._context.wording.pair, self._names.choice() == "names"
        number = len(self._seen.ids(self._part.choice()))
        self._go.setEnabled(number > 0)
        if not number:
            self._leaves.setText(self.tr("Nobody is in sight."))
            return
        fields = map_handouts.told_by(self._seen.scene.drawn.choice, real_names=named)
        who = say(_WHO[self._names.choice()], {"n": number})
        told = self._context.wording.listed([say(FIELDS_OF_MAP[code]) for code in fields])
        lines = [who, say(COACH["leaves_fields"], {"fields": told}), say(COACH["open_to_all"])]
        if self._seen.scene.overlay.note:
            lines.append(self._seen.scene.overlay.note)
        self._leaves.setText("\n".join(lines))
        self.fit()

    def _ask_where(self) -> None:
        words = {
            "png": self.tr("Picture (*.png)"),
            "svg": self.tr("Drawing (*.svg)"),
            "pdf": self.tr("Document (*.pdf)"),
        }
        context, seen, kind, part = self._context, self._seen, self._kind, self._part.choice()
        names, done = self._names.choice(), self.tr("Map written to {file}")
        title = self.windowTitle()
        self.accept()
        context.prompts.save_path(
            self._over,
            title,
            f"my-connections-{seen.scene.drawn.day or context.clock().date():%Y-%m-%d}.{kind}",
            [words[kind]],
            lambda path: _write(context, _File(seen, part, kind, path, names), done),
        )


@dataclass(frozen=True, slots=True)
class _File:
    seen: Seen
    part: str
    kind: str
    path: Path
    names: str


def _named(drawn: Drawn, names: str) -> Drawn:
    """The map with names, as far as it was shown with any, or without."""
    label = drawn.choice.label
    if names == "none":
        label = NO_NAMES
    elif drawn.choice.nameless:
        label = MapChoice().label
    return replace(drawn, choice=replace(drawn.choice, label=label))


def _write(context: Context, file: _File, done: str) -> None:
    """Off the main thread; for the coach with everything that makes it a hand-out, else the file alone."""
    look, wording, seen = Look.on_paper(context.theme), context.wording, file.seen
    people, today = seen.ids(file.part), context.clock().date()

    def render(numbers: Mapping[ContactId, int] | None) -> bytes:
        drawn, of = seen.drawn(file.part)
        scene, named = scene_of(_named(drawn, file.names), wording), numbers is None
        shown = scene if numbers is None else veiled(scene, numbers)
        return handed_out(shown, look, file.kind, of, wording, today, named=named)

    def told(_none: object) -> None:
        context.acting.tell(done.format(file=file.path.name))

    if file.names != "pseudonyms":
        context.tasks.run(lambda _p: exports.write_file(file.path, render(None)), told, context.acting.fail, free=True)
        return
    choice = seen.scene.drawn.choice

    def job(vault: OpenVault, now: datetime, _progress: Progress) -> MapHandedOut:
        return map_handouts.hand_out(vault, choice, people, file.kind, file.path, now, render)

    context.acting.study(job, told, context.acting.fail)
