"""Property tests here have no deadline per example: machines differ, and pytest has its own."""

from hypothesis import settings

settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")
