"""Settings chosen on grouped folds, and what each part of a model is worth."""
