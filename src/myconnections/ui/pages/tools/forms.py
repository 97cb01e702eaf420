"""The forms of a tool: what it is for and what it hands on to, a gap, and how a gap was closed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.domain.tool_used import Gap, Purpose, ToolUsed
from myconnections.services import tools_used
from myconnections.services.tools_used import Tool, ToolsView
from myconnections.ui import texts_growth as texts
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import NotebookForm
from myconnections.ui.drafts import Job

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class ToolForm(NotebookForm):
    """A tool, a new one without `entry`; `purpose` is ticked in a new one."""

    def __init__(
        self, context: Context, parent: QWidget, view: ToolsView, entry: Tool | None, purpose: Purpose | None = None
    ) -> None:
        title = translate("ToolForm", "A tool I use") if entry is None else translate("ToolForm", "Change the tool")
        super().__init__(context, "tool", title, parent, width=560)
        self._entry = entry
        body = ToolUsed("", purposes=(purpose,) if purpose else ()) if entry is None else entry.body
        hint = self.tr("A notebook, an address book, a calendar, an app…")
        self.name = self.add_line("name", self.tr("Its name"), body.name, hint, needed=True)
        words = context.wording
        boxes = [(one.value, words.word(texts.PURPOSES, one.value), one in body.purposes) for one in Purpose]
        self._purposes = dict(zip(Purpose, self.add_checks(self.tr("What I use it for"), boxes), strict=True))
        self.use = self.add_text("use", self.tr("How I use it (may stay empty)"), body.use, rows=2)
        others = [row.entry for row in view.rows if entry is None or row.entry.id != entry.id]
        self._joined = {}
        if others:
            ticks = [(f"joined-{int(one.id)}", one.body.name, int(one.id) in body.joined) for one in others]
            word = self.tr("What is in it goes on to")
            self._joined = dict(zip((int(one.id) for one in others), self.add_checks(word, ticks), strict=True))
        self.begin("" if entry is None else str(int(entry.id)), self.name)

    def job(self) -> Job:
        """Keep the tool."""
        before = ToolUsed("") if self._entry is None else self._entry.body
        body = replace(
            before,
            name=self.name.text(),
            use=self.use.toPlainText(),
            purposes=tuple(one for one, box in self._purposes.items() if box.isChecked()),
            joined=tuple(key for key, box in self._joined.items() if box.isChecked()),
        )
        if self._entry is None:
            return lambda vault, now: tools_used.add(vault, body, now)
        key = self._entry.id
        return lambda vault, now: tools_used.change(vault, key, body, now)


class GapForm(NotebookForm):
    """Something missing in a tool."""

    def __init__(self, context: Context, parent: QWidget, entry: Tool) -> None:
        title = translate("GapForm", "A gap of “{name}”").format(name=entry.body.name)
        super().__init__(context, "tool-gap", title, parent, width=520)
        self._key = entry.id
        hint = self.tr("What gets lost, what is done twice, what nobody sees")
        self.what = self.add_line("what", self.tr("What is missing"), "", hint, needed=True)
        self.begin(str(int(entry.id)), self.what)

    def job(self) -> Job:
        """Note the gap."""
        key, what = self._key, self.what.text()
        return lambda vault, now: tools_used.add_gap(vault, key, what, now)


class ClosedForm(NotebookForm):
    """A gap that is no longer, and how."""

    def __init__(self, context: Context, parent: QWidget, entry: Tool, gap: Gap) -> None:
        super().__init__(context, "tool-closed", translate("ClosedForm", "No longer a gap"), parent, width=520)
        self._key, self._number = entry.id, gap.number
        self.add_remark(f"{entry.body.name}: {gap.what}")
        self.how = self.add_line("how", self.tr("How it was closed (may stay empty)"), gap.how)
        self.begin(f"{int(entry.id)}/{gap.number}", self.how)

    def job(self) -> Job:
        """Close the gap, today."""
        key, number, how = self._key, self._number, self.how.text()
        return lambda vault, now: tools_used.close_gap(vault, key, number, now, how=how)
