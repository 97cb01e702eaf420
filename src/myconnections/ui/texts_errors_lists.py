"""What is told when a filter of a list cannot be understood, or a word is none of ours. No Qt."""

from __future__ import annotations

REFUSALS: dict[str, tuple[str, str]] = {
    "own_word": (
        "“{value}” is none of the words for {field}; nothing was written. Near it: {near:none}. "
        "--own-words takes it as your own.",
        "「{value}」は{field}の言葉にないため、記入していません。近い言葉：{near:なし}。"
        "自由な言葉として使うには --own-words を付けます。",
    ),
    "filter_unreadable": ("This filter cannot be understood. {why}", "この条件は読み取れません。{why}"),
    "filter_not_json": (
        "This filter is no JSON: line {line}, column {column}, at “{at:the end}”.",
        "この条件は JSON として読めません（{line}行目の{column}文字目「{at:終わり}」）。",
    ),
    "filter_shape": (
        'It must be {{"field": F, "op": O, "value": V}}, or such inside {{"all": […]}}, {{"any": […]}}, {{"not": …}}. '
        "It begins: {at:with nothing}",
        '{{"field": F, "op": O, "value": V}} か、それを {{"all": […]}}・{{"any": […]}}・{{"not": …}} に入れます。'
        "はじめの部分：{at:なし}",
    ),
    "filter_field": (
        "There is no field “{at}”. Near it: {near:none}. `lists fields` names them all.",
        "「{at}」という項目はありません。近い項目：{near:なし}。lists fields ですべて見られます。",
    ),
    "unknown_filter_field": (
        "There is no field “{at}”. Near it: {near:none}.",
        "「{at}」という項目はありません。近い項目：{near:なし}。",
    ),
    "filter_op": (
        "The field “{field}” has no operation “{at}”. It has: {known}.",
        "項目「{field}」に「{at}」という比べ方はありません。使えるもの：{known}。",
    ),
    "filter_value": (
        "“{at}” is no value of the field “{field}”. Near it: {near:none}. Possible: {known}.",
        "「{at}」は項目「{field}」の値ではありません。近い値：{near:なし}。使える値：{known}。",
    ),
    "filter_wants_text": (
        '“{field} {op}” needs a text: "value": "…".',
        '「{field} {op}」の値は文字列です："value": "…"。',
    ),
    "filter_wants_texts": (
        '“{field} {op}” needs a list of texts: "value": ["…"].',
        '「{field} {op}」の値は文字列の並びです："value": ["…"]。',
    ),
    "filter_wants_number": (
        '“{field} {op}” needs a whole number: "value": 3.',
        '「{field} {op}」の値は整数です："value": 3。',
    ),
    "filter_wants_days": (
        '“{field} {op}” needs a number of days: "value": 30.',
        '「{field} {op}」の値は日数です："value": 30。',
    ),
    "filter_wants_day": (
        '“{field} {op}” needs a day: "value": "2026-03-04".',
        '「{field} {op}」の値は日付です："value": "2026-03-04"。',
    ),
    "filter_large": ("A filter has at most {at} conditions.", "条件は{at}個までです。"),
}
