"""The service's watch over its own answers: drift against training, calibration by outcomes, traffic."""
