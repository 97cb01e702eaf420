"""Words of what is wanted: acts, refusals, and how it is shown. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

ACTS: Pairs = {
    "entry:wanted_tie": ("Where {people:person|people} would be", "{people:,}人との「望む段階」を記入"),
    "entry:wanted_tie:one": ("Where the tie to {name} would be", "{name}さんとの「望む段階」を記入"),
    "entry:wanted_tie:none": (
        "Nothing wanted of the ties to {people:person|people}",
        "{people:,}人との「望む段階」を外す",
    ),
    "entry:wanted_tie:none:one": ("Nothing wanted of the tie to {name}", "{name}さんとの「望む段階」を外す"),
    "entry:wanted_kind": ("Which people are wanted", "出会いたい人を記入"),
}
REFUSALS: Pairs = {
    "path_whom": (
        "Please name one person, two people, or --organization.",
        "人をひとりかふたり、または --organization を指定してください。",
    ),
    "wanted_what": (
        "Please name people with --stage, or a --kind, not both.",
        "人と --stage か、--kind の、どちらか一方を指定してください。",
    ),
    "unknown_kind": ("There is no kind of people called “{value}”.", "「{value}」という種類の人はありません。"),
    "no_such_kind": ("“{value}” is not wanted.", "「{value}」は「出会いたい人」に入っていません。"),
}
KINDS: Pairs = {
    "government": ("Government", "行政・自治体"),
    "education": ("Education, research", "教育・研究"),
    "finance": ("Finance, investors", "金融・投資"),
    "large_firm": ("Large-firm decision maker", "大企業の決裁者"),
    "founders": ("Founders", "起業家"),
    "media": ("Media", "メディア・発信"),
    "community": ("Community, NPO", "NPO・地域"),
    "health": ("Health, care", "医療・福祉"),
    "legal": ("Legal, accounting, labour", "法務・会計・労務"),
    "abroad": ("Abroad", "海外"),
}
"""The ten kinds of position of `reach.REACH`."""
WANTED: Pairs = {
    "tie": ("Wanted: {stage}", "望む段階：{stage}"),
    "there": ("Wanted: {stage}, and there", "望む段階：{stage}（いまここです）"),
    "looser": ("Wanted: {stage}, looser than it is", "望む段階：{stage}（いまよりゆるやかに）"),
    "step": ("The next thing on the checklist: {step}", "手がかりの次のひとつ：{step}"),
    "all_there": ("Everything on the checklist is there.", "手がかりはすべてそろっています。"),
    "kind": ("Wanted: {kind}", "出会いたい：{kind}"),
    "kind_people": ("{n:person|people} of this kind", "この種類の人が{n}人"),
    "kind_nobody": ("nobody yet, as far as is written", "記入されたかぎりでは、まだいません"),
    "none": (
        "Nothing is wanted yet. It is a wish, without any day; the map shows it beside what is there.",
        "まだ何も書かれていません。期日のない「こうありたい」で、地図がいまと並べて見せます。",
    ),
}
