"""Showing what was proved. Nothing in this room proves anything."""
