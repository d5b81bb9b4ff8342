"""The pictures: drawn for this book, a page of all, and each in the chapters it belongs to."""

from __future__ import annotations

from pgb.book.html import raw
from pgb.book.hypotheses import result_link
from pgb.book.pages import Book, Page, Pages
from pgb.book.words import names, prose

PART = "Across the results"
FOLDER = "pictures"


def pages(book: Book) -> Pages:
    """The page of all pictures, where the book has some."""
    if not book.pictures:
        return
    text = []
    for name, picture in book.pictures.items():
        text += [f"## {prose(picture['title'])}", figure(name, book)]
        chapters = [result for result in picture["results"] if result in book.outcomes]
        if chapters:
            text.append(raw(f'<p class="why">{", ".join(map(result_link, chapters))}</p>'))
    shown = {place(name): picture["svg"] for name, picture in book.pictures.items()}
    yield Page("pictures", "Pictures", "\n\n".join(text), part=PART, shown=shown)


def place(name: str) -> str:
    """Where a picture is, from the root."""
    return f"{FOLDER}/{name}.svg"


def figure(name: str, book: Book) -> str:
    """A picture with what is to be seen in it."""
    picture = book.pictures[name]
    alt = picture["alt"].replace("]", "").replace("[", "")
    return f"![{alt}](/{place(name)})\n\n{names(picture['caption'])}"


def of_chapter(result: str, book: Book) -> list[str]:
    """The pictures that illustrate a result."""
    return [figure(n, book) for n, picture in book.pictures.items() if result in picture["results"]]
