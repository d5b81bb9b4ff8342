"""The playground: one page on which a hypothesis is dropped, and the flow of Lt is watched.

data         what each hypothesis carries, read off the checked derivations, with counterexamples
derivations  the derivations as the page shows them, a list entry for each step
page         the page that stands alone, and its parts for a book
web/         what runs in the page: plain JavaScript modules and one style sheet
"""
