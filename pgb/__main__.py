"""`python -m pgb`: the command line."""

from pgb.cli.main import run

if __name__ == "__main__":
    run()
