"""What argparse says of arguments that make no sense: how to write them; and in Japanese, since it speaks English."""

from __future__ import annotations

import re

_JAPANESE = (
    (r"the following arguments are required: (.+)", "足りない引数があります：{0}"),
    (r"unrecognized arguments: (.+)", "わからない引数があります：{0}"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", "{0} に {1} は使えません（選べるもの：{2}）。"),
    (r"argument (.+?): expected (?:one|at least one) argument", "{0} の値がありません。"),
    (r"argument (.+?): ignored explicit argument (.+)", "{0} に値 {1} は付けられません。"),
    (r"argument (.+?): not a stage \((.+?)\): (.+)", "{0}：{2} という段階はありません（選べるもの：{1}）。"),
    (r"argument (.+?): not a number from 0 to (\d+): (.+)", "{0}：{2} は 0 から {1} までの数ではありません。"),
    (r"argument (.+?): not an answer from 0 to 4, nor -: (.+)", "{0}：{1} は 0 から 4 の答えでも - でもありません。"),
    (r"argument (.+?): not a number: (.+)", "{0}：{1} は 0 以上の整数ではありません。"),
    (r"argument (.+?): not a day \(YYYY-MM-DD\): (.+)", "{0}：{1} は日付（YYYY-MM-DD）ではありません。"),
    (r"argument (.+?): not a day from (\d+) to (\d+): (.+)", "{0}：{3} は {1} 年から {2} 年までの日付ではありません。"),
    (r"argument (.+?): not an ISO 8601 moment: (.+)", "{0}：{1} は ISO 8601 の日時ではありません。"),
    (r"argument (.+?): invalid (?:int|float|str) value: (.+)", "{0} に {1} は使えません。"),
)


_TAKES_MORE = re.compile(r"argument --([\w-]+): (?:not a number|invalid choice): '(.+?)'")
_HOW = (
    "“{1}” was taken for one more of --{0}. What does not belong to it stands before it, or after two dashes: "
    "--{0} … -- {1}",
    "「{1}」は --{0} の続きとして読まれました。別のものなら --{0} より前に書くか、-- をはさみます：--{0} … -- {1}",
)


def _how(message: str, usage: str, language: str) -> str:
    """How to write it where an option that takes several swallowed what stands behind it; "" elsewhere."""
    found = _TAKES_MORE.match(message)
    if not found or not re.search(rf"--{found[1]} (\w+) \[\1 \.\.\.|--{found[1]} \[(\w+) \.\.\.\]", usage):
        return ""
    return _HOW[language == "ja"].format(*found.groups())


def in_language(message: str, usage: str, language: str) -> tuple[str, str]:
    """The message and the usage line in the language; a message nobody foresaw stays as it is."""
    how = _how(message, re.sub(r"\s+", " ", usage), language)
    if language == "ja":
        usage = re.sub(r"^usage:", "使い方：", usage)
        for pattern, sentence in _JAPANESE:
            found = re.fullmatch(pattern, message, re.DOTALL)
            if found:
                message = sentence.format(*found.groups())
                break
    return "\n".join(filter(None, (message, how))), usage
