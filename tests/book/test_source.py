"""The pages as files: contents, and only what changed is written."""

from pgb.book.pages import Page
from pgb.book.source import markdown, source_files, write_tree

FIRST = Page("index", "Book", "Words.")
PAGES = [
    FIRST,
    Page("core", "Core", "Text.", part="Chapters"),
    Page("vanishing", "Vanishing", "![seen](/pictures/a.svg)", under="core",
         shown={"pictures/a.svg": "<svg/>"}),
]  # fmt: skip


def test_the_first_page_lists_the_parts():
    text = markdown(FIRST, PAGES)
    assert text.startswith("# Book\n\nWords.\n")
    assert ":caption: Chapters\n\n/core\n" in text
    assert "/vanishing" not in text


def test_a_page_lists_what_belongs_to_it():
    assert "/vanishing\n" in markdown(PAGES[1], PAGES)


def test_only_changed_files_are_written_and_others_go(tmp_path):
    write_tree(tmp_path, source_files(PAGES))
    before = (tmp_path / "index.md").stat().st_mtime_ns
    write_tree(tmp_path, source_files(PAGES[:2]))
    assert (tmp_path / "index.md").stat().st_mtime_ns == before
    assert not (tmp_path / "vanishing.md").exists()
    assert not (tmp_path / "pictures/a.svg").exists()
