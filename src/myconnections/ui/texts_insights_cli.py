"""What the command line says of insights, the reach list and who is missing. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

HELP: Pairs = {
    "verb.insights": ("what can be seen of the network over time", "見えること：つながりのこれまで"),
    "verb.insights.show": ("all measures (also: insights alone)", "すべて（insights だけでも同じ）"),
    "verb.insights.reach": ("for each kind of position, whom I could ask", "届く先ごとに、頼めそうな人"),
    "verb.insights.name": ("say that people stand in a kind of position", "届く先に人を書く"),
    "verb.insights.unname": ("take that back for one person", "一人について取り消す"),
    "verb.insights.missing": ("who is missing, by the attributes chosen", "選んだ項目で、足りない顔を見る"),
    "insights-month": ("as it stood at the end of this month", "この月の末の様子"),
    "insights-kind": (
        "government, education, finance, large_firm, founders, media, community, health, legal, abroad, or a kind of"
        " one's own",
        "行政・自治体 などの10種類（government でも同じ）、または自分の言葉",
    ),
    "insights-people": ("their numbers", "人の番号"),
    "insights-person": ("the person's number", "人の番号"),
    "insights-by": ("by this attribute (several times)", "この項目で（くり返せます）"),
    "insights-word": ("by a word of one's own (several times)", "自分の言葉で（くり返せます）"),
    "insights-among": ("among whom", "誰の中で"),
    "insights-keep": ("keep this choice", "この選び方を残す"),
}
SAYS: Pairs = {}
