"""The observations, one file each: what is measured, and what it shows."""
