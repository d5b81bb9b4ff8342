"""What the theme's pages lack for who reads them with a keyboard or a screen reader."""

from __future__ import annotations

import re
from pathlib import Path

LACKING = (
    (r'<p class="caption" role="heading">', r'<p class="caption" role="heading" aria-level="2">'),
    (r'<aside class="sidebar-drawer">', r'<aside class="sidebar-drawer" aria-label="Contents">'),
    (r'<aside class="toc-drawer([^"]*)">', r'<aside class="toc-drawer\1" aria-label="This page">'),
    (r'<div class="((?:math|table)-wrapper[^"]*)">', r'<div class="\1" tabindex="0">'),
    (r"<pre>(?!</pre>)", r'<pre tabindex="0">'),
    (
        r'(?<!</h1>)<div id="search-results">',
        r'<h1>Search</h1><div id="search-results">',
    ),
)
"""Patterns and what replaces them: levels, names of landmarks, focus for what scrolls."""


def completed(site: Path) -> None:
    """Complete the pages of a site; those completed before stay."""
    for path in site.rglob("*.html"):
        before = path.read_text(encoding="utf-8")
        text = before
        for pattern, replacement in LACKING:
            text = re.sub(pattern, replacement, text)
        if text != before:
            path.write_text(text, encoding="utf-8")
