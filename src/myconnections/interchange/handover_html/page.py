"""Makes the hand-over page: one file without a script, under a policy that lets nothing in or out.

Whatever somebody is called or has written stands there as text only, each in its own direction of writing.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from html import escape

from myconnections.domain.handover import HandOver
from myconnections.interchange.handover_html.blocks import Block, Item, Say, blocks, under_title
from myconnections.locator import resources

_LINES = 8
"""Ruled lines for notes at the end."""


def page(sheet: HandOver, language: str, say: Say, day: Callable[[date], str]) -> str:
    """The whole page as text; `say` and `day` make its words in the language ("ja" or "en")."""
    style = (resources() / "handover" / "page.css").read_text(encoding="utf-8")
    title = say("title", {"name": sheet.name})
    comma = "、" if language == "ja" else ", "
    body = "".join(_block(one) for one in blocks(sheet, say, day, comma))
    notes = f'<section class="notes"><h2>{escape(say("notes", {}))}</h2>{"<hr>" * _LINES}</section>'
    policy = f"default-src 'none'; style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'"
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n"
        f"<header><h1>{_text(title)}</h1><p>{_text(under_title(sheet, say, day))}</p></header>\n"
        f"{body}{notes}\n</main>\n</body>\n</html>\n"
    )


def _block(block: Block) -> str:
    text = "".join(f"<p>{_text(line)}</p>" for line in block.text.splitlines() if line.strip())
    items = "".join(_item(one) for one in block.items)
    listed = f'<ul class="{"boxes" if block.boxes else "plain"}">{items}</ul>' if items else ""
    return f'<section class="{block.key}"><h2>{escape(block.title)}</h2>{text}{listed}</section>\n'


def _item(item: Item) -> str:
    beside = f'<span class="beside">{_text(item.beside)}</span>' if item.beside else ""
    lines = (line for text in item.below for line in text.splitlines() if line.strip())
    below = "".join(f'<span class="below">{_text(line)}</span>' for line in lines)
    return f'<li><span class="text">{_text(item.text)}</span>{beside}{below}</li>'


def _text(text: str) -> str:
    """Text that is nothing but text; what turns the direction of writing ends with it."""
    return f"<bdi>{escape(text)}</bdi>"


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
