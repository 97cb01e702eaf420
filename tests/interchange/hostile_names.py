"""What people may be called in files that reach us."""

from __future__ import annotations

ADDRESS = "canary.invalid"
"""Nobody's host: whoever asks for it was made to."""

HOSTILE = (
    "</script><script>window.hurt=1</script>",
    "</SCRIPT ><img src=x onerror=window.hurt=1>",
    f"<img src=http://{ADDRESS}/a.png><link rel=stylesheet href=//{ADDRESS}/b.css>",
    "<!--<script>window.hurt=1",
    "]]></style><svg onload=window.hurt=1>",
    "\"'><b onclick='window.hurt=1'>`${window.hurt=1}`\\",
    "&lt;script&gt;&#60;&amp;",
    "javascript:window.hurt=1",
    "@script@ @data@ @style@ @policy@ \\1 \\g<0> {n} {share:%} $& $1 %s",
    "constructor",
    "__proto__",
    "line\u2028break\u2029paragraph",
    "\u202eעולם\u2066 right to left\u202e",
    "مرحبا بالعالم",
    "👩‍👩‍👧‍👦🇯🇵 ｈａｎａｋｏ",
    "\x01\x07\x1b[31m tab\tnewline\nhere",
    "Z̷̨̛͎a̸l̵g̶o̷" * 5,
    "長" * 10_000,
    '=HYPERLINK("http://canary.invalid")',
)
