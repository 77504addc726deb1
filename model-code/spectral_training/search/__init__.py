"""Choosing settings by Optuna inside folds of artists, and what the choices are worth."""
