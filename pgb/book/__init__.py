"""The book: the catalogue as a site, every verdict in it from a check made for it.

`pages` says what a page is, `contents` lists what makes them, `build` writes the site.
"""
