"""Loss transformations: what is added to a model and to its loss."""
