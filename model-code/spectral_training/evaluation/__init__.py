"""What the fitted files reach on artists that no fit has seen, beside baselines."""
