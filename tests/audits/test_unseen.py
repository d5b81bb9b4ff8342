"""Other networks than the twelve: each kind of point, and of argument."""

import pytest

from pgb.audits import audit
from pgb.witness.problem import loads
from tests.audits.instances import level, problem, relus

ONE = [[1], [2]]


def audited(text, **options):
    return audit(loads(text), **({"seconds": 0.5} | options))


def argument(found):
    return found.certificate["original"]["argument"]["kind"]


@pytest.mark.parametrize("act", ["sigmoid", "atan", "tanh"])
def test_equal_arguments_at_all_samples(act):
    found = audited(level(act))
    assert (found.original, argument(found)) == ("local_minimum", "family")
    assert found.certificate["augmented"]["argument"]["order"] == 2


@pytest.mark.parametrize(
    ("units", "samples", "shape"),
    [(1, 3, "relu({})"), (3, 4, "relu({})"), (2, 9, "relu({})"), (1, 4, "leaky_relu({}, 1/10)")],
)
def test_units_that_keep_their_side(units, samples, shape):
    found = audited(relus(units, samples, shape))
    assert found.original == "local_minimum"
    assert found.certificate["augmented"]["argument"]["order"] == samples - 1


def test_square_activation_with_its_scaling():
    text = problem([[1], [2], [3]], [[-1], [-2], [1]], {"v": 0, "w": 1}, ["v*(w*x1)**2"])
    found = audited(text)
    assert (found.original, argument(found)) == ("local_minimum", "nondegenerate")
    assert found.certificate["original"]["argument"]["held"] == [1]


def test_two_outputs_fitted():
    text = problem(
        ONE,
        [[1, -2], ["8/5", "-16/5"]],
        {"u": 2, "p": -4, "v": "log(3)/2"},
        ["u*tanh(v*x1)", "p*tanh(v*x1)"],
    )
    found = audited(text)
    assert (found.original, argument(found)) == ("global_minimum", "residuals_vanish")
    assert found.augmented == "local_minimum"


def test_decimals_near_a_fit():
    """tanh(v) = 1/2 and tanh(2 v) = 4/5 at v = log(3)/2, given to twelve digits."""
    text = problem(ONE, [[1], ["8/5"]], {"u": "2.0", "v": "0.549306144334"}, ["u*tanh(v*x1)"])
    found = audited(text)
    assert found.original == "global_minimum"
    assert found.certificate["location"]["kind"] == "interpolation"
    assert found.augmented == "local_minimum"


def test_decimals_far_from_a_stationary_point():
    text = problem(ONE, [[1], ["8/5"]], {"u": "2.0", "v": "0.549"}, ["u*tanh(v*x1)"])
    found = audited(text)
    assert (found.original, found.augmented) == ("not_stationary", "not_local_minimum")


def test_a_linear_model_has_its_minimum_and_the_augmented_loss_none():
    text = problem([[0], [1], [2]], [[0], [1], [0]], {"k": 0, "c": "1/3"}, ["k*x1 + c"])
    found = audited(text)
    assert (found.original, argument(found)) == ("global_minimum", "affine_model")
    assert found.certificate["augmented"]["reason"] == "escape"


def test_a_saddle():
    found = audited(problem([[1]], [[1]], {"u": 0, "v": 0}, ["u*v*x1"]))
    assert (found.original, argument(found)) == ("not_a_minimum", "negative_curvature")


def test_a_kink_from_which_the_loss_falls():
    found = audited(problem([[1], [-1]], [[1], [1]], {"w": 0}, ["relu(w*x1)"]))
    assert (found.original, argument(found)) == ("not_stationary", "one_sided")


def test_a_degenerate_minimum_is_undecided():
    """(t^2)^2 and -t^4 cannot be told apart by second derivatives."""
    for sign in ("", "-"):
        found = audited(problem([[0]], [[0]], {"t": 0}, [f"1 {sign or '+'} t**4"]))
        assert found.original == "undecided"
        assert not found.decided


def test_a_neuron_that_has_not_vanished():
    text = problem(
        ONE,
        [[1], ["8/5"]],
        {"u": 2, "v": "log(3)/2"},
        ["u*tanh(v*x1)"],
        neurons='[point.neurons]\na = ["1/7"]',
    )
    found = audited(text)
    assert found.certificate["augmented"]["reason"] == "neuron_not_vanished"
    assert found.certificate["path"]


def test_no_transformation():
    text = problem(ONE, [[1], [2]], {"t": 1}, ["t*x1"], transformation='kind = "none"')
    found = audited(text)
    assert (found.original, found.augmented) == ("global_minimum", None)


def test_a_negative_penalty_proves_nothing():
    text = problem(
        ONE,
        [[1], [2]],
        {"t": 1},
        ["t*x1"],
        transformation='kind = "exponential"\nlambda = "-1/10"',
    )
    found = audited(text)
    assert found.augmented == "undecided"
    assert found.certificate["hypotheses"]["positive_penalty"] == "refuted"


def test_the_absolute_loss_is_not_differentiable():
    found = audited(problem(ONE, [[1], [2]], {"t": 1}, ["t*x1"], loss='kind = "absolute"'))
    assert found.certificate["hypotheses"]["differentiable_losses"] == "refuted"
    assert found.original != "global_minimum" or found.augmented == "undecided"


def test_a_loss_that_is_written_out_is_assumed_to_be_convex_and_no_more():
    value = "3*q1**4 + 4*q1**3 - 12*q1**2 + 32"
    loss = f'kind = "expression"\nvalue = "{value}"'
    found = audited(problem([[0]], [[0]], {"t": -2}, ["t"], loss=loss))
    assert found.original == "strict_local_minimum"
    assert found.certificate["hypotheses"]["convex_losses"] == "assumed"
    assert found.augmented == "undecided"


def test_a_shared_neuron():
    text = problem(
        ONE, [[1, 0], [0, 1]], {"t": 0}, ["t*x1", "t"], transformation='kind = "shared"\nlambda = 1'
    )
    found = audited(text)
    assert found.augmented == "not_local_minimum"


def test_ten_cosines():
    output = " + ".join(f"cos({k}*w*x1)/10" for k in range(1, 11))
    found = audited(problem([[1], [2], [3]], [[1], [1], [1]], {"w": 0}, [output]))
    assert (found.original, found.augmented) == ("global_minimum", "local_minimum")
    found = audited(problem([[1], [2], [3]], [[1], [-1], ["1/2"]], {"w": 0}, [output]))
    assert found.original == "not_a_minimum"


def test_names_that_the_neurons_have_too():
    text = problem(ONE, [[1], ["8/5"]], {"a": 2, "b": "log(3)/2"}, ["a*tanh(b*x1)"])
    assert audited(text).original == "global_minimum"


def test_more_digits():
    text = problem(ONE, [[1], ["8/5"]], {"u": 2, "v": "log(3)/2"}, ["u*tanh(v*x1)"])
    found = audited(text, digits=200)
    assert found.certificate["bits"] > 600


def test_what_few_digits_do_not_decide_more_do():
    """A curvature of 10^-40 that is the difference of two: at 15 digits its sign is lost."""
    output = "1 + w**2 + (1 + 1/10**40)*v**2 - v**2"
    found = audited(problem([[0]], [[0]], {"w": 0, "v": 0}, [output]), digits=15)
    assert found.original == "strict_local_minimum"
    assert found.certificate["bits"] > 200
