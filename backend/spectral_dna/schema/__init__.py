"""What the stages hand to one another. A leaf: it imports nothing of ours."""
