"""Small scripts of a user's own, good and bad."""

HEAD = """
from pgb.prove import *
from pgb.result import Result, step
from pgb.setting import *
from pgb.kernel.terms import Var

theorem = Result("{name}", mark="O", title="a test", source="tests")
u = Var("u", Real)
"""

GOOD = """
@theorem.statement(eq(u + u, 2 * u), unneeded=lt(0, u))
def twice(given):
    '''u + u = 2 u.'''
    return step("by calculation", identity(u + u, 2 * u))
"""

REFUSED = """
@theorem.statement(eq(u + u, 3 * u))
def thrice(given):
    '''u + u = 3 u, which is false.'''
    step("a true step first", identity(u + u, 2 * u))
    return identity(u + u, 3 * u)
"""

NOT_REACHED = """
@theorem.statement(eq(u, 0))
def reached(given):
    '''Declares one thing and proves another.'''
    return identity(u + u, 2 * u)
"""

UNDECLARED = """
@theorem.statement(lt(0, u))
def assumed(given):
    '''Uses a hypothesis that it does not declare.'''
    return assume(lt(0, u))
"""

MISTAKEN = """
@theorem.statement(eq(u, u), positive=lt(0, u))
def mistaken(given):
    '''Asks for a hypothesis by a wrong name.'''
    return given.negative
"""

NO_JUDGEMENT = """
@theorem.statement(eq(u, u))
def nothing(given):
    '''Returns no judgement.'''
"""

IMPORT_FAILS = "import no_such_module_anywhere\n"


def script(folder, name, body, head=HEAD):
    """Write a script; its path."""
    path = folder / f"{name}.py"
    path.write_text(head.format(name=name) + body, encoding="utf-8")
    return path
