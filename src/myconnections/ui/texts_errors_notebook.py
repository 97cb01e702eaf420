"""What is told when a rule of the notebook says no: gatherings, communities. No Qt."""

from __future__ import annotations

from myconnections.ui import texts_asides as of_asides
from myconnections.ui import texts_circles as of_circles
from myconnections.ui import texts_review as of_review
from myconnections.ui import texts_steps as of_steps
from myconnections.ui import texts_wanted as of_wanted

REFUSALS: dict[str, tuple[str, str]] = {
    # gatherings and communities
    "day_out_of_reach": ("{day} lies too far away for a calendar.", "{day}は遠すぎて、カレンダーに入れられません。"),
    "nothing_due": ("This does not come round any more.", "これはもう巡ってきません。"),
    "community_exists": (
        "There is something written about a community called “{name}” already.",
        "「{name}」というコミュニティについては、もう書いてあります。",
    ),
    "kept_already": (
        "Somebody called “{name}” is kept already, under the number {id}: give that, or say --anew.",
        "「{name}」という人は、もう番号{id}で登録されています。その番号を渡すか、--anew を付けてください。",
    ),
    "no_such_community": ("There is no community called “{name}”.", "「{name}」というコミュニティはありません。"),
    "unknown_gathering_kind": (
        "There is no kind of gathering called “{value}”.",
        "「{value}」という場の種類はありません。",
    ),
    "nothing_to_hand_over": (
        "Nothing is written about “{name}” yet: there is nothing to hand over.",
        "「{name}」についてはまだ何も書かれていないので、引き継ぐものがありません。",
    ),
    "community_unwritten": (
        "Nothing is written about a community called “{name}” yet: please begin with that.",
        "「{name}」というコミュニティについては、まだ何も書かれていません。先に書きはじめてください。",
    ),
    "no_such_month": (
        "“{month}” is no month up to now; please write it as 2026-04.",
        "「{month}」は今までの月ではありません。2026-04 のように書いてください。",
    ),
    "too_many_parts": ("There is room for {most:,} at most.", "{most:,}件までです。"),
    **of_circles.REFUSALS,
    **of_steps.REFUSALS,
    **of_review.REFUSALS,
    **of_wanted.REFUSALS,
    **of_asides.REFUSALS,
}
